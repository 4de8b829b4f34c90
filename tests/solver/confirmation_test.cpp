// A fault of Z3, planted: it finds nothing where there is a case. No verdict comes of it, and the report tells.
#include "solver/interruption.hpp"
#include "solver/procedure/impossible.hpp"
#include "tests/solver/support.hpp"

namespace norma::solver {
namespace {

// Whatever is asked for a verdict, there is no case. What was shown to be a finding before stays canonical.
Outcome blind(std::string const& query, Outcome said) {
  return query.ends_with("(canonical)") ? said : Outcome::unsatisfiable;
}

std::size_t with(std::vector<Obligation> const& list, Verdict v) {
  return static_cast<std::size_t>(std::count_if(list.begin(), list.end(), [&](auto const& o) { return o.verdict == v; }));
}

// How many verdicts are lost, each of them for this reason and none turned into another.
std::size_t left_open(std::vector<Obligation> const& truth, std::vector<Obligation> const& caught, std::string const& reason) {
  std::size_t lost = 0;
  for (std::size_t i = 0; i < truth.size(); ++i) {
    auto const &was = truth[i], &is = caught[i];
    if (is.verdict == was.verdict) continue;
    EXPECT_EQ(is.verdict, Verdict::undecided) << is.subject;
    EXPECT_NE(is.reason.find(reason), std::string::npos) << is.reason;
    ++lost;
  }
  return lost;
}

TEST(Confirmation, WhereZ3IsBlindNothingIsProven) {
  auto const book = pp95::act().book;
  auto const replay = replay_of(book);
  auto options = only({Kind::gap, Kind::dead_rule});
  auto const truth = check_newest(book, replay, options);
  ASSERT_GT(with(truth->obligations, Verdict::refuted), 0u);
  ASSERT_TRUE(truth->confirmations().contradictions.empty());
  ASSERT_GT(truth->confirmations().confirmed, 0u);
  EXPECT_EQ(truth->confirmations().silent, 0u);

  options.sinks.trust.planted = blind;
  auto const caught = check_newest(book, replay, options);
  EXPECT_FALSE(caught->confirmations().contradictions.empty());
  EXPECT_GT(left_open(truth->obligations, caught->obligations, "has a case where Z3 says that there is none"), with(truth->obligations, Verdict::refuted));

  // What this test is for: trusted alone, it is believed.
  options.sinks.trust.one_solver = true;
  auto const believed = check_newest(book, replay, options);
  EXPECT_EQ(believed->confirmations().confirmed, 0u);
  std::size_t falsely = 0;
  for (std::size_t i = 0; i < truth->obligations.size(); ++i)
    if (truth->obligations[i].kind == Kind::gap && truth->obligations[i].verdict == Verdict::refuted && believed->obligations[i].verdict == Verdict::proven) ++falsely;
  EXPECT_GT(falsely, 0u);
}

// The second engine is asked first: that it finds nothing proves nothing before Z3 finds nothing, either.
TEST(Confirmation, WhereTheSecondEngineIsBlindNothingIsProven) {
  auto const book = pp95::act().book;
  auto const replay = replay_of(book);
  auto options = only({Kind::gap});
  auto const truth = check_newest(book, replay, options);
  options.sinks.trust.planted_in_second = blind;
  auto const caught = check_newest(book, replay, options);
  EXPECT_FALSE(caught->confirmations().contradictions.empty());
  EXPECT_GT(left_open(truth->obligations, caught->obligations, "Z3 has a case where"), 0u);
  for (std::size_t i = 0; i < truth->obligations.size(); ++i)
    EXPECT_TRUE(truth->obligations[i].verdict != Verdict::proven || caught->obligations[i].verdict == Verdict::proven) << truth->obligations[i].subject;
}

// All editions and switches at once, and what makes exit code 4.
TEST(Confirmation, ABlindSurveyIsADisagreement) {
  auto const book = pp95::act().book;
  auto const replay = replay_of(book);
  auto options = only({Kind::gap});
  options.sinks.trust.planted = blind;
  auto const report = check(book, replay, options);
  EXPECT_FALSE(report.disagreements.empty());
  EXPECT_EQ(report.disagreements.size(), report.confirmations.contradictions.size());
  EXPECT_GT(with(report.obligations, Verdict::undecided), 0u);
  EXPECT_EQ(with(report.obligations, Verdict::refuted), 0u);
}

struct Small {
  z3::context c;
  z3::expr x = c.bv_const("x", 8);
  Facts facts{{x}, {z3::ule(x, c.bv_val(9, 8))}, {}};
  z3::expr divided = z3::udiv(x, c.bv_val(10, 8)) != c.bv_val(0, 8);  // never, within the range

  Outcome ask(Session& session, z3::expr const& e) { return session.ask("small", std::vector<z3::expr>{e}); }
};

TEST(Confirmation, WhatIsNotTranslatedIsNotDecided) {
  Small s;
  Session session(s.c, s.facts, {}, {}, {});
  switch (s.ask(session, s.divided)) {
    case Outcome::unknown: EXPECT_NE(session.why().find("not confirmed by CaDiCaL"), std::string::npos) << session.why(); break;
    case Outcome::satisfiable: case Outcome::unsatisfiable: ADD_FAILURE() << "it is decided";
  }
  EXPECT_EQ(session.confirmations().silent, 1u);
  Sinks alone;
  alone.trust.one_solver = true;
  Session trusting(s.c, s.facts, {}, {}, alone);
  switch (s.ask(trusting, s.divided)) {
    case Outcome::unsatisfiable: break;
    case Outcome::satisfiable: case Outcome::unknown: ADD_FAILURE() << "Z3 alone decides it";
  }
}

// The second engine, planted, has a case where there is none: it is looked at, and Z3 answers.
TEST(Confirmation, OfTheSecondEngineACaseThatIsNoneIsNotBelieved) {
  Small s;
  Sinks sinks;
  sinks.trust.planted_in_second = [](auto const&, Outcome) { return Outcome::satisfiable; };
  Session session(s.c, s.facts, {}, {}, sinks);
  auto const never = s.x == s.c.bv_val(10, 8);
  switch (s.ask(session, never)) {
    case Outcome::unsatisfiable: break;
    case Outcome::satisfiable: case Outcome::unknown: ADD_FAILURE() << "its case is believed";
  }
  EXPECT_EQ(session.confirmations().confirmed, 1u);
  // What this test is for: where no verdict rests on the answer, nobody looks.
  switch (session.ask("small", {never}, Rests::neither_answer)) {
    case Outcome::satisfiable: break;
    case Outcome::unsatisfiable: case Outcome::unknown: ADD_FAILURE() << "it is looked at";
  }
}

// Scopes hold for the second engine, too, and no longer than for the first.
TEST(Confirmation, IsOfTheSameAssumptions) {
  Small s;
  Session session(s.c, s.facts, {}, {}, {});
  auto const impossible = [&](z3::expr const& e) {
    switch (s.ask(session, e)) {
      case Outcome::unsatisfiable: return true;
      case Outcome::satisfiable: case Outcome::unknown: break;
    }
    return false;
  };
  EXPECT_TRUE(impossible(s.x == s.c.bv_val(10, 8)));
  session.push();
  session.assume(z3::uge(s.x, s.c.bv_val(4, 8)));
  EXPECT_TRUE(impossible(s.x == s.c.bv_val(3, 8)));
  session.pop();
  EXPECT_FALSE(impossible(s.x == s.c.bv_val(3, 8)));
  EXPECT_EQ(session.confirmations().confirmed, 2u);
  EXPECT_TRUE(session.confirmations().contradictions.empty());
}

TEST(Confirmation, OfAProcedureAnImpossibilityIsFoundByBoth) {
  Small s;
  Confirmations count;
  Trust const both{}, lying{.planted = [](auto const&, Outcome) { return Outcome::unsatisfiable; }}, alone{.one_solver = true, .planted = lying.planted};
  auto const never = s.x == s.c.bv_val(3, 8) && z3::ult(s.x, s.c.bv_val(3, 8)), sometimes = s.x == s.c.bv_val(3, 8);
  EXPECT_TRUE(Impossible(both, count)("never", never));
  EXPECT_FALSE(Impossible(both, count)("sometimes", sometimes));
  EXPECT_EQ(count.confirmed, 1u);
  EXPECT_FALSE(Impossible(lying, count)("sometimes", sometimes));
  ASSERT_EQ(count.contradictions.size(), 1u);
  EXPECT_EQ(count.contradictions[0].query, "sometimes");
  EXPECT_FALSE(Impossible(both, count)("divided", z3::ult(s.x, s.c.bv_val(10, 8)) && s.divided));
  EXPECT_EQ(count.silent, 1u);
  EXPECT_TRUE(Impossible(alone, count)("sometimes", sometimes)) << "trusted alone, it is believed";
}

TEST(Confirmation, EndsWhenItIsInterrupted) {
  z3::context c;
  auto const x = c.bv_const("x", 20), y = c.bv_const("y", 20);
  bits::Confirmer confirmer({}, {});
  interrupt();
  switch (confirmer.check({x * y != y * x})) {
    case Outcome::unknown: EXPECT_EQ(confirmer.why(), "interrupted"); break;
    case Outcome::satisfiable: case Outcome::unsatisfiable: ADD_FAILURE() << "it answered";
  }
  forget_interruption();
  bits::Confirmer hasty({}, {.milliseconds = 50});
  switch (hasty.check({x * y != y * x})) {
    case Outcome::unknown: EXPECT_EQ(hasty.why(), "a limit"); break;
    case Outcome::satisfiable: case Outcome::unsatisfiable: ADD_FAILURE() << "it answered";
  }
}

}  // namespace
}  // namespace norma::solver
