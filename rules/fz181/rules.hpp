// Law 181-ФЗ: directions and measures, target rehabilitation groups, technical aids, early help, the acts beside it.
#pragma once
#include "rules/fz181/terms.hpp"

namespace norma::fz181 {

inline constexpr Interval in_651 = in_force(since_651), before_651 = in_force(signed_651, since_651), before_910 = in_force(signed_651, since_910);
inline constexpr auto hurt_in_combat = value(combat_injury) == Answer::yes;
constexpr auto is_measure(Measure m) { return value(measure) == m; }

// clang-format off
inline constexpr auto directions = hana::make_tuple(
    rule("9:1", cites("181:9:1"), in_651, is_measure(Measure::medical_rehabilitation) || is_measure(Measure::spa_treatment), must(direction, Direction::medical)),
    rule("9:2 prosthetics", cites("181:9:2", "181:9:m1:а"), in_651, is_measure(Measure::prosthetics), must(direction, Direction::prosthetic)),
    rule("9:2 orthotics", cites("181:9:2", "181:9:m1:б"), in_651, is_measure(Measure::orthotics), must(direction, Direction::prosthetic)),
    rule("9:2 hearing", cites("181:9:2", "181:9:m1:в"), in_651, is_measure(Measure::hearing_prosthetics), must(direction, Direction::prosthetic)),
    rule("9:3 guidance", cites("181:9:3", "181:9:m2:а"), in_651, is_measure(Measure::vocational_guidance), must(direction, Direction::vocational)),
    rule("9:3 workplace", cites("181:9:3", "181:9:m2:б"), in_651, is_measure(Measure::workplace_adaptation), must(direction, Direction::vocational)),
    rule("9:4 environment", cites("181:9:4", "181:9:m3:а"), in_651, is_measure(Measure::socio_environmental), must(direction, Direction::social)),
    rule("9:4 pedagogy", cites("181:9:4", "181:9:m3:б"), in_651, is_measure(Measure::socio_pedagogical), must(direction, Direction::social)),
    rule("9:4 psychology", cites("181:9:4", "181:9:m3:в"), in_651, is_measure(Measure::socio_psychological), must(direction, Direction::social)),
    rule("9:4 domestic", cites("181:9:4", "181:9:m3:г"), in_651, is_measure(Measure::socio_domestic), must(direction, Direction::social)),
    rule("9:5", cites("181:9:5", "181:9:m4"), in_651, is_measure(Measure::sociocultural), must(direction, Direction::sociocultural)),
    rule("9:6", cites("181:9:6"), in_651, is_measure(Measure::physical), must(direction, Direction::physical)),
    rule("9:7", cites("181:9:7"), in_651, is_measure(Measure::early_help), must(direction, Direction::early_help)),
    rule("9:8", cites("181:9:8"), in_651, is_measure(Measure::technical_aids), must(direction, Direction::technical_aids)),
    rule("9 other", cites("181:9:rest"), in_651, is_measure(Measure::other), not_encoded(direction)),
    rule("9 earlier", cites("181:9:before"), before_651, when(given(measure)), not_encoded(direction)));

inline constexpr auto groups = hana::make_tuple(
    rule("9 not recognised", cites("181:9:group"), in_651, !recognised, must(target_groups, Groups::none)).under(reading("N9g", "closed")),
    rule("9 of one not recognised", cites("181:9:group"), in_651, !recognised, not_encoded(target_groups)).under(reading("N9g", "open")),
    rule("1 one", cites("181:1", "181:9:group"), in_651, recognised && !separate_only && value(disorders) == Disorders::one, must(target_groups, Groups::one)),
    rule("1 several", cites("181:1", "181:9:group"), in_651, recognised && !separate_only && value(disorders) == Disorders::several, must(target_groups, Groups::several)),
    rule("1 unstated", cites("181:1"), in_651, recognised && !separate_only && !given(disorders), not_encoded(target_groups)),
    rule("9 combat in place", cites("181:9:combat"), in_651, recognised && hurt_in_combat, must(target_groups, Groups::one, Groups::several)).under(reading("N9c", "in_place")),
    rule("9 combat in place unstated", cites("181:9:combat"), in_651, recognised && !given(combat_injury), not_encoded(target_groups)).under(reading("N9c", "in_place")),
    rule("1 earlier", cites("651:before"), before_651, always, not_encoded(target_groups)),
    rule("9 combat", cites("181:9:combat"), in_651, recognised && hurt_in_combat, must(separate_group, true)),
    rule("9 combat unstated", cites("181:9:combat"), in_651, recognised && !given(combat_injury), not_encoded(separate_group)),
    rule("9 of others", cites("181:9:combat", "374n:groups"), in_651, recognised && value(combat_injury) == Answer::no, not_encoded(separate_group)).under(reading("N9s", "open")),
    rule("9 no combat", cites("181:9:combat"), in_651, recognised && value(combat_injury) == Answer::no, must(separate_group, false)).under(reading("N9s", "closed")),
    rule("9 separate of nobody", cites("181:9:combat", "181:9:group"), in_651, !recognised, must(separate_group, false)).under(reading("N9g", "closed")),
    rule("9 separate of one not recognised", cites("181:9:combat", "181:9:group"), in_651, !recognised, not_encoded(separate_group)).under(reading("N9g", "open")),
    rule("9 combat earlier", cites("651:before"), before_651, always, not_encoded(separate_group)));

// Where it is not known whether a group is determined, neither is by whom, nor where it is recorded.
inline constexpr auto perhaps_determined = !lawful(target_groups, Groups::none);
inline constexpr auto of_groups = hana::make_tuple(
    rule("9 by whom", cites("181:9:groups"), in_651, when(recognised), must(determined_by, Institution::federal_mse_institution)),
    rule("9 recorded", cites("181:9:groups"), in_651, when(recognised), must(recorded_in, Record::individual_programme)),
    rule("9 by whom of one not recognised", cites("181:9:group"), in_651, !recognised, not_encoded(determined_by)).under(reading("N9g", "open")),
    rule("9 recorded of one not recognised", cites("181:9:group"), in_651, !recognised, not_encoded(recorded_in)).under(reading("N9g", "open")),
    rule("9 by whom earlier", cites("651:before"), before_651, always, not_encoded(determined_by)),
    rule("9 recorded earlier", cites("651:before"), before_651, always, not_encoded(recorded_in)));

// «Решение об обеспечении инвалида»: of others the article says nothing.
inline constexpr auto aid_of_disabled = given(aid) && recognised;
inline constexpr auto barred = contraindication && contraindication_bars;
inline constexpr auto aids = hana::make_tuple(
    rule("11_1 given", cites("181:11_1"), in_651, aid_of_disabled && indicated && for_reduction && !contraindication, must(technical_aid, Aid::provided)),
    rule("11_1 weighed", cites("181:11_1"), in_651, aid_of_disabled && indicated && for_reduction && contraindication, may(technical_aid, Aid::provided, Aid::not_provided)).under(reading("N11c", "weighed")),
    rule("11_1 barred", cites("181:11_1"), in_651, aid_of_disabled && indicated && contraindication, must(technical_aid, Aid::not_provided)).under(reading("N11c", "bars")),
    rule("11_1 not to reduce", cites("181:11_1"), in_651, aid_of_disabled && indicated && !barred && value(reduction_needed) == Answer::no, not_encoded(technical_aid)).under(reading("N11n", "condition")),
    rule("11_1 reduction unstated", cites("181:11_1"), in_651, aid_of_disabled && indicated && !barred && !given(reduction_needed), not_encoded(technical_aid)).under(reading("N11n", "condition")),
    rule("11_1 nothing to reduce", cites("181:11_1"), in_651, aid_of_disabled && indicated && !barred && value(reduction_needed) == Answer::no, must(technical_aid, Aid::not_provided)).under(reading("N11n", "required")),
    rule("11_1 reduction not told", cites("181:11_1"), in_651, aid_of_disabled && indicated && !barred && !given(reduction_needed), not_encoded(technical_aid)).under(reading("N11n", "required")),
    rule("11_1 not indicated", cites("181:11_1"), in_651, aid_of_disabled && !indicated, must(technical_aid, Aid::not_provided)),
    rule("11_1 of others", cites("181:11_1"), in_651, given(aid) && !recognised, not_encoded(technical_aid)),
    rule("11_1 earlier", cites("651:before"), before_651, when(given(aid)), not_encoded(technical_aid)),
    rule("11_1 occasion", cites("181:11_1"), in_651, aid_of_disabled, must(technical_aid_decided_at, Occasion::examination)),
    rule("11_1 occasion of others", cites("181:11_1"), in_651, given(aid) && !recognised, not_encoded(technical_aid_decided_at)),
    rule("11_1 occasion earlier", cites("651:before"), before_651, when(given(aid)), not_encoded(technical_aid_decided_at)));

// «Ранняя помощь детям»: of a grown-up it is not asked.
inline constexpr auto limited = value(limitation) == Answer::yes, at_risk = value(risk_of_limitation) == Answer::yes;
inline constexpr auto help_due = under_three && (limited || at_risk);
inline constexpr auto perhaps_limited = value(limitation) != Answer::no || value(risk_of_limitation) != Answer::no;
inline constexpr auto of_others = child && !help_due && !(under_three && perhaps_limited);
inline constexpr auto help = hana::make_tuple(
    rule("2", cites("181:2"), in_651, when(help_due), must(early_help, true)),
    rule("2 limitation unstated", cites("181:2"), in_651, under_three && !at_risk && !given(limitation), not_encoded(early_help)),
    rule("2 risk unstated", cites("181:2"), in_651, under_three && !limited && !given(risk_of_limitation), not_encoded(early_help)),
    rule("2 of others", cites("181:2", "181:9_3"), in_651, when(of_others), not_encoded(early_help)).under(reading("N2", "open")),
    rule("2 closed", cites("181:2"), in_651, when(of_others), must(early_help, false)).under(reading("N2", "closed")),
    rule("2 earlier", cites("651:before"), before_651, always, not_encoded(early_help)),
    rule("910", cites("910"), in_force(since_910), always, must(assisted_living_rules, Decree910::in_force)),
    rule("910 earlier", cites("910:before"), before_910, always, not_encoded(assisted_living_rules)),
    rule("1033", cites("1033"), in_651, always, must(standards_list, Decree1033::in_force)),
    rule("1033 earlier", cites("1033:before"), before_651, always, not_encoded(standards_list)),
    rule("1099", cites("1099"), in_651, always, must(early_help_requirements, Decree1099::in_force)),
    rule("1099 earlier", cites("1099:before"), before_651, always, not_encoded(early_help_requirements)));
inline constexpr auto help_unknown = child && !lawful(early_help, true) && !lawful(early_help, false);
// «И их семьям»: to both.
inline constexpr auto whom_to_help = hana::make_tuple(
    rule("2 child", cites("181:2"), in_651, when(lawful(early_help, true)), must(early_help_to_child, true)),
    rule("2 family", cites("181:2"), in_651, when(lawful(early_help, true)), must(early_help_to_family, true)),
    rule("2 child of others", cites("181:2", "181:9_3"), in_651, when(help_unknown), not_encoded(early_help_to_child)),
    rule("2 family of others", cites("181:2", "181:9_3"), in_651, when(help_unknown), not_encoded(early_help_to_family)),
    rule("2 child earlier", cites("651:before"), before_651, always, not_encoded(early_help_to_child)),
    rule("2 family earlier", cites("651:before"), before_651, always, not_encoded(early_help_to_family)));
// clang-format on

}  // namespace norma::fz181
