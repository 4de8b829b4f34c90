#include "tests/must_not_compile/errand.hpp"
using namespace norma::errand;
// The control for the files about procedures.
static_assert(right_with(by_supper, transition("again", cited(), all_along, any_of(Place::shop), What::leave, money, Place::shop, set(money, true)),
                         norma::condition("money", cited(), all_along, any_of(What::leave), money && actor == Who::child)));
