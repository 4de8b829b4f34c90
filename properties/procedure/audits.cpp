// What an audit says of any log: of lawful ones nothing, of others what each step is.
#include <algorithm>
#include <set>

#include "properties/procedure/plant.hpp"
#include "properties/procedure/property.hpp"
#include "properties/procedure/view.hpp"

namespace norma::properties::procedure {
namespace {

bool spotless(oracle::Audit const& a) { return a.violations.empty() && a.not_encoded.empty() && !a.no_calendar; }

Verdict lawful_walks_are_accepted(Law const& law, Walk const& w) {
  auto const auditor = w.auditor(law.book);
  auto const stepper = w.stepper(law.book);
  auto prefix = w.log;
  prefix.events.clear();
  auto course = w.log.begin;
  for (auto const& h : w.log.events) {
    if (done_by_another(law.book, course, h)) return holds();
    prefix.events.push_back(h);
    stepper.take(course, h);
    auto const audit = auditor.audit(prefix);
    if (!spotless(audit)) return wrong("after event " + std::to_string(prefix.events.size()) + ": " + violations(audit));
    if (audit.state != course.state) return wrong("the audit ends in another state");
    if (audit.as_of != h.on) return wrong("the audit is of another day");
  }
  return holds();
}

// A condition that an actor has broken by an event, in the course; and what it speaks of that has not happened.
struct Breach {
  std::string_view row;
  std::uint16_t event = 0, actor = 0;
  std::uint64_t missing = 0;
};

std::uint64_t missing(ProcedureBook const& book, Expr said, CourseState const& before) {
  std::uint64_t out = 0;
  for (auto const& n : said) {
    auto const slot = static_cast<std::size_t>(n.value);
    if (n.op == Op::fact && slot >= book.last && slot < book.last + book.events.size() && before.slots[slot] == 0) out |= std::uint64_t{1} << (slot - book.last);
  }
  return out;
}

// Whether the event breaks a condition otherwise than by going on as its actor began with another event, or by lacking what another
// event has lacked; adds what it breaks. Of whom nobody names it is not asked what he may.
bool breaks_anew(ProcedureBook const& book, oracle::Happening const& h, CourseState const& before, std::vector<std::uint16_t> const& broken, std::vector<Breach>& known) {
  std::vector<Breach> fresh;
  for (auto const c : broken) {
    auto const& said = book.conditions[c].holds;
    bool const of_actors = std::any_of(said.begin(), said.end(), [&](Node const& n) { return n.op == Op::fact && n.value == book.actor; });
    if (of_actors && !has(book.events[h.event - 1u].actors, h.actor)) continue;
    Breach const b{book.conditions[c].head.id, h.event, h.actor, missing(book, said, before)};
    if (std::none_of(known.begin(), known.end(), [&](Breach const& k) { return k.event != b.event && ((k.row == b.row && k.actor == b.actor) || (k.missing & b.missing) != 0); })) fresh.push_back(b);
  }
  known.insert(known.end(), fresh.begin(), fresh.end());
  return !fresh.empty();
}

Verdict each_unlawful_step_is_blamed(Law const& law, Walk const& w) {
  auto const audit = w.auditor(law.book).audit(w.log);
  auto const stepper = w.stepper(law.book);
  auto course = w.log.begin;
  std::vector<Breach> told_before;
  for (std::size_t i = 0; i < w.log.events.size(); ++i) {
    if (done_by_another(law.book, course, w.log.events[i])) return holds();
    auto const stood = course;
    auto const& before = stood.calls;
    bool const under_way = !law.book.states[course.state - 1u].initial;
    auto const step = stepper.take(course, w.log.events[i]);
    // What fits the course left aside is of that one, of which tests of the audit speak.
    if (begins_course(law.book, step)) {
      if (under_way) return holds();
      told_before.clear();
    }
    bool const judged = step.encoded || step.transition >= 0;
    bool const late = std::any_of(step.late.begin(), step.late.end(), [&](auto const c) { return !before[c].doubtful; });
    bool const broken = !step.occurrence && judged && breaks_anew(law.book, w.log.events[i], stood, step.broken, told_before);
    bool const at_fault = !step.actor_named || broken || late;
    // What waits for no other course may be of another; what was missed before, and told, is not told again when it is made up for.
    if (step.silent() && waits_for_none(law.book, w.log.events[i].event)) return holds();
    bool const made_up = std::any_of(told_before.begin(), told_before.end(), [&](Breach const& k) { return has(k.missing, w.log.events[i].event); });
    bool const silent = !made_up && step.transition < 0 && step.actor_named && !step.occurrence && step.broken.empty() && step.unclear.empty();
    auto const told = [&](auto const& list) {
      return std::any_of(list.begin(), list.end(), [&](auto const& v) { return v.event == static_cast<int>(i); });
    };
    bool const blamed = told(audit.violations);
    auto const unjudged = std::find(audit.not_encoded.begin(), audit.not_encoded.end(), static_cast<int>(i)) != audit.not_encoded.end();
    auto const event = "event " + std::to_string(i + 1);
    if (blamed != (judged && at_fault)) return wrong(event + (blamed ? " is blamed" : " is not blamed"));
    if (told(audit.not_provided) != (judged && silent)) return wrong(event + ": whether the text is silent of it");
    if (unjudged == step.encoded) return wrong(event + (unjudged ? " is said not to be encoded" : " is judged by a law that is not encoded"));
    // From here the course may stand where it stood, too: which of the two is told, tests of the audit say.
    if (step.silent()) return holds();
    // And a course is supposed to begin with a step that may begin one, though it was not lawful.
    bool const opens = std::any_of(law.book.transitions.begin(), law.book.transitions.end(), [&](auto const& t) { return t.head.begins && t.head.event == w.log.events[i].event; });
    if (under_way && step.transition < 0 && opens) return holds();
  }
  return holds();
}

Verdict audits_the_same_again(Law const& law, Walk const& w) {
  auto const auditor = w.auditor(law.book);
  auto const first = auditor.audit(w.log);
  auditor.audit({"other", w.log.begin, {}});
  auto const copy = auditor;
  for (auto const* a : {&auditor, &copy})
    if (!same(first, a->audit(w.log))) return wrong("another audit");
  return wrong(same(first, w.auditor(law.book).audit(w.log)) ? "" : "another auditor, another audit");
}

Verdict typed_equals_flat(Law const& law, Walk const& w) {
  auto const flat = w.stepper(law.book);
  TypedStepper const typed(oracle::TypedRows<Course>(law, w.world), w.law);
  auto a = w.log.begin, b = w.log.begin;
  for (std::size_t i = 0; i < w.log.events.size(); ++i) {
    auto const event = "event " + std::to_string(i + 1);
    if (!same(flat.take(a, w.log.events[i]), typed.take(b, w.log.events[i]))) return wrong(event + " is judged differently");
    auto const d = difference(law.book, a, b);
    if (!d.empty()) return wrong(std::string("after ").append(event).append(", flat to typed: ").append(d));
    auto from_here = a, from_there = b;
    flat.open_past_calls(from_here, 0);
    typed.open_past_calls(from_there, 0);
    if (!difference(law.book, from_here, from_there).empty()) return wrong("after " + event + " past rights differ");
  }
  return holds();
}

// Last days by counting days one at a time, from the rows' own `since`.
std::optional<Date> counted(ProcedureBook const& book, World const& world, Period period, Date since) {
  std::set<Date> off, working;
  bool const presidential = world[book.presidential.reading] == book.presidential.alternative;
  for (auto const& y : book.calendar) {
    off.insert(y.days_off.begin(), y.days_off.end());
    if (presidential) off.insert(y.presidential.begin(), y.presidential.end());
    working.insert(y.working_weekends.begin(), y.working_weekends.end());
  }
  auto const works = [&](Date d) { return !off.contains(d) && (serial(d) % 7 != 1 || working.contains(d)) && (serial(d) % 7 != 2 || working.contains(d)); };
  Date d = since;
  if (period.unit == Unit::months) {
    // The same day of the month, or the last of a shorter one.
    int const month = since.month() - 1 + period.count, year = since.year() + month / 12;
    d = Date(year, month % 12 + 1, std::min(since.dom(), days_in_month(year, month % 12 + 1)));
  } else {
    for (int left = period.count; left > 0;) {
      d = next_day(d);
      if (period.unit == Unit::days || works(d)) --left;
    }
  }
  bool const moves = world[book.rolling.reading] == book.rolling.alternative && period.unit != Unit::working_days;
  while (moves && !works(d)) d = next_day(d);
  return d;
}

Verdict last_days_are_counted_day_by_day(Law const& law, Walk const& w) {
  auto const& b = law.book;
  oracle::FlatRows const rows(b, w.world);
  auto const stepper = w.stepper(b);
  auto before = w.log.begin;
  bool any = false;
  for (auto const& h : w.log.events) {
    auto after = before;
    stepper.take(after, h);
    for (std::size_t c = 0; c < b.calls.size(); ++c) {
      if (!after.calls[c].open || before.calls[c].open || !b.calls[c].head.period.dated()) continue;
      auto const since = rows.since(c, after.slots.data());
      if (!since.given()) continue;
      any = true;
      auto const expected = counted(b, w.world, b.calls[c].head.period, since);
      if (after.calls[c].due != expected)
        return wrong(std::string(b.calls[c].head.id) + " from " + text(since) + ": " + text(after.calls[c].due) + ", counted " + text(*expected));
    }
    before = std::move(after);
  }
  return any ? holds() : does_not_apply();
}

// Of any walk: what is wrong with a longer period was wrong with the shorter one.
Verdict a_longer_period_never_harms(Law const& law, Walk const& w) {
  auto const before = w.auditor(law.book).audit(w.log);
  // Of which matter a step is, where the text is silent of it, may hang on what is late.
  if (!before.not_provided.empty() || several_matters(law, w, w.log)) return does_not_apply();
  auto const stepper = w.stepper(law.book);
  auto course = w.log.begin;
  std::vector<bool> opened(law.book.calls.size());
  for (auto const& h : w.log.events) {
    stepper.take(course, h);
    for (std::size_t c = 0; c < opened.size(); ++c) opened[c] = opened[c] || course.calls[c].open;
  }
  bool any = false;
  for (std::size_t c = 0; c < opened.size(); ++c) {
    if (!opened[c] || !law.book.calls[c].head.period.dated()) continue;
    any = true;
    auto book = law.book;
    ++book.calls[c].head.period.count;
    auto const after = w.auditor(book).audit(w.log);
    for (auto const& v : after.violations) {
      auto const known = std::any_of(before.violations.begin(), before.violations.end(), [&](auto const& u) {
        // What one sentence asks by one day is told once.
        bool const one_sentence = u.due.given() && u.due <= v.due && u.cites.size == v.cites.size && std::equal(u.cites.begin(), u.cites.end(), v.cites.begin());
        return (u.kind == v.kind && u.event == v.event && u.row == v.row) || one_sentence;
      });
      if (!known) return wrong("one more for " + std::string(book.calls[c].head.id) + ": " + text(v));
    }
  }
  return any ? holds() : does_not_apply();
}

}  // namespace

std::vector<Property> audit_properties() {
  return {{"lawful_walks_are_accepted", "an audit finds nothing in a lawful walk, nor in its beginnings", Habit::lawful, lawful_walks_are_accepted},
          {"each_unlawful_step_is_blamed", "an audit blames exactly the events that break a provision where they stand, and lists those of which the text is silent", Habit::wild,
           each_unlawful_step_is_blamed},
          {"audits_the_same_again", "a log is audited the same way again, whatever was audited between", Habit::wild, audits_the_same_again},
          {"typed_equals_flat", "typed and flat rows judge each event alike and leave the course alike", Habit::wild, typed_equals_flat},
          {"last_days_are_counted_day_by_day", "a last day is found by counting days one at a time", Habit::wild, last_days_are_counted_day_by_day},
          {"a_longer_period_never_harms_the_lawful", "a lawful walk stays lawful if a period is longer", Habit::lawful, a_longer_period_never_harms},
          {"a_longer_period_never_harms", "a longer period adds no violation", Habit::wild, a_longer_period_never_harms}};
}

}  // namespace norma::properties::procedure
