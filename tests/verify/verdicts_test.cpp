// Verdicts that are kept: whole, under all that they hang on.
#include "verify/verdicts.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "rules/pp95/act.hpp"

namespace norma::verify {
namespace {

class Cache : public testing::Test {
 protected:
  std::filesystem::path folder = std::filesystem::path(testing::TempDir()) / "norma-verdicts";
  VerdictCache cache{folder};
  Verdicts const verdicts{{{"conflict/term/2020-12-08", solver::Verdict::proven}, {"gap/term/2020-12-08", solver::Verdict::refuted}}, {"gap/term/95:9:1"}};
  std::string remark;

  void SetUp() override { std::filesystem::remove_all(folder); }
  void write(std::string const& text) {
    for (auto const& file : std::filesystem::directory_iterator(folder)) std::ofstream(file.path()) << text;
  }
};

TEST_F(Cache, GivesBackWhatItKept) {
  ASSERT_TRUE(cache.keep("law", verdicts));
  auto const found = cache.find("law", remark);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->of, verdicts.of);
  EXPECT_EQ(found->findings, verdicts.findings);
  EXPECT_EQ(remark, "");
}

TEST_F(Cache, HasNothingOfAnotherKey) {
  ASSERT_TRUE(cache.keep("law", verdicts));
  EXPECT_FALSE(cache.find("law of another day", remark));
}

TEST_F(Cache, TellsADamagedEntryAndDoesNotUseIt) {
  ASSERT_TRUE(cache.keep("law", verdicts));
  for (auto const* text : {"", "[]", "{\"format\": \"norma verdicts 1\", \"key\": \"law\"}",
                           R"({"format":"norma verdicts 1","key":"law","findings":[],"verdicts":{},"digest":"0000000000000000"})"}) {
    write(text);
    remark.clear();
    EXPECT_FALSE(cache.find("law", remark)) << text;
    EXPECT_NE(remark.find("damaged or foreign"), std::string::npos) << text;
  }
}

// Else a second run would pass what the first refused.
TEST(Verdicts, HaveTheFindingsThatOutgrowAnAcceptance) {
  auto const book = pp95::act().book;
  solver::Report report;
  solver::Finding f{solver::Kind::gap, "status", 0, {}, {}, {}, {0}, 0, default_world(book), {}, true, true};
  report.findings = {f};
  auto const kept = verdicts_of(book, report);
  ASSERT_EQ(kept.findings.size(), 1u);
  EXPECT_TRUE(kept.findings.front().ends_with(solver::outgrown_mark)) << kept.findings.front();
}

TEST(Verdicts, AreLostWhereWhatWasProvenIsNotProvenNow) {
  Verdicts const before{{{"a", solver::Verdict::proven}, {"b", solver::Verdict::refuted}, {"c", solver::Verdict::proven}}, {}};
  Verdicts const after{{{"a", solver::Verdict::refuted}, {"b", solver::Verdict::refuted}, {"c", solver::Verdict::proven}}, {}};
  EXPECT_EQ(lost(before, after), std::vector<std::string>{"a"});
}

// What is no longer asked is proven no longer; a rule may go, and with it what was asked of it.
TEST(Verdicts, AreLostWithTheQuestion) {
  auto const proven = solver::Verdict::proven;
  Verdicts const before{{{"conflict/term/2020-12-08", proven}, {"conflict/term@Q13=narrow/2020-12-08", proven}, {"dead_rule/9/2020-12-08", proven}, {"conflict/term/2021-12-08", proven}}, {}};
  Verdicts const after{{{"conflict/term/2020-12-08", proven}}, {}};
  EXPECT_EQ(lost(before, after), std::vector<std::string>{"conflict/term@Q13=narrow/2020-12-08"});
}

}  // namespace
}  // namespace norma::verify
