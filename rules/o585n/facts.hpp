// The facts of a question under the classifications and criteria.
#pragma once
#include "rules/mse/impairments.hpp"
#include "rules/mse/answer.hpp"
#include "rules/mse/facts.hpp"

namespace norma::o585n {

struct Findings {
  std::optional<mse::Answer> established, limitation;
  mse::Impairments impairments;
};

struct Case {
  Date decided_on = day(2021, 6, 10);
  mse::Person person;
  Findings findings;
};

}  // namespace norma::o585n

// clang-format off
NORMA_ENUM(norma::o585n, Criteria,
    (o585n, "585n", "приказ № 585н", "order 585n"),
    (o374n, "374n", "приказ № 374н", "order 374n"))

NORMA_ENUM(norma::o585n, Degree,
    (I,   "I",   "I степень выраженности",   "degree I"),
    (II,  "II",  "II степень выраженности",  "degree II"),
    (III, "III", "III степень выраженности", "degree III"),
    (IV,  "IV",  "IV степень выраженности",  "degree IV"))

NORMA_ENUM(norma::o585n, Group,
    (group_1, "group_1", "I группа инвалидности",   "disability group I"),
    (group_2, "group_2", "II группа инвалидности",  "disability group II"),
    (group_3, "group_3", "III группа инвалидности", "disability group III"),
    (none,    "none",    "группа не устанавливается", "no group"))

NORMA_FACTS(norma::o585n::Findings,
    (established, optional, "инвалидность установлена по пункту 8", "disability is established by item 8"),
    (limitation,  optional, "ограничение жизнедеятельности", "limitation of life activities"),
    (impairments, required, "нарушения функций в процентах", "impairments in per cent"))

NORMA_FACTS(norma::o585n::Case,
    (decided_on, required, "день вопроса", "day of the question"),
    (person,     required, "гражданин", "person"),
    (findings,   required, "установлено комиссией", "findings of the panel"))
// clang-format on
