// Steps over all lanes of a batch, in vectors as wide as the machine has.
#pragma once
#include <cstddef>
#include <cstdint>

#include "oracle/batch/lanes.hpp"

namespace norma::oracle::batch {

// m: masks, c: columns. `to`, `a`, `b`, `c` are positions among them; lists lie in the pool.
enum class Code : std::uint8_t {
  copy, copy_column,
  negate, both, either, but_not, unlike, alike,  // of masks a, b
  choose,                                        // mask a ? b : c
  any,                                           // of the masks pool[a .. a + b)
  choose_column,                                 // mask a ? column b : column c
  equal, differ, less, at_most, greater, at_least,              // of columns a, b
  is_equal, is_differ, is_less, is_at_most, is_greater, is_at_least,  // of column a and `value`
  number,                                        // mask a as a column of 0 and 1
  add_years, roll_years, add_months, next_day, previous_day, first_of_next_month,  // of column a, by `value`
  clash,  // pairs of mask and column in pool[a .. a + 2b): lanes in which two that hold give different values
  pick    // of such pairs the value of one that holds, where mask c does not; else 0
};

struct Step {
  Code code{};
  std::uint32_t to = 0, a = 0, b = 0, c = 0;
  std::int32_t value = 0;
};

struct Kernels {
  char const* name;
  void (*run)(Step const* first, Step const* last, std::uint32_t const* pool, Mask* m, Column* c);
  // Transposes 64 rows of 64 bits in place: bit j of row i becomes bit i of row j.
  void (*transpose)(std::uint64_t* rows);
};

// Those that this machine can run, the widest last. There is always the plain one; all give the same results.
struct KernelList {
  Kernels const* list[3];
  std::size_t size;
};
KernelList kernels_here();
Kernels const& widest_kernels();

}  // namespace norma::oracle::batch
