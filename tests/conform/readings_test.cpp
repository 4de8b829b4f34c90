#include "conform/readings.hpp"

#include <gtest/gtest.h>

#include "oracle/world.hpp"

namespace norma::test {
namespace {

using namespace conform;

// What is found of an implementation that answers all terms by this world, the drawn cases being put once.
FoundReadings found(std::vector<std::pair<std::string, std::string>> const& follows) {
  Law const law(oracle::law_at(0));
  auto world = default_world(law.book());
  for (auto const& [reading, alternative] : follows) EXPECT_FALSE(oracle::select_reading(law.book().readings, world, reading, alternative));
  Choice choice;
  choice.generate = 1500;
  choice.topics = {"term"};
  auto const scope = std::get<Scope>(scope_of(law, choice));
  auto const suite = read_suite(law, default_world(law.book()), scope, choice, Lang::en);
  auto const terms = std::get<Terms>(terms_of(law, {}, scope, default_world(law.book())));
  Campaign campaign(law, suite, terms, {});
  auto const engine = law.engine(world);
  auto const& term = law.topics()[law.topic("term")];
  auto const put = campaign.size();
  for (std::size_t i = 0; i < put; ++i) {
    auto const position = campaign.next();
    auto const result = engine->decide(suite.cases[suite.order[i]].facts);
    Answered answer;
    auto& said = answer.statement.decisions["term"];
    if (result.state[term.index] == State::answered) said.kind = Said::Kind::lawful;
    for (std::uint32_t o = 0; o < law.book().decisions[term.index].outcomes.size(); ++o)
      if (said.kind == Said::Kind::lawful && (result.lawful[term.index] >> o & 1) != 0) said.outcomes.push_back("\"" + std::string(law.book().decisions[term.index].outcomes[o].name) + "\"");
    // Once more where it fails, as the runner would.
    while (campaign.settle(*position, {Outcome::Fate::answered, answer}, [](auto const&, auto const&) {}) != Runner::Next::done) {
    }
  }
  return find_readings(campaign);
}

TEST(Readings, OneThatIsFollowedThroughoutIsFound) {
  auto const one = found({{"Q19", "upper_bound"}});
  EXPECT_EQ(one.taken, std::vector<std::string>{"Q19=upper_bound"});
  EXPECT_TRUE(one.all);
  EXPECT_FALSE(one.by.empty());
  for (auto const& [which, names] : one.by) EXPECT_NE(std::find(names.begin(), names.end(), "Q19=upper_bound"), names.end());
}

TEST(Readings, WhoFollowsTheDefaultsIsConsistentWithNothingElse) {
  auto const none = found({});
  EXPECT_TRUE(none.taken.empty());
  EXPECT_TRUE(none.by.empty());
}

TEST(Readings, ThatTheLawHasNoAnswerExplainsNothing) {
  // N06=unknown leaves the older items without an answer; an implementation that answers them otherwise is not explained by it.
  auto const other = found({{"N06", "unknown"}});
  EXPECT_TRUE(other.taken.empty()) << other.taken.front();
  for (auto const& [which, names] : other.by) EXPECT_EQ(std::find(names.begin(), names.end(), "N06=unknown"), names.end());
}

}  // namespace
}  // namespace norma::test
