// expect: norma: a derived value is a date
#include "rules/mse/terms.hpp"
constexpr auto wrong = is(norma::mse::established_on, norma::mse::facts::limitation);
