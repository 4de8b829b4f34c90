// expect: norma: a transition leaves a state that the procedure does not declare
#include "tests/must_not_compile/errand.hpp"
using namespace norma::errand;
static_assert(right_with(transition("in", cited(), all_along, any_of(Place::street), What::back, true, Place::home)));
