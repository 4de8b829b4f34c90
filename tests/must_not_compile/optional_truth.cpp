// expect: norma: an optional bool cannot tell no from not given
#include "model/reflect.hpp"
constexpr auto wrong = [] {
  std::int32_t slot[1]{};
  norma::flatten(std::optional<bool>(true), slot);
  return slot[0];
}();
