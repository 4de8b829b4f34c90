#include "cli/check_procedure.hpp"

#include <unistd.h>

#include <fmt/ranges.h>

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <fstream>

#include "cli/chosen_procedure.hpp"
#include "cli/data_files.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/progress.hpp"
#include "cli/replay_run.hpp"
#include "solver/interruption.hpp"
#include "solver/script.hpp"
#include "solver/second_opinion.hpp"

namespace norma::cli {
namespace {

bool any_open(solver::ProcedureReport const& report) {
  return std::any_of(report.obligations.begin(), report.obligations.end(),
                     [](auto const& o) { return o.verdict == solver::ProcedureVerdict::undecided; });
}

Exit exit_of(solver::ProcedureReport const& report, Comparison const& comparison) {
  if (!report.disagreements.empty()) return Exit::disagreement;
  if (comparison.fresh > 0 || !comparison.stale.empty()) return Exit::finding;
  return solver::interrupted() || any_open(report) || !report.unconfirmed.empty() ? Exit::incomplete : Exit::holds;
}

// What did not get written, in words; empty if everything was.
std::string write_scripts(std::string const& folder, solver::Refuted const& scripts) {
  for (std::size_t i = 0; i < scripts.size(); ++i) {
    auto const path = std::filesystem::path(folder) / solver::script_file(scripts[i].first, i + 1);
    std::ofstream out(path);
    if (!(out << scripts[i].second).flush()) return "--emit-smt2: " + path.string() + ": " + std::strerror(errno);
  }
  return {};
}

void ask_second(ProcedureArguments const& a, solver::ProcedureReport& report) {
  Progress progress(a.second);
  auto const said = solver::second_opinion(report.confirmations.scripts, a.timeout, a.threads,
                                           [&](std::size_t done, std::size_t total) { progress.show(done, total); });
  for (auto const& d : said.against) report.disagreements.push_back({d.query, d.what});
  for (auto const& d : said.silent) report.unconfirmed.push_back({d.query, d.what});
}

}  // namespace

Comparison compare(solver::ProcedureReport const& report, std::vector<Acceptance> const& accepted) {
  std::vector<std::string> keys;
  for (auto const& f : report.findings) keys.push_back(f.key());
  return compare(keys, accepted);
}

Exit check_procedure(ProcedureArguments const& a) {
  auto const accepted = read_accepted(a.accepted);
  if (auto const* wrong = std::get_if<std::string>(&accepted)) {
    complain(*wrong);
    return Exit::bad_input;
  }
  auto const chosen = chosen_procedure(a.of, a.lang, "check --procedure");
  if (auto const* exit = std::get_if<Exit>(&chosen)) return *exit;
  auto const& procedure = std::get<ChosenProcedure>(chosen);
  auto const world = world_of(procedure.book.readings, a.readings);
  if (auto const* error = std::get_if<oracle::InputError>(&world)) {
    complain(oracle::sentence(*error, a.lang));
    return Exit::bad_input;
  }
  auto const& editions = procedure.book.editions;
  std::size_t from = 0;
  if (!a.since.empty()) {
    auto const day = parse_date(a.since);
    from = day ? edition_on(procedure.book, *day) : editions.size();
    if (from == editions.size()) {
      complain("--since " + a.since + ": expected a date YYYY-MM-DD from " + iso_date(editions.front().interval.from) + " to " + iso_date(previous_day(editions.back().interval.until)) + ", where the procedure is encoded");
      return Exit::bad_input;
    }
  }
  auto const replay = replay_run(procedure.book);
  Progress progress(a.lang == Lang::ru ? "проверка процедуры" : "checking the procedure");
  solver::ProcedureCheckOptions options;
  options.world = std::get<World>(world);
  options.limits.query = {a.timeout, a.seed, a.steps};
  options.progress = [&](std::size_t done, std::size_t total) { progress.show(done, total); };
  options.from = from;
  options.limits.trust.one_solver = a.trust_one_solver;
  for (std::size_t k = 0; k < solver::procedure_kinds; ++k)
    if (auto const kind = static_cast<solver::ProcedureKind>(k); std::find(a.only.begin(), a.only.end(), name_of(kind)) != a.only.end()) options.limits.kinds.push_back(kind);
  options.threads = a.threads;
  options.limits.trust.keep_scripts = !a.smt2.empty() || !a.second.empty();
  auto report = solver::check_procedure(procedure.book, replay, options);
  if (!a.smt2.empty())
    if (auto const wrong = write_scripts(a.smt2, report.confirmations.scripts); !wrong.empty()) {
      complain(wrong);
      return Exit::bad_input;
    }
  if (!a.second.empty()) ask_second(a, report);
  auto const list = of_kinds(std::get<std::vector<Acceptance>>(accepted), a.only);
  auto comparison = compare(report, list);
  bool const other_world = options.world != default_world(procedure.book);
  if (from > 0 || other_world || any_open(report)) comparison.stale.clear();  // what they accept may lie where nobody looked
  std::string readings;
  for (auto const& r : a.readings) readings += "--reading " + r + " ";
  auto const by = readings + fmt::format("{}{}--steps {} --timeout {} --seed {}", a.only.empty() ? "" : fmt::format("--only {} ", fmt::join(a.only, ",")),
                                  a.since.empty() ? "" : "--since " + a.since + " ", a.steps, a.timeout, a.seed) + data_remark();
  auto origin = provenance();
  if (!procedure.digest.empty()) origin.law_digest = procedure.digest + " (" + a.of.file + ")";
  ProcedureView const view{procedure.book, report, list, comparison, options.world, a.trust_one_solver, origin, by, solver::interrupted()};
  Output out(STDOUT_FILENO);
  out.text() += a.format == "json" ? report_json(view) : report_text(view, a.lang);
  return finish(out, exit_of(report, comparison));
}

}  // namespace norma::cli
