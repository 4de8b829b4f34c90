// Declarations held against classes of change.
#include "verify/declared.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "rules/pp95/act.hpp"

namespace norma::verify {
namespace {

class Declarations : public testing::Test {
 protected:
  Rulebook book = pp95::act().book;

  std::variant<Declaration, std::string> read(std::string const& effect) {
    auto const file = std::filesystem::path(testing::TempDir()) / "declared.json";
    std::ofstream(file) << R"({"decree": "618", "commencement": "2020-05-09", "effects": [)" + effect + "]}";
    return read_declaration(file, book);
  }
  std::string wrong(std::string const& effect) {
    auto const out = read(effect);
    auto const* s = std::get_if<std::string>(&out);
    return s ? s->substr(s->find(": ") + 2) : "read";
  }
  Declared hold_one(std::string const& effect) {
    static Rulebook const law = pp95::act().book;
    static auto d = std::get<Diff>(diff({&law, Date(2020, 5, 8)}, {&law, Date(2020, 5, 9)}, {.limits = {}, .sinks = {}, .readings = false}));
    return hold(d, {std::get<Declaration>(read(effect))}, {.limits = {}, .sinks = {}});
  }
  static std::string effect(std::string const& provision, std::string const& gains, std::string const& loses, std::string const& more = "") {
    return R"({"decision": "term", "provisions": [")" + provision + R"("], "gains": [)" + gains + R"(], "loses": [)" + loses + R"(], "words": "w", "source": "s", "ru": "р", "en": "e")" + more + "}";
  }
};

TEST_F(Declarations, TellTheFieldThatIsWrong) {
  EXPECT_EQ(wrong(effect("95:9:1", "\"1y\"", "")), "read");
  EXPECT_EQ(wrong(effect("95:9:99", "\"1y\"", "")), "effects[0].provisions: expected ids of provisions, found 95:9:99");
  EXPECT_EQ(wrong(effect("95:9:1", "\"9y\"", "")), "effects[0].gains: expected outcomes of term (1y, 2y, 5y, to_14, to_18, indefinite) or not_due, gap, conflict, not_encoded, found 9y");
  EXPECT_EQ(wrong(effect("95:9:1", "", "", ", \"why\": \"\"")), "effects[0].\"why\": no such field");
  EXPECT_EQ(wrong(R"({"decision": "fate"})"), "effects[0].provisions: expected a list of texts");
}

TEST_F(Declarations, DeclareAClassWhoseGainsAndLossesTheyAllName) {
  auto const whole = hold_one(effect("95:app:17_1:б", "\"to_18\"", "\"1y\", \"2y\", \"5y\", \"to_14\""));
  auto const part = hold_one(effect("95:app:17_1:б", "\"to_18\"", "\"5y\""));
  auto const declared = [](Declared const& d) { return std::count_if(d.by.begin(), d.by.end(), [](auto const& by) { return !by.empty(); }); };
  EXPECT_EQ(whole.by.size(), part.by.size());
  EXPECT_GT(declared(whole), declared(part));
  EXPECT_GT(declared(part), 0);
  EXPECT_EQ(declared(hold_one(effect("95:9:1", "\"to_18\"", "\"1y\", \"2y\", \"5y\", \"to_14\""))), 0);
}

TEST_F(Declarations, TellWhatIsWrongWithAnExtent) {
  EXPECT_EQ(wrong(effect("95:9:1", "\"1y\"", "", ", \"from\": \"May\"")), "effects[0].from: expected a day YYYY-MM-DD");
  EXPECT_EQ(wrong(effect("95:9:1", "\"1y\"", "", ", \"until\": \"2020-05-09\"")), "effects[0].until: expected a day after 2020-05-09, on which it begins to hold");
  EXPECT_EQ(wrong(effect("95:9:1", "\"1y\"", "", ", \"from\": \"2020-06-01\", \"from\": \"2020-07-01\"")), "\"from\" is given twice in one object");
  EXPECT_NE(wrong(effect("95:9:1", "\"1y\"", "", ", \"when\": \"child and nobody\"")).find("effects[0].when:1:11: "), std::string::npos);
  EXPECT_EQ(wrong(effect("95:9:1", "\"1y\"", "", ", \"dates\": [\"later\"]")), "effects[0].dates: expected no such field, unless the decision is a date");
}

// One decree that changes causes, and one date.
class Extents : public Declarations {
 protected:
  Declared hold(std::string const& effect) {
    static Rulebook const law = pp95::act().book;
    static auto d = std::get<Diff>(diff({&law, Date(2019, 12, 31)}, {&law, Date(2020, 1, 1)}, quick()));
    return verify::hold(d, {std::get<Declaration>(read(effect))}, quick());
  }
  static solver::DiffOptions quick() { return {.limits = {}, .sinks = {}, .readings = false}; }
  // {classes with a case outside what is declared, effects without a class}
  std::pair<std::size_t, std::size_t> held(std::string const& effect) {
    auto const d = hold(effect);
    EXPECT_EQ(d.undecided, std::vector<std::string>());
    return {static_cast<std::size_t>(std::count_if(d.beyond.begin(), d.beyond.end(), [](auto const& b) { return b.has_value(); })), d.without_effect.size()};
  }
  static std::string cause(std::string const& more) {
    return R"({"decision": "cause", "provisions": ["95:14:п_1"], "gains": ["dagestan_self_defence"], "loses": ["general_disease"], "words": "w", "source": "s", "ru": "р", "en": "e", "from": "2020-01-01")" + more + "}";
  }
  static std::string date(std::string const& name, std::string const& ways) {
    return R"({"decision": ")" + name + R"(", "provisions": ["95:14:п_1"], "gains": [], "loses": [], "words": "w", "source": "s", "ru": "р", "en": "e", "from": "2020-01-01", "dates": )" + ways + "}";
  }
  using Counts = std::pair<std::size_t, std::size_t>;
};

TEST_F(Extents, DeclareNoCaseOutsideThem) {
  EXPECT_EQ(held(cause("")), Counts(0, 0));
  EXPECT_EQ(held(cause(", \"when\": \"not cause can be general_disease\"")), Counts(0, 0));
  EXPECT_EQ(held(cause(", \"when\": \"person.born_on before 1970-01-01\"")), Counts(2, 0));
  EXPECT_EQ(held(cause(", \"when\": \"cause can be general_disease\"")), Counts(0, 1));
  EXPECT_EQ(held(cause(", \"until\": \"2020-03-01\"")), Counts(2, 0));
  EXPECT_EQ(held(cause(", \"until\": \"2020-05-09\"")), Counts(0, 0));
}

// Effects that together take in every case declare the class.
TEST_F(Extents, AreJoined) {
  auto const younger = cause(", \"when\": \"not person.born_on before 1970-01-01\"");
  EXPECT_EQ(held(cause(", \"when\": \"person.born_on before 1970-01-01\"") + ", " + younger), Counts(0, 0));
  EXPECT_EQ(held(cause(", \"when\": \"person.born_on before 1960-01-01\"") + ", " + younger), Counts(2, 0));
}

// An effect that has no case in a class declares no part of it.
TEST_F(Extents, OfNoCaseDeclareNothing) {
  auto const d = hold(cause(", \"when\": \"cause can be general_disease\""));
  for (std::size_t i = 0; i < d.by.size(); ++i) EXPECT_TRUE(d.by[i].empty() && !d.beyond[i] && !d.declares(i));
}

// What was not decided is neither declared nor undeclared.
TEST_F(Extents, AreNotSettledWhereTheSolverGivesUp) {
  static Rulebook const law = pp95::act().book;
  auto d = std::get<Diff>(diff({&law, Date(2019, 12, 31)}, {&law, Date(2020, 1, 1)}, quick()));
  auto few = quick();
  few.limits.steps = 1;
  few.sinks.trust.one_solver = true;  // the second engine counts no steps
  auto const held = verify::hold(d, {std::get<Declaration>(read(cause(", \"when\": \"person.born_on before 1970-01-01\"")))}, few);
  std::size_t open = 0;
  for (std::size_t i = 0; i < held.by.size(); ++i) open += held.unsettled[i] != 0 && !held.declares(i) && !held.beyond[i];
  EXPECT_EQ(open, 2u);
  EXPECT_FALSE(held.undecided.empty());
  EXPECT_TRUE(held.without_effect.empty());
}

TEST_F(Extents, OfADateAreItsOutcomeAndTheWayItGoes) {
  EXPECT_EQ(held(date("cause_changes", "[\"gone\"]")), Counts(0, 0));
  EXPECT_EQ(held(date("cause_changes[dagestan_self_defence]", "[\"later\", \"gone\"]")), Counts(0, 0));
  EXPECT_EQ(held(date("cause_changes[dagestan_self_defence]", "[\"earlier\", \"later\", \"given\"]")), Counts(0, 1));
  EXPECT_EQ(held(date("cause_changes[military_injury]", "[\"gone\"]")), Counts(0, 1));
}

// The case that is shown is of the class, and is not declared.
TEST_F(Extents, AreShownWhereTheyEnd) {
  auto const d = hold(cause(", \"when\": \"person.born_on before 1990-01-01\""));
  auto const born = static_cast<std::size_t>(std::find_if(book.facts.begin(), book.facts.end(), [](auto const& f) { return f.path == "person.born_on"; }) - book.facts.begin());
  std::size_t shown = 0;
  for (auto const& b : d.beyond) {
    if (!b) continue;
    ++shown;
    EXPECT_GE(b->witness[born], Date(1990, 1, 1).key());
    EXPECT_EQ(solver::shift(b->before, b->after), b->shift);
  }
  EXPECT_EQ(shown, 2u);
}

TEST_F(Declarations, AreWithoutEffectUnlessTheyLieBeyond) {
  auto const none = effect("95:9:1", "\"indefinite\"", "");
  EXPECT_EQ(hold_one(none).without_effect.size(), 1u);
  EXPECT_EQ(hold_one(effect("95:9:1", "\"indefinite\"", "", ", \"beyond\": \"N06=unknown\"")).without_effect.size(), 0u);
}

}  // namespace
}  // namespace norma::verify
