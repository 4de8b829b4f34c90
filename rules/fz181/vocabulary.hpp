// The words of law 181-ФЗ on complex rehabilitation.
#pragma once
#include "model/enumeration.hpp"

// clang-format off
NORMA_ENUM(norma::fz181, Measure,
    (medical_rehabilitation, "medical_rehabilitation", "медицинская реабилитация", "medical rehabilitation"),
    (spa_treatment,          "spa_treatment",          "санаторно-курортное лечение", "spa treatment"),
    (prosthetics,            "prosthetics",            "протезирование", "prosthetics"),
    (orthotics,              "orthotics",              "ортезирование", "orthotics"),
    (hearing_prosthetics,    "hearing_prosthetics",    "слухопротезирование", "hearing prosthetics"),
    (vocational_guidance,    "vocational_guidance",    "профессиональная ориентация", "vocational guidance"),
    (workplace_adaptation,   "workplace_adaptation",   "производственная адаптация", "adaptation at the workplace"),
    (socio_environmental,    "socio_environmental",    "социально-средовая реабилитация", "socio-environmental rehabilitation"),
    (socio_pedagogical,      "socio_pedagogical",      "социально-педагогическая реабилитация", "socio-pedagogical rehabilitation"),
    (socio_psychological,    "socio_psychological",    "социально-психологическая реабилитация", "socio-psychological rehabilitation"),
    (socio_domestic,         "socio_domestic",         "социально-бытовая реабилитация", "socio-domestic rehabilitation"),
    (sociocultural,          "sociocultural",          "социокультурная реабилитация", "socio-cultural rehabilitation"),
    (physical,               "physical",               "физическая реабилитация", "physical rehabilitation"),
    (early_help,             "early_help",             "ранняя помощь детям и их семьям", "early help to children and their families"),
    (technical_aids,         "technical_aids",         "обеспечение техническими средствами реабилитации", "provision of technical aids"),
    (other,                  "other",                  "иное мероприятие", "another measure"))

NORMA_ENUM(norma::fz181, Direction,
    (medical,        "medical",        "медицинская реабилитация, санаторно-курортное лечение", "medical rehabilitation and spa treatment"),
    (prosthetic,     "prosthetic",     "протезно-ортопедическая помощь", "prosthetic and orthopaedic help"),
    (vocational,     "vocational",     "профессиональная реабилитация и абилитация", "vocational rehabilitation"),
    (social,         "social",         "социальная реабилитация и абилитация", "social rehabilitation"),
    (sociocultural,  "sociocultural",  "социокультурная реабилитация и абилитация", "socio-cultural rehabilitation"),
    (physical,       "physical",       "физическая реабилитация и абилитация", "physical rehabilitation"),
    (early_help,     "early_help",     "ранняя помощь детям и их семьям", "early help to children and their families"),
    (technical_aids, "technical_aids", "обеспечение техническими средствами реабилитации", "provision of technical aids"))

NORMA_ENUM(norma::fz181, Disorders,
    (one,     "one",     "нарушения одного рода", "of one kind"),
    (several, "several", "сочетание различных нарушений", "several combine"))

NORMA_ENUM(norma::fz181, Groups,
    (none,    "none",    "не определяется", "none"),
    (one,     "one",     "одна группа", "one group"),
    (several, "several", "несколько групп", "several groups"))

NORMA_ENUM(norma::fz181, Institution,
    (federal_mse_institution, "federal_mse_institution", "федеральное учреждение МСЭ", "a federal institution of medico-social examination"),
    (other,                   "other",                   "иная организация", "another organisation"))

NORMA_ENUM(norma::fz181, Record,
    (individual_programme, "individual_programme", "ИПРА", "the individual programme of rehabilitation"),
    (other,                "other",                "иной документ", "another document"))

NORMA_ENUM(norma::fz181, Aid,
    (provided,     "provided",     "обеспечивается", "provided"),
    (not_provided, "not_provided", "не обеспечивается", "not provided"))

NORMA_ENUM(norma::fz181, Occasion,
    (examination, "examination", "при осуществлении МСЭ", "at the medico-social examination"),
    (other,       "other",       "в ином порядке", "otherwise"))

NORMA_ENUM(norma::fz181, Decree910,  (in_force, "910", "постановление № 910", "decree 910"))
NORMA_ENUM(norma::fz181, Decree1033, (in_force, "1033", "постановление № 1033", "decree 1033"))
NORMA_ENUM(norma::fz181, Decree1099, (in_force, "1099", "постановление № 1099", "decree 1099"))
// clang-format on
