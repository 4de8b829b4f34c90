// A planted defect of each kind must be found, with the provisions that it concerns and a witness that shows it.
#include "rules/mse/terms.hpp"
#include "tests/solver/support.hpp"

namespace norma::solver {
namespace {

using testing::Test;

class PlantedDefects : public Test {
 protected:
  Rulebook book = pp95::act().book;
  Options options;

  // Positions of rules grow when a rule is added, so it goes to the end of its stratum's last rule's place.
  std::size_t add_to_stratum_of(std::string_view neighbour, RuleInfo rule) {
    auto const at = rule_named(book, neighbour);
    auto const stratum = std::find_if(book.strata.begin(), book.strata.end(),
                                      [&](Stratum const& s) { return s.first_rule <= at && at < s.last_rule; });
    auto const place = stratum->last_rule;
    for (auto s = stratum; s != book.strata.end(); ++s) {
      if (s != stratum) {
        ++s->first_rule;
        for (auto& c : s->contested) ++c;
      }
      ++s->last_rule;
    }
    for (auto& r : book.rules)
      for (auto& d : r.defeaters)
        if (d >= place) ++d;
    for (auto& d : rule.defeaters)
      if (d >= place) ++d;
    bool const contested = !rule.defeaters.empty();
    book.rules.insert(book.rules.begin() + place, std::move(rule));
    if (contested) stratum->contested.push_back(place);
    return place;
  }

  std::vector<std::string> news(Rulebook const& before) {
    auto const old_replay = replay_of(before), new_replay = replay_of(book);
    auto const known = keys(*check_newest(before, old_replay, options), before);
    after = check_newest(book, new_replay, options);
    std::vector<std::string> fresh;
    for (auto const& k : keys(*after, book))
      if (!std::binary_search(known.begin(), known.end(), k)) fresh.push_back(k);
    EXPECT_TRUE(after->disagreements.empty());
    return fresh;
  }

  static bool holds(std::vector<std::string> const& list, std::string const& key) {
    return std::find(list.begin(), list.end(), key) != list.end();
  }

  std::unique_ptr<EditionCheck> after;
};

TEST_F(PlantedDefects, ContradictingRule) {
  options = only({Kind::conflict});
  auto const before = book;
  auto rule = book.rules[rule_named(book, "9 group I")];
  rule.head.id = "planted";
  rule.outcomes = 1u << static_cast<unsigned>(mse::Term::y1) >> 1;  // 1 year beside the 2 years of п. 9
  rule.defeaters.clear();
  add_to_stratum_of("9 group I", rule);
  auto const fresh = news(before);
  ASSERT_TRUE(holds(fresh, "conflict/term/95:9:1")) << testing::PrintToString(fresh);
  auto const* f = finding_with(*after, book, "conflict/term/95:9:1");
  EXPECT_EQ(facts_of(book, *f), std::vector<std::string>{"findings.severity_group=1"});
}

// Rules that give a date of their own where another gives one, too: each pair is a finding, known by what it cites.
TEST_F(PlantedDefects, RulesThatGiveDifferentDatesAreToldPairByPair) {
  options = only({Kind::conflict});
  auto const before = book;
  auto const at = static_cast<std::size_t>(std::find_if(book.rules.begin(), book.rules.end(), [](RuleInfo const& r) { return r.assigns && r.head.readings.size == 0; }) - book.rules.begin());
  ASSERT_LT(at, book.rules.size());
  auto const original = book.rules[at];
  auto const slot = static_cast<std::int32_t>(std::find_if(book.facts.begin(), book.facts.end(), [](FactInfo const& f) { return f.path == "examination.remote_area"; }) - book.facts.begin());
  ASSERT_LT(static_cast<std::size_t>(slot), book.facts.size());
  std::array<std::vector<Node>, 2> values, guards;
  for (std::int32_t k = 0; k < 2; ++k) {
    auto& v = values[static_cast<std::size_t>(k)];
    v.assign(original.value.begin(), original.value.end());
    v.push_back({.op = Op::add_months, .sort = Sort::date, .a = static_cast<std::uint16_t>(v.size() - 1), .value = k + 1});
    auto rule = original;
    rule.head.id = k == 0 ? "planted month" : "planted two months";
    if (k == 1) rule.head.cites = book.rules[rule_named(book, "9 group I")].head.cites;  // another provision
    rule.value = v;
    // One where the person lives far away, the other where not: each meets the enacted rule alone.
    auto& g = guards[static_cast<std::size_t>(k)];
    g.assign(original.guard.begin(), original.guard.end());
    auto const whole = static_cast<std::uint16_t>(g.size() - 1);
    g.push_back({.op = Op::fact, .sort = Sort::boolean, .value = slot});
    if (k == 1) g.push_back({.op = Op::negation, .sort = Sort::boolean, .a = static_cast<std::uint16_t>(g.size() - 1)});
    g.push_back({.op = Op::conjunction, .sort = Sort::boolean, .a = whole, .b = static_cast<std::uint16_t>(g.size() - 1)});
    rule.guard = g;
    rule.defeaters.clear();
    add_to_stratum_of(original.head.id, rule);
  }
  news(before);
  std::size_t pairs = 0;
  for (auto const& f : after->findings) {
    if (f.kind != Kind::conflict || f.index < book.decisions.size()) continue;
    EXPECT_EQ(f.rules.size(), 2u);
    EXPECT_FALSE(f.provisions.empty());
    ++pairs;
  }
  EXPECT_GE(pairs, 2u);
}

TEST_F(PlantedDefects, RemovedRule) {
  options = only({Kind::gap});
  // Without п. 9 for group I nobody says how long that group lasts.
  auto const before = book;
  book.rules[rule_named(book, "9 group I")].head.interval = {last_supported, last_supported};
  auto const fresh = news(before);
  auto const gap = std::find_if(fresh.begin(), fresh.end(), [](auto const& k) { return k.starts_with("gap/term/"); });
  ASSERT_NE(gap, fresh.end()) << testing::PrintToString(fresh);
  auto const* f = finding_with(*after, book, *gap);
  EXPECT_EQ(facts_of(book, *f), std::vector<std::string>{"findings.severity_group=1"});
}

TEST_F(PlantedDefects, ShadowedRule) {
  options = only({Kind::dead_rule});
  // A rule that another one, live whenever it is, always defeats.
  auto const before = book;
  auto rule = book.rules[rule_named(book, "9 group I")];
  rule.head.id = "planted";
  rule.defeaters = {static_cast<std::uint16_t>(rule_named(book, "9 group I"))};
  book.rules[rule_named(book, "9 group I")].defeaters.clear();
  add_to_stratum_of("9 group I", rule);
  auto const fresh = news(before);
  EXPECT_TRUE(holds(fresh, "dead_rule/planted/95:9:1")) << testing::PrintToString(fresh);
}

TEST_F(PlantedDefects, DuplicatedRule) {
  options = only({Kind::redundant_rule});
  auto const before = book;
  auto rule = book.rules[rule_named(book, "7 group II")];
  rule.head.id = "planted";
  add_to_stratum_of("7 group II", rule);
  auto const fresh = news(before);
  EXPECT_TRUE(holds(fresh, "redundant_rule/planted/95:7:1")) << testing::PrintToString(fresh);
  EXPECT_TRUE(holds(fresh, "redundant_rule/7 group II/95:7:1"));
}

TEST_F(PlantedDefects, ImpossibleConstraint) {
  options = only({Kind::vacuous_assumption});
  // "Born no later than arrival" beside its negation.
  std::vector<Node> nodes(book.constraints.front().expr.begin(), book.constraints.front().expr.end());
  nodes.push_back({.op = Op::negation, .a = static_cast<std::uint16_t>(nodes.size() - 1)});
  book.constraints.push_back({"planted", "person.born_on", {"", ""}, nodes});
  auto const replay = replay_of(book);
  after = check_newest(book, replay, options);
  ASSERT_FALSE(after->findings.empty());
  EXPECT_EQ(after->findings.front().kind, Kind::vacuous_assumption);
  EXPECT_EQ(after->obligations.front().verdict, Verdict::refuted);
}

}  // namespace
}  // namespace norma::solver
