#include <algorithm>
#include <set>

#include "solver/omissions/omissions.hpp"

namespace norma::solver {
namespace {

// Calls in force for the act, all of which something has to come before.
std::vector<std::uint16_t> calls_for(Asking const& q, std::uint16_t event) {
  auto const& b = *q.law.book;
  std::vector<std::uint16_t> out;
  for (auto const i : positions_in(b.calls)) {
    auto const& head = b.calls[i].head;
    if (!head.interval.contains(q.law.law) || !has(head.actions, event)) continue;
    if (head.triggers == 0) return {};
    out.push_back(i);
  }
  return out;
}

// The enumerated facts that their guards ask, who acts left aside.
std::set<std::uint16_t> facts_of(Asking const& q, std::vector<std::uint16_t> const& calls) {
  auto const& b = *q.law.book;
  std::set<std::uint16_t> out;
  for (auto const c : calls)
    for (auto const& n : b.calls[c].guard)
      if (n.op == Op::fact && b.facts[static_cast<std::size_t>(n.value)].sort == Sort::enumeration && n.value != b.actor) out.insert(static_cast<std::uint16_t>(n.value));
  return out;
}

void ask(Asking const& q, std::uint16_t event, std::vector<std::uint16_t> const& calls, std::uint16_t slot, Answers& out) {
  auto const& b = *q.law.book;
  auto const& f = b.facts[slot];
  std::uint64_t triggers = 0;
  for (auto const c : calls) triggers |= b.calls[c].head.triggers;
  auto a = open_question(ProcedureKind::left_out, event, slot);
  std::size_t met = 0;
  for (auto v = std::max(f.low, 1); v <= f.high; ++v) {
    bool const never = std::all_of(calls.begin(), calls.end(), [&](std::uint16_t c) {
      return never_holds(q, "called " + std::string(b.calls[c].head.id) + " with " + f.path + " " + std::to_string(v), {{b.calls[c].guard, true}}, slot, v);
    });
    if (!never) {
      ++met;
      continue;
    }
    auto const trace = q.runs.until_varied([&](KnownRun const& run, std::size_t k) { return has(triggers, run.trace[k].event) && run.at[k].at.slots[slot] == v; });
    if (trace.empty()) continue;
    a.among.push_back(static_cast<std::uint16_t>(v));
    if (a.trace.empty()) a.trace = trace;
  }
  // That it is called for under each value is not shown, and so not said; never called for at all is another question.
  if (met == 0 || a.among.empty()) return;
  settle(a, ProcedureVerdict::refuted, "under these values no course, reached or not, has it called for; a run with the first of them, replayed");
  out.push_back(std::move(a));
}

}  // namespace

void ask_left_out(Asking const& q, Answers& out) {
  if (!q.wanted(ProcedureKind::left_out)) return;
  for (auto const e : numbers_of(q.law.book->events)) {
    auto const calls = calls_for(q, e);
    for (auto const slot : facts_of(q, calls)) ask(q, e, calls, slot, out);
  }
}

}  // namespace norma::solver
