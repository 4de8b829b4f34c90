// Rules, and how an act is put together from its sections.
#include "model/assemble.hpp"

#include <gtest/gtest.h>

#include "model/check.hpp"
#include "tests/model/toy.hpp"

namespace norma {
namespace {

using toy::Colour;
using toy::Toy;
constexpr Decision<Colour> paint{0}, varnish{1};
constexpr auto always_in_force = in_force(since_adoption);

consteval Cites citing(std::uint16_t provision) {
  Cites c;
  c.push_back({provision});
  return c;
}
consteval auto painting(std::string_view id, Colour c) {
  return rule(id, citing(1), always_in_force, toy::flag, must(paint, c));
}

TEST(Rule, EffectsAreMasksOfTheDecisionsOutcomes) {
  constexpr Modal m = must(paint, Colour::red, Colour::blue);
  EXPECT_EQ(m.decision, 0);
  EXPECT_EQ(m.modality, Modality::must);
  EXPECT_EQ(m.outcomes, 0b101u);
  EXPECT_EQ(may(varnish, Colour::green).outcomes, 0b010u);
  EXPECT_EQ(may(varnish, Colour::green).decision, 1);
  EXPECT_EQ(must_not(paint, Colour::red).modality, Modality::must_not);
  EXPECT_EQ(not_encoded(paint).modality, Modality::unknown);
  EXPECT_EQ(not_encoded(paint).outcomes, 0u);
  EXPECT_EQ(must(Decision<bool>{2}, true).outcomes, 0b10u);
  EXPECT_EQ(must(Decision<bool>{2}, false).outcomes, 0b01u);
  EXPECT_EQ(paint.domain, 0b111u) << "by default, all outcomes";
  EXPECT_EQ(Decision<bool>{2}.domain, 0b11u);
}

TEST(Rule, KeepsWhatItsRowSays) {
  constexpr auto plain = painting("plain", Colour::red);
  constexpr auto r = plain.under({3, 2}).under({4, 1}).overrides({9}, "a", "b");
  EXPECT_EQ(plain.head.readings.size, 0) << "a rule is a value";
  ASSERT_EQ(r.head.readings.size, 2);
  EXPECT_EQ(r.head.readings.items[0].reading, 3);
  EXPECT_EQ(r.head.readings.items[1].alternative, 1);
  ASSERT_EQ(r.head.overrides.rules.size, 2);
  EXPECT_EQ(r.head.overrides.rules.items[1], "b");
  EXPECT_EQ(r.head.overrides.basis.provision, 9);
  EXPECT_EQ(r.head.cites.items[0].provision, 1);
  EXPECT_EQ(r.head.interval, always_in_force);
}

TEST(Rule, ListsOfFixedCapacityFillUp) {
  Few<int, 2> few;
  few.push_back(4);
  few.push_back(5);
  EXPECT_EQ(std::vector<int>(few.begin(), few.end()), (std::vector<int>{4, 5}));
  EXPECT_THROW(few.push_back(6), char const*);
}

constexpr auto first_section = hana::make_tuple(painting("low", Colour::red), painting("other", Colour::green));
// "top" defeats "middle", which defeats "low"; declared from the lowest to the highest.
constexpr auto second_section = hana::make_tuple(painting("middle", Colour::green).overrides({9}, "low"),
                                                 painting("top", Colour::blue).overrides({9}, "middle"));
constexpr auto upper_section = hana::make_tuple(
    rule("varnish", citing(2), always_in_force, when(lawful(paint, Colour::blue)), must(varnish, Colour::green)));
constexpr auto straying_section = hana::make_tuple(
    rule("stray", citing(2), always_in_force, toy::flag, must(varnish, Colour::green)).overrides({9}, "low"));

Act<Toy> two_layers() {
  Act<Toy> act{};
  add_layers<Toy>(act, {{{view_section<first_section, Toy>(), view_section<second_section, Toy>()}, {0}, {}},
                        {{view_section<upper_section, Toy>()}, {1}, {}}});
  return act;
}

TEST(Assemble, LaysSectionsOutInOrder) {
  auto const act = two_layers();
  auto const& b = act.book;
  ASSERT_EQ(b.rules.size(), 5u);
  char const* const ids[] = {"low", "other", "middle", "top", "varnish"};
  std::uint16_t const sections[] = {0, 0, 1, 1, 2};
  for (std::size_t r = 0; r < 5; ++r) {
    EXPECT_EQ(b.rules[r].head.id, ids[r]);
    EXPECT_EQ(b.rules[r].section, sections[r]);
    EXPECT_FALSE(b.rules[r].guard.empty());
    EXPECT_TRUE(b.rules[r].value.empty());
  }
  EXPECT_EQ(act.sections.size(), 3u);
  EXPECT_EQ(b.rules[4].guard.back().op, Op::lawful);
  ASSERT_EQ(b.strata.size(), 2u);
  EXPECT_EQ(b.strata[0].first_rule, 0);
  EXPECT_EQ(b.strata[0].last_rule, 4);
  EXPECT_EQ(b.strata[1].first_rule, 4);
  EXPECT_EQ(b.strata[1].last_rule, 5);
  EXPECT_EQ(b.strata[1].decisions, std::vector<std::uint16_t>{1});
}

TEST(Assemble, ResolvesOverridesToDefeaters) {
  auto const b = two_layers().book;
  EXPECT_EQ(b.rules[0].defeaters, std::vector<std::uint16_t>{2});
  EXPECT_TRUE(b.rules[1].defeaters.empty());
  EXPECT_EQ(b.rules[2].defeaters, std::vector<std::uint16_t>{3});
  EXPECT_TRUE(b.rules[3].defeaters.empty());
}

TEST(Assemble, SettlesOverridingRulesBeforeOverridden) {
  auto const b = two_layers().book;
  EXPECT_EQ(b.strata[0].contested, (std::vector<std::uint16_t>{2, 0}));
  EXPECT_TRUE(b.strata[1].contested.empty());
}

TEST(Assemble, RefusesAnOverrideAcrossLayers) {
  Act<Toy> act{};
  EXPECT_THROW(add_layers<Toy>(act, {{{view_section<first_section, Toy>()}, {0}, {}},
                                     {{view_section<straying_section, Toy>()}, {1}, {}}}),
               std::logic_error);
}

constexpr auto circular_section = hana::make_tuple(painting("bottom", Colour::red).overrides({9}, "top"));
constexpr auto lowest_section = hana::make_tuple(painting("low", Colour::red).overrides({9}, "bottom"));

TEST(Assemble, RefusesACircleThatGoesThroughSections) {
  Act<Toy> act{};
  EXPECT_THROW(add_layers<Toy>(act, {{{view_section<lowest_section, Toy>(), view_section<second_section, Toy>(), view_section<circular_section, Toy>()}, {0}, {}}}),
               std::logic_error);
}

TEST(Assemble, AddsToWhatIsThere) {
  auto act = two_layers();
  static constexpr auto more = hana::make_tuple(painting("more", Colour::red));
  add_layers<Toy>(act, {{{view_section<more, Toy>()}, {}, {}}});
  ASSERT_EQ(act.book.rules.size(), 6u);
  EXPECT_EQ(act.book.rules[5].section, 3);
  EXPECT_EQ(act.book.strata.back().first_rule, 5);
  EXPECT_EQ(act.book.rules[0].defeaters, std::vector<std::uint16_t>{2}) << "not listed twice";
  EXPECT_EQ(act.book.strata[0].contested, (std::vector<std::uint16_t>{2, 0})) << "not listed twice";
}

TEST(CheckHeads, AcceptsWhatHasNoCycle) {
  static_assert(check_heads(heads_of(first_section, second_section, upper_section)));
  EXPECT_EQ(heads_of(first_section, second_section)[3].id, "top");
}

}  // namespace
}  // namespace norma
