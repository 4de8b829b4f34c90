// What the fuzzers share: each feeds one reader, and stops the run when it breaks a promise.
#pragma once
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace norma::fuzz {

inline std::string_view text_of(std::uint8_t const* data, std::size_t size) { return {reinterpret_cast<char const*>(data), size}; }

inline void promise(bool kept, char const* what, std::string_view shown = {}) {
  if (kept) return;
  std::fprintf(stderr, "broken promise: %s\n%.*s\n", what, static_cast<int>(shown.size()), shown.data());
  std::abort();
}

// Whatever came in, what goes out is lines of JSON.
inline void promise_json_lines(std::string_view out) {
  while (!out.empty()) {
    auto const end = out.find('\n');
    promise(end != out.npos, "the last line ends", out);
    promise(nlohmann::json::accept(out.substr(0, end)), "an answer is JSON", out.substr(0, end));
    out.remove_prefix(end + 1);
  }
}

}  // namespace norma::fuzz
