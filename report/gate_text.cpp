#include "oracle/procedure/dot_label.hpp"
#include "report/gate_words.hpp"
#include "report/markup.hpp"

namespace norma::report {
namespace {

constexpr std::size_t columns = 100;

// The text in lines, the first after `head`, the others below it.
std::string paragraph(std::string const& head, std::string_view text) {
  std::string const margin(utf16_units(head), ' ');
  std::string out;
  for (auto const& line : oracle::wrapped(one_line(text), columns - margin.size())) out += (out.empty() ? head : margin) + line + "\n";
  return out;
}

std::string told(GateItem const& item, std::size_t n, Lang lang) {
  std::string const margin(3, ' ');
  auto out = paragraph(std::to_string(n) + ". ", std::string(item_words(item, lang)) + ". " + item.headline.in(lang));
  out += paragraph(margin, item.reason.in(lang));
  for (auto const& unit : item.units) out += paragraph(margin + "· ", unit_words(unit, lang));
  for (auto const& line : lines_of(item.story.in(lang))) out += paragraph(margin, line);
  // On one line however long: it is there to be copied.
  if (auto const line = one_line(item.case_json); !line.empty()) out += margin + line + "\n";
  auto const place = item.file.empty() ? "" : "  " + one_line(item.file) + (item.line ? ":" + std::to_string(item.line) : "");
  return out + paragraph(margin, "[" + item.key + "]" + place) + "\n";
}

}  // namespace

std::string gate_text(Gate const& gate, Lang lang) {
  std::string out = paragraph("", title_words(lang));
  for (auto const& [what, value] : about(gate, lang)) out += paragraph("", std::string(what) + ": " + value);
  out += "\n";
  std::size_t n = 0;
  GateItem const* last = nullptr;
  for (auto const* item : ordered(gate)) {
    if (!last || last->state != item->state) out += std::string(section_words(item->state, lang)) + "\n\n";
    out += told(*item, ++n, lang);
    last = item;
  }
  for (auto const& sentence : proof_words(gate, lang)) out += paragraph("", sentence);
  for (auto const& remark : gate.remarks) out += paragraph("", remark);
  out += paragraph("", known_words(gate, lang));
  return out + paragraph("", verdict_words(gate, lang));
}

}  // namespace norma::report
