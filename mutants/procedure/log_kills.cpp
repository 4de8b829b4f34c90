#include "mutants/procedure/log_kills.hpp"

#include <algorithm>

#include "mutants/procedure/past.hpp"
#include "oracle/procedure/audit_writer.hpp"

namespace norma::mutants::procedure {
namespace {

using oracle::Audit;
using oracle::Violation;

bool same_cites(Cites const& a, Cites const& b) { return a.size == b.size && std::equal(a.begin(), a.end(), b.begin()); }

bool same(Violation const& a, Violation const& b) {
  return a.kind == b.kind && a.event == b.event && same_cites(a.cites, b.cites) && a.actors == b.actors && a.actions == b.actions && a.due == b.due &&
         a.depends_on == b.depends_on;
}

bool same(std::vector<Violation> const& a, std::vector<Violation> const& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](auto const& x, auto const& y) { return same(x, y); });
}

bool same_open(CallHead const& a, Date due, CallHead const& b, Date other) {
  return due == other && a.actions == b.actions && a.actors == b.actors && same_cites(a.cites, b.cites);
}

}  // namespace

std::uint64_t events_in(oracle::EventLog const& log) {
  std::uint64_t out = 0;
  for (auto const& e : log.events) out |= std::uint64_t{1} << (e.event - 1);
  return out;
}

bool tells_apart(ProcedureBook const& book, Audit const& act, ProcedureBook const& mutant, Audit const& other) {
  if (act.not_encoded != other.not_encoded || act.no_calendar != other.no_calendar || act.as_of != other.as_of || act.swayed_by != other.swayed_by) return true;
  if (!same(act.violations, other.violations) || !same(act.not_provided, other.not_provided) || !same(act.unclear, other.unclear)) return true;
  if (!same(act.elsewhere, other.elsewhere)) return true;
  return !std::equal(act.open.begin(), act.open.end(), other.open.begin(), other.open.end(), [&](auto const& a, auto const& b) {
    return same_open(book.calls[a.call].head, a.due, mutant.calls[b.call].head, b.due);
  });
}

LogKills::LogKills(ProcedureBook const& book, std::vector<LogProbe> probes) : book_(book), judge_(book) {
  for (auto& p : probes) add(std::move(p));
}

void LogKills::add(LogProbe probe) {
  Known known{.plain = judge_.plain(probe)};
  known.happen = events_in(probe.log);
  for (auto const e : numbers_of(book_.events))
    if (auto const mark = book_.last + e - 1u; probe.log.begin.slots[mark] != 0 || (!probe.log.begin.unknown.empty() && probe.log.begin.unknown[mark])) known.past |= std::uint64_t{1} << (e - 1);
  known_.push_back(std::move(known));
  probes_.push_back(std::move(probe));
}

oracle::Audit const& LogKills::whole(std::size_t probe) const {
  auto& known = known_[probe];
  std::call_once(*known.asked, [&] { known.whole = judge_.audit(probes_[probe]); });
  return known.whole;
}

// What differs under the readings of the log differs in the whole answer; the others are asked only where nothing does.
bool LogKills::plainly_kills(std::size_t probe, Judge const& mutant) const { return tells_apart(book_, known_[probe].plain, mutant.book(), mutant.plain(probes_[probe])); }
bool LogKills::wholly_kills(std::size_t probe, Judge const& mutant) const { return tells_apart(book_, whole(probe), mutant.book(), mutant.audit(probes_[probe])); }

LogKills::Asked LogKills::asked_of(Mutant const& m, ProcedureBook const& mutant) const {
  constexpr auto any = ~std::uint64_t{0};
  auto const events = events_of(book_, mutant, m);
  return {same_own(book_, mutant) ? events : any, !plainly_same_past(book_, mutant) ? any : of_past(book_, m) ? events : 0};
}

std::size_t LogKills::first(Mutant const& m, std::size_t from, bool plainly) const {
  solver::NodeArena arena;
  auto const book = mutated(book_, m, arena);
  auto const asked = asked_of(m, book);
  Judge const mutant(book);
  std::vector<std::size_t> open;  // that do not kill it under their own readings
  for (auto i = from; i < probes_.size(); ++i) {
    if (!touched(known_[i], asked)) continue;
    if (plainly_kills(i, mutant)) return i;
    open.push_back(i);
  }
  if (!plainly)
    for (auto const i : open)
      if (wholly_kills(i, mutant)) return i;
  return probes_.size();
}

bool LogKills::by(Mutant const& m, std::size_t probe) const {
  solver::NodeArena arena;
  auto const book = mutated(book_, m, arena);
  Judge const mutant(book);
  return touched(known_[probe], asked_of(m, book)) && (plainly_kills(probe, mutant) || wholly_kills(probe, mutant));
}

Killers LogKills::all(Mutant const& m) const {
  solver::NodeArena arena;
  auto const book = mutated(book_, m, arena);
  auto const asked = asked_of(m, book);
  Judge const mutant(book);
  Killers out((probes_.size() + 63) / 64, 0);
  for (std::size_t i = 0; i < probes_.size(); ++i)
    if (touched(known_[i], asked) && (plainly_kills(i, mutant) || wholly_kills(i, mutant))) out[i / 64] |= std::uint64_t{1} << i % 64;
  return out;
}

}  // namespace norma::mutants::procedure
