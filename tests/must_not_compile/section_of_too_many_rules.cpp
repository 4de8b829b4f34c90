// expect: norma: a section has at most 20 rules, so that it compiles fast
#include "model/lower.hpp"
#include "rules/pp95/definitions.hpp"
using namespace norma::pp95;
constexpr auto r = norma::rule("a", cites("95:5:1"), list_of_2018, norma::always, must(recognised, true));
constexpr auto section = norma::hana::make_tuple(r, r, r, r, r, r, r, r, r, r, r, r, r, r, r, r, r, r, r, r, r);
constexpr auto wrong = norma::lower_section<section>();
