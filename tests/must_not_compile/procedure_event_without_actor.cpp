// expect: norma: an event needs an actor
#include "tests/must_not_compile/errand.hpp"
using namespace norma::errand;
constexpr auto wrong = event(What::phone, norma::Nature::act, norma::SetOf<Who>{});
