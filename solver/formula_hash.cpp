#include "solver/formula_hash.hpp"

#include <algorithm>
#include <string_view>

namespace norma::solver {
namespace {

// The finalizer of MurmurHash3 (Appleby), over two lanes.
std::uint64_t mixed(std::uint64_t x) {
  x = (x ^ x >> 33) * 0xff51afd7ed558ccdu;
  x = (x ^ x >> 33) * 0xc4ceb9fe1a85ec53u;
  return x ^ x >> 33;
}

class Mixer {
 public:
  void add(std::uint64_t x) {
    a_ = mixed(a_ ^ x) + b_;
    b_ = mixed(b_ + (x ^ 0x9e3779b97f4a7c15u)) ^ (a_ << 1 | a_ >> 63);
  }
  void add(std::string_view s) {
    add(s.size());
    for (std::size_t i = 0; i < s.size(); i += 8) {
      std::uint64_t word = 0;
      for (std::size_t k = i; k < std::min(i + 8, s.size()); ++k) word = word << 8 | static_cast<unsigned char>(s[k]);
      add(word);
    }
  }
  void add(Hash h) { add(h[0]), add(h[1]); }
  Hash hash() const { return {mixed(a_ + b_), mixed(b_ ^ a_ << 7)}; }

 private:
  std::uint64_t a_ = 0x243f6a8885a308d3u, b_ = 0x13198a2e03707344u;
};

void add_sort(Mixer& m, z3::sort const& s) {
  m.add(static_cast<std::uint64_t>(s.sort_kind()));
  if (s.is_bv()) m.add(s.bv_size());
}

// Z3 puts the operands of these into an order that hangs on what else its context has seen.
bool commutes(Z3_decl_kind k) {
  switch (k) {
    case Z3_OP_AND: case Z3_OP_OR: case Z3_OP_EQ: case Z3_OP_IFF: case Z3_OP_XOR: case Z3_OP_DISTINCT:
    case Z3_OP_BADD: case Z3_OP_BMUL: case Z3_OP_BAND: case Z3_OP_BOR: case Z3_OP_BXOR: return true;
    default: return false;
  }
}

Hash of_node(z3::expr const& e, std::unordered_map<unsigned, Hash> const& known) {
  Mixer m;
  auto const d = e.decl();
  m.add(static_cast<std::uint64_t>(d.decl_kind()));
  add_sort(m, e.get_sort());
  if (e.is_numeral()) m.add(std::string_view(e.get_decimal_string(0)));
  if (d.decl_kind() == Z3_OP_UNINTERPRETED) m.add(std::string_view(d.name().str()));
  auto& c = e.ctx();
  for (unsigned i = 0, n = Z3_get_decl_num_parameters(c, d); i < n && !e.is_numeral(); ++i)
    if (Z3_get_decl_parameter_kind(c, d, i) == Z3_PARAMETER_INT) m.add(static_cast<std::uint64_t>(Z3_get_decl_int_parameter(c, d, i)));
    else throw z3::exception("a formula has a parameter that cannot be named");
  std::vector<Hash> operands;
  for (unsigned i = 0; i < e.num_args(); ++i) operands.push_back(known.at(e.arg(i).id()));
  if (commutes(d.decl_kind())) std::sort(operands.begin(), operands.end());
  for (auto const h : operands) m.add(h);
  return m.hash();
}

}  // namespace

std::string hex(Hash h) {
  constexpr char digits[] = "0123456789abcdef";
  std::string out;
  for (auto const w : h)
    for (int shift = 60; shift >= 0; shift -= 4) out += digits[w >> shift & 15];
  return out;
}

Hash FormulaHash::of(z3::expr const& root) {
  if (auto const k = known_.find(root.id()); k != known_.end()) return k->second;
  kept_.push_back(root);
  std::vector<z3::expr> open{root};
  while (!open.empty()) {
    auto const e = open.back();
    auto const before = open.size();
    if (!known_.contains(e.id()))
      for (unsigned i = 0; i < e.num_args(); ++i)
        if (!known_.contains(e.arg(i).id())) open.push_back(e.arg(i));
    if (open.size() > before) continue;
    known_.try_emplace(e.id(), of_node(e, known_));
    open.pop_back();
  }
  return known_.at(root.id());
}

Hash FormulaHash::of_all(std::vector<z3::expr> const& formulas) {
  std::vector<Hash> all;
  for (auto const& f : formulas) all.push_back(of(f));
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  Mixer m;
  for (auto const h : all) m.add(h);
  return m.hash();
}

}  // namespace norma::solver
