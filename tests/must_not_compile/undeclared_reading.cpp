// expect: norma: a reading must be declared before a rule depends on it
#include "rules/pp95/readings.hpp"
constexpr auto wrong = norma::pp95::read_as("Q99", "yes");
