#include "oracle/procedure/matters.hpp"

#include <algorithm>

namespace norma::oracle {
namespace {

constexpr std::size_t most_aside = 3;

struct Tried {
  CourseState from, to;
  Step step;
};

Tried tried(Stepper<FlatRows> const& stepper, CourseState course, Happening const& event) {
  Tried t{course, std::move(course), {}};
  t.step = stepper.take(t.to, event);
  return t;
}

// A course left aside, as it is taken up again: what is owed is owed by the person's bureau whichever course is followed.
CourseState resumed(ProcedureBook const& b, CourseState aside, CourseState const& now) {
  for (auto const c : positions_in(b.calls))
    if (b.calls[c].head.call == Call::must) aside.calls[c] = now.calls[c];
  return aside;
}

// The text provides for the step there, in time. A duty performed late is no sign of another course.
bool fits(ProcedureBook const& b, Step const& step) {
  return step.transition >= 0 && step.encoded && step.actor_named && step.broken.empty() &&
         std::none_of(step.late.begin(), step.late.end(), [&](auto c) { return b.calls[c].head.call == Call::may; });
}

bool begins(ProcedureBook const& b, Happening const& event, Tried const& t) {
  if (t.step.transition >= 0) return b.transitions[static_cast<std::size_t>(t.step.transition)].head.begins;
  return t.step.silent() && std::any_of(b.transitions.begin(), b.transitions.end(), [&](auto const& x) {
    return x.head.event == event.event && x.head.begins && x.head.to == t.to.state;
  });
}

// Whether the step changed more than that it happened.
bool moved(ProcedureBook const& b, CourseState const& from, CourseState const& to, Happening const& event) {
  if (from.state != to.state) return true;
  for (std::size_t i = 0; i < from.slots.size(); ++i)
    if (i != b.today && i != b.actor && i != b.last + event.event - 1u && from.slots[i] != to.slots[i]) return true;
  return false;
}

bool at_rest(ProcedureBook const& b, std::uint16_t state) { return b.states[state - 1u].rest == Rest::at_rest; }

// Time passes in the courses left aside; what befell the person and moves none of them is known there, too.
void pass(Stepper<FlatRows> const& stepper, std::vector<Matter>& aside, CourseState const& now, Happening const& event) {
  auto const& b = stepper.book();
  for (auto& m : aside) {
    auto t = tried(stepper, resumed(b, m.course, now), event);
    bool const noted = fits(b, t.step) && t.to.state == m.course.state && !begins(b, event, t);
    m.course = noted ? std::move(t.to) : stepper.unmoved(std::move(m.course), event);
  }
}

// As a step of the course followed.
Way here(Stepper<FlatRows> const& stepper, Matters const& matters, Happening const& event, int at, Tried t) {
  auto const& b = stepper.book();
  Way way{matters, std::move(t.step), std::move(t.from.calls), matters.now.from};
  t.step = way.step;
  pass(stepper, way.after.aside, matters.now.course, event);
  if (begins(b, event, t)) {
    if (!b.states[matters.now.course.state - 1u].initial) {
      if (way.after.aside.size() == most_aside) way.after.aside.erase(way.after.aside.begin());
      way.after.aside.push_back({stepper.left(matters.now.course, event), matters.now.from});
    }
    way.after.now.from = way.from = at;
  }
  way.after.now.course = std::move(t.to);
  return way;
}

// As a step of a course left aside.
Way there(Stepper<FlatRows> const& stepper, Matters const& matters, Happening const& event, std::size_t which, Tried t) {
  Way way{matters, std::move(t.step), std::move(t.from.calls), matters.aside[which].from};
  auto& aside = way.after.aside;
  aside.erase(aside.begin() + static_cast<std::ptrdiff_t>(which));
  pass(stepper, aside, matters.now.course, event);
  aside.push_back({stepper.unmoved(matters.now.course, event), matters.now.from});
  way.after.now = {std::move(t.to), way.from};
  return way;
}

}  // namespace

std::vector<Way> ways_of(Stepper<FlatRows> const& stepper, Matters const& matters, Happening const& event, int at) {
  auto const& b = stepper.book();
  auto own = tried(stepper, matters.now.course, event);
  bool const own_fits = fits(b, own.step), silent = own.step.silent(), closed = at_rest(b, matters.now.course.state);
  std::vector<Way> ways;
  for (std::size_t i = matters.aside.size(); i-- > 0 && own.step.encoded;) {
    auto other = tried(stepper, resumed(b, matters.aside[i].course, matters.now.course), event);
    if (!fits(b, other.step) || begins(b, event, other)) continue;
    bool const moves = other.to.state != other.from.state;
    if (own_fits ? !(moves && closed) : !(moves || (silent && !at_rest(b, other.from.state)))) continue;
    ways.push_back(there(stepper, matters, event, i, std::move(other)));
    if (!own_fits) return ways;
  }
  bool const stays = silent && moved(b, stepper.unmoved(matters.now.course, event), own.to, event);
  ways.insert(ways.begin(), here(stepper, matters, event, at, std::move(own)));
  if (stays) {
    ways.push_back(ways.front());
    ways.back().after = matters;
    pass(stepper, ways.back().after.aside, matters.now.course, event);
    ways.back().after.now.course = stepper.unmoved(matters.now.course, event);
  }
  return ways;
}

}  // namespace norma::oracle
