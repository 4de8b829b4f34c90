// Where the law's rows stand in the source tree.
#pragma once
#include <filesystem>
#include <map>
#include <optional>
#include <string>

namespace norma::cli {

struct SourceLine {
  std::string file;  // relative to the tree
  std::size_t line = 0;
};

class SourceLines {
 public:
  // Reads the sources under `rules/` of the tree; without one nothing is found. Acts use the same ids: the folder whose registry
  // has the provision `of_act` is looked up first, the others by name.
  SourceLines(std::optional<std::filesystem::path> const& tree, std::string_view of_act);

  // The line that begins the row of this id: of a provision its row in the registry, of anything else the first line that has
  // the id, in quotation marks, behind its first opening parenthesis.
  std::optional<SourceLine> of(std::string_view id) const;

 private:
  std::map<std::string, SourceLine, std::less<>> provisions_, first_;
};

}  // namespace norma::cli
