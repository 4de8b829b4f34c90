// expect: norma: this is not an item of the list of diseases
#include "rules/mse/terms.hpp"
constexpr auto wrong = norma::mse::established("95:app:59");
