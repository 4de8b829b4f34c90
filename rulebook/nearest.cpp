#include "rulebook/nearest.hpp"

#include <algorithm>
#include <numeric>
#include <vector>

namespace norma::rulebook {
namespace {

// Letters to insert, drop or change (Levenshtein).
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    auto diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      auto const above = row[j];
      row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
      diagonal = above;
    }
  }
  return row[b.size()];
}

}  // namespace

std::string nearest(std::string_view written, std::span<std::string const> names) {
  auto const best = std::min_element(names.begin(), names.end(), [&](auto const& x, auto const& y) { return distance(written, x) < distance(written, y); });
  if (best == names.end()) return {};
  auto const letters = distance(written, *best);
  // A name that shares no letter with a short word is no slip.
  return letters < written.size() && letters <= 1 + written.size() / 3 ? *best : std::string();
}

}  // namespace norma::rulebook
