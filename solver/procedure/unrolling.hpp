// A procedure as formulas: lawful runs of one edition, unrolled step by step. Exact over the dates of a menu.
#pragma once
#include <optional>

#include "model/procedure_book.hpp"
#include "solver/terms.hpp"

namespace norma::solver {

// Widths of the numbers of states, and of transitions and events.
inline constexpr unsigned state_bits = 6, choice_bits = 8;

// An event of a run, as the model of a query gives it.
struct TracedEvent {
  std::uint16_t transition = 0;  // position in the book
  std::uint16_t event = 0, actor = 0;
  Date on;
  std::vector<std::pair<std::uint16_t, std::int32_t>> stated;  // slots of the facts that it states
};
using Trace = std::vector<TracedEvent>;

// What may happen under the law of one edition in one world of readings, readings folded away.
struct LawInForce {
  ProcedureBook const* book;
  World world;
  Date law;                                // the law of this day, held fixed
  std::vector<std::uint16_t> transitions;  // shown and in force
  std::vector<std::uint16_t> conditions, duties, windows;  // in force; duties and windows: calls with a period
  std::vector<std::uint16_t> in_order;     // conditions in force that runs need not be asked
  std::vector<std::uint16_t> undated;      // duties in force without a period
  std::vector<bool> used;                  // by slot: some row asks it
};
LawInForce law_in_force(ProcedureBook const& book, std::size_t edition, World world);

// The law without the steps that only repeat others. It has fewer runs, each of them a run of the law: good for a search
// for runs, and for no proof.
LawInForce without_repeats(LawInForce const& law);

// The text does not show the wording of this step for that day's law.
inline bool is_unshown(TransitionHead const& head, Date law) { return head.standing == Standing::unshown && head.interval.contains(law); }

// The law with the steps whose wording the text does not show for its edition, as far as their rows tell of them. It has every
// run of the law and more: a proof about it is one whatever the wording not shown leads to. None is told to be a run.
LawInForce with_unshown_steps(LawInForce const& law);

// Days on which the events of a run may fall: the edition's first days one by one, then further apart, up to 15 months.
std::vector<Date> date_menu(Date from);

// What is known between two steps.
struct CourseTerms {
  std::vector<z3::expr> slots;
  z3::expr state;
  std::vector<z3::expr> open, due;  // by call; of calls without a period, and of those not in force, false and no date
};

struct StepTerms {
  z3::expr transition, event, date, actor;  // the choice
  std::vector<z3::expr> stated;             // by slot
  std::vector<z3::expr> seen;               // by slot: the course as guards and conditions see it
  std::vector<z3::expr> opens;              // by call: it is triggered here
  std::vector<z3::expr> new_due;            // by call with a period: its last day if it is triggered here
  CourseTerms after;
};

// Where a replayed run has come to.
struct Standpoint {
  std::uint16_t state = 0;
  std::vector<std::int32_t> slots;
  std::vector<std::pair<bool, Date>> calls;  // open, and its last day
};

class Unrolling {
 public:
  // Keeps a pointer to the law. Formulas live in the context, which must outlive this. Runs begin where a course begins.
  Unrolling(z3::context& c, LawInForce const& law, std::vector<Date> menu);
  // Runs go on from where a course stands, on any day of the menu.
  Unrolling(z3::context& c, LawInForce const& law, std::vector<Date> menu, Standpoint const& from);

  // Appends a step and what makes it lawful and timely.
  struct Added {
    StepTerms const& step;
    std::vector<z3::expr> constraints;
  };
  Added add_step();

  std::vector<StepTerms> const& steps() const { return steps_; }
  CourseTerms const& before(std::size_t step) const { return step == 0 ? initial_ : steps_[step - 1].after; }

  // In the last step another transition of the same event is open, too.
  z3::expr also_open(std::uint16_t transition) const;

  // The run of the first `length` steps in the model.
  Trace trace(z3::model const& model, std::size_t length) const;

 private:
  z3::expr state_in(z3::expr const& state, std::uint64_t set) const;
  z3::expr any_event(z3::expr const& event, std::uint64_t set) const;
  z3::expr last_day_of(Period period, z3::expr const& since) const;
  Scope scope(std::vector<z3::expr> const& slots) const { return facts_alone(slots, law_->world); }
  std::vector<z3::expr> state_facts(StepTerms const& s, CourseTerms const& before) const;
  void choose(StepTerms const& s, CourseTerms const& before, std::vector<z3::expr> const& slots, std::vector<z3::expr>& out) const;
  void move(StepTerms& s, CourseTerms const& before, std::vector<z3::expr> const& slots) const;
  void run_calls(StepTerms& s, CourseTerms const& before, std::vector<z3::expr>& out) const;

  z3::context& c_;
  LawInForce const* law_;
  std::vector<Date> menu_;
  Calendar calendar_;
  bool rolls_;
  CourseTerms initial_;
  std::vector<StepTerms> steps_;
};

}  // namespace norma::solver
