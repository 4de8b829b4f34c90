#include "report/html_page.hpp"

#include <fmt/format.h>

#include "report/markup.hpp"

namespace norma::report {

void HtmlPage::tag(std::string_view name, std::string_view kind, std::string_view content) {
  if (content.empty()) return;
  text_ += fmt::format("<{0}{1}>{2}</{0}>\n", name, kind.empty() ? "" : fmt::format(" class=\"{}\"", kind), xml(content));
}

}  // namespace norma::report
