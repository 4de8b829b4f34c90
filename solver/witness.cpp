#include "solver/witness.hpp"

#include <algorithm>

#include "solver/plainness.hpp"

namespace norma::solver {
namespace {

// So often it is asked whether facts can have plainer values, before they are fixed one by one.
constexpr int most_rounds = 3;

class Canonical {
 public:
  Canonical(Rulebook const& book, Facts const& facts, Session& session, std::string name, std::size_t edition, Shows const& shows)
      : book_(book), facts_(facts), session_(session), name_(std::move(name)), shows_(shows),
        ordinary_(ordinary_case(book, edition)), order_(book, facts, ordinary_), c_(facts.slots.front().ctx()) {}

  Witness find(std::vector<z3::expr> const& goals, std::optional<std::vector<std::int32_t>> start) {
    Assumed const assumed(session_, goals);
    if (start) best_ = std::move(*start);
    else if (!ask({}, Rests::verdict)) return {std::nullopt, gave_up_};
    bool const found = shows_ ? plainest() : settle_qualifiers() && fewest_differences() && fix_each();
    if (!found) return {std::nullopt, gave_up_};
    return {best_, false};
  }

 private:
  // That there is a case at all is asked once, and a verdict may rest on the answer; every other question is whether there is
  // a plainer one, which the oracle will show, if it is there to show it.
  bool ask(std::vector<Session::Goal> const& extra) { return ask(extra, shows_ ? Rests::neither_answer : Rests::nothing); }

  bool ask(std::vector<Session::Goal> const& extra, Rests rests) {
    switch (session_.ask(name_ + " (canonical)", extra, rests)) {
      case Outcome::satisfiable:
        best_ = last_case();
        return true;
      case Outcome::unsatisfiable: return false;
      case Outcome::unknown: gave_up_ = true; return false;
    }
    return false;
  }

  // The facts of the last case; the session may have more constants than they are.
  std::vector<std::int32_t> last_case() const {
    auto out = session_.model();
    out.resize(facts_.slots.size());
    return out;
  }

  z3::expr is(std::size_t slot, std::int32_t value) {
    return facts_.slots[slot] == constant(c_, book_.facts[slot].sort, value);
  }

  // The case at hand with this value; what an absent record holds falls away with it.
  std::vector<std::int32_t> with(std::size_t i, std::int32_t value) const {
    auto out = best_;
    out[i] = value;
    for (std::size_t j = i + 1; j < facts_.slots.size(); ++j)
      if (auto const parent = book_.facts[j].parent; parent >= 0 && out[static_cast<std::size_t>(parent)] == 0) out[j] = 0;
    return out;
  }

  // Whether the slot can have the value beside what is settled; then the case at hand has it.
  bool can_be(std::size_t i, std::int32_t value) {
    if (best_[i] == value) return true;
    if (shows_) {
      auto other = with(i, value);
      if (shows_(other)) {
        best_ = std::move(other);
        return true;
      }
    }
    return ask({is(i, value)});
  }

  // The oracle shows what it can; that there is no plainer case is asked of all facts at once.
  bool plainest() {
    improve();
    if (!settle_qualifiers() || !fewest_differences()) return false;
    for (int round = 0; round < most_rounds; ++round) {
      improve();
      auto const plainer = order_.plainer_values(best_);
      if (plainer.is_false() || !ask({plainer})) return !gave_up_;
    }
    return fix_each();
  }

  bool take(std::vector<std::int32_t> other) {
    if (!order_.plainer(other, best_) || !shows_(other)) return false;
    best_ = std::move(other);
    return true;
  }

  // As plain as the oracle shows, fact by fact.
  void improve() {
    for (std::size_t i = 0; i < facts_.slots.size(); ++i)
      if (best_[i] != ordinary_[i]) take(with(i, ordinary_[i]));
    for (std::size_t i = 0; i < facts_.slots.size(); ++i) {
      if (book_.facts[i].qualifies || best_[i] == ordinary_[i]) continue;
      if (book_.facts[i].sort == Sort::date) nearer_date(i);
      else smaller(i);
    }
  }

  void smaller(std::size_t i) {
    auto const& f = book_.facts[i];
    constexpr std::int32_t few = 64;
    if (f.nullable && take(with(i, 0))) return;
    for (auto v = f.low; v < std::min(best_[i], f.low + few); ++v)
      if (take(with(i, v))) return;
  }

  void nearer_date(std::size_t i) {
    if (best_[i] == 0 || (book_.facts[i].nullable && take(with(i, 0)))) return;
    for (auto const& u : book_.usual)
      if (u.slot == i && take(with(i, add_years(Date::from_key(ordinary_[book_.received_on]), -u.years).key()))) return;
    auto const anchor = ordinary_[i] != 0 ? ordinary_[i] : ordinary_[book_.received_on];
    if (best_[i] > anchor) take(with(i, anchor));
    bool const back = best_[i] <= anchor;
    auto low = serial(Date::from_key(back ? best_[i] : anchor)) + (back ? 0 : 1), high = serial(Date::from_key(back ? anchor : best_[i]));
    while (low < high) {
      auto const middle = back ? (low + high + 1) / 2 : (low + high) / 2;
      if (take(with(i, from_serial(middle).key()))) (back ? low : high) = middle;
      else (back ? high : low) = back ? middle - 1 : middle + 1;
    }
  }

  // What is found of each condition is ordinary wherever it can be, one after the other in declared order: what comes
  // out does not depend on the model, and there are too many of them to be counted with the rest.
  bool settle_qualifiers() {
    for (std::size_t i = 0; i < facts_.slots.size(); ++i) {
      if (!book_.facts[i].qualifies) continue;
      if (!can_be(i, ordinary_[i]) && gave_up_) return false;
      session_.assume(is(i, best_[i]));
    }
    return true;
  }

  // Sets of facts that cannot all be ordinary, none in two of them: of each set one differs, so at least so many do.
  std::size_t least_differences() {
    std::vector<std::size_t> free;
    for (std::size_t i = 0; i < facts_.slots.size(); ++i)
      if (!book_.facts[i].qualifies) free.push_back(i);
    for (std::size_t known = 0;; ++known) {
      auto core = free;
      for (std::size_t before = core.size() + 1; core.size() < before;) {
        before = core.size();
        switch (excluding(core)) {
          case Outcome::unsatisfiable: break;
          case Outcome::satisfiable:
            if (auto other = last_case(); order_.plainer(other, best_)) best_ = std::move(other);
            return known;
          case Outcome::unknown: return known;
        }
      }
      if (core.empty()) return known;
      std::erase_if(free, [&](auto const i) { return std::find(core.begin(), core.end(), i) != core.end(); });
    }
  }

  // Narrows the facts to some that cannot all be ordinary.
  Outcome excluding(std::vector<std::size_t>& facts) {
    std::vector<z3::expr> wanted;
    for (auto const i : facts) wanted.push_back(is(i, ordinary_[i]));
    std::vector<std::size_t> core;
    auto const answer = session_.ask_for_core(wanted, core);
    for (auto& i : core) i = facts[i];
    facts = std::move(core);
    return answer;
  }

  // Assumes the smallest number of other facts that differ from the ordinary case.
  bool fewest_differences() {
    z3::expr_vector differ(c_);
    for (std::size_t i = 0; i < facts_.slots.size(); ++i)
      if (!book_.facts[i].qualifies) differ.push_back(!is(i, ordinary_[i]));
    auto const differences = [&] { return static_cast<unsigned>(order_.differences(best_)); };
    auto k = shows_ ? static_cast<unsigned>(least_differences()) : 0;
    if (shows_) improve();
    // What the oracle has made plain is often as plain as can be.
    bool fewest = differences() <= k || (shows_ && !ask({at_most(differ, differences() - 1)}));
    for (; !fewest && !gave_up_; ++k) {
      if (shows_) improve();
      fewest = k >= differences() || ask({at_most(differ, k)});
    }
    if (gave_up_) return false;
    session_.assume(at_most(differ, differences()));
    return true;
  }

  bool fix_each() {
    for (std::size_t i = 0; i < facts_.slots.size(); ++i) {
      if (book_.facts[i].qualifies) continue;
      if (!can_be(i, ordinary_[i])) {
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
        if (can_be(i, v)) return true;
        if (gave_up_) return false;
      }
    return true;
  }

  // The latest date up to the anchor, or else the earliest after it; "no date" before both.
  bool nearest_date(std::size_t i) {
    auto const& f = book_.facts[i];
    auto const& v = facts_.slots[i];
    auto const key = [&](std::int32_t k) { return constant(c_, Sort::date, k); };
    if (best_[i] == 0 || (f.nullable && can_be(i, 0))) return true;
    for (auto const& u : book_.usual) {
      if (u.slot != i) continue;
      auto const usual = add_years(Date::from_key(ordinary_[book_.received_on]), -u.years).key();
      if (can_be(i, usual)) return true;
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
  Shows const& shows_;
  std::vector<std::int32_t> ordinary_, best_;
  Plainness order_;
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
                          std::vector<z3::expr> const& goals, std::size_t edition, Shows const& shows,
                          std::optional<std::vector<std::int32_t>> start) {
  return Canonical(book, facts, session, name, edition, shows).find(goals, std::move(start));
}

bool in_ranges(std::vector<FactInfo> const& facts, std::vector<std::int32_t> const& slots) {
  for (std::size_t i = 0; i < facts.size(); ++i) {
    auto const& f = facts[i];
    auto const v = slots[i];
    if (f.parent >= 0 && slots[static_cast<std::size_t>(f.parent)] == 0) {
      if (v != 0) return false;
    } else if (f.sort == Sort::boolean ? v != 0 && v != 1 : !(f.nullable && v == 0) && (v < f.low || v > f.high)) {
      return false;
    }
  }
  return true;
}

}  // namespace norma::solver
