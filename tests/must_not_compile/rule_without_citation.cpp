// expect: norma: a rule must cite at least one provision
#include "rules/pp95/definitions.hpp"
using namespace norma::pp95;
constexpr auto wrong = norma::rule("x", cites(), list_of_2018, norma::always, must(recognised, true));
