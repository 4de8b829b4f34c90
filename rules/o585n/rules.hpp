// Orders 585н and 374н: degree by percent, group by degree, as far as found.
#pragma once
#include "model/written.hpp"
#include "rules/o585n/facts.hpp"
#include "rules/o585n/registry.hpp"

// clang-format off
NORMA_ENUM(norma::o585n, Def,
    (day_asked, "day_asked", "день вопроса", "day of the question"),
    (eighteenth, "eighteenth", "день, в который исполняется 18 лет (N02, N03)", "day on which the age of 18 is reached (N02, N03)"),
    (child,     "child",     "моложе 18 лет", "under 18"),
    (adding,    "adding",    "прочие нарушения могут прибавить до 10 (S10)", "other impairments may add up to ten (S10)"))
// clang-format on

namespace norma::o585n {

// clang-format off
inline constexpr std::array readings{
    Reading{"N02", {"585n:child"},
            {"Когда достигается возраст?", "When is an age reached?"},
            {{{"on_birthday",    {"в день рождения", "on the birthday"}},
              {"after_birthday", {"на следующий день", "on the day after the birthday"}}}}},
    Reading{"N03", {"585n:child"},
            {"День рождения 29 февраля в невисокосном году", "A birthday of 29 February in a common year"},
            {{{"march_1",     {"1 марта", "1 March"}},
              {"february_28", {"28 февраля", "28 February"}}}}},
    Reading{"S10", {"585n:sum"},
            {"«Прочие прибавляют не больше 10» — слова приказа № 1024н: продолжаются ли они под № 585н?", "\"The others add at most ten\" are words of order 1024n: do they go on under order 585n?"},
            {{{"not_shown", {"в показанных частях № 585н их нет: без общей оценки нескольких нарушений степень не известна, а общую меряют диапазоны", "the shown parts of 585n have no such words: of several impairments without a total the degree is not known, and a total is measured by the ranges"}},
              {"carried",   {"да: прибавить можно до 10, без общей оценки законны обе степени, а общая оценка на большее не известна", "yes: up to ten may be added; without a total both degrees are lawful, and of a total that adds more nothing is known"}}}}},
};
// clang-format on
consteval ReadingIs read_as(std::string_view id, std::string_view value) { return is_read(select(readings, id, value)); }

template <class... Id>
consteval Cites cites(Id... ids) { return cites_in<registry_table>(ids...); }

inline constexpr auto decided_on  = fact(&Case::decided_on);
inline constexpr auto born_on     = fact(&Case::person, &mse::Person::born_on);
inline constexpr auto established = fact(&Case::findings, &Findings::established);
inline constexpr auto limitation  = fact(&Case::findings, &Findings::limitation);
inline constexpr auto worst  = fact(&Case::findings, &Findings::impairments, &mse::Impairments::worst);
inline constexpr auto second = fact(&Case::findings, &Findings::impairments, &mse::Impairments::second);
inline constexpr auto third  = fact(&Case::findings, &Findings::impairments, &mse::Impairments::third);
inline constexpr auto total  = fact(&Case::findings, &Findings::impairments, &mse::Impairments::total);

using mse::Answer;
inline constexpr Decision<Criteria> criteria{0};
inline constexpr Decision<Degree> degree{1};
inline constexpr Decision<Group> group{2};
inline constexpr Decision<bool> category{3};

// clang-format off
NORMA_DEFINE(day_asked, cites("585n:1"), decided_on)
inline constexpr auto birthday = choose(read_as("N03", "march_1"), roll_years(born_on, 18), born_on + years(18));
NORMA_DEFINE(eighteenth, cites("585n:child"), choose(read_as("N02", "after_birthday"), next_day(birthday), birthday))
NORMA_DEFINE(child, cites("585n:child"), day_asked < eighteenth)
NORMA_DEFINE(adding, cites("585n:sum"), read_as("S10", "carried"))
inline constexpr auto definitions = hana::make_tuple(meaning_of_day_asked, meaning_of_eighteenth, meaning_of_child, meaning_of_adding);
static_assert(in_order_of_names<Def>(definitions), "norma: definitions stand in the order of their names");

inline constexpr Interval in_585 = in_force(since_585, since_374), in_374 = in_force(since_374);
inline constexpr mse::Assessment percents{worst, second, total, adding};

inline constexpr auto between = percents.between(mse::degree_I, mse::degree_II, mse::degree_III, mse::degree_IV);
inline constexpr auto degrees = hana::make_tuple(
    rule("585n", cites("585n:1"), in_585, always, must(criteria, Criteria::o585n)),
    rule("374n", cites("374n"), in_374, always, must(criteria, Criteria::o374n)),
    rule("I", cites("585n:ranges", "585n:sum"), in_585, percents.surely(mse::degree_I), must(degree, Degree::I)),
    rule("I or more", cites("585n:ranges", "585n:sum"), in_585, percents.possibly(mse::degree_I), may(degree, Degree::I)).under(select(readings, "S10", "carried")),
    rule("II", cites("585n:ranges", "585n:sum"), in_585, percents.surely(mse::degree_II), must(degree, Degree::II)),
    rule("II by ten", cites("585n:ranges", "585n:sum"), in_585, percents.possibly(mse::degree_II), may(degree, Degree::II)).under(select(readings, "S10", "carried")),
    rule("III", cites("585n:ranges", "585n:sum"), in_585, percents.surely(mse::degree_III), must(degree, Degree::III)),
    rule("III by ten", cites("585n:ranges", "585n:sum"), in_585, percents.possibly(mse::degree_III), may(degree, Degree::III)).under(select(readings, "S10", "carried")),
    rule("IV", cites("585n:ranges", "585n:sum"), in_585, percents.surely(mse::degree_IV), must(degree, Degree::IV)),
    rule("IV by ten", cites("585n:ranges", "585n:sum"), in_585, percents.possibly(mse::degree_IV), may(degree, Degree::IV)).under(select(readings, "S10", "carried")),
    rule("several without a total", cites("585n:sum"), in_585, when(percents.unknown()), not_encoded(degree)),
    rule("between the degrees", cites("585n:tables"), in_585, when(between), not_encoded(degree)),
    rule("more than ten added", cites("585n:sum"), in_585, when(percents.strained()), not_encoded(degree)).under(select(readings, "S10", "carried")),
    rule("374n degree", cites("374n:rest"), in_374, always, not_encoded(degree)));

constexpr auto is(Degree d) { return lawful(degree, d); }
// «После установления инвалидности по пункту 8»: where that is not stated, neither is a group known; that 10 to 30 per cent give none is.
inline constexpr auto by_item_8 = value(established) == Answer::yes;
inline constexpr auto adult = !child && by_item_8;

inline constexpr auto too_little = is(Degree::I) && !is(Degree::II);

inline constexpr auto groups = hana::make_tuple(
    rule("10", cites("585n:9", "585n:10"), in_585, adult && is(Degree::IV) && !is(Degree::III), must(group, Group::group_1)),
    rule("10 or", cites("585n:9", "585n:10"), in_585, adult && is(Degree::IV) && is(Degree::III), may(group, Group::group_1)).under(select(readings, "S10", "carried")),
    rule("11", cites("585n:9", "585n:11"), in_585, adult && is(Degree::III) && !(is(Degree::II) || is(Degree::IV)), must(group, Group::group_2)),
    rule("11 or", cites("585n:9", "585n:11"), in_585, adult && is(Degree::III) && (is(Degree::IV) || is(Degree::II)), may(group, Group::group_2)).under(select(readings, "S10", "carried")),
    rule("12", cites("585n:9", "585n:12"), in_585, adult && is(Degree::II) && !(is(Degree::I) || is(Degree::III)), must(group, Group::group_3)),
    rule("12 or", cites("585n:9", "585n:12"), in_585, adult && is(Degree::II) && (is(Degree::III) || is(Degree::I)), may(group, Group::group_3)).under(select(readings, "S10", "carried")),
    rule("no group", cites("585n:9", "585n:ranges"), in_585, !child && value(established) != Answer::no && too_little, must(group, Group::none)),
    rule("no group or", cites("585n:9", "585n:ranges"), in_585, adult && is(Degree::I) && is(Degree::II), may(group, Group::none)).under(select(readings, "S10", "carried")),
    // «Применяются после установления инвалидности»: to nobody else.
    rule("9", cites("585n:9"), in_585, !child && value(established) == Answer::no, must(group, Group::none)),
    rule("9 unstated", cites("585n:9", "585n:8"), in_585, !child && !given(established) && !too_little, not_encoded(group)),
    rule("group of several", cites("585n:sum"), in_585, adult && percents.unknown(), not_encoded(group)),
    rule("group between the degrees", cites("585n:tables"), in_585, adult && between, not_encoded(group)),
    rule("group of more than ten added", cites("585n:sum"), in_585, adult && percents.strained(), not_encoded(group)).under(select(readings, "S10", "carried")),
    rule("374n group", cites("374n:2", "374n:rest"), in_374, !child, not_encoded(group)));

// П. 9 speaks of groups: the category asks for 40 per cent and a limitation. What becomes of it where item 8 is not met is not shown.
inline constexpr auto entitled = child && value(limitation) == Answer::yes && value(established) != Answer::no;
inline constexpr auto surely_not = percents.surely(mse::degree_I);
inline constexpr auto between_of_child = percents.between(mse::degree_I, mse::of_a_child);
inline constexpr auto categories = hana::make_tuple(
    rule("child", cites("585n:2", "585n:child"), in_585, entitled && percents.surely(mse::of_a_child), must(category, true)),
    rule("child by ten", cites("585n:2", "585n:child", "585n:sum"), in_585, entitled && percents.possibly(mse::of_a_child), may(category, true, false)).under(select(readings, "S10", "carried")),
    rule("no child", cites("585n:2", "585n:child"), in_585,
         child && (value(limitation) == Answer::no || surely_not), must(category, false)),
    rule("child of several", cites("585n:sum"), in_585, entitled && percents.unknown() && !percents.surely(mse::of_a_child), not_encoded(category)),
    rule("child between the degrees", cites("585n:tables"), in_585, entitled && between_of_child, not_encoded(category)),
    rule("child of more than ten added", cites("585n:sum"), in_585, entitled && percents.strained(), not_encoded(category)).under(select(readings, "S10", "carried")),
    rule("child unstated", cites("585n:child"), in_585, child && !surely_not && !given(limitation) && value(established) != Answer::no, not_encoded(category)),
    rule("child without item 8", cites("585n:child", "585n:8"), in_585, child && !surely_not && value(limitation) != Answer::no && value(established) == Answer::no, not_encoded(category)),
    rule("374n child", cites("374n:2", "374n:rest"), in_374, when(child), not_encoded(category)));
// clang-format on

}  // namespace norma::o585n
