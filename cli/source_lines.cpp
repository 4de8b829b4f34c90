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

struct Row {
  std::string id;
  SourceLine at;
  bool provision = false;
  std::string folder() const { return at.file.substr(0, at.file.find('/', at.file.find('/') + 1)); }
};

std::vector<Row> rows_of(std::filesystem::path const& tree) {
  std::error_code failed;
  std::vector<std::filesystem::path> files;
  for (std::filesystem::recursive_directory_iterator i(tree / "rules", failed), end; !failed && i != end; i.increment(failed))
    if (i->is_regular_file()) files.push_back(i->path());
  std::sort(files.begin(), files.end());
  std::vector<Row> rows;
  for (auto const& file : files) {
    std::ifstream in(file);
    std::string text;
    for (std::size_t n = 1; std::getline(in, text); ++n) {
      auto const here = SourceLine{file.lexically_relative(tree).generic_string(), n};
      if (auto const id = quoted_after(text, "Provision{")) rows.push_back({*id, here, true});
      else if (auto const other = quoted_after(text, "(")) rows.push_back({*other, here});
    }
  }
  return rows;
}

}  // namespace

SourceLines::SourceLines(std::optional<std::filesystem::path> const& tree, std::string_view of_act) {
  if (!tree) return;
  auto rows = rows_of(*tree);
  auto const registered = std::find_if(rows.begin(), rows.end(), [&](Row const& r) { return r.provision && r.id == of_act; });
  if (registered != rows.end()) {
    auto const own = registered->folder();
    std::stable_partition(rows.begin(), rows.end(), [&](Row const& r) { return r.folder() == own; });
  }
  for (auto const& r : rows) (r.provision ? provisions_ : first_).try_emplace(r.id, r.at);
}

std::optional<SourceLine> SourceLines::of(std::string_view id) const {
  for (auto const* rows : {&provisions_, &first_})
    if (auto const at = rows->find(id); at != rows->end()) return at->second;
  return std::nullopt;
}

}  // namespace norma::cli
