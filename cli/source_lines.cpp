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

bool has_provision(std::filesystem::path const& file, std::string_view id) {
  std::ifstream in(file);
  std::string text;
  while (std::getline(in, text))
    if (quoted_after(text, "Provision{") == id) return true;
  return false;
}

}  // namespace

SourceLines::SourceLines(std::optional<std::filesystem::path> const& tree, std::string_view of_act) {
  if (!tree) return;
  std::error_code failed;
  std::vector<std::filesystem::path> files;
  for (std::filesystem::recursive_directory_iterator i(*tree / "rules", failed), end; !failed && i != end; i.increment(failed))
    if (i->is_regular_file()) files.push_back(i->path());
  std::sort(files.begin(), files.end());
  auto const folder = [&](std::filesystem::path const& file) { return *std::next(file.lexically_relative(*tree).begin()); };
  auto const registry = std::find_if(files.begin(), files.end(), [&](auto const& file) { return has_provision(file, of_act); });
  if (registry != files.end()) {
    auto const own = folder(*registry);
    std::stable_partition(files.begin(), files.end(), [&](auto const& file) { return folder(file) == own; });
  }
  for (auto const& file : files) {
    std::ifstream in(file);
    std::string text;
    for (std::size_t n = 1; std::getline(in, text); ++n) {
      auto const here = SourceLine{file.lexically_relative(*tree).generic_string(), n};
      if (auto const id = quoted_after(text, "Provision{")) provisions_.try_emplace(*id, here);
      else if (auto const other = quoted_after(text, "(")) first_.try_emplace(*other, here);
    }
  }
}

std::optional<SourceLine> SourceLines::of(std::string_view id) const {
  for (auto const* rows : {&provisions_, &first_})
    if (auto const at = rows->find(id); at != rows->end()) return at->second;
  return std::nullopt;
}

}  // namespace norma::cli
