#include <fmt/format.h>

#include <algorithm>

#include "oracle/story.hpp"
#include "oracle/words.hpp"
#include "report/columns.hpp"
#include "report/confirmed_words.hpp"
#include "report/diff_report.hpp"

namespace norma::report {
namespace {

using solver::Comparison;

constexpr Words verdict_words(Comparison v) {
  switch (v) {
    case Comparison::equal: return {"одинаково: доказано", "equal: proven"};
    case Comparison::differs: return {"различается", "differs"};
    case Comparison::undecided: break;
  }
  return {"не решено", "undecided"};
}

class DiffTextWriter {
 public:
  DiffTextWriter(DiffView const& v, Lang lang) : v_(v), d_(v.diff), book_(v.diff.laws.after.book), lang_(lang) {}

  std::string text() {
    opening();
    table();
    for (auto const& a : d_.apart) out_ += apart_words(a, lang_) + "\n";
    if (!d_.apart.empty()) out_ += "\n";
    domain();
    classes();
    ending();
    return std::move(out_);
  }

 private:
  bool ru() const { return lang_ == Lang::ru; }
  std::string_view say(std::string_view r, std::string_view e) const { return ru() ? r : e; }

  void opening() {
    auto const w = d_.laws.window;
    out_ += fmt::format(fmt::runtime(say("Акт {}: {} → {}.\n", "Act {}: {} → {}.\n")), book_.act, v_.before, v_.after);
    out_ += fmt::format(fmt::runtime(say("Сравниваются все дела, к которым применяется право дней с {} по {}.\n",
                                         "Compared are all cases that the law of {} to {} governs.\n")),
                        oracle::date_words(w.from, lang_), oracle::date_words(previous_day(w.until), lang_));
    out_ += say(v_.readings ? "Толкования: по умолчанию, а затем по одному переключенные (--readings).\n\n" : "Толкования: по умолчанию; иные спрашивает --readings.\n\n",
                v_.readings ? "Readings: the defaults, then each single switch (--readings).\n\n" : "Readings: the defaults; --readings asks for the others.\n\n");
    if (v_.interrupted) out_ += say("ПРЕРВАНО: отчет неполон.\n\n", "INTERRUPTED: the report is incomplete.\n\n");
  }

  std::string name(solver::Compared const& q) const {
    if (!q.date) return std::string(book_.decisions[q.index].words.in(lang_));
    auto const& x = book_.derived[q.index];
    return std::string(x.words.in(lang_)) + (x.key.empty() ? "" : " (" + oracle::outcome_words(book_, x.key, lang_) + ")");
  }

  void table() {
    std::size_t dates = 0;
    for (auto const& q : d_.difference.asked) {
      if (q.date && q.verdict == Comparison::equal) {
        ++dates;
        continue;
      }
      out_ += padded(name(q), 50) + padded(verdict_words(q.verdict).in(lang_), 22) + (q.changes.empty() ? "·" : std::to_string(q.changes.size())) + "\n";
      if (!q.reason.empty()) out_ += "  " + q.reason + "\n";
    }
    if (dates > 0) out_ += padded(fmt::format(fmt::runtime(say("прочие даты ({})", "other dates ({})")), dates), 50) + padded(verdict_words(Comparison::equal).in(lang_), 22) + "·\n";
    out_ += "\n";
  }

  void domain() {
    auto const one = [&](std::optional<std::vector<std::int32_t>> const& slots, std::string_view what, char const* id) {
      if (!slots) return;
      out_ += std::string(what) + "\n   " + oracle::tell_case(book_, *slots, lang_) + "\n" + file(id, *slots) + "\n";
    };
    one(d_.difference.only_before, say("Дело, которое прежнее право считает возможным, а новое нет:", "A case that the former law takes for possible, and the later does not:"), "only-before");
    one(d_.difference.only_after, say("Дело, которое новое право считает возможным, а прежнее нет:", "A case that the later law takes for possible, and the former does not:"), "only-after");
    if (!d_.difference.domain_known) out_ += std::string(say("Одни ли и те же дела возможны по обоим: не решено.\n\n", "Whether the same cases are possible under both: undecided.\n\n"));
  }

  std::string file(std::string const& id, std::vector<std::int32_t> const& slots) const {
    auto const text = v_.write_case(id, slots);
    return text.empty() ? text : "   " + text + "\n";
  }

  void provision(std::uint16_t p, Date day, std::string_view what) {
    auto const& unit = book_.provisions[p];
    auto const summary = unit.words_on(day).value_or(unit.words()).in(lang_);
    out_ += fmt::format("{}{}{}\n", what, unit.cite, summary.empty() ? "" : " — " + std::string(summary));
  }

  void heading(verify::Responsible const& r, std::size_t n) {
    out_ += std::to_string(n) + ". ";
    if (!r.decrees.empty()) out_ += decrees_words(r.decrees, lang_) + "\n";
    else out_ += std::string(say("Нормы:", "Rules:")) + "\n";
    if (r.known) out_ += std::string(say("   меняется то, что известно о праве: с какого дня эти слова действуют, не показано", "   what is known of the law changes: from which day these words are in force is not shown")) + "\n";
    auto const first = d_.laws.window.from, last = previous_day(first);
    auto const in = [](std::vector<std::uint16_t> const& v, std::uint16_t p) { return std::find(v.begin(), v.end(), p) != v.end(); };
    for (auto const p : r.before)
      if (!in(r.after, p)) provision(p, last, say("   отпадает: ", "   falls away: "));
    for (auto const p : r.after)
      if (!in(r.before, p)) provision(p, first, say("   появляется: ", "   comes: "));
    for (auto const p : r.before)
      if (in(r.after, p)) {
        auto const& unit = book_.provisions[p];
        provision(p, first, say("   изменяется: ", "   changes: "));
        auto const was = unit.words_on(last), is = unit.words_on(first);
        if (was && is && was->in(lang_) != is->in(lang_)) out_ += fmt::format("{}{}\n", say("     прежде: ", "     before: "), was->in(lang_));
      }
  }

  void classes() {
    std::size_t n = 0, group = 0;
    verify::Responsible const* last = nullptr;
    for (auto const i : d_.order) {
      auto const& r = d_.responsible[i];
      if (!last || *last != r) {
        if (last) out_ += "\n";
        heading(r, ++group);
      }
      last = &r;
      auto const& c = d_.difference.changes[i];
      auto const when = condition_words(d_, c, lang_);
      out_ += "\n   " + oracle::capitalised(change_words(d_, c, lang_)) + (when.empty() ? "" : " (" + when + ")") + "\n";
      out_ += "   " + oracle::tell_case(book_, c.witness, lang_) + "\n" + file("change-" + std::to_string(++n), c.witness);
    }
    if (last) out_ += "\n";
  }

  void ending() {
    for (auto const& d : d_.difference.disagreements) out_ += std::string(say("внутреннее несогласие: ", "internal disagreement: ")) + d + "\n";
    auto const n = d_.difference.changes.size();
    auto const whole = verify::complete(d_) ? say("перечень полон: доказано", "the list is complete: proven") : say("перечень НЕПОЛОН", "the list is NOT complete");
    auto const what = verify::equal(d_) ? std::string(v_.same_procedure ? say("Право одно и то же: доказано", "The two laws are equal: proven") : say("Решения и даты те же: доказано; о процедуре — ниже", "Decisions and dates are the same: proven; of the procedure see below"))
                                        : fmt::format(fmt::runtime(say("Классов изменений {}; {}", n == 1 ? "{} class of change; {}" : "{} classes of change; {}")), n, whole);
    // How many queries it took hangs on the solver's models, and would differ from run to run.
    out_ += what + ".\n" + confirmed_words(d_.difference.confirmations, v_.one_solver, lang_);
    for (auto const& u : d_.difference.unconfirmed) out_ += std::string(say("не подтверждено cvc5: ", "not confirmed by cvc5: ")) + u + "\n";
    if (d_.difference.second_opinions > 0) out_ += fmt::format(fmt::runtime(say("cvc5 опрошен о {} ответах «такого дела нет», не подтвердил: {}.\n", "cvc5 was asked of {} answers \"no such case\" and did not confirm {}.\n")), d_.difference.second_opinions, d_.difference.unconfirmed.size());
  }

  DiffView const& v_;
  verify::Diff const& d_;
  Rulebook const& book_;
  Lang lang_;
  std::string out_;
};

}  // namespace

std::string diff_text(DiffView const& view, Lang lang) { return DiffTextWriter(view, lang).text(); }

}  // namespace norma::report
