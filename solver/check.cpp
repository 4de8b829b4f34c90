#include "solver/check.hpp"

#include <map>
#include <memory>
#include <mutex>

#include "solver/domain_cases.hpp"
#include "solver/drift.hpp"
#include "solver/edition_check.hpp"
#include "solver/parallel.hpp"
#include "solver/second_opinion.hpp"

namespace norma::solver {
namespace {

// One finding a defect: the editions that share it, and the witness of the latest.
void merge(Report& report, EditionCheck const& part, Rulebook const& book, std::map<std::string, std::size_t>& known) {
  std::vector<std::size_t> place;
  for (auto const& f : part.findings) {
    auto const [at, fresh] = known.try_emplace(f.key(book), report.findings.size());
    place.push_back(at->second);
    if (fresh) {
      report.findings.push_back(f);
      continue;
    }
    auto editions = report.findings[at->second].editions;
    editions.push_back(f.editions.front());
    report.findings[at->second] = f;
    report.findings[at->second].editions = std::move(editions);
  }
  for (auto o : part.obligations) {
    for (auto& f : o.findings) f = place[f];
    report.obligations.push_back(std::move(o));
  }
}

}  // namespace

Report check(Rulebook const& book, Replay const& replay, Options const& options) {
  std::size_t total = 0, done = 0;
  auto const groups = group_editions(book);
  for (auto const g : groups) total += EditionCheck::count(book, options, g);
  std::mutex guard;
  auto const tick = [&] {
    std::lock_guard const lock(guard);
    ++done;
    if (options.progress) options.progress(done, total);
  };
  Evidence evidence(book, replay, options);
  Survey survey(book, options, &evidence);
  std::vector<std::unique_ptr<EditionCheck>> parts(groups.size());
  auto const run = [&](std::size_t g) {
    parts[g] = std::make_unique<EditionCheck>(book, replay, options, groups[g], &survey, &evidence);
    if (g + 1 < parts.size()) parts[g]->try_first(parts.back()->findings);
    parts[g]->run(tick);
  };
  run(parts.size() - 1);
  in_parallel(parts.size() - 1, options.threads, run);

  Report report;
  std::map<std::string, std::size_t> known;
  for (auto const& p : parts) merge(report, *p, book, known);
  add_drift(book, options, report);
  // Findings that need a witness in one edition only.
  in_parallel(parts.size(), options.threads, [&](std::size_t g) {
    for (auto& f : report.findings)
      // Whose it is first: the witness is for one thread to read and to write.
      if (groups[g].first <= f.witness_edition && f.witness_edition < groups[g].last && needs_case(f.kind) && (f.witness.empty() || !f.canonical))
        parts[g]->complete(f);
  });
  report.queries += evidence.queries + survey.queries;
  report.unsat += evidence.unsat + survey.unsat;
  report.confirmations.add(evidence.confirmations);
  report.confirmations.add(survey.confirmations);
  for (auto const& p : parts) {
    report.queries += p->queries();
    report.unsat += p->unsat();
    report.confirmations.add(p->confirmations());
    report.disagreements.insert(report.disagreements.end(), p->disagreements.begin(), p->disagreements.end());
    report.unwitnessed.insert(report.unwitnessed.end(), p->unwitnessed.begin(), p->unwitnessed.end());
  }
  if (options.wanted.test(static_cast<std::size_t>(Kind::vacuous_assumption)))
    add_domain_cases(book, replay, options, report);
  report.disagreements.insert(report.disagreements.end(), report.confirmations.contradictions.begin(), report.confirmations.contradictions.end());
  if (options.sinks.second_opinion) {
    Refuted all = std::move(evidence.refuted);
    for (auto& r : survey.refuted) all.push_back(std::move(r));
    for (auto const& p : parts)
      for (auto& r : p->take_refuted()) all.push_back(std::move(r));
    report.second_opinions = all.size();
    auto said = second_opinion(all, options.limits.milliseconds, options.threads, options.second_progress);
    report.disagreements.insert(report.disagreements.end(), said.against.begin(), said.against.end());
    report.unconfirmed = std::move(said.silent);
  }
  return report;
}

}  // namespace norma::solver
