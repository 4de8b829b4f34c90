// expect: norma: an outcome must belong to its decision's domain
#include "rules/mse/terms.hpp"
using namespace norma::mse;
constexpr auto wrong = lawful(status, Term::y1);
