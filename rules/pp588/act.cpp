#include "rules/pp588/act.hpp"

#include "model/check.hpp"
#include "rules/pp588/appeal.hpp"
#include "rules/pp588/examination.hpp"
#include "rules/pp588/period.hpp"

namespace norma::pp588 {
namespace {

inline constexpr auto heads = heads_of(bases, conditions_of_2022, conditions_of_2025, statuses, statuses_by_percent, terms, target_groups, target_group_terms, referral,
                                       forms, data, data_announced, record_keeping, appeals, days_of_examination);
static_assert(check_heads(heads));

// clang-format off
constexpr auto decisions = hana::make_tuple(
    decided(recognised, "recognised", {"признание инвалидом", "recognition as disabled"}, admitted),
    decided(status, "status", {"группа или категория, если признан", "group or category, if recognised"}, not_excluded),
    decided(term, "term", {"срок, если признан", "term, if recognised"}, lawful(status, Status::group_1) || lawful(status, Status::group_2) || lawful(status, Status::group_3) || lawful(status, Status::child_disabled)),
    decided(target_group, "target_group", {"целевая реабилитационная группа", "target rehabilitation group"}, admitted),
    decided(target_group_term, "target_group_term", {"срок целевой реабилитационной группы", "term of the target group"}, admitted && !lawful(target_group, TargetGroup::not_determined)),
    decided(criteria, "criteria", {"классификации и критерии", "classifications and criteria"}, true),
    decided(consent_forms, "consent_forms", {"способы согласия", "forms of consent"}, true),
    decided(preferable_forms, "preferable_forms", {"формы, которые можно предпочесть", "forms that may be preferred"}, true),
    decided(consent, "consent", {"достаточность согласия", "whether the consent is enough"}, by_medical),
    decided(referral_document, "referral_document", {"надлежащее формирование направления", "whether the referral is properly formed"}, by_medical),
    decided(form, "form", {"форма проведения экспертизы", "form of the examination"}, admitted),
    decided(data_access, "data_access", {"доступ бюро к персональным данным", "the bureau's access to personal data"}, given(held) || since_771 <= governing_date),
    decided(bureau, "bureau", {"какое бюро проводит экспертизу", "which bureau examines"}, given(held) || since_771 <= governing_date),
    decided(records, "records", {"где ведутся протокол и акт", "where protocol and act are kept"}, true),
    decided(exam_within, "exam_within", {"срок проведения экспертизы", "period for the examination"}, admitted),
    decided(basis, "basis", {"основание экспертизы", "basis of the examination"}, true),
    decided(appeal_to, "appeal_to", {"куда обжаловать", "where to appeal"}, of_an_appeal),
    decided(exam_by_unknown, "exam_by_unknown", {"последний день экспертизы не известен", "the last day of the examination is not known"}, admitted && !(period_known && registered_in_days)),
    decided(appeal_by_unknown, "appeal_by_unknown", {"последний день обжалования не известен", "the last day of the appeal is not known"}, from_federal || !given(decision_received_on) || last_received < value(decision_received_on) || !appeals_shown));

constexpr auto constraints = hana::make_tuple(
    constraint("born first", "person.born_on", {"рождение не позже поступления направления", "born no later than the arrival of the referral"}, born_on <= received_on),
    constraint("arrival first", "received_on", {"поступление не позже решения", "arrival no later than the decision"}, received_on <= decided_on),
    constraint("examined between", "examination.examined_on", {"экспертиза от поступления до решения", "examined from arrival to decision"},
               if_given(examined_on, received_on <= value(examined_on) && value(examined_on) <= decided_on)),
    constraint("registered between", "examination.registered_on", {"регистрация от поступления до решения", "registered from arrival to decision"},
               if_given(registered_on, received_on <= value(registered_on) && value(registered_on) <= decided_on)),
    constraint("received after decision", "examination.decision_received_on", {"решение получено не раньше, чем принято", "the decision is received no earlier than it is made"},
               if_given(decision_received_on, decided_on <= value(decision_received_on))),
    constraint("first means no history", "history.exam", {"первичному освидетельствованию не предшествует признание, отказ или статус", "a first examination follows no recognition, refusal or status"},
               implies(exam == mse::Exam::first, !given(recognised_first_on) && !given(refused_on) && !given(current))),
    constraint("repeat means a history", "history.exam", {"повторному освидетельствованию предшествует признание или отказ", "a repeat examination follows a recognition or a refusal"},
               implies(exam == mse::Exam::repeat, given(recognised_first_on) || given(refused_on))),
    constraint("recognised before", "history.recognised_first_on", {"прежнее признание между рождением и поступлением", "the earlier recognition lies between birth and arrival"},
               if_given(recognised_first_on, born_on <= value(recognised_first_on) && value(recognised_first_on) <= received_on)),
    constraint("one measure of severity", "findings.impairments", {"проценты или группа, не то и другое", "percents or a group, not both"}, !(given(severity_group) && given(impairments))),
    constraint("percents", "findings.impairments", {"нарушения по убыванию; общая оценка одного нарушения — оно само, нескольких — не меньше наиболее выраженного", "the worst first; the joint assessment of one function is that function, that of several no less than the worst"},
               !given(impairments) || mse::well_formed(worst, second, third, total)),
    constraint("a cause is of a defect", "findings.defect_cause", {"причина дефекта бывает у дефекта п. 14, 15", "a defect's cause needs a defect of items 14, 15"},
               if_given(defect_cause, is_listed(0) || is_listed(1))),
    constraint("a preference is in a consent", "referral.preferred_form", {"форма указана в согласии", "the form is named in a consent"}, if_given(preferred_form, given(consent_given) && value(consent_given) != Consent::none)),
    constraint("a finding is of a condition", "findings.irreversible", {"необратимость относится к установленному состоянию или к unlisted", "irreversibility belongs to a condition found, or to unlisted"},
               within<0, 3>(irreversible, listed)),
    constraint("failure is of a condition", "findings.rehabilitation_failed", {"неудача реабилитации относится к установленному состоянию или к unlisted", "failed rehabilitation belongs to a condition found, or to unlisted"},
               within<0, 3>(failed, listed)));

constexpr auto properties = hana::make_tuple(
    property("each form of item 28 may be preferred", cites("588:17", "588:28"), {"любую форму экспертизы п. 28 гражданин может предпочесть (п. 17)", "the person may prefer any form of examination of item 28 (item 17)"},
             !lawful(form, Held::remote) || lawful(preferable_forms, Preferred::remote)),
    property("no access where nobody comes", cites("588:30:1"), {"экспертизу без личного присутствия можно провести без доступа к персональным данным", "an examination without presence may be held without access to personal data"},
             governing_date < since_771 || !absent || lawful(data_access, Access::none)),
    property("no child holds a group", cites("588:terms"), {"ребенку не устанавливают группу", "no child is given a group"},
             !child || (!lawful(status, Status::group_1) && !lawful(status, Status::group_2) && !lawful(status, Status::group_3))),
    property("an examination without a visit", cites("588:28", "588:in-person"), {"экспертизу можно провести без визита гражданина в бюро", "an examination without a visit to the bureau is possible"},
             !admitted || lawful(form, Held::without_presence) || lawful(form, Held::remote) || lawful(form, Held::visit)));
// clang-format on

std::vector<EditionInfo> editions() {
  return {{{since_588, since_portal}, "588"}, {{since_portal, since_remote}, "588"}, {{since_remote, since_1887}, "588"},
          {{since_1887, announced_30}, "1887"}, {{announced_30, since_771}, "1887"}, {{since_771, day(2026, 1, 1)}, "771"}};
}

std::vector<Unanswered> unanswered() {
  constexpr Words text{"полный текст Правил № 588", "the full text of the Rules of decree 588"};
  constexpr auto whole = cites("588:unknown");
  return {{"established_on", true, {"дата установления инвалидности", "date of establishment"}, whole, text},
          {"until", true, {"первый день без статуса", "first day without the status"}, whole, text},
          {"reexamine_from", true, {"переосвидетельствование возможно с", "re-examination possible from"}, whole, text},
          {"reexamine_by", true, {"переосвидетельствование не позднее", "re-examination due by"}, whole, text},
          {"cause", false, {"причина инвалидности", "cause of disability"}, whole, text},
          {"reexamination", false, {"допустимость переосвидетельствования", "admissibility of the re-examination"}, whole, text},
          {"referral_deadlines", false, {"сроки передачи, возврата и дополнения направления", "periods for sending, returning and supplementing the referral"}, cites("588:19", "588:26", "588:27"), text}};
}

// On the first day the temporary order still stands over these Rules; the law and the criteria stand beside them.
std::vector<OutsideAct> outside() {
  return {{"1697", "183", in_force(since_588, since_letter), {"recognised", "status", "term"},
           {"последний день временного порядка, если он еще действует (L0107): продление на 6 месяцев с прежней даты; исключительно заочную форму ответ учитывает",
            "the last day of the temporary order, if it still lasts (L0107): prolonged for 6 months from the old date; that the form is in absence only the answer takes in"}, "temporary"},
          {"585н", "", in_force(since_588, since_771), {},
           {"классификации и критерии: степень выраженности нарушений, п. 8", "classifications and criteria: the degree of impairments, item 8"}, "585n"},
          {"374н", "", in_force(since_771, day(2026, 1, 1)), {},
           {"классификации и критерии, насколько найдены", "classifications and criteria, as far as found"}, "585n"},
          {"181-ФЗ", "", in_force(since_771, day(2026, 1, 1)), {},
           {"одна целевая реабилитационная группа или несколько, отдельная — пострадавшим в боевых действиях; технические средства, ранняя помощь",
            "one target rehabilitation group or several, a separate one for those hurt in hostilities; technical aids, early help"}, "181"}};
}

constexpr std::uint16_t slot(auto const& f) { return static_cast<std::uint16_t>(slot_of(f)); }

}  // namespace

Act<Case> act() {
  Rulebook book;
  book.act = "588";
  book.derived = {{"appeal_by", "", {"последний день обжалования", "last day of the appeal"}}, {"exam_by", "", {"последний день экспертизы", "last day of the examination"}}};
  book.readings = readings;
  book.editions = editions();
  book.unanswered = unanswered();
  book.outside = outside();
  book.joint = Joint{status.index, term.index};
  book.provisions = registry_table;
  book.governing_date = static_cast<std::uint16_t>(Def::governing_date) - 1;
  book.decided_on = slot(decided_on);
  book.received_on = slot(received_on);
  book.usual = {{slot(born_on), 8}, {slot(recognised_first_on), 1}};
  return Written<Case, definitions, decisions, constraints, properties>::act(
      std::move(book),
      {{{view_section<bases, Case>()}, {basis.index}, {}},
       {{view_section<conditions_of_2022, Case>(), view_section<conditions_of_2025, Case>()}, {recognised.index}, {}},
       {{view_section<statuses, Case>(), view_section<statuses_by_percent, Case>()}, {status.index}, {}},
       {{view_section<terms, Case>(), view_section<target_groups, Case>()}, {term.index, target_group.index}, {}},
       {{view_section<target_group_terms, Case>(), view_section<referral, Case>(), view_section<forms, Case>(), view_section<data, Case>(), view_section<data_announced, Case>(),
         view_section<record_keeping, Case>(), view_section<appeals, Case>(), appeal_section()},
        {target_group_term.index, criteria.index, consent_forms.index, preferable_forms.index, consent.index, referral_document.index, form.index, data_access.index,
         bureau.index, records.index, exam_within.index, appeal_to.index, appeal_by_unknown.index},
        {appeal_by.index}},
       {{period_section(), view_section<days_of_examination, Case>()}, {exam_by_unknown.index}, {exam_by.index}}});
}

}  // namespace norma::pp588
