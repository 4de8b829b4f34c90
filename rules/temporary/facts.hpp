// The facts of a case under the temporary orders: those of the act over which they stand, and what the orders ask.
#pragma once
#include "rules/mse/facts.hpp"

// clang-format off
// The purposes of the examination by the letters of п. 24_1 of the general Rules.
NORMA_ENUM(norma::temporary, Goal,
    (a, "а", "группа инвалидности", "the group"),
    (b, "б", "категория «ребенок-инвалид»", "the category \"disabled child\""),
    (v, "в", "причина инвалидности", "the cause of disability"),
    (g, "г", "время наступления инвалидности", "the time when disability began"),
    (d, "д", "срок инвалидности", "the term of disability"),
    (e, "е", "степень утраты профессиональной трудоспособности", "the loss of occupational capacity"),
    (zh, "ж", "стойкая утрата трудоспособности сотрудника ОВД", "a persistent loss of working capacity of a police officer"),
    (z, "з", "нуждаемость родственника в уходе", "a relative's need of care"),
    (i, "и", "причина смерти", "the cause of death"),
    (k, "к", "разработка ИПРА", "the individual programme"),
    (l, "л", "программа реабилитации пострадавшего", "a rehabilitation programme after a work accident"),
    (m, "м", "дубликат справки", "a duplicate of the certificate"),
    (n, "н", "новая справка при смене данных", "a new certificate after a change of name"),
    (o, "о", "иные цели", "other purposes"))

NORMA_ENUM(norma::temporary, Term,
    (y1,         "1y",         "1 год",                                "1 year"),
    (y2,         "2y",         "2 года",                               "2 years"),
    (y5,         "5y",         "5 лет",                                "5 years"),
    (to_14,      "to_14",      "до достижения возраста 14 лет",        "until the age of 14"),
    (to_18,      "to_18",      "до достижения возраста 18 лет",        "until the age of 18"),
    (indefinite, "indefinite", "без указания срока переосвидетельствования", "without a term of re-examination"),
    (m6,         "6m",         "6 месяцев",                            "6 months"))

NORMA_ENUM(norma::temporary, Prolongation,
    (prolonged,     "prolonged",     "инвалидность продлевается", "disability is prolonged"),
    (not_prolonged, "not_prolonged", "не продлевается", "it is not prolonged"))

NORMA_ENUM(norma::temporary, Need,
    (needed,     "needed",     "нужно", "needed"),
    (not_needed, "not_needed", "не нужно", "not needed"))

NORMA_ENUM(norma::temporary, Programme,
    (same_measures, "same_measures", "новая ИПРА с прежними мероприятиями", "a new programme with the former measures"),
    (new_measures,  "new_measures",  "новая ИПРА с новыми мероприятиями", "a new programme with new measures"))
// clang-format on

namespace norma::temporary {

// The same by their letters: a referral may state several.
inline constexpr std::array<std::string_view, count_of<Goal>> goal_letters{"а", "б", "в", "г", "д", "е", "ж", "з", "и", "к", "л", "м", "н", "о"};
using Goals = ItemSet<goal_letters>;

struct Temporary {
  bool without_referral = false;
  std::optional<Goal> goal;
  Goals goals;
  std::optional<mse::Cause> cause_held;
};

// Members of the base come first, so that a fact of the general act has the same slot in both.
struct Case : mse::Case {
  Temporary temporary;
};

}  // namespace norma::temporary

// clang-format off
NORMA_FACTS(norma::temporary::Temporary,
    (without_referral, optional, "направления (заявления) нет", "there is no referral (application)"),
    (goal,             optional, "цель экспертизы", "purpose of the examination"),
    (goals,            optional, "среди целей экспертизы", "among the purposes of the examination"),
    (cause_held,       optional, "прежняя причина инвалидности", "the earlier cause of disability"))

NORMA_FACTS(norma::temporary::Case,
    (decided_on,  required, "дата решения", "date of the decision"),
    (received_on, required, "направление (заявление) поступило в бюро", "referral (application) reached the bureau on"),
    (person,      required, "гражданин", "person"),
    (history,     required, "история", "history"),
    (referral,    required, "направление", "referral"),
    (findings,    required, "установлено комиссией", "findings of the panel"),
    (examination, optional, "экспертиза", "examination"),
    (documents,   required, "документы", "documents"),
    (temporary,   optional, "временный порядок", "temporary order"))
// clang-format on
