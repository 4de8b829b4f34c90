#include <fmt/core.h>

#include <array>

#include "cli/check_report.hpp"
#include "cli/columns.hpp"
#include "cli/finding_words.hpp"
#include "oracle/story.hpp"
#include "oracle/words.hpp"

namespace norma::cli {
namespace {

using namespace solver;

constexpr std::array<Words, kinds> kind_words{{{"условия области невыполнимы", "vacuous assumption"}, {"противоречие", "conflict"}, {"пробел", "gap"},
    {"свойство", "stated property"}, {"мертвая норма", "dead rule"}, {"лишняя норма", "redundant rule"}, {"толкование", "reading"}}};
constexpr std::array<Words, verdicts> verdict_words{{{"доказано", "proven"}, {"опровергнуто", "refuted"}, {"от толкования", "by reading"}, {"не решено", "undecided"}, {"не переведено", "untranslated"}}};

std::string table(CheckView const& v, Lang lang) {
  std::array<std::array<std::size_t, verdicts>, kinds> count{};
  for (auto const& o : v.report.obligations) ++count[static_cast<std::size_t>(o.kind)][static_cast<std::size_t>(o.verdict)];
  std::string out = padded(lang == Lang::ru ? "обязательство" : "obligation", 30) + padded(lang == Lang::ru ? "всего" : "asked", 8);
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

std::string open_questions(CheckView const& v, Lang lang) {
  std::string out;
  for (auto const& o : v.report.obligations) {
    if (o.verdict != Verdict::undecided && o.verdict != Verdict::untranslated) continue;
    out += fmt::format("{}: {} {} ({}): {}\n", verdict_words[static_cast<std::size_t>(o.verdict)].in(lang), kind_words[static_cast<std::size_t>(o.kind)].in(lang),
                       o.subject, iso_date(v.book.editions[o.edition].interval.from), o.reason);
  }
  for (auto const& d : v.report.disagreements)
    out += fmt::format("{}: {}: {}\n", lang == Lang::ru ? "внутреннее несогласие" : "internal disagreement", d.query, d.what);
  for (auto const& d : v.report.unconfirmed)
    out += fmt::format("{}: {}: {}\n", lang == Lang::ru ? "не подтверждено вторым решателем" : "not confirmed by the second solver", d.query, d.what);
  for (auto const s : v.comparison.stale)
    out += fmt::format("{}: {}\n", lang == Lang::ru ? "принятое больше ничему не отвечает" : "acceptance matches nothing any more", v.accepted[s].finding);
  return out;
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
  out += table(v, lang) + "\n";
  for (std::size_t i = 0; i < v.report.findings.size(); ++i) out += finding_text(v, i, lang);
  out += open_questions(v, lang);
  out += fmt::format(fmt::runtime(ru ? "Находок {}: принято {}, новых {}, устаревших принятий {}. Запросов {}, из них невыполнимых {}"
                                     : "{} findings: {} accepted, {} new, {} stale acceptances. {} queries, {} of them unsatisfiable"),
                     v.report.findings.size(), v.report.findings.size() - v.comparison.fresh, v.comparison.fresh,
                     v.comparison.stale.size(), v.report.queries, v.report.unsat);
  if (v.report.second_opinions > 0)
    out += fmt::format(fmt::runtime(ru ? "; cvc5 опрошен {} раз" : "; cvc5 was asked {} times"), v.report.second_opinions);
  return out + ".\n";
}

}  // namespace norma::cli
