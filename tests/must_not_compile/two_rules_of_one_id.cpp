// expect: norma: two rules of an act must not have one id
#include "model/check.hpp"
#include "rules/pp95/definitions.hpp"
using namespace norma::pp95;
constexpr auto one = norma::rule("a", cites("95:5:1"), list_of_2018, norma::always, must(recognised, true));
constexpr auto sections = norma::heads_of(norma::hana::make_tuple(one), norma::hana::make_tuple(one));
static_assert(norma::check_heads(sections));
