// The registry of law 181-ФЗ as amended by 651-ФЗ, with the acts that go with it: the units that the sources show.
#pragma once
#include <array>

#include "model/provision.hpp"

namespace norma::fz181 {

inline constexpr Date since_910 = day(2024, 7, 14), since_651 = day(2025, 3, 1);
inline constexpr Treatment defines = no_effect(Why::organisation, "Defines a notion; no decision of the model hangs on it.");
inline constexpr Treatment competence = no_effect(Why::organisation, "Gives an authority a competence.");

// clang-format off
inline constexpr std::array registry_table{
    Provision{"651", "Закон № 651-ФЗ", since_651, never, "651-ФЗ", no_effect(Why::organisation, "Its changes stand in the units that it changes."), "Изменения с 1 марта 2025 г.", "Amends from 2025-03-01."},
    Provision{"181:1", "ст. 1", since_651, never, "651-ФЗ", encoded(), "Определяется целевая реабилитационная группа, несколько — при сочетании различных нарушенных функций и ограничений.", "A target rehabilitation group is determined, several where different impairments and limitations combine."},
    Provision{"181:2", "ст. 2", since_651, never, "651-ФЗ", encoded(), "Детям от рождения до трех лет с ограничениями жизнедеятельности или риском их и их семьям предоставляется ранняя помощь.", "Children from birth to three years with limitations of life activities or a risk of them, and their families, get early help."},
    Provision{"181:4:approaches", "ст. 4 (подходы)", since_651, never, "651-ФЗ", competence, "Установление общих подходов к комплексной реабилитации, ранней помощи, сопровождаемому проживанию.", "Common approaches to complex rehabilitation, early help, assisted living."},
    Provision{"181:4:indications", "ст. 4 (показания, перечень групп)", since_651, never, "651-ФЗ", competence, "Определение показаний, перечня целевых реабилитационных групп и критериев отнесения к ним.", "Indications, the list of target groups and the criteria for them."},
    Provision{"181:9:complex", "ст. 9 (понятие)", since_651, never, "651-ФЗ", defines, "Комплексная реабилитация и абилитация инвалида.", "Complex rehabilitation and habilitation."},
    Provision{"181:9:organisation", "ст. 9 (реабилитационная организация)", since_651, never, "651-ФЗ", defines, "Реабилитационная организация.", "Rehabilitation organisation."},
    Provision{"181:9:1", "ст. 9, направление 1", since_651, never, "651-ФЗ", encoded(), "Медицинская реабилитация, санаторно-курортное лечение.", "Medical rehabilitation, spa treatment."},
    Provision{"181:9:2", "ст. 9, направление 2", since_651, never, "651-ФЗ", encoded(), "Протезно-ортопедическая помощь.", "Prosthetic and orthopaedic help."},
    Provision{"181:9:3", "ст. 9, направление 3", since_651, never, "651-ФЗ", encoded(), "Профессиональная реабилитация и абилитация.", "Vocational rehabilitation."},
    Provision{"181:9:4", "ст. 9, направление 4", since_651, never, "651-ФЗ", encoded(), "Социальная реабилитация и абилитация.", "Social rehabilitation."},
    Provision{"181:9:5", "ст. 9, направление 5", since_651, never, "651-ФЗ", encoded(), "Социокультурная реабилитация и абилитация.", "Socio-cultural rehabilitation."},
    Provision{"181:9:6", "ст. 9, направление 6", since_651, never, "651-ФЗ", encoded(), "Физическая реабилитация и абилитация.", "Physical rehabilitation."},
    Provision{"181:9:7", "ст. 9, направление 7", since_651, never, "651-ФЗ", encoded(), "Ранняя помощь детям и их семьям.", "Early help to children and their families."},
    Provision{"181:9:8", "ст. 9, направление 8", since_651, never, "651-ФЗ", encoded(), "Обеспечение техническими средствами реабилитации.", "Provision of technical aids."},
    Provision{"181:9:m1:а", "ст. 9, мероприятия, п. 1 подп. а", since_651, never, "651-ФЗ", encoded(), "Протезирование.", "Prosthetics."},
    Provision{"181:9:m1:б", "ст. 9, мероприятия, п. 1 подп. б", since_651, never, "651-ФЗ", encoded(), "Ортезирование.", "Orthotics."},
    Provision{"181:9:m1:в", "ст. 9, мероприятия, п. 1 подп. в", since_651, never, "651-ФЗ", encoded(), "Слухопротезирование.", "Hearing prosthetics."},
    Provision{"181:9:m2:а", "ст. 9, мероприятия, п. 2 подп. а", since_651, never, "651-ФЗ", encoded(), "Профессиональная ориентация.", "Vocational guidance."},
    Provision{"181:9:m2:б", "ст. 9, мероприятия, п. 2 подп. б", since_651, never, "651-ФЗ", encoded(), "Производственная адаптация.", "Adaptation at the workplace."},
    Provision{"181:9:m3:а", "ст. 9, мероприятия, п. 3 подп. а", since_651, never, "651-ФЗ", encoded(), "Социально-средовая реабилитация.", "Socio-environmental rehabilitation."},
    Provision{"181:9:m3:б", "ст. 9, мероприятия, п. 3 подп. б", since_651, never, "651-ФЗ", encoded(), "Социально-педагогическая реабилитация.", "Socio-pedagogical rehabilitation."},
    Provision{"181:9:m3:в", "ст. 9, мероприятия, п. 3 подп. в", since_651, never, "651-ФЗ", encoded(), "Социально-психологическая реабилитация.", "Socio-psychological rehabilitation."},
    Provision{"181:9:m3:г", "ст. 9, мероприятия, п. 3 подп. г", since_651, never, "651-ФЗ", encoded(), "Социально-бытовая реабилитация.", "Socio-domestic rehabilitation."},
    Provision{"181:9:m4", "ст. 9, мероприятия, п. 4", since_651, never, "651-ФЗ", encoded(), "Социокультурная реабилитация и абилитация.", "Socio-cultural rehabilitation."},
    Provision{"181:9:rest", "ст. 9, прочие мероприятия", since_651, never, "651-ФЗ", not_shown(), "Перечень мероприятий показан не полностью (многоточия).", "The list of measures is not shown in full (dots)."},
    Provision{"181:9:group", "ст. 9 (понятие целевой группы)", since_651, never, "651-ФЗ", encoded(), "Целевая реабилитационная группа определяется инвалиду, ребенку-инвалиду.", "The target group is determined for a disabled person or child."},
    Provision{"181:9:groups", "ст. 9 (определение группы)", since_651, never, "651-ФЗ", encoded(), "Определяет федеральное учреждение МСЭ; сведения вносятся в ИПРА.", "A federal institution of the examination determines it; it is recorded in the individual programme."},
    Provision{"181:9:combat", "ст. 9 (боевые действия)", since_651, never, "651-ФЗ", encoded(), "Получившим травму, ранение, контузию, увечье в связи с боевыми действиями — отдельная группа (группы).", "For those hurt in hostilities a separate group (or groups)."},
    Provision{"181:9_2", "ст. 9_2", since_651, never, "651-ФЗ", not_shown(), "Порядок разработки и утверждения стандартов; известно лишь название.", "How standards are made and approved; only the title is known."},
    Provision{"181:9_3", "ст. 9_3", since_651, never, "651-ФЗ", not_shown(), "Ранняя помощь детям и их семьям; известно лишь название.", "Early help; only the title is known."},
    Provision{"181:11_1", "ст. 11_1", since_651, never, "651-ФЗ", encoded(), "Решение о технических средствах для инвалида — при осуществлении МСЭ, в целях устранения или возможно более полной компенсации стойких ограничений жизнедеятельности, по медицинским и социальным показаниям с учетом медицинских противопоказаний.", "Technical aids of a disabled person are decided at the examination, to remove persistent limitations of life activities or make up for them as fully as possible, on medical and social indications with regard to medical contraindications."},
    Provision{"910", "постановление № 910", since_910, never, "910", encoded(), "Правила организации сопровождаемого проживания инвалидов.", "Rules on assisted living."},
    Provision{"606n", "приказ № 606н", day(2023, 7, 28), never, "606н", not_shown(), "Критерии нуждаемости в сопровождаемом проживании; известно лишь название. Подписан 28.07.2023; день вступления в силу не показан.", "Criteria of the need of assisted living; only the title is known. Signed on 2023-07-28; the day of its commencement is not shown."},
    Provision{"1033", "постановление № 1033", since_651, never, "1033", encoded(), "Перечень направлений, по которым разрабатываются стандарты, и правила их разработки.", "The list of directions with standards, and rules for making them."},
    Provision{"1033:list", "постановление № 1033, перечень", since_651, never, "1033", not_shown(), "Сам перечень и стандарты не показаны.", "The list itself and the standards are not shown."},
    Provision{"1099", "постановление № 1099", since_651, never, "1099", encoded(), "Примерные требования к организации ранней помощи.", "Model requirements for early help."},
    Provision{"3612-I:3", "Основы о культуре, ст. 3", since_651, never, "651-ФЗ", defines, "Социокультурная реабилитация: включение в творческую деятельность, реализующую культурные и экономические потребности.", "Socio-cultural rehabilitation: taking part in creative activity that realises cultural and economic needs."},
    Provision{"3612-I:30", "Основы о культуре, ст. 30", since_651, never, "651-ФЗ", competence, "Органы власти создают условия для социокультурной реабилитации.", "Authorities create the conditions for socio-cultural rehabilitation."},
    Provision{"329:2:28", "Закон № 329-ФЗ, ст. 2 п. 28", since_651, never, "651-ФЗ", defines, "Физическая реабилитация: восстановление функций и способностей средствами спорта.", "Physical rehabilitation: restoring functions and abilities by sport."},
    Provision{"329:standards", "Закон № 329-ФЗ (стандарты)", since_651, never, "651-ФЗ", competence, "Стандарты физической реабилитации утверждает орган в сфере спорта.", "Standards of physical rehabilitation are approved by the authority for sport."},
    Provision{"273:76:7", "Закон № 273-ФЗ, ст. 76 ч. 7", since_651, never, "651-ФЗ", competence, "Типовые дополнительные профессиональные программы утверждает орган социальной защиты.", "Model training programmes are approved by the authority for social protection."},
    Provision{"588:3:2", "Правила № 588, п. 3 абз. 2", since_651, never, "771", no_effect(Why::procedure, "Act 588 answers the term of the target group."), "Целевая группа — на срок группы инвалидности, категории.", "The target group is for the term of the group or category."},
    Provision{"809n", "приказы № 176, 809н, 717н", day(2022, 3, 28), never, "717н", not_shown(), "Методики целевых групп для детей; номера и перечень групп не показаны. № 176 (пилот) подписан 28.03.2022; № 717н отменил № 809н; дни вступления в силу не показаны.", "Methods of target groups for children; numbers and list of the groups are not shown. 176 (a pilot) was signed on 2022-03-28; 717n repealed 809n; the days of commencement are not shown.", Mark::found}};
// clang-format on

}  // namespace norma::fz181
