// expect: norma: calendar arithmetic needs a date
#include "rules/mse/terms.hpp"
constexpr auto wrong = norma::mse::facts::exam + norma::years(2);
