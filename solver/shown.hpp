// What cases have shown of an edition: rules that live, rules that matter, readings that matter. The oracle is asked before
// the solver; most is shown by cases that were found for something else.
#pragma once
#include <map>
#include <set>

#include "solver/check.hpp"

namespace norma::solver {

// Whether all outcomes and dates that are printed are the same; what inner decisions hold is not printed.
bool same_printed(Rulebook const& book, Result const& a, Result const& b);
bool same_printed_decisions(Rulebook const& book, Result const& a, Result const& b);
bool same_dates(Result const& a, Result const& b);

// The default readings but those that the rule holds under.
World selected_world(Rulebook const& book, RuleHead const& head);

class Shown {
 public:
  // Keeps references to both.
  Shown(Rulebook const& book, Replay const& replay);

  // Forgets what was shown of another edition.
  void begin(std::size_t edition);
  // The same, with what was shown elsewhere of one.
  void begin(Shown const& other);
  // Takes a possible case. What it shows is shown by the oracle's answers alone, so that it errs in neither direction; a case
  // that another edition governs shows nothing.
  void take(std::vector<std::int32_t> const& slots);

  bool lives(std::size_t rule) const { return live_.has(rule); }
  bool matters(std::size_t rule) const { return weighty_.has(rule); }  // without it, something printed differs
  bool lawful(std::size_t decision, std::size_t outcome) const { return (lawful_[decision] >> outcome & 1) != 0; }  // by default
  bool matters(Selection s) const { return switches_.contains(s); }

 private:
  void take_in(World const& world, std::vector<std::size_t> const& rules, std::vector<std::int32_t> const& slots, Result const& result);

  Rulebook const& book_;
  Replay const& replay_;
  std::size_t edition_ = 0;
  std::map<World, std::vector<std::size_t>> rules_;  // by the world in which a rule is judged
  RuleSet live_, weighty_;
  std::array<std::uint32_t, max_decisions> lawful_{};
  std::vector<Selection> all_switches_;
  std::set<Selection> switches_;
};

}  // namespace norma::solver
