// Formulas over bit vectors as gates: our own reading of what each operator of Z3 means, none of Z3's rewriting.
#pragma once
#include <z3++.h>

#include <optional>
#include <string>
#include <vector>

#include "solver/bits/circuit.hpp"

namespace norma::solver::bits {

// Of formulas of one context. Not thread-safe.
class Translation {
 public:
  explicit Translation(Circuit& circuit) : circuit_(circuit) {}

  // The bits of a formula; one of a proposition. Nothing if an operator in it is not known here: `unknown` then names it.
  std::optional<Word> of(z3::expr const& e);
  // The same, if it is translated already.
  std::optional<Word> known(z3::expr const& e) const;

  std::string const& unknown() const { return unknown_; }

 private:
  bool node(z3::context& c, Z3_app a);
  bool numeral(z3::context& c, Z3_app a, unsigned width);
  Word const& argument(z3::context& c, Z3_app a, unsigned i) const { return words_[place_[id_of(c, Z3_get_app_arg(c, a, i))]]; }
  static unsigned id_of(z3::context& c, Z3_ast e) { return Z3_get_ast_id(c, e); }
  bool done(unsigned id) const { return id < place_.size() && place_[id] != 0; }
  void put(unsigned id, Word w);

  Circuit& circuit_;
  std::vector<std::uint32_t> place_;  // by Z3's number of a node: its position in `words_`, or 0
  std::vector<Word> words_{Word{}};
  std::vector<z3::expr> roots_;       // kept, so that Z3 gives no number twice
  std::string unknown_;
};

}  // namespace norma::solver::bits
