// A law that is written beside another is, formula by formula, the one that is written by itself.
#include "solver/encoding.hpp"

#include "model/assemble.hpp"
#include "oracle/flat.hpp"
#include "solver/diff/two_laws.hpp"
#include "solver/prediction.hpp"
#include "tests/solver/enumeration.hpp"
#include "tests/solver/random_act.hpp"
#include "tests/solver/support.hpp"

namespace norma::solver {
namespace {

bool same(std::vector<z3::expr> const& a, std::vector<z3::expr> const& b) {
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](auto const& x, auto const& y) { return z3::eq(x, y); });
}

// The first table in which the two differ, or an empty string.
std::string difference_of(Encoding const& a, Encoding const& b) {
  for (std::size_t d = 0; d < a.lawful.size(); ++d)
    if (!same(a.lawful[d], b.lawful[d])) return "lawful";
  std::pair<char const*, std::vector<z3::expr> Encoding::*> const tables[]{
      {"definitions", &Encoding::definitions}, {"active", &Encoding::active}, {"live", &Encoding::live}, {"assigned", &Encoding::assigned},
      {"due", &Encoding::due}, {"conflict", &Encoding::conflict}, {"gap", &Encoding::gap}, {"unknown", &Encoding::unknown},
      {"values", &Encoding::values}, {"value_given", &Encoding::value_given}, {"value_conflict", &Encoding::value_conflict}};
  for (auto const& [name, table] : tables)
    if (!same(a.*table, b.*table)) return name;
  return {};
}

struct Written {
  z3::context c;
  Rulebook const& book;
  Facts facts = declare_facts(c, book);
  Encoding base;

  Written(Rulebook const& b, std::size_t edition) : book(b), base(encode_act(c, book, facts, edition, default_world(book))) {}

  std::string differ(World const& world) {
    return difference_of(encode_beside(c, book, facts, base, world), encode_act(c, book, facts, base.edition, world));
  }
  std::string differ_without(std::size_t rule) {
    Rulebook other = book;
    other.rules[rule].head.interval = {last_supported, last_supported};
    // What does not come after the rule's own layer is not written if the rule speaks of something printed.
    auto const here = encode_without(c, book, facts, base, rule).encoding, there = encode_act(c, other, facts, base.edition, base.world);
    auto const& r = book.rules[rule];
    if (!r.assigns && book.decisions[r.target].internal) return difference_of(here, there);
    if (r.assigns) return same({here.values[r.target]}, {there.values[r.target]}) && same({here.value_given[r.target]}, {there.value_given[r.target]}) ? "" : "date";
    return same(here.lawful[r.target], there.lawful[r.target]) && z3::eq(here.gap[r.target], there.gap[r.target]) && z3::eq(here.conflict[r.target], there.conflict[r.target]) ? "" : "decision";
  }
};

void laws_beside(Rulebook const& book, std::size_t edition, std::size_t every = 1) {
  Written w(book, edition);
  auto const switches = switches_of(book);
  for (std::size_t i = 0; i < switches.size(); i += every) {
    auto const s = switches[i];
    EXPECT_EQ(w.differ(switched(default_world(book), s)), "") << book.readings[s.reading].id << " in edition " << edition;
  }
  for (std::size_t r = 0; r < book.rules.size(); r += every) EXPECT_EQ(w.differ_without(r), "") << book.rules[r].head.id << " in edition " << edition;
}

TEST(EncodeBeside, IsTheLawByItself) {
  auto const book = pp95::act().book;
  laws_beside(book, book.editions.size() - 1, 3);
  laws_beside(book, 0, 7);
  laws_beside(book, any_edition, 11);
}

TEST(EncodeBeside, IsTheLawByItselfOfRandomActs) {
  for (std::uint32_t seed = 0; seed < 30; ++seed) {
    RandomAct const act(seed);
    for (auto const e : {std::size_t{0}, std::size_t{1}, any_edition}) laws_beside(act.book(), e);
  }
}

// A law mixed of two may have one: its formulas are then settled as the oracle settles it.
TEST(Encode, OfACircleOfOverridesIsWhatTheOracleSays) {
  std::size_t circles = 0;
  for (std::uint32_t seed = 0; seed < 60; ++seed) {
    RandomAct const act(seed);
    auto book = act.book();
    for (auto const& s : act.book().strata)
      for (auto const r : s.contested)
        for (auto const d : act.book().rules[r].defeaters) book.rules[d].defeaters.push_back(r);
    order_by_priority(book);
    if (std::ranges::all_of(book.strata, [&](auto const& s) { return detail::is_by_priority(book, s); })) continue;
    ++circles;
    Written w(book, 0);
    Session session(w.c, w.facts, {}, {}, {});
    Enumeration const cases(book);
    for (auto const& slots : cases.cases())
      ASSERT_EQ(difference(book, predict(book, w.base, 0, session, slots), oracle::decide_flat(book, slots.data(), default_world(book), 0)), "") << "seed " << seed;
  }
  EXPECT_GT(circles, 20u);
}

}  // namespace
}  // namespace norma::solver
