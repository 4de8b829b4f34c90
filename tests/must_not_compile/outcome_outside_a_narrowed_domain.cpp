// expect: norma: an outcome must belong to its decision's domain
#include "rules/mse/terms.hpp"
using namespace norma::mse;
constexpr norma::Decision<Term> group_term{0, 0b100011};  // 1y, 2y, indefinite
constexpr auto wrong = may(group_term, Term::y1, Term::to_18);
