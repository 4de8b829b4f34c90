#include "oracle/case_writer.hpp"

#include <gtest/gtest.h>
#include <random>

#include "rules/mse/terms.hpp"
#include "tests/oracle/sample.hpp"

namespace norma::test {
namespace {

using Slots = std::array<std::int32_t, slot_count<Case>>;

Slots slots_of(Case const& facts) {
  Slots slots;
  flatten(facts, slots.data());
  return slots;
}

// Any case that the facts' types allow, possible or not.
Slots any_slots(std::vector<FactInfo> const& facts, std::mt19937& random) {
  Slots slots{};
  auto const below = [&](std::size_t n) { return random() % n; };
  for (std::size_t i = 0; i < facts.size(); ++i) {
    auto const& f = facts[i];
    if (f.parent >= 0 && slots[static_cast<std::size_t>(f.parent)] == 0) continue;
    if (f.nullable && below(2) == 0) continue;
    if (f.sort == Sort::date) slots[i] = from_serial(static_cast<int>(below(72625))).key();
    else slots[i] = f.low + static_cast<std::int32_t>(below(static_cast<std::size_t>(f.high - f.low) + 1));
  }
  // Of two documents on one cause the first is the earlier.
  for (std::size_t c = 0; c < count_of<mse::Cause>; ++c) {
    auto& first = slots[static_cast<std::size_t>(slot_of(mse::document(mse::Cause::general_disease))) + c];
    auto& second = slots[static_cast<std::size_t>(slot_of(mse::second_document(mse::Cause::general_disease))) + c];
    if (second != 0 && (first == 0 || second < first)) std::swap(first, second);
  }
  return slots;
}

TEST(CaseWriter, WritesTheSampleAsItIs) {
  auto const c = read_or_throw(sample());
  EXPECT_EQ(oracle::write_case(c.id, c.facts), sample_text);
}

TEST(CaseWriter, WritesOptionalMembersOnlyIfTheySaySomething) {
  auto const c = read_or_throw(sample({{"/examination/stay", "prison"}, {"/examination/remote_area", false}}));
  auto const json = Json::parse(oracle::write_case(c.id, c.facts));
  EXPECT_EQ(json["examination"], Json({{"stay", "prison"}}));
  EXPECT_FALSE(json["referral"].contains("registered_on"));
}

TEST(CaseWriter, EscapesTheId) {
  auto const text = oracle::write_case("a\"b\\c\n\x01ж", Case{});
  EXPECT_EQ(Json::parse(text)["case"], "a\"b\\c\n\x01ж");
}

TEST(CaseWriter, ReadsBackWhatItWrote) {
  auto const facts = pp95::act().book.facts;
  ASSERT_EQ(facts.size(), slot_count<Case>);
  std::mt19937 random(1);
  for (int i = 0; i < 2000; ++i) {
    auto const slots = any_slots(facts, random);
    auto const text = oracle::write_case<Case>("id", slots);
    auto const read = oracle::read_case<Case>(text);
    ASSERT_EQ(read.index(), 0u) << text << sentence(std::get<1>(read), Lang::en);
    EXPECT_EQ(slots_of(std::get<0>(read).facts), slots) << text;
  }
}

}  // namespace
}  // namespace norma::test
