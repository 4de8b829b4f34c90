// Steps over lanes, in every width of vectors that this machine has, against one case at a time.
#include "oracle/batch/batch.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <random>

#include "oracle/flat.hpp"

namespace norma::oracle::batch {
namespace {

void each_width(std::function<void(Kernels const&)> const& f) {
  auto const widths = kernels_here();
  for (std::size_t k = 0; k < widths.size; ++k) f(*widths.list[k]);
}

TEST(Lanes, EachHasItsBit) {
  for (int lane = 0; lane < lanes; ++lane) {
    EXPECT_EQ(lane_at(word_of(lane), bit_of(lane)), lane);
    Mask m{};
    set(m, lane);
    for (int other = 0; other < lanes; ++other) EXPECT_EQ(holds(m, other), other == lane);
  }
}

TEST(Kernels, TransposeChangesRowsAndColumns) {
  std::mt19937_64 random(7);
  each_width([&](Kernels const& k) {
    std::uint64_t before[64], after[64];
    for (int i = 0; i < 64; ++i) after[i] = before[i] = random();
    k.transpose(after);
    for (int i = 0; i < 64; ++i)
      for (int j = 0; j < 64; ++j) ASSERT_EQ(after[i] >> j & 1, before[j] >> i & 1) << k.name;
  });
}

// A rulebook whose definitions are these expressions over a date, a number and two truths.
struct Asking {
  Rulebook book;
  std::vector<std::vector<Node>> expressions;

  Asking() {
    for (auto const s : {Sort::date, Sort::date, Sort::integer, Sort::boolean, Sort::boolean}) book.facts.push_back({.path = "", .sort = s});
    book.editions = {{in_force(since_adoption), "1"}};
    add({fact(0)});
  }
  static Node fact(int slot) { return {.op = Op::fact, .sort = slot < 2 ? Sort::date : slot == 2 ? Sort::integer : Sort::boolean, .value = slot}; }
  void add(std::vector<Node> e) { expressions.push_back(std::move(e)); }
  void finish() {
    for (auto const& e : expressions) book.definitions.push_back({.name = "", .words = {}, .cites = {}, .sort = {}, .expr = e});
  }
};

Date some_date(std::mt19937_64& random) {
  constexpr unsigned days = 72624;
  switch (random() % 6) {
    case 0: return {};
    case 1: return Date(1904 + 4 * static_cast<int>(random() % 40), 2, 29);
    case 2: return Date(1950 + static_cast<int>(random() % 100), 12, 31);
    case 3: return Date(1950 + static_cast<int>(random() % 100), 1 + static_cast<int>(random() % 12), 1);
    default: return from_serial(static_cast<int>(3000 + random() % (days - 6000)));
  }
}

TEST(Batch, AgreesWithTheFlatEvaluatorOnEveryOperator) {
  Asking a;
  auto const x = Asking::fact(0), y = Asking::fact(1), n = Asking::fact(2), p = Asking::fact(3), q = Asking::fact(4);
  for (auto const op : {Op::equal, Op::differ, Op::less, Op::at_most, Op::greater, Op::at_least}) {
    a.add({x, y, {.op = op, .a = 0, .b = 1}});
    a.add({n, {.op = Op::literal, .sort = Sort::integer, .value = 2}, {.op = op, .a = 0, .b = 1}});
    a.add({{.op = Op::literal, .sort = Sort::integer, .value = 2}, n, {.op = op, .a = 0, .b = 1}});
    a.add({p, q, {.op = op, .a = 0, .b = 1}});
    a.add({p, {.op = Op::literal, .value = 1}, {.op = op, .a = 0, .b = 1}});
    a.add({p, n, {.op = op, .a = 0, .b = 1}});
  }
  for (int v = -40; v <= 40; ++v) {
    a.add({x, {.op = Op::add_years, .sort = Sort::date, .a = 0, .value = v / 2}});
    a.add({x, {.op = Op::roll_years, .sort = Sort::date, .a = 0, .value = v / 2}});
    a.add({x, {.op = Op::add_months, .sort = Sort::date, .a = 0, .value = v}});
  }
  for (auto const op : {Op::next_day, Op::previous_day, Op::first_of_next_month}) a.add({x, {.op = op, .sort = Sort::date, .a = 0}});
  a.add({p, x, y, {.op = Op::choose, .sort = Sort::date, .a = 0, .b = 1, .c = 2}});
  a.add({p, q, {.op = Op::negation, .a = 0}, {.op = Op::choose, .a = 0, .b = 1, .c = 2}});
  a.add({p, q, {.op = Op::conjunction, .a = 0, .b = 1}});
  a.add({p, q, {.op = Op::negation, .a = 1}, {.op = Op::disjunction, .a = 0, .b = 2}});
  a.add({n, q, {.op = Op::conjunction, .a = 0, .b = 1}});
  a.finish();
  auto const program = compile(a.book, {});
  std::mt19937_64 random(3);
  each_width([&](Kernels const& k) {
    Batch batch(program, k);
    for (int round = 0; round < 20; ++round) {
      batch.clear();
      std::vector<std::vector<std::int32_t>> cases;
      for (int i = 0; i < (round == 0 ? 5 : lanes); ++i) {
        cases.push_back({some_date(random).key(), some_date(random).key(), static_cast<std::int32_t>(random() % 4), static_cast<std::int32_t>(random() % 2), static_cast<std::int32_t>(random() % 2)});
        batch.put(std::span<std::int32_t const>(cases.back()));
      }
      batch.decide();
      for (int i = 0; i < batch.size(); ++i)
        for (std::size_t d = 0; d < a.expressions.size(); ++d)
          ASSERT_EQ(batch.definition(d, i), evaluate(a.expressions[d], {cases[static_cast<std::size_t>(i)].data(), nullptr, nullptr, nullptr, nullptr})) << k.name << ", expression " << d << ", case " << i;
    }
  });
}

// Section 3 of the design, and the order in which more and more dates are given.
TEST(Batch, SettlesEveryMixtureOfRules) {
  std::mt19937_64 random(11);
  static constexpr Node date{.op = Op::fact, .sort = Sort::date, .value = 0}, other{.op = Op::fact, .sort = Sort::date, .value = 1};
  constexpr int truths = 12;
  std::vector<Node> facts;
  for (int i = 0; i < truths; ++i) facts.push_back({.op = Op::fact, .value = i + 2});
  for (int law = 0; law < 60; ++law) {
    Rulebook book;
    book.facts = {{.path = "", .sort = Sort::date}, {.path = "", .sort = Sort::date}};
    for (int i = 0; i < truths; ++i) book.facts.push_back({.path = "", .sort = Sort::boolean});
    book.definitions.push_back({.name = "", .words = {}, .cites = {}, .sort = Sort::date, .expr = {&date, 1}});
    book.editions = {{in_force(day(2000, 1, 1), day(2050, 1, 1)), "1"}};
    book.decisions.resize(2);
    for (auto& d : book.decisions) d = {.name = "", .words = {}, .outcomes = {}, .domain = 7, .due = {&facts[random() % truths], 1}};
    book.derived.resize(1);
    auto const rules = 2 + random() % 9;
    for (std::uint16_t r = 0; r < rules; ++r) {
      RuleInfo rule{};
      rule.head.interval = in_force(since_adoption);
      rule.assigns = random() % 4 == 0;
      rule.target = rule.assigns ? 0 : static_cast<std::uint16_t>(random() % 2);
      rule.modality = static_cast<Modality>(random() % 8 == 0 ? 3 : random() % 3);
      rule.outcomes = 1 + static_cast<std::uint32_t>(random() % 7);
      rule.guard = {&facts[random() % truths], 1};
      rule.value = {random() % 2 ? &date : &other, 1};
      if (r > 0 && random() % 3 == 0) rule.defeaters.push_back(static_cast<std::uint16_t>(random() % r));
      book.rules.push_back(rule);
    }
    Stratum s{0, static_cast<std::uint16_t>(rules), {0, 1}, {0}, {}};
    for (std::uint16_t r = 0; r < rules; ++r)
      if (!book.rules[r].defeaters.empty()) s.contested.push_back(r);
    book.strata = {s};
    each_width([&, program = compile(book, {})](Kernels const& k) {
      Batch batch(program, k);
      batch.with_active(true);
      std::vector<std::vector<std::int32_t>> cases;
      for (int i = 0; i < lanes; ++i) {
        cases.push_back({some_date(random).key(), some_date(random).key()});
        for (int t = 0; t < truths; ++t) cases.back().push_back(static_cast<std::int32_t>(random() % 2));
        batch.put(std::span<std::int32_t const>(cases.back()));
      }
      batch.decide();
      for (int i = 0; i < lanes; ++i) {
        auto const flat = decide_flat(book, cases[static_cast<std::size_t>(i)].data(), {}), of = batch.result(i);
        ASSERT_TRUE(flat.edition == of.edition && flat.lawful == of.lawful && flat.state == of.state && flat.value == of.value && flat.value_state == of.value_state && flat.live == of.live && flat.active == of.active)
            << k.name << ", law " << law << ", case " << i;
      }
    });
  }
}

TEST(Batch, RefusesARuleOverriddenFromAnEarlierStratum) {
  Rulebook book;
  static constexpr Node yes{.op = Op::literal, .value = 1};
  book.definitions.push_back({.name = "", .words = {}, .cites = {}, .sort = Sort::date, .expr = {&yes, 1}});
  book.rules.resize(2);
  book.rules[1].defeaters = {0};
  book.strata = {{0, 1, {}, {}, {}}, {1, 2, {}, {}, {1}}};
  EXPECT_EQ(compile(book, {}), nullptr);
}

}  // namespace
}  // namespace norma::oracle::batch
