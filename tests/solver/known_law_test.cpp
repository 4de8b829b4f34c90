// What is accepted is accepted of the cases that the known law touched: an amendment that reaches others is a new finding.
#include "solver/known_law.hpp"

#include "solver/drift.hpp"
#include "tests/solver/support.hpp"

namespace norma::solver {
namespace {

class OutgrownAcceptances : public testing::Test {
 protected:
  // Of the newest edition alone, so that a test is quick.
  static Rulebook newest() {
    auto b = pp95::act().book;
    b.editions.erase(b.editions.begin(), b.editions.end() - 1);
    return b;
  }
  Rulebook const known = newest();
  Rulebook book = known;
  std::vector<std::vector<Node>> nodes;  // of altered expressions

  // The keys of findings of these kinds, everything of the known law accepted.
  std::vector<std::string> outgrown(std::initializer_list<Kind> kinds) {
    auto options = only(kinds);
    options.known = &known;
    options.accepted = [](std::string const&) { return true; };
    auto const report = check(book, replay_of(book), options);
    std::vector<std::string> out;
    for (auto const& f : report.findings) {
      if (!f.outgrown) continue;
      EXPECT_FALSE(f.witness.empty()) << f.key(book);
      out.push_back(f.key(book));
    }
    for (auto const& d : report.disagreements) ADD_FAILURE() << d.query << ": " << d.what;
    return out;
  }

  void put(Expr& expr, std::function<void(Node&)> const& change) {
    auto& copy = nodes.emplace_back(expr.begin(), expr.end());
    for (auto& n : copy) change(n);
    expr = copy;
  }
  DefinitionInfo& definition(std::string_view name) {
    return *std::find_if(book.definitions.begin(), book.definitions.end(), [&](auto const& d) { return d.name == name; });
  }
};

TEST_F(OutgrownAcceptances, NoneOfTheSameLaw) {
  EXPECT_EQ(outgrown({Kind::conflict, Kind::gap}), std::vector<std::string>());
}

// «Не позднее 2 лет» made one: who is between is bound now, too.
TEST_F(OutgrownAcceptances, OfABoundThatIsMoved) {
  put(definition("two_years_reached").expr, [](Node& n) {
    if (n.op == Op::add_years && n.value == 2) n.value = 1;
  });
  auto const keys = outgrown({Kind::conflict});
  EXPECT_FALSE(keys.empty());
  EXPECT_TRUE(std::all_of(keys.begin(), keys.end(), [](auto const& k) { return k.starts_with("conflict/term/") && k.ends_with("@N16=conflict#outgrown"); }))
      << testing::PrintToString(keys);
}

// A constraint that admits more people puts more under what is accepted.
TEST_F(OutgrownAcceptances, OfADomainThatIsWidened) {
  std::erase_if(book.constraints, [](auto const& k) { return k.name == "a finding is of a condition"; });
  EXPECT_FALSE(outgrown({Kind::property}).empty());
}

// The known law does not know the property that is broken.
TEST_F(OutgrownAcceptances, OfAQuestionThatTheKnownLawDoesNotAsk) {
  auto const property = std::find_if(book.properties.begin(), book.properties.end(), [](auto const& p) { return p.name == "section III is unlimited at every examination"; });
  property->name = "asked today";
  auto const keys = outgrown({Kind::property});
  EXPECT_TRUE(std::any_of(keys.begin(), keys.end(), [](auto const& k) { return k.starts_with("property/asked today/"); })) << testing::PrintToString(keys);
}

// The known law has no such alternative, so that it excuses nothing under it.
TEST_F(OutgrownAcceptances, OfAnAlternativeThatTheKnownLawDoesNotHave) {
  std::vector<Reading> readings(book.readings.begin(), book.readings.end());
  for (auto& r : readings)
    if (r.id == "N16")
      for (auto& a : r.alternatives)
        if (a.name == "conflict") a.name = "clash";
  book.readings = readings;
  auto const keys = outgrown({Kind::conflict});
  EXPECT_TRUE(std::any_of(keys.begin(), keys.end(), [](auto const& k) { return k.ends_with("@N16=clash#outgrown"); })) << testing::PrintToString(keys);
}

// A fact whose values are others now cannot be compared: nothing is excused.
TEST_F(OutgrownAcceptances, OfFactsThatCannotBeCompared) {
  auto const fact = std::find_if(book.facts.begin(), book.facts.end(), [](auto const& f) { return f.path == "referral.route"; });
  static constexpr std::array<Enumerator, 4> others{{{"one", {}}, {"two", {}}, {"three", {}}, {"four", {}}}};
  fact->names = others;
  EXPECT_FALSE(outgrown({Kind::gap}).empty());
}

// Drift of the questions themselves.
class DriftingQuestions : public OutgrownAcceptances {
 protected:
  FactInfo& fact(Rulebook& of, std::string_view path) {
    return *std::find_if(of.facts.begin(), of.facts.end(), [&](auto const& f) { return f.path == path; });
  }

  std::vector<std::string> drift(bool comparable = true) {
    auto options = only({Kind::narrowed, Kind::weakened});
    options.known = &known;
    options.accepted = [](std::string const&) { return true; };
    Report report;
    add_drift(book, options, report);
    std::vector<std::string> out;
    for (auto const& f : report.findings) out.push_back(f.key(book));
    EXPECT_GE(report.obligations.size(), book.constraints.size() + known.properties.size());
    for (auto const& o : report.obligations) EXPECT_EQ(is_open(o.verdict), !comparable) << o.subject << ": " << o.reason;
    return out;
  }
};

TEST_F(DriftingQuestions, NoneOfTheSameLaw) { EXPECT_EQ(drift(), std::vector<std::string>()); }

TEST_F(DriftingQuestions, AConstraintThatIsTooStrong) {
  auto const at = std::find_if(book.constraints.begin(), book.constraints.end(), [](auto const& k) { return k.name == "arrival first"; });
  put(at->expr, [](Node& n) {
    if (n.op == Op::at_most) n.op = Op::less;
  });
  EXPECT_EQ(drift(), std::vector<std::string>{"narrowed/arrival first"});
}

// Whom the known law knew, a constraint on a fact that it did not know does not shut out.
TEST_F(DriftingQuestions, NoneOfAConstraintOnAFactThatIsNew) {
  FactInfo fact;
  fact.path = "asked today";
  book.facts.push_back(fact);
  std::vector<Node> const absent{{.op = Op::fact, .sort = Sort::boolean, .value = static_cast<std::int32_t>(book.facts.size() - 1)},
                                 {.op = Op::negation, .sort = Sort::boolean}};
  book.constraints.push_back({"not asked", "asked today", {}, absent});
  EXPECT_EQ(drift(), std::vector<std::string>());
}

// Each value that a fact no longer has is a case that no question is asked of.
TEST_F(DriftingQuestions, AFactOfFewerValues) {
  fact(book, "findings.severity_group").high -= 1;
  EXPECT_EQ(drift(), std::vector<std::string>{"narrowed/fact findings.severity_group"});
  book = known;
  fact(book, "findings.severity_group").nullable = false;
  EXPECT_EQ(drift(), std::vector<std::string>{"narrowed/fact findings.severity_group"});
  book = known;
  fact(book, "findings.severity_group").high += 1;
  EXPECT_EQ(drift(), std::vector<std::string>());
}

// What cannot be compared is not proven: not one of the questions is.
TEST_F(DriftingQuestions, OfFactsThatCannotBeCompared) {
  static constexpr std::array<Enumerator, 4> others{{{"one", {}}, {"two", {}}, {"three", {}}, {"four", {}}}};
  fact(book, "referral.route").names = others;
  EXPECT_EQ(drift(false), std::vector<std::string>());
}

// A name more leaves the known cases what they were, and a constraint that shuts them out is seen.
TEST_F(DriftingQuestions, AConstraintBesideANewName) {
  auto& route = fact(book, "referral.route");
  static std::vector<Enumerator> names;
  names.assign(route.names.begin(), route.names.end());
  names.push_back({"one more", {}});
  route.names = names, route.high += 1;
  EXPECT_EQ(drift(), std::vector<std::string>());
  auto const at = std::find_if(book.constraints.begin(), book.constraints.end(), [](auto const& k) { return k.name == "arrival first"; });
  put(at->expr, [](Node& n) {
    if (n.op == Op::at_most) n.op = Op::less;
  });
  EXPECT_EQ(drift(), std::vector<std::string>{"narrowed/arrival first"});
}

// The property says the same words of a definition that says another thing.
TEST_F(DriftingQuestions, APropertyThatPromisesLessThroughADefinition) {
  auto& child = definition("child").expr;
  static constexpr Node no{.op = Op::literal, .sort = Sort::boolean, .value = 0};
  child = Expr(&no, 1);
  auto const keys = drift();
  EXPECT_NE(std::find(keys.begin(), keys.end(), "weakened/no child holds a group"), keys.end()) << testing::PrintToString(keys);
}

TEST_F(DriftingQuestions, APropertyThatPromisesLess) {
  auto const at = std::find_if(book.properties.begin(), book.properties.end(), [](auto const& p) { return p.name == "no child holds a group"; });
  static constexpr Node always{.op = Op::literal, .sort = Sort::boolean, .value = 1};
  at->expr = Expr(&always, 1);
  EXPECT_EQ(drift(), std::vector<std::string>{"weakened/no child holds a group"});
}

TEST_F(DriftingQuestions, APropertyThatIsGone) {
  book.properties.erase(book.properties.begin());
  EXPECT_EQ(drift(), std::vector<std::string>{"weakened/" + std::string(known.properties[0].name)});
}

}  // namespace
}  // namespace norma::solver
