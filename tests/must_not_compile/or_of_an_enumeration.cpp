// expect: norma: `or` needs two propositions
#include "rules/mse/terms.hpp"
using namespace norma::mse;
constexpr auto wrong = facts::exam || facts::limitation;
