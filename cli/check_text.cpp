#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "cli/check_report.hpp"
#include "report/confirmed_words.hpp"
#include "report/columns.hpp"
#include "cli/finding_words.hpp"
#include "oracle/story.hpp"
#include "oracle/words.hpp"

namespace norma::cli {

using report::padded;
namespace {

using namespace solver;

constexpr std::array<Words, kinds> kind_words{{{"условия области выполнимы", "some case is possible"}, {"противоречий нет", "no conflict"}, {"пробелов нет", "no gap"},
    {"свойство соблюдено", "property holds"}, {"норма применима", "rule can apply"}, {"норма что-то меняет", "rule matters"},
    {"толкование ничего не меняет", "reading changes nothing"}, {"решение бывает нужно", "decision can be due"},
    {"исход бывает законен", "outcome can be lawful"},
    {"область не сужена", "domain is not narrowed"}, {"свойство не ослаблено", "property is not weakened"}}};
constexpr std::array<Words, verdicts> verdict_words{{{"доказано", "holds"}, {"нарушено", "violated"}, {"от толкования", "by reading"}, {"не решено", "undecided"}, {"не переведено", "untranslated"}}};

std::string table(CheckView const& v, Lang lang) {
  std::array<std::array<std::size_t, verdicts>, kinds> count{};
  for (auto const& o : v.report.obligations) ++count[static_cast<std::size_t>(o.kind)][static_cast<std::size_t>(o.verdict)];
  std::string out = padded(lang == Lang::ru ? "проверка" : "question", 30) + padded(lang == Lang::ru ? "всего" : "asked", 8);
  for (auto const& w : verdict_words) out += padded(w.in(lang), 15);
  while (out.back() == ' ') out.pop_back();
  out += "\n";
  for (std::size_t k = 0; k < kinds; ++k) {
    std::size_t total = 0;
    for (auto const n : count[k]) total += n;
    std::string row = padded(kind_words[k].in(lang), 30) + padded(std::to_string(total), 8);
    for (auto const n : count[k]) row += padded(n == 0 ? "·" : std::to_string(n), 15);
    while (row.back() == ' ') row.pop_back();
    out += row + "\n";
  }
  return out;
}

// The keys once more, where a reader of the end of the report sees them.
std::string how_to_accept(CheckView const& v, Lang lang) {
  if (v.comparison.fresh == 0) return {};
  bool const ru = lang == Lang::ru;
  std::string out = ru ? "Новые находки:\n" : "New findings:\n";
  for (std::size_t i = 0; i < v.report.findings.size(); ++i)
    if (v.comparison.is_new(i)) out += "  " + v.report.findings[i].key(v.book) + "\n";
  bool const outgrown = std::any_of(v.report.findings.begin(), v.report.findings.end(), [](auto const& f) {
    return f.outgrown || f.kind == Kind::narrowed || f.kind == Kind::weakened;
  });
  auto const law = v.known_law.empty() ? std::string(ru ? "ФАЙЛ (его check и gate берут как --accepted-law)" : "FILE (which check and gate take as --accepted-law)") : v.known_law;
  if (outgrown)
    out += ru ? fmt::format("Ключ с «{}»: принятая находка захватила новых людей. Ее, сужение области и ослабление свойства, если закон таков, принимает новый файл: norma export --output {}\n", outgrown_mark, law)
              : fmt::format("A key with {}: an accepted finding reaches new persons. It, a narrowed domain and a weakened property are accepted, if that is the law, by a new file: norma export --output {}\n", outgrown_mark, law);
  if (v.known_law.empty()) return out + (ru ? "Принимает находку файл, который check и gate берут как --accepted.\n" : "A finding is accepted in the file that check and gate take as --accepted.\n");
  return out + (ru ? "Если закон таков, примите находку: {\"finding\": КЛЮЧ, \"reason\": {\"ru\": ПОЧЕМУ, \"en\": WHY}} в файле --accepted.\n"
                   : "If that is the law, accept it: {\"finding\": KEY, \"reason\": {\"ru\": WHY_IN_RUSSIAN, \"en\": WHY}} in the file of --accepted.\n");
}

std::string finding_text(CheckView const& v, std::size_t i, Lang lang) {
  auto const& f = v.report.findings[i];
  std::string out = fmt::format("{}. {}\n", i + 1, headline(v, f, lang));
  out += fmt::format("   {}  [{}]\n", f.key(v.book), editions_words(v.book.editions, f.editions, lang));
  for (auto const p : f.provisions)
    out += fmt::format("   {} — {}\n", v.book.provisions[p].cite, v.book.provisions[p].words().in(lang));
  for (auto const& line : consequences(v, f, lang)) out += "   · " + line + "\n";
  if (!f.witness.empty()) {
    out += "   " + oracle::tell_case(v.book, f.witness, lang) + "\n";
    out += "   " + witness_case(v, f) + "\n";
  }
  return out + acceptance_line(v.comparison, v.accepted, i, lang) + "\n";
}

// Each constraint of the domain with a case that it admits and one that it alone excludes.
std::string domain_text(CheckView const& v, Lang lang) {
  if (v.report.domain.empty()) return {};
  bool const ru = lang == Lang::ru;
  std::string out = ru ? "Какие дела возможны: каждое условие, дело, которое оно допускает, и дело, которое исключает оно одно\n"
                       : "Which cases are possible: each constraint, a case that it admits, and one that it alone excludes\n";
  auto const told = [&](std::optional<std::vector<std::int32_t>> const& slots, bool gave_up) {
    if (slots) return oracle::tell_case(v.book, *slots, lang);
    if (gave_up) return std::string(ru ? "не решено" : "undecided");
    return std::string(ru ? "нет: следует из остальных" : "none: the others imply it");
  };
  for (std::size_t k = 0; k < v.report.domain.size(); ++k) {
    auto const& d = v.report.domain[k];
    out += fmt::format("  {} ({})\n", v.book.constraints[k].words.in(lang), v.book.constraints[k].field);
    out += fmt::format("    {}: {}\n", ru ? "допускает" : "admits", told(d.admitted, d.gave_up));
    out += fmt::format("    {}: {}\n", ru ? "исключает" : "excludes", told(d.excluded, d.gave_up));
  }
  return out + "\n";
}

std::string open_questions(CheckView const& v, Lang lang) {
  std::string out;
  std::size_t not_asked = 0;
  for (auto const& o : v.report.obligations) {
    if (!is_open(o.verdict)) continue;
    if (v.interrupted && o.reason == "interrupted") {
      ++not_asked;
      continue;
    }
    out += fmt::format("{}: {} {} ({}): {}\n", verdict_words[static_cast<std::size_t>(o.verdict)].in(lang), kind_words[static_cast<std::size_t>(o.kind)].in(lang),
                       o.subject, iso_date(v.book.editions[o.edition].interval.from), o.reason);
  }
  if (v.interrupted)
    out += fmt::format(fmt::runtime(lang == Lang::ru ? "ПРЕРВАНО: отчет неполон, не решено проверок: {}\n" : "INTERRUPTED: the report is incomplete, questions left open: {}\n"), not_asked);
  for (auto const& d : v.report.disagreements)
    out += fmt::format("{}: {}: {}\n", lang == Lang::ru ? "внутреннее несогласие" : "internal disagreement", d.query, d.what);
  for (auto const& d : v.report.unconfirmed)
    out += fmt::format("{}: {}: {}\n", lang == Lang::ru ? "не подтверждено вторым решателем" : "not confirmed by the second solver", d.query, d.what);
  for (auto const& d : v.report.unwitnessed)
    out += fmt::format("{}: {}: {}\n", lang == Lang::ru ? "дело, которое показывает находку, не найдено" : "no case that shows the finding was found", d.query, d.what);
  for (auto const s : v.comparison.stale)
    out += fmt::format("{}: {}\n", lang == Lang::ru ? "принятое больше ничему не отвечает" : "acceptance matches nothing any more", v.accepted[s].finding);
  return out;
}

// Over which readings a verdict ranges.
std::string ranges(CheckView const& v, Lang lang) {
  if (v.book.readings.empty()) return {};
  return lang == Lang::ru ? "Противоречия, пробелы и свойства проверены при принятых толкованиях, при каждом одном и при каждых двух иных; прочее — при каждом одном.\n\n"
                          : "Conflicts, gaps and properties were asked under the default readings, under each other one and under each two others; the rest under each one.\n\n";
}

}  // namespace

std::string report_text(CheckView const& v, Lang lang) {
  auto const& editions = v.book.editions;
  auto const last = editions.back().interval.until - days(1);
  bool const ru = lang == Lang::ru;
  std::string out = fmt::format(fmt::runtime(ru ? "Постановление {}: редакций {}, с {} по {}; норм {}, толкований {}.\n\n"
                                                : "Decree {}: {} editions, {} to {}; {} rules, {} readings.\n\n"),
                                v.book.act, editions.size(), oracle::date_words(editions.front().interval.from, lang),
                                oracle::date_words(last, lang), v.book.rules.size(), v.book.readings.size());
  out += origin_words(v.origin, v.options, v.interrupted, lang) + report::confirmed_words(v.report.confirmations, v.one_solver, lang) + other_acts(v.book.outside, lang) + "\n" + table(v, lang) + "\n" + ranges(v, lang);
  for (bool const fresh : {true, false}) {
    auto const n = fresh ? v.comparison.fresh : v.report.findings.size() - v.comparison.fresh;
    if (n == 0) continue;
    out += fresh ? (ru ? "НОВЫЕ НАХОДКИ\n\n" : "NEW FINDINGS\n\n") : (ru ? "Принятые находки\n\n" : "Accepted findings\n\n");
    for (std::size_t i = 0; i < v.report.findings.size(); ++i)
      if (v.comparison.is_new(i) == fresh) out += finding_text(v, i, lang);
  }
  out += domain_text(v, lang) + open_questions(v, lang) + how_to_accept(v, lang);
  out += fmt::format(fmt::runtime(ru ? "Находок {}: принято {}, новых {}, устаревших принятий {}. Запросов {}, из них невыполнимых {}"
                                     : "{} findings: {} accepted, {} new, {} stale acceptances. {} queries, {} of them unsatisfiable"),
                     v.report.findings.size(), v.report.findings.size() - v.comparison.fresh, v.comparison.fresh,
                     v.comparison.stale.size(), v.report.queries, v.report.unsat);
  if (v.report.second_opinions > 0)
    out += fmt::format(fmt::runtime(ru ? "; cvc5 опрошен {} раз" : "; cvc5 was asked {} times"), v.report.second_opinions);
  return out + ".\n";
}

}  // namespace norma::cli
