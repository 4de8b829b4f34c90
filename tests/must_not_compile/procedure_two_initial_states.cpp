// expect: norma: a procedure has exactly one initial state
#include "tests/must_not_compile/errand.hpp"
using namespace norma::errand;
constexpr std::array both{state(Place::home, norma::Rest::at_rest, true), state(Place::shop, norma::Rest::under_way, true)};
static_assert(check_procedure(norma::procedure_heads(norma::hana::make_tuple(leave, back, by_supper)), both, events));
