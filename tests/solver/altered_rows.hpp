// Rows of a procedure that a test alters.
#pragma once
#include <algorithm>
#include <array>
#include <string_view>

#include "model/procedure_book.hpp"

namespace norma::solver {

// The row of this id, which must be there.
template <class Rows>
auto& row(Rows& rows, std::string_view id) {
  return *std::find_if(rows.begin(), rows.end(), [&](auto const& r) { return r.head.id == id; });
}

inline Node fact_node(ProcedureBook const& b, std::size_t slot) { return {.op = Op::fact, .sort = b.facts[slot].sort, .value = static_cast<std::int32_t>(slot)}; }
inline constexpr std::array never_true{Node{.op = Op::literal, .sort = Sort::boolean, .value = 0}};

}  // namespace norma::solver
