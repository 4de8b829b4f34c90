#include "rulebook/whole.hpp"

#include <algorithm>
#include <vector>

#include "model/assemble.hpp"

namespace norma::rulebook {
namespace {

using Made = std::vector<std::optional<std::size_t>>;  // by decision, or by derived date: its stratum

std::optional<WholeFault> take(Made& made, std::vector<std::uint16_t> const& questions, std::size_t stratum, char const* what) {
  for (auto const q : questions) {
    if (made[q]) return WholeFault{row_of("strata", stratum), std::string(what) + " that no stratum above has"};
    made[q] = stratum;
  }
  return std::nullopt;
}

std::optional<WholeFault> of_rule(Rulebook const& book, std::size_t r, std::size_t stratum, Made const& decided, Made const& dated) {
  auto const& rule = book.rules[r];
  if ((rule.assigns ? dated : decided)[rule.target] != stratum) return WholeFault{row_of("rules", r), "a rule of a stratum that makes what the rule is about"};
  auto const too_early = [&](Node const& n) {
    auto const i = static_cast<std::size_t>(n.value);
    return (n.op == Op::lawful && decided[i] >= stratum) || (n.op == Op::value_of && dated[i] >= stratum);
  };
  if (std::ranges::any_of(rule.guard, too_early) || (rule.assigns && std::ranges::any_of(rule.value, too_early)))
    return WholeFault{row_of("rules", r), "a rule that asks only of decisions made before its own"};
  return std::nullopt;
}

std::optional<WholeFault> of_strata(Rulebook const& book) {
  Made decided(book.decisions.size()), dated(book.derived.size());
  for (std::size_t s = 0; s < book.strata.size(); ++s) {
    if (auto wrong = take(decided, book.strata[s].decisions, s, "a decision")) return wrong;
    if (auto wrong = take(dated, book.strata[s].derived, s, "a date")) return wrong;
  }
  for (std::size_t d = 0; d < decided.size(); ++d)
    if (!decided[d]) return WholeFault{"strata", "decision " + std::string(book.decisions[d].name) + " in one of them"};
  for (std::size_t x = 0; x < dated.size(); ++x)
    if (!dated[x]) return WholeFault{"strata", "date " + std::string(book.derived[x].name) + " in one of them"};
  for (std::size_t s = 0; s < book.strata.size(); ++s)
    for (std::size_t r = book.strata[s].first_rule; r < book.strata[s].last_rule; ++r)
      if (auto wrong = of_rule(book, r, s, decided, dated)) return wrong;
  return std::nullopt;
}

// What is settled in another order than that of the priorities would be another law for each reader of the file.
std::optional<WholeFault> of_priorities(Rulebook const& book) {
  for (std::size_t s = 0; s < book.strata.size(); ++s)
    if (!detail::is_by_priority(book, book.strata[s]))
      return WholeFault{row_of("strata", s) + ".contested", "the rules that others of the stratum override, each after those that override it (no circle)"};
  return std::nullopt;
}

}  // namespace

std::string row_of(std::string_view table, std::size_t row) { return std::string(table) + "[" + std::to_string(row) + "]"; }

std::optional<WholeFault> fault_of_editions(std::vector<EditionInfo> const& editions) {
  if (editions.empty()) return WholeFault{"editions", "one at least"};
  for (std::size_t e = 1; e < editions.size(); ++e)
    if (editions[e].interval.from != editions[e - 1].interval.until) return WholeFault{row_of("editions", e), "`from` to be the `until` of the edition above"};
  return std::nullopt;
}

std::optional<WholeFault> fault_of(Rulebook const& book) {
  if (auto wrong = fault_of_editions(book.editions)) return wrong;
  if (auto wrong = of_strata(book)) return wrong;
  return of_priorities(book);
}

}  // namespace norma::rulebook
