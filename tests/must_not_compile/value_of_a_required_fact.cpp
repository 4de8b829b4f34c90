// expect: norma: only a fact that may be absent or has a range has a value to take
#include "rules/mse/terms.hpp"
constexpr auto wrong = value(norma::mse::facts::decided_on);
