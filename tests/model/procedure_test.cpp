// The language of procedures: sets, rows, their flat form, and the check over all of them.
#include <gtest/gtest.h>

#include <map>

#include "model/procedure_book.hpp"
#include "model/procedure_check.hpp"
#include "oracle/flat.hpp"
#include "tests/model/lowered.hpp"
#include "tests/must_not_compile/errand.hpp"

namespace norma::errand {
namespace {

inline constexpr auto last_events = fact(&Course::last);
constexpr Element<std::optional<Date>, decltype(last_events)> left{last_events, 0};

inline constexpr auto rows = hana::make_tuple(
    errand::leave, errand::back,
    transition("back late", cited(), in_force(day(2020, 1, 1), day(2021, 1, 1)), any_of(Place::home, Place::shop), What::back,
               given(left) && value(left) + months(1) < today, Place::home, set(money, actor == Who::parent), set(today, value(left)))
        .forgets(What::leave, What::back),
    unshown(remark("phone", cited(), all_along, any_but(SetOf<Place>{}), What::phone, !money)),
    condition("by day", cited(), all_along, any_of(What::leave, What::back), today != day(2020, 12, 31) || money),
    errand::by_supper,
    right("may stay", cited(), all_along, any_of(What::leave), actor == Who::child, child, any_of(What::back), calendar_months(1),
          choose(money, today, value(left)))
        .released_by(What::phone));

constexpr auto all_states = std::array{state(Place::home, Rest::at_rest, true), state(Place::shop, Rest::under_way), state(Place::street, Rest::under_way)};
constexpr auto all_events = std::array{event(What::leave, Nature::act, child, norma::states(money)), event(What::back, Nature::act, child),
                                       event(What::phone, Nature::occurrence, any_of(Who::child, Who::parent))};
static_assert(check_procedure(procedure_heads(rows), all_states, all_events));

// The sections may be given apart.
static_assert(check_procedure(procedure_heads(hana::make_tuple(errand::leave, errand::by_supper), hana::make_tuple(errand::back)),
                              errand::states, errand::events));

static_assert(any_of(Place::home).bits == 1 && any_of(Place::street, Place::home).bits == 5);
static_assert(any_of(Place::home, Place::home).bits == 1);
static_assert(any_but(any_of(Place::home)).bits == 6 && any_but(SetOf<Place>{}).bits == 7);
static_assert(any_of(Place::shop).has(Place::shop) && !any_of(Place::shop).has(Place::home) && !any_of(Place::shop).has(Place::street));
static_assert(any_but(any_but(any_of(Place::shop, Place::home))).bits == any_of(Place::home, Place::shop).bits);

Procedure<Course> procedure_of_rows() {
  Procedure<Course> p;
  p.add(view_procedure<rows, Course>());
  return p;
}

TEST(ProcedureRows, KeepTheirHeads) {
  auto const p = procedure_of_rows();
  ASSERT_EQ(p.book.transitions.size(), 4u);
  ASSERT_EQ(p.book.conditions.size(), 1u);
  ASSERT_EQ(p.book.calls.size(), 2u);
  auto const& late = p.book.transitions[2].head;
  EXPECT_EQ(late.id, "back late");
  EXPECT_EQ(late.from, 3u);
  EXPECT_EQ(late.to, 1u);
  EXPECT_EQ(late.event, 2u);
  EXPECT_EQ(late.forgets, 3u);
  EXPECT_EQ(late.cites.size, 1);
  EXPECT_EQ(late.interval.until, day(2021, 1, 1));
  EXPECT_EQ(late.standing, Standing::shown);
  EXPECT_EQ(p.book.transitions[3].head.standing, Standing::unshown);
  EXPECT_EQ(p.book.transitions[3].head.to, 0u) << "a remark leaves the state as it is";
  EXPECT_EQ(p.book.conditions[0].head.events, 3u);
  auto const &supper = p.book.calls[0].head, &stay = p.book.calls[1].head;
  EXPECT_EQ(supper.call, Call::must);
  EXPECT_EQ(supper.period.unit, Unit::days);
  EXPECT_EQ(supper.releases, 0u);
  EXPECT_EQ(stay.call, Call::may);
  EXPECT_EQ(stay.triggers, 1u);
  EXPECT_EQ(stay.actions, 2u);
  EXPECT_EQ(stay.actors, 1u);
  EXPECT_EQ(stay.releases, 4u);
  EXPECT_EQ(stay.period.unit, Unit::months);
}

bool same(Expr a, Expr b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](Node const& x, Node const& y) {
    return x.op == y.op && x.sort == y.sort && x.a == y.a && x.b == y.b && x.c == y.c && x.value == y.value;
  });
}

// Each expression has nodes of its own, numbered from its first.
TEST(ProcedureRows, LowerEachExpressionOnItsOwn) {
  auto const p = procedure_of_rows();
  EXPECT_TRUE(same(p.book.transitions[0].guard, lowered(lift(money))));
  auto const& late = p.book.transitions[2];
  EXPECT_TRUE(same(late.guard, lowered(given(left) && value(left) + months(1) < today)));
  ASSERT_EQ(late.updates.size(), 2u);
  EXPECT_EQ(late.updates[0].slot, slot_of(money));
  EXPECT_TRUE(same(late.updates[0].value, lowered(actor == Who::parent)));
  EXPECT_EQ(late.updates[1].slot, slot_of(today));
  EXPECT_TRUE(same(late.updates[1].value, lowered(value(left))));
  EXPECT_TRUE(same(p.book.conditions[0].holds, lowered(today != day(2020, 12, 31) || money)));
  EXPECT_TRUE(same(p.book.calls[0].guard, lowered(lift(true))));
  EXPECT_TRUE(same(p.book.calls[1].guard, lowered(actor == Who::child)));
  EXPECT_TRUE(same(p.book.calls[1].since, lowered(choose(money, today, value(left)))));
}

// Typed and flat rows make the same of every course.
TEST(ProcedureRows, MeanTheSameTypedAndFlat) {
  auto const p = procedure_of_rows();
  std::map<std::pair<std::string_view, bool>, int> seen;
  for (auto const who : {Who::child, Who::parent})
    for (bool const rich : {false, true})
      for (Date const gone : {Date{}, day(2020, 11, 27), day(2020, 11, 28)})
        for (Date const now : {day(2020, 12, 28), day(2020, 12, 31)}) {
          Course course{now, who, {}, rich};
          if (gone.given()) course.last.on[0] = gone;
          std::int32_t slots[slot_count<Course>];
          flatten(course, slots);
          World const world;
          auto const flat = [&](Expr e) { return oracle::evaluate(e, {slots, world.data(), nullptr, nullptr, nullptr}); };
          auto const expect_same = [&](std::string_view id, TypedRow<Course> row, Expr truth, std::vector<Expr> const& values) {
            std::int32_t typed[8] = {};
            bool const holds = row({&course, world.data(), nullptr, nullptr, nullptr}, typed);
            EXPECT_EQ(holds, flat(truth) != 0) << id;
            for (std::size_t i = 0; i < values.size(); ++i) EXPECT_EQ(typed[i], flat(values[i])) << id << ", value " << i;
            ++seen[{id, holds}];
          };
          for (std::size_t i = 0; i < p.book.transitions.size(); ++i) {
            std::vector<Expr> values;
            for (auto const& u : p.book.transitions[i].updates) values.push_back(u.value);
            expect_same(p.book.transitions[i].head.id, p.typed_transitions[i], p.book.transitions[i].guard, values);
          }
          for (std::size_t i = 0; i < p.book.conditions.size(); ++i)
            expect_same(p.book.conditions[i].head.id, p.typed_conditions[i], p.book.conditions[i].holds, {});
          for (std::size_t i = 0; i < p.book.calls.size(); ++i)
            expect_same(p.book.calls[i].head.id, p.typed_calls[i], p.book.calls[i].guard, {p.book.calls[i].since});
        }
  for (auto const id : {"leave", "back late", "phone", "by day", "may stay"})
    for (bool const holds : {false, true}) EXPECT_GT((seen[{id, holds}]), 0) << id;
}

TEST(ProcedureTables, DescribeStatesAndEvents) {
  auto const states = state_table<Place>(errand::states);
  ASSERT_EQ(states.size(), 3u);
  EXPECT_TRUE(states[0].declared && states[0].initial && states[0].rest == Rest::at_rest);
  EXPECT_TRUE(states[1].declared && !states[1].initial && states[1].rest == Rest::under_way);
  EXPECT_FALSE(states[2].declared);
  auto const events = event_table<What>(errand::events);
  ASSERT_EQ(events.size(), 3u);
  EXPECT_EQ(events[0].actors, 1u);
  ASSERT_EQ(events[0].carries.size(), 1u);
  EXPECT_EQ(events[0].carries[0].slot, slot_of(money));
  EXPECT_EQ(events[0].carries[0].slots, 1);
  EXPECT_TRUE(events[0].carries[0].required && !may_state(money).required);
  EXPECT_EQ(events[2].actors, 0u);
  EXPECT_EQ(norma::states(last_events).slots, 3) << "a fact of many slots is carried whole";
}

TEST(ProcedureTables, FindTheEditionOfADate) {
  ProcedureBook book;
  book.editions = {{in_force(day(2020, 1, 1), day(2021, 1, 1)), "1"}, {in_force(day(2021, 1, 1), day(2022, 1, 1)), "2"}};
  EXPECT_EQ(edition_on(book, day(2019, 12, 31)), 2u);
  EXPECT_EQ(edition_on(book, day(2020, 1, 1)), 0u);
  EXPECT_EQ(edition_on(book, day(2020, 12, 31)), 0u);
  EXPECT_EQ(edition_on(book, day(2021, 1, 1)), 1u);
  EXPECT_EQ(edition_on(book, day(2022, 1, 1)), 2u);
}

}  // namespace
}  // namespace norma::errand
