// expect: norma: a rule must cite at least one provision
#include "tests/must_not_compile/errand.hpp"
using namespace norma::errand;
constexpr auto wrong = transition("again", norma::Cites{}, all_along, any_of(Place::shop), What::leave, true, Place::shop);
