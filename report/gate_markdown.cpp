#include <fmt/format.h>

#include "report/gate_words.hpp"
#include "report/markup.hpp"

namespace norma::report {
namespace {

constexpr std::size_t limit = 65536;       // characters of a comment on GitHub
constexpr std::size_t told_whole = 40000;  // of them, where not everything fits, for items with story and case

std::string whole(GateItem const& item, std::size_t n, Lang lang) {
  auto out = fmt::format("#### {}. {}\n\n**{}** · {}\n\n", n, markdown(item.headline.in(lang)), item_words(item, lang), markdown_code(item.key));
  for (auto const& unit : item.units) out += "- " + markdown(unit_words(unit, lang)) + "\n";
  if (!item.units.empty()) out += "\n";
  if (auto const reason = markdown(item.reason.in(lang)); !reason.empty()) out += "> " + reason + "\n\n";
  if (auto story = lines_of(item.story.in(lang)); !story.empty()) {
    for (auto& line : story) line = markdown(line);
    out += fmt::format("<details><summary>{}</summary>\n\n{}\n\n</details>\n\n", story_words(item, lang), fmt::join(story, "\\\n"));
  }
  if (!item.case_json.empty()) out += markdown_block(item.case_json, "json") + "\n";
  return out;
}

// A line that fits however long the item is.
std::string in_short(GateItem const& item, std::size_t n, Lang lang) {
  return fmt::format("{}. **{}**: {} {}\n", n, item_words(item, lang), markdown(shortened(one_line(item.headline.in(lang)), 200)),
                     markdown_code(shortened(one_line(item.key), 100)));
}

std::string and_more(std::size_t n, std::size_t fail, Lang lang) {
  if (n == 0) return "";
  bool const ru = lang == Lang::ru;
  auto out = fmt::format(fmt::runtime(ru ? "\n**… и еще {}" : "\n**… and {} more"), n);
  if (fail > 0) out += fmt::format(fmt::runtime(ru ? ", из них не проходит {}" : ", {} of which fail"), fail);
  return out + ".**\n";
}

class GateMarkdownWriter {
 public:
  GateMarkdownWriter(Gate const& gate, Lang lang) : gate_(gate), lang_(lang), items_(ordered(gate)) {}

  std::string text() {
    opening();
    std::string const end = ending();
    std::size_t const whole_room = limit - utf16_units(end);
    bool const fits = used_ + all_told() <= whole_room;
    // Room for the longest "and N more" there can be.
    std::size_t const room = whole_room - utf16_units(and_more(items_.size(), items_.size(), lang_));
    for (; at_ < items_.size(); ++at_) {
      auto const n = at_ + 1;
      if (!add(whole(*items_[at_], n, lang_), fits ? whole_room : told_whole) && !add(in_short(*items_[at_], n, lang_), room)) break;
    }
    std::size_t fail = 0;
    for (auto i = at_; i < items_.size(); ++i) fail += items_[i]->state == GateItem::State::fails;
    return out_ + and_more(items_.size() - at_, fail, lang_) + end;
  }

 private:
  // Characters that the items take, with headings, when they are told whole; more than the limit if that is passed.
  std::size_t all_told() const {
    std::size_t sum = 0;
    for (std::size_t i = 0; i < items_.size() && sum <= limit; ++i) sum += utf16_units(heading(i)) + utf16_units(whole(*items_[i], i + 1, lang_));
    return sum;
  }

  std::string heading(std::size_t i) const {
    if (i > 0 && items_[i - 1]->state == items_[i]->state) return "";
    return fmt::format("\n### {} ({})\n\n", section_words(items_[i]->state, lang_), count(gate_, items_[i]->state));
  }

  bool add(std::string const& item, std::size_t room) {
    auto const piece = heading(at_) + item;
    auto const units = utf16_units(piece);
    if (used_ + units > room) return false;
    out_ += piece;
    used_ += units;
    return true;
  }

  void opening() {
    out_ = "## " + std::string(title_words(lang_)) + "\n\n**" + verdict_words(gate_, lang_) + "**\n\n";
    for (auto const& [what, value] : about(gate_, lang_)) out_ += fmt::format("- {}: {}\n", what, markdown(shortened(one_line(value), 300)));
    used_ = utf16_units(out_);
  }

  std::string ending() const {
    std::vector<std::string> lines = proof_words(gate_, lang_);
    constexpr std::size_t shown = 20;
    for (std::size_t i = 0; i < gate_.remarks.size() && i < shown; ++i) lines.push_back(markdown(shortened(one_line(gate_.remarks[i]), 300)));
    if (gate_.remarks.size() > shown) lines.push_back(fmt::format(fmt::runtime(lang_ == Lang::ru ? "… и еще замечаний: {}" : "… and {} more remarks"), gate_.remarks.size() - shown));
    if (auto const known = known_words(gate_, lang_); !known.empty()) lines.push_back(known);
    return lines.empty() ? "" : fmt::format("\n---\n\n{}\n", fmt::join(lines, "\\\n"));
  }

  Gate const& gate_;
  Lang lang_;
  std::vector<GateItem const*> items_;
  std::string out_;
  std::size_t used_ = 0, at_ = 0;
};

}  // namespace

std::string gate_markdown(Gate const& gate, Lang lang) { return GateMarkdownWriter(gate, lang).text(); }

}  // namespace norma::report
