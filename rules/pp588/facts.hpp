// The facts of a case under decree 588. A case of decree 95 reads as one of these, but for its list of diseases.
#pragma once
#include "rules/mse/facts.hpp"
#include "rules/mse/impairments.hpp"
#include "rules/pp588/vocabulary.hpp"

namespace norma::pp588 {

// Of the list of diseases two items are known; what else stands there is "other".
inline constexpr std::array<std::string_view, 3> list_items{"588:app:14", "588:app:15", "588:app:other"};
inline constexpr std::array<std::string_view, 4> conditions{"588:app:14", "588:app:15", "588:app:other", "unlisted"};
using Listed = ItemSet<list_items>;
using Conditions = ItemSet<conditions, true>;

struct Referral {
  Route route = Route::medical;
  std::optional<Consent> consent;
  std::optional<Preferred> preferred_form;
  std::optional<Carrier> document;
  std::optional<System> system;
  bool states_rehabilitation_failed = false;
  std::optional<Answer> left_country;
};

struct Findings {
  bool persistent_impairment = true;
  bool limitation = true;
  bool needs_protection = true;
  std::optional<Answer> needs_rehabilitation;
  std::optional<mse::Severity> severity_group;
  std::optional<mse::Impairments> impairments;
  Listed listed;
  std::optional<DefectCause> defect_cause;
  Conditions irreversible;
  Conditions rehabilitation_failed;
};

// «Да» without a list speaks of every condition that the case has.
constexpr void settle_short_forms(Findings& f) {
  Conditions here;
  bool any = false;
  for (std::size_t i = 0; i < list_items.size(); ++i) any |= here.has[i] = f.listed.has[i];
  here.has[list_items.size()] = !any;
  Conditions whole;
  whole.has.fill(true);
  if (f.irreversible == whole) f.irreversible = here;
  if (f.rehabilitation_failed == whole) f.rehabilitation_failed = here;
}

struct Examination {
  std::optional<Date> examined_on;
  std::optional<Held> held;
  bool data_disagree = false, special_equipment = false, in_institution = false, programme_change = false;
  bool palliative = false, amputee = false, special_operation = false;
  std::optional<Date> decision_received_on, registered_on;
  std::optional<Body> decided_by;
};

struct Case {
  Date decided_on = day(2023, 9, 14);
  Date received_on = day(2023, 9, 1);
  mse::Person person;
  mse::History history;
  Referral referral;
  Findings findings;
  Examination examination;
  mse::Documents documents;
};

}  // namespace norma::pp588

// clang-format off
NORMA_FACTS(norma::pp588::Referral,
    (route,          required, "основание экспертизы", "basis of the examination"),
    (consent,        optional, "письменное согласие гражданина", "the person's written consent"),
    (preferred_form, optional, "предпочтительная форма экспертизы, указанная в согласии", "form of examination that the consent prefers"),
    (document,       optional, "вид направления", "kind of the referral"),
    (system,         optional, "где сформировано направление", "where the referral was formed"),
    (states_rehabilitation_failed, optional, "в направлении указано отсутствие результатов реабилитации", "the referral states that rehabilitation failed"),
    (left_country,   optional, "гражданин выехал за пределы РФ", "the person has left the country"))

NORMA_FACTS(norma::pp588::Findings,
    (persistent_impairment, required, "стойкое расстройство функций организма", "persistent impairment of body functions"),
    (limitation,            required, "ограничение жизнедеятельности", "limitation of life activities"),
    (needs_protection,      optional, "нуждается в мерах социальной защиты", "needs social protection"),
    (needs_rehabilitation,  optional, "нуждается в мероприятиях и услугах по основным направлениям комплексной реабилитации", "needs measures and services in the main directions of complex rehabilitation"),
    (severity_group,        optional, "степень выраженности по критериям соответствует группе", "severity found by the criteria corresponds to group"),
    (impairments,           optional, "нарушения функций в процентах", "impairments in per cent"),
    (listed,                optional, "комиссия установила состояние из приложения", "the panel established a listed condition"),
    (defect_cause,          optional, "от чего дефект конечности", "what the limb defect comes from"),
    (irreversible,          optional, "степень ограничения невозможно устранить или уменьшить", "the degree of limitation cannot be removed or reduced"),
    (rehabilitation_failed, optional, "положительных результатов реабилитации нет", "rehabilitation brought no positive results"))

NORMA_FACTS(norma::pp588::Examination,
    (examined_on,          optional, "экспертиза проведена", "examined on"),
    (held,                 optional, "форма, в которой проводится экспертиза", "form in which the examination is held"),
    (data_disagree,        optional, "данные расходятся", "the data disagree"),
    (special_equipment,    optional, "нужно специальное оборудование", "special equipment is needed"),
    (in_institution,       optional, "живет в стационарном учреждении", "lives in an institution"),
    (programme_change,     optional, "нужно изменить ИПРА", "the individual programme is to be changed"),
    (palliative,           optional, "получает паллиативную помощь", "receives palliative care"),
    (amputee,              optional, "в стационаре после ампутации", "in hospital after an amputation"),
    (special_operation,    optional, "участник специальной военной операции", "took part in the special military operation"),
    (decision_received_on, optional, "решение получено гражданином", "the person received the decision on"),
    (registered_on,        optional, "направление (заявление) зарегистрировано", "the referral (application) was registered on"),
    (decided_by,           optional, "решение вынесло", "the decision was made by"))

NORMA_FACTS(norma::pp588::Case,
    (decided_on,  required, "дата решения", "date of the decision"),
    (received_on, required, "направление (заявление) поступило в бюро", "referral (application) reached the bureau on"),
    (person,      required, "гражданин", "person"),
    (history,     required, "история", "history"),
    (referral,    required, "направление", "referral"),
    (findings,    required, "установлено комиссией", "findings of the panel"),
    (examination, optional, "экспертиза", "examination"),
    (documents,   optional, "документы", "documents"))
// clang-format on
