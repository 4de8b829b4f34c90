#include "cli/manual.hpp"

#include <gtest/gtest.h>

namespace norma::cli {
namespace {

// A tree as CLI11 holds it, with what is awkward in a page.
struct Tree {
  CLI::App app{"Does .things", "tool"};
  std::string file, mode;
  bool flag = false;
  Tree() {
    app.require_subcommand(1);
    app.footer("Exit: 0 done, 1 not.");
    auto* one = app.add_subcommand("one", "First — «слово»");
    one->add_option("FILE", file, ".begins with a dot, has \\ and 'quotes'")->required()->type_name("");
    one->add_option("-m,--mode", mode, "How")->check(CLI::IsMember({"a", "b"}))->default_val("a");
    auto* const silent = one->add_flag("--flag", flag, "Whether");
    one->add_flag("--more", flag, "Only with that")->needs(silent);
    app.add_subcommand("hidden", "Not told")->group("");
  }
};

bool has(std::string const& page, std::string const& text) { return page.find(text) != std::string::npos; }

TEST(CommandTree, HoldsWhatHelpShowsAndNothingHidden) {
  Tree const t;
  auto const root = command_tree(t.app);
  ASSERT_EQ(root.commands.size(), 1u);
  EXPECT_TRUE(root.command_required);
  auto const& one = root.commands[0];
  EXPECT_EQ(one.joined('-'), "tool-one");
  ASSERT_EQ(one.words.size(), 1u);
  EXPECT_EQ(one.words[0].placeholder, "FILE");
  EXPECT_TRUE(one.words[0].required);
  ASSERT_EQ(one.options.size(), 4u);
  EXPECT_EQ(one.options[1].names, (std::vector<std::string>{"-m", "--mode"}));
  EXPECT_EQ(one.options[1].values, (std::vector<std::string>{"a", "b"}));
  EXPECT_EQ(one.options[1].fallback, "a");
  EXPECT_EQ(one.options[2].placeholder, "");
  EXPECT_EQ(one.options[3].needs, std::vector<std::string>{"--flag"});
  EXPECT_EQ(find(root, {"one"}), &one);
  EXPECT_EQ(find(root, {"tool", "one"}), &one);
  EXPECT_EQ(find(root, {"two"}), nullptr);
}

TEST(Manual, NoWordBecomesARequest) {
  Tree const t;
  auto const root = command_tree(t.app);
  auto const page = manual_page(root, root.commands[0], {"1.0", "2020-01-02"});
  EXPECT_TRUE(has(page, ".TH TOOL\\-ONE 1 \"2020-01-02\" \"norma 1.0\" \"Norma\"\n"));
  EXPECT_TRUE(has(page, "\n\\&.begins with a dot, has \\e and \\(aqquotes\\(aq. Required.\n")) << page;
  EXPECT_TRUE(has(page, "First \\[u2014] \\[u00AB]\\[u0441]\\[u043B]\\[u043E]\\[u0432]\\[u043E]\\[u00BB]"));
  EXPECT_TRUE(has(page, "\\fB\\-m\\fR, \\fB\\-\\-mode\\fR \\fIa|b\\fR\nHow. Default: \\fBa\\fR.\n"));
  EXPECT_TRUE(has(page, "\\fB\\-\\-flag\\fR\nWhether.\n"));
  EXPECT_TRUE(has(page, "Only with that. Needs \\fB\\-\\-flag\\fR.\n"));
}

TEST(Manual, ExitCodesOfTheRootWhereACommandTellsNone) {
  Tree const t;
  auto const root = command_tree(t.app);
  auto const page = manual_page(root, root.commands[0], {"1.0", "2020-01-02"});
  EXPECT_TRUE(has(page, ".SH \"EXIT STATUS\"\n.TP\n\\fB0\\fR\ndone.\n.TP\n\\fB1\\fR\nnot.\n"));
  EXPECT_TRUE(has(page, ".BR tool (1)\n"));
}

}  // namespace
}  // namespace norma::cli
