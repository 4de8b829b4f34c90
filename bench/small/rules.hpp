// Fourteen rules in three layers: the standing, the fare with its last day, the card.
#pragma once
#include "bench/small/facts.hpp"
#include "model/written.hpp"

// clang-format off
NORMA_ENUM(norma::bench::small, Standing,
    (barred,     "barred",     "лишен льготы", "barred"),
    (ordinary,   "ordinary",   "обычный",      "ordinary"),
    (privileged, "privileged", "льготный",     "privileged"))

NORMA_ENUM(norma::bench::small, Fare,
    (full, "full", "полная",    "full"),
    (half, "half", "половина",  "half"),
    (free, "free", "бесплатно", "free"))

NORMA_ENUM(norma::bench::small, Card,
    (paper, "paper", "бумажная",    "paper"),
    (chip,  "chip",  "электронная", "chip"))

NORMA_ENUM(norma::bench::small, Def,
    (day_asked, "day_asked", "день заявления",                   "day of the application"),
    (aged,      "aged",      "исполнилось 60 лет",               "has turned 60"),
    (poor,      "poor",      "доход не выше полутора минимумов", "income of one and a half minima at most"))
// clang-format on

namespace norma::bench::small {

constexpr Provision unit(std::string_view id, std::string_view cite, std::string_view ru, std::string_view en) {
  return {id, cite, day(2018, 1, 1), never, "1", encoded(), ru, en};
}
// clang-format off
inline constexpr std::array registry_table{
    unit("s:1:1", "п. 1 абз. 1", "Обычный заявитель.", "An ordinary applicant."),
    unit("s:1:2", "п. 1 абз. 2", "Ветеран; пенсионер 60 лет.", "A veteran; a pensioner of 60."),
    unit("s:1:3", "п. 1 абз. 3", "Злоупотребивший картой.", "Who misused a card."),
    unit("s:2:1", "п. 2 абз. 1", "Полная плата.", "The full fare."),
    unit("s:2:2", "п. 2 абз. 2", "Учащийся платит половину, кроме области.", "A student pays half, not in the region."),
    unit("s:2:3", "п. 2 абз. 3", "С малым доходом платят половину.", "Who has little pays half."),
    unit("s:2:4", "п. 2 абз. 4", "Льготный ездит бесплатно, в области за половину.", "The privileged travel free, in the region for half."),
    unit("s:3:1", "п. 3 абз. 1", "Учащемуся на полгода.", "For a student, half a year."),
    unit("s:3:2", "п. 3 абз. 2", "С малым доходом на год.", "For who has little, a year."),
    unit("s:3:3", "п. 3 абз. 3", "Льготному на пять лет.", "For the privileged, five years."),
    unit("s:4:1", "п. 4 абз. 1", "Льгота по электронной карте.", "A concession is on a chip."),
    unit("s:4:2", "п. 4 абз. 2", "Иначе карта любая.", "Otherwise on any card."),
    unit("s:4:3", "п. 4 абз. 3", "Сопровождающему не бумажная.", "A carer has none of paper.")};
// clang-format on

template <class... Id>
consteval Cites cites(Id... ids) { return cites_in<registry_table>(ids...); }

inline constexpr auto applied_on = fact(&Case::applied_on);
inline constexpr auto born_on = fact(&Case::person, &Person::born_on);
inline constexpr auto occupation = fact(&Case::person, &Person::occupation);
inline constexpr auto veteran = fact(&Case::person, &Person::veteran);
inline constexpr auto carer = fact(&Case::person, &Person::carer);
inline constexpr auto zone = fact(&Case::zone);
inline constexpr auto income = fact(&Case::income);
inline constexpr auto misused = fact(&Case::misused);

inline constexpr Decision<Standing> standing{0};
inline constexpr Decision<Fare> fare{1};
inline constexpr Decision<Card> card{2};
inline constexpr Derived valid_until{0};

NORMA_DEFINE(day_asked, cites("s:1:1"), applied_on)
NORMA_DEFINE(aged, cites("s:1:2"), born_on + years(60) <= day_asked)
NORMA_DEFINE(poor, cites("s:2:3"), value(income) <= 150)
inline constexpr auto definitions = hana::make_tuple(meaning_of_day_asked, meaning_of_aged, meaning_of_poor);
static_assert(in_order_of_names<Def>(definitions));

inline constexpr Interval all_along = in_force(day(2018, 1, 1)), since_2020 = in_force(day(2020, 1, 1));
inline constexpr auto ordinary = lawful(standing, Standing::ordinary), privileged = lawful(standing, Standing::privileged);
inline constexpr auto studies = ordinary && occupation == Occupation::student && zone != Zone::region;

// clang-format off
inline constexpr auto standings = hana::make_tuple(
    rule("1:1", cites("s:1:1"), all_along, always, must(standing, Standing::ordinary)),
    rule("1:2", cites("s:1:2"), all_along, veteran || (aged && occupation == Occupation::pensioner), must(standing, Standing::privileged)).overrides(cite_in<registry_table>("s:1:2"), "1:1"),
    rule("1:3", cites("s:1:3"), all_along, when(misused), must(standing, Standing::barred)).overrides(cite_in<registry_table>("s:1:3"), "1:1", "1:2"));

inline constexpr auto fares = hana::make_tuple(
    rule("2:1", cites("s:2:1"), all_along, always, must(fare, Fare::full)),
    rule("2:2", cites("s:2:2"), all_along, studies, must(fare, Fare::half)).overrides(cite_in<registry_table>("s:2:2"), "2:1"),
    rule("2:3", cites("s:2:3"), since_2020, ordinary && poor, must(fare, Fare::half)).overrides(cite_in<registry_table>("s:2:3"), "2:1"),
    rule("2:4", cites("s:2:4"), all_along, privileged && zone != Zone::region, must(fare, Fare::free)).overrides(cite_in<registry_table>("s:2:4"), "2:1"),
    rule("2:4 region", cites("s:2:4"), all_along, privileged && zone == Zone::region, must(fare, Fare::half)).overrides(cite_in<registry_table>("s:2:4"), "2:1"),
    rule("3:1", cites("s:3:1"), all_along, studies, is(valid_until, applied_on + months(6))),
    rule("3:2", cites("s:3:2"), since_2020, ordinary && poor, is(valid_until, applied_on + years(1))).overrides(cite_in<registry_table>("s:3:2"), "3:1"),
    rule("3:3", cites("s:3:3"), all_along, when(privileged), is(valid_until, first_of_next_month(applied_on + years(5)))));

inline constexpr auto cards = hana::make_tuple(
    rule("4:1", cites("s:4:1"), all_along, lawful(fare, Fare::half) || lawful(fare, Fare::free), must(card, Card::chip)),
    rule("4:2", cites("s:4:2"), all_along, lawful(fare, Fare::full) && ordinary, may(card, Card::paper, Card::chip)),
    rule("4:3", cites("s:4:3"), all_along, carer && ordinary, must_not(card, Card::paper)));
// clang-format on

}  // namespace norma::bench::small
