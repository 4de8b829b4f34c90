// expect: norma: a comparison needs two expressions of one sort
#include "rules/mse/terms.hpp"
using namespace norma::mse;
constexpr auto wrong = facts::exam == Route::self;
