#include <fmt/format.h>

#include <algorithm>

#include "report/procedures.hpp"

namespace norma::report {
namespace {

std::string opening(procedures::Diff const& d, Lang lang) {
  bool const ru = lang == Lang::ru;
  if (procedures::equal(d)) return ru ? "Процедура: одинакова, строка в строку, и всякий журнал судят одинаково.\n" : "Procedure: the same, row by row, so that every log is judged alike.\n";
  auto const shown = static_cast<std::size_t>(std::count_if(d.shown.begin(), d.shown.end(), [](auto const& s) { return s.has_value(); }));
  auto out = fmt::format(fmt::runtime(ru ? "Процедура: строк изменено {}, из них показано журналом {}; прочие строки те же, слово в слово.\n" : "Procedure: rows changed: {}, shown by a log: {}; the other rows are the same, word for word.\n"),
                         d.laws.changes.size(), shown);
  if (!d.laws.together)
    out += ru ? "События, факты или толкования двух прав не те же: один журнал обоими не рассудить, показано лишь, какие строки другие.\n"
              : "Events, facts or readings of the two laws are not the same: no log is judged by both, and rows that differ are all that is shown.\n";
  for (auto const& a : d.laws.aside) out += "  " + aside_words(a, lang) + "\n";
  return out;
}

}  // namespace

std::string procedures_text(ProceduresView const& view, Lang lang) {
  if (!view.asked()) return "";
  bool const ru = lang == Lang::ru;
  if (!view.diff) return (ru ? "Процедура не сравнена: " : "The procedure was not compared: ") + view.not_compared.in(lang) + "\n";
  auto const& d = *view.diff;
  auto out = opening(d, lang);
  for (std::size_t i = 0; i < d.laws.changes.size(); ++i) {
    auto const& c = d.laws.changes[i];
    out += fmt::format("\n{}. {}\n", i + 1, change_words(d.laws, c, lang));
    for (auto const p : provisions_of(d.laws, c)) out += fmt::format("   {} — {}\n", d.laws.after.provisions[p].cite, d.laws.after.provisions[p].words().in(lang));
    for (auto const& line : row_words(d.laws, c, lang)) out += "   · " + line + "\n";
    if (auto const& s = d.shown[i]) {
      for (auto const& line : run_words(d.laws, *s, lang)) out += "     " + line + "\n";
      out += "     " + run_json(d.laws, *s) + "\n";
    } else if (never_told(d.laws, c))
      out += ru ? "   ни один журнал этого не покажет: право без последнего дня аудит не проверяет\n" : "   no log shows it: a right without a last day is nothing that an audit speaks of\n";
    else if (d.laws.together && d.interrupted)
      out += ru ? "   журнала не показано: поиск прерван\n" : "   no log is shown: the search was interrupted\n";
    else if (d.laws.together)
      out += ru ? "   журнала, на котором это видно, не найдено (это не значит, что его нет)\n" : "   no log was found that shows it (which does not say that there is none)\n";
  }
  if (d.interrupted) out += ru ? "ПРЕРВАНО: журналы искали не для всех.\n" : "INTERRUPTED: logs were not looked for of all.\n";
  return out;
}

}  // namespace norma::report
