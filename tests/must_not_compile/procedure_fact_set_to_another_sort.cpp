// expect: norma: a fact of the course takes a value of its own sort
#include "tests/must_not_compile/errand.hpp"
using namespace norma::errand;
constexpr auto wrong = set(money, today);
