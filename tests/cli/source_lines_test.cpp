// Where a row stands: in its own act's folder, though another act has a row of the same id.
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "cli/source_lines.hpp"

namespace norma::cli {
namespace {

namespace fs = std::filesystem;

class SourceTree : public testing::Test {
 protected:
  fs::path tree = fs::temp_directory_path() / ("norma-lines-" + std::to_string(::getpid()));

  void SetUp() override {
    put("rules/a/registry.hpp", "Provision{\"1:9\", \"п. 9\"}\n");
    put("rules/a/rules.hpp", "\nrule(\"9\", cites(\"1:9\"))\n");
    put("rules/b/registry.hpp", "\nProvision{\"2:9\", \"п. 9\"}\n");
    put("rules/b/rules.hpp", "rule(\"9\", cites(\"2:9\"))\nrule(\"only here\")\n");
  }
  void TearDown() override { fs::remove_all(tree); }
  void put(char const* file, char const* text) {
    fs::create_directories((tree / file).parent_path());
    std::ofstream(tree / file) << text;
  }
};

TEST_F(SourceTree, IsReadFromTheActsOwnFolderFirst) {
  for (auto const& [provision, folder, line] : {std::tuple("1:9", "a", 2u), std::tuple("2:9", "b", 1u)}) {
    SourceLines const lines(tree, provision);
    auto const rule = lines.of("9");
    ASSERT_TRUE(rule);
    EXPECT_EQ(rule->file, std::string("rules/") + folder + "/rules.hpp");
    EXPECT_EQ(rule->line, line);
  }
}

TEST_F(SourceTree, TellsARegistrysRowAndTheOthersWhereThereIsOne) {
  SourceLines const lines(tree, "1:9");
  EXPECT_EQ(lines.of("2:9")->file, "rules/b/registry.hpp");
  EXPECT_EQ(lines.of("only here")->line, 2u);
  EXPECT_FALSE(lines.of("nowhere"));
  EXPECT_FALSE(SourceLines(std::nullopt, "1:9").of("9"));
}

}  // namespace
}  // namespace norma::cli
