// expect: norma: a procedure has exactly one initial state
#include "tests/must_not_compile/errand.hpp"
using namespace norma::errand;
constexpr std::array none{state(Place::home, norma::Rest::at_rest), state(Place::shop, norma::Rest::under_way)};
static_assert(check_procedure(norma::procedure_heads(norma::hana::make_tuple(leave, back, by_supper)), none, events));
