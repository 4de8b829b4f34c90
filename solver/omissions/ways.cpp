#include <algorithm>

#include "solver/omissions/omissions.hpp"

namespace norma::solver {
namespace {

// Acts of the state that move the course: the steps in force. What begins another course does not move this one; of two courses
// side by side the rows say nothing.
std::vector<std::uint16_t> ways_from(Asking const& q, std::uint16_t state) {
  auto const& b = *q.law.book;
  std::vector<std::uint16_t> out;
  for (auto const t : q.law.transitions) {
    auto const& head = b.transitions[t].head;
    if (has(head.from, state) && head.to != 0 && head.to != state && !head.again && !head.begins && b.events[head.event - 1u].nature == Nature::act) out.push_back(t);
  }
  return out;
}

// After the first step no step of the other's event is left, nor one whose wording is not shown.
bool shuts_out(Asking const& q, TransitionHead const& first, TransitionHead const& other) {
  auto const& b = *q.law.book;
  auto const left = [&](TransitionHead const& head) { return head.event == other.event && has(head.from, first.to); };
  return std::none_of(q.law.transitions.begin(), q.law.transitions.end(), [&](std::uint16_t t) { return left(b.transitions[t].head); }) &&
         std::none_of(b.transitions.begin(), b.transitions.end(), [&](TransitionInfo const& row) { return is_unshown(row.head, q.law.law) && left(row.head); });
}

// Where both steps are open at once, by what runs at hand come to and what is stated of the steps in them or ordinarily.
Trace both_open(Asking const& q, std::uint16_t state, std::uint16_t x, std::uint16_t y) {
  for (auto const& run : q.runs.all())
    for (std::size_t k = 0; k < run.trace.size(); ++k) {
      if (run.at[k].at.state != state) continue;
      auto const goes_on = [&](std::uint16_t t) { return k + 1 < run.trace.size() && run.trace[k + 1].transition == t; };
      auto const first = goes_on(x) ? Trace(run.trace.begin(), run.trace.begin() + static_cast<std::ptrdiff_t>(k) + 2) : q.runs.with_step(run, k, x);
      if (first.empty() || (!goes_on(y) && q.runs.with_step(run, k, y).empty())) continue;
      return first;
    }
  return {};
}

}  // namespace

void ask_of_ways(Asking const& q, Answers& out) {
  if (!q.wanted(ProcedureKind::competing_ways)) return;
  auto const& b = *q.law.book;
  for (auto const s : numbers_of(b.states)) {
    auto const ways = ways_from(q, s);
    std::vector<std::uint16_t> pairs;  // events of those already told
    for (std::size_t i = 0; i < ways.size(); ++i)
      for (std::size_t j = i + 1; j < ways.size(); ++j) {
        auto const &x = b.transitions[ways[i]].head, &y = b.transitions[ways[j]].head;
        if (x.event == y.event || (b.events[x.event - 1u].actors & b.events[y.event - 1u].actors) != 0) continue;
        if (!shuts_out(q, x, y) && !shuts_out(q, y, x)) continue;
        auto const lower = std::min(x.event, y.event), higher = std::max(x.event, y.event);
        auto const pair = static_cast<std::uint16_t>(lower * 64u + higher);
        if (std::find(pairs.begin(), pairs.end(), pair) != pairs.end()) continue;
        auto a = open_question(ProcedureKind::competing_ways, lower, higher, bit(s));
        a.among = {s};
        a.trace = both_open(q, s, ways[i], ways[j]);
        if (a.trace.empty()) continue;  // nothing is said of pairs that no run at hand shows
        settle(a, ProcedureVerdict::refuted, "a run after which each of both can be taken, and one shuts the other out, replayed");
        pairs.push_back(pair);
        out.push_back(std::move(a));
      }
  }
}

}  // namespace norma::solver
