#include "solver/omissions/subjects.hpp"

#include <algorithm>

#include "solver/omissions/omissions.hpp"

namespace norma::solver {
namespace {

std::string name(ProcedureBook const& b, std::uint16_t event) { return std::string(b.events[event - 1u].name); }

std::string values(ProcedureBook const& b, GoalAnswer const& a) {
  auto const& f = b.facts[a.goal.other];
  std::string out = f.path.substr(f.path.rfind('.') + 1) + ": ";
  for (std::size_t i = 0; i < a.among.size(); ++i) (out += i == 0 ? "" : ", ") += f.names[a.among[i] - 1u].name;
  return out;
}

std::uint16_t only_of(std::uint64_t states) {
  std::uint16_t s = 1;
  while (!has(states, s)) ++s;
  return s;
}

void cite_steps(ProcedureBook const& b, std::uint64_t events, Date law, std::vector<Cites>& out) {
  for (auto const& t : b.transitions)
    if (has(events, t.head.event) && t.head.interval.contains(law)) out.push_back(t.head.cites);
}

void cite_contests(ProcedureBook const& b, Date law, std::vector<Cites>& out) {
  std::uint64_t by = 0;
  for (auto const& c : b.concerns.contests) by |= c.by;
  cite_steps(b, by, law, out);
}

std::vector<Cites> with(Cites first, std::vector<Cites> others) {
  others.insert(others.begin(), first);
  return others;
}

// Rows that ask when the status ends.
void cite_terms(ProcedureBook const& b, Date law, std::vector<Cites>& out) {
  auto const asks = [&](Expr e) {
    return std::any_of(e.begin(), e.end(), [&](Node const& n) {
      auto const& ends = b.concerns.status_ends;
      return n.op == Op::fact && std::find(ends.begin(), ends.end(), static_cast<std::uint16_t>(n.value)) != ends.end();
    });
  };
  for (auto const& c : b.conditions)
    if (c.head.interval.contains(law) && asks(c.holds)) out.push_back(c.head.cites);
}

}  // namespace

std::string omission_subject(ProcedureBook const& b, GoalAnswer const& a) {
  auto const& g = a.goal;
  switch (g.kind) {
    case ProcedureKind::undated_right: case ProcedureKind::no_consequence: case ProcedureKind::lapsed_right: return std::string(b.calls[g.index].head.id);
    case ProcedureKind::left_out: return name(b, g.index) + ", " + values(b, a);
    case ProcedureKind::not_provided_for: return std::string(b.concerns.world[g.index].id);
    case ProcedureKind::unsettled_commencement:
      if (g.other == of_calls) return "duty " + std::string(b.calls[g.index].head.id);
      if (g.other == of_conditions) return "condition " + std::string(b.conditions[g.index].head.id);
      return "step " + std::string(b.transitions[g.index].head.id);
    case ProcedureKind::competing_ways: return std::string(b.states[only_of(g.states) - 1u].name) + ": " + name(b, g.index) + " + " + name(b, g.other);
    case ProcedureKind::status_outlived: return std::string(b.states[g.index - 1u].name);
    case ProcedureKind::made_of_undated: return std::string(b.calls[g.index].head.id) + ": " + name(b, g.other);
    case ProcedureKind::only_its_bearer: return std::string(b.calls[g.index].head.id) + ", " + std::string(b.states[g.other - 1u].name);
    case ProcedureKind::unowed_renewal: return std::string(b.facts[b.concerns.status].names[g.index - 1u].name);
    default: return name(b, g.index);
  }
}

std::vector<Cites> omission_cites(ProcedureBook const& b, GoalAnswer const& a, Date law) {
  auto const& g = a.goal;
  std::vector<Cites> out;
  switch (g.kind) {
    case ProcedureKind::undated_right: case ProcedureKind::no_consequence: case ProcedureKind::lapsed_right: return {b.calls[g.index].head.cites};
    case ProcedureKind::not_provided_for: return {b.concerns.world[g.index].cites};
    case ProcedureKind::left_out:
      for (auto const& c : b.calls)
        if (has(c.head.actions, g.index) && c.head.interval.contains(law)) out.push_back(c.head.cites);
      return out;
    case ProcedureKind::unsettled_commencement:
      if (g.other == of_calls) return {b.calls[g.index].head.cites};
      if (g.other == of_conditions) return {b.conditions[g.index].head.cites};
      return {b.transitions[g.index].head.cites};
    case ProcedureKind::competing_ways:
      for (auto const& t : b.transitions)
        if ((t.head.event == g.index || t.head.event == g.other) && (t.head.from & g.states) != 0 && t.head.to != 0 && !t.head.begins && t.head.interval.contains(law)) out.push_back(t.head.cites);
      return out;
    case ProcedureKind::made_of_undated: cite_steps(b, bit(g.other), law, out); return with(b.calls[g.index].head.cites, std::move(out));
    case ProcedureKind::only_its_bearer: return {b.calls[g.index].head.cites};
    case ProcedureKind::unowed_renewal:
      for (auto const& r : b.concerns.renewals)
        if (has(r.values, g.index)) out.push_back(r.cites);
      return out;
    case ProcedureKind::no_remedy: cite_contests(b, law, out); break;
    case ProcedureKind::status_outlived: cite_terms(b, law, out); break;
    default: break;
  }
  if (!a.trace.empty()) out.push_back(b.transitions[a.trace.back().transition].head.cites);
  return out;
}

}  // namespace norma::solver
