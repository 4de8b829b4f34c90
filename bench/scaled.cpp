#include "bench/scaled.hpp"

namespace norma::bench {
namespace {

Expr moved(Expr expr, std::size_t decisions, std::size_t derived, Scaled& out) {
  auto& copy = out.nodes.emplace_back(expr.begin(), expr.end());
  for (auto& n : copy) {
    if (n.op == Op::lawful) n.value += static_cast<std::int32_t>(decisions);
    if (n.op == Op::value_of) n.value += static_cast<std::int32_t>(derived);
  }
  return copy;
}

void shift(std::vector<std::uint16_t>& list, std::size_t by) {
  for (auto& i : list) i = static_cast<std::uint16_t>(i + by);
}

}  // namespace

Scaled scale(Rulebook const& book, std::size_t copies) {
  Scaled out{book, {}};
  for (std::size_t k = 1; k < copies; ++k) {
    auto const rules = k * book.rules.size(), decisions = k * book.decisions.size(), derived = k * book.derived.size();
    for (auto d : book.decisions) {
      d.due = moved(d.due, decisions, derived, out);
      out.book.decisions.push_back(d);
    }
    out.book.derived.insert(out.book.derived.end(), book.derived.begin(), book.derived.end());
    for (auto r : book.rules) {
      r.guard = moved(r.guard, decisions, derived, out);
      if (r.assigns) r.value = moved(r.value, decisions, derived, out);
      r.target = static_cast<std::uint16_t>(r.target + (r.assigns ? derived : decisions));
      shift(r.defeaters, rules);
      out.book.rules.push_back(std::move(r));
    }
    for (auto s : book.strata) {
      s.first_rule = static_cast<std::uint16_t>(s.first_rule + rules);
      s.last_rule = static_cast<std::uint16_t>(s.last_rule + rules);
      shift(s.decisions, decisions);
      shift(s.derived, derived);
      shift(s.contested, rules);
      out.book.strata.push_back(std::move(s));
    }
  }
  return out;
}

}  // namespace norma::bench
