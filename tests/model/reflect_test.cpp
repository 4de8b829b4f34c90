// Reflection: slots of a record, there and back; the slot of each fact; the table of facts.
#include "model/reflect.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "model/describe.hpp"
#include "model/lower.hpp"
#include "rules/mse/terms.hpp"
#include "tests/model/toy.hpp"

namespace norma {
namespace {

template <class T>
std::array<std::int32_t, slot_count<T>> slots_of(T const& v) {
  std::array<std::int32_t, slot_count<T>> out{};
  EXPECT_EQ(flatten(v, out.data()), out.data() + out.size());
  return out;
}

// The only slot in which two cases differ, or -1.
template <class T>
int changed(T const& a, T const& b) {
  auto const x = slots_of(a), y = slots_of(b);
  int at = -1;
  for (std::size_t i = 0; i < x.size(); ++i)
    if (x[i] != y[i]) {
      EXPECT_EQ(at, -1) << "slots " << at << " and " << i << " both differ";
      at = static_cast<int>(i);
    }
  return at;
}

TEST(Reflect, CountsSlots) {
  static_assert(slot_count<bool> == 1 && slot_count<Date> == 1 && slot_count<toy::Colour> == 1);
  static_assert(slot_count<std::optional<Date>> == 1 && slot_count<Ranged<2, 5>> == 1);
  static_assert(slot_count<toy::Items> == 3 && slot_count<Dated<toy::Colour>> == 3);
  static_assert(slot_count<toy::Inner> == 3 && slot_count<std::optional<toy::Inner>> == 4 && slot_count<toy::Box> == 5);
  static_assert(toy::slots == 7 + 5 + 3 + 3);
  static_assert(slot_count<mse::Case> == 2 + 1 + (5 + 1 + 4) + 6 + (4 + 69 + 70 + 70 + 3) + 10 + 34);
}

TEST(Reflect, FlattensInDeclaredOrder) {
  toy::Toy t;
  EXPECT_EQ(slots_of(t), (std::array<std::int32_t, toy::slots>{day(2021, 1, 15).key(), 1, 1, 3, 0, 0, 0, 0, 0, 0, 0, 0,
                                                               0, 0, 0, 0, 0, 0}));
  t.shade = toy::Colour::blue;
  t.grade = Ranged<1, 3>{2};
  t.box.inner.emplace();
  t.items.has[2] = true;
  t.painted.on[0] = day(2021, 3, 1);
  EXPECT_EQ(slots_of(t),
            (std::array<std::int32_t, toy::slots>{day(2021, 1, 15).key(), 1, 1, 3, 0, 3, 2, 1, day(2020, 2, 29).key(),
                                                  0, 3, 0, 0, 0, 1, day(2021, 3, 1).key(), 0, 0}));
}

TEST(Reflect, UnflattensWhatItFlattened) {
  for (auto const& t : toy::specimens()) {
    auto const out = slots_of(t);
    toy::Toy back;
    back.box.inner.emplace();  // must be cleared when absent
    back.shade = toy::Colour::red;
    EXPECT_EQ(unflatten(back, out.data()), out.data() + out.size());
    EXPECT_EQ(slots_of(back), out);
    EXPECT_EQ(back.box.inner.has_value(), t.box.inner.has_value());
    EXPECT_EQ(back.shade, t.shade);
    EXPECT_EQ(back.items, t.items);
    EXPECT_EQ(back.painted, t.painted);
  }
}

TEST(Reflect, SlotOfEachFactIsTheSlotThatItChanges) {
  toy::Toy const base = [] {
    toy::Toy t;
    t.box.inner.emplace();
    return t;
  }();
  auto const expect = [&](auto const& f, auto change) {
    toy::Toy t = base;
    change(t);
    EXPECT_EQ(slot_of(f), changed(base, t));
  };
  expect(toy::on, [](auto& t) { t.on = day(2022, 1, 1); });
  expect(toy::flag, [](auto& t) { t.flag = false; });
  expect(toy::colour, [](auto& t) { t.colour = toy::Colour::blue; });
  expect(toy::level, [](auto& t) { t.level.value = 5; });
  expect(toy::later, [](auto& t) { t.later = day(2022, 1, 1); });
  expect(toy::shade, [](auto& t) { t.shade = toy::Colour::red; });
  expect(toy::grade, [](auto& t) { t.grade = Ranged<1, 3>{1}; });
  expect(toy::inner_since, [](auto& t) { t.box.inner->since = day(2022, 1, 1); });
  expect(toy::inner_until, [](auto& t) { t.box.inner->until = day(2022, 1, 1); });
  expect(toy::inner_colour, [](auto& t) { t.box.inner->colour = toy::Colour::red; });
  expect(toy::sealed, [](auto& t) { t.box.sealed = true; });
  expect(toy::coat, [](auto& t) { t.items.has[1] = true; });
  expect(toy::painted_blue, [](auto& t) { t.painted.on[2] = day(2022, 1, 1); });
  EXPECT_EQ(slot_of(toy::inner), 7);
  EXPECT_EQ(slots_of(base)[7], 1);
  EXPECT_EQ(slot_of(toy::inner), slot_of(toy::inner_since) - 1) << "the presence comes before the members";
  EXPECT_EQ(slot_of(toy::items), slot_of(toy::coat) - 1);
}

// The facts of the act are named by paths; a fact's slot must be the row of the table that has its path.
TEST(Reflect, FactsOfMseStandUnderTheirPaths) {
  namespace f = mse::facts;
  auto const table = describe_facts(mse::Case{});
  ASSERT_EQ(table.size(), slot_count<mse::Case>);
  auto const path = [&](auto const& fact) { return table[static_cast<std::size_t>(slot_of(fact))].path; };
  EXPECT_EQ(path(f::decided_on), "decided_on");
  EXPECT_EQ(path(f::received_on), "received_on");
  EXPECT_EQ(path(f::born_on), "person.born_on");
  EXPECT_EQ(path(f::exam), "history.exam");
  EXPECT_EQ(path(f::recognised_first_on), "history.recognised_first_on");
  EXPECT_EQ(path(f::child_category_since), "history.child_category_since");
  EXPECT_EQ(path(f::refused_on), "history.refused_on");
  EXPECT_EQ(path(f::current), "history.current");
  EXPECT_EQ(path(f::current_status), "history.current.status");
  EXPECT_EQ(path(f::current_term), "history.current.term");
  EXPECT_EQ(path(f::current_since), "history.current.since");
  EXPECT_EQ(path(f::current_until), "history.current.until");
  EXPECT_EQ(path(f::route), "referral.route");
  EXPECT_EQ(path(f::states_failed), "referral.states_rehabilitation_failed");
  EXPECT_EQ(path(f::registered_on), "referral.registered_on");
  EXPECT_EQ(path(f::returned_on), "referral.returned_on");
  EXPECT_EQ(path(f::resubmitted_on), "referral.resubmitted_on");
  EXPECT_EQ(path(f::application_received_on), "referral.application_received_on");
  EXPECT_EQ(path(f::persistent_impairment), "findings.persistent_impairment");
  EXPECT_EQ(path(f::limitation), "findings.limitation");
  EXPECT_EQ(path(f::needs_protection), "findings.needs_protection");
  EXPECT_EQ(path(f::severity_group), "findings.severity_group");
  EXPECT_EQ(path(mse::irreversible_of(9)), "findings.irreversible[95:app:10]");
  EXPECT_EQ(path(mse::irreversible_of(mse::unlisted)), "findings.irreversible[unlisted]");
  EXPECT_EQ(path(mse::failed_of(0)), "findings.rehabilitation_failed[95:app:1]");
  EXPECT_EQ(path(f::examined_on), "examination.examined_on");
  EXPECT_EQ(path(f::next_exam_month), "examination.next_exam_month");
  EXPECT_EQ(path(f::programme_completed_on), "examination.programme_completed_on");
  EXPECT_EQ(path(f::appeal_received_on), "examination.appeal_received_on");
  EXPECT_EQ(path(f::early_basis), "examination.early_basis");
  EXPECT_EQ(path(f::health_changed), "examination.health_changed");
  EXPECT_EQ(path(f::cannot_attend), "examination.cannot_attend");
  EXPECT_EQ(path(f::stay), "examination.stay");
  EXPECT_EQ(path(f::remote_area), "examination.remote_area");
  EXPECT_EQ(path(f::untransportable), "examination.untransportable");
  EXPECT_EQ(path(mse::established("95:app:1")), "findings.listed[95:app:1]");
  EXPECT_EQ(path(mse::established("95:app:17_1:в")), "findings.listed[95:app:17_1:в]");
  EXPECT_EQ(path(mse::established("95:app:58")), "findings.listed[95:app:58]");
  EXPECT_EQ(path(mse::document(mse::Cause::general_disease)), "documents.causes[general_disease]");
  EXPECT_EQ(path(mse::document(mse::Cause::other_by_law)), "documents.causes[other_by_law]");
}

TEST(Describe, SaysWhatEachSlotMayHold) {
  auto const table = describe_facts(toy::Toy{});
  ASSERT_EQ(table.size(), toy::slots);
  std::set<std::string> paths;
  for (auto const& f : table) EXPECT_TRUE(paths.insert(f.path).second) << f.path;
  auto const ordinary = slots_of(toy::Toy{});
  for (std::size_t i = 0; i < table.size(); ++i) {
    EXPECT_EQ(table[i].ordinary, ordinary[i]) << table[i].path;
    EXPECT_LE(table[i].low, table[i].high) << table[i].path;
  }
  auto const row = [&](auto const& fact) { return table[static_cast<std::size_t>(slot_of(fact))]; };
  EXPECT_EQ(row(toy::on).sort, Sort::date);
  EXPECT_EQ(row(toy::on).low, first_supported.key());
  EXPECT_EQ(row(toy::on).high, last_supported.key());
  EXPECT_FALSE(row(toy::on).nullable);
  EXPECT_TRUE(row(toy::later).nullable);
  EXPECT_EQ(row(toy::level).sort, Sort::integer);
  EXPECT_EQ(row(toy::level).low, 2);
  EXPECT_EQ(row(toy::level).high, 5);
  EXPECT_EQ(row(toy::shade).sort, Sort::enumeration);
  EXPECT_EQ(row(toy::shade).high, 3);
  EXPECT_TRUE(row(toy::shade).nullable);
  EXPECT_EQ(row(toy::shade).names[1].name, "green");
  EXPECT_EQ(row(toy::inner).sort, Sort::boolean);
  EXPECT_EQ(row(toy::inner_since).parent, slot_of(toy::inner));
  EXPECT_EQ(row(toy::inner_colour).parent, slot_of(toy::inner));
  EXPECT_EQ(row(toy::sealed).parent, -1);
  EXPECT_EQ(row(toy::coat).element, "coat");
  EXPECT_EQ(row(toy::coat).path, "items[coat]");
  EXPECT_EQ(row(toy::painted_blue).path, "painted[blue]");
  EXPECT_TRUE(row(toy::painted_blue).nullable);
  EXPECT_EQ(row(toy::inner_until).words.en, "until");
}

}  // namespace
}  // namespace norma
