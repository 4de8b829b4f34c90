// expect: norma: an interval must end after it begins
#include "model/date.hpp"
constexpr auto wrong = norma::in_force(norma::day(2020, 5, 9), norma::day(2020, 5, 9));
