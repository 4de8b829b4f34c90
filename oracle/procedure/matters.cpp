#include "oracle/procedure/matters.hpp"

#include <algorithm>

namespace norma::oracle {
namespace {

constexpr std::size_t most_aside = 3;

struct Tried {
  CourseState to;
  Step step;
  std::vector<OpenCall> before;
  bool begins = false, fits = false, leads = false;
};

// The text provides for the step there, in time. A duty performed late is no sign of another course.
bool fits(ProcedureBook const& b, Step const& step) {
  return step.transition >= 0 && step.encoded && step.actor_named && step.broken.empty() &&
         std::none_of(step.late.begin(), step.late.end(), [&](auto c) { return b.calls[c].head.call == Call::may; });
}

// A new course begins, or is supposed to.
bool begins(ProcedureBook const& b, std::uint16_t event, Step const& step, std::uint16_t state) {
  if (step.transition >= 0) return begins_course(b, step);
  return std::any_of(b.transitions.begin(), b.transitions.end(),
                     [&](auto const& t) { return t.head.event == event && t.head.begins && t.head.to == state; });
}

Tried tried(Stepper<FlatRows> const& stepper, CourseState course, Happening const& event) {
  auto const& b = stepper.book();
  Tried t{std::move(course), {}, {}};
  t.before = t.to.calls;
  t.step = stepper.take(t.to, event);
  t.begins = begins(b, event.event, t.step, t.to.state);
  t.fits = fits(b, t.step);
  t.leads = t.step.transition >= 0 && t.step.actor_named;
  return t;
}

// A course left aside, as it is taken up again: what is owed is owed whichever course is followed.
CourseState resumed(ProcedureBook const& b, CourseState aside, CourseState const& now) {
  for (auto const c : positions_in(b.calls))
    if (b.calls[c].head.call == Call::must) aside.calls[c] = now.calls[c];
  return aside;
}

// Whether the step changed more than that it happened.
bool moved(ProcedureBook const& b, CourseState const& from, CourseState const& to, Happening const& event) {
  if (from.state != to.state) return true;
  for (std::size_t i = 0; i < from.slots.size(); ++i)
    if (i != b.today && i != b.actor && i != b.last + event.event - 1u && from.slots[i] != to.slots[i]) return true;
  return false;
}

bool at_rest(ProcedureBook const& b, std::uint16_t state) { return b.states[state - 1u].rest == Rest::at_rest; }

// The courses left aside after a step of another: time passes, and what moves none of them is known there, too.
std::vector<Matter> passed(Stepper<FlatRows> const& stepper, std::vector<Matter> aside, std::vector<Tried> const& tries, Happening const& event) {
  for (std::size_t i = 0; i < aside.size(); ++i) {
    bool const noted = tries[i].fits && !tries[i].begins && tries[i].to.state == aside[i].course.state;
    aside[i].course = noted ? tries[i].to : stepper.unmoved(std::move(aside[i].course), event);
  }
  return aside;
}

// As a step of the course followed.
Way here(Stepper<FlatRows> const& stepper, Matters const& matters, std::vector<Matter> aside, Happening const& event, int at, Tried own) {
  auto const from = matters.now.from;
  if (own.begins && !stepper.book().states[matters.now.course.state - 1u].initial) {
    if (aside.size() == most_aside) aside.erase(aside.begin());
    aside.push_back({stepper.left(matters.now.course, event), from});
  }
  int const began = own.begins ? at : from;
  return {{{std::move(own.to), began}, std::move(aside)}, std::move(own.step), std::move(own.before), began};
}

// As a step of a course left aside.
Way there(Stepper<FlatRows> const& stepper, Matters const& matters, std::vector<Matter> aside, Happening const& event, std::size_t which, Tried other) {
  auto const from = matters.aside[which].from;
  aside.erase(aside.begin() + static_cast<std::ptrdiff_t>(which));
  aside.push_back({stepper.unmoved(matters.now.course, event), matters.now.from});
  return {{{std::move(other.to), from}, std::move(aside)}, std::move(other.step), std::move(other.before), from};
}

}  // namespace

std::vector<Way> ways_of(Stepper<FlatRows> const& stepper, Matters const& matters, Happening const& event, int at) {
  auto const& b = stepper.book();
  auto own = tried(stepper, matters.now.course, event);
  std::vector<Tried> tries;
  for (auto const& m : matters.aside) tries.push_back(tried(stepper, resumed(b, m.course, matters.now.course), event));
  auto const aside = passed(stepper, matters.aside, tries, event);

  bool const closed = at_rest(b, matters.now.course.state), silent = own.step.silent();
  std::vector<Way> ways;
  for (std::size_t i = matters.aside.size(); i-- > 0 && own.step.encoded;) {
    auto& other = tries[i];
    if (!other.fits || other.begins) continue;
    auto const state = matters.aside[i].course.state;
    bool const moves = other.to.state != state;
    if (own.fits ? !(moves && closed) : !(moves || (silent && !at_rest(b, state)))) continue;
    ways.push_back(there(stepper, matters, aside, event, i, std::move(other)));
    if (!own.leads) return ways;
  }
  // It fits nowhere: it may still be one of the course that it would move.
  for (std::size_t i = matters.aside.size(); i-- > 0 && ways.empty() && own.step.encoded && !own.leads;)
    if (tries[i].leads && !tries[i].begins && tries[i].to.state != matters.aside[i].course.state) ways.push_back(there(stepper, matters, aside, event, i, std::move(tries[i])));
  std::optional<CourseState> stays;
  if (silent) stays = stepper.unmoved(matters.now.course, event);
  if (stays && !moved(b, *stays, own.to, event)) stays.reset();
  ways.insert(ways.begin(), here(stepper, matters, aside, event, at, std::move(own)));
  if (stays) {
    auto const& first = ways.front();
    ways.push_back({{{std::move(*stays), matters.now.from}, aside}, first.step, first.before, first.from});
  }
  return ways;
}

}  // namespace norma::oracle
