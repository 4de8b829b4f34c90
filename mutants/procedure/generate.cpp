#include "mutants/procedure/generate.hpp"

#include <algorithm>
#include <atomic>
#include <map>

#include "mutants/minimise.hpp"
#include "solver/interruption.hpp"
#include "solver/parallel.hpp"

namespace norma::mutants::procedure {
namespace {

// So many are asked at a time, whatever the threads: what is found must not hang on who asks.
constexpr std::size_t batch = 16, neighbours_a_round = 3'000;

class Generation {
 public:
  Generation(ProcedureBook const& book, std::vector<LogProbe> given, std::vector<LogFound> const& known, LogOptions const& options)
      : book_(book), options_(options), kills_(book, std::move(given)) {
    out_.mutants = mutants_of(book);
    out_.given = kills_.probes().size();
    out_.rows.resize(out_.mutants.size());
    for (auto const& f : known) known_.emplace(f.mutant, f.told);
    for (auto const& p : options_.before.probes) kills_.add(p);
  }

  CompleteLogs run() {
    auto alive = left_by_earlier();
    kill_all(alive);
    for (unsigned r = 0; r < options_.rounds && !solver::interrupted(); ++r) search(alive);
    for (std::size_t at = 0; at < alive.size() && !solver::interrupted();) settle(next(alive, at));
    // What was found for a later one may tell an earlier one apart that was given up.
    solver::in_parallel(alive.size(), options_.threads, [&](std::size_t i) {
      if (out_.rows[alive[i]].fate == Fate::undecided && !solver::interrupted()) killed(alive[i], out_.given);
    });
    if (solver::interrupted()) return std::move(out_);
    if (!options_.before.probes.empty()) keep_needed(out_, kills_, options_.threads);
    else keep_fewest(out_, kills_, options_.threads, [&](std::vector<LogProbe> came) { return LogKills(book_, std::move(came)); });
    return std::move(out_);
  }

 private:
  bool killed(std::size_t m, std::size_t from = 0) {
    auto const probe = kills_.first(out_.mutants[m], from);
    if (probe == kills_.probes().size()) return false;
    out_.rows[m] = {Fate::killed, probe, {}};
    return true;
  }

  // Those of which an earlier ledger says nothing that still holds. It is not believed: a kill counts if the log that it names kills now, an
  // equivalence if it is proven now. What it says wrongly is only looked for again.
  std::vector<std::size_t> left_by_earlier() {
    std::vector<std::pair<std::size_t, std::size_t>> const named(options_.before.kills.begin(), options_.before.kills.end());
    solver::in_parallel(named.size(), options_.threads, [&](std::size_t i) {
      auto const [m, probe] = named[i];
      if (!solver::interrupted() && kills_.by(out_.mutants[m], probe)) out_.rows[m] = {Fate::killed, probe, {}};
    });
    auto const& equivalent = options_.before.equivalent;
    for (std::size_t from = 0; from < equivalent.size() && !solver::interrupted(); from += batch) {
      if (options_.progress) options_.progress(named.size() + from, out_.mutants.size());
      std::vector<std::size_t> const some(equivalent.begin() + static_cast<std::ptrdiff_t>(from), equivalent.begin() + static_cast<std::ptrdiff_t>(std::min(from + batch, equivalent.size())));
      ask(some, prove_equivalent, [](LogTold const& t) { return t.fate == Fate::equivalent; });
      for (auto const m : some)
        if (auto const k = known_.find(m); k != known_.end() && k->second.fate == Fate::equivalent) out_.rows[m] = {Fate::equivalent, 0, k->second.why};
    }
    std::vector<std::size_t> left;
    for (std::size_t m = 0; m < out_.rows.size(); ++m)
      if (out_.rows[m].fate == Fate::undecided) left.push_back(m);
    return left;
  }

  // Of these mutants those of which nothing is known, by `how`; what is `worth` it is known from now on.
  void ask(std::vector<std::size_t> const& mutants, LogTold (&how)(ProcedureBook const&, Mutant const&, solver::Limits, solver::Trust), auto const& worth) {
    std::vector<std::size_t> open;
    for (auto const m : mutants)
      if (!known_.contains(m)) open.push_back(m);
    std::vector<LogTold> told(open.size());
    solver::in_parallel(open.size(), options_.threads, [&](std::size_t i) { told[i] = how(book_, out_.mutants[open[i]], options_.limits, {}); });
    for (std::size_t i = 0; i < open.size(); ++i) {
      if (!worth(told[i])) continue;
      ++out_.solved;
      if (options_.keep) options_.keep({open[i], told[i]});
      known_.emplace(open[i], std::move(told[i]));
    }
  }

  // Leaves those that no log kills.
  void kill_all(std::vector<std::size_t>& alive) {
    std::atomic<std::size_t> done = out_.mutants.size() - alive.size();
    solver::in_parallel(alive.size(), options_.threads, [&](std::size_t i) {
      if (!solver::interrupted()) killed(alive[i]);
      if (options_.progress && ++done % 100 == 0) options_.progress(done, out_.mutants.size());
    });
    drop_killed(alive);
  }

  void drop_killed(std::vector<std::size_t>& alive) const {
    std::erase_if(alive, [&](auto m) { return out_.rows[m].fate == Fate::killed; });
  }

  // What logs near the known ones kill, in the order of the mutants.
  void search(std::vector<std::size_t>& alive) {
    Editor editor(book_, random_);
    std::vector<LogProbe> near;
    for (std::size_t i = 0; i < neighbours_a_round && !kills_.probes().empty(); ++i)
      if (auto p = editor.edited(kills_.probes()[editor.pick(kills_.probes().size())])) near.push_back(std::move(*p));
    kill_by(LogKills(book_, std::move(near)), alive);
  }

  // They are tried plainly, and shortened.
  void kill_by(LogKills const& logs, std::vector<std::size_t>& alive) {
    std::vector<std::optional<LogProbe>> found(alive.size());
    solver::in_parallel(alive.size(), options_.threads, [&](std::size_t i) {
      if (solver::interrupted()) return;
      auto const& m = out_.mutants[alive[i]];
      if (auto const by = logs.first(m, 0, true); by < logs.probes().size()) found[i] = shrunk(book_, m, logs.probes()[by]);
    });
    for (std::size_t i = 0; i < alive.size(); ++i)
      if (found[i] && !killed(alive[i], out_.given)) kills_.add(std::move(*found[i])), killed(alive[i], out_.given);
    drop_killed(alive);
    if (options_.progress) options_.progress(out_.mutants.size() - alive.size(), out_.mutants.size());
  }

  // The next mutants that no log kills.
  std::vector<std::size_t> next(std::vector<std::size_t> const& alive, std::size_t& at) {
    std::vector<std::size_t> out;
    for (; at < alive.size() && out.size() < batch; ++at)
      if (!killed(alive[at], out_.given)) out.push_back(alive[at]);
    if (options_.progress) options_.progress(out_.mutants.size() - alive.size() + at, out_.mutants.size());
    return out;
  }

  void settle(std::vector<std::size_t> const& alive) {
    ask(alive, tell, [](LogTold const& t) { return t.fate != Fate::undecided || !solver::interrupted(); });
    for (auto const m : alive)
      if (auto const k = known_.find(m); k != known_.end()) take(m, k->second);
  }

  void take(std::size_t m, LogTold const& told) {
    if (killed(m, out_.given)) return;  // by what an earlier mutant of the batch was told apart by
    if (told.fate != Fate::killed) return void(out_.rows[m] = {told.fate, 0, told.why});
    kills_.add(*told.probe);
    if (!killed(m, out_.given)) out_.rows[m] = {Fate::undecided, 0, "the log found does not tell it apart"};
  }

  ProcedureBook const& book_;
  LogOptions const& options_;
  LogKills kills_;
  std::map<std::size_t, LogTold> known_;
  std::mt19937_64 random_{1};
  CompleteLogs out_;
};

}  // namespace

CompleteLogs generate(ProcedureBook const& book, std::vector<LogProbe> given, std::vector<LogFound> const& known, LogOptions const& options) {
  return Generation(book, std::move(given), known, options).run();
}

std::vector<Row> measure(ProcedureBook const& book, std::vector<Mutant> const& mutants, std::vector<LogProbe> const& probes, unsigned threads) {
  return first_kills(LogKills(book, probes), mutants, threads);
}

}  // namespace norma::mutants::procedure
