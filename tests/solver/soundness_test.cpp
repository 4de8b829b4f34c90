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
  auto const switched = [&](World world, std::size_t reading) {
    world[reading] = world[reading] == 1 ? 2 : 1;
    return world;
  };
  auto const by_one = [&](World const& world, auto const& holds) { return holds(switched(world, 0)) || holds(switched(world, 1)); };
  auto const question = [&](auto const& shows) {
    auto const in = [&](World const& w) { return all.some(o.edition, w, [&](auto const& s, auto const& r) { return shows(s, w, r); }); };
    return in(base) ? Verdict::refuted : by_one(base, in) || in(switched(switched(base, 0), 1)) ? Verdict::depends_on_reading : Verdict::proven;
  };
  switch (o.kind) {
    case Kind::conflict: return question([&](auto&, auto&, auto const& r) { return r.state[o.index] == State::conflict; });
    case Kind::gap: return question([&](auto&, auto&, auto const& r) { return r.state[o.index] == State::gap; });
    case Kind::property:
      return question([&](auto const& s, auto const& w, auto const& r) { return !oracle::satisfies(book, book.properties[o.index], s.data(), w, r); });
    case Kind::vacuous_assumption: return Verdict::proven;
    case Kind::reading:
      return all.some(o.edition, base, [&](auto const& s, auto const& r) { return outcome_differs(book, oracle::decide_flat(book, s.data(), switched(base, o.index)), r); })
                 ? Verdict::depends_on_reading
                 : Verdict::proven;
    case Kind::never_due: case Kind::never_lawful: {
      auto const reached = [&](World const& w) {
        return all.some(o.edition, w, [&](auto const& s, auto const& r) {
          if (o.kind == Kind::never_lawful) return (r.lawful[o.index / 32] >> (o.index % 32) & 1) != 0;
          return oracle::satisfies(book, {{}, {}, {}, book.decisions[o.index].due}, s.data(), w, r);
        });
      };
      return reached(base) ? Verdict::proven : by_one(base, reached) ? Verdict::depends_on_reading : Verdict::refuted;
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
  return matters(world) ? Verdict::proven : by_one(world, matters) ? Verdict::depends_on_reading : Verdict::refuted;
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

// Two mandates, each under a reading of its own: they clash where both readings are switched, and nowhere else.
TEST(Soundness, WhatOnlyTwoReadingsTogetherBreakIsFound) {
  RandomAct const made(1);
  auto book = made.book();
  std::vector<Node> const always{{.op = Op::literal, .sort = Sort::boolean, .value = 1}};
  book.rules.clear();
  book.strata.clear();
  for (auto& d : book.decisions) d.due = always;
  for (std::uint16_t d = 0; d < 2; ++d) {
    Stratum s{.first_rule = static_cast<std::uint16_t>(book.rules.size())};
    for (std::uint16_t reading = 0; reading < 3; ++reading) {
      RuleInfo r;
      r.head.id = d == 0 ? (reading == 0 ? "a" : reading == 1 ? "b" : "c") : (reading == 0 ? "d" : reading == 1 ? "e" : "f");
      r.head.interval = {first_supported, last_supported};
      if (d == 1 && reading < 2) r.head.readings.push_back({reading, 2});
      r.target = d;
      r.modality = d == 1 && reading < 2 ? Modality::must : Modality::may;
      r.outcomes = d == 1 && reading < 2 ? 1u << reading : 7u;
      r.guard = always;
      book.rules.push_back(std::move(r));
    }
    s.last_rule = static_cast<std::uint16_t>(book.rules.size());
    s.decisions = {d};
    book.strata.push_back(std::move(s));
  }
  book.properties.front().expr = always;
  auto const report = check(book, replay_of(book), only({Kind::conflict}));
  ASSERT_EQ(report.findings.size(), 1u);
  EXPECT_EQ(report.findings.front().readings, (std::vector<Selection>{{0, 2}, {1, 2}}));
  EXPECT_EQ(report.findings.front().editions.size(), 2u);
}

}  // namespace
}  // namespace norma::solver
