// expect: norma: a fact that may be absent is compared by its value(), after given()
#include "rules/mse/terms.hpp"
using namespace norma::mse;
constexpr auto wrong = facts::recognised_first_on <= facts::decided_on;
