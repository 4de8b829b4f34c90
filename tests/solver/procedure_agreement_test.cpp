// Three-way agreement on the procedure: the stepper on flat rows, on typed rows, and the formulas of the unrolling.
#include <gtest/gtest.h>

#include <set>
#include <sstream>

#include "properties/procedure/view.hpp"
#include "solver/procedure/unrolling.hpp"

namespace norma::solver {
namespace {

using namespace properties::procedure;

// One walk on formulas: a step is added for each event that is lawful, and each event is tried there first.
class OnFormulas {
 public:
  OnFormulas(ProcedureBook const& book, Walk const& walk)
      : law_(law_in_force(book, edition_on(book, *walk.law), walk.world)), solver_(c_, "QF_FD"), unrolling_(c_, law_, dates(walk)) {
    add_step();
  }

  bool may(Happening const& h, std::optional<int> transition) {
    solver_.push();
    fix(h, transition);
    auto const result = solver_.check();
    solver_.pop();
    if (result == z3::unknown) throw std::runtime_error("Z3 gave up");
    return result == z3::sat;
  }

  // Takes an event that may happen; what differs from the course after it, or empty.
  std::string take(Happening const& h, int transition, CourseState const& after) {
    fix(h, transition);
    if (solver_.check() != z3::sat) return "the formulas do not let it happen";
    auto const model = solver_.get_model();
    auto const d = difference(model, h, after);
    add_step();
    return d;
  }

 private:
  static std::vector<Date> dates(Walk const& walk) {
    std::set<Date> days;
    for (auto const& h : walk.log.events) days.insert(h.on);
    return {days.begin(), days.end()};
  }

  void add_step() {
    for (auto const& e : unrolling_.add_step().constraints) solver_.add(e);
  }

  z3::expr equals(z3::expr const& e, std::int32_t value) {
    if (e.is_bool()) return value != 0 ? e : !e;
    return e == c_.bv_val(static_cast<unsigned>(value), e.get_sort().bv_size());
  }

  void fix(Happening const& h, std::optional<int> transition) {
    auto const& s = unrolling_.steps().back();
    auto const& b = *law_.book;
    solver_.add(equals(s.event, h.event) && equals(s.actor, h.actor) && equals(s.date, h.on.key()));
    if (transition) solver_.add(equals(s.transition, *transition));
    std::vector<std::int32_t> stated;
    for (auto const& f : b.facts) stated.push_back(f.ordinary);
    for (auto const& [slot, value] : h.stated) stated[slot] = value;
    for (auto const& c : b.events[h.event - 1u].carries)
      for (std::size_t i = c.slot; i < c.slot + std::size_t{c.slots}; ++i) solver_.add(equals(s.stated[i], stated[i]));
  }

  static std::int32_t number(z3::model const& m, z3::expr const& e) {
    auto const v = m.eval(e, true);
    return v.is_bool() ? static_cast<std::int32_t>(v.is_true()) : static_cast<std::int32_t>(v.get_numeral_uint());
  }

  std::string difference(z3::model const& m, Happening const& h, CourseState const& after) {
    auto const& b = *law_.book;
    auto const& s = unrolling_.steps().back();
    auto const told = [](std::string_view what, std::int32_t formulas, std::int32_t stepper) {
      return std::string(what) + ": formulas " + std::to_string(formulas) + ", stepper " + std::to_string(stepper);
    };
    if (auto const n = number(m, s.after.state); n != after.state) return told("state", n, after.state);
    for (std::size_t i = 0; i < b.facts.size(); ++i)
      if (law_.used[i])
        if (auto const n = number(m, s.after.slots[i]); n != after.slots[i]) return told(b.facts[i].path, n, after.slots[i]);
    for (auto const* list : {&law_.duties, &law_.windows})
      for (auto const c : *list) {
        auto const& id = b.calls[c].head.id;
        if (auto const n = number(m, s.after.open[c]); n != (after.calls[c].open ? 1 : 0)) return told(id, n, after.calls[c].open ? 1 : 0);
        if (auto const n = number(m, s.after.due[c]); n != after.calls[c].due.key()) return told(std::string(id) + ", last day", n, after.calls[c].due.key());
      }
    oracle::FlatRows const rows(b, law_.world);
    for (auto const c : law_.undated) {
      bool const opens = has(b.calls[c].head.triggers, h.event) && rows.called(c, after.slots.data());
      if (auto const n = number(m, s.opens[c]); n != (opens ? 1 : 0)) return told(std::string(b.calls[c].head.id) + " is triggered", n, opens ? 1 : 0);
    }
    return {};
  }

  z3::context c_;
  LawInForce law_;
  z3::solver solver_;
  Unrolling unrolling_;
};

struct Tally {
  int lawful = 0, unlawful = 0;
};

std::string disagreement(Law const& law, Walk const& w, Tally& tally) {
  auto const& b = law.book;
  auto const flat = w.stepper(b);
  TypedStepper const typed(oracle::TypedRows<properties::procedure::Course>(law, w.world), w.law);
  OnFormulas formulas(b, w);
  auto course = w.log.begin;
  Date today = first_supported;
  for (std::size_t i = 0; i < w.log.events.size(); ++i) {
    auto const& h = w.log.events[i];
    auto const event = "event " + std::to_string(i + 1) + " on " + text(h.on) + ": ";
    if (h.on < today) continue;
    auto after = course, after_typed = course;
    auto const step = flat.take(after, h), step_typed = typed.take(after_typed, h);
    if (!same(step, step_typed)) return event + "flat and typed rows judge it differently";
    if (auto const d = properties::procedure::difference(b, after, after_typed); !d.empty()) return event + "flat to typed, " + d;
    bool const lawful = step.lawful() && oracle::in_time(b, course, h.on);
    // Anybody may report a fact of the world; runs are sought with those whom the table names.
    if (lawful && !has(b.events[h.event - 1u].actors, h.actor)) continue;
    if (formulas.may(h, std::nullopt) != lawful) return event + (lawful ? "lawful" : "unlawful") + " by the stepper, not by the formulas";
    if (!lawful) {
      ++tally.unlawful;
      continue;
    }
    ++tally.lawful;
    if (!timely(b, after)) continue;
    if (auto const d = formulas.take(h, step.transition, after); !d.empty()) return event + d;
    course = std::move(after);
    today = h.on;
  }
  return {};
}

TEST(ProcedureAgreement, OnEachStepOfRandomWalks) {
  auto const law = std::make_shared<Law const>(norma::pp95::procedure::procedure());
  auto const attempts = walks(law, Habit::attempts);
  auto params = rc::detail::configuration().testParams;
  params.maxSuccess = 60;
  Tally tally;
  auto const result = rc::detail::checkTestable(
      [&] {
        Walk const w = *attempts;
        if (auto const d = disagreement(*law, w, tally); !d.empty()) RC_FAIL(d);
      },
      rc::detail::TestMetadata{"ProcedureAgreement", "flat rows, typed rows and formulas agree on each step"}, params);
  if (!result.is<rc::detail::SuccessResult>()) {
    std::ostringstream told;
    rc::detail::printResultMessage(result, told);
    FAIL() << told.str() << "\nagain: RC_PARAMS=\"seed=" << params.seed << '"';
  }
  EXPECT_GT(tally.lawful, 200);
  EXPECT_GT(tally.unlawful, 50);
}

}  // namespace
}  // namespace norma::solver
