#include "mutants/procedure/ground.hpp"

#include <algorithm>

#include "mutants/procedure/marks.hpp"
#include "oracle/procedure/log_fields.hpp"

namespace norma::mutants::procedure {

Ground::Ground(ProcedureBook const& b) : book(b), course{c.bv_const("state", 8), c.bv_const("law", 17), {}, {}, {}}, terms(c, course) { declare(); }

// Of every fact a constant in its range, or as it is before the first event, or none.
void Ground::declare() {
  std::vector<z3::expr> states;
  for (auto const s : numbers_of(book.states))
    if (book.states[s - 1u].declared) states.push_back(course.state == c.bv_val(s, 8));
  facts.ranges.push_back(solver::any_of(c, states));
  for (auto const& f : book.facts) {
    auto const name = "fact " + f.path;
    bool const truth = f.sort == Sort::boolean;
    course.slots.push_back(truth ? c.bool_const(name.c_str()) : c.bv_const(name.c_str(), solver::width(f.sort)));
    course.unknown.push_back(c.bool_const(("not stated " + f.path).c_str()));
    auto const& v = course.slots.back();
    if (truth) continue;
    auto const is = [&](std::int32_t value) { return v == solver::constant(c, f.sort, value); };
    facts.ranges.push_back(solver::in_range(f, v) || is(f.ordinary) || is(0));
  }
  stated_or_not();
  auto const& today = course.slots[book.today];
  facts.ranges.push_back(solver::in_range(book.facts[book.today], course.law) && course.law != solver::constant(c, Sort::date, 0));
  facts.ranges.push_back(today != solver::constant(c, Sort::date, 0));
  facts.ranges.push_back(!course.unknown[book.today]);
  for (auto const& r : book.readings) {
    readings.push_back(c.bv_const(("reading " + std::string(r.id)).c_str(), 8));
    std::vector<z3::expr> chosen{c.bool_val(false)};
    for (unsigned a = 1; a <= r.count(); ++a) chosen.push_back(readings.back() == c.bv_val(a, 8));
    facts.ranges.push_back(solver::any_of(c, chosen));
    course.chosen.push_back(std::move(chosen));
  }
  facts.slots = course.slots;
  facts.slots.insert(facts.slots.end(), course.unknown.begin(), course.unknown.end());
  facts.slots.insert(facts.slots.end(), readings.begin(), readings.end());
  facts.slots.push_back(course.law);
  facts.slots.push_back(course.state);
}

// What is not stated stands as before the first event, or as none; the items of a set are stated together, unless a step
// changes one of them.
void Ground::stated_or_not() {
  for (std::size_t i = 0; i < book.facts.size(); ++i) {
    auto const& f = book.facts[i];
    auto const is = [&](std::int32_t value) { return course.slots[i] == solver::constant(c, f.sort, value); };
    facts.ranges.push_back(!course.unknown[i] || is(f.ordinary) || is(0));
  }
  auto const changed = [&](std::size_t slot) {
    return std::any_of(book.transitions.begin(), book.transitions.end(), [&](auto const& t) {
      return std::any_of(t.updates.begin(), t.updates.end(), [&](auto const& u) { return u.slot == slot; });
    });
  };
  oracle::LogFields const fields(book);
  for (auto const& f : fields.all())
    for (std::size_t i = f.slot + std::size_t{1}; i < f.slot + std::size_t{f.slots}; ++i)
      if (!changed(i) && !changed(i - 1)) facts.ranges.push_back(course.unknown[i] == course.unknown[i - 1]);
}

z3::expr Ground::happened_today(std::uint16_t e) { return course.slots[book.last + e - 1u] == course.slots[book.today] && !course.unknown[book.last + e - 1u]; }

z3::expr Ground::open_as_in_logs(ProcedureBook const& mutant) {
  auto out = c.bool_val(true);
  auto const together = open_together(book, mutant);
  for (auto const e : numbers_of(book.events)) {
    auto others = c.bool_val(true);
    for (auto const o : numbers_of(book.events)) {
      auto const mark = book.last + o - 1u;
      if (o != e && has(together[e - 1u], o)) others = others && (course.unknown[mark] || course.slots[mark] != solver::constant(c, Sort::date, 0));
    }
    out = out && (!course.unknown[book.last + e - 1u] || others);
  }
  return out;
}

z3::expr Ground::named() {
  std::vector<z3::expr> any;
  for (auto const a : numbers_of(book.actors))
    if (has(book.events[event - 1u].actors, a)) any.push_back(course.slots[book.actor] == c.bv_val(a, 8));
  return solver::any_of(c, any);
}

z3::expr Ground::unbroken(Mutant const& m, bool or_may) {
  auto out = c.bool_val(true);
  for (auto const& k : book.conditions) {
    if (!has(k.head.events, event) || (m.table == Table::condition && &k == &book.conditions[m.row])) continue;
    auto const v = terms.valued(k.holds);
    out = out && (!terms.in_force(k.head.interval) || (or_may ? v.value || v.unclear : v.value && !v.unclear));
  }
  return out;
}

}  // namespace norma::mutants::procedure
