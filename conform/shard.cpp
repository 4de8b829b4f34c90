#include "conform/shard.hpp"

#include <charconv>
#include <cstdlib>
#include <optional>

namespace norma::conform {
namespace {

std::optional<std::size_t> number(std::string_view s) {
  std::size_t n = 0;
  auto const [end, error] = std::from_chars(s.data(), s.data() + s.size(), n);
  return error == std::errc() && end == s.data() + s.size() ? std::optional(n) : std::nullopt;
}

}  // namespace

std::string choose_shard(std::string const& text, Choice& selection, Lang lang) {
  bool const ru = lang == Lang::ru;
  auto const* total = std::getenv("GTEST_TOTAL_SHARDS");
  auto const* index = std::getenv("GTEST_SHARD_INDEX");
  constexpr std::size_t most = 10'000;
  std::optional<std::size_t> i, n;
  if (!text.empty()) {
    auto const slash = text.find('/');
    i = number(std::string_view(text).substr(0, slash));
    if (slash != text.npos) n = number(std::string_view(text).substr(slash + 1));
  } else if (total && index) {
    n = number(total);
    i = number(index);
    if (i) ++*i;
  } else return {};
  if (!i || !n || *i < 1 || *n < 1 || *i > *n || *n > most)
    return text.empty() ? (ru ? "GTEST_SHARD_INDEX, GTEST_TOTAL_SHARDS: ожидался номер от 0, меньше общего числа" : "GTEST_SHARD_INDEX, GTEST_TOTAL_SHARDS: expected an index from 0 below the total")
                        : "--shard " + text + (ru ? ": ожидалось I/N, I от 1 до N" : ": expected I/N, I from 1 to N");
  selection.shard = *i;
  selection.shards = *n;
  return {};
}

}  // namespace norma::conform
