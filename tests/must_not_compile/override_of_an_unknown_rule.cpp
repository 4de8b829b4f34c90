// expect: norma: a rule overrides a rule that the act does not hold
#include "model/check.hpp"
#include "rules/pp95/definitions.hpp"
using namespace norma::pp95;
constexpr auto section =
    norma::hana::make_tuple(norma::rule("a", cites("95:5:1"), list_of_2018, norma::always, must(recognised, true))
                                .overrides(cite("95:9:3"), "b"));
static_assert(norma::check_heads(norma::heads_of(section)));
