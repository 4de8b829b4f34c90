#include "cli/data_files.hpp"

#include <cstdlib>
#include <optional>

#include "cli/tree_digest.hpp"

namespace norma::cli {
namespace {

namespace fs = std::filesystem;

// As `cmake --install` lays it: beside the program, wherever both have been moved.
std::optional<fs::path> installed_data() {
  std::error_code failed;
  auto const self = fs::read_symlink("/proc/self/exe", failed);
  auto const folder = (self.parent_path() / NORMA_DATA_FROM_PROGRAM).lexically_normal();
  return !failed && fs::is_directory(folder) ? std::optional(folder) : std::nullopt;
}

}  // namespace

std::string data_file(std::string const& relative) {
  if (auto const* given = std::getenv(data_variable); given && *given) return (fs::path(given) / relative).string();
  if (auto const tree = own_tree()) return (*tree / relative).string();
  auto const installed = installed_data();
  return installed && fs::exists(*installed / relative) ? (*installed / relative).string() : relative;
}

std::string data_file_to_write(std::string const& relative) {
  if (auto const* given = std::getenv(data_variable); given && *given) return (fs::path(given) / relative).string();
  auto const tree = own_tree();
  return tree ? (*tree / relative).string() : relative;
}

std::string data_remark() {
  auto const* given = std::getenv(data_variable);
  return given && *given ? std::string(" ") + data_variable + "=" + given : std::string();
}

std::string as_named_here(fs::path const& file) {
  std::error_code failed;
  auto const near = fs::proximate(file, failed);
  return failed || near.empty() || *near.begin() == ".." ? file.string() : near.string();
}

}  // namespace norma::cli
