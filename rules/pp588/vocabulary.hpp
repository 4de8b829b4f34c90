// The words of decree 588 beyond those that the acts on МСЭ share.
#pragma once
#include "rules/mse/answer.hpp"
#include "rules/mse/vocabulary.hpp"

// clang-format off
NORMA_ENUM(norma::pp588, Route,
    (medical,  "medical",  "направление медицинской организации",  "referral by a medical organisation"),
    (pension,  "pension",  "направление пенсионного органа",       "referral by the pension body"),
    (social,   "social",   "направление органа социальной защиты", "referral by the social protection body"),
    (self,     "self",     "заявление гражданина",                 "the person's own application"),
    (insurer,  "insurer",  "обращение страховщика",                "request of the insurer"),
    (employer, "employer", "обращение работодателя (страхователя)", "request of the employer"),
    (court,    "court",    "определение суда",                     "order of a court"))

NORMA_ENUM(norma::pp588, Consent,
    (paper,  "paper",  "на бумажном носителе",     "on paper"),
    (portal, "portal", "через личный кабинет ЕПГУ", "by the cabinet of the portal of services"),
    (none,   "none",   "письменного согласия нет", "no written consent"))

NORMA_ENUM(norma::pp588, Basis,
    (admissible,   "admissible",   "экспертиза по такому основанию проводится", "an examination is held on this basis"),
    (inadmissible, "inadmissible", "экспертиза по такому основанию не проводится", "no examination is held on this basis"))

NORMA_ENUM(norma::pp588, Preferred,
    (with_presence,    "with_presence",    "с личным присутствием",  "with personal presence"),
    (without_presence, "without_presence", "без личного присутствия", "without personal presence"),
    (remote,           "remote",           "дистанционно",           "remotely"),
    (none,             "none",             "форма не названа",       "no form is named"))

NORMA_ENUM(norma::pp588, Held,
    (without_presence, "without_presence", "без личного присутствия", "without personal presence"),
    (with_presence,    "with_presence",    "с личным присутствием",  "with personal presence"),
    (visit,            "visit",            "с выездом к гражданину",  "by a visit to the person"),
    (remote,           "remote",           "дистанционно",           "remotely"))

NORMA_ENUM(norma::pp588, Carrier,
    (electronic, "electronic", "электронный документ",  "electronic document"),
    (paper,      "paper",      "бумажный носитель",     "paper"))

NORMA_ENUM(norma::pp588, System,
    (medical_organisation, "medical_organisation", "медицинская информационная система медицинской организации", "information system of the medical organisation"),
    (departmental,         "departmental",         "ведомственная медицинская информационная система", "departmental medical information system"),
    (regional,             "regional",             "государственная информационная система в сфере здравоохранения субъекта", "regional state information system in health care"),
    (other,                "other",                "иная система или вне систем", "another system, or none"))

NORMA_ENUM(norma::pp588, DefectCause,
    (military_injury_on_duty,   "military_injury_on_duty",   "военная травма при исполнении обязанностей военной службы", "military injury in the line of duty"),
    (volunteer_contract_injury, "volunteer_contract_injury", "увечье по контракту о пребывании в добровольческом формировании", "injury under a contract with a volunteer formation"),
    (other,                     "other",                     "иная", "another"))

NORMA_ENUM(norma::pp588, Status,
    (group_1,        "group_1",        "I группа инвалидности",       "disability group I"),
    (group_2,        "group_2",        "II группа инвалидности",      "disability group II"),
    (group_3,        "group_3",        "III группа инвалидности",     "disability group III"),
    (child_disabled, "child_disabled", "категория «ребенок-инвалид»", "category \"disabled child\""),
    (none,           "none",           "группа (категория) не устанавливается", "no group and no category"))

NORMA_ENUM(norma::pp588, TargetGroup,
    (determined,     "determined",     "определяется целевая реабилитационная группа (группы)", "a target rehabilitation group (or several) is determined"),
    (not_determined, "not_determined", "не определяется", "none is determined"))

NORMA_ENUM(norma::pp588, GroupTerm,
    (as_status, "as_status", "на срок группы инвалидности или категории", "for the term of the group or category"),
    (other,     "other",     "на иной срок", "for another term"))

NORMA_ENUM(norma::pp588, Criteria,
    (o585n, "585n", "приказ № 585н", "order 585n"),
    (o374n, "374n", "приказ № 374н", "order 374n"))

NORMA_ENUM(norma::pp588, Enough,
    (sufficient,   "sufficient",   "согласия достаточно", "the consent is enough"),
    (insufficient, "insufficient", "согласия недостаточно", "the consent is not enough"))

NORMA_ENUM(norma::pp588, Proper,
    (proper,   "proper",   "отвечает показанным словам п. 18", "meets the shown words of item 18"),
    (improper, "improper", "отступает от п. 18", "departs from item 18"))

NORMA_ENUM(norma::pp588, Access,
    (none,    "none",    "без доступа к персональным данным", "no access to personal data"),
    (limited, "limited", "ограниченный доступ к персональным данным", "limited access to personal data"),
    (full,    "full",    "полный доступ к персональным данным", "full access to personal data"))

NORMA_ENUM(norma::pp588, Territory,
    (any_territory, "any_territory", "бюро вне зависимости от места проживания", "a bureau wherever the person lives"),
    (own_territory, "own_territory", "бюро по месту проживания", "the bureau of the person's place"))

NORMA_ENUM(norma::pp588, Records,
    (platform, "platform", "в Единой централизованной цифровой платформе", "in the single centralised digital platform"),
    (paper,    "paper",    "на бумажном носителе", "on paper"))

NORMA_ENUM(norma::pp588, Within,
    (days_3,  "3_working_days",  "в 3 рабочих дня", "within 3 working days"),
    (days_10, "10_working_days", "в 10 рабочих дней", "within 10 working days"),
    (days_30, "30_working_days", "в 30 рабочих дней", "within 30 working days"))

NORMA_ENUM(norma::pp588, Body,
    (bureau,         "bureau",         "бюро",             "a bureau"),
    (main_bureau,    "main_bureau",    "главное бюро",     "a main bureau"),
    (federal_bureau, "federal_bureau", "Федеральное бюро", "the Federal bureau"))

NORMA_ENUM(norma::pp588, AppealTo,
    (main_bureau,    "main_bureau",    "в главное бюро",     "to the main bureau"),
    (federal_bureau, "federal_bureau", "в Федеральное бюро", "to the Federal bureau"))
// clang-format on

namespace norma::pp588 {
using mse::Answer;
}
