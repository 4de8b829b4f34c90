// expect: norma: a deadline calls an actor who cannot perform its action
#include "tests/must_not_compile/errand.hpp"
using namespace norma::errand;
static_assert(right_with(duty("fetch", cited(), all_along, any_of(What::leave), true, parent, any_of(What::back), norma::calendar_days(1), today)));
