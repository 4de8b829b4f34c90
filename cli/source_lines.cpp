#include "cli/source_lines.hpp"

#include <algorithm>
#include <fstream>
#include <vector>

namespace norma::cli {
namespace {

// What stands in quotation marks behind the first opening.
std::optional<std::string> quoted_after(std::string const& text, std::string const& opening) {
  auto const open = text.find(opening + "\"");
  if (open == std::string::npos) return std::nullopt;
  auto const from = open + opening.size() + 1, to = text.find('"', from);
  return to == std::string::npos ? std::nullopt : std::optional(text.substr(from, to - from));
}

}  // namespace

SourceLines::SourceLines(std::optional<std::filesystem::path> const& tree) {
  if (!tree) return;
  std::error_code failed;
  std::vector<std::filesystem::path> files;
  for (std::filesystem::recursive_directory_iterator i(*tree / "rules", failed), end; !failed && i != end; i.increment(failed))
    if (i->is_regular_file()) files.push_back(i->path());
  std::sort(files.begin(), files.end());
  for (auto const& file : files) {
    std::ifstream in(file);
    std::string text;
    for (std::size_t n = 1; std::getline(in, text); ++n) {
      auto const here = SourceLine{file.lexically_relative(*tree).generic_string(), n};
      if (auto const id = quoted_after(text, "Provision{")) first_.insert_or_assign(*id, here);
      else if (auto const other = quoted_after(text, "(")) first_.try_emplace(*other, here);
    }
  }
}

std::optional<SourceLine> SourceLines::of(std::string_view id) const {
  auto const at = first_.find(id);
  return at == first_.end() ? std::nullopt : std::optional(at->second);
}

}  // namespace norma::cli
