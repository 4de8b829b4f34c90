#include "report/markup.hpp"

#include <algorithm>

#include "oracle/procedure/dot_label.hpp"

namespace norma::report {
namespace {

struct Character {
  std::size_t bytes;   // 1 where it is broken
  char32_t code;
  bool broken;
};

// The character that begins the text, which is not empty.
Character first(std::string_view s) {
  auto const byte = [&](std::size_t i) { return static_cast<unsigned char>(s[i]); };
  auto const lead = byte(0);
  if (lead < 0x80) return {1, lead, false};
  std::size_t const n = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  constexpr char32_t least[]{0, 0, 0x80, 0x800, 0x10000};
  if (lead < 0xC2 || lead > 0xF4 || s.size() < n) return {1, 0, true};
  char32_t code = lead & (0xFFu >> (n + 1));
  for (std::size_t i = 1; i < n; ++i) {
    if ((byte(i) & 0xC0) != 0x80) return {1, 0, true};
    code = code << 6 | (byte(i) & 0x3Fu);
  }
  bool const surrogate = code >= 0xD800 && code <= 0xDFFF;
  if (code < least[n] || code > 0x10FFFF || surrogate) return {1, 0, true};
  return {n, code, false};
}

bool forbidden(char32_t c) { return (c < 0x20 && c != '\t' && c != '\n') || (c >= 0x7F && c < 0xA0) || c == 0xFFFE || c == 0xFFFF; }

// The text, character by character as `keep` allows.
template <class Keep>
std::string filtered(std::string_view s, Keep keep) {
  std::string out;
  out.reserve(s.size());
  while (!s.empty()) {
    auto const c = first(s);
    if (c.broken) out += "\xEF\xBF\xBD";
    else if (keep(c.code)) out += s.substr(0, c.bytes);
    s.remove_prefix(c.bytes);
  }
  return out;
}

std::size_t longest_run(std::string_view s, char of) {
  std::size_t longest = 0, run = 0;
  for (char const c : s) longest = std::max(longest, run = c == of ? run + 1 : 0);
  return longest;
}

bool digit(char c) { return c >= '0' && c <= '9'; }
bool letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

}  // namespace

std::string utf8(std::string_view text) {
  return filtered(text, [](char32_t) { return true; });
}

std::string clean(std::string_view text) {
  return filtered(text, [](char32_t c) { return !forbidden(c); });
}

std::string one_line(std::string_view text) {
  std::string out;
  for (char const c : clean(text)) {
    bool const space = c == ' ' || c == '\t' || c == '\n';
    if (!space) out += c;
    else if (!out.empty() && out.back() != ' ') out += ' ';
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at < text.size();) {
    auto const end = std::min(text.find('\n', at), text.size());
    if (auto line = one_line(text.substr(at, end - at)); !line.empty()) out.push_back(std::move(line));
    at = end + 1;
  }
  return out;
}

std::string xml(std::string_view text) { return oracle::escaped_html(clean(text)); }

std::string markdown(std::string_view text) {
  auto const line = one_line(text);
  std::string out;
  for (std::size_t i = 0; i < line.size(); ++i) {
    char const c = line[i], next = i + 1 < line.size() ? line[i + 1] : ' ';
    if (c == '&') out += "&amp;";
    else if (c == '<') out += "&lt;";
    else if (c == '>') out += "&gt;";
    else if (std::string_view("\\`*_{}[]|~$").find(c) != std::string_view::npos) (out += '\\') += c;
    else if ((c == '@' && (letter(next) || digit(next))) || (c == '#' && digit(next))) (out += c) += "<!-- -->";
    else if (i == 0 && std::string_view("#+-=:").find(c) != std::string_view::npos) (out += '\\') += c;
    else if ((c == '.' || c == ')') && i > 0 && std::all_of(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(i), digit)) (out += '\\') += c;
    else out += c;
  }
  return out;
}

std::string markdown_code(std::string_view text) {
  auto const line = one_line(text);
  if (line.empty()) return line;
  std::string const ticks(longest_run(line, '`') + 1, '`');
  bool const edge = line.front() == '`' || line.back() == '`';
  return ticks + (edge ? " " : "") + line + (edge ? " " : "") + ticks;
}

std::string markdown_block(std::string_view text, std::string_view language) {
  auto const code = clean(text);
  std::string const fence(std::max<std::size_t>(3, longest_run(code, '`') + 1), '`');
  return fence + std::string(language) + "\n" + code + "\n" + fence + "\n";
}

std::size_t utf16_units(std::string_view text) {
  std::size_t n = 0;
  while (!text.empty()) {
    auto const c = first(text);
    n += c.code > 0xFFFF ? 2 : 1;
    text.remove_prefix(c.bytes);
  }
  return n;
}

std::string shortened(std::string_view text, std::size_t units) {
  if (utf16_units(text) <= units) return std::string(text);
  std::string out;
  std::size_t n = 1;  // the ellipsis
  while (!text.empty()) {
    auto const c = first(text);
    n += c.code > 0xFFFF ? 2 : 1;
    if (n > units) break;
    out += text.substr(0, c.bytes);
    text.remove_prefix(c.bytes);
  }
  return out + "…";
}

}  // namespace norma::report
