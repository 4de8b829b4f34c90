// expect: norma: a guard is a proposition
// The same without `when`, as most rules are written.
#include "rules/pp95/definitions.hpp"
using namespace norma::pp95;
constexpr auto wrong = norma::rule("x", cites("95:5:1"), list_of_2018, decided_on, must(recognised, true));
