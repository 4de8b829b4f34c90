// The parts that every page of a report is made of.
#pragma once
#include <string>
#include <string_view>

namespace norma::report {

// HTML that grows. Texts are escaped; an element without content is left out.
class HtmlPage {
 public:
  std::string& text() { return text_; }
  void tag(std::string_view name, std::string_view kind, std::string_view content);
  // What the report is about: pairs of a label and a value.
  void about(auto const& list) {
    text_ += "<dl class=\"about\">\n";
    for (auto const& [what, value] : list) tag("dt", "", what), tag("dd", "", value);
    text_ += "</dl>\n";
  }

 private:
  std::string text_;
};

}  // namespace norma::report
