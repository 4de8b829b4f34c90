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
  std::vector<std::uint16_t> in_place{};
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

// Whether somebody else than the call binds owes the same act, and is the one who has acted.
bool of_another(ProcedureBook const& b, std::uint16_t call, std::uint16_t actor) {
  auto const& head = b.calls[call].head;
  return !has(head.actors, actor) && std::any_of(b.calls.begin(), b.calls.end(), [&](CallInfo const& c) {
    return c.head.call == Call::must && (c.head.actions & head.actions) != 0 && has(c.head.actors, actor);
  });
}

// No duty to take the same act binds both: of this act the law says whose is whose.
bool told_apart(ProcedureBook const& b, std::uint16_t call, std::uint16_t actor) {
  auto const& head = b.calls[call].head;
  return std::none_of(b.calls.begin(), b.calls.end(), [&](CallInfo const& c) {
    return c.head.call == Call::must && (c.head.actions & head.actions) != 0 && has(c.head.actors, actor) && (c.head.actors & head.actors) != 0;
  });
}

// What is done as the law has it done, by one who owes it himself, does not perform what another owes: the file of the main bureau is not
// that of the bureau. Who owes none, any more, has acted in the place of the other.
void keep_others_duties(Stepper<FlatRows> const& stepper, Tried& t, Happening const& event) {
  auto const& b = stepper.book();
  if (t.step.transition < 0 || !t.step.encoded || !t.step.actor_named || t.step.occurrence || !t.step.broken.empty() || !t.step.unclear.empty()) return;
  for (auto const c : stepper.performed_by(event.event)) {
    auto const& owed = t.before[c];
    if (b.calls[c].head.call != Call::must || !owed.open || owed.doubtful || owed.unobserved || t.to.calls[c].open || !of_another(b, c, event.actor)) continue;
    bool const owes = std::any_of(stepper.performed_by(event.event).begin(), stepper.performed_by(event.event).end(), [&](auto d) {
      return t.before[d].open && has(b.calls[d].head.actors, event.actor) && b.calls[d].head.call == Call::must;
    });
    if (!owes && told_apart(b, c, event.actor)) {
      t.in_place.push_back(c);
      continue;
    }
    t.to.calls[c] = owed;
    std::erase(t.step.late, c);
  }
}

// A paper that was not drawn up in time is missed by the decision that it belongs to, not by the next: duties that are overdue when they
// are triggered anew.
std::vector<std::uint16_t> missed(Stepper<FlatRows> const& stepper, CourseState const& course, Happening const& event) {
  auto const& b = stepper.book();
  std::vector<std::uint16_t> out;
  for (auto const c : stepper.triggered_by(event.event)) {
    auto const& call = course.calls[c];
    auto const& head = b.calls[c].head;
    if (!call.open || call.unobserved || !call.due.given() || !(call.due < event.on) || head.call != Call::must || has(head.actions | head.releases, event.event)) continue;
    if (std::find(stepper.own_duties().begin(), stepper.own_duties().end(), c) == stepper.own_duties().end()) out.push_back(c);
  }
  return out;
}

Tried tried(Stepper<FlatRows> const& stepper, CourseState course, Happening const& event) {
  auto const& b = stepper.book();
  Tried t{std::move(course), {}, {}};
  t.before = t.to.calls;
  auto const overdue = missed(stepper, t.to, event);
  for (auto const c : overdue) t.to.calls[c] = {};
  t.step = stepper.take(t.to, event);
  for (auto const c : overdue) {
    if (t.to.calls[c].open) t.step.lapsed.emplace_back(c, t.before[c].due);
    else t.to.calls[c] = t.before[c];
  }
  t.begins = begins(b, event.event, t.step, t.to.state);
  t.fits = fits(b, t.step);
  t.leads = t.step.transition >= 0 && t.step.actor_named;
  keep_others_duties(stepper, t, event);
  return t;
}

// The course in which a new one begins: what the earlier owes of its own is not owed by it.
CourseState without_own_duties(Stepper<FlatRows> const& stepper, CourseState course) {
  for (auto const c : stepper.own_duties()) course.calls[c] = {};
  return course;
}

// A step of the course followed; where a new course begins with it, without what the earlier owes.
Tried tried_here(Stepper<FlatRows> const& stepper, CourseState const& now, Happening const& event) {
  auto own = tried(stepper, now, event);
  bool const owes = own.begins && std::any_of(stepper.own_duties().begin(), stepper.own_duties().end(), [&](auto c) { return now.calls[c].open; });
  if (owes) own = tried(stepper, without_own_duties(stepper, now), event);
  return own;
}

// A step for which the text asks no other course to be over, taken beside the one under way: from where the course would stand without it.
std::optional<Tried> beside(Stepper<FlatRows> const& stepper, CourseState const& now, Happening const& event) {
  auto const& b = stepper.book();
  std::uint64_t states = 0;
  for (auto const& t : b.transitions)
    if (t.head.event == event.event && t.head.beside) states |= t.head.from;
  for (auto const s : numbers_of(b.states)) {
    if (!has(states, s) || b.states[s - 1u].rest != Rest::at_rest) continue;
    auto course = now;
    course.state = s;
    auto t = tried_here(stepper, course, event);
    if (!t.fits || !b.transitions[static_cast<std::size_t>(t.step.transition)].head.beside) continue;
    if (!t.begins) t.to.state = now.state;
    return t;
  }
  return std::nullopt;
}

// A course left aside, as it is taken up again: what is owed is owed whichever course is followed.
CourseState resumed(Stepper<FlatRows> const& stepper, CourseState aside, CourseState const& now) {
  auto const own = aside.calls;
  for (auto const c : positions_in(stepper.book().calls))
    if (stepper.book().calls[c].head.call == Call::must) aside.calls[c] = now.calls[c];
  for (auto const c : stepper.own_duties()) aside.calls[c] = own[c];
  return aside;
}

// A course after a step of another, which performs nothing that it owes of its own.
CourseState waiting(Stepper<FlatRows> const& stepper, CourseState course, Happening const& event) {
  auto const before = course.calls;
  course = stepper.unmoved(std::move(course), event);
  for (auto const c : stepper.own_duties()) course.calls[c] = before[c];
  return course;
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
    aside[i].course = noted ? tries[i].to : waiting(stepper, std::move(aside[i].course), event);
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
  return {{{std::move(own.to), began}, std::move(aside)}, std::move(own.step), std::move(own.before), began, std::move(own.in_place)};
}

// As a step of a course left aside.
Way there(Stepper<FlatRows> const& stepper, Matters const& matters, std::vector<Matter> aside, Happening const& event, std::size_t which, Tried other) {
  auto const from = matters.aside[which].from;
  aside.erase(aside.begin() + static_cast<std::ptrdiff_t>(which));
  aside.push_back({waiting(stepper, matters.now.course, event), matters.now.from});
  return {{{std::move(other.to), from}, std::move(aside)}, std::move(other.step), std::move(other.before), from, std::move(other.in_place)};
}

}  // namespace

std::vector<Way> ways_of(Stepper<FlatRows> const& stepper, Matters const& matters, Happening const& event, int at) {
  auto const& b = stepper.book();
  auto own = tried_here(stepper, matters.now.course, event);
  if (own.step.silent())
    if (auto apart = beside(stepper, matters.now.course, event)) own = std::move(*apart);
  std::vector<Tried> tries;
  for (auto const& m : matters.aside) tries.push_back(tried(stepper, resumed(stepper, m.course, matters.now.course), event));
  auto const aside = passed(stepper, matters.aside, tries, event);

  bool const closed = at_rest(b, matters.now.course.state), silent = own.step.silent(), noted = own.to.state == matters.now.course.state;
  std::vector<Way> ways;
  for (std::size_t i = matters.aside.size(); i-- > 0 && own.step.encoded;) {
    auto& other = tries[i];
    if (!other.fits || other.begins) continue;
    auto const state = matters.aside[i].course.state;
    bool const moves = other.to.state != state;
    // A step that does not fit the course followed is of one aside in which it is lawful: nobody is accused under the other. One that is
    // only noted there may be the step of another.
    if (own.fits ? !(moves && (closed || noted)) : !(moves || closed || !silent || !at_rest(b, state))) continue;
    ways.push_back(there(stepper, matters, aside, event, i, std::move(other)));
    if (!own.leads) return ways;
  }
  // It fits nowhere: it may still be one of the course that it would move, or one under way that lacks no more for it than one that is over.
  for (std::size_t i = matters.aside.size(); i-- > 0 && ways.empty() && own.step.encoded && !own.leads;) {
    auto const state = matters.aside[i].course.state;
    bool const lacks_no_more = closed && !at_rest(b, state) && tries[i].step.broken.size() <= own.step.broken.size();
    if (tries[i].begins || !((tries[i].leads && tries[i].to.state != state) || lacks_no_more)) continue;
    ways.push_back(there(stepper, matters, aside, event, i, std::move(tries[i])));
    if (lacks_no_more) return ways;
  }
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
