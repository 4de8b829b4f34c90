#include "solver/bits/translation.hpp"

namespace norma::solver::bits {
namespace {

// Of a Boolean 1.
unsigned width_of(z3::context& c, Z3_app a) {
  auto const sort = Z3_get_sort(c, Z3_app_to_ast(c, a));
  switch (Z3_get_sort_kind(c, sort)) {
    case Z3_BOOL_SORT: return 1;
    case Z3_BV_SORT: return Z3_get_bv_sort_size(c, sort);
    default: return 0;
  }
}

unsigned parameter(z3::context& c, Z3_app a, unsigned i) {
  return static_cast<unsigned>(Z3_get_decl_int_parameter(c, Z3_get_app_decl(c, a), i));
}

}  // namespace

std::optional<Word> Translation::known(z3::expr const& e) const {
  auto const id = id_of(e.ctx(), e);
  return done(id) ? std::optional(words_[place_[id]]) : std::nullopt;
}

void Translation::put(unsigned id, Word w) {
  if (id >= place_.size()) place_.resize(id + id / 2 + 64, 0);
  place_[id] = static_cast<std::uint32_t>(words_.size());
  words_.push_back(std::move(w));
}

std::optional<Word> Translation::of(z3::expr const& e) {
  auto& c = e.ctx();
  if (auto seen = known(e)) return seen;
  roots_.push_back(e);
  // Without recursion: chains of `ite` are as deep as menus of dates are long.
  std::vector<Z3_ast> open{e};
  while (!open.empty()) {
    auto const at = open.back();
    auto const id = id_of(c, at);
    if (done(id)) {
      open.pop_back();
      continue;
    }
    auto const kind = Z3_get_ast_kind(c, at);
    if (kind != Z3_APP_AST && kind != Z3_NUMERAL_AST) {
      unknown_ = "quantifier or variable";
      return std::nullopt;
    }
    auto const a = Z3_to_app(c, at);
    auto const before = open.size();
    for (unsigned i = 0, n = Z3_get_app_num_args(c, a); i < n; ++i)
      if (auto const arg = Z3_get_app_arg(c, a, i); !done(id_of(c, arg))) open.push_back(arg);
    if (open.size() > before) continue;
    if (!node(c, a)) return std::nullopt;
    open.pop_back();
  }
  return known(e);
}

bool Translation::numeral(z3::context& c, Z3_app a, unsigned width) {
  std::uint64_t value = 0;
  if (width > 64 || !Z3_get_numeral_uint64(c, Z3_app_to_ast(c, a), &value)) return false;
  Word w;
  for (unsigned i = 0; i < width; ++i) w.push_back((value >> i & 1) != 0 ? circuit_.yes() : circuit_.no());
  put(id_of(c, Z3_app_to_ast(c, a)), std::move(w));
  return true;
}

bool Translation::node(z3::context& c, Z3_app a) {
  auto& g = circuit_;
  auto const declaration = Z3_get_app_decl(c, a);
  auto const kind = Z3_get_decl_kind(c, declaration);
  auto const count = Z3_get_app_num_args(c, a);
  auto const width = width_of(c, a);
  auto const refuse = [&] {
    unknown_ = Z3_get_symbol_string(c, Z3_get_decl_name(c, declaration));
    return false;
  };
  auto const arg = [&](unsigned i) -> Word const& { return argument(c, a, i); };
  auto const truth = [&](unsigned i) { return arg(i).front(); };
  auto const give = [&](Word w) {
    put(id_of(c, Z3_app_to_ast(c, a)), std::move(w));
    return true;
  };
  auto const firsts = [&] {
    Word w;
    for (unsigned i = 0; i < count; ++i) w.push_back(truth(i));
    return w;
  };
  auto const fold = [&](auto const& f) {
    Word w = arg(0);
    for (unsigned i = 1; i < count; ++i) w = f(w, arg(i));
    return give(std::move(w));
  };
  auto const bitwise = [&](auto const& f) {
    return fold([&](Word const& x, Word const& y) {
      Word w;
      for (std::size_t i = 0; i < x.size(); ++i) w.push_back(f(x[i], y[i]));
      return w;
    });
  };
  auto const inverted = [](Word w) {
    for (auto& l : w) l = -l;
    return w;
  };
  if (width == 0) return refuse();
  switch (kind) {
    case Z3_OP_TRUE: return give({g.yes()});
    case Z3_OP_FALSE: return give({g.no()});
    case Z3_OP_BNUM: return numeral(c, a, width) || refuse();
    case Z3_OP_UNINTERPRETED: {
      if (count != 0) return refuse();
      Word w;
      for (unsigned i = 0; i < width; ++i) w.push_back(g.fresh());
      return give(std::move(w));
    }
    case Z3_OP_NOT: return give({-truth(0)});
    case Z3_OP_AND: return give({g.all(firsts())});
    case Z3_OP_OR: return give({g.any(firsts())});
    case Z3_OP_IMPLIES: return give({g.either(-truth(0), truth(1))});
    case Z3_OP_XOR: return bitwise([&](Literal x, Literal y) { return g.differ(x, y); });
    case Z3_OP_IFF:
    case Z3_OP_EQ: return give({g.equal(arg(0), arg(1))});
    case Z3_OP_DISTINCT: {
      Word pairs;
      for (unsigned i = 0; i < count; ++i)
        for (unsigned j = 0; j < i; ++j) pairs.push_back(-g.equal(arg(i), arg(j)));
      return give({g.all(std::move(pairs))});
    }
    case Z3_OP_ITE: return give(g.choose(truth(0), arg(1), arg(2)));
    case Z3_OP_ULEQ: return give({g.less_or_equal(arg(0), arg(1))});
    case Z3_OP_UGEQ: return give({g.less_or_equal(arg(1), arg(0))});
    case Z3_OP_ULT: return give({-g.less_or_equal(arg(1), arg(0))});
    case Z3_OP_UGT: return give({-g.less_or_equal(arg(0), arg(1))});
    case Z3_OP_SLEQ: return give({g.signed_less_or_equal(arg(0), arg(1))});
    case Z3_OP_SGEQ: return give({g.signed_less_or_equal(arg(1), arg(0))});
    case Z3_OP_SLT: return give({-g.signed_less_or_equal(arg(1), arg(0))});
    case Z3_OP_SGT: return give({-g.signed_less_or_equal(arg(0), arg(1))});
    case Z3_OP_BADD: return fold([&](Word const& x, Word const& y) { return g.sum(x, y, g.no()); });
    case Z3_OP_BSUB: return fold([&](Word const& x, Word const& y) { return g.sum(x, inverted(y), g.yes()); });
    case Z3_OP_BMUL: return fold([&](Word const& x, Word const& y) { return g.product(x, y); });
    case Z3_OP_BNEG: return give(g.negative(arg(0)));
    case Z3_OP_BNOT: return give(inverted(arg(0)));
    case Z3_OP_BAND: return bitwise([&](Literal x, Literal y) { return g.both(x, y); });
    case Z3_OP_BOR: return bitwise([&](Literal x, Literal y) { return g.either(x, y); });
    case Z3_OP_BXOR: return bitwise([&](Literal x, Literal y) { return g.differ(x, y); });
    case Z3_OP_EXTRACT: {
      auto const& w = arg(0);
      return give({w.begin() + parameter(c, a, 1), w.begin() + parameter(c, a, 0) + 1});
    }
    case Z3_OP_CONCAT: {
      Word w;
      for (unsigned i = count; i-- > 0;) w.insert(w.end(), arg(i).begin(), arg(i).end());
      return give(std::move(w));
    }
    case Z3_OP_ZERO_EXT:
    case Z3_OP_SIGN_EXT: {
      Word w = arg(0);
      w.resize(width, kind == Z3_OP_ZERO_EXT ? g.no() : w.back());
      return give(std::move(w));
    }
    default: return refuse();
  }
}

}  // namespace norma::solver::bits
