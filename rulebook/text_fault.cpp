#include "rulebook/text_fault.hpp"

#include <algorithm>

namespace norma::rulebook {
namespace {

bool begins_character(char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }

// A line of a file that nobody wrote by hand is not shown whole: what stands around the column, and the column within it.
constexpr std::size_t widest = 160;

std::string printable(std::string_view s) {
  std::string out;
  for (char const c : s) out += static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? ' ' : c;
  return out;
}

}  // namespace

Fault fault_at(std::string_view text, std::size_t byte, Sentence said) {
  byte = std::min(byte, text.size());
  auto const before = text.substr(0, byte);
  auto const begin = before.rfind('\n') == before.npos ? 0 : before.rfind('\n') + 1;
  auto const end = std::min(text.find('\n', byte), text.size());
  Fault f{std::move(said), 1, 1, std::string(text.substr(begin, end - begin))};
  f.line += static_cast<std::uint32_t>(std::ranges::count(before, '\n'));
  f.column += static_cast<std::uint32_t>(std::ranges::count_if(text.substr(begin, byte - begin), begins_character));
  return f;
}

std::string shown(Fault const& f, std::string_view file, Lang lang) {
  auto out = std::string(file) + ":" + std::to_string(f.line) + ":" + std::to_string(f.column) + ": " + f.said.in(lang) + "\n";
  std::size_t const first = f.column > widest / 2 ? f.column - widest / 2 : 1;  // the first character shown
  std::string part;
  std::size_t at = 0;
  for (char const c : f.source) {
    at += begins_character(c);
    if (at >= first && at < first + widest) part += c;
  }
  return out + "    " + printable(part) + "\n    " + std::string(f.column - first, ' ') + "^\n";
}

}  // namespace norma::rulebook
