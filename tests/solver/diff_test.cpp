// Two laws compared: the classes of change of small random acts are those of plain enumeration; of the act's own editions, what
// the text says.
#include "solver/diff/difference.hpp"

#include <rapidcheck.h>

#include "rules/mse/terms.hpp"
#include "solver/diff/comparer.hpp"
#include "solver/diff/comparison.hpp"
#include "tests/solver/enumeration.hpp"
#include "tests/solver/random_act.hpp"
#include "verify/diff.hpp"

namespace norma::solver {
namespace {

Result decide(Rulebook const& book, std::vector<std::int32_t> const& slots, World const& world) { return oracle::decide_flat(book, slots.data(), world); }
auto const flat = verify::flat_oracle;

DiffOptions quick(bool readings) {
  DiffOptions options;
  options.threads = 1;
  options.readings = readings;
  return options;
}

World with(Law const& law, std::optional<Selection> made) { return made ? switched(law.usual, *made) : law.usual; }

// Whether the case, under the switch, is of the class.
bool in_class(TwoLaws const& laws, Change const& c, std::vector<std::int32_t> const& slots, std::optional<Selection> made) {
  Question const q{c.date, c.index};
  auto const mixed = laws.mixed(c.by);
  auto const was = said(decide(laws.before.book, slots, with(laws.before, made)), q), is = said(decide(laws.after.book, slots, with(laws.after, made)), q);
  return was != is && shift(was, is) == c.shift && said(decide(mixed.book, slots, with(mixed, made)), q) == is;
}

void expect_complete(TwoLaws const& laws, std::vector<std::vector<std::int32_t>> const& cases) {
  auto const d = compare(laws, flat(), quick(true));
  for (auto const& what : d.disagreements) RC_FAIL(what);
  std::vector<std::optional<Selection>> switches{std::nullopt};
  for (auto const s : switches_of(laws.after.book)) switches.push_back(s);
  for (auto const& asked : d.asked) {
    RC_ASSERT(asked.verdict != Comparison::undecided);
    Question const q{asked.date, asked.index};
    for (auto const made : switches)
      for (auto const& slots : cases) {
        bool const differs = differ(laws.after.book, decide(laws.before.book, slots, with(laws.before, made)), decide(laws.after.book, slots, with(laws.after, made)), q);
        bool const told = std::any_of(asked.changes.begin(), asked.changes.end(), [&](auto i) { return in_class(laws, d.changes[i], slots, made); });
        RC_ASSERT(differs == told);
      }
    for (auto const i : asked.changes) {
      auto const& c = d.changes[i];
      auto const made = c.readings.empty() ? std::nullopt : std::optional(c.readings.front());
      RC_ASSERT(in_class(laws, c, c.witness, made));
      // What only a switch shows is not of a class that the defaults show.
      for (auto const other : asked.changes) RC_ASSERT(!made || !d.changes[other].readings.empty() || !in_class(laws, d.changes[other], c.witness, made));
    }
  }
}

TEST(Difference, OfRandomActsIsThatOfEnumeration) {
  EXPECT_TRUE(rc::check("each case that differs is of a class, and no other", [] {
    auto const facts = *rc::gen::arbitrary<std::uint32_t>();
    RandomAct before(*rc::gen::arbitrary<std::uint32_t>(), facts);
    RandomAct const other(*rc::gen::arbitrary<std::uint32_t>(), facts);
    auto const amended = before.amended_by(other);
    auto const wholly = *rc::gen::arbitrary<bool>();
    auto const laws = align(before.book(), wholly ? other.book() : amended);
    RC_ASSERT(std::holds_alternative<TwoLaws>(laws));
    expect_complete(std::get<TwoLaws>(laws), Enumeration(before.book()).cases());
  }));
}

// The law of a day, asked of cases of another day, is what that day's edition says.
TEST(Difference, OfTwoDaysOfARandomActIsThatOfItsEditions) {
  EXPECT_TRUE(rc::check("the editions differ as the classes say", [] {
    RandomAct const act(*rc::gen::arbitrary<std::uint32_t>());
    auto const& book = act.book();
    auto const first = book.editions[0].interval.from, second = book.editions[1].interval.from;
    auto const laws = laws_of_days(book, first, book, second);
    RC_ASSERT(std::holds_alternative<TwoLaws>(laws));
    std::vector<std::vector<std::int32_t>> of_second;
    Enumeration const all(book);
    for (auto const& slots : all.cases())
      if (slots[book.decided_on] == second.key()) of_second.push_back(slots);
    for (auto const& slots : of_second) {
      auto const was = oracle::decide_flat(book, slots.data(), default_world(book), 0), is = oracle::decide_flat(book, slots.data(), default_world(book), 1);
      auto const& two = std::get<TwoLaws>(laws);
      RC_ASSERT(decide(two.before.book, slots, two.before.usual).lawful == was.lawful);
      RC_ASSERT(decide(two.after.book, slots, two.after.usual).lawful == is.lawful);
    }
    expect_complete(std::get<TwoLaws>(laws), of_second);
  }));
}

class ActDifference : public testing::Test {
 protected:
  Rulebook book = pp95::act().book;
  std::vector<std::vector<Node>> nodes;

  Difference between(Date on, Date then) {
    laws = laws_of_days(book, on, book, then);
    return compare(std::get<TwoLaws>(laws), flat(), quick(false));
  }
  static Compared const& of(Difference const& d, std::uint16_t decision) {
    return *std::find_if(d.asked.begin(), d.asked.end(), [&](auto const& q) { return !q.date && q.index == decision; });
  }
  std::variant<TwoLaws, std::string> laws;
};

TEST_F(ActDifference, OfAnEditionAndItselfIsNone) {
  auto const d = between(Date(2020, 12, 8), Date(2021, 3, 1));
  for (auto const& q : d.asked) EXPECT_EQ(static_cast<int>(q.verdict), static_cast<int>(Comparison::equal));
  EXPECT_FALSE(d.only_before || d.only_after);
  EXPECT_TRUE(d.domain_known);
}

// Decree 1719 (03.11.2020): a child with classic phenylketonuria had the category until 14, and has it until 18.
TEST_F(ActDifference, OfDecree1719IsPhenylketonuria) {
  auto const d = between(Date(2020, 11, 2), Date(2020, 11, 3));
  auto const& term = of(d, mse::term.index);
  EXPECT_EQ(static_cast<int>(term.verdict), static_cast<int>(Comparison::differs));
  auto const bit = [](mse::Term t) { return 1u << mse::term.position(t); };
  EXPECT_TRUE(std::any_of(d.changes.begin(), d.changes.end(), [&](Change const& c) {
    return !c.date && c.index == mse::term.index && c.before.lawful == bit(mse::Term::to_14) && c.after.lawful == bit(mse::Term::to_18);
  }));
}

// The newest edition against itself with altered rows.
class AlteredAct : public ActDifference {
 protected:
  Rulebook before, after;

  void SetUp() override {
    book.editions.erase(book.editions.begin(), book.editions.end() - 1);
    before = after = book;
  }
  Difference differences() {
    laws = align(before, after);
    auto out = compare(std::get<TwoLaws>(laws), flat(), quick(false));
    for (auto const& what : out.disagreements) ADD_FAILURE() << what;
    for (auto const& q : out.asked) EXPECT_NE(static_cast<int>(q.verdict), static_cast<int>(Comparison::undecided)) << q.reason;
    return out;
  }
  // The shifts of the date's state.
  std::vector<std::pair<State, State>> of_date(Difference const& d, std::string_view name, std::string_view key) const {
    std::vector<std::pair<State, State>> out;
    for (auto const& c : d.changes)
      if (c.date && book.derived[c.index].name == name && book.derived[c.index].key == key) out.emplace_back(c.before.state, c.after.state);
    return out;
  }
  static void never(RuleInfo& rule) {
    static constexpr Node no{.op = Op::literal, .sort = Sort::boolean, .value = 0};
    rule.guard = Expr(&no, 1);
  }
};

using Shifted = std::vector<std::pair<State, State>>;

TEST_F(AlteredAct, LosesADateOfAnOutcomeThatStays) {
  never(after.rules[rule_named(after, "40 5y")]);
  EXPECT_EQ(of_date(differences(), "reexamine_from", "5y"), (Shifted{{State::answered, State::not_due}}));
}

TEST_F(AlteredAct, GainsADateOfAnOutcomeThatWasThere) {
  never(before.rules[rule_named(before, "40 5y")]);
  EXPECT_EQ(of_date(differences(), "reexamine_from", "5y"), (Shifted{{State::not_due, State::answered}}));
}

// Two rules that give an outcome's end two days: the outcome is the same, its end a conflict.
TEST_F(AlteredAct, HasADateInConflict) {
  auto const end = mse::until(mse::Term::y1);
  auto const giving = [&](mse::Term t) { return std::find_if(after.rules.begin(), after.rules.end(), [&](auto const& r) { return r.assigns && r.target == mse::until(t).index; }); };
  auto const first = giving(mse::Term::y1), other = giving(mse::Term::y2);
  ASSERT_NE(other, after.rules.end());
  other->target = end.index, other->guard = first->guard;
  other->head.id = "a second end";
  laws = align(before, after);
  auto const oracle = flat();
  auto const options = quick(false);
  auto const shifts = Comparer(std::get<TwoLaws>(laws), oracle, options).shifts({true, end.index}, false);
  EXPECT_TRUE(std::any_of(shifts.begin(), shifts.end(), [](Shift const& s) { return s.before == State::answered && s.after == State::conflict; }));
}

// A rule that begins on the first day of an edition never begins in a law that has no such edition.
TEST_F(AlteredAct, HasNotTheEditionOnWhichARuleBegins) {
  auto const days = book.editions.front().interval;
  Date const begins(2021, 12, 1);
  for (auto* law : {&before, &after}) law->rules[rule_named(*law, "9 group I")].head.interval = Interval{begins, norma::never};
  before.editions = {{{days.from, begins}, "1"}, {{begins, days.until}, "2"}};
  EXPECT_FALSE(differences().changes.empty());
  auto const other = verify::diff({&before, {}}, {&after, {}}, quick(false));
  auto const& told = std::get<verify::Diff>(other).apart;
  ASSERT_EQ(told.size(), 1u);
  EXPECT_TRUE(told[0].former && told[0].part == Apart::Part::edition && told[0].days.from == begins);
}

// Whoever asks the law of a day inside an edition gets the law of that edition.
TEST_F(ActDifference, OfADayInsideAnEditionIsThatOfTheEdition) {
  auto const from = book.editions.back().interval.from;
  auto& rule = book.rules[rule_named(book, "9 group I")];
  rule.head.interval.until = Date(from.year() + 1, 1, 1);
  NodeArena arena;
  auto const day = law_of_day(book, Date(from.year() + 1, 2, 1), book.editions.back(), arena);
  EXPECT_NE(static_cast<int>(day.rules[rule_named(day, "9 group I")].guard.back().op), static_cast<int>(Op::literal));
}

// A value that a fact no longer has is a case that is no longer possible.
TEST_F(AlteredAct, HasAFactOfFewerValues) {
  auto const at = std::find_if(after.facts.begin(), after.facts.end(), [](auto const& f) { return f.path == "findings.severity_group"; });
  at->high -= 1;
  auto const d = differences();
  EXPECT_TRUE(d.domain_known && d.only_before && !d.only_after);
  std::swap(before, after);
  auto const back = differences();
  EXPECT_TRUE(back.domain_known && !back.only_before && back.only_after);
}

// What only one law asks of the facts beside its decision refuses cases that the other takes.
TEST_F(AlteredAct, HasAFitOfItsOwn) {
  ASSERT_FALSE(after.fits.empty());
  after.fits.pop_back();
  auto const d = differences();
  EXPECT_TRUE(d.changes.empty() && d.domain_known && !d.only_before && d.only_after);
  std::swap(before, after);
  auto const back = differences();
  EXPECT_TRUE(back.changes.empty() && back.domain_known && back.only_before && !back.only_after);
}

// The same fit by its nodes, of which one definition says something else: it is each law's own.
TEST_F(AlteredAct, HasAFitWhoseDefinitionIsAnother) {
  static constexpr Node no{.op = Op::literal, .sort = Sort::boolean, .value = 0};
  auto const used = [&](Expr e) { return std::find_if(e.begin(), e.end(), [](Node const& n) { return n.op == Op::definition && n.sort == Sort::boolean; }); };
  auto const fit = std::find_if(after.fits.begin(), after.fits.end(), [&](auto const& k) { return used(k.expr) != k.expr.end(); });
  ASSERT_NE(fit, after.fits.end());
  after.definitions[static_cast<std::size_t>(used(fit->expr)->value)].expr = Expr(&no, 1);
  auto const d = differences();
  EXPECT_TRUE(d.domain_known && d.only_before);
}

// Nothing changed of what is compared, and yet the laws are not equal.
TEST_F(AlteredAct, HasWhatTheOtherHasNot) {
  auto const equal = [&] { return verify::equal(std::get<verify::Diff>(verify::diff({&before, {}}, {&after, {}}, quick(false)))); };
  EXPECT_TRUE(equal());
  after.editions.front().interval.until = Date(2021, 1, 1);
  EXPECT_FALSE(equal());
  std::swap(before, after);
  EXPECT_FALSE(equal());
  after = before = book;
  after.editions = {{{before.editions.front().interval.from, Date(2021, 1, 1)}, "1"}, {{Date(2021, 1, 1), before.editions.front().interval.until}, "2"}};
  EXPECT_FALSE(equal());
  before.editions = after.editions;
  EXPECT_TRUE(equal());
  std::vector<Reading> const fewer(book.readings.begin(), book.readings.end() - 1);
  EXPECT_EQ(readings_apart(book, book).size(), 0u);
  auto other = book;
  other.readings = fewer;
  auto const told = apart(book, other);
  ASSERT_EQ(told.size(), 1u);
  EXPECT_TRUE(told[0].former);
  EXPECT_EQ(told[0].name, book.readings.back().id);
}

TEST_F(ActDifference, OfDaysThatAreNotEncodedIsASentence) {
  EXPECT_EQ(std::get<std::string>(laws_of_days(book, Date(2018, 4, 13), book, Date(2018, 4, 14))), "the law of 2018-04-13 is not encoded");
}

TEST_F(ActDifference, OfFactsOfAnotherKindIsASentence) {
  auto other = book;
  auto& f = *std::find_if(other.facts.begin(), other.facts.end(), [](auto const& x) { return x.path == "referral.route"; });
  f.sort = Sort::boolean;
  EXPECT_EQ(std::get<std::string>(align(book, other)), "fact referral.route is of another kind in the two laws");
}

// Another default is a change of the law for whoever relies on it.
TEST_F(ActDifference, OfAnotherDefaultReading) {
  auto readings = std::vector<Reading>(book.readings.begin(), book.readings.end());
  auto& n02 = *std::find_if(readings.begin(), readings.end(), [](auto const& r) { return r.id == "N02"; });
  std::swap(n02.alternatives[0], n02.alternatives[1]);
  auto other = book;
  other.readings = readings;
  for (auto& d : other.definitions) {
    auto& copy = nodes.emplace_back(d.expr.begin(), d.expr.end());
    for (auto& n : copy)
      if (n.op == Op::reading && &readings[static_cast<std::size_t>(n.value)] == &n02) n.a = static_cast<std::uint16_t>(3 - n.a);
    d.expr = copy;
  }
  auto const two = align(book, other);
  auto const& changed = std::get<TwoLaws>(two).changed;
  ASSERT_EQ(changed.size(), 1u);
  EXPECT_EQ(changed.front().part, Row::Part::reading);
}

}  // namespace
}  // namespace norma::solver
