#include "rulebook/text_lines.hpp"

#include "rulebook/text.hpp"

namespace norma::rulebook {
namespace {

// Long words stand in several pieces, each in its own quotation marks.
Lines pieces(std::string_view text, std::size_t room) {
  Lines out;
  while (characters_in(quoted(text)) > room) {
    std::size_t end = 0;
    for (auto next = text.find(' '); next != text.npos && characters_in(quoted(text.substr(0, next + 1))) <= room; next = text.find(' ', next + 1)) end = next + 1;
    if (end == 0) break;
    out.push_back(quoted(text.substr(0, end)));
    text.remove_prefix(end);
  }
  out.push_back(quoted(text));
  return out;
}

}  // namespace

void RowLines::list(std::string const& lead, Lines const& items) {
  auto const margin = characters_in(lead) + 1;
  Lines lines{items[0]};
  for (std::size_t i = 1; i < items.size(); ++i) {
    lines.back() += ",";
    if (2 + margin + characters_in(lines.back()) + 2 + characters_in(items[i]) > text_width) lines.push_back(items[i]);
    else lines.back() += " " + items[i];
  }
  for (auto const& l : hung(lead, lines)) line(l);
}

void RowLines::any(std::string const& lead, Lines const& names) {
  auto const margin = characters_in(lead) + 1;
  Lines lines{names[0]};
  for (std::size_t i = 1; i < names.size(); ++i) {
    auto const next = word(words::either) + " " + names[i];
    if (2 + margin + characters_in(lines.back()) + 1 + characters_in(next) > text_width) lines.push_back(next);
    else lines.back() += " " + next;
  }
  for (auto const& l : hung(lead, lines)) line(l);
}

void RowLines::cites(Cites const& cites) {
  if (cites.size == 0) return;
  Lines ids;
  for (auto const c : cites) ids.push_back(name_text(provision(c)));
  list(word(words::by), ids);
}

void RowLines::says(Words w) {
  auto const lead = word(words::says);
  auto const room = text_width - characters_in(lead) - 4;
  auto all = pieces(w.ru, room);
  all.back() += ",";
  auto const en = pieces(w.en, room);
  all.insert(all.end(), en.begin(), en.end());
  for (auto const& l : hung(lead, all)) line(l);
}

void RowLines::interval(Interval i) {
  auto out = word(words::in_force);
  out += " " + (i.from == since_adoption ? word(words::always) : word(words::from) + " " + iso_date(i.from));
  if (i.until != never) out += " " + word(words::to) + " " + iso_date(previous_day(i.until));
  line(out);
}

void RowLines::guard(Expr e) {
  if (e.size() == 1 && e[0].op == Op::literal && e[0].value == 1) line(word(words::any_case));
  else expression(word(words::when), e);
}

void RowLines::expression(std::string const& lead, Expr e, EnumInfo names) {
  auto const margin = characters_in(lead) + 3;
  for (auto const& l : hung(lead, expression_lines(scope_, e, lang_, text_width - margin, names))) line(l);
}

}  // namespace norma::rulebook
