#include "cli/amended_procedure.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/data_files.hpp"
#include "cli/progress.hpp"
#include "cli/tree_digest.hpp"
#include "report/json_lines.hpp"
#include "solver/interruption.hpp"

namespace norma::cli {
namespace {

ProcedureFindings asked_of_itself(procedures::Diff const& diff, ProcedureBook const& later, ProcedureQuestions const& asked) {
  Progress progress(asked.lang == Lang::ru ? "проверка процедуры" : "checking the procedure");
  solver::ProcedureCheckOptions options{.world = {}, .limits = {}, .threads = asked.threads, .progress = [&](std::size_t done, std::size_t total) { progress.show(done, total); }};
  options.limits.kinds = asked.kinds;
  return new_findings(diff, later, asked.accepted, std::move(options), SourceLines(own_tree(), later.provisions.front().id));
}

std::string item_text(report::GateItem const& item, std::size_t n, Lang lang) {
  auto out = fmt::format("{}. {}\n   {}\n", n, item.headline.in(lang), item.key);
  for (auto const& u : item.units) out += fmt::format("   {} — {}\n", u.cite, u.summary.in(lang));
  auto const& story = item.story.in(lang);
  for (std::size_t at = 0; at < story.size();) {
    auto const end = std::min(story.find('\n', at), story.size());
    out += "     " + story.substr(at, end - at) + "\n";
    at = end + 1;
  }
  return item.case_json.empty() ? out : out + "     " + item.case_json + "\n";
}

std::string findings_text(ProcedureFindings const& findings, bool interrupted, Lang lang) {
  bool const ru = lang == Lang::ru;
  std::string out = findings.items.empty() ? ru ? "\nПроцедура себе не противоречит больше прежнего: новых находок нет.\n" : "\nThe procedure says nothing new against itself: no new finding.\n"
                                           : fmt::format(fmt::runtime(ru ? "\nПроцедура, новых находок: {}\n" : "\nThe procedure, new findings: {}\n"), findings.items.size());
  for (std::size_t i = 0; i < findings.items.size(); ++i) out += "\n" + item_text(findings.items[i], i + 1, lang);
  constexpr std::size_t most = 10;
  auto const open = findings.remarks.size();
  for (std::size_t i = 0; i < std::min(most, open); ++i) out += findings.remarks[i] + "\n";
  if (open > most) out += fmt::format(fmt::runtime(ru ? "… и еще {} осталось без ответа\n" : "… and {} more are left open\n"), open - most);
  if (interrupted) out += ru ? "ПРЕРВАНО: отчет о процедуре неполон.\n" : "INTERRUPTED: the report on the procedure is incomplete.\n";
  return out;
}

}  // namespace

AmendedProcedure amended_procedure(LawArgument const& before, LawArgument const& after, Listing const& act, ProcedureQuestions const& asked) {
  AmendedProcedure out{compare_procedures(before, after, act, Logs::of_corpus, asked.lang), {}, {}};
  {
    Progress progress(asked.lang == Lang::ru ? "журналы корпуса" : "logs of the corpus");
    out.logs = changed_logs({data_file(corpus_of(act, "/logs")), data_file(corpus_of(act, "/complete/logs"))}, *before.procedure, *after.procedure, [&](std::size_t done, std::size_t total) { progress.show(done, total); });
  }
  if (asked.check && out.rows.diff) out.findings = asked_of_itself(*out.rows.diff, *after.procedure, asked);
  out.interrupted = solver::interrupted();
  return out;
}

std::string amended_procedure_text(AmendedProcedure const& a, Lang lang) {
  auto out = "\n" + report::procedures_text(a.rows, lang) + changed_logs_text(a.logs, lang);
  return a.findings ? out + findings_text(*a.findings, a.interrupted, lang) : out;
}

std::string amended_procedure_json(AmendedProcedure const& a) {
  using Json = nlohmann::ordered_json;
  auto out = "\"procedure\": " + report::procedures_json(a.rows) + ",\n\"logs\": " + changed_logs_json(a.logs) + ",\n";
  if (!a.findings) return out;
  auto const& f = *a.findings;
  report::append_lines(out, "procedure_findings", f.items.size(), [&](std::size_t i) {
    auto const& item = f.items[i];
    Json j{{"key", item.key}, {"sentence", {{"ru", item.headline.ru}, {"en", item.headline.en}}}, {"provisions", Json::array()}, {"story", {{"ru", item.story.ru}, {"en", item.story.en}}}};
    for (auto const& u : item.units) j["provisions"].push_back(u.id);
    if (!item.case_json.empty()) j["log"] = Json::parse(item.case_json);
    return j;
  });
  return out + "\"procedure_remarks\": " + Json(f.remarks).dump() + ",\n";
}

Exit exit_of(AmendedProcedure const& a) {
  auto const open = a.interrupted || (a.rows.diff && a.rows.diff->interrupted) || a.logs.interrupted ? Exit::incomplete : Exit::holds;
  if (!a.findings) return open;
  if (a.findings->disagreed) return Exit::disagreement;
  if (!a.findings->items.empty()) return Exit::finding;
  return a.findings->remarks.empty() ? open : Exit::incomplete;
}

}  // namespace norma::cli
