#include "oracle/json_text.hpp"

#include <algorithm>
#include <simdjson.h>

namespace norma::oracle {
namespace {

bool must_escape(char c) { return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\'; }

void append_escaped(std::string& out, char c) {
  constexpr char hex[] = "0123456789abcdef";
  switch (c) {
    case '"': out += "\\\""; break;
    case '\\': out += "\\\\"; break;
    case '\n': out += "\\n"; break;
    case '\r': out += "\\r"; break;
    case '\t': out += "\\t"; break;
    default:
      out += "\\u00";
      out += hex[static_cast<unsigned char>(c) >> 4];
      out += hex[static_cast<unsigned char>(c) & 15];
  }
}

}  // namespace

void append_quoted(std::string& out, std::string_view s) {
  out += '"';
  while (!s.empty()) {
    auto const plain = static_cast<std::size_t>(std::find_if(s.begin(), s.end(), must_escape) - s.begin());
    out.append(s.substr(0, plain));
    if (plain == s.size()) break;
    append_escaped(out, s[plain]);
    s.remove_prefix(plain + 1);
  }
  out += '"';
}

std::string quoted(std::string_view s) {
  std::string out;
  append_quoted(out, s);
  return out;
}

std::string shortened(std::string_view s, std::size_t bytes) {
  if (s.size() <= bytes) return std::string(s);
  auto end = bytes;
  while (end > 0 && (static_cast<unsigned char>(s[end]) & 0xC0) == 0x80) --end;
  return std::string(s.substr(0, end)) + "…";
}

std::string excerpt(std::string_view s) {
  if (!simdjson::validate_utf8(s.data(), s.size())) return "bytes that are not UTF-8";
  while (!s.empty() && static_cast<unsigned char>(s.back()) <= ' ') s.remove_suffix(1);
  constexpr std::size_t enough = 60;
  return shortened(s, enough);
}

}  // namespace norma::oracle
