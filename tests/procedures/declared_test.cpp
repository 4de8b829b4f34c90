// What is declared of a procedure holds of the changes that it means, and of no others.
#include <gtest/gtest.h>

#include <algorithm>

#include "procedures/declared.hpp"
#include "rules/pp95/procedure/procedure.hpp"
#include "rulebook/write_procedure.hpp"

namespace norma::procedures {
namespace {

ProcedureBook const& law() {
  static auto const procedure = pp95::procedure::procedure();
  return procedure.book;
}

CallInfo& call(ProcedureBook& b, std::string_view id) {
  return *std::find_if(b.calls.begin(), b.calls.end(), [&](auto const& c) { return c.head.id == id; });
}

// The law with 5 working days for the return of a referral in the place of 3.
ProcedureBook longer() {
  auto out = law();
  call(out, "19_2:2 return").head.period.count = 5;
  return out;
}

constexpr Date in_force(2020, 12, 8);

Effect effect() { return {"changed", "duty", {"95:19_2:2"}, "дольше", "longer", {}, {}, in_force}; }

bool declares(Effect const& e) {
  static auto const later = longer();
  static auto const laws = unite({&law(), {}}, {&later, {}});
  auto const held = hold(laws, {e});
  EXPECT_EQ(held.by.size(), 1u);
  return !held.by[0].empty() && held.unmet.empty();
}

template <class Alter>
Effect with(Alter const& alter) {
  auto out = effect();
  alter(out);
  return out;
}

TEST(DeclaredRows, AreThoseOfTheirKindDirectionProvisionAndDay) {
  EXPECT_TRUE(declares(effect()));
  EXPECT_FALSE(declares(with([](Effect& e) { e.of = "right"; })));
  EXPECT_FALSE(declares(with([](Effect& e) { e.change = "ended"; })));
  EXPECT_FALSE(declares(with([](Effect& e) { e.change = "added"; })));
  EXPECT_FALSE(declares(with([](Effect& e) { e.provisions = {"95:19_2:3"}; })));
  EXPECT_FALSE(declares(with([](Effect& e) { e.commencement = Date(2018, 7, 3); })));
  EXPECT_TRUE(declares(with([](Effect& e) { e.commencement.reset(); })));
}

TEST(DeclaredRows, OfAProvisionThatChangesNothingAreTold) {
  auto const e = with([](Effect& x) { x.provisions = {"95:46:1", "95:19_2:2"}; });
  EXPECT_FALSE(declares(e));
  auto const later = longer();
  auto const held = hold(unite({&law(), {}}, {&later, {}}), {e});
  ASSERT_EQ(held.unmet.size(), 1u);
  EXPECT_EQ(held.unmet[0].what, "95:46:1");
}

TEST(DeclaredRows, AreThoseThatAreNamedOfWhateverKind) {
  EXPECT_TRUE(declares(with([](Effect& e) { e.of = "step", e.change = "added", e.rows = {"duty/19_2:2 return/changed"}; })));
  EXPECT_FALSE(declares(with([](Effect& e) { e.rows = {"duty/24:4 notice/changed"}; })));
  // One that does not change is no part of the amendment.
  auto const later = longer();
  auto const held = hold(unite({&law(), {}}, {&later, {}}), {with([](Effect& e) { e.rows = {"duty/19_2:2 return/changed", "duty/24:4 notice/changed"}; })});
  EXPECT_FALSE(held.by[0].empty());
  ASSERT_EQ(held.unmet.size(), 1u);
  EXPECT_EQ(held.unmet[0].what, "duty/24:4 notice/changed");
}

TEST(DeclaredRows, ThatLieBeyondAreNotMissed) {
  EXPECT_TRUE(declares(with([](Effect& e) { e.beyond = "not compared"; })));
  auto const held = hold(unite({&law(), {}}, {&law(), {}}), {with([](Effect& e) { e.beyond = "not compared"; }), effect()});
  ASSERT_EQ(held.unmet.size(), 1u);
  EXPECT_EQ(held.unmet[0].effect, 1u);
}

// A duty that ends on a day has ended on that day, and one that takes its place has begun on it.
TEST(DeclaredRows, ThatAreCutOffHaveEnded) {
  auto later = law();
  auto& old = call(later, "19_2:2 return");
  auto anew = old;
  auto const day = Date(2021, 3, 1);
  old.head.interval.until = day;
  anew.head.interval.from = day, anew.head.period.count = 5;
  later.calls.push_back(anew);
  auto const laws = unite({&law(), {}}, {&later, {}});
  ASSERT_EQ(laws.changes.size(), 2u);
  for (auto const& c : laws.changes) EXPECT_EQ(first_day_of(laws, c), day);
  auto ends = effect(), begins = effect();
  ends.change = "ended", begins.change = "added";
  ends.commencement = begins.commencement = day;
  auto const held = hold(laws, {ends, begins});
  EXPECT_TRUE(held.unmet.empty());
  EXPECT_EQ(held.by[0].size() + held.by[1].size(), 2u);
}

TEST(DeclaredRows, BesideRowsAreDeclaredByTheNameOfTheTable) {
  auto later = law();
  later.states[0].words = {"иначе", "otherwise"};
  auto const laws = unite({&law(), {}}, {&later, {}});
  ASSERT_EQ(laws.aside.size(), 1u);
  EXPECT_EQ(key_of(laws.aside[0]), "states/changed");
  EXPECT_EQ(laws.aside[0].altered, std::vector<std::string>{"outside"});
  Effect const words{"changed", "states", {}, "слова", "words"};
  EXPECT_EQ(hold(laws, {words}).beside[0].size(), 1u);
  for (auto const& [change, of] : {std::pair("added", "states"), std::pair("changed", "calendar")}) {
    auto const held = hold(laws, {{change, of, {}, "слова", "words"}});
    EXPECT_TRUE(held.beside[0].empty());
    EXPECT_EQ(held.unmet.size(), 1u);
  }
}

TEST(BesideRows, EntriesThatAreMoreFewerOrOtherwiseAreNamed) {
  using Json = rulebook::OrderedJson;
  auto const one = [](char const* before, char const* after) {
    auto const found = asides(Json::parse(before), Json::parse(after));
    EXPECT_EQ(found.size(), 1u);
    return found[0];
  };
  auto const added = one(R"({"calendar":[{"year":2019}]})", R"({"calendar":[{"year":2019},{"year":2020}]})");
  EXPECT_TRUE(added.before.empty() && added.altered.empty());
  EXPECT_EQ(added.after, std::vector<std::string>{"2020"});
  EXPECT_EQ(key_of(added), "calendar/added");
  auto const altered = one(R"({"calendar":[{"year":2019,"days_off":[1]}]})", R"({"calendar":[{"year":2019,"days_off":[2]}]})");
  EXPECT_EQ(altered.altered, std::vector<std::string>{"2019"});
  // An act that speaks twice.
  auto const twice = one(R"({"outside":[{"act":"1","from":"a"},{"act":"1","from":"b"}]})", R"({"outside":[{"act":"1","from":"a"}]})");
  EXPECT_EQ(twice.altered, std::vector<std::string>{"1"});
  auto const order = one(R"({"settled":["a","b"]})", R"({"settled":["b","a"]})");
  EXPECT_TRUE(order.before.empty() && order.after.empty() && order.altered.empty());
  EXPECT_EQ(key_of(order), "settled/changed");
  EXPECT_EQ(key_of(one(R"({"concerns":{"person":[]}})", R"({})")), "concerns/ended");
}

// Nothing that a file has beside rows is without a name that people know it by.
TEST(BesideRows, AreAllNamed) {
  auto const file = rulebook::OrderedJson::parse("{" + rulebook::write_procedure(law()));
  for (auto const& [key, _] : file.items())
    EXPECT_TRUE(find_beside(key) || key == "steps" || key == "conditions" || key == "calls") << key;
  EXPECT_EQ(all_beside().size() + 3, file.size());
}

// What one of two files has otherwise on other days alone makes no difference on this one.
TEST(BesideRows, OfOtherDaysMakeNoDifferenceOnOne) {
  auto later = law();
  auto const day = Date(2020, 12, 10);
  for (auto& e : later.editions)
    if (!e.interval.contains(day)) e.decree = "another";
  std::erase_if(later.outside, [&](auto const& o) { return !o.interval.contains(day); });
  EXPECT_TRUE(unite({&law(), day}, {&later, day}).aside.empty());
  EXPECT_EQ(unite({&law(), {}}, {&later, {}}).aside.size(), 2u);
}

}  // namespace
}  // namespace norma::procedures
