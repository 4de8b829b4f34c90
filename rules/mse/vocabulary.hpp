// The words of medico-social examination (МСЭ) that the acts on it share.
#pragma once
#include "model/enumeration.hpp"

// clang-format off
NORMA_ENUM(norma::mse, Exam,
    (first,  "first",  "первичное освидетельствование",  "first examination"),
    (repeat, "repeat", "повторное освидетельствование",  "repeat examination"))

NORMA_ENUM(norma::mse, Route,
    (medical, "medical", "направление медицинской организации",     "referral by a medical organisation"),
    (pension, "pension", "направление пенсионного органа",          "referral by the pension body"),
    (social,  "social",  "направление органа социальной защиты",    "referral by the social protection body"),
    (self,    "self",    "самостоятельное обращение (п. 19)",       "self-referral (para. 19)"))

NORMA_ENUM(norma::mse, Status,
    (group_1,        "group_1",        "I группа инвалидности",         "disability group I"),
    (group_2,        "group_2",        "II группа инвалидности",        "disability group II"),
    (group_3,        "group_3",        "III группа инвалидности",       "disability group III"),
    (child_disabled, "child_disabled", "категория «ребенок-инвалид»",   "category \"disabled child\""))

NORMA_ENUM(norma::mse, Term,
    (y1,         "1y",         "1 год",                                "1 year"),
    (y2,         "2y",         "2 года",                               "2 years"),
    (y5,         "5y",         "5 лет",                                "5 years"),
    (to_14,      "to_14",      "до достижения возраста 14 лет",        "until the age of 14"),
    (to_18,      "to_18",      "до достижения возраста 18 лет",        "until the age of 18"),
    (indefinite, "indefinite", "без указания срока переосвидетельствования", "without a term of re-examination"))

NORMA_ENUM(norma::mse, Cause,
    (general_disease,          "general_disease",          "общее заболевание", "general disease"),
    (work_injury,              "work_injury",              "трудовое увечье", "work injury"),
    (occupational_disease,     "occupational_disease",     "профессиональное заболевание", "occupational disease"),
    (since_childhood,          "since_childhood",          "инвалидность с детства", "disability since childhood"),
    (childhood_war_wound,      "childhood_war_wound",      "инвалидность с детства вследствие ранения в период Великой Отечественной войны", "disability since childhood from a wound in the war of 1941-1945"),
    (military_injury,          "military_injury",          "военная травма", "military injury"),
    (military_service_disease, "military_service_disease", "заболевание получено в период военной службы", "disease acquired during military service"),
    (chernobyl_duty_radiation, "chernobyl_duty_radiation", "радиационно обусловленное заболевание при исполнении обязанностей военной службы (Чернобыль)", "radiation disease in the line of military duty (Chernobyl)"),
    (chernobyl,                "chernobyl",                "заболевание связано с катастрофой на Чернобыльской АЭС", "disease linked with the Chernobyl disaster"),
    (chernobyl_other_duty,     "chernobyl_other_duty",     "заболевание при исполнении иных обязанностей военной службы (Чернобыль)", "disease in the line of other military duty (Chernobyl)"),
    (mayak,                    "mayak",                    "заболевание связано с аварией на ПО «Маяк»", "disease linked with the Mayak accident"),
    (mayak_other_duty,         "mayak_other_duty",         "заболевание при исполнении иных обязанностей военной службы («Маяк»)", "disease in the line of other military duty (Mayak)"),
    (radiation,                "radiation",                "заболевание связано с последствиями радиационных воздействий", "disease linked with radiation exposure"),
    (special_risk_unit,        "special_risk_unit",        "радиационно обусловленное заболевание (подразделения особого риска)", "radiation disease (special risk units)"),
    (served_units_abroad,      "served_units_abroad",      "заболевание или ранение обслуживавшего воинские части за рубежом", "disease or wound of a person who served military units abroad"),
    (dagestan_self_defence,    "dagestan_self_defence",    "ранение в составе отрядов самообороны Дагестана в 1999 г.", "wound in the self-defence units of Dagestan in 1999"),
    (other_by_law,             "other_by_law",             "иная причина, установленная законодательством", "another cause set by law"))

NORMA_ENUM(norma::mse, Form,
    (in_bureau,             "in_bureau",             "в бюро", "at the bureau"),
    (at_home,               "at_home",               "на дому", "at home"),
    (in_hospital,           "in_hospital",           "в стационаре", "in hospital"),
    (in_social_institution, "in_social_institution", "в организации социального обслуживания", "in a residential social institution"),
    (in_prison,             "in_prison",             "в исправительном учреждении", "in a correctional institution"),
    (absentee,              "absentee",              "заочно", "in absence"))

NORMA_ENUM(norma::mse, Stay,
    (hospital,           "hospital",           "стационар", "hospital"),
    (social_institution, "social_institution", "стационарная организация социального обслуживания", "residential social institution"),
    (prison,             "prison",             "исправительное учреждение", "correctional institution"))

NORMA_ENUM(norma::mse, Basis,
    (application, "application", "личное заявление", "own application"),
    (referral,    "referral",    "направление медицинской организации", "referral by a medical organisation"),
    (control,     "control",     "контроль вышестоящего бюро", "control by the higher bureau"))

NORMA_ENUM(norma::mse, Reexamination,
    (now,     "now",     "переосвидетельствование допустимо", "re-examination is admissible"),
    (not_yet, "not_yet", "переосвидетельствование преждевременно", "re-examination is premature"))

// Sections of the list of diseases.
NORMA_ENUM(norma::mse, ListSection,
    (I,        "I",        "раздел I приложения", "section I of the appendix"),
    (II,       "II",       "раздел II приложения", "section II of the appendix"),
    (II_1,     "II_1",     "раздел II_1 приложения", "section II_1 of the appendix"),
    (III,      "III",      "раздел III приложения", "section III of the appendix"),
    (IV,       "IV",       "раздел IV приложения", "section IV of the appendix"))

NORMA_ENUM(norma::mse, ListTerm,
    (five_years, "five_years", "основание для категории на 5 лет", "ground for the category for 5 years"),
    (until_14,   "until_14",   "основание для категории до 14 лет", "ground for the category until 14"),
    (until_18,   "until_18",   "основание для категории до 18 лет", "ground for the category until 18"))
// clang-format on
