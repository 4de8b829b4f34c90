#include "report/conform.hpp"

#include <algorithm>

namespace norma::report {

std::string_view name_of(Verdict v) {
  switch (v) {
    case Verdict::match: return "match";
    case Verdict::permitted: return "permitted";
    case Verdict::mismatch: return "mismatch";
    case Verdict::declined: return "declined";
    case Verdict::error: return "error";
    case Verdict::timeout: return "timeout";
    case Verdict::crash: return "crash";
    case Verdict::protocol: return "protocol";
    case Verdict::flaky: return "flaky";
    case Verdict::not_run: break;
  }
  return "not-run";
}

std::optional<Verdict> verdict_named(std::string_view name) {
  for (auto const v : verdicts)
    if (name_of(v) == name) return v;
  return std::nullopt;
}

std::string_view words_of(Verdict v, Lang lang) {
  bool const ru = lang == Lang::ru;
  switch (v) {
    case Verdict::match: return ru ? "совпадает" : "match";
    case Verdict::permitted: return ru ? "допустимо: один из законных исходов" : "permitted: one of several lawful outcomes";
    case Verdict::mismatch: return ru ? "расходится с законом" : "mismatch";
    case Verdict::declined: return ru ? "отказалась отвечать" : "declined";
    case Verdict::error: return ru ? "сообщила об ошибке" : "error";
    case Verdict::timeout: return ru ? "не ответила в срок" : "timeout";
    case Verdict::crash: return ru ? "завершилась аварийно" : "crash";
    case Verdict::protocol: return ru ? "нарушила протокол" : "protocol";
    case Verdict::flaky: return ru ? "на тот же вопрос ответила иначе" : "flaky: asked again, it answered otherwise";
    case Verdict::not_run: break;
  }
  return ru ? "не задано" : "not run";
}

std::size_t Conformance::count(Verdict v) const {
  return static_cast<std::size_t>(std::count_if(cases.begin(), cases.end(), [&](auto const& c) { return c.verdict == v; }));
}

bool Conformance::conforms() const {
  return !cases.empty() && std::all_of(cases.begin(), cases.end(), [](auto const& c) { return report::conforms(c.verdict); });
}

bool Conformance::passes() const {
  return !cases.empty() && baseline_faults.empty() && incomplete.empty() &&
         std::all_of(cases.begin(), cases.end(), [](auto const& c) { return report::conforms(c.verdict) || !c.known.empty(); });
}

}  // namespace norma::report
