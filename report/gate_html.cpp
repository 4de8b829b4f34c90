#include <fmt/format.h>

#include "report/gate_html_style.hpp"
#include "report/gate_words.hpp"
#include "report/html_page.hpp"
#include "report/markup.hpp"

namespace norma::report {
namespace {

constexpr std::size_t listed_from = 4;   // items from which a table of contents helps
constexpr std::size_t folded_from = 30;  // and from which it is folded, and left out of the print

// A page that is XML, too, so that a program can read it.
class Page {
 public:
  Page(Gate const& gate, Lang lang) : gate_(gate), lang_(lang), items_(ordered(gate)) {}

  std::string text() {
    head();
    opening();
    contents();
    out_ += "<main>\n";
    sections();
    out_ += "</main>\n";
    ending();
    return std::move(out_) + "</body>\n</html>\n";
  }

 private:
  std::string_view say(std::string_view ru, std::string_view en) const { return lang_ == Lang::ru ? ru : en; }

  void tag(std::string_view name, std::string_view kind, std::string_view content) { page_.tag(name, kind, content); }

  std::string title() const {
    auto const act = one_line(gate_.act);
    return std::string(title_words(lang_)) + (act.empty() ? "" : std::string(say(": акт ", ": act ")) + act);
  }

  void head() {
    out_ = fmt::format("<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\"/>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n", say("ru", "en"));
    tag("title", "", title());
    out_ += fmt::format("<style>{}</style>\n</head>\n<body>\n", gate_html_style);
  }

  void opening() {
    out_ += "<header>\n";
    tag("h1", "", title());
    auto const fails = count(gate_, GateItem::State::fails);
    tag("p", gate_.passes() ? "verdict passed" : fails > 0 ? "verdict failed" : "verdict open", verdict_words(gate_, lang_));
    tag("p", "", known_words(gate_, lang_));
    page_.about(about(gate_, lang_));
    out_ += "</header>\n";
  }

  void contents() {
    if (items_.size() < listed_from) return;
    bool const fold = items_.size() >= folded_from;
    out_ += fmt::format("<nav{} aria-label=\"{}\">\n<details{}>\n", fold ? " class=\"long\"" : "", say("Содержание", "Contents"), fold ? "" : " open=\"open\"");
    out_ += fmt::format("<summary>{} ({})</summary>\n<ol>\n", say("Содержание", "Contents"), items_.size());
    for (std::size_t i = 0; i < items_.size(); ++i) out_ += fmt::format("<li><a href=\"#item-{}\">{}</a></li>\n", i + 1, xml(one_line(items_[i]->headline.in(lang_))));
    out_ += "</ol>\n</details>\n</nav>\n";
  }

  void sections() {
    for (std::size_t i = 0; i < items_.size(); ++i) {
      auto const state = items_[i]->state;
      bool const first = i == 0 || items_[i - 1]->state != state, last = i + 1 == items_.size() || items_[i + 1]->state != state;
      if (first) {
        out_ += fmt::format("<section class=\"{0}\" aria-labelledby=\"{0}\">\n<h2 id=\"{0}\">{1} ({2})</h2>\n", name_of(state), section_words(state, lang_), count(gate_, state));
      }
      item(*items_[i], i + 1);
      if (last) out_ += "</section>\n";
    }
  }

  void item(GateItem const& item, std::size_t n) {
    out_ += fmt::format("<article id=\"item-{}\">\n", n);
    tag("h3", "", fmt::format("{}. {}", n, one_line(item.headline.in(lang_))));
    tag("p", "kind", item_words(item, lang_));
    tag("p", "reason", item.reason.in(lang_));
    units(item);
    if (auto const story = lines_of(item.story.in(lang_)); !story.empty()) {
      tag("h4", "", story_words(item, lang_));
      for (auto const& line : story) tag("p", story.size() > 1 ? "line" : "", line);
    }
    if (!item.case_json.empty()) {
      tag("h4", "", case_words(item, lang_));
      tag("pre", "", item.case_json);
    }
    auto const place = item.file.empty() ? "" : " · " + item.file + (item.line ? ":" + std::to_string(item.line) : "");
    tag("p", "key", std::string(say("Ключ: ", "Key: ")) + item.key + place);
    out_ += "</article>\n";
  }

  void units(GateItem const& item) {
    if (item.units.empty()) return;
    out_ += "<ul class=\"units\">\n";
    for (auto const& unit : item.units) {
      auto const& summary = unit.summary.in(lang_);
      out_ += fmt::format("<li><b{}>{}</b>{}</li>\n", say("", " lang=\"ru\""), xml(one_line(unit.cite.empty() ? unit.id : unit.cite)), summary.empty() ? "" : " — " + xml(summary));
    }
    out_ += "</ul>\n";
  }

  void ending() {
    out_ += "<footer>\n";
    for (auto const& sentence : proof_words(gate_, lang_)) tag("p", "", sentence);
    for (auto const& remark : gate_.remarks) tag("p", "", remark);
    out_ += "</footer>\n";
  }

  Gate const& gate_;
  Lang lang_;
  std::vector<GateItem const*> items_;
  HtmlPage page_;
  std::string& out_ = page_.text();
};

}  // namespace

std::string gate_html(Gate const& gate, Lang lang) { return Page(gate, lang).text(); }

}  // namespace norma::report
