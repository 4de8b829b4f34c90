// The facts of one case, nested by subject. Defaults are those of the ordinary case.
#pragma once
#include "model/reflect.hpp"
#include "rules/mse/items.hpp"
#include "rules/mse/vocabulary.hpp"

namespace norma::mse {

using Listed = ItemSet<list_items>;
using Conditions = ItemSet<conditions, true>;
using Severity = Ranged<1, 3>;

struct Person {
  Date born_on = day(1980, 3, 1);
};

// What the person holds on the day of the examination.
struct Current {
  Status status = Status::group_2;
  Term term = Term::y1;
  Date since = day(2019, 12, 2);
  std::optional<Date> until;  // first day without the status
};

struct History {
  Exam exam = Exam::first;
  std::optional<Date> recognised_first_on;
  std::optional<Date> child_category_since;
  std::optional<Date> refused_on;
  std::optional<Current> current;
  std::optional<Date> unbroken_since;
};

struct Referral {
  Route route = Route::medical;
  bool states_rehabilitation_failed = false;
  std::optional<Date> registered_on;
  std::optional<Date> returned_on;
  std::optional<Date> resubmitted_on;
  std::optional<Date> application_received_on;
};

// What the panel found.
struct Findings {
  bool persistent_impairment = true;
  bool limitation = true;
  bool needs_protection = true;
  std::optional<Severity> severity_group = Severity{2};
  Listed listed;
  Conditions irreversible;
  Conditions rehabilitation_failed;
  bool cleft = false;
  bool cofactor_deficiency = false;
  bool down_syndrome = false;
};

// «Да» without a list speaks of every condition that the case has: the listed items, or the unlisted disease.
constexpr void settle_short_forms(Findings& f) {
  Conditions here;
  bool any = false;
  for (std::size_t i = 0; i < list_items.size(); ++i) any |= here.has[i] = f.listed.has[i];
  here.has[unlisted] = !any;
  Conditions whole;
  whole.has.fill(true);
  if (f.irreversible == whole) f.irreversible = here;
  if (f.rehabilitation_failed == whole) f.rehabilitation_failed = here;
}

struct Examination {
  std::optional<Date> examined_on;
  std::optional<Date> next_exam_month;
  std::optional<Date> programme_completed_on;
  std::optional<Date> appeal_received_on;
  std::optional<Basis> early_basis;
  bool health_changed = false;
  bool cannot_attend = false;
  std::optional<Stay> stay;
  bool remote_area = false;
  bool untransportable = false;
};

struct Documents {
  Dated<Cause, true> causes;
};

struct Case {
  Date decided_on = day(2021, 1, 15);
  Date received_on = day(2020, 12, 28);
  Person person;
  History history;
  Referral referral;
  Findings findings;
  Examination examination;
  Documents documents;
};

}  // namespace norma::mse

// clang-format off
NORMA_FACTS(norma::mse::Person,
    (born_on, required, "дата рождения", "date of birth"))

NORMA_FACTS(norma::mse::Current,
    (status, required, "имеющийся статус", "status held now"),
    (term,   required, "срок имеющегося статуса", "term of the status held now"),
    (since,  required, "имеющийся статус установлен с", "status held since"),
    (until,  required, "первый день без имеющегося статуса", "first day without the status held now"))

NORMA_FACTS(norma::mse::History,
    (exam,                 required, "освидетельствование по счету", "which examination this is"),
    (recognised_first_on,  required, "впервые признан инвалидом", "first recognised as disabled on"),
    (child_category_since, required, "категория «ребенок-инвалид» установлена с", "category \"disabled child\" established on"),
    (refused_on,           optional, "ранее отказано в признании инвалидом", "recognition refused earlier on"),
    (current,              required, "имеет статус инвалида сейчас", "holds a status now"),
    (unbroken_since,       optional, "статус инвалида без перерыва с", "disabled without a break since"))

NORMA_FACTS(norma::mse::Referral,
    (route,                        required, "основание экспертизы", "basis of the examination"),
    (states_rehabilitation_failed, required, "в направлении (медицинских документах) указано отсутствие результатов реабилитации", "the referral (medical documents) states that rehabilitation failed"),
    (registered_on,                optional, "направление зарегистрировано", "referral registered on"),
    (returned_on,                  optional, "направление возвращено", "referral returned on"),
    (resubmitted_on,               optional, "направление поступило вновь", "referral arrived again on"),
    (application_received_on,      optional, "заявление гражданина поступило в бюро", "the citizen's application reached the bureau on"))

NORMA_FACTS(norma::mse::Findings,
    (persistent_impairment, required, "стойкое расстройство функций организма", "persistent impairment of body functions"),
    (limitation,            required, "ограничение жизнедеятельности", "limitation of life activities"),
    (needs_protection,      required, "нуждается в мерах социальной защиты", "needs social protection"),
    (severity_group,        required, "степень выраженности соответствует группе", "severity found corresponds to group"),
    (listed,                required, "комиссия установила состояние из приложения", "the panel established a listed condition"),
    (irreversible,          required, "степень ограничения невозможно устранить или уменьшить (необратимые изменения)", "the degree of limitation cannot be removed or reduced (irreversible changes)"),
    (rehabilitation_failed, required, "положительных результатов реабилитации нет", "rehabilitation brought no positive results"),
    (cleft,                 optional, "врожденная полная расщелина губы и неба (п. 16е)", "complete cleft of lip and palate (item 16е)"),
    (cofactor_deficiency,   optional, "кофакторная форма фенилкетонурии (п. 21)", "phenylketonuria by cofactor deficiency (item 21)"),
    (down_syndrome,         optional, "полная трисомия 21, синдром Дауна (п. 31)", "complete trisomy 21, Down syndrome (item 31)"))

NORMA_FACTS(norma::mse::Examination,
    (examined_on,            optional, "экспертиза проведена", "examined on"),
    (next_exam_month,        optional, "месяц, на который назначена очередная экспертиза", "month for which the next examination is set"),
    (programme_completed_on, optional, "программа дополнительного обследования выполнена", "additional programme completed on"),
    (appeal_received_on,     optional, "жалоба на решение поступила", "appeal received on"),
    (early_basis,            optional, "основание переосвидетельствования ранее срока", "basis of an early re-examination"),
    (health_changed,         optional, "состояние здоровья изменилось", "the state of health has changed"),
    (cannot_attend,          optional, "не может явиться в бюро (заключение врачебной комиссии)", "cannot come to the bureau (medical commission's conclusion)"),
    (stay,                   optional, "находится в учреждении", "stays in an institution"),
    (remote_area,            optional, "живет в отдаленной или труднодоступной местности", "lives in a remote or hard-to-reach area"),
    (untransportable,        optional, "тяжелое состояние препятствует транспортировке", "too ill to be transported"))

NORMA_FACTS(norma::mse::Documents,
    (causes, required, "документ о причине инвалидности поступил", "document on the cause of disability received"))

NORMA_FACTS(norma::mse::Case,
    (decided_on,  required, "дата решения", "date of the decision"),
    (received_on, required, "направление (заявление) поступило в бюро", "referral (application) reached the bureau on"),
    (person,      required, "гражданин", "person"),
    (history,     required, "история", "history"),
    (referral,    required, "направление", "referral"),
    (findings,    required, "установлено комиссией", "findings of the panel"),
    (examination, optional, "экспертиза", "examination"),
    (documents,   required, "документы", "documents"))
// clang-format on
