// Random walks through the procedure of the first act: logs whose every event was drawn where the one before it led.
#pragma once
#include <rapidcheck.h>

#include <memory>
#include <span>

#include "oracle/procedure/auditor.hpp"
#include "rules/first_procedure.hpp"

namespace norma::properties::procedure {

using Course = norma::acts::first::procedure::Course;
using Law = Procedure<Course>;
using oracle::CourseState;
using oracle::EventLog;
using oracle::Happening;
using oracle::Step;
using FlatStepper = oracle::Stepper<oracle::FlatRows>;
using TypedStepper = oracle::Stepper<oracle::TypedRows<Course>>;

// How events are drawn.
enum class Habit : std::uint8_t {
  lawful,   // each is lawful, and no duty is ever overdue
  wild,     // some are unlawful; the course goes on from where they say that it stands
  attempts  // some are unlawful, and leave the course where it was; few, and the law of one edition is held fixed
};

struct Walk {
  World world;
  std::optional<Date> law;   // the law of this day is held fixed
  EventLog log;
  std::uint64_t chance = 0;  // what a property still has to choose is drawn from this

  FlatStepper stepper(ProcedureBook const& book) const { return FlatStepper(oracle::FlatRows(book, world), law); }
  oracle::Auditor auditor(ProcedureBook const& book) const { return {book, world, {law, {}, {}, false}}; }
};
// As an event log that `norma audit` accepts, with the readings and the law that it does not hold.
void showValue(Walk const& walk, std::ostream& out);

// Size 0 is short, 100 long.
Walk draw_walk(Law const& law, rc::Random random, int size, Habit habit);

// Walks of the same habit with fewer events, facts or days, the boldest first.
std::vector<Walk> simpler(Law const& law, Walk const& walk, Habit habit);

inline rc::Gen<Walk> walks(std::shared_ptr<Law const> const& law, Habit habit) {
  return [law, habit](rc::Random const& random, int size) {
    return rc::shrinkable::shrinkRecur(draw_walk(*law, random, size, habit), [law, habit](Walk const& walk) {
      return rc::seq::fromContainer(simpler(*law, walk, habit));
    });
  };
}

// No duty is open whose last day has passed.
bool timely(ProcedureBook const& book, CourseState const& course);

// Each event is lawful, and each is timely.
bool lawful(ProcedureBook const& book, Walk const& walk);

// An event of this kind on this day, with facts and an actor that the text names, at random; often as the last time.
Happening draw_event(ProcedureBook const& book, rc::Random& random, CourseState const& course, std::uint16_t event, Date on);

// A lawful event on this day, or nothing if chance finds none. The course may not be timely. `likings` are weights by
// event; none: all alike.
std::optional<Happening> draw_lawful(FlatStepper const& stepper, rc::Random& random, CourseState const& course, Date on, Date law,
                                     std::span<int const> likings = {});

// The event with one stated fact changed, or by another actor whom the text names: all of them, of dates a few.
std::vector<Happening> variants(ProcedureBook const& book, Happening const& event);

// The facts of the course as guards and conditions of the event see them.
std::vector<std::int32_t> seen(ProcedureBook const& book, CourseState const& course, Happening const& event);

}  // namespace norma::properties::procedure
