#include "report/conform_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "report/markup.hpp"

namespace norma::report {
namespace {

std::string list(std::vector<std::string> const& items) { return fmt::format("{}", fmt::join(items, ", ")); }

std::string named(Conformance const& c) {
  std::string out;
  for (auto const* s : {&c.vendor, &c.product, &c.version})
    if (!s->empty()) out += (out.empty() ? "" : " ") + one_line(*s);
  return out;
}

std::string_view remark_name(std::string const& what, bool ru) {
  if (what == "late") return ru ? "ответов, пришедших после срока" : "answers that came too late";
  if (what == "unknown_nonce") return ru ? "ответов с чужим nonce" : "answers with a nonce that no case has";
  if (what == "answered_twice") return ru ? "повторных ответов" : "second answers to one case";
  if (what == "not_a_message") return ru ? "строк, которые не сообщения" : "lines that are no messages";
  if (what == "ended_unasked") return ru ? "раз программа завершилась сама" : "times the program ended without being asked";
  return what;
}

}  // namespace

std::string_view conform_title(Lang lang) { return lang == Lang::ru ? "Norma: проверка соответствия" : "Norma: conformance"; }

std::string conform_verdict(Conformance const& c, Lang lang) {
  bool const ru = lang == Lang::ru;
  auto const run = c.cases.size() - c.count(Verdict::not_run);
  std::size_t good = 0, known = 0;
  for (auto const& one : c.cases) {
    good += conforms(one.verdict) ? 1 : 0;
    known += one.known.empty() ? 0 : 1;
  }
  if (c.cases.empty()) {
    if (c.out_of_scope == 0) return ru ? "Ничего не проверено." : "Nothing was tested.";
    return ru ? "Ничего не проверено: реализация не берется ни за что из выбранного." : "Nothing was tested: the implementation takes on nothing of what is selected.";
  }
  auto const counts = fmt::format(fmt::runtime(c.of_logs ? (ru ? "{} из {} журналов" : "{} of {} logs") : ru ? "{} из {} дел" : "{} of {} cases"), good, run);
  auto out = c.conforms() ? fmt::format(fmt::runtime(ru ? "Соответствует: {}." : "Conforms: {}."), counts)
                          : fmt::format(fmt::runtime(ru ? "Не соответствует: верно {}." : "Does not conform: right in {}."), counts);
  if (!c.conforms() && good == run && run < c.cases.size()) out = fmt::format(fmt::runtime(ru ? "Не закончено: верно {}." : "Incomplete: right in {}."), counts);
  if (known > 0) out += fmt::format(fmt::runtime(ru ? " Известных расхождений: {}." : " Known failures: {}."), known);
  if (run < c.cases.size()) out += fmt::format(fmt::runtime(ru ? " Не задано: {} ({})." : " Not run: {} ({})."), c.cases.size() - run, c.incomplete);
  return out;
}

std::vector<std::pair<std::string, std::string>> conform_about(Conformance const& c, Lang lang) {
  bool const ru = lang == Lang::ru;
  std::vector<std::pair<std::string, std::string>> out;
  auto const add = [&](char const* in_ru, char const* in_en, std::string const& value) {
    if (!value.empty()) out.emplace_back(ru ? in_ru : in_en, one_line(value));
  };
  add("Реализация", "Implementation", named(c));
  add("Как запущена", "Run as", c.implementation);
  add("Акт", "Act", c.act);
  add("Проверено", "Judged", list(c.scope));
  add("Не берется отвечать", "Does not take on", list(c.untested));
  add("Толкования реализации", "Its readings", list(c.declared_readings));
  add("Набор", "Suite", fmt::format(fmt::runtime(c.of_logs ? (ru ? "{} {}, журналов: {}, --seed {}" : "{} {}, logs: {}, --seed {}") : ru ? "{} {}, дел: {}, --seed {}" : "{} {}, cases: {}, --seed {}"), c.suite_version, c.suite_digest, c.cases.size(), c.seed));
  if (c.not_put > 0) add("Не задано: в праве нет исхода", "Not put: the law has no outcome", std::to_string(c.not_put));
  if (c.out_of_scope > 0) {
    auto const n = std::to_string(c.out_of_scope);
    if (c.scope.empty()) add("Не задано: за эти решения реализация не берется", "Not put: it takes on none of these decisions", n);
    else add("Не задано: чужая редакция", "Not put: an edition that it does not take on", n);
  }
  add("Дата", "Date", c.date);
  return out;
}

std::vector<std::string> readings_words(Conformance const& c, Lang lang) {
  bool const ru = lang == Lang::ru;
  std::vector<std::string> out;
  if (!c.consistent_with.empty()) {
    auto const names = list(c.consistent_with);
    out.push_back(c.readings_explain_all
                      ? fmt::format(fmt::runtime(ru ? "Все ответы согласны с толкованием {}: укажите его в welcome или --reading." : "All answers are consistent with {}: declare it in the welcome, or by --reading."), names)
                      : fmt::format(fmt::runtime(ru ? "Толкование {} делает законной лишь часть расхождений: и при нем реализация не соответствует." : "By the reading {} only some of the mismatches are lawful: under it, too, the implementation does not conform."), names));
  }
  auto const explained = std::count_if(c.cases.begin(), c.cases.end(), [](auto const& one) { return one.verdict == Verdict::mismatch && !one.readings.empty(); });
  auto const all = c.count(Verdict::mismatch);
  if (explained > 0)
    out.push_back(fmt::format(fmt::runtime(ru ? "Расхождений: {}; из них объясняет другое толкование: {}, не объясняет ни одно: {}." : "Mismatches: {}; explained by another reading: {}, by none: {}."), all, explained,
                              all - static_cast<std::size_t>(explained)));
  for (auto const& slip : c.behaves_as)
    out.push_back(fmt::format(fmt::runtime(ru ? "Отвечает так, {} (объясняет расхождений: {}, ничему не противоречит)." : "Answers {} (mismatches explained: {}, contradicts nothing)."), slip.words.in(lang), slip.explains));
  if (!c.behaves_as.empty() && c.slips_explain_all) out.push_back(ru ? "Других расхождений нет." : "There is no other mismatch.");
  return out;
}

std::string remark_words(ConformRemark const& r, Lang lang) {
  bool const ru = lang == Lang::ru;
  auto out = fmt::format("{}: {}", remark_name(r.what, ru), r.count);
  if (!r.first.empty()) out += (ru ? "; первое: " : "; the first: ") + one_line(r.first);
  return out;
}

std::vector<ConformCase const*> failures(Conformance const& c) {
  std::vector<ConformCase const*> out;
  for (auto const& one : c.cases) {
    if (conforms(one.verdict) || one.verdict == Verdict::not_run) continue;
    bool const told = std::any_of(c.defects.begin(), c.defects.end(), [&](auto const& d) { return std::find(d.cases.begin(), d.cases.end(), one.key) != d.cases.end(); });
    if (!told) out.push_back(&one);
  }
  return out;
}

std::vector<ChangedCase> changes(Conformance const& c) {
  std::vector<ChangedCase> out;
  if (!c.beside) return out;
  std::unordered_map<std::string, std::size_t> at;
  for (std::size_t i = 0; i < c.beside->ids.size(); ++i) at.emplace(c.beside->ids[i].first, i);
  std::vector<bool> met(c.beside->ids.size());
  for (auto const& one : c.cases) {
    auto const found = at.find(one.key);
    if (found == at.end()) {
      out.push_back({one.id, std::nullopt, one.verdict});
      continue;
    }
    met[found->second] = true;
    auto const before = c.beside->verdicts[found->second];
    if (before != one.verdict) out.push_back({one.id, before, one.verdict});
  }
  for (std::size_t i = 0; i < met.size(); ++i)
    if (!met[i]) out.push_back({c.beside->ids[i].second, c.beside->verdicts[i], std::nullopt});
  return out;
}

std::vector<std::string> beside_words(Conformance const& c, Lang lang) {
  if (!c.beside) return {};
  bool const ru = lang == Lang::ru;
  std::size_t better = 0, worse = 0, other = 0;
  for (auto const& row : changes(c)) {
    bool const was = row.before && conforms(*row.before), is = row.after && conforms(*row.after);
    (row.before && row.after && was != is ? (is ? better : worse) : other) += 1;
  }
  return {fmt::format(fmt::runtime(ru ? "Рядом с прогоном «{}»: стало верно {}, перестало быть верно {}, иначе изменилось {}." : "Beside the run of “{}”: {} right now, {} right no more, {} changed otherwise."),
                      one_line(c.beside->name), better, worse, other)};
}

std::vector<MatrixRow> matrix(Conformance const& c) {
  std::vector<MatrixRow> rows;
  std::unordered_map<std::string, std::size_t> at;
  for (auto const& unit : c.units) {
    at.emplace(unit.id, rows.size());
    rows.push_back({&unit, {}});
  }
  for (auto const& one : c.cases)
    for (auto const& part : one.parts)
      for (auto const& id : part.provisions)
        if (auto const found = at.find(id); found != at.end()) ++rows[found->second].counts[static_cast<std::size_t>(part.verdict)];
  return rows;
}

}  // namespace norma::report
