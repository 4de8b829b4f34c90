#include <algorithm>
#include <array>

#include "oracle/story.hpp"
#include "oracle/words.hpp"
#include "oracle/world.hpp"
#include "report/diff_report.hpp"

namespace norma::report {
namespace {

std::string date_said(solver::Said s, std::int32_t value, Lang lang) {
  constexpr Words clash{"противоречие", "conflict"}, none{"нет", "none"};
  if (s.state == State::conflict) return std::string(clash.in(lang));
  return s.state == State::answered ? oracle::date_words(Date::from_key(value), lang) : std::string(none.in(lang));
}

std::string readings_words(Rulebook const& book, std::vector<Selection> const& readings) {
  std::string out;
  for (auto const s : readings) out += (out.empty() ? "" : ", ") + oracle::choice(book.readings, s);
  return out;
}

}  // namespace

std::string change_words(verify::Diff const& d, solver::Change const& c, Lang lang) {
  auto const& book = d.laws.after.book;
  if (!c.date) {
    auto const& info = book.decisions[c.index];
    return std::string(info.words.in(lang)) + ": " + oracle::decided_words(info, c.before.state, c.before.lawful, lang) + " → " +
           oracle::decided_words(info, c.after.state, c.after.lawful, lang);
  }
  auto const& info = book.derived[c.index];
  auto const key = info.key.empty() ? std::string() : " (" + oracle::outcome_words(book, info.key, lang) + ")";
  return std::string(info.words.in(lang)) + key + ": " + date_said(c.before, c.was.value[c.index], lang) + " → " + date_said(c.after, c.is.value[c.index], lang);
}

std::string decrees_words(std::vector<std::string_view> const& decrees, Lang lang) {
  // What kind of act it is, the end of its number tells; that of a letter has a stroke.
  struct Kind {
    std::string_view ending;
    Words one, several;
  };
  constexpr std::array<Kind, 5> kinds{{{"/", {"письмо", "letter"}, {"письма", "letters"}},
                                       {"-ФЗ", {"закон", "law"}, {"законы", "laws"}},
                                       {"-р", {"распоряжение", "directive"}, {"распоряжения", "directives"}},
                                       {"н", {"приказ", "order"}, {"приказы", "orders"}},
                                       {"", {"постановление", "decree"}, {"постановления", "decrees"}}}};
  auto const kind_of = [&](std::string_view number) { return std::find_if(kinds.begin(), kinds.end(), [&](Kind const& k) { return k.ending == "/" ? number.find('/') != number.npos : number.ends_with(k.ending); }); };
  std::string out;
  for (auto k = kinds.rbegin(); k != kinds.rend(); ++k) {
    std::string list;
    std::size_t n = 0;
    for (auto const number : decrees)
      if (&*kind_of(number) == &*k) list += (n++ > 0 ? ", " : "") + std::string(number);
    if (n > 0) out += (out.empty() ? "" : "; ") + std::string((n == 1 ? k->one : k->several).in(lang)) + " " + list;
  }
  return oracle::capitalised(out);
}

std::string apart_words(solver::Apart const& a, Lang lang) {
  bool const ru = lang == Lang::ru;
  std::string const where = ru ? (a.former ? "только в прежнем праве" : "только в новом праве") : (a.former ? "Only the former law" : "Only the later law");
  auto const day = [&](Date d) { return oracle::date_words(d, lang); };
  switch (a.part) {
    case solver::Apart::Part::days: {
      auto const last = previous_day(a.days.until);
      return ru ? "Дни с " + day(a.days.from) + " по " + day(last) + " охватывает " + (a.former ? "только прежнее право." : "только новое право.") : where + " covers the days from " + day(a.days.from) + " to " + day(last) + ".";
    }
    case solver::Apart::Part::edition:
      return ru ? "Редакция с " + day(a.days.from) + " есть " + where + "." : where + " has an edition that begins on " + day(a.days.from) + ".";
    case solver::Apart::Part::reading: return ru ? "Толкование " + a.name + " есть " + where + "." : where + " has the reading " + a.name + ".";
    case solver::Apart::Part::alternative: break;
  }
  return ru ? "Вариант толкования " + a.name + " есть " + where + "." : where + " has the alternative " + a.name + " of a reading.";
}

std::string condition_words(verify::Diff const& d, solver::Change const& c, Lang lang) {
  bool const ru = lang == Lang::ru;
  std::string out;
  auto const add = [&](std::string const& s) { out += (out.empty() ? "" : "; ") + s; };
  if (!c.readings.empty()) add((ru ? "только при толковании " : "only under the reading ") + readings_words(d.laws.after.book, c.readings));
  if (c.received_earlier && !c.received_within) add(ru ? "только если дело поступило раньше, а решается теперь" : "only if the case arrived before, and is decided now");
  auto const& editions = d.laws.after.book.editions;
  if (c.editions.size() == editions.size() && editions.size() > 1) add(ru ? "во всех редакциях" : "all editions");
  if (!c.editions.empty() && c.editions.size() < editions.size()) {
    std::string days;
    for (auto const e : c.editions) days += (days.empty() ? "" : ", ") + oracle::date_words(editions[e].interval.from, lang);
    add((ru ? "редакции " : "editions ") + days);
  }
  return out;
}

}  // namespace norma::report
