// The encoding admits of each fact the values that the model's table says, and no others.
#include "tests/solver/support.hpp"

namespace norma::solver {
namespace {

class Domains : public testing::Test {
 protected:
  Rulebook book = pp95::act().book;

  bool admitted(std::size_t fact, std::int32_t value) {
    z3::context c;
    auto const facts = declare_facts(c, book);
    z3::model m(c);
    for (std::size_t i = 0; i < book.facts.size(); ++i) {
      auto const& s = facts.slots[i];
      bool const parent = book.facts[fact].parent == static_cast<std::int32_t>(i);
      auto const v = i == fact ? value : parent ? 1 : book.facts[i].ordinary;
      auto declaration = s.decl();
      auto number = s.is_bool() ? c.bool_val(v != 0) : c.bv_val(v, s.get_sort().bv_size());
      m.add_const_interp(declaration, number);
    }
    // Other facts of an absent record that is now present may lack a value: only this one's range is asked.
    for (auto const& r : facts.ranges)
      if (z3::expr const range = r; range.to_string().find(book.facts[fact].path) != std::string::npos && speaks_only_of(range, fact))
        return m.eval(range, true).is_true();
    return true;
  }

  void expect_domain(std::size_t i) {
    auto const& f = book.facts[i];
    if (f.sort == Sort::boolean) return;
    for (auto const v : {f.low - 1, f.low, f.high, f.high + 1, 0, (f.low + f.high) / 2}) {
      if (v < 0 || (f.sort == Sort::date && v != f.low && v != f.high && v != 0)) continue;
      EXPECT_EQ(admitted(i, v), (f.low <= v && v <= f.high) || (f.nullable && v == 0)) << f.path << " = " << v;
    }
  }

 private:
  bool speaks_only_of(z3::expr const& range, std::size_t fact) {
    auto const text = range.to_string();
    for (std::size_t i = 0; i < book.facts.size(); ++i) {
      auto const& path = book.facts[i].path;
      if (i == fact || book.facts[fact].parent == static_cast<std::int32_t>(i) || book.facts[fact].path.find(path) != std::string::npos) continue;
      if (text.find(path) != std::string::npos) return false;
    }
    return true;
  }
};

TEST_F(Domains, OfTheActAreThoseOfTheModel) {
  for (std::size_t i = 0; i < book.facts.size(); ++i) expect_domain(i);
}

TEST_F(Domains, OfWideNumbersAreNotCut) {
  auto const number = std::find_if(book.facts.begin(), book.facts.end(), [](auto const& f) { return f.sort == Sort::integer; });
  ASSERT_NE(number, book.facts.end());
  for (auto const& [low, high] : {std::pair{1, 99}, {0, 70}, {60, 68}, {1, 1'000'000}}) {
    number->low = low;
    number->high = high;
    number->nullable = false;
    expect_domain(static_cast<std::size_t>(number - book.facts.begin()));
  }
}

}  // namespace
}  // namespace norma::solver
