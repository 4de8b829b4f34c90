// Mutants: what becomes of them in small random acts is what plain enumeration finds; a ledger that lies is caught.
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <set>

#include "model/assemble.hpp"
#include "mutants/ledger.hpp"
#include "mutants/search.hpp"
#include "rules/pp95/act.hpp"
#include "solver/witness.hpp"
#include "tests/solver/enumeration.hpp"
#include "tests/solver/random_act.hpp"

namespace norma::mutants {
namespace {

using solver::RandomAct;

GenerateOptions quick() {
  GenerateOptions o;
  o.threads = 1, o.rounds = 1;
  return o;
}

// Every case under the usual readings and under each single switch.
std::vector<Probe> everything(Rulebook const& book) {
  std::vector<World> worlds{default_world(book)};
  for (auto const s : switches_of(book)) worlds.push_back(switched(default_world(book), s));
  std::vector<Probe> out;
  solver::Enumeration const cases(book);
  for (auto const& slots : cases.cases())
    for (auto const& world : worlds) out.push_back({slots, world});
  return out;
}

bool kills(Rulebook const& book, Mutant const& m, Probe const& p) {
  solver::NodeArena arena;
  auto const mutant = mutated(book, m, arena);
  return tells_apart(book, oracle::decide_flat(book, p.slots.data(), p.world), oracle::decide_flat(mutant, p.slots.data(), p.world));
}

std::string id(std::size_t probe) { return "case-" + std::to_string(probe); }

LedgerCases cases_of(Complete const& c, std::vector<Probe> const& given) {
  LedgerCases out{{}, given, given.size()};
  out.probes.insert(out.probes.end(), c.probes.begin(), c.probes.end());
  for (std::size_t i = 0; i < out.probes.size(); ++i) out.ids.push_back(id(i));
  return out;
}

// A ledger outlives another summary; another guard it does not.
TEST(Ledger, HangsOnWhatDecides) {
  auto book = pp95::act().book;
  auto const before = digest_of(book);
  std::vector<Provision> provisions(book.provisions.begin(), book.provisions.end());
  provisions.front().ru = "иначе", provisions.front().earlier = {};
  book.provisions = provisions;
  book.outside.clear();
  EXPECT_EQ(digest_of(book), before);
  provisions.front().id = "95:another";
  EXPECT_NE(digest_of(book), before);
  static constexpr Node no{.op = Op::literal, .sort = Sort::boolean, .value = 0};
  auto other = pp95::act().book;
  other.rules.front().guard = Expr(&no, 1);
  EXPECT_NE(digest_of(other), before);
}

std::string ledger_of(Rulebook const& book, std::string const& digest, std::vector<std::string> const& beside, Complete const& complete,
                      std::function<std::string(std::size_t)> const& probe_id) {
  return write_ledger(Ledger{std::string(book.act), digest, false, beside, {}}, names_of(book, complete.mutants), complete.rows, probe_id);
}

std::vector<std::string> complaints(Rulebook const& book, std::string const& ledger, LedgerCases const& cases) {
  auto const read = read_ledger(ledger);
  auto const* why = std::get_if<std::string>(&read);
  return why ? std::vector{*why} : disagreements(book, "law", std::get<Ledger>(read), cases, 1);
}

std::string replaced(std::string s, std::string const& what, std::string const& by) {
  auto const at = s.find(what);
  return at == s.npos ? s : s.replace(at, what.size(), by);
}

TEST(Mutants, OfRandomActsAreKilledOrEquivalentAsEnumerationFinds) {
  EXPECT_TRUE(rc::check("each fate is the true one, and no case can be spared", [] {
    RandomAct const act(*rc::gen::arbitrary<std::uint32_t>());
    auto const& book = act.book();
    auto const all = everything(book);
    std::vector<Probe> given;
    for (std::size_t i = 0; i < all.size() && i < 3; ++i) given.push_back(all[i * 7 % all.size()]);
    auto const c = generate(book, given, {}, quick());
    auto const named = cases_of(c, given);
    RC_ASSERT(c.given == given.size());
    for (std::size_t i = 0; i < c.mutants.size(); ++i) {
      auto const mortal = std::any_of(all.begin(), all.end(), [&](auto const& p) { return kills(book, c.mutants[i], p); });
      RC_ASSERT(c.rows[i].fate == (mortal ? Fate::killed : Fate::equivalent));
      if (mortal) RC_ASSERT(kills(book, c.mutants[i], named.probes[c.rows[i].probe]));
    }
    auto const ledger = ledger_of(book, "law", {".."}, c, id);
    RC_ASSERT(complaints(book, ledger, named).empty());
    for (std::size_t p = c.given; p < named.probes.size(); ++p) {
      bool const needed = std::any_of(c.mutants.begin(), c.mutants.end(), [&](auto const& m) {
        for (std::size_t o = 0; o < named.probes.size(); ++o)
          if (o != p && kills(book, m, named.probes[o])) return false;
        return kills(book, m, named.probes[p]);
      });
      RC_ASSERT(needed);
    }
  }));
}

TEST(Mutants, HaveNoCircleOfOverrides) {
  std::size_t swapped = 0;
  for (std::uint32_t seed = 0; seed < 100; ++seed) {
    RandomAct const act(seed);
    for (auto const& m : mutants_of(act.book())) {
      solver::NodeArena arena;
      auto const law = mutated(act.book(), m, arena);
      for (auto const& s : law.strata) EXPECT_TRUE(detail::is_by_priority(law, s)) << seed << ": " << id_of(act.book(), m);
      if (m.op == Operator::swap_priority) ++swapped;
    }
  }
  EXPECT_GT(swapped, 50u);
}

TEST(Mutants, AreTheSameAfterARunThatWasCutOff) {
  for (std::uint32_t seed = 1; seed < 6; ++seed) {
    RandomAct const act(seed);
    std::string journal = journal_head("law");
    auto options = quick();
    options.rounds = 0;
    auto const mutants = mutants_of(act.book());
    options.keep = [&](Found const& f) { journal += journal_line(act.book(), mutants, f); };
    auto const whole = generate(act.book(), {}, {}, options);
    options.keep = {};
    for (auto const part : {journal.size() / 3, journal.size() - 1}) {
      auto const known = read_journal(journal.substr(0, part), "law", act.book(), mutants);
      ASSERT_TRUE(known);
      options.threads = 2;
      auto const again = generate(act.book(), {}, *known, options);
      EXPECT_EQ(ledger_of(act.book(), "law", {}, again, id), ledger_of(act.book(), "law", {}, whole, id));
      EXPECT_LT(again.solved, whole.solved);
    }
    EXPECT_FALSE(read_journal(journal, "another law", act.book(), mutants));
    EXPECT_FALSE(read_journal("{}\n" + journal, "law", act.book(), mutants));
  }
}

TEST(Ledger, ThatLiesIsCaught) {
  RandomAct const act(11);
  auto const& book = act.book();
  auto const c = generate(book, {}, {}, quick());
  auto const named = cases_of(c, {});
  auto const ledger = ledger_of(book, "law", {}, c, id);
  ASSERT_TRUE(complaints(book, ledger, named).empty());
  EXPECT_NE(ledger.find("\"killed\""), ledger.npos);
  EXPECT_NE(ledger.find("\"equivalent\""), ledger.npos);
  auto const caught = [&](std::string const& lying, std::string const& words) {
    auto const found = complaints(book, lying, named);
    return !found.empty() && std::any_of(found.begin(), found.end(), [&](auto const& s) { return s.find(words) != s.npos; });
  };
  EXPECT_TRUE(caught(replaced(ledger, "\"killed\"", "\"equivalent\""), "called equivalent, but a case kills it"));
  EXPECT_TRUE(caught(replaced(ledger, "\"equivalent\"", "\"killed\""), "which is no case of the corpus"));
  EXPECT_TRUE(caught(replaced(ledger, "\"equivalent\"", "\"undecided\""), "undecided"));
  EXPECT_TRUE(caught(replaced(ledger, "\"law\"", "\"old law\""), "of another law"));
  EXPECT_TRUE(caught(ledger.substr(0, ledger.rfind("{\"mutant\"")), "the file is cut off"));
  EXPECT_TRUE(caught("", "the file is empty"));
  auto spare = named;
  spare.ids.push_back("one more"), spare.probes.push_back(named.probes.front());
  EXPECT_FALSE(disagreements(book, "law", std::get<Ledger>(read_ledger(ledger)), spare, 1).empty());
  // Its kills only: what every case is asked for is passed over, and a kill that is none is not.
  auto const of_kills = [&](std::string const& lying, LedgerCases cases) {
    cases.held = Held::kills;
    return disagreements(book, "law", std::get<Ledger>(read_ledger(lying)), cases, 1);
  };
  EXPECT_TRUE(of_kills(ledger, spare).empty());
  EXPECT_TRUE(of_kills(replaced(ledger, "\"killed\"", "\"equivalent\""), named).empty());
  auto turned = named;
  std::rotate(turned.probes.begin(), turned.probes.begin() + 1, turned.probes.end());
  EXPECT_FALSE(of_kills(ledger, turned).empty());
  auto fewer = named;
  fewer.ids.pop_back(), fewer.probes.pop_back();
  EXPECT_FALSE(disagreements(book, "law", std::get<Ledger>(read_ledger(ledger)), fewer, 1).empty());
}

class ActMutants : public testing::Test {
 protected:
  Rulebook book = pp95::act().book;
  std::vector<Mutant> all = mutants_of(book);
};

TEST_F(ActMutants, HaveNamesOfTheirOwnAndSayWhatIsOtherwise) {
  std::set<std::string> ids;
  for (auto const& m : all) {
    EXPECT_TRUE(ids.insert(id_of(book, m)).second) << id_of(book, m);
    if (m.part == Part::rule) continue;
    for (auto const lang : {Lang::ru, Lang::en}) {
      auto const s = sentence_of(book, m, lang);
      std::string const open = lang == Lang::ru ? "«" : "\"", close = lang == Lang::ru ? "»" : "\"", between = close + (lang == Lang::ru ? " вместо " : " instead of ") + open;
      auto const middle = s.find(between), from = s.find(": " + open);
      ASSERT_NE(middle, s.npos) << s;
      ASSERT_LT(from, middle) << s;
      auto const begin = from + 2 + open.size();
      EXPECT_NE(s.substr(begin, middle - begin) + close, s.substr(middle + between.size())) << s;
    }
  }
}

// What is told apart only where the changed row is asked is told apart by the whole decision, too.
TEST_F(ActMutants, AreKilledAsWholeDecisionsTell) {
  std::mt19937_64 random(5);
  auto const ordinary = Probe{solver::ordinary_case(book, book.editions.size() - 1), default_world(book)};
  auto near = neighbours(book, {ordinary}, 60, random);
  near = neighbours(book, near, 120, random);
  ASSERT_GT(near.size(), 20u);
  Kills const k(book, near);
  for (std::size_t i = 0; i < all.size(); i += 5) {
    std::size_t by = 0;
    while (by < near.size() && !kills(book, all[i], near[by])) ++by;
    EXPECT_EQ(k.first(all[i]), by) << id_of(book, all[i]);
  }
}

// Of a slip that moves nothing but a date.
TEST_F(ActMutants, AreToldApartByDatesAlone) {
  auto const of_date = std::find_if(all.begin(), all.end(), [&](auto const& m) { return m.part == Part::value && m.op == Operator::move_bound; });
  ASSERT_NE(of_date, all.end());
  auto const told = Distinguisher(book, {}).tell(*of_date);
  ASSERT_EQ(told.fate, Fate::killed) << id_of(book, *of_date) << " " << told.why;
  EXPECT_TRUE(admissible(book, *told.probe) && kills(book, *of_date, *told.probe));
  solver::NodeArena arena;
  auto const mutant = mutated(book, *of_date, arena);
  auto const act = oracle::decide_flat(book, told.probe->slots.data(), told.probe->world), other = oracle::decide_flat(mutant, told.probe->slots.data(), told.probe->world);
  EXPECT_EQ(act.lawful, other.lawful);
  EXPECT_NE(act.value, other.value);
}

TEST_F(ActMutants, AreStillKilledByTheShrunkCase) {
  std::mt19937_64 random(6);
  auto const ordinary = Probe{solver::ordinary_case(book, book.editions.size() - 1), default_world(book)};
  auto const near = neighbours(book, neighbours(book, {ordinary}, 100, random), 400, random);
  Kills const k(book, near);
  std::size_t shrunk_ones = 0;
  for (std::size_t i = 0; i < all.size(); i += 97) {
    auto const by = k.first(all[i]);
    if (by == near.size()) continue;
    auto const p = shrunk(book, all[i], near[by]);
    ++shrunk_ones;
    EXPECT_TRUE(admissible(book, p) && kills(book, all[i], p)) << id_of(book, all[i]);
  }
  EXPECT_GT(shrunk_ones, 3u);
}

}  // namespace
}  // namespace norma::mutants
