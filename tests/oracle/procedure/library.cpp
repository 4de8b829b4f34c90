#include "tests/oracle/procedure/library.hpp"

#include <algorithm>
#include <gtest/gtest.h>

#include "oracle/procedure/auditor.hpp"

namespace norma::library {
namespace {

inline constexpr auto today = fact(&Course::today);
inline constexpr auto actor = fact(&Course::actor);
inline constexpr auto last_events = fact(&Course::last);
inline constexpr auto card = fact(&Course::card);
inline constexpr auto kind = fact(&Course::kind);
inline constexpr auto wanted_by = fact(&Course::wanted_by);
inline constexpr auto seen = fact(&Course::seen);
constexpr auto last(What e) {
  return Element<std::optional<Date>, decltype(last_events)>{last_events, static_cast<std::uint16_t>(static_cast<std::uint16_t>(e) - 1)};
}

constexpr Cites rule(std::uint16_t n) {
  Cites c;
  c.push_back({n});
  return c;
}
constexpr Date begun = day(2020, 1, 1), reworded = day(2021, 1, 1), over = day(2022, 1, 1);
constexpr Interval always = in_force(begun, over), at_first = in_force(begun, reworded), later = in_force(reworded, over);

constexpr std::array registry{
    Provision{"1", "§ 1", begun, never, "1", encoded(), "порядок", "order of things"},
    Provision{"2", "§ 2", begun, never, "1", encoded(), "сроки", "deadlines"},
    Provision{"3", "§ 3", begun, never, "1", encoded(), "права", "rights"}};
constexpr std::array readings{
    Reading{"W", {"2"}, {"дни президента", "presidential days"}, {{{"working", {"рабочие", "working"}}, {"off", {"нет", "off"}}}}},
    Reading{"R", {"2"}, {"выходной", "a day off"}, {{{"stays", {"остается", "stays"}}, {"moves", {"переходит", "moves"}}}}}};

constexpr std::array state_rows{state(Place::idle, Rest::at_rest, true), state(Place::asked, Rest::under_way),
                                state(Place::out, Rest::under_way)};
using enum What;
constexpr auto readers = any_of(Who::reader);
constexpr auto librarians = any_of(Who::librarian);
constexpr std::array event_rows{
    event(order, Nature::act, readers, states(card), may_state(kind), may_state(wanted_by), may_state(seen)),
    event(loan, Nature::act, librarians), event(cancel, Nature::act, readers), event(giveback, Nature::act, readers),
    event(complain, Nature::act, readers), event(reply, Nature::act, librarians), event(renew, Nature::act, readers)};

constexpr auto anywhere = any_but(SetOf<Place>{});
inline constexpr auto rows = hana::make_tuple(
    transition("order", rule(0), always, any_of(Place::idle), order, true, Place::asked),
    transition("loan", rule(0), always, any_of(Place::asked), loan, true, Place::out),
    transition("cancel", rule(0), always, any_of(Place::asked), cancel, true, Place::idle),
    transition("return", rule(0), always, any_of(Place::out), giveback, true, Place::idle).forgets(loan),
    unshown(remark("renewal, first wording", rule(0), at_first, any_of(Place::out), renew, true)),
    remark("renewal", rule(0), later, any_of(Place::out), renew, true),
    remark("complaint", rule(0), always, anywhere, complain, given(last(order))),
    remark("reply", rule(0), always, anywhere, reply, true),
    condition("card needed", rule(0), always, any_of(loan), card),
    condition("on loan, and for nobody who asks for an atlas", rule(0), later, any_of(renew), given(last(loan)) && (value(kind) != Kind::atlas || given(wanted_by))),
    duty("loan", rule(1), always, any_of(order), value(kind) != Kind::atlas, librarians, any_of(loan), working_days(3), today)
        .released_by(cancel),
    duty("loan of an atlas", rule(1), later, any_of(order), value(kind) == Kind::atlas, librarians, any_of(loan), calendar_days(3), today),
    duty("reply", rule(1), always, any_of(complain), true, librarians, any_of(reply), calendar_days(2), value(last(order))),
    duty("return", rule(1), always, any_of(loan), true, readers, any_of(giveback), no_period, today),
    right("renewal", rule(2), always, any_of(loan, renew), true, readers, any_of(renew), calendar_months(1), today),
    right("complaint", rule(2), always, any_of(loan), true, readers, any_of(complain), calendar_months(1), today));

constexpr std::array off_2020{day(2020, 1, 1)};
constexpr std::array off_2021{day(2021, 1, 1)};
constexpr std::array presidential{day(2021, 5, 4)};
constexpr std::array<CalendarYear, 2> years{{{2020, off_2020, {}, {}}, {2021, off_2021, {}, presidential}}};

using Rows = oracle::TypedRows<Course>;

bool same(oracle::Step const& a, oracle::Step const& b) {
  return a.transition == b.transition && a.encoded == b.encoded && a.actor_named == b.actor_named && a.broken == b.broken &&
         a.late == b.late && a.unclear_calls == b.unclear_calls && a.lapsed == b.lapsed && a.no_calendar == b.no_calendar;
}

bool same(oracle::CourseState const& a, oracle::CourseState const& b) {
  auto const call = [](oracle::OpenCall const& x, oracle::OpenCall const& y) { return x.open == y.open && x.due == y.due; };
  return a.state == b.state && a.slots == b.slots && std::equal(a.calls.begin(), a.calls.end(), b.calls.begin(), b.calls.end(), call);
}

std::string text(Date d) {
  auto const s = spell(d);
  return {s.data(), s.size()};
}

}  // namespace

Procedure<Course> const& procedure() {
  static auto const p = [] {
    Procedure<Course> made;
    auto& b = made.book;
    b.act = "library";
    b.facts = describe_facts(Course{});
    b.today = static_cast<std::uint16_t>(slot_of(today));
    b.actor = static_cast<std::uint16_t>(slot_of(actor));
    b.last = static_cast<std::uint16_t>(slot_of(last_events));
    b.states = state_table<Place>(state_rows);
    b.events = event_table<What>(event_rows);
    b.actors = enumeration<Who>::table;
    b.readings = readings;
    b.editions = {{at_first, "1"}, {later, "2"}};
    b.provisions = registry;
    b.calendar = years;
    b.presidential = select(readings, "W", "off");
    b.rolling = select(readings, "R", "moves");
    made.add(view_procedure<rows, Course>());
    return made;
  }();
  return p;
}

oracle::EventLog log_of(std::string const& events, std::string const& begin) {
  static oracle::LogFields const fields(procedure().book);
  oracle::LogReader reader(fields);
  auto const read = reader.read(R"({"log":"x","begin":)" + begin + R"(,"events":)" + events + "}");
  if (auto const* error = std::get_if<oracle::InputError>(&read)) {
    ADD_FAILURE() << sentence(*error, Lang::en);
    return {{}, oracle::initial_course(procedure().book), {}};
  }
  return std::get<oracle::EventLog>(read);
}

oracle::Audit judge(std::string const& events, std::string const& begin, World world, std::optional<Date> law) {
  auto const log = log_of(events, begin);
  auto const& p = procedure();
  oracle::Stepper<oracle::FlatRows> const flat(oracle::FlatRows(p.book, world), law);
  oracle::Stepper<Rows> const typed(Rows(p, world), law);
  auto one = log.begin, two = log.begin;
  flat.open_past_calls(one, log.denied);
  typed.open_past_calls(two, log.denied);
  EXPECT_TRUE(same(one, two));
  for (auto const& e : log.events) {
    EXPECT_TRUE(same(flat.take(one, e), typed.take(two, e))) << "typed and flat rows differ on " << text(e.on);
    EXPECT_TRUE(same(one, two));
  }
  return oracle::Auditor(p.book, std::move(world), {law, {}, {}, false}).audit(log);
}

std::vector<std::string> violations(oracle::Audit const& audit) {
  std::vector<std::string> out;
  for (auto const& v : audit.violations) {
    auto s = std::string(name_of(v.kind)) + " " + (v.event < 0 ? "-" : std::to_string(v.event + 1)) + " " + std::string(v.row);
    if (v.due.given()) s += " due " + text(v.due);
    out.push_back(std::move(s));
  }
  return out;
}

std::vector<std::string> open(oracle::Audit const& audit) {
  std::vector<std::string> out;
  for (auto const& d : audit.open)
    out.push_back(std::string(procedure().book.calls[d.call].head.id) + (d.due.given() ? " due " + text(d.due) : ""));
  return out;
}

}  // namespace norma::library
