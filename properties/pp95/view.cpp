#include "properties/pp95/view.hpp"

namespace norma::properties::pp95 {
namespace {

std::string_view state_name(State s) {
  switch (s) {
    case State::not_due: return "not due";
    case State::answered: return "answered";
    case State::gap: return "gap";
    case State::conflict: return "conflict";
    default: return "not encoded";
  }
}

std::string date_text(DerivedInfo const& d, Result const& r, std::size_t i) {
  std::string s(d.name);
  if (!d.key.empty()) s += "[" + std::string(d.key) + "]";
  return s + " " +
         (r.value_state[i] == State::answered ? text(Date::from_key(r.value[i]))
                                              : std::string(state_name(r.value_state[i])));
}

}  // namespace

std::string text(Date d) {
  return d.given() ? iso_date(d) : "no date";
}

std::string text(Rulebook const& book, Result const& r, std::size_t decision) {
  auto const& d = book.decisions[decision];
  std::string s(d.name);
  if (r.state[decision] != State::answered) return s + " " + std::string(state_name(r.state[decision]));
  s += " {";
  bool first = true;
  for (std::size_t o = 0; o < d.outcomes.size(); ++o)
    if (r.lawful[decision] >> o & 1) {
      s += (first ? "" : ", ") + std::string(d.outcomes[o].name);
      first = false;
    }
  return s + "}";
}

std::string text(Rulebook const& book, RuleSet const& rules) {
  std::string s;
  rules.each(0, book.rules.size(),
             [&](std::size_t r) { s += (s.empty() ? "" : "; ") + std::string(book.rules[r].head.id); });
  return s.empty() ? "no rules" : s;
}

bool same(Result const& a, Result const& b) {
  return a.edition == b.edition && a.lawful == b.lawful && a.state == b.state && a.value == b.value &&
         a.value_state == b.value_state && a.live == b.live && a.active == b.active;
}

std::string difference(Rulebook const& book, Result const& a, Result const& b, std::uint32_t but_decisions,
                       std::uint64_t but_dates) {
  if (a.edition != b.edition) return "editions differ";
  for (std::size_t d = 0; d < book.decisions.size(); ++d) {
    if (book.decisions[d].internal || (but_decisions >> d & 1)) continue;
    if (a.state[d] != b.state[d] || a.lawful[d] != b.lawful[d]) return text(book, a, d) + " became " + text(book, b, d);
  }
  for (std::size_t i = 0; i < book.derived.size(); ++i) {
    if (but_dates >> i & 1) continue;
    if (a.value[i] != b.value[i] || a.value_state[i] != b.value_state[i])
      return date_text(book.derived[i], a, i) + " became " + date_text(book.derived[i], b, i);
  }
  return {};
}

}  // namespace norma::properties::pp95
