// Random expressions of every operator and sort are read back node for node, and no text makes the reader fall over.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "rulebook/text.hpp"
#include "rulebook/text_scope.hpp"
#include "rules/pp95/act.hpp"

namespace norma::rulebook {
namespace {

Rulebook const& book() {
  static Rulebook const it = pp95::act().book;
  return it;
}

int below(std::size_t n) { return *rc::gen::inRange(0, static_cast<int>(n)); }

// Draws well-sorted expressions in postorder.
class Draw {
 public:
  std::vector<Node> nodes;

  std::uint16_t expr(Sort sort, EnumInfo names, int depth) {
    if (depth == 0 || below(8) == 0) return leaf(sort, names);
    if (below(6) == 0) {
      auto const c = expr(Sort::boolean, {}, depth - 1), a = expr(sort, names, depth - 1), b = expr(sort, names, depth - 1);
      return push({.op = Op::choose, .sort = sort, .a = c, .b = a, .c = b});
    }
    if (sort == Sort::boolean) return proposition(depth);
    if (sort == Sort::date) return date(depth);
    return leaf(sort, names);
  }

 private:
  std::uint16_t push(Node n) {
    nodes.push_back(n);
    return static_cast<std::uint16_t>(nodes.size() - 1);
  }

  std::uint16_t date(int depth) {
    constexpr std::array ops{Op::add_years, Op::roll_years, Op::add_months, Op::next_day, Op::previous_day, Op::first_of_next_month};
    auto const op = ops[static_cast<std::size_t>(below(ops.size()))];
    bool const counted = op == Op::add_years || op == Op::roll_years || op == Op::add_months;
    auto const n = counted ? below(61) - 30 : 0;
    return push({.op = op, .sort = Sort::date, .a = expr(Sort::date, {}, depth - 1), .value = n});
  }

  std::uint16_t proposition(int depth) {
    constexpr std::array ops{Op::negation, Op::conjunction, Op::disjunction, Op::equal, Op::differ, Op::less, Op::at_most, Op::greater, Op::at_least};
    auto const op = ops[static_cast<std::size_t>(below(ops.size()))];
    if (op == Op::negation) return push({.op = op, .a = expr(Sort::boolean, {}, depth - 1)});
    auto sort = Sort::boolean;
    if (op == Op::equal || op == Op::differ) sort = static_cast<Sort>(below(4));
    else if (op != Op::conjunction && op != Op::disjunction) sort = below(2) == 0 ? Sort::date : Sort::integer;
    auto const names = sort == Sort::enumeration ? some_fact(sort).names : EnumInfo{};
    auto const a = expr(sort, names, depth - 1), b = expr(sort, names, depth - 1);
    return push({.op = op, .a = a, .b = b});
  }

  FactInfo const& some_fact(Sort sort) const {
    for (;;)
      if (auto const& f = book().facts[static_cast<std::size_t>(below(book().facts.size()))]; f.sort == sort) return f;
  }

  std::uint16_t leaf(Sort sort, EnumInfo names) {
    auto const& b = book();
    if (sort == Sort::enumeration) {
      if (below(2) == 0) return push({.op = Op::literal, .sort = sort, .value = below(names.size() + 2)});
      for (;;)
        if (auto const& f = some_fact(sort); f.names.data() == names.data()) return push({.op = Op::fact, .sort = sort, .value = static_cast<int>(&f - b.facts.data())});
    }
    if (sort == Sort::boolean)
      switch (below(4)) {
        case 0: return push({.op = Op::literal, .sort = sort, .value = below(2)});
        case 1: {
          auto const r = static_cast<std::size_t>(below(b.readings.size()));
          return push({.op = Op::reading, .a = static_cast<std::uint16_t>(1 + below(b.readings[r].count())), .value = static_cast<int>(r)});
        }
        case 2: {
          auto const d = static_cast<std::size_t>(below(b.decisions.size()));
          return push({.op = Op::lawful, .a = static_cast<std::uint16_t>(below(b.decisions[d].outcomes.size())), .value = static_cast<int>(d)});
        }
        default: break;
      }
    if (sort == Sort::date && below(3) == 0) return push({.op = Op::value_of, .sort = sort, .value = below(b.derived.size())});
    if (sort != Sort::boolean && below(3) == 0) {
      auto const day = below(3) == 0 ? 0 : Date(1950 + below(100), 1 + below(12), 1 + below(28)).key();
      return push({.op = Op::literal, .sort = sort, .value = sort == Sort::date ? day : below(7) - 3});
    }
    if (sort != Sort::integer && below(3) == 0)
      for (;;)
        if (auto const d = static_cast<std::size_t>(below(b.definitions.size())); b.definitions[d].sort == sort) return push({.op = Op::definition, .sort = sort, .value = static_cast<int>(d)});
    auto const& f = some_fact(sort);
    return push({.op = Op::fact, .sort = sort, .value = static_cast<int>(&f - b.facts.data())});
  }
};

bool same(Node const& x, Node const& y) {
  return x.op == y.op && x.sort == y.sort && x.a == y.a && x.b == y.b && x.c == y.c && x.value == y.value;
}

std::string not_read_back(std::vector<Node> const& nodes) {
  for (auto const lang : {Lang::ru, Lang::en})
    for (std::size_t const width : {30u, 80u, 1000u}) {
      auto const text = expression_text(book(), nodes, lang, width);
      auto const out = read_expression_text(text, book(), nodes.back().sort);
      if (auto const* fault = std::get_if<Fault>(&out)) return shown(*fault, "text", Lang::en) + text;
      auto const& back = std::get<ReadExpression>(out).nodes;
      if (!std::equal(back.begin(), back.end(), nodes.begin(), nodes.end(), same)) return "other nodes: " + text;
    }
  return {};
}

RC_GTEST_PROP(RandomText, IsReadBackNodeForNode, ()) {
  for (int i = 0; i < 10; ++i) {
    auto const sort = static_cast<Sort>(below(4));
    Draw draw;
    draw.expr(sort, sort == Sort::enumeration ? book().facts[3].names : EnumInfo{}, 1 + below(6));
    auto const wrong = not_read_back(draw.nodes);
    if (!wrong.empty()) RC_FAIL(wrong);
  }
}

// Each operator over leaves, whatever chance draws above.
TEST(RuleTextOperators, AreReadBack) {
  Node const truth{.op = Op::definition, .sort = Sort::boolean, .value = 6}, date{.op = Op::fact, .sort = Sort::date, .value = 0};
  ASSERT_EQ(book().definitions[6].sort, Sort::boolean);
  for (auto op = Op::negation; op <= Op::choose; op = static_cast<Op>(static_cast<int>(op) + 1)) {
    bool const truths = op == Op::negation || op == Op::conjunction || op == Op::disjunction;
    bool const dates = op >= Op::add_years && op <= Op::first_of_next_month;
    std::vector<Node> nodes;
    for (int k = 0; k < arity(op); ++k) nodes.push_back(truths || (op == Op::choose && k == 0) ? truth : date);
    bool const counted = op == Op::add_years || op == Op::roll_years || op == Op::add_months;
    nodes.push_back({.op = op, .sort = dates || op == Op::choose ? Sort::date : Sort::boolean, .a = 0, .b = static_cast<std::uint16_t>(arity(op) > 1), .c = static_cast<std::uint16_t>(arity(op) > 2 ? 2 : 0), .value = counted ? -3 : 0});
    EXPECT_EQ(not_read_back(nodes), "") << static_cast<int>(op);
  }
}

// Every text is read or refused with a place in it: pieces of rules cut, doubled, and strewn with other bytes.
RC_GTEST_PROP(RandomText, IsReadOrRefused, ()) {
  auto const& rule = book().rules[static_cast<std::size_t>(below(book().rules.size()))];
  auto const& definition = book().definitions[static_cast<std::size_t>(below(book().definitions.size()))];
  auto text = text_of(book(), rule, below(2) == 0 ? Lang::ru : Lang::en) + text_of(book(), definition, Lang::en);
  for (int i = below(12); i >= 0; --i) {
    auto const at = static_cast<std::size_t>(below(text.size()));
    switch (below(4)) {
      case 0: text.erase(at, static_cast<std::size_t>(1 + below(9))); break;
      case 1: text.insert(at, 1, static_cast<char>(below(256))); break;
      case 2: text.insert(at, text.substr(static_cast<std::size_t>(below(text.size())), static_cast<std::size_t>(below(30)))); break;
      default: text[at] = "()[]\"=,:.-+#\n \xd0"[below(16)]; break;
    }
    if (text.empty()) text = "(";
  }
  auto const out = read_text(text, book());
  if (auto const* fault = std::get_if<Fault>(&out)) {
    RC_ASSERT(fault->line >= 1u && fault->column >= 1u);
    RC_ASSERT(!fault->said.ru.empty() && !fault->said.en.empty());
    RC_ASSERT(shown(*fault, "f", Lang::ru).ends_with("^\n"));
  }
}

}  // namespace
}  // namespace norma::rulebook
