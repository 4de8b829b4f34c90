// Small random acts: what the solver says of each is compared with plain enumeration of all its cases. More acts:
// RC_PARAMS=max_success=10000.
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "tests/solver/enumeration.hpp"
#include "tests/solver/random_act.hpp"

namespace norma::solver {
namespace {

bool outcome_differs(Rulebook const& book, Result const& a, Result const& b) {
  auto const d = difference(book, a, b);
  return !d.empty() && !d.starts_with("rule ");
}

// The verdict that the definition of the obligation gives.
Verdict by_enumeration(Rulebook const& book, Enumeration const& all, Obligation const& o) {
  auto const base = default_world(book);
  std::vector<World> others;
  auto const switched = [&](World world) {
    world[0] = world[0] == 1 ? 2 : 1;
    return world;
  };
  auto const question = [&](auto const& shows) {
    auto const in = [&](World const& w) { return all.some(o.edition, w, [&](auto const& s, auto const& r) { return shows(s, w, r); }); };
    return in(base) ? Verdict::refuted : in(switched(base)) ? Verdict::depends_on_reading : Verdict::proven;
  };
  switch (o.kind) {
    case Kind::conflict: return question([&](auto&, auto&, auto const& r) { return r.state[o.index] == State::conflict; });
    case Kind::gap: return question([&](auto&, auto&, auto const& r) { return r.state[o.index] == State::gap; });
    case Kind::property:
      return question([&](auto const& s, auto const& w, auto const& r) { return !oracle::satisfies(book, book.properties[o.index], s.data(), w, r); });
    case Kind::vacuous_assumption: return Verdict::proven;
    case Kind::reading:
      return all.some(o.edition, base, [&](auto const& s, auto const& r) { return outcome_differs(book, oracle::decide_flat(book, s.data(), switched(base)), r); })
                 ? Verdict::depends_on_reading
                 : Verdict::proven;
    case Kind::never_due: case Kind::never_lawful: {
      auto const reached = [&](World const& w) {
        return all.some(o.edition, w, [&](auto const& s, auto const& r) {
          if (o.kind == Kind::never_lawful) return (r.lawful[o.index / 32] >> (o.index % 32) & 1) != 0;
          return oracle::satisfies(book, {{}, {}, {}, book.decisions[o.index].due}, s.data(), w, r);
        });
      };
      return reached(base) ? Verdict::proven : reached(switched(base)) ? Verdict::depends_on_reading : Verdict::refuted;
    }
    case Kind::narrowed: case Kind::weakened: return Verdict::proven;  // asked beside another law only
    case Kind::dead_rule: case Kind::redundant_rule: break;
  }
  World world = base;
  for (auto const s : book.rules[o.index].head.readings) world[s.reading] = static_cast<std::uint8_t>(s.alternative);
  if (o.kind == Kind::dead_rule)
    return all.some(o.edition, world, [&](auto&, auto const& r) { return r.live.has(o.index); }) ? Verdict::proven : Verdict::refuted;
  Rulebook without = book;
  without.rules[o.index].head.interval = {last_supported, last_supported};
  auto const matters = [&](World const& w) {
    return all.some(o.edition, w, [&](auto const& s, auto const& r) { return outcome_differs(book, oracle::decide_flat(without, s.data(), w), r); });
  };
  return matters(world) ? Verdict::proven : matters(switched(world)) ? Verdict::depends_on_reading : Verdict::refuted;
}

TEST(Soundness, VerdictsOnRandomActsAreThoseOfEnumeration) {
  EXPECT_TRUE(rc::check("the solver and the enumeration agree", [] {
    RandomAct const act(*rc::gen::arbitrary<std::uint32_t>());
    auto const& book = act.book();
    Options options;
    options.threads = 1;
    auto const report = check(book, replay_of(book), options);
    for (auto const& d : report.disagreements) RC_FAIL(d.query + ": " + d.what);
    Enumeration const all(book);
    for (auto const& o : report.obligations)
      if (auto const expected = by_enumeration(book, all, o); o.verdict != expected)
        RC_FAIL(std::string(name_of(o.kind)) + " " + o.subject + ", edition " + std::to_string(o.edition) + ": solver " +
                std::string(name_of(o.verdict)) + ", enumeration " + std::string(name_of(expected)) + " " + o.reason);
  }));
}

}  // namespace
}  // namespace norma::solver
