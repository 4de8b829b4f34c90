// Many lines are answered with texts kept from case to case: the bytes are those of each case alone.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "oracle/deciding.hpp"
#include "oracle/law.hpp"
#include "oracle/world.hpp"

namespace norma {
namespace {

using Random = std::mt19937_64;

std::int32_t near_day(Random& random, FactInfo const& f, Date day) {
  auto const moved = serial(day) + static_cast<int>(random() % 3000) - 1500;
  return std::clamp(from_serial(moved).key(), f.low, f.high);
}

// The ordinary case, of its day or another of the encoded law, with a few facts drawn anew.
std::vector<std::int32_t> some_case(Random& random, oracle::Law const& law) {
  auto const& book = law.book();
  auto const first = serial(book.editions.front().interval.from), last = serial(book.editions.back().interval.until);
  auto const day = from_serial(first + static_cast<int>(random() % static_cast<unsigned>(last - first)));
  bool const moved = random() % 4 == 0;
  std::vector<std::int32_t> slots;
  for (auto const& f : book.facts) {
    auto const place = slots.size();
    if (moved && (place == book.decided_on || place == book.received_on)) slots.push_back(day.key());
    else if (random() % book.facts.size() >= 4) slots.push_back(f.ordinary);
    else if (f.nullable && random() % 4 == 0) slots.push_back(0);
    else if (f.sort == Sort::date) slots.push_back(near_day(random, f, f.ordinary != 0 ? Date::from_key(f.ordinary) : day));
    else slots.push_back(f.low + static_cast<std::int32_t>(random() % static_cast<unsigned>(f.high - f.low + 1)));
  }
  return law.canonical(slots);
}

TEST(KeptTexts, LinesAreThoseOfEachCaseAlone) {
  for (std::size_t place = 0; place < oracle::listings().size(); ++place) {
    auto const law = oracle::law_at(place);
    auto const alone = law->deciding(default_world(law->book()));
    auto const together = law->answering(default_world(law->book()), {});
    Random random(place + 1);
    std::vector<std::vector<std::int32_t>> cases;
    std::vector<std::string> texts;
    for (int drawn = 0; drawn < 4096; ++drawn) {
      auto slots = some_case(random, *law);
      if (alone->broken(slots) >= 0) continue;
      texts.push_back(law->write_case(std::to_string(cases.size()), slots));
      cases.push_back(std::move(slots));
    }
    std::vector<oracle::Line> lines;
    for (auto const& t : texts) lines.push_back({t, lines.size() + 1});
    std::vector<oracle::Reply> replies;
    std::string out;
    together->respond_all(lines, replies, out);
    ASSERT_EQ(replies.size(), lines.size());
    std::size_t compared = 0;
    for (std::size_t i = 0; i < cases.size(); ++i) {
      if (replies[i].error) continue;
      auto const begin = i == 0 ? 0 : replies[i - 1].end;
      ASSERT_EQ(out.substr(begin, replies[i].end - begin), alone->line(std::to_string(i), cases[i], alone->answer(cases[i])) + "\n") << law->listing().name;
      ++compared;
    }
    EXPECT_GT(compared, 256u) << law->listing().name << " of " << cases.size();
  }
}

}  // namespace
}  // namespace norma
