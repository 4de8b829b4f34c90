#include "mutants/generate.hpp"

#include <algorithm>
#include <atomic>
#include <map>

#include "mutants/minimise.hpp"
#include "mutants/search.hpp"
#include "solver/interruption.hpp"
#include "solver/parallel.hpp"

namespace norma::mutants {
namespace {

// So many are asked at a time, whatever the threads: what is found must not hang on who asks. A solver is thrown away after
// so many questions, for its context only grows.
constexpr std::size_t batch = 16, questions = 400, neighbours_a_round = 20'000;

class Askers {
 public:
  Askers(Rulebook const& book, GenerateOptions const& options) : book_(book), options_(options), askers_(std::max(1u, options.threads)), asked_(askers_.size(), 0) {}

  std::vector<Told> ask(std::vector<Mutant> const& mutants) {
    std::vector<Told> out(mutants.size());
    std::atomic<std::size_t> next = 0;
    solver::in_parallel(askers_.size(), options_.threads, [&](std::size_t t) {
      for (auto i = next++; i < mutants.size(); i = next++) {
        if (!askers_[t] || ++asked_[t] % questions == 0) askers_[t] = std::make_unique<Distinguisher>(book_, options_.limits);
        out[i] = askers_[t]->tell(mutants[i]);
      }
    });
    return out;
  }

 private:
  Rulebook const& book_;
  GenerateOptions const& options_;
  std::vector<std::unique_ptr<Distinguisher>> askers_;
  std::vector<std::size_t> asked_;
};

class Generation {
 public:
  Generation(Rulebook const& book, std::vector<Probe> given, std::vector<Found> const& known, GenerateOptions const& options)
      : book_(book), options_(options), kills_(book, std::move(given)), askers_(book, options) {
    out_.mutants = mutants_of(book);
    out_.given = kills_.probes().size();
    out_.rows.resize(out_.mutants.size());
    for (auto const& f : known) known_.emplace(f.mutant, f.told);
  }

  Complete run() {
    auto alive = kill_all();
    for (unsigned r = 0; r < options_.rounds && !solver::interrupted(); ++r) search(alive);
    for (std::size_t at = 0; at < out_.mutants.size() && !solver::interrupted(); settle(next(at))) {
    }
    if (!solver::interrupted()) keep_fewest(out_, kills_, options_.threads, [&](std::vector<Probe> came) { return Kills(book_, std::move(came)); });
    return std::move(out_);
  }

 private:
  // Those that the given cases do not kill.
  std::vector<std::size_t> kill_all() {
    std::vector<char> dead(out_.mutants.size(), 0);
    solver::in_parallel(out_.mutants.size(), options_.threads, [&](std::size_t m) { dead[m] = killed(m); });
    std::vector<std::size_t> alive;
    for (std::size_t m = 0; m < dead.size(); ++m)
      if (!dead[m]) alive.push_back(m);
    return alive;
  }

  // What neighbours of the probes kill, in the order of the mutants.
  void search(std::vector<std::size_t>& alive) {
    Kills const near(book_, neighbours(book_, kills_.probes(), neighbours_a_round, random_));
    std::vector<std::optional<Probe>> found(alive.size());
    solver::in_parallel(alive.size(), options_.threads, [&](std::size_t i) {
      auto const& m = out_.mutants[alive[i]];
      if (auto const by = near.first(m); by < near.probes().size()) found[i] = shrunk(book_, m, near.probes()[by]);
    });
    for (std::size_t i = 0; i < alive.size(); ++i)
      if (found[i] && !killed(alive[i])) kills_.add(std::move(*found[i])), killed(alive[i]);
    std::erase_if(alive, [&](auto m) { return out_.rows[m].fate == Fate::killed; });
    if (options_.progress) options_.progress(out_.mutants.size() - alive.size(), out_.mutants.size());
  }

  // The next mutants that no probe kills.
  std::vector<std::size_t> next(std::size_t& at) {
    std::vector<std::size_t> alive;
    for (; at < out_.mutants.size() && alive.size() < batch; ++at)
      if (out_.rows[at].fate != Fate::killed && !killed(at)) alive.push_back(at);
    if (options_.progress) options_.progress(at, out_.mutants.size());
    return alive;
  }

  bool killed(std::size_t m) {
    auto const probe = kills_.first(out_.mutants[m]);
    if (probe == kills_.probes().size()) return false;
    out_.rows[m] = {Fate::killed, probe, {}};
    return true;
  }

  void settle(std::vector<std::size_t> const& alive) {
    std::vector<std::size_t> open;
    std::vector<Mutant> asked;
    for (auto const m : alive)
      if (!known_.contains(m)) open.push_back(m), asked.push_back(out_.mutants[m]);
    auto const told = askers_.ask(asked);
    for (std::size_t i = 0; i < open.size(); ++i)
      if (told[i].fate != Fate::undecided || !solver::interrupted()) known_.emplace(open[i], told[i]), keep(open[i], told[i]);
    for (auto const m : alive)
      if (auto const k = known_.find(m); k != known_.end()) take(m, k->second);
  }

  void keep(std::size_t m, Told const& told) {
    ++out_.solved;
    if (options_.keep && told.fate != Fate::undecided) options_.keep({m, told});
  }

  void take(std::size_t m, Told const& told) {
    if (killed(m)) return;  // by what an earlier mutant of the batch was told apart by
    if (told.fate == Fate::killed) {
      kills_.add(*told.probe);
      if (killed(m)) return;
      out_.rows[m] = {Fate::undecided, 0, "the case found does not tell it apart"};
      return;
    }
    out_.rows[m] = {told.fate, 0, told.why};
  }

  Rulebook const& book_;
  GenerateOptions const& options_;
  Kills kills_;
  Askers askers_;
  std::map<std::size_t, Told> known_;
  std::mt19937_64 random_{1};
  Complete out_;
};

}  // namespace

Complete generate(Rulebook const& book, std::vector<Probe> given, std::vector<Found> const& known, GenerateOptions const& options) {
  return Generation(book, std::move(given), known, options).run();
}

std::vector<Row> measure(Rulebook const& book, std::vector<Mutant> const& mutants, std::vector<Probe> const& probes, unsigned threads) {
  return first_kills(Kills(book, probes), mutants, threads);
}

}  // namespace norma::mutants
