// expect: norma: `and` needs two propositions
#include "rules/mse/terms.hpp"
using namespace norma::mse;
constexpr auto wrong = facts::limitation && facts::decided_on;
