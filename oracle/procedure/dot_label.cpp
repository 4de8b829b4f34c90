#include "oracle/procedure/dot_label.hpp"

#include <fmt/format.h>

namespace norma::oracle {
namespace {

std::size_t characters(std::string_view s) {
  std::size_t n = 0;
  for (auto const c : s) n += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return n;
}

template <class Replace>
std::string escaped(std::string_view text, Replace replace) {
  std::string out;
  for (auto const c : text) {
    std::string_view const instead = replace(c);
    if (instead.empty()) out += c;
    else out += instead;
  }
  return out;
}

}  // namespace

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    auto const word = text.substr(0, text.find(' '));
    text.remove_prefix(std::min(word.size() + 1, text.size()));
    if (word.empty()) continue;
    if (lines.empty() || characters(lines.back()) + 1 + characters(word) > width) lines.emplace_back(word);
    else (lines.back() += ' ') += word;
  }
  return lines;
}

std::string escaped_html(std::string_view text) {
  return escaped(text, [](char c) -> std::string_view {
    switch (c) {
      case '&': return "&amp;";
      case '<': return "&lt;";
      case '>': return "&gt;";
      case '"': return "&quot;";
      default: return "";
    }
  });
}

std::string escaped_string(std::string_view text) {
  return escaped(text, [](char c) -> std::string_view { return c == '"' ? "\\\"" : c == '\\' ? "\\\\" : ""; });
}

void DotLabel::add(std::string_view text, Face const& face) {
  std::string words;
  for (auto const& line : wrapped(text, face.width)) (words += words.empty() ? "" : "<BR/>") += escaped_html(line);
  if (words.empty()) return;
  if (!face.tag.empty()) words = fmt::format("<{0}>{1}</{0}>", face.tag, words);
  auto const paper = face.paper.empty() ? "" : fmt::format(" BGCOLOR=\"{}\"", face.paper);
  rows_ += fmt::format("<TR>{}<TD{}{}><FONT POINT-SIZE=\"{}\" COLOR=\"{}\">{}</FONT></TD></TR>",
                       left_ ? "<TD WIDTH=\"8\"></TD>" : "", left_ ? " ALIGN=\"LEFT\" BALIGN=\"LEFT\"" : "", paper, face.points, face.colour, words);
}

std::string DotLabel::value() const {
  return "<<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"2\">" + rows_ + "</TABLE>>";
}

}  // namespace norma::oracle
