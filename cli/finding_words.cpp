#include "cli/finding_words.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "oracle/outside_acts.hpp"
#include "oracle/words.hpp"

namespace norma::cli {

std::string editions_words(std::span<EditionInfo const> all, std::vector<std::size_t> const& editions, Lang lang) {
  if (editions.size() == all.size()) return lang == Lang::ru ? "все редакции" : "all editions";
  std::string out = lang == Lang::ru ? "редакции " : "editions ";
  for (std::size_t i = 0; i < editions.size(); ++i) out += (i ? ", " : "") + oracle::date_words(all[editions[i]].interval.from, lang);
  return out;
}

std::string other_acts(std::span<OutsideAct const> acts, Lang lang) {
  std::string out;
  for (auto const& o : acts)
    out += "  " + oracle::date_words(o.interval.from, lang) + " – " + oracle::date_words(previous_day(o.interval.until), lang) + ": " + oracle::outside_act_words(o, lang) + "\n";
  if (out.empty()) return out;
  if (std::any_of(acts.begin(), acts.end(), [](OutsideAct const& o) { return o.decisions.empty(); }))
    return (lang == Lang::ru ? "Над этим правом и рядом с ним стояли другие акты; проверки о них не говорят:\n"
                             : "Other acts stood over this law and beside it; the verdicts do not speak of them:\n") + out;
  return (lang == Lang::ru ? "Над этим правом стояли другие акты; проверки о них не говорят:\n"
                           : "Other acts stood over this law; the verdicts do not speak of them:\n") + out;
}

std::string origin_words(Provenance const& o, std::string const& options, bool interrupted, Lang lang) {
  return fmt::format(fmt::runtime(lang == Lang::ru ? "Текст: коммит {}, отпечаток норм {}. Решатель: {}. Дата проверки: {}.\n{}"
                                                   : "Text: commit {}, fingerprint of the rules {}. Solver: {}. Checked on {}.\n{}"),
                     o.commit, o.law_digest, o.solver, o.date, options.empty() ? "" : (lang == Lang::ru ? "Параметры: " : "Options: ") + options + ".\n") +
         (interrupted ? (lang == Lang::ru ? "ПРЕРВАНО: отчет неполон.\n" : "INTERRUPTED: the report is incomplete.\n") : "");
}

std::string origin_json(Provenance const& o, std::string const& options, bool interrupted) {
  return nlohmann::ordered_json{{"commit", o.commit}, {"rules", o.law_digest}, {"solver", o.solver}, {"date", o.date},
                                {"options", options}, {"interrupted", interrupted}}.dump();
}

std::string acceptance_line(Comparison const& comparison, std::vector<Acceptance> const& accepted, std::size_t finding, Lang lang) {
  bool const ru = lang == Lang::ru;
  auto const reason = comparison.reason[finding];
  bool const elsewhere = std::find(comparison.elsewhere.begin(), comparison.elsewhere.end(), finding) != comparison.elsewhere.end();
  if (elsewhere) return ru ? "   НОВОЕ: принято лишь для других редакций\n" : "   NEW: accepted in other editions only\n";
  if (reason < 0) return ru ? "   НОВОЕ: не принято\n" : "   NEW: not accepted\n";
  auto const& a = accepted[static_cast<std::size_t>(reason)];
  return (ru ? "   принято: " + a.ru : "   accepted: " + a.en) + "\n";
}

}  // namespace norma::cli
