// The facts of a small decision that no text states: who travels at a reduced fare, on what card, and until when.
#pragma once
#include "model/reflect.hpp"

// clang-format off
NORMA_ENUM(norma::bench::small, Occupation,
    (worker,    "worker",    "работающий", "employed"),
    (student,   "student",   "учащийся",   "student"),
    (pensioner, "pensioner", "пенсионер",  "pensioner"),
    (other,     "other",     "иное",       "other"))

NORMA_ENUM(norma::bench::small, Zone,
    (city,   "city",   "город",    "city"),
    (suburb, "suburb", "пригород", "suburb"),
    (region, "region", "область",  "region"))
// clang-format on

namespace norma::bench::small {

struct Person {
  Date born_on = day(1980, 3, 1);
  Occupation occupation = Occupation::worker;
  bool veteran = false, carer = false;
};

struct Case {
  Date applied_on = day(2021, 6, 1);
  Person person;
  Zone zone = Zone::city;
  Ranged<1, 500> income{100};
  bool misused = false;
};

}  // namespace norma::bench::small

// clang-format off
NORMA_FACTS(norma::bench::small::Person,
    (born_on,    required, "дата рождения", "born on"),
    (occupation, required, "занятие",       "occupation"),
    (veteran,    required, "ветеран",       "veteran"),
    (carer,      required, "сопровождает",  "carer"))

NORMA_FACTS(norma::bench::small::Case,
    (applied_on, required, "день заявления",                   "day of the application"),
    (person,     required, "заявитель",                        "applicant"),
    (zone,       required, "зона",                             "zone"),
    (income,     required, "доход, процентов от минимального", "income, per cent of the minimum"),
    (misused,    required, "прежней картой злоупотребили",     "the former card was misused"))
// clang-format on
