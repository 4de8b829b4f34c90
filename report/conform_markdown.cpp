#include <fmt/format.h>

#include "report/conform_words.hpp"
#include "report/markup.hpp"

namespace norma::report {
namespace {

constexpr std::size_t limit = 65'536;  // characters of a comment on GitHub
constexpr std::size_t room_at_the_end = 4'000, longest = 300;
constexpr std::size_t room_for_the_count = 50;  // "and N more"

class ConformMarkdownWriter {
 public:
  ConformMarkdownWriter(Conformance const& c, Lang lang) : c_(c), lang_(lang), ru_(lang == Lang::ru) {}

  std::string text() {
    end_ = ending();
    room_ = limit - utf16_units(end_) - room_for_the_count;
    out_ = fmt::format("## {}\n\n**{}**\n\n", conform_title(lang_), safe(conform_verdict(c_, lang_)));
    for (auto const& s : readings_words(c_, lang_)) out_ += safe(s) + "\n\n";
    for (auto const& [what, value] : conform_about(c_, lang_)) out_ += fmt::format("- {}: {}\n", what, safe(value));
    counts();
    beside();
    auto const faults = [&] {
      for (auto const& f : c_.baseline_faults) add(fmt::format("- {}: {}\n", safe(f.id), safe(f.why.in(lang_))));
    };
    if (!c_.baseline_faults.empty()) head(std::string("\n### ") + (ru_ ? "Список известных расхождений" : "Known failures") + "\n\n");
    faults();
    if (!c_.defects.empty()) head(fmt::format("\n### {} ({})\n\n", ru_ ? "Что не так" : "Defects", c_.defects.size()));
    for (std::size_t i = 0; i < c_.defects.size(); ++i) add(defect(c_.defects[i], i + 1));
    auto const others = failures(c_);
    if (!others.empty()) head(fmt::format("\n### {} ({})\n\n", ru_ ? "Остальные дела" : "Other cases", others.size()));
    for (auto const* one : others) add(fmt::format("- **{}** {}: {}{}\n", words_of(one->verdict, lang_), safe(one->id), safe(one->title), one->message.empty() ? "" : " — " + safe(one->message)));
    if (left_out_ > 0) out_ += fmt::format(fmt::runtime(ru_ ? "\n… и еще {}\n" : "\n… and {} more\n"), left_out_);
    return out_ + end_;
  }

 private:
  std::string safe(std::string const& s) const { return markdown(shortened(one_line(s), longest)); }

  bool fits(std::string const& piece) const { return left_out_ == 0 && utf16_units(out_) + utf16_units(piece) <= room_; }
  // What does not fit is counted; a heading is not one more.
  void add(std::string const& piece) {
    if (fits(piece)) out_ += piece;
    else ++left_out_;
  }
  void head(std::string const& piece) {
    if (fits(piece)) out_ += piece;
  }

  void counts() {
    out_ += "\n| | |\n|---|---|\n";
    for (auto const v : verdicts)
      if (auto const n = c_.count(v); n > 0) out_ += fmt::format("| {} | {} |\n", words_of(v, lang_), n);
  }

  void beside() {
    if (!c_.beside) return;
    out_ += "\n";
    for (auto const& s : beside_words(c_, lang_)) out_ += "- " + safe(s) + "\n";
  }

  std::string defect(ConformDefect const& d, std::size_t n) const {
    auto out = fmt::format("{}. **{}**: {} {} {} ({})\n", n, safe(d.named.in(lang_) + " (" + d.part + ")"), markdown_code(shortened(d.said, longest)), ru_ ? "вместо" : "instead of", markdown_code(shortened(d.lawful, longest)),
                           fmt::format(fmt::runtime(ru_ ? "дел: {}" : "cases: {}"), d.cases.size()));
    if (!d.readings.empty()) out += fmt::format("   {} {}\n", ru_ ? "Объясняет толкование" : "Explained by the reading", safe(fmt::format("{}", fmt::join(d.readings, ", "))));
    for (auto const& slip : d.slips) out += "   " + safe(slip.words.in(lang_)) + "\n";
    for (auto const& unit : d.units) out += fmt::format("   - {} — {}\n", safe(unit.cite), safe(unit.summary.in(lang_)));
    out += fmt::format("\n   {}\n", safe(d.story.in(lang_)));
    return out + fmt::format("\n   {}\n\n", markdown_code(d.case_json));
  }

  // As many remarks and notes as there is room for: escaped, a text may be ten times as long.
  std::string ending() const {
    constexpr std::size_t shown = 10;
    std::string out = c_.remarks.empty() && c_.notes.empty() ? "" : "\n---\n\n";
    auto const line = [&](std::string const& s) {
      auto const piece = "- " + safe(s) + "\n";
      if (utf16_units(out) + utf16_units(piece) <= room_at_the_end) out += piece;
    };
    for (std::size_t i = 0; i < c_.remarks.size() && i < shown; ++i) line(remark_words(c_.remarks[i], lang_));
    for (std::size_t i = 0; i < c_.notes.size() && i < shown; ++i) line(c_.notes[i]);
    return out;
  }

  Conformance const& c_;
  Lang lang_;
  bool ru_;
  std::string out_, end_;
  std::size_t room_ = limit, left_out_ = 0;
};

}  // namespace

std::string conform_markdown(Conformance const& c, Lang lang) { return ConformMarkdownWriter(c, lang).text(); }

}  // namespace norma::report
