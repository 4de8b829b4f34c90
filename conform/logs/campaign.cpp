#include "conform/logs/campaign.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "oracle/json_text.hpp"
#include "oracle/world.hpp"

namespace norma::conform::logs {

using report::Verdict;

std::vector<std::string> LogTerms::names() const {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < parts.size(); ++i)
    if (parts[i]) out.emplace_back(part_names[i]);
  return out;
}

std::variant<Parts, std::string> parts_of(std::vector<std::string> const& names, Lang lang) {
  Parts out{};
  if (names.empty()) out.fill(true);
  for (auto const& name : names) {
    auto const at = static_cast<std::size_t>(std::find(part_names.begin(), part_names.end(), name) - part_names.begin());
    if (at == part_names.size()) return "--decision " + name + (lang == Lang::ru ? ": для журнала событий ожидалось одно из: " : ": of an event log, expected one of ") + fmt::format("{}", fmt::join(part_names, ", "));
    out[at] = true;
  }
  return out;
}

std::variant<LogTerms, std::string> terms_of(ProcedureBook const& book, Welcome const& w, Parts const& asked, World const& base, Lang lang) {
  bool const ru = lang == Lang::ru;
  if (auto declined = declines_act(w, book.act, lang); !declined.empty()) return declined;
  if (!w.logs || w.logs->empty()) return std::string(ru ? "реализация не судит журналы событий: в welcome нет capabilities.logs" : "the implementation does not judge event logs: its welcome names none of capabilities.logs");
  LogTerms out{base, asked, {}, {}, {}};
  for (auto const& [name, value] : w.log_readings)
    if (auto const error = oracle::select_reading(book.readings, out.world, name, value)) return "welcome, capabilities.log_readings: " + oracle::sentence(*error, lang);
  out.declared = oracle::readings_of(book.readings, out.world);
  for (auto const& name : *w.logs)
    if (std::find(part_names.begin(), part_names.end(), name) == part_names.end()) out.notes.push_back("its welcome names what is not asked of logs: " + oracle::shortened(name, 80));
  for (std::size_t i = 0; i < part_names.size(); ++i) {
    bool const taken = std::find(w.logs->begin(), w.logs->end(), part_names[i]) != w.logs->end();
    if (out.parts[i] && !taken) out.untested.emplace_back(part_names[i]);
    out.parts[i] = out.parts[i] && taken;
  }
  return out;
}

LogCampaign::LogCampaign(LogLaw const& law, LogSuite const& suite, LogTerms const& terms, Limits limits) : Rounds(limits), law_(law), suite_(suite), terms_(terms) {
  bool const any = std::find(terms.parts.begin(), terms.parts.end(), true) != terms.parts.end();
  for (auto const i : suite.order) {
    auto const& log = suite.logs[i];
    if (!any) ++out_of_scope_;
    else if (LogLaw::answers(law.audit(log.log, terms.world))) put(i, log.key);
    else ++not_put_;
  }
}

Record LogCampaign::judged(SuiteLog const& log, Outcome&& outcome) const {
  return record_of(std::move(outcome), [&](Statement const& s, std::string& problem) {
    if (!s.judgement) return problem = "expected a judgement of an event log, found decisions", Verdict::protocol;
    auto judged = law_.judge(*s.judgement, terms_.parts, law_.audit(log.log, terms_.world), log.cites);
    problem = std::move(judged.problem);
    return judged.verdict;
  });
}

std::vector<report::ConformPart> LogCampaign::parts(SuiteLog const& log, Record const& r, World const& world) const {
  auto const audit = law_.audit(log.log, world);
  if (r.statement && r.statement->judgement) return law_.judge(*r.statement->judgement, terms_.parts, audit, log.cites).parts;
  // There is nothing to judge: what should have been said.
  std::vector<report::ConformPart> out;
  for (std::size_t i = 0; i < part_names.size(); ++i)
    if (terms_.parts[i]) out.push_back({std::string(part_names[i]), r.verdict, "", law_.lawful(static_cast<Part>(i), audit), law_.provisions(static_cast<Part>(i), audit, log.cites)});
  return out;
}

}  // namespace norma::conform::logs
