// Questions about what a procedure leaves unsaid. Each is asked of the tables of one edition and shown by a run that was found
// for another question and replayed here; an answer rests on no search of its own.
//
// Which way the shortcuts err. "Refuted" needs a run that the oracle found lawful, and that no row of the kind asked for stands in
// the tables: that is exact. "Proven" needs a row that stands there, and where its guard matters two engines that find no
// course in which it fails, reached or not: fewer proofs than could be had, and none too many. Between them: undecided. One proof
// errs the other way: that something hangs on lateness (no_consequence) is said of a row that comes out otherwise in any course,
// reached or not.
#pragma once
#include <algorithm>

#include "solver/omissions/known_runs.hpp"

namespace norma::solver {

// What is at hand. Refers to all of it.
struct Asking {
  LawInForce const& law;
  KnownRuns const& runs;
  ReplayRun const& replay;
  std::vector<GoalAnswer> const& known;  // answers about reach among them
  Trust const& trust;
  Confirmations& count;                  // of what the second engine is asked
  bool wanted(ProcedureKind k) const { return kinds.empty() || std::find(kinds.begin(), kinds.end(), k) != kinds.end(); }
  std::vector<ProcedureKind> const& kinds;  // empty: all
};
using Answers = std::vector<GoalAnswer>;

// Calls (calls.cpp). undated_right: a right in force that has no last day.
void ask_of_calls(Asking const&, Answers& out);
// no_consequence: a duty with a last day of which no row asks whether the day has passed. lapsed_right: a right with a last day
// after which no row gives the act. Of an answer by the explorer, which has found a run in which the call arises, or that none is.
void settle_arisen(LawInForce const&, GoalAnswer&);
// Acts (acts.cpp). no_remedy: a burdening act that nothing contests. untold_act: an act of others that moves the course, and no
// duty is opened to tell the person. unheeded_act: a right's act of which no row takes notice. unowed_arrival: an occurrence
// that moves the course, and nobody has to bring it about.
void ask_of_acts(Asking const&, Answers& out);
// left_out (left_out.cpp): an act is called for under some values of a fact, and under others, that courses have, never. Of
// values that no run at hand has where it would be called for, nothing is said, nor is it ever proven.
void ask_left_out(Asking const&, Answers& out);
// not_provided_for (world.cpp): from a state in which a world event can come no step of its answers leads.
void ask_of_the_world(Asking const&, Answers& out);
// unsettled_commencement (commencement.cpp): a row came into force while courses were under way, and was not said to apply to
// them or not. Of rows that no run at hand begun on the eve meets, nothing is said.
void ask_of_commencement(Asking const&, Date eve_law, Answers& out);
// competing_ways (ways.cpp): two who need not heed each other can each move a course from one state, and who comes first shuts the
// other out. Of pairs that no run at hand leads to, nothing is said.
void ask_of_ways(Asking const&, Answers& out);
// status_outlived (outlived.cpp): a course about the status, begun a month or two before it ends, stands in the state when that
// time is over, and nobody was late. Of states to which no such run could be put together nothing is said.
void ask_outlived(Asking const&, Answers& out);
// made_of_undated (papers.cpp): a duty with a last day whose act is made of what no duty with a last day calls for. Of duties that no run at
// hand leaves open while that is not made, nothing is said.
void ask_of_papers(Asking const&, Answers& out);
// only_its_bearer (bearer.cpp): a duty with a last day is open in a state from which no row leads on but its own act.
void ask_of_bearers(Asking const&, Answers& out);
// unowed_renewal (bearer.cpp): of a value of the status that ends, no duty that arises with it calls for a new course.
void ask_of_renewal(Asking const&, Answers& out);

// In which table the row of an unsettled_commencement stands: Goal::other.
inline constexpr std::uint16_t of_calls = 0, of_conditions = 1, of_transitions = 2;

// All of them that are wanted, of one edition; `eve_law` is a day of the edition before, none of the first.
Answers ask_omissions(Asking const&, Date eve_law);

// What all of these begin with.
inline GoalAnswer open_question(ProcedureKind kind, std::uint16_t index, std::uint16_t other = 0, std::uint64_t states = 0) {
  return {{kind, index, other, states}, ProcedureVerdict::undecided, {}, {}, 0, {}};
}

inline std::uint64_t bit(std::uint16_t number) { return std::uint64_t{1} << (number - 1); }
// What was found of the reach of a state; undecided if nothing was.
ProcedureVerdict reach_of(Asking const&, std::uint16_t state);
// Shared by the questions. No run of what the text shows takes a step with one of these events; and whether one is not shown.
bool out_of_reach(Asking const&, std::uint64_t events);
bool hidden(Asking const&, std::uint64_t events);
// A proposition over any course, reached or not, cannot hold, of two engines.
bool never_holds(Asking const&, std::string const& query, std::vector<std::pair<Expr, bool>> const& all, int slot = -1, std::int32_t value = 0);
// Settles an answer for which no run was found: what it follows never comes about, or that is not known.
void settle_unmet(Asking const&, std::uint64_t events, GoalAnswer& a);

}  // namespace norma::solver
