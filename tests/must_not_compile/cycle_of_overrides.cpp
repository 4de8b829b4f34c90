// expect: norma: overrides must not form a cycle
#include "model/check.hpp"
#include "rules/pp95/definitions.hpp"
using namespace norma::pp95;
constexpr auto a = norma::rule("a", cites("95:5:1"), list_of_2018, norma::always, must(recognised, true));
constexpr auto section =
    norma::hana::make_tuple(a.overrides(cite("95:9:3"), "b"),
                            norma::rule("b", cites("95:5:1"), list_of_2018, norma::always, must(recognised, false))
                                .overrides(cite("95:9:3"), "c"),
                            norma::rule("c", cites("95:5:1"), list_of_2018, norma::always, must(recognised, false))
                                .overrides(cite("95:9:3"), "a"));
static_assert(norma::check_heads(norma::heads_of(section)));
