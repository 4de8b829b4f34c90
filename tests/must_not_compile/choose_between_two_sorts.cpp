// expect: norma: `choose` needs two expressions of one sort
#include "rules/mse/terms.hpp"
using namespace norma::mse;
constexpr auto wrong = choose(facts::limitation, facts::decided_on, facts::exam);
