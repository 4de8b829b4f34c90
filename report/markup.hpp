// Texts made fit for a format.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace norma::report {

// UTF-8 with each byte that is none replaced by U+FFFD.
std::string utf8(std::string_view text);

// UTF-8 without the characters that XML 1.0 forbids and a terminal obeys; tabs and line ends stay.
std::string clean(std::string_view text);

// The lines of a text, each as by one_line; none that are blank.
std::vector<std::string> lines_of(std::string_view text);

// Clean, on one line, with single spaces between words.
std::string one_line(std::string_view text);

// Clean, as content or as an attribute in double quotes, of XML or HTML.
std::string xml(std::string_view text);

// On one line, so that GitHub's Markdown shows it as it stands: no markup, no mention, no reference.
std::string markdown(std::string_view text);

// On one line, between as many backticks as it takes.
std::string markdown_code(std::string_view text);

// A block of code, closed by a fence that the text does not have.
std::string markdown_block(std::string_view text, std::string_view language);

// What the text is to GitHub, GitLab and JavaScript: UTF-16 units.
std::size_t utf16_units(std::string_view text);

// The text, cut between characters and with an ellipsis if it is longer than so many UTF-16 units.
std::string shortened(std::string_view text, std::size_t units);

}  // namespace norma::report
