// What an expression is worth where some of the facts are not known.
#pragma once
#include <vector>

#include "oracle/flat.hpp"

namespace norma::oracle {

// True if what is not known can change the value: `unknown` marks those slots. Kleene's logic, which takes the facts one
// by one: it may say so of an expression whose value is the same whatever they are, never the other way round.
bool hangs_on_unknown(Expr e, Scope const& scope, std::vector<bool> const& unknown);

// Of such an expression the facts on which it hangs: slots that are not known, each once, in the order of the expression. Those are left out
// that stand beside a part which decides without them. None of an expression that does not hang on them.
std::vector<std::uint16_t> unknown_asked(Expr e, Scope const& scope, std::vector<bool> const& unknown);

}  // namespace norma::oracle
