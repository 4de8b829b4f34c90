// expect: norma: a transition enters a state that the procedure does not declare
#include "tests/must_not_compile/errand.hpp"
using namespace norma::errand;
static_assert(right_with(transition("out", cited(), all_along, any_of(Place::shop), What::back, true, Place::street)));
