// A planted defect of each kind must be found, with the provisions that it concerns and a witness that shows it.
#include <list>

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

// A rule that assigns a date, and others of its guard that give it later: by so many months where the person lives far away,
// and where not; none is the date itself.
class PlantedDates : public PlantedDefects {
 protected:
  std::size_t at = static_cast<std::size_t>(std::find_if(book.rules.begin(), book.rules.end(), [](RuleInfo const& r) { return r.assigns && r.head.readings.size == 0; }) - book.rules.begin());
  RuleInfo const original = book.rules[at];
  std::int32_t const remote = static_cast<std::int32_t>(fact_named(book.facts, "examination.remote_area"));
  std::list<std::vector<Node>> nodes;

  static std::uint16_t last(std::vector<Node> const& e) { return static_cast<std::uint16_t>(e.size() - 1); }

  RuleInfo later(std::string_view id, std::int32_t far, std::int32_t near) {
    auto& e = nodes.emplace_back(original.value.begin(), original.value.end());
    auto const whole = last(e);
    auto const moved = [&](std::int32_t months) {
      if (months != 0) e.push_back({.op = Op::add_months, .sort = Sort::date, .a = whole, .value = months});
      return months == 0 ? whole : last(e);
    };
    auto const there = moved(far), here = moved(near);
    e.push_back({.op = Op::fact, .sort = Sort::boolean, .value = remote});
    e.push_back({.op = Op::choose, .sort = Sort::date, .a = last(e), .b = there, .c = here});
    auto rule = original;
    rule.head.id = id;
    rule.value = e;
    rule.defeaters.clear();
    return rule;
  }

  // Only where the person lives far away, or only where not.
  RuleInfo only_where(RuleInfo rule, bool far) {
    auto& g = nodes.emplace_back(rule.guard.begin(), rule.guard.end());
    auto const whole = last(g);
    g.push_back({.op = Op::fact, .sort = Sort::boolean, .value = remote});
    if (!far) g.push_back({.op = Op::negation, .sort = Sort::boolean, .a = last(g)});
    g.push_back({.op = Op::conjunction, .sort = Sort::boolean, .a = whole, .b = last(g)});
    rule.guard = g;
    return rule;
  }

  RuleInfo of_another_provision(RuleInfo rule) {
    rule.head.cites = book.rules[rule_named(book, "9 group I")].head.cites;
    return rule;
  }

  // Conflicts of dates that the rules add, each known by two of them and by what they cite.
  std::size_t pairs(std::vector<RuleInfo> const& rules) {
    options = only({Kind::conflict});
    auto const before = book;
    for (auto const& r : rules) add_to_stratum_of(original.head.id, r);
    news(before);
    std::size_t n = 0;
    for (auto const& f : after->findings) {
      if (f.kind != Kind::conflict || f.index < book.decisions.size()) continue;
      EXPECT_EQ(f.rules.size(), 2u);
      EXPECT_FALSE(f.provisions.empty());
      ++n;
    }
    return n;
  }
};

TEST_F(PlantedDates, ThatDifferAreToldPairByPair) {
  EXPECT_GE(pairs({only_where(later("planted month", 1, 1), true), of_another_provision(only_where(later("planted two months", 2, 2), false))}), 2u);
}

// All three are live together everywhere, and in each place another two of them clash.
TEST_F(PlantedDates, ThatAreTheSameHereAndDifferThereAreTwoFindings) {
  EXPECT_GE(pairs({later("planted far", 1, 0), of_another_provision(later("planted near", 0, 2))}), 2u);
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

// Told once, however much follows from it; and nothing is proven of no case.
TEST_F(PlantedDefects, ImpossibleConstraint) {
  options = only({Kind::vacuous_assumption, Kind::gap, Kind::dead_rule, Kind::never_due});
  // "Born no later than arrival" beside its negation.
  std::vector<Node> nodes(book.constraints.front().expr.begin(), book.constraints.front().expr.end());
  nodes.push_back({.op = Op::negation, .a = static_cast<std::uint16_t>(nodes.size() - 1)});
  book.constraints.push_back({"planted", "person.born_on", {"", ""}, nodes});
  auto const replay = replay_of(book);
  after = check_newest(book, replay, options);
  ASSERT_EQ(after->findings.size(), 1u);
  EXPECT_EQ(after->findings.front().kind, Kind::vacuous_assumption);
  EXPECT_EQ(after->obligations.front().verdict, Verdict::refuted);
  for (std::size_t i = 1; i < after->obligations.size(); ++i) EXPECT_EQ(after->obligations[i].verdict, Verdict::undecided) << after->obligations[i].subject;
}

}  // namespace
}  // namespace norma::solver
