// The facts of a question under law 181-ФЗ.
#pragma once
#include "model/reflect.hpp"
#include "rules/fz181/vocabulary.hpp"
#include "rules/mse/answer.hpp"

namespace norma::fz181 {

struct Person {
  Date born_on = day(1980, 3, 1);
  bool recognised = true;
  std::optional<mse::Answer> limitation, risk_of_limitation;
  std::optional<Disorders> disorders;
  std::optional<mse::Answer> combat_injury;
};

struct AidNeed {
  bool medical_indication = true, social_indication = true, contraindication = false;
  std::optional<mse::Answer> reduction_needed;
};

struct Case {
  Date decided_on = day(2025, 4, 10);
  Person person;
  std::optional<Measure> measure;
  std::optional<AidNeed> aid;
};

}  // namespace norma::fz181

// clang-format off
NORMA_FACTS(norma::fz181::Person,
    (born_on,            required, "дата рождения", "date of birth"),
    (recognised,         required, "признан инвалидом (ребенком-инвалидом)", "recognised as disabled (adult or child)"),
    (limitation,         optional, "имеет ограничения жизнедеятельности", "has limitations of life activities"),
    (risk_of_limitation, optional, "имеет риск развития ограничений жизнедеятельности", "has a risk of limitations of life activities"),
    (disorders,          optional, "сочетание нарушенных функций и ограничений", "whether impaired functions and limitations combine"),
    (combat_injury,      optional, "травма, ранение, контузия, увечье в связи с боевыми действиями", "injury, wound, contusion or maiming in connection with hostilities"))

NORMA_FACTS(norma::fz181::AidNeed,
    (medical_indication, required, "медицинские показания есть", "medically indicated"),
    (social_indication,  required, "социальные показания есть", "socially indicated"),
    (contraindication,   required, "медицинские противопоказания есть", "medically contraindicated"),
    (reduction_needed,   optional, "степень выраженности ограничений нужно уменьшить", "the severity of the limitations needs to be reduced"))

NORMA_FACTS(norma::fz181::Case,
    (decided_on, required, "день вопроса", "day of the question"),
    (person,     required, "гражданин", "person"),
    (measure,    optional, "мероприятие", "measure"),
    (aid,        optional, "техническое средство реабилитации", "technical aid"))
// clang-format on
