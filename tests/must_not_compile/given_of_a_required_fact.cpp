// expect: norma: only a fact that may be absent can be asked whether it is given
#include "rules/mse/terms.hpp"
constexpr auto wrong = given(norma::mse::facts::decided_on);
