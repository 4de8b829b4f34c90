#include "oracle/clash.hpp"

#include "oracle/live_rules.hpp"

namespace norma::oracle {
namespace {

// What the chosen mandates and prohibitions leave.
struct Left {
  bool must = false;
  std::uint32_t mandated = ~0u, forbidden = 0;

  bool conflict() const { return must && (mandated & ~forbidden) == 0; }
  Left with(RuleInfo const& rule) const {
    Left l = *this;
    if (rule.modality == Modality::must) {
      l.must = true;
      l.mandated &= rule.outcomes;
    } else l.forbidden |= rule.outcomes;
    return l;
  }
};

// Extends `chosen` by `more` of the rules from position `at` on; true if that makes a conflict.
bool choose_rules(Rulebook const& book, std::vector<std::uint16_t> const& rules, std::size_t at, std::size_t more,
                  Left left, std::vector<std::uint16_t>& chosen) {
  if (more == 0) return left.conflict();
  for (auto i = at; i + more <= rules.size(); ++i) {
    chosen.push_back(rules[i]);
    if (choose_rules(book, rules, i + 1, more - 1, left.with(book.rules[rules[i]]), chosen)) return true;
    chosen.pop_back();
  }
  return false;
}

}  // namespace

std::vector<std::uint16_t> minimal_clash(Rulebook const& book, Result const& result, std::size_t decision) {
  auto rules = rules_for(book, result.live, false, decision);
  std::erase_if(rules, [&](std::uint16_t r) {
    auto const m = book.rules[r].modality;
    return m != Modality::must && m != Modality::must_not;
  });
  std::vector<std::uint16_t> chosen;
  for (std::size_t size = 1; size <= rules.size(); ++size)
    if (choose_rules(book, rules, 0, size, {}, chosen)) break;
  return chosen;
}

std::vector<std::uint16_t> minimal_date_clash(Rulebook const& book, Result const& result, std::size_t derived,
                                              Scope const& scope) {
  auto const rules = rules_for(book, result.live, true, derived);
  for (std::size_t i = 0; i < rules.size(); ++i)
    for (std::size_t j = i + 1; j < rules.size(); ++j)
      if (evaluate(book.rules[rules[i]].value, scope) != evaluate(book.rules[rules[j]].value, scope))
        return {rules[i], rules[j]};
  return {};
}

std::vector<std::uint16_t> minimal_clash_of(Rulebook const& book, Result const& result, std::int32_t const* slots, World const& world, std::size_t asked) {
  if (asked < book.decisions.size()) return minimal_clash(book, result, asked);
  return minimal_date_clash(book, result, asked - book.decisions.size(), DecidedCase(book, slots, world, result).scope());
}

bool give_apart(Rulebook const& book, Result const& result, std::int32_t const* slots, World const& world, std::uint16_t a, std::uint16_t b) {
  if (!result.live.has(a) || !result.live.has(b)) return false;
  DecidedCase const decided(book, slots, world, result);
  return evaluate(book.rules[a].value, decided.scope()) != evaluate(book.rules[b].value, decided.scope());
}

}  // namespace norma::oracle
