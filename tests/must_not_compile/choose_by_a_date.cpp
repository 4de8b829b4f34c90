// expect: norma: `choose` needs a proposition
#include "rules/mse/terms.hpp"
using namespace norma::mse;
constexpr auto wrong = choose(facts::decided_on, facts::decided_on, facts::received_on);
