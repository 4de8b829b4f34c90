#include "mutants/kills.hpp"

#include <algorithm>

#include "oracle/flat.hpp"
#include "solver/diff/comparison.hpp"

namespace norma::mutants {

namespace {

// A date that belongs to an outcome counts where both answers have it (`distinguish` asks the solver for the same). This errs
// toward telling less apart: a date that vanishes while its outcome stays is no kill.
bool unlike(Rulebook const& book, Result const& a, Result const& b, solver::Question q) {
  auto const x = solver::said(a, q), y = solver::said(b, q);
  if (!q.date) return x != y;
  if (x.state == State::answered && y.state == State::answered) return a.value[q.index] != b.value[q.index];
  return book.derived[q.index].key.empty() && x != y;
}

}  // namespace

bool tells_apart(Rulebook const& book, Result const& act, Result const& mutant) {
  if (act.encoded() != mutant.encoded()) return true;
  auto const all = solver::questions(book);
  return std::any_of(all.begin(), all.end(), [&](auto q) { return unlike(book, act, mutant, q); });
}

Kills::Kills(Rulebook const& book, std::vector<Probe> probes) : book_(book) {
  for (auto& p : probes) add(std::move(p));
}

void Kills::add(Probe probe) {
  results_.push_back(oracle::decide_flat(book_, probe.slots.data(), probe.world));
  auto& defined = defined_.emplace_back(book_.definitions.size());
  oracle::Scope const scope{probe.slots.data(), probe.world.data(), defined.data(), nullptr, nullptr};
  for (std::size_t i = 0; i < defined.size(); ++i) defined[i] = oracle::evaluate(book_.definitions[i].expr, scope);
  probes_.push_back(std::move(probe));
}

bool Kills::touched(Mutant const& m, Rulebook const& mutant, std::size_t i) const {
  auto const& r = results_[i];
  auto const& p = probes_[i];
  oracle::Scope const scope{p.slots.data(), p.world.data(), defined_[i].data(), r.lawful.data(), r.value.data()};
  auto const same = [&](Expr a, Expr b) { return oracle::evaluate(a, scope) == oracle::evaluate(b, scope); };
  switch (m.part) {
    case Part::definition: return !same(book_.definitions[m.row].expr, mutant.definitions[m.row].expr);
    case Part::due: return !same(book_.decisions[m.row].due, mutant.decisions[m.row].due);
    case Part::guard: return !r.encoded() || !same(book_.rules[m.row].guard, mutant.rules[m.row].guard);
    case Part::value: return r.active.has(m.row) && !same(book_.rules[m.row].value, mutant.rules[m.row].value);
    case Part::rule: break;
  }
  bool const of_day = m.op == Operator::move_commencement || m.op == Operator::move_end;
  return of_day || r.active.has(m.row);
}

bool Kills::kills(Mutant const& m, Rulebook const& mutant, std::size_t i) const {
  return touched(m, mutant, i) && tells_apart(book_, results_[i], oracle::decide_flat(mutant, probes_[i].slots.data(), probes_[i].world));
}

std::size_t Kills::first(Mutant const& m, std::size_t from) const {
  solver::NodeArena arena;
  auto const mutant = mutated(book_, m, arena);
  while (from < probes_.size() && !kills(m, mutant, from)) ++from;
  return from;
}

Killers Kills::all(Mutant const& m) const {
  solver::NodeArena arena;
  auto const mutant = mutated(book_, m, arena);
  Killers out((probes_.size() + 63) / 64, 0);
  for (std::size_t i = 0; i < probes_.size(); ++i)
    if (kills(m, mutant, i)) out[i / 64] |= std::uint64_t{1} << i % 64;
  return out;
}

}  // namespace norma::mutants
