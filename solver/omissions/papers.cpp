#include "solver/omissions/omissions.hpp"

namespace norma::solver {
namespace {

bool open_in(KnownRun const& run, std::size_t k, std::uint16_t duty) { return run.at[k].at.calls[duty].first; }
bool happened(ProcedureBook const& b, KnownRun const& run, std::size_t k, std::uint16_t event) { return run.at[k].at.slots[b.last + event - 1u] != 0; }

// The duty's act is made of what the event makes.
void ask_made(Asking const& q, std::uint16_t duty, std::uint16_t event, Answers& out) {
  auto const& b = *q.law.book;
  auto a = open_question(ProcedureKind::made_of_undated, duty, event);
  bool const dated = std::any_of(q.law.duties.begin(), q.law.duties.end(), [&](auto d) { return has(b.calls[d].head.actions, event); });
  if (dated) {
    settle(a, ProcedureVerdict::proven, "a duty with a last day calls for what it is made of");
    out.push_back(std::move(a));
    return;
  }
  a.trace = q.runs.until_varied([&](KnownRun const& run, std::size_t k) { return open_in(run, k, duty) && !happened(b, run, k, event); });
  if (a.trace.empty()) return;  // nothing is said of a duty that no run at hand leaves open so
  settle(a, ProcedureVerdict::refuted, "no duty with a last day calls for what it is made of; a run in which it is due and that is not made, replayed");
  out.push_back(std::move(a));
}

}  // namespace

void ask_of_papers(Asking const& q, Answers& out) {
  auto const& b = *q.law.book;
  if (!q.wanted(ProcedureKind::made_of_undated)) return;
  for (auto const d : q.law.duties)
    for (auto const& m : b.concerns.makings)
      for (auto const e : numbers_of(b.events))
        if ((m.acts & b.calls[d].head.actions) != 0 && has(m.of, e)) ask_made(q, d, e, out);
}

}  // namespace norma::solver
