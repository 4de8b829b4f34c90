// Law 181-ФЗ: readings, facts as terms, decisions, named terms.
#pragma once
#include "model/written.hpp"
#include "rules/fz181/facts.hpp"
#include "rules/fz181/registry.hpp"

// clang-format off
NORMA_ENUM(norma::fz181, Def,
    (day_asked,        "day_asked",        "день вопроса", "day of the question"),
    (child,            "child",            "моложе 18 лет (N02)", "under 18 (N02)"),
    (under_three,      "under_three",      "от рождения до трех лет (N02)", "from birth to three years (N02)"),
    (indicated,        "indicated",        "показания есть (N11)", "indicated (N11)"),
    (contraindication_bars, "contraindication_bars", "противопоказание исключает средство (N11c)", "a contraindication bars the aid (N11c)"),
    (for_reduction,    "for_reduction",    "решение исходит из того, что степень ограничений нужно уменьшить (N11n)", "the decision proceeds from the need to reduce the severity of the limitations (N11n)"),
    (separate_only,    "separate_only",    "отдельная группа, если она есть, — вместо прочих (N9c)", "the separate group, if there is one, takes the place of the others (N9c)"))
// clang-format on

namespace norma::fz181 {

// clang-format off
inline constexpr std::array readings{
    Reading{"N11", {"181:11_1"},
            {"«По медицинским и социальным показаниям»: нужны ли оба?", "\"On medical and social indications\": are both needed?"},
            {{{"both",   {"да, и медицинские, и социальные", "yes, medical and social"}},
              {"either", {"довольно одного из двух", "one of the two is enough"}}}}},
    Reading{"N11c", {"181:11_1"},
            {"«С учетом медицинских противопоказаний»: что следует из противопоказания?", "\"With regard to medical contraindications\": what follows from one?"},
            {{{"weighed", {"комиссия взвешивает: «с учетом» — не запрет", "the panel weighs it: \"with regard to\" is no ban"}},
              {"bars",    {"средство не назначается", "the aid is not given"}}}}},
    Reading{"N11n", {"181:11_1"},
            {"«Исходя из необходимости уменьшения степени их выраженности»: условие ли это?", "\"Proceeding from the need to reduce their severity\": is it a condition?"},
            {{{"condition", {"да: о средстве, если степень уменьшать не нужно, не сказано", "yes: of an aid where the severity need not be reduced nothing is said"}},
              {"measure",   {"нет: по ней выбирают средство, когда показания есть", "no: an aid is chosen by it once there are indications"}},
              {"required",  {"да: если уменьшать ее не нужно, средство не предоставляется", "yes: where it need not be reduced, no aid is provided"}}}}},
    Reading{"N9c", {"181:9:combat", "181:1"},
            {"Отдельная группа для пострадавших в боевых действиях — вместо прочих или наряду с ними?", "The separate group of those hurt in hostilities: in place of the others, or beside them?"},
            {{{"beside",   {"наряду: число групп по нарушениям не меняется", "beside: the number of groups by impairments stays"}},
              {"in_place", {"вместо: «отдельная группа (отдельные группы)»", "in place: \"a separate group (separate groups)\""}}}}},
    Reading{"N9s", {"181:9:combat"},
            {"«Для инвалидов, получивших травму … в связи с боевыми действиями … определяется отдельная … группа»: а прочим?", "\"For disabled persons hurt … in hostilities … a separate … group is determined\": and the others?"},
            {{{"open",   {"о прочих не сказано, перечень групп не показан", "nothing is said of the others, and the list of groups is not shown"}},
              {"closed", {"прочим отдельная группа не определяется", "the others get no separate group"}}}}},
    Reading{"N02", {"181:2"},
            {"Когда достигается возраст (три года; 18 лет, если для детей слова иные)?", "When is an age reached (three years; 18 where the words differ for children)?"},
            {{{"on_birthday",    {"в день рождения", "on the birthday"}},
              {"after_birthday", {"на следующий день", "on the day after the birthday"}}}}},
    Reading{"N9g", {"181:9:group", "181:9:combat"},
            {"Целевая реабилитационная группа «определяется инвалиду, ребенку-инвалиду»: а не признанному?", "A target rehabilitation group \"is determined for a disabled person or child\": and for one not recognised?"},
            {{{"closed", {"не определяется: по самому понятию (ст. 9) это группа инвалида, ребенка-инвалида", "none: by its very notion (art. 9) it is the group of a disabled person or child"}},
              {"open",   {"не известно: запрета нет", "not known: there is no ban"}}}}},
    Reading{"N2", {"181:2"},
            {"«Детям от рождения до трех лет, имеющим ограничения … либо риск …»: а прочим?", "\"Children from birth to three years with limitations … or a risk …\": and the others?"},
            {{{"open",   {"о прочих не сказано: запрета нет, статья 9_3 не показана", "nothing is said of the others: no ban, and article 9_3 is not shown"}},
              {"closed", {"прочим ранняя помощь не предоставляется", "the others get no early help"}}}}},
};
// clang-format on
using mse::Answer;
consteval Selection reading(std::string_view id, std::string_view value) { return select(readings, id, value); }
consteval ReadingIs read_as(std::string_view id, std::string_view value) { return is_read(select(readings, id, value)); }

template <class... Id>
consteval Cites cites(Id... ids) { return cites_in<registry_table>(ids...); }

inline constexpr auto decided_on         = fact(&Case::decided_on);
inline constexpr auto born_on            = fact(&Case::person, &Person::born_on);
inline constexpr auto recognised         = fact(&Case::person, &Person::recognised);
inline constexpr auto limitation         = fact(&Case::person, &Person::limitation);
inline constexpr auto risk_of_limitation = fact(&Case::person, &Person::risk_of_limitation);
inline constexpr auto disorders          = fact(&Case::person, &Person::disorders);
inline constexpr auto combat_injury      = fact(&Case::person, &Person::combat_injury);
inline constexpr auto measure            = fact(&Case::measure);
inline constexpr auto aid                = fact(&Case::aid);
inline constexpr auto medical_indication = fact(&Case::aid, &AidNeed::medical_indication);
inline constexpr auto social_indication  = fact(&Case::aid, &AidNeed::social_indication);
inline constexpr auto reduction_needed   = fact(&Case::aid, &AidNeed::reduction_needed);
inline constexpr auto contraindication   = fact(&Case::aid, &AidNeed::contraindication);

// Outcomes that no words give have names so that answers can be compared with them.
inline constexpr Decision<Direction> direction{0};
inline constexpr Decision<Groups> target_groups{1};
inline constexpr Decision<bool> separate_group{2};
inline constexpr Decision<Institution> determined_by{3, 1};
inline constexpr Decision<Record> recorded_in{4, 1};
inline constexpr Decision<Aid> technical_aid{5};
inline constexpr Decision<Occasion> technical_aid_decided_at{6, 1};
inline constexpr Decision<bool> early_help{7};
inline constexpr Decision<bool> early_help_to_child{8, 2}, early_help_to_family{9, 2};
inline constexpr Decision<Decree910> assisted_living_rules{10};
inline constexpr Decision<Decree1033> standards_list{11};
inline constexpr Decision<Decree1099> early_help_requirements{12};

// clang-format off
NORMA_DEFINE(day_asked, cites("181:1"), decided_on)
constexpr auto reached(int age) { return choose(read_as("N02", "after_birthday"), next_day(born_on + years(age)), born_on + years(age)); }
NORMA_DEFINE(child, cites("181:2", "181:9:7"), day_asked < reached(18))
NORMA_DEFINE(under_three, cites("181:2"), day_asked < reached(3))
NORMA_DEFINE(indicated, cites("181:11_1"),
    (medical_indication && social_indication) || (read_as("N11", "either") && (medical_indication || social_indication)))
NORMA_DEFINE(contraindication_bars, cites("181:11_1"), read_as("N11c", "bars"))
NORMA_DEFINE(for_reduction, cites("181:11_1"), value(reduction_needed) == Answer::yes || read_as("N11n", "measure"))
NORMA_DEFINE(separate_only, cites("181:9:combat"), value(combat_injury) != Answer::no && read_as("N9c", "in_place"))
// clang-format on
inline constexpr auto definitions = hana::make_tuple(meaning_of_day_asked, meaning_of_child, meaning_of_under_three, meaning_of_indicated, meaning_of_contraindication_bars, meaning_of_for_reduction, meaning_of_separate_only);
static_assert(in_order_of_names<Def>(definitions), "norma: definitions stand in the order of their names");

}  // namespace norma::fz181
