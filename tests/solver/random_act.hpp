// A small act made of chance: two layers, two editions, two readings, overrides, and a number whose range may reach beyond 63
// or begin with 0.
#pragma once
#include <deque>
#include <random>

#include "solver/prediction.hpp"
#include "tests/solver/support.hpp"

namespace norma::solver {

class RandomAct {
 public:
  explicit RandomAct(std::uint32_t seed) : RandomAct(seed, seed) {}
  // Acts of the same `facts` have the same facts, whatever else they say.
  RandomAct(std::uint32_t seed, std::uint32_t facts) : random_(seed) {
    auto const first = Date(2020, 1, 1), second = Date(2020, 1, 2), end = Date(2020, 1, 3);
    auto const range = ranges[facts % ranges.size()];
    book_.act = "random";
    book_.facts = {fact("number", Sort::integer, range.first, range.second), fact("flag", Sort::boolean, 0, 1),
                   fact("colour", Sort::enumeration, 1, 2), fact("decided_on", Sort::date, first.key(), second.key()),
                   fact("received_on", Sort::date, first.key(), first.key())};
    book_.facts[colour].nullable = true;
    book_.facts[colour].names = outcomes;
    book_.decided_on = decided;
    book_.received_on = decided + 1;
    book_.definitions.push_back({"day", {}, {}, Sort::date, keep({{.op = Op::fact, .sort = Sort::date, .value = decided}})});
    book_.editions = {{{first, second}, "1"}, {{second, end}, "2"}};
    book_.readings = readings;
    for (std::uint16_t d = 0; d < 2; ++d) add_layer(d);
    book_.properties.push_back({"promise", {}, {}, guard(2)});
  }
  RandomAct(RandomAct const&) = delete;
  RandomAct& operator=(RandomAct const&) = delete;

  Rulebook const& book() const { return book_; }
  // The act with some rows of another of the same facts, as chance has it. Refers to both.
  Rulebook amended_by(RandomAct const& other) {
    auto out = book_;
    for (std::size_t d = 0; d < 2; ++d)
      if (chance(20)) out.decisions[d].due = other.book_.decisions[d].due;
    for (auto& r : out.rules)
      for (auto const& x : other.book_.rules)
        if (x.head.id == r.head.id && chance(30)) {
          auto const defeaters = r.defeaters;
          r = x;
          r.defeaters = defeaters;
        }
    return out;
  }

 private:
  static constexpr std::int32_t number = 0, flag = 1, colour = 2, decided = 3;
  static constexpr std::array<std::pair<int, int>, 5> ranges{{{0, 3}, {1, 99}, {0, 70}, {60, 68}, {0, 1}}};
  static constexpr std::array<Enumerator, 3> outcomes{{{"a", {"a", "a"}}, {"b", {"b", "b"}}, {"c", {"c", "c"}}}};
  static constexpr std::array<std::string_view, 12> ids{"r0", "r1", "r2", "r3", "r4", "r5", "r6", "r7", "r8", "r9", "r10", "r11"};
  static inline std::array<Reading, 2> const readings = [] {
    std::array<Reading, 2> made{};
    made[0].id = "R";
    made[1].id = "S";
    for (auto& r : made) {
      r.alternatives[0].name = "one";
      r.alternatives[1].name = "two";
    }
    return made;
  }();

  std::size_t below(std::size_t n) { return random_() % n; }
  bool chance(unsigned percent) { return below(100) < percent; }
  Expr keep(std::vector<Node> nodes) { return kept_.emplace_back(std::move(nodes)); }
  static FactInfo fact(char const* path, Sort sort, std::int32_t low, std::int32_t high) {
    FactInfo f;
    f.path = path;
    f.sort = sort;
    f.low = f.ordinary = low;
    f.high = high;
    return f;
  }

  // A proposition that sees the decisions before `layer`.
  void proposition(std::vector<Node>& out, std::size_t layer, unsigned depth) {
    auto const last = [&] { return static_cast<std::uint16_t>(out.size() - 1); };
    if (depth > 0 && chance(60)) {
      proposition(out, layer, depth - 1);
      auto const a = last();
      if (chance(25)) return out.push_back({.op = Op::negation, .a = a});
      proposition(out, layer, depth - 1);
      return out.push_back({.op = chance(50) ? Op::conjunction : Op::disjunction, .a = a, .b = last()});
    }
    switch (below(layer > 0 ? 5 : 4)) {
      case 0: {
        constexpr std::array compare{Op::equal, Op::differ, Op::less, Op::at_most, Op::greater, Op::at_least};
        auto const& f = book_.facts[number];
        out.push_back({.op = Op::fact, .sort = Sort::integer, .value = number});
        out.push_back({.op = Op::literal, .sort = Sort::integer, .value = f.low - 2 + static_cast<std::int32_t>(below(static_cast<std::size_t>(f.high - f.low + 5)))});
        return out.push_back({.op = compare[below(compare.size())], .a = static_cast<std::uint16_t>(out.size() - 2), .b = last()});
      }
      case 1: return out.push_back({.op = Op::fact, .sort = Sort::boolean, .value = flag});
      case 2:
        out.push_back({.op = Op::fact, .sort = Sort::enumeration, .value = colour});
        out.push_back({.op = Op::literal, .sort = Sort::enumeration, .value = static_cast<std::int32_t>(below(3))});
        return out.push_back({.op = Op::equal, .a = static_cast<std::uint16_t>(out.size() - 2), .b = last()});
      case 3: return out.push_back({.op = Op::reading, .a = 2, .value = static_cast<std::int32_t>(below(2))});
      default: out.push_back({.op = Op::lawful, .a = static_cast<std::uint16_t>(below(3)), .value = static_cast<std::int32_t>(below(layer))});
    }
  }
  Expr guard(std::size_t layer) {
    std::vector<Node> nodes;
    proposition(nodes, layer, 3);
    return keep(std::move(nodes));
  }

  void add_layer(std::uint16_t d) {
    book_.decisions.push_back({d == 0 ? "first" : "second", {}, outcomes, false, false, 7, guard(d)});
    Stratum s{.first_rule = static_cast<std::uint16_t>(book_.rules.size())};
    for (auto n = 1 + below(4); n > 0; --n) add_rule(d);
    s.last_rule = static_cast<std::uint16_t>(book_.rules.size());
    s.decisions = {d};
    for (auto r = s.last_rule; r-- > s.first_rule;) {  // only later rules override, so this order is theirs
      for (auto over = static_cast<std::uint16_t>(r + 1); over < s.last_rule; ++over)
        if (chance(25)) book_.rules[r].defeaters.push_back(over);
      if (!book_.rules[r].defeaters.empty()) s.contested.push_back(r);
    }
    book_.strata.push_back(std::move(s));
  }

  void add_rule(std::uint16_t d) {
    RuleInfo r;
    r.head.id = ids[d * 6u + book_.rules.size() - (d == 0 ? 0u : book_.strata.front().last_rule)];
    r.head.interval = {first_supported, last_supported};
    if (chance(20)) r.head.interval = book_.editions[below(2)].interval;
    if (chance(20)) r.head.readings.push_back({static_cast<std::uint16_t>(below(2)), static_cast<std::uint16_t>(1 + below(2))});
    r.target = d;
    constexpr std::array modalities{Modality::must, Modality::must, Modality::may, Modality::may, Modality::must_not, Modality::unknown};
    r.modality = modalities[below(modalities.size())];
    r.outcomes = r.modality == Modality::unknown ? 0 : static_cast<std::uint32_t>(1 + below(7));
    r.guard = guard(d);
    book_.rules.push_back(std::move(r));
  }

  std::mt19937 random_;
  std::deque<std::vector<Node>> kept_;
  Rulebook book_;
};

}  // namespace norma::solver
