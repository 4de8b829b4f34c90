// expect: norma: this reading has no such alternative
#include "rules/pp95/readings.hpp"
constexpr auto wrong = norma::pp95::reading("Q80", "perhaps");
