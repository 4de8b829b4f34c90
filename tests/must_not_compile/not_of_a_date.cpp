// expect: norma: `not` needs a proposition
#include "rules/mse/terms.hpp"
constexpr auto wrong = !norma::mse::facts::decided_on;
