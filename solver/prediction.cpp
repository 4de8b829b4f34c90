#include "solver/prediction.hpp"

#include <stdexcept>

namespace norma::solver {
namespace {

State state_of(bool unknown, bool conflict, bool gap, std::uint32_t lawful) {
  if (unknown) return State::not_encoded;
  if (conflict) return State::conflict;
  if (gap) return State::gap;
  return lawful != 0 ? State::answered : State::not_due;
}

std::vector<z3::expr> formulas(Encoding const& e) {
  std::vector<z3::expr> f(e.live);
  for (std::size_t d = 0; d < e.lawful.size(); ++d) {
    f.insert(f.end(), {e.unknown[d], e.conflict[d], e.gap[d]});
    f.insert(f.end(), e.lawful[d].begin(), e.lawful[d].end());
  }
  for (std::size_t x = 0; x < e.values.size(); ++x) f.insert(f.end(), {e.value_given[x], e.value_conflict[x], e.values[x]});
  return f;
}

}  // namespace

Result predict(Rulebook const& book, Encoding const& e, std::size_t edition, Session& session,
               std::vector<std::int32_t> const& slots) {
  auto const values = session.evaluate(slots, formulas(e));
  if (!values) throw std::logic_error("the case does not satisfy the solver's assumptions");
  auto next = values->begin();
  Result out;
  out.edition = edition;
  for (std::size_t r = 0; r < book.rules.size(); ++r)
    if (*next++) out.live.insert(r);
  for (std::size_t d = 0; d < book.decisions.size(); ++d) {
    bool const unknown = *next++ != 0, conflict = *next++ != 0, gap = *next++ != 0;
    for (std::size_t o = 0; o < e.lawful[d].size(); ++o)
      if (*next++) out.lawful[d] |= 1u << o;
    out.state[d] = state_of(unknown, conflict, gap, out.lawful[d]);
  }
  for (std::size_t x = 0; x < book.derived.size(); ++x) {
    bool const given = *next++ != 0, conflict = *next++ != 0;
    out.value[x] = *next++;
    out.value_state[x] = conflict ? State::conflict : given ? State::answered : State::not_due;
  }
  return out;
}

std::string difference(Rulebook const& book, Result const& a, Result const& b) {
  if (a.edition != b.edition) return "edition";
  for (std::size_t d = 0; d < book.decisions.size(); ++d)
    if (a.state[d] != b.state[d] || a.lawful[d] != b.lawful[d]) return "decision " + std::string(book.decisions[d].name);
  for (std::size_t x = 0; x < book.derived.size(); ++x)
    if (a.value[x] != b.value[x] || a.value_state[x] != b.value_state[x])
      return "date " + std::string(book.derived[x].name) + " " + std::string(book.derived[x].key);
  for (std::size_t r = 0; r < book.rules.size(); ++r)
    if (a.live.has(r) != b.live.has(r)) return "rule " + std::string(book.rules[r].head.id);
  return {};
}

}  // namespace norma::solver
