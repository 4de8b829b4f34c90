#include "rulebook/constant.hpp"

#include <algorithm>
#include <map>

#include "model/comparison.hpp"

namespace norma::rulebook {
namespace {

constexpr std::size_t most_nodes = 2000;  // of a longer expression nothing is known
constexpr std::size_t most_cases = 4096;  // beyond it a node is what its children make of it

// Values that a leaf takes, each on its own.
class Values {
 public:
  Values(Rulebook const& book, Expr e) : book_(book), e_(e) {}

  // The values of a fact that is a number or of an enumeration; empty if it is none or has too many.
  std::vector<std::int32_t> of(Node const& n) const {
    if (n.op != Op::fact || (n.sort != Sort::integer && n.sort != Sort::enumeration)) return {};
    auto const& f = book_.facts[static_cast<std::size_t>(n.value)];
    if (f.high - f.low > 255) return {};
    std::vector<std::int32_t> out;
    if (f.nullable || f.parent >= 0) out.push_back(0);
    for (auto v = f.low; v <= f.high; ++v)
      if (v != 0 || out.empty()) out.push_back(v);
    return out;
  }

  // The fact of a comparison with a literal, on whichever side.
  std::optional<std::size_t> fact_of(Node const& n) const {
    if (!compares(n.op)) return std::nullopt;
    if (e_[n.b].op == Op::literal && !of(e_[n.a]).empty()) return n.a;
    if (e_[n.a].op == Op::literal && !of(e_[n.b]).empty()) return n.b;
    return std::nullopt;
  }

 private:
  Rulebook const& book_;
  Expr e_;
};

class Truths {
 public:
  Truths(Rulebook const& book, Expr e) : e_(e), values_(book, e), known_(e.size()) {}

  std::vector<std::optional<bool>> all() {
    if (e_.size() > most_nodes) return known_;
    for (std::size_t n = 0; n < e_.size(); ++n)
      if (e_[n].sort == Sort::boolean) known_[n] = truth(n);
    return known_;
  }

 private:
  struct Variable {
    std::vector<std::int32_t> values;
    std::size_t now = 0;
  };
  using Variables = std::map<std::string, Variable>;

  bool joins(Node const& n) const { return n.op == Op::negation || n.op == Op::conjunction || n.op == Op::disjunction || n.op == Op::literal; }

  std::string key(std::size_t at) const {
    auto const& n = e_[at];
    auto out = std::to_string(static_cast<int>(n.op)) + ":" + std::to_string(n.value);
    if (n.op == Op::reading || n.op == Op::lawful) return out + ":" + std::to_string(n.a);
    std::uint16_t const children[]{n.a, n.b, n.c};
    for (int k = 0; k < arity(n.op); ++k) out += "(" + key(children[k]) + ")";
    return out;
  }

  std::string variable_of(std::size_t at) const {
    auto const f = values_.fact_of(e_[at]);
    return key(f ? *f : at);
  }

  void collect(std::size_t at, Variables& out) const {
    auto const& n = e_[at];
    if (joins(n)) {
      std::uint16_t const children[]{n.a, n.b};
      for (int k = 0; k < arity(n.op); ++k) collect(children[k], out);
      return;
    }
    auto const f = values_.fact_of(n);
    out.try_emplace(variable_of(at), Variable{f ? values_.of(e_[*f]) : std::vector<std::int32_t>{0, 1}});
  }

  bool value(std::size_t at, Variables const& v) const {
    auto const& n = e_[at];
    switch (n.op) {
      case Op::literal: return n.value != 0;
      case Op::negation: return !value(n.a, v);
      case Op::conjunction: return value(n.a, v) && value(n.b, v);
      case Op::disjunction: return value(n.a, v) || value(n.b, v);
      default: break;
    }
    auto const& x = v.at(variable_of(at));
    auto const now = x.values[x.now];
    auto const f = values_.fact_of(n);
    if (!f) return now != 0;
    return *f == n.a ? compared(n.op, now, e_[n.b].value) : compared(n.op, e_[n.a].value, now);
  }

  std::optional<bool> folded(std::size_t at) const {
    auto const& n = e_[at];
    if (n.op == Op::negation) return known_[n.a] ? std::optional(!*known_[n.a]) : std::nullopt;
    if (n.op != Op::conjunction && n.op != Op::disjunction) return std::nullopt;
    bool const settles = n.op == Op::disjunction;
    if (known_[n.a] == settles || known_[n.b] == settles) return settles;
    if (known_[n.a] && known_[n.b]) return !settles;
    return std::nullopt;
  }

  std::optional<bool> truth(std::size_t at) const {
    Variables variables;
    collect(at, variables);
    std::size_t cases = 1;
    for (auto const& [name, v] : variables)
      if ((cases *= v.values.size()) > most_cases) return folded(at);
    auto const first = value(at, variables);
    for (std::size_t i = 1; i < cases; ++i) {
      for (auto& [name, v] : variables)
        if (v.now = (v.now + 1) % v.values.size(); v.now != 0) break;
      if (value(at, variables) != first) return std::nullopt;
    }
    return first;
  }

  Expr e_;
  Values values_;
  std::vector<std::optional<bool>> known_;
};

}  // namespace

std::vector<std::optional<bool>> constant_truths(Rulebook const& book, Expr e) { return Truths(book, e).all(); }

std::size_t idle_comparison(Rulebook const& book, Expr e, std::vector<std::optional<bool>> const& truths) {
  Values const values(book, e);
  std::size_t n = 0;
  while (n < e.size() && !(truths[n] && values.fact_of(e[n]))) ++n;
  return n;
}

}  // namespace norma::rulebook
