// expect: norma: only dates and integers are ordered
#include "rules/mse/terms.hpp"
using namespace norma::mse;
constexpr auto wrong = facts::current_term < Term::y2;
