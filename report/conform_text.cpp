#include <fmt/format.h>

#include <algorithm>

#include "oracle/procedure/dot_label.hpp"
#include "report/columns.hpp"
#include "report/conform_words.hpp"
#include "report/markup.hpp"

namespace norma::report {
namespace {

constexpr std::size_t columns = 100, shown = 20, told_whole = 10;

std::string paragraph(std::string const& head, std::string_view text) {
  std::string const margin(utf16_units(head), ' ');
  std::string out;
  for (auto const& line : oracle::wrapped(one_line(text), columns - margin.size())) out += (out.empty() ? head : margin) + line + "\n";
  return out;
}

class ConformTextWriter {
 public:
  ConformTextWriter(Conformance const& c, Lang lang) : c_(c), lang_(lang), ru_(lang == Lang::ru) {}

  std::string text() {
    out_ = paragraph("", std::string(conform_title(lang_)));
    for (auto const& [what, value] : conform_about(c_, lang_)) out_ += paragraph("", what + ": " + value);
    out_ += "\n";
    counts();
    for (std::size_t i = 0; i < c_.defects.size(); ++i) defect(c_.defects[i], i + 1);
    if (c_.defects.size() > told_whole) out_ += "\n";
    others();
    for (auto const& f : c_.baseline_faults) out_ += paragraph("", f.id + ": " + f.why.in(lang_));
    for (auto const& r : c_.remarks) out_ += paragraph("", remark_words(r, lang_));
    for (auto const& n : c_.notes) out_ += paragraph("", n);
    for (auto const& s : beside_words(c_, lang_)) out_ += paragraph("", s);
    for (auto const& s : readings_words(c_, lang_)) out_ += paragraph("", s);
    return out_ + paragraph("", conform_verdict(c_, lang_));
  }

 private:
  void counts() {
    for (auto const v : verdicts)
      if (auto const n = c_.count(v); n > 0) out_ += fmt::format("  {} {}\n", padded(std::to_string(n), 7), words_of(v, lang_));
    out_ += "\n";
  }

  void defect(ConformDefect const& d, std::size_t n) {
    std::string const margin(3, ' ');
    out_ += paragraph(fmt::format("{}. ", n), fmt::format(fmt::runtime(ru_ ? "{} ({}): {} вместо {}; дел: {}" : "{} ({}): {} instead of {}; cases: {}"), d.named.in(lang_), d.part, d.said, d.lawful, d.cases.size()));
    if (n > told_whole) return;
    if (!d.readings.empty()) out_ += paragraph(margin, fmt::format(fmt::runtime(ru_ ? "объясняет толкование {}" : "explained by the reading {}"), fmt::join(d.readings, ru_ ? " или " : " or ")));
    for (auto const& slip : d.slips) out_ += paragraph(margin, slip.words.in(lang_));
    for (auto const& unit : d.units) out_ += paragraph(margin + "· ", unit.cite + (unit.summary.in(lang_).empty() ? "" : " — " + unit.summary.in(lang_)));
    out_ += paragraph(margin, d.story.in(lang_));
    for (auto const& sentence : d.why) out_ += paragraph(margin, sentence.in(lang_));
    if (!d.case_json.empty()) out_ += margin + one_line(d.case_json) + "\n";
    if (!d.command.empty()) out_ += margin + one_line(d.command) + "\n";
    out_ += "\n";
  }

  // What stands in no defect; where there is much, the first of each verdict.
  void others() {
    auto const list = failures(c_);
    for (std::size_t i = 0; i < list.size() && i < shown; ++i) {
      auto const& one = *list[i];
      out_ += paragraph("", fmt::format("{}: {}{}", words_of(one.verdict, lang_), one.id, one.title.empty() ? "" : " — " + one.title));
      if (!one.message.empty()) out_ += paragraph("  ", one.message);
      for (auto const& part : one.parts)
        if (!conforms(part.verdict) && !part.said.empty()) out_ += paragraph("  ", fmt::format(fmt::runtime(ru_ ? "{}: {}, а по закону {}" : "{}: {}, lawful is {}"), part.name, part.said, part.lawful));
      if (!one.readings.empty()) out_ += paragraph("  ", fmt::format(fmt::runtime(ru_ ? "объясняет толкование {}" : "explained by the reading {}"), fmt::join(one.readings, ru_ ? " или " : " or ")));
      if (!one.known.empty()) out_ += paragraph("  ", (ru_ ? "известно: " : "known: ") + one.known);
      if (!one.stderr_text.empty()) out_ += paragraph("  stderr: ", shortened(one_line(one.stderr_text), 300));
    }
    if (list.size() > shown) out_ += fmt::format(fmt::runtime(ru_ ? "… и еще {}; все: --format json\n" : "… and {} more; all of them: --format json\n"), list.size() - shown);
    if (!list.empty()) out_ += "\n";
  }

  Conformance const& c_;
  Lang lang_;
  bool ru_;
  std::string out_;
};

}  // namespace

std::string conform_text(Conformance const& c, Lang lang) { return ConformTextWriter(c, lang).text(); }

}  // namespace norma::report
