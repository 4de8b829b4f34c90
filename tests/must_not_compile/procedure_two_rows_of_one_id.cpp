// expect: norma: two rows of a procedure have the same id
#include "tests/must_not_compile/errand.hpp"
using namespace norma::errand;
static_assert(right_with(transition("back", cited(), all_along, any_of(Place::home), What::back, true, Place::home)));
