#include "oracle/decision_layout.hpp"

#include <algorithm>

#include "oracle/json_text.hpp"

namespace norma::oracle {
namespace {

// The order of the file; what the act has beyond these follows in the act's order.
constexpr std::array<std::string_view, 11> order{"recognised",     "status",       "term",  "established_on", "until",
                                                 "reexamine_from", "reexamine_by", "cause", "cause_changes",  "form",
                                                 "reexamination"};
// The map of dates that also lists the outcomes of the decision that have no end.
constexpr std::string_view ends = "until", ending_decision = "term";

std::size_t decision_named(Rulebook const& book, std::string_view name) {
  auto const& d = book.decisions;
  return static_cast<std::size_t>(
      std::find_if(d.begin(), d.end(), [&](auto const& x) { return x.name == name; }) - d.begin());
}

void list_open_outcomes(Rulebook const& book, DecisionPart& part) {
  auto const d = decision_named(book, ending_decision);
  if (d == book.decisions.size()) return;
  part.open_decision = static_cast<int>(d);
  auto const& outcomes = book.decisions[d].outcomes;
  for (std::size_t o = 0; o < outcomes.size(); ++o)
    if (std::none_of(part.dates.begin(), part.dates.end(), [&](auto const x) { return book.derived[x].key == outcomes[o].name; }))
      part.open_outcomes |= 1u << o;
}

}  // namespace

std::string_view unknown_date(DecisionInfo const& decision) {
  constexpr std::string_view mark = "_unknown";
  if (decision.domain != 0 || !decision.name.ends_with(mark)) return {};
  return decision.name.substr(0, decision.name.size() - mark.size());
}

namespace {

void add_part(Rulebook const& book, std::string_view name, std::vector<DecisionPart>& parts) {
  DecisionPart part{.kind = DecisionPart::Kind::decision, .key = "," + quoted(name) + ":"};
  for (auto const& p : parts)
    if (p.key == part.key) return;
  auto const decision = decision_named(book, name);
  if (decision < book.decisions.size()) {
    part.index = static_cast<std::uint16_t>(decision);
    parts.push_back(part);
    return;
  }
  auto const is_named = [&](DerivedInfo const& x) { return x.name == name; };
  auto const first = std::find_if(book.derived.begin(), book.derived.end(), is_named);
  if (first == book.derived.end()) return;
  part.kind = first->key.empty() ? DecisionPart::Kind::date : DecisionPart::Kind::dates;
  part.index = static_cast<std::uint16_t>(first - book.derived.begin());
  for (std::size_t d = part.index; d < book.derived.size(); ++d)
    if (is_named(book.derived[d])) part.dates.push_back(static_cast<std::uint16_t>(d));
  if (name == ends) list_open_outcomes(book, part);
  for (std::size_t d = 0; d < book.decisions.size(); ++d)
    if (unknown_date(book.decisions[d]) == name) part.unknown = static_cast<int>(d);
  parts.push_back(part);
}

// Items of lists that are units of the act, by edition.
std::vector<DecisionLayout::Item> items_not_in_force(Rulebook const& book, Date from) {
  ProvisionSet cited;
  for (auto const& r : book.rules) {
    bool const usual = std::all_of(r.head.readings.begin(), r.head.readings.end(), [](Selection s) { return s.alternative == 1; });
    if (usual && r.head.interval.contains(from)) cited.insert(r.head);
  }
  std::vector<DecisionLayout::Item> out;
  for (std::size_t i = 0; i < book.facts.size(); ++i) {
    auto const& f = book.facts[i];
    auto const unit = f.sort == Sort::boolean && !f.qualifies && !f.element.empty() ? find_provision(book.provisions, f.element) : book.provisions.size();
    if (unit < book.provisions.size() && !cited.has(unit)) out.push_back({i, quoted(f.element)});
  }
  return out;
}

}  // namespace

ProvisionSet cited_by(Rulebook const& book, std::vector<std::uint16_t> const& rules) {
  ProvisionSet set;
  for (auto const r : rules) set.insert(book.rules[r].head);
  return set;
}

// What stands below a negation is denied, not asked for.
static void add_asked(Rulebook const& book, Expr guard, std::uint16_t at, std::vector<AskedOutcome>& out) {
  auto const& n = guard[at];
  if (n.op == Op::lawful && book.decisions[static_cast<std::size_t>(n.value)].internal)
    out.push_back({static_cast<std::uint16_t>(n.value), n.a});
  if (n.op != Op::conjunction && n.op != Op::disjunction) return;
  add_asked(book, guard, n.a, out);
  add_asked(book, guard, n.b, out);
}

DecisionLayout::DecisionLayout(Rulebook const& book) : act(",\"act\":" + quoted(book.act)) {
  marked = std::any_of(book.provisions.begin(), book.provisions.end(), [](Provision const& p) { return p.mark == Mark::found; });
  for (auto const& e : book.editions) {
    editions.push_back(",\"edition\":");
    append_date(editions.back(), e.interval.from);
    not_in_force.push_back(items_not_in_force(book, e.interval.from));
  }
  for (auto const& p : book.provisions) provisions.push_back(quoted(p.id));
  for (auto const& r : book.readings) readings.push_back(quoted(r.id));
  for (auto const& d : book.decisions) {
    auto& names = outcomes.emplace_back();
    for (auto const& o : d.outcomes) names.push_back(d.truth ? std::string(o.name) : quoted(o.name));
  }
  for (auto const& d : book.derived) dates.push_back(quoted(d.key) + ":");
  modal.resize(book.decisions.size());
  assigning.resize(book.derived.size());
  for (std::size_t r = 0; r < book.rules.size(); ++r) {
    auto const& rule = book.rules[r];
    (rule.assigns ? assigning : modal)[rule.target].insert(r);
    cites.push_back(cited_by(book, {static_cast<std::uint16_t>(r)}));
    add_asked(book, rule.guard, static_cast<std::uint16_t>(rule.guard.size() - 1), asked.emplace_back());
  }
  telling = modal;
  for (std::size_t r = 0; r < book.rules.size(); ++r)
    if (!book.rules[r].assigns)
      for (auto const& a : asked[r]) telling[book.rules[r].target] = telling[book.rules[r].target] | modal[a.decision];
  for (auto const name : order) add_part(book, name, parts);
  for (auto const& d : book.decisions)
    if (!d.internal && unknown_date(d).empty()) add_part(book, d.name, parts);
  for (auto const& d : book.derived) add_part(book, d.name, parts);
}

}  // namespace norma::oracle
