// expect: norma: a date must be a day of the calendar from 1901-03-01 to 2099-12-31
#include "model/date.hpp"
constexpr auto wrong = norma::day(2021, 2, 29);
