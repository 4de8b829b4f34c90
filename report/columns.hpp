// Columns of text on a terminal.
#pragma once
#include <string>
#include <string_view>

namespace norma::report {

// Characters of UTF-8 text.
inline std::size_t width(std::string_view s) {
  std::size_t n = 0;
  for (char const c : s) n += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return n;
}

// The text, filled with spaces to so many columns.
inline std::string padded(std::string_view s, std::size_t columns) {
  std::string out(s);
  if (width(s) < columns) out.append(columns - width(s), ' ');
  return out;
}

}  // namespace norma::report
