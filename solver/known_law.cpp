#include "solver/known_law.hpp"

#include <algorithm>

namespace norma::solver {
namespace {

FactInfo const* fact_of(Rulebook const& book, std::string const& path) {
  auto const at = std::find_if(book.facts.begin(), book.facts.end(), [&](auto const& f) { return f.path == path; });
  return at == book.facts.end() ? nullptr : &*at;
}

// Names may come or go at the end: a name that only one of the laws has is out of the other's range.
bool same_kind(FactInfo const& a, FactInfo const& b) {
  auto const n = static_cast<std::ptrdiff_t>(std::min(a.names.size(), b.names.size()));
  return a.sort == b.sort && std::equal(a.names.begin(), a.names.begin() + n, b.names.begin(), [](auto const& x, auto const& y) { return x.name == y.name; });
}

// The first fact of the known law that is of another kind now; empty if there is none.
std::string other_kind(Rulebook const& known, Rulebook const& book) {
  auto const at = std::find_if(known.facts.begin(), known.facts.end(), [&](FactInfo const& f) {
    auto const* now = fact_of(book, f.path);
    return now && !same_kind(f, *now);
  });
  return at == known.facts.end() ? std::string() : at->path;
}

Facts facts_of(z3::context& c, Rulebook const& known, Rulebook const& book, Facts const& facts) {
  Facts out;
  for (auto const& f : known.facts) {
    auto const* now = fact_of(book, f.path);
    out.slots.push_back(now && same_kind(f, *now) ? facts.slots[static_cast<std::size_t>(now - book.facts.data())] : constant(c, f.sort, f.ordinary));
  }
  for (std::size_t i = 0; i < known.facts.size(); ++i) out.ranges.push_back(range_of(c, known.facts, i, out.slots));
  auto const none = default_world(known);
  Scope const scope{&out.slots, nullptr, nullptr, nullptr, &none};
  for (auto const& k : known.constraints) out.constraints.push_back(encode(c, k.expr, scope).simplify());
  return out;
}

// The alternative of the same names.
std::optional<Selection> same_in(Rulebook const& known, Reading const& r, std::string_view alternative) {
  for (std::uint16_t i = 0; i < known.readings.size(); ++i)
    for (std::uint16_t a = 1; known.readings[i].id == r.id && a <= known.readings[i].count(); ++a)
      if (known.readings[i].alternatives[a - 1u].name == alternative) return Selection{i, a};
  return std::nullopt;
}

}  // namespace

// Switches of the law that is checked, as the known law has them. A default that is another now is a switch there, made
// wherever none of the reading's switches is.
struct KnownLaw::Switches {
  std::vector<std::pair<Selection, z3::expr>> made;
  std::vector<z3::expr> unknown;

  Switches(z3::context& c, Rulebook const& known, Rulebook const& book, std::vector<std::pair<Selection, z3::expr>> const& readings) {
    for (std::uint16_t r = 0; r < book.readings.size(); ++r) {
      auto usual = c.bool_val(true);
      for (auto const& [s, is] : readings) {
        if (s.reading != r) continue;
        usual = usual && !is;
        add(same_in(known, book.readings[r], book.readings[r].alternatives[s.alternative - 1u].name), is);
      }
      bool const new_reading = std::none_of(known.readings.begin(), known.readings.end(), [&](auto const& k) { return k.id == book.readings[r].id; });
      if (!new_reading) add(same_in(known, book.readings[r], book.readings[r].alternatives[0].name), usual);
    }
  }

 private:
  void add(std::optional<Selection> there, z3::expr const& made_here) {
    if (!there) unknown.push_back(made_here);
    else if (there->alternative > 1) made.emplace_back(*there, made_here);
  }
};

namespace {

// The position of the same question in the known law, or nothing.
std::optional<std::size_t> same_question(Rulebook const& known, Rulebook const& book, Kind kind, std::size_t index) {
  auto const position = [](auto const& table, auto const& same) -> std::optional<std::size_t> {
    auto const at = std::find_if(table.begin(), table.end(), same);
    return at == table.end() ? std::nullopt : std::optional(static_cast<std::size_t>(at - table.begin()));
  };
  if (kind == Kind::property) return position(known.properties, [&](auto const& p) { return p.name == book.properties[index].name; });
  if (index < book.decisions.size()) return position(known.decisions, [&](auto const& d) { return d.name == book.decisions[index].name; });
  auto const& date = book.derived[index - book.decisions.size()];
  auto const at = position(known.derived, [&](auto const& d) { return d.name == date.name && d.key == date.key; });
  return at ? std::optional(*at + known.decisions.size()) : std::nullopt;
}

}  // namespace

z3::expr broken_promise(z3::context& c, Rulebook const& book, Facts const& facts, Kind kind, std::size_t index, Encoding const& e) {
  auto const decisions = book.decisions.size();
  switch (kind) {
    case Kind::conflict: return index < decisions ? e.conflict[index] : e.value_conflict[index - decisions];
    case Kind::gap: return e.gap[index];
    default: return (!encode(c, book.properties[index].expr, scope_of(facts, e))).simplify();
  }
}

KnownLaw::KnownLaw(z3::context& c, Rulebook const& known, Rulebook const& book, Facts const& facts, std::vector<std::pair<Selection, z3::expr>> const& readings)
    : KnownLaw(c, known, book, facts, Switches(c, known, book, readings)) {}

KnownLaw::KnownLaw(z3::context& c, Rulebook const& known, Rulebook const& book, Facts const& facts, Switches const& switches)
    : c_(c), known_(known), book_(book), now_(facts), facts_(facts_of(c, known, book, facts)),
      chosen_(choices(c, known, switches.made, default_world(known))), other_kind_(other_kind(known, book)), admits_(c.bool_val(other_kind_.empty())) {
  if (!other_kind_.empty()) possible_.push_back(admits_);
  for (auto const& [here, there] : {std::pair(&facts_.ranges, &facts.ranges), std::pair(&facts_.constraints, &facts.constraints)})
    for (auto const& e : *here) {
      admits_ = admits_ && e;
      if (!e.is_true() && std::none_of(there->begin(), there->end(), [&](auto const& x) { return z3::eq(x, e); })) possible_.push_back(e);
    }
  if (!switches.unknown.empty()) possible_.push_back(!any_of(c, switches.unknown));
}

Encoding const& KnownLaw::law(Interval days) {
  auto const has = [&](EditionInfo const& e) { return e.interval.from <= days.from && days.until <= e.interval.until; };
  auto const found = std::find_if(known_.editions.begin(), known_.editions.end(), has);
  auto const edition = found == known_.editions.end() ? any_edition : static_cast<std::size_t>(found - known_.editions.begin());
  auto at = laws_.find(edition);
  if (at == laws_.end()) at = laws_.emplace(edition, encode_any_law(c_, known_, facts_, chosen_, edition)).first;
  return at->second;
}

z3::expr KnownLaw::admits() const {
  auto out = admits_;
  for (std::size_t i = 0; i < book_.facts.size(); ++i)
    if (!fact_of(known_, book_.facts[i].path)) out = out && now_.slots[i] == constant(c_, book_.facts[i].sort, book_.facts[i].ordinary);
  return out;
}

z3::expr KnownLaw::excuses(Kind kind, std::size_t index, Interval days, Encoding const& now, z3::expr const& broken) {
  auto const there = same_question(known_, book_, kind, index);
  if (!there) return c_.bool_val(false);
  auto const& e = law(days);
  auto out = possible_;
  bool const one = e.edition != any_edition;
  if (!one || !z3::eq(e.definitions[known_.governing_date], now.definitions[book_.governing_date]))
    out.push_back(governed(c_, known_, e, one ? e.edition : 0, one ? e.edition + 1 : known_.editions.size()));
  auto const also = broken_promise(c_, known_, facts_, kind, *there, e);
  if (!z3::eq(also, broken)) out.push_back(also);
  z3::expr_vector parts(c_);
  for (auto const& x : out) parts.push_back(x);
  return z3::mk_and(parts).simplify();
}

}  // namespace norma::solver
