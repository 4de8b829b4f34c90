#include <fmt/core.h>

#include <algorithm>

#include "cli/check_report.hpp"
#include "oracle/story.hpp"
#include "oracle/words.hpp"

namespace norma::cli {
namespace {

using solver::Finding;
using solver::Kind;

std::string decision_words(Rulebook const& book, Finding const& f, Lang lang) {
  auto const n = book.decisions.size();
  return std::string(f.index < n ? book.decisions[f.index].words.in(lang) : book.derived[f.index - n].words.in(lang));
}

World with_readings(Finding const& f) {
  auto w = f.world;
  for (auto const s : f.readings) w = switched(std::move(w), s);
  return w;
}

std::string under_readings(Rulebook const& book, Finding const& f, Lang lang) {
  if (f.readings.empty() || f.kind == Kind::reading) return {};
  std::string out = f.kind == Kind::redundant_rule || f.kind == Kind::never_due || f.kind == Kind::never_lawful ? (lang == Lang::ru ? "; не так при " : "; not so under ")
                                                   : (lang == Lang::ru ? "; при толковании " : "; under the reading ");
  for (std::size_t i = 0; i < f.readings.size(); ++i) {
    auto const& r = book.readings[f.readings[i].reading];
    out += fmt::format("{}{} {}", i ? ", " : "", r.id,
                       oracle::quotation(r.alternatives[f.readings[i].alternative - 1].words.in(lang), lang));
  }
  return out;
}

}  // namespace

std::string headline(CheckView const& view, Finding const& f, Lang lang) {
  auto const& book = view.book;
  bool const ru = lang == Lang::ru;
  auto const tail = under_readings(book, f, lang) +
                    (f.outgrown ? (ru ? "; в деле, которого закон, по которому находка принята, не затрагивал" : "; in a case that the law under which the finding was accepted left alone") : "");
  switch (f.kind) {
    case Kind::vacuous_assumption: return ru ? "Ни одно дело не удовлетворяет условиям области" : "No case satisfies the domain's constraints";
    case Kind::conflict: return (ru ? "Предписания исключают друг друга: " : "Mandates exclude one another: ") + decision_words(book, f, lang) + tail;
    case Kind::gap: return (ru ? "Закон не отвечает: " : "The law does not answer: ") + decision_words(book, f, lang) + tail;
    case Kind::property: return (ru ? "Нарушено: " : "Broken: ") + std::string(book.properties[f.index].words.in(lang)) + tail;
    case Kind::dead_rule: return (ru ? "Норма не может применяться: " : "The rule can never be live: ") + f.subject + tail;
    case Kind::never_due: return (ru ? "Решение ни в одном деле не требуется: " : "The decision is due in no case: ") + decision_words(book, f, lang) + tail;
    case Kind::never_lawful: {
      auto const& d = book.decisions[f.index / 32];
      return fmt::format("{}: {} — {}{}", ru ? "Исход ни в одном деле не законен" : "The outcome is lawful in no case", d.words.in(lang),
                         d.outcomes[f.index % 32].words.in(lang), tail);
    }
    case Kind::narrowed:
      if (f.index >= book.constraints.size()) return (ru ? "Область сужена, прежде у поля были и другие значения: " : "The domain is narrowed, the field had other values before: ") + f.subject.substr(f.subject.find(' ') + 1);
      return (ru ? "Область сужена, дело прежде было возможно: " : "The domain is narrowed, a case was possible before: ") + std::string(book.constraints[f.index].words.in(lang));
    case Kind::weakened: {
      auto const now = std::find_if(book.properties.begin(), book.properties.end(), [&](auto const& p) { return p.name == f.subject; });
      if (now == book.properties.end()) return (ru ? "Свойство больше не проверяется: " : "The property is no longer asked: ") + f.subject;
      return (ru ? "Свойство обещает меньше, чем прежде: " : "The property promises less than before: ") + std::string(now->words.in(lang));
    }
    case Kind::redundant_rule: return (ru ? "Норма ничего не меняет: " : "The rule changes no outcome: ") + f.subject + tail;
    default: {
      auto const& r = book.readings[f.index];
      return fmt::format("{} {} {}", r.id, r.question.in(lang),
                         fmt::format(fmt::runtime(ru ? "«{}» вместо «{}» меняет ответ" : "\"{}\" instead of \"{}\" changes the answer"),
                                     r.alternatives[f.readings.front().alternative - 1].words.in(lang), r.alternatives[0].words.in(lang)));
    }
  }
}

std::vector<std::string> consequences(CheckView const& view, Finding const& f, Lang lang) {
  if (f.witness.empty()) return {};
  auto const result = view.replay.decide(f.witness, f.world);
  if (f.kind == Kind::reading)
    return oracle::tell_difference(view.book, result, view.replay.decide(f.witness, with_readings(f)), lang);
  std::vector<std::string> lines;
  for (auto const r : f.rules) {
    auto const& rule = view.book.rules[r];
    if (rule.assigns) continue;
    constexpr std::array<Words, 4> verbs{{{"предписано", "mandated"}, {"разрешено", "permitted"}, {"запрещено", "forbidden"}, {"не закодировано", "not encoded"}}};
    std::string cites;
    for (auto const c : rule.head.cites) cites += (cites.empty() ? "" : ", ") + std::string(view.book.provisions[c.provision].cite);
    lines.push_back(fmt::format("{}: {} — {}", cites, verbs[static_cast<std::size_t>(rule.modality)].in(lang),
                                oracle::outcomes_words(view.book.decisions[rule.target], rule.outcomes, lang)));
  }
  return lines;
}

std::string case_file(CheckView const& view, std::string const& id, std::vector<std::int32_t> const& slots) {
  return view.law.write_case(id, slots);
}

std::string witness_case(CheckView const& view, Finding const& f) {
  return f.witness.empty() ? std::string() : case_file(view, f.key(view.book), f.witness);
}

}  // namespace norma::cli
