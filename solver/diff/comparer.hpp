// Classes of change of one question, asked of the solver and shown by the oracle.
#pragma once
#include <map>

#include "solver/diff/comparison.hpp"
#include "solver/diff/extent.hpp"
#include "solver/witness.hpp"

namespace norma::solver {

using Slots = std::vector<std::int32_t>;

// Where a question could not be settled, and why.
struct GaveUp {
  std::string why;
};

// Adds what the session asked and what was contradicted.
void account(Difference& out, Session& session);

// Puts the queries without a case to the second solver, if one is to be asked, and adds what it said.
void ask_second(DiffOptions const& options, Difference& out);

// Owns a context, so one object serves one thread. The functions throw GaveUp.
class Comparer {
 public:
  Comparer(TwoLaws const& laws, Oracle const& oracle, DiffOptions const& options);

  // All shifts of the question's answer, by default or under one switched reading. The set does not
  // depend on the solver's models.
  std::vector<Shift> shifts(Question q, bool by_switch);
  // The classes of the shift, appended as they are found: by default, and if asked for those that a switch alone has.
  void classes(Question q, Shift s, bool by_default, bool by_switch, std::vector<Change>& out);

  // The class with a case of it that is covered, or one that is not; none: proven that it has none.
  std::optional<Change> part(Change const& f, Cover const& cover, bool covered);

  // Adds what was asked and what was contradicted.
  void account(Difference& out);

 private:
  std::string name(Question q) const;
  bool possible(Question q, std::vector<z3::expr> const& goals);
  std::pair<World, World> worlds(std::optional<Selection> made) const;
  Law const& mixed(std::vector<Row> const& rows);

  // What the session assumes while classes of the shift are sought, by the oracle.
  Shows shows(Question q, Shift s, std::optional<Selection> made, std::vector<Change> const& known);
  bool governed_and_possible(Slots const& slots, World const& world) const;
  // The former law with the rows says what the later says.
  bool suffices(std::vector<Row> const& rows, Slots const& slots, Result const& is, Question q, std::optional<Selection> made);
  // The canonical case that satisfies the goals besides what the session assumes.
  std::optional<Slots> canonical(Question q, std::vector<z3::expr> const& goals, Shows const& shows);

  std::optional<std::size_t> first_switch(Question q);
  Change take(Question q, Slots const& slots, std::optional<Selection> made);
  std::vector<Row> rows(Change const& f, Question q, std::optional<Selection> made);
  bool holds(z3::expr const& e, Slots slots, std::optional<Selection> made) const;
  std::vector<Selection> switches(Question q, z3::expr const& region);
  void place(Change& f);
  bool covered(Cover const& cover, Question q, Slots const& slots, World const& world, Result const& was, Result const& is) const;
  std::optional<Change> part(Change const& f, Cover const& cover, bool covered, std::optional<Selection> made);
  [[noreturn]] void disagree(Question q);

  TwoLaws const& laws_;
  Oracle const& oracle_;
  Rulebook const& book_;
  z3::context c_;
  ComparisonFormulas formulas_;
  Facts slots_;
  Session session_;
  bool switches_too_;  // a class by default is asked under single switches, too
  std::map<std::vector<Row>, Law> mixed_;
  std::vector<std::string> disagreements_;
};

}  // namespace norma::solver
