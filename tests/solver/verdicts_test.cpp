// What the solver says of the enacted text, and that it says it whatever the seed.
#include "cli/replay.hpp"
#include "solver/domain_cases.hpp"
#include "tests/solver/support.hpp"

namespace norma::solver {
namespace {

TEST(Enacted, EveryObligationOfTheNewestEditionIsAnswered) {
  auto const book = pp95::act().book;
  auto const replay = replay_of(book);
  auto const check = check_newest(book, replay, {});
  EXPECT_TRUE(check->disagreements.empty());
  for (auto const& o : check->obligations)
    EXPECT_TRUE(o.verdict != Verdict::undecided && o.verdict != Verdict::untranslated) << o.subject << ": " << o.reason;
}

// Only if п. 10 абз. 2 is read as a closed list (N18) does it forbid what п. 13 абз. 6 mandates for section III.
TEST(Enacted, SectionThreeChildrenAreCaughtOnlyByTheClosedList) {
  auto const book = pp95::act().book;
  auto const replay = replay_of(book);
  auto const check = check_newest(book, replay, only({Kind::conflict}));
  EXPECT_EQ(finding_with(*check, book, "conflict/term/95:10:2+95:13:6+95:app:III"), nullptr);
  auto const* f = finding_with(*check, book, "conflict/term/95:10:2+95:13:6+95:app:III@N18=closed");
  ASSERT_NE(f, nullptr);
  EXPECT_EQ(facts_of(book, *f), (std::vector<std::string>{"person.born_on=2012-12-08", "findings.listed[95:app:44]=1"}));
}

// A constraint that is dropped or weakened admits the case that it alone excludes; one that says no more than the others
// do excludes none.
TEST(Enacted, EachConstraintAdmitsACaseAndAloneExcludesOne) {
  auto const book = pp95::act().book;
  auto const replay = cli::make_replay(oracle::law_at(0));
  Report report;
  add_domain_cases(book, replay, {}, report);
  auto const& cases = report.domain;
  EXPECT_TRUE(report.disagreements.empty());
  ASSERT_EQ(cases.size(), book.constraints.size());
  for (std::size_t k = 0; k < cases.size(); ++k) {
    auto const& name = book.constraints[k].name;
    EXPECT_FALSE(cases[k].gave_up) << name;
    ASSERT_TRUE(cases[k].admitted && cases[k].excluded) << name;
    EXPECT_EQ(replay.broken(*cases[k].admitted), -1) << name;
    EXPECT_EQ(replay.broken(*cases[k].excluded), static_cast<int>(k)) << name;
  }
}

// Every word has effect under the default readings, but for п. 23 абз. 4 («также может проводиться заочно»), which
// names a case of what абз. 1 leaves to the bureau anyway. П. 6 matters under Q39 and Q40.
TEST(Enacted, EveryWordHasEffect) {
  auto const book = pp95::act().book;
  auto const replay = replay_of(book);
  auto const check = check_newest(book, replay, only({Kind::redundant_rule, Kind::dead_rule}));
  std::vector<std::string> without_effect;
  for (auto const& f : check->findings)
    if (f.readings.empty()) without_effect.push_back(f.subject);
  EXPECT_EQ(without_effect, std::vector<std::string>{"23:4"});
}

TEST(Enacted, WitnessesDoNotDependOnTheSeed) {
  auto const book = pp95::act().book;
  auto const replay = replay_of(book);
  auto options = only({Kind::conflict, Kind::gap, Kind::property});
  auto const first = check_newest(book, replay, options);
  for (unsigned const seed : {1u, 4711u}) {
    options.limits.seed = seed;
    auto const other = check_newest(book, replay, options);
    ASSERT_EQ(keys(*other, book), keys(*first, book)) << "seed " << seed;
    for (std::size_t i = 0; i < first->findings.size(); ++i)
      EXPECT_EQ(other->findings[i].witness, first->findings[i].witness) << first->findings[i].key(book);
  }
}

// Limits in steps, so that the same queries are cut off on every machine.
TEST(Session, WhatALimitLeavesDecidedIsWhatIsDecidedWithoutIt) {
  auto const book = pp95::act().book;
  auto const replay = replay_of(book);
  auto const whole = check_newest(book, replay, {});
  auto const known = keys(*whole, book);
  for (unsigned const steps : {3'000u, 30'000u}) {
    Options options;
    options.limits.steps = steps;
    auto const check = check_newest(book, replay, options);
    EXPECT_TRUE(check->disagreements.empty()) << steps;
    std::size_t undecided = 0;
    for (std::size_t i = 0; i < check->obligations.size(); ++i) {
      auto const& o = check->obligations[i];
      if (o.verdict != Verdict::undecided) {
        EXPECT_EQ(o.verdict, whole->obligations[i].verdict) << steps << ": " << name_of(o.kind) << " " << o.subject;
        continue;
      }
      ++undecided;
      EXPECT_FALSE(o.reason.empty()) << o.subject;
    }
    EXPECT_GT(undecided, 0u) << steps;
    for (auto const& k : keys(*check, book)) EXPECT_TRUE(std::binary_search(known.begin(), known.end(), k)) << steps << ": " << k;
  }
}

}  // namespace
}  // namespace norma::solver
