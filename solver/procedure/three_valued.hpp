// What an expression comes to where some facts are not known.
#pragma once
#include <optional>

#include "model/procedure_book.hpp"

namespace norma::solver {

using Value = std::optional<std::int32_t>;  // none: anything
using Values = std::vector<Value>;

// None where the known facts do not decide. Of a date it is known at most whether it is given.
Value evaluate(Expr e, Values const& slots, World const& world);

// All values that a slot can hold: those of its range, none, and that before the first event. `stated`: only those that an
// event may state of it, or must.
enum class Holding { anything, stated, stated_as_required };
std::vector<std::int32_t> values_of(FactInfo const& fact, Holding how);

}  // namespace norma::solver
