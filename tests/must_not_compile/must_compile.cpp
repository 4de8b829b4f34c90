// The control: what the files beside it get wrong, done right, under the same flags. If this does not compile, their
// failing proves nothing.
#include "model/check.hpp"
#include "model/lower.hpp"
#include "rules/mse/terms.hpp"
#include "rules/pp95/definitions.hpp"

namespace {
using namespace norma::pp95;
using norma::always, norma::rule;

constexpr auto propositions = norma::hana::make_tuple(
    facts::decided_on == norma::day(2021, 1, 15), facts::route == Route::self,
    value(facts::recognised_first_on) <= facts::decided_on, facts::current_term == Term::y2,
    facts::limitation&& facts::needs_protection, facts::limitation || facts::needs_protection, !facts::limitation,
    facts::decided_on + norma::years(2) < facts::received_on, given(facts::recognised_first_on),
    choose(facts::limitation, facts::decided_on, facts::received_on) == facts::born_on, lawful(status, Status::group_1),
    established("95:app:58"), read_as("Q80", "yes"));

constexpr norma::Decision<Term> group_term{0, 0b100011};  // 1y, 2y, indefinite
constexpr auto effects = norma::hana::make_tuple(must(term, Term::y1), may(group_term, Term::y1, Term::indefinite),
                                                 is(established_on, facts::received_on));

constexpr auto interval = norma::in_force(norma::day(2019, 7, 6), norma::day(2020, 5, 9));
constexpr auto r = rule("a", cites("95:5:1"), interval, when(facts::limitation), must(recognised, true));
constexpr auto section = norma::hana::make_tuple(
    r.overrides(cite("95:9:3"), "b"),
    rule("b", cites("95:5:1"), list_of_2018, always, must(recognised, false)).overrides(cite("95:9:3"), "c"),
    rule("c", cites("95:5:а", "95:5:б", "95:5:в", "95:6:1", "95:7:1", "95:9:1"), list_of_2018, always,
         must(recognised, false))
        .under(reading("Q80", "no")));
static_assert(norma::check_heads(norma::heads_of(section)));
static_assert(norma::lower_section<section>().count == 3);

constexpr auto twenty = norma::hana::make_tuple(r, r, r, r, r, r, r, r, r, r, r, r, r, r, r, r, r, r, r, r);
static_assert(norma::lower_section<twenty>().count == 20);
}  // namespace
