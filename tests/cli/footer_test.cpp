#include "cli/footer.hpp"

#include <gtest/gtest.h>

namespace norma::cli {
namespace {

TEST(Footer, TakesItsPartsApart) {
  auto const f = read_footer(
      "First\nparagraph.\n\nSecond.\nExit codes: 0 it is, or so, 1 it is not\n(even then), 3 half. With --x: 0 too.\n\n"
      "Environment:\n  NAME  what it does\n\nThird.\n\nExamples:\n  norma a --b\n\n  norma c");
  EXPECT_EQ(f.notes, (std::vector<std::string>{"First paragraph.", "Second."}));
  EXPECT_EQ(f.exits, (std::vector<Named>{{"0", "it is, or so"}, {"1", "it is not (even then)"}, {"3", "half"}}));
  EXPECT_EQ(f.more_exits, "With --x: 0 too.");
  EXPECT_EQ(f.examples, (std::vector<std::string>{"norma a --b", "norma c"}));
}

TEST(Footer, NumbersWithinWordsBeginNoItem) {
  auto const f = read_footer("Exit: 0 at most 3 were there, 2 of 5 not.");
  EXPECT_EQ(f.exits, (std::vector<Named>{{"0", "at most 3 were there"}, {"2", "of 5 not"}}));
  EXPECT_TRUE(f.more_exits.empty());
}

TEST(Footer, WordsAfterTheExitCodesAreNotes) {
  auto const f = read_footer("Exit: 0 all.\n\nMore words.\n\nExample:\n  norma a");
  EXPECT_EQ(f.exits, (std::vector<Named>{{"0", "all"}}));
  EXPECT_EQ(f.notes, std::vector<std::string>{"More words."});
  EXPECT_EQ(f.examples, std::vector<std::string>{"norma a"});
}

TEST(Footer, EmptyOfNothing) {
  auto const f = read_footer("");
  EXPECT_TRUE(f.notes.empty() && f.exits.empty() && f.environment.empty() && f.examples.empty());
}

}  // namespace
}  // namespace norma::cli
