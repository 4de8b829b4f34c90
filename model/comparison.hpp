// The operators of comparison, on numbers.
#pragma once
#include <cstdint>

#include "model/node.hpp"

namespace norma {

constexpr bool compares(Op op) { return op >= Op::equal && op <= Op::at_least; }

// Whether the comparison holds; `op` compares.
constexpr bool compared(Op op, std::int32_t a, std::int32_t b) {
  switch (op) {
    case Op::equal: return a == b;
    case Op::differ: return a != b;
    case Op::less: return a < b;
    case Op::at_most: return a <= b;
    case Op::greater: return a > b;
    default: return a >= b;
  }
}

}  // namespace norma
