#include <fmt/format.h>

#include "report/conform_html_style.hpp"
#include "report/conform_words.hpp"
#include "report/gate_html_style.hpp"
#include "report/html_page.hpp"
#include "report/markup.hpp"

namespace norma::report {
namespace {

// A page that is XML, too; without a script, and nothing is fetched.
class Page {
 public:
  Page(Conformance const& c, Lang lang) : c_(c), lang_(lang), ru_(lang == Lang::ru) {}

  std::string text() {
    head();
    opening();
    out_ += "<main>\n";
    counts();
    beside();
    defects();
    others();
    provisions();
    out_ += "</main>\n";
    ending();
    return std::move(out_) + "</body>\n</html>\n";
  }

 private:
  std::string_view say(std::string_view ru, std::string_view en) const { return ru_ ? ru : en; }

  void tag(std::string_view name, std::string_view kind, std::string_view content) { page_.tag(name, kind, content); }

  void heading(std::string_view id, std::string_view text) { out_ += fmt::format("<h2 id=\"{}\">{}</h2>\n", id, xml(text)); }

  void head() {
    auto const title = std::string(conform_title(lang_)) + (c_.product.empty() ? "" : ": " + one_line(c_.product));
    out_ = fmt::format("<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\"/>\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"/>\n"
                       "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n",
                       say("ru", "en"));
    tag("title", "", title);
    out_ += fmt::format("<style>{}{}</style>\n</head>\n<body>\n<header>\n", gate_html_style, conform_html_style);
    tag("h1", "", title);
  }

  void opening() {
    bool const fails = !c_.passes() && c_.incomplete.empty();
    tag("p", c_.passes() ? "verdict passed" : fails || !c_.defects.empty() ? "verdict failed" : "verdict open", conform_verdict(c_, lang_));
    for (auto const& s : readings_words(c_, lang_)) tag("p", "", s);
    page_.about(conform_about(c_, lang_));
    out_ += "</header>\n";
  }

  void counts() {
    out_ += "<table class=\"counts\">\n<tbody>\n";
    for (auto const v : verdicts)
      if (auto const n = c_.count(v); n > 0) out_ += fmt::format("<tr class=\"{}\"><th scope=\"row\">{}</th><td>{}</td></tr>\n", kind(v), xml(words_of(v, lang_)), n);
    out_ += "</tbody>\n</table>\n";
  }

  static std::string_view kind(Verdict v) { return conforms(v) ? "good" : v == Verdict::not_run ? "open" : "bad"; }

  // Two runs side by side: what changed from one to the other.
  void beside() {
    if (!c_.beside) return;
    heading("beside", say("Рядом с другим прогоном", "Beside another run"));
    for (auto const& s : beside_words(c_, lang_)) tag("p", "", s);
    out_ += fmt::format("<table class=\"matrix\">\n<thead><tr><th scope=\"col\">{}</th><th scope=\"col\">{}</th><th scope=\"col\">{}</th></tr></thead>\n<tbody>\n", xml(say("Дело", "Case")), xml(one_line(c_.beside->name)),
                        xml(say("Этот прогон", "This run")));
    for (auto const& row : changes(c_))
      out_ += fmt::format("<tr><th scope=\"row\">{}</th><td class=\"{}\">{}</td><td class=\"{}\">{}</td></tr>\n", xml(one_line(row.id)), row.before ? kind(*row.before) : "open",
                          row.before ? xml(words_of(*row.before, lang_)) : "—", row.after ? kind(*row.after) : "open", row.after ? xml(words_of(*row.after, lang_)) : "—");
    out_ += "</tbody>\n</table>\n";
  }

  void defects() {
    if (c_.defects.empty()) return;
    heading("defects", fmt::format("{} ({})", say("Что не так", "Defects"), c_.defects.size()));
    for (std::size_t i = 0; i < c_.defects.size(); ++i) defect(c_.defects[i], i + 1);
  }

  void pair(std::string_view what, std::string_view value) {
    tag("dt", "", what);
    out_ += fmt::format("<dd><code>{}</code></dd>\n", xml(value));
  }

  void defect(ConformDefect const& d, std::size_t n) {
    out_ += fmt::format("<article id=\"defect-{}\">\n", n);
    tag("h3", "", fmt::format(fmt::runtime(ru_ ? "{}. {} ({}); дел: {}" : "{}. {} ({}); cases: {}"), n, one_line(d.named.in(lang_)), one_line(d.part), d.cases.size()));
    out_ += "<dl class=\"about\">\n";
    pair(say("Ответ реализации", "It answers"), d.said);
    pair(say("По закону", "Lawful"), d.lawful);
    out_ += "</dl>\n";
    if (!d.readings.empty()) tag("p", "reason", std::string(say("Объясняет толкование ", "Explained by the reading ")) + fmt::format("{}", fmt::join(d.readings, ", ")));
    for (auto const& slip : d.slips) tag("p", "reason", slip.words.in(lang_));
    if (!d.units.empty()) out_ += "<ul class=\"units\">\n";
    for (auto const& unit : d.units) out_ += fmt::format("<li><b{}>{}</b> — {}</li>\n", say("", " lang=\"ru\""), xml(one_line(unit.cite)), xml(one_line(unit.summary.in(lang_))));
    if (!d.units.empty()) out_ += "</ul>\n";
    tag("h4", "", say("Самое простое такое дело", "The simplest such case"));
    tag("p", "", d.story.in(lang_));
    for (auto const& sentence : d.why) tag("p", "", sentence.in(lang_));
    tag("pre", "", d.case_json);
    tag("pre", "", d.command);
    tag("p", "key", std::string(say("Ключ: ", "Key: ")) + d.id);
    out_ += "</article>\n";
  }

  void others() {
    auto const list = failures(c_);
    if (list.empty() && c_.baseline_faults.empty()) return;
    heading("others", fmt::format("{} ({})", say("Остальное", "Others"), list.size() + c_.baseline_faults.size()));
    for (auto const& f : c_.baseline_faults) tag("p", "", f.id + ": " + f.why.in(lang_));
    constexpr std::size_t shown = 300;
    for (std::size_t i = 0; i < list.size() && i < shown; ++i) {
      auto const& one = *list[i];
      out_ += "<article>\n";
      tag("h3", "", one_line(one.id + (one.title.empty() ? "" : ": " + one.title)));
      tag("p", "kind", words_of(one.verdict, lang_));
      tag("p", "", one.message);
      tag("p", "reason", one.known);
      tag("pre", "", one.stderr_text);
      out_ += "</article>\n";
    }
    if (list.size() > shown) tag("p", "", fmt::format(fmt::runtime(ru_ ? "… и еще {}" : "… and {} more"), list.size() - shown));
  }

  void provisions() {
    auto const rows = matrix(c_);
    if (rows.empty()) return;
    std::vector<Verdict> columns;
    for (auto const v : verdicts)
      for (auto const& row : rows)
        if (row.counts[static_cast<std::size_t>(v)] > 0) {
          columns.push_back(v);
          break;
        }
    heading("provisions", say("Положения и ответы", "Provisions and answers"));
    out_ += fmt::format("<table class=\"matrix\">\n<thead><tr><th scope=\"col\">{}</th>", say("Положение", "Provision"));
    for (auto const v : columns) out_ += fmt::format("<th scope=\"col\">{}</th>", xml(words_of(v, lang_)));
    out_ += "</tr></thead>\n<tbody>\n";
    for (auto const& row : rows) {
      out_ += fmt::format("<tr><th scope=\"row\"{} title=\"{}\">{}</th>", say("", " lang=\"ru\""), xml(one_line(row.unit->summary.in(lang_))), xml(one_line(row.unit->cite)));
      for (auto const v : columns) {
        auto const n = row.counts[static_cast<std::size_t>(v)];
        out_ += n > 0 ? fmt::format("<td class=\"{}\">{}</td>", kind(v), n) : "<td></td>";
      }
      out_ += "</tr>\n";
    }
    out_ += "</tbody>\n</table>\n";
  }

  void ending() {
    out_ += "<footer>\n";
    for (auto const& r : c_.remarks) tag("p", "", remark_words(r, lang_));
    for (auto const& n : c_.notes) tag("p", "", n);
    tag("p", "", c_.commit.empty() ? "" : "norma " + c_.commit);
    out_ += "</footer>\n";
  }

  Conformance const& c_;
  Lang lang_;
  bool ru_;
  HtmlPage page_;
  std::string& out_ = page_.text();
};

}  // namespace

std::string conform_html(Conformance const& c, Lang lang) { return Page(c, lang).text(); }

}  // namespace norma::report
