#include "solver/witness.hpp"

#include <algorithm>

namespace norma::solver {
namespace {

// At most k of them hold, by a sequential counter (Sinz, CP 2005): the constant "i.j" holds if j of the first i do. Its
// constants are fresh to the one query that asks for k.
z3::expr at_most(z3::expr_vector const& v, unsigned k) {
  auto& c = v.ctx();
  auto const counted = [&](unsigned i, unsigned j) {
    return c.bool_const(("at most " + std::to_string(k) + ": " + std::to_string(i) + "." + std::to_string(j)).c_str());
  };
  z3::expr_vector clauses(c);
  for (unsigned i = 0; i < v.size(); ++i) {
    if (k == 0) clauses.push_back(!v[i]);
    else clauses.push_back(z3::implies(v[i], counted(i + 1, 1)));
    for (unsigned j = 1; j <= k && i > 0; ++j) {
      clauses.push_back(z3::implies(counted(i, j), counted(i + 1, j)));
      auto const one_more = v[i] && counted(i, j);
      clauses.push_back(j < k ? z3::implies(one_more, counted(i + 1, j + 1)) : !one_more);
    }
  }
  return z3::mk_and(clauses);
}

class Canonical {
 public:
  Canonical(Rulebook const& book, Facts const& facts, Session& session, std::string name, std::size_t edition)
      : book_(book), facts_(facts), session_(session), name_(std::move(name)),
        ordinary_(ordinary_case(book, edition)), c_(facts.slots.front().ctx()) {}

  Witness find(std::vector<z3::expr> const& goals) {
    session_.push();
    for (auto const& g : goals) session_.assume(g);
    auto const found = settle_qualifiers() && fewest_differences() && fix_each();
    session_.pop();
    if (!found) return {std::nullopt, gave_up_};
    return {best_, false};
  }

 private:
  // That there is a case at all is asked once, and a verdict may rest on the answer; every other question is whether there is
  // a plainer one.
  bool ask(std::vector<Session::Goal> const& extra, Rests rests = Rests::nothing) {
    switch (session_.ask(name_ + " (canonical)", extra, rests)) {
      case Outcome::satisfiable: best_ = session_.model(); return true;
      case Outcome::unsatisfiable: return false;
      case Outcome::unknown: gave_up_ = true; return false;
    }
    return false;
  }

  z3::expr is(std::size_t slot, std::int32_t value) {
    return facts_.slots[slot] == constant(c_, book_.facts[slot].sort, value);
  }

  // What is found of each condition is ordinary wherever it can be, one after the other in declared order: what comes
  // out does not depend on the model, and there are too many of them to be counted with the rest.
  bool settle_qualifiers() {
    if (!ask({}, Rests::verdict)) return false;
    for (std::size_t i = 0; i < facts_.slots.size(); ++i) {
      if (!book_.facts[i].qualifies) continue;
      if (best_[i] != ordinary_[i] && !ask({is(i, ordinary_[i])}) && gave_up_) return false;
      session_.assume(is(i, best_[i]));
    }
    return true;
  }

  // Assumes the smallest number of other facts that differ from the ordinary case.
  bool fewest_differences() {
    z3::expr_vector differ(c_);
    for (std::size_t i = 0; i < facts_.slots.size(); ++i)
      if (!book_.facts[i].qualifies) differ.push_back(!is(i, ordinary_[i]));
    for (unsigned k = 0; k <= differ.size(); ++k) {
      Session::Goal const few{z3::atmost(differ, k), at_most(differ, k)};
      if (ask({few})) {
        session_.assume(few);
        return true;
      }
      if (gave_up_) return false;
    }
    return false;
  }

  bool fix_each() {
    for (std::size_t i = 0; i < facts_.slots.size(); ++i) {
      if (book_.facts[i].qualifies) continue;
      if (best_[i] != ordinary_[i] && !ask({is(i, ordinary_[i])})) {
        if (gave_up_ || !(book_.facts[i].sort == Sort::date ? nearest_date(i) : smallest(i))) return false;
      }
      session_.assume(is(i, best_[i]));
    }
    return true;
  }

  bool smallest(std::size_t i) {
    auto const& f = book_.facts[i];
    auto const found = best_[i];
    for (auto v = f.nullable ? 0 : f.low; v < found; ++v)
      if (v == 0 || v >= f.low) {
        if (ask({is(i, v)})) return true;
        if (gave_up_) return false;
      }
    return true;
  }

  // The latest date up to the anchor, or else the earliest after it; "no date" before both.
  bool nearest_date(std::size_t i) {
    auto const& f = book_.facts[i];
    auto const& v = facts_.slots[i];
    auto const key = [&](std::int32_t k) { return constant(c_, Sort::date, k); };
    if (best_[i] == 0 || (f.nullable && ask({is(i, 0)}))) return true;
    for (auto const& u : book_.usual) {
      if (u.slot != i) continue;
      auto const usual = add_years(Date::from_key(ordinary_[book_.received_on]), -u.years).key();
      if (best_[i] == usual || ask({is(i, usual)})) return true;
      if (gave_up_) return false;
    }
    auto const anchor = ordinary_[i] != 0 ? ordinary_[i] : ordinary_[book_.received_on];
    bool const back = best_[i] <= anchor || ask({z3::ule(v, key(anchor)), v != key(0)});
    if (gave_up_) return false;
    std::int32_t low = back ? best_[i] : anchor + 1, high = back ? anchor : best_[i];
    while (low < high && !gave_up_) {
      auto const middle = back ? (low + high + 1) / 2 : (low + high) / 2;
      if (back ? ask({z3::uge(v, key(middle)), z3::ule(v, key(anchor))})
               : ask({z3::ugt(v, key(anchor)), z3::ule(v, key(middle))}))
        (back ? low : high) = best_[i];
      else (back ? high : low) = back ? middle - 1 : middle + 1;
    }
    return !gave_up_;
  }

  Rulebook const& book_;
  Facts const& facts_;
  Session& session_;
  std::string name_;
  std::vector<std::int32_t> ordinary_, best_;
  z3::context& c_;
  bool gave_up_ = false;
};

}  // namespace

std::vector<std::int32_t> ordinary_case(Rulebook const& book, std::size_t edition) {
  std::vector<std::int32_t> slots;
  for (auto const& f : book.facts) slots.push_back(f.ordinary);
  auto const in_force = book.editions[edition].interval;
  slots[book.received_on] = in_force.from.key();
  slots[book.decided_on] = std::min(in_force.from + days(14), in_force.until - days(1)).key();
  return slots;
}

Witness canonical_witness(Rulebook const& book, Facts const& facts, Session& session, std::string const& name,
                          std::vector<z3::expr> const& goals, std::size_t edition) {
  return Canonical(book, facts, session, name, edition).find(goals);
}

}  // namespace norma::solver
