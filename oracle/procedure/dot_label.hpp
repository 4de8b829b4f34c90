// Labels of Graphviz in its HTML-like notation.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace norma::oracle {

// The text in lines of at most `width` characters, or of one word; a no-break space breaks none.
std::vector<std::string> wrapped(std::string_view text, std::size_t width);

// The text where markup is read.
std::string escaped_html(std::string_view text);
// The text between the quotation marks of Graphviz.
std::string escaped_string(std::string_view text);

struct Face {
  std::size_t width;       // characters in a line
  int points;
  std::string_view colour;
  std::string_view tag{};   // B or I
  std::string_view paper{}; // the colour behind it
};

// A label of paragraphs, each wrapped.
class DotLabel {
 public:
  explicit DotLabel(bool left) : left_(left) {}
  void add(std::string_view text, Face const& face);
  // `<...>`, as an attribute takes it.
  std::string value() const;

 private:
  bool left_;
  std::string rows_;
};

}  // namespace norma::oracle
