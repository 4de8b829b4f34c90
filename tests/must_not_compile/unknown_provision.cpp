// expect: norma: a rule cites a provision that the registry does not hold
#include "rules/pp95/definitions.hpp"
constexpr auto wrong = norma::pp95::cites("95:13:2", "95:13:99");
