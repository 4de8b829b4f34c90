// What an expression is worth where some of the facts are not known.
#pragma once
#include <vector>

#include "oracle/flat.hpp"

namespace norma::oracle {

// True if what is not known can change the value: `unknown` marks those slots. Kleene's logic, which takes the facts one
// by one: it may say so of an expression whose value is the same whatever they are, never the other way round.
bool hangs_on_unknown(Expr e, Scope const& scope, std::vector<bool> const& unknown);

}  // namespace norma::oracle
