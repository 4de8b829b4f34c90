#include "solver/check.hpp"

#include <atomic>
#include <map>
#include <memory>
#include <mutex>
#include <thread>

#include "solver/edition_check.hpp"
#include "solver/second_opinion.hpp"

namespace norma::solver {
namespace {

// Runs f(0) .. f(n - 1) on some threads; the first exception is rethrown.
void in_parallel(std::size_t n, unsigned threads, std::function<void(std::size_t)> const& f) {
  std::atomic<std::size_t> next{0};
  std::mutex guard;
  std::exception_ptr failed;
  auto const work = [&] {
    for (std::size_t i; (i = next++) < n;) try {
        f(i);
      } catch (...) {
        std::lock_guard const lock(guard);
        failed = failed ? failed : std::current_exception();
      }
  };
  std::vector<std::thread> pool;
  for (unsigned t = 1; t < threads; ++t) pool.emplace_back(work);
  work();
  for (auto& t : pool) t.join();
  if (failed) std::rethrow_exception(failed);
}

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
  std::vector<std::unique_ptr<EditionCheck>> parts(groups.size());
  in_parallel(parts.size(), options.threads, [&](std::size_t g) {
    parts[g] = std::make_unique<EditionCheck>(book, replay, options, groups[g]);
    parts[g]->run(tick);
  });

  Report report;
  std::map<std::string, std::size_t> known;
  for (auto const& p : parts) merge(report, *p, book, known);
  // Findings that need a witness in one edition only.
  in_parallel(parts.size(), options.threads, [&](std::size_t g) {
    for (auto& f : report.findings)
      if (f.witness.empty() && f.kind != Kind::vacuous_assumption && groups[g].first <= f.witness_edition &&
          f.witness_edition < groups[g].last)
        parts[g]->complete(f);
  });
  for (auto const& p : parts) {
    report.queries += p->queries();
    report.unsat += p->unsat();
    report.disagreements.insert(report.disagreements.end(), p->disagreements.begin(), p->disagreements.end());
  }
  if (options.sinks.second_opinion) {
    std::vector<std::vector<Disagreement>> said(parts.size());
    in_parallel(parts.size(), options.threads, [&](std::size_t e) {
      said[e] = second_opinion(parts[e]->refuted, options.limits.milliseconds);
    });
    for (std::size_t e = 0; e < parts.size(); ++e) {
      report.second_opinions += parts[e]->refuted.size();
      report.disagreements.insert(report.disagreements.end(), said[e].begin(), said[e].end());
    }
  }
  return report;
}

}  // namespace norma::solver
