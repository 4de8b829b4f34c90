// expect: norma: no transition performs the action of this deadline
#include "tests/must_not_compile/errand.hpp"
using namespace norma::errand;
static_assert(right_with(duty("call home", cited(), all_along, any_of(What::leave), true, child, any_of(What::phone), norma::calendar_days(1), today)));
