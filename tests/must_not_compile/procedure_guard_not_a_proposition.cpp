// expect: norma: a guard is a proposition
#include "tests/must_not_compile/errand.hpp"
using namespace norma::errand;
constexpr auto wrong = transition("again", cited(), all_along, any_of(Place::shop), What::leave, today, Place::shop);
