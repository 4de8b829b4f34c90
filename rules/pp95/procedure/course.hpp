// What is remembered of one person's course through the procedure of decree 95.
#pragma once
#include "model/reflect.hpp"
#include "rules/pp95/procedure/vocabulary.hpp"

namespace norma::pp95::procedure {

// The purposes of п. 24_1 by their letters.
inline constexpr std::array<std::string_view, 14> purpose_letters{"а", "б", "в", "г", "д", "е", "ж",
                                                                  "з", "и", "к", "л", "м", "н", "о"};
using Purposes = ItemSet<purpose_letters>;

struct Referred {
  std::optional<Party> referrer;
  std::optional<Party> refused_before;
  bool grounds = false;
  bool health_changed = false;
  Purposes purposes;
  std::optional<Medium> form;
  std::optional<Medium> medium;
  std::optional<Medium> return_medium;
  std::optional<Medium> results_medium;
  bool complete = true;
  bool reasons_given = false;
  bool listed_defect = false;
  bool needs_prosthesis = false;
};

struct Applied {
  std::optional<Ground> ground;
  bool by_portal = false;
  bool medical_goods = false;
  std::optional<Date> without_note_until;
};

struct Examined {
  std::optional<mse::Form> place;
  bool commission_conclusion = false;
  bool section_iv = false;
  bool remote_or_grave = false;
  bool no_positive_results = false;
  bool invited_by_portal = false;
  bool protocol_kept = false;
  bool specialist_agrees = false;
  std::optional<Vote> vote;
  std::optional<Level> examined_at;
  bool awaits_examination = false;
  bool awaits_decision = false;
};

struct Decided {
  std::optional<Finding> finding;
  std::optional<Date> status_until;
  std::optional<Level> decided_at;
  std::optional<Finding> held;  // what the person is, where this proceeding determines something else
  std::optional<Date> held_until;
  bool sick_leave = false;
  bool liable_to_service = false;
  bool refusal_noted = false;
  bool panel_present = false;
  bool signed_and_sealed = false;
  bool opinions_attached = false;
};

struct Followed {
  std::optional<Way> copies_asked;
  std::optional<Way> copies_wanted;
  std::optional<Way> copies_given;
  std::optional<Level> file_of;  // the highest whose file was to go up
  std::optional<Level> filed_with;
  std::optional<Way> appeal_way;
  std::optional<Date> panel_after;
};

struct Course {
  Date today;
  Party actor{};
  Dated<Event> last;
  Level level = Level::bureau;  // where the examination is held
  Referred referral;
  Applied application;
  Examined examination;
  Decided decision;
  Followed after;
};

}  // namespace norma::pp95::procedure

// clang-format off
NORMA_FACTS(norma::pp95::procedure::Referred,
    (referrer, optional, "кто направил", "who referred"),
    (refused_before, optional, "кто отказал в направлении до того", "who had refused a referral before"),
    (grounds, optional, "условия направления подтверждены (п. 16 абз. 1, п. 17 абз. 1)", "the conditions of referral are shown (para. 16, 17)"),
    (health_changed, optional, "в связи с изменением состояния здоровья", "because of a change of health"),
    (purposes, optional, "заявленные цели экспертизы (п. 24_1)", "stated purposes of the examination (para. 24_1)"),
    (form, optional, "в каком виде сформировано направление", "form in which the referral is made out"),
    (medium, optional, "каким способом направление передано", "how the referral was sent"),
    (return_medium, optional, "каким способом направление возвращено", "how the referral was returned"),
    (results_medium, optional, "каким способом направлены результаты", "how the results were sent"),
    (complete, optional, "результаты обследований представлены в полном объеме", "the full set of test results is there"),
    (reasons_given, optional, "причины возврата обоснованы письменно", "reasons of the return given in writing"),
    (listed_defect, optional, "дефект пунктов 14 и (или) 15 приложения", "a defect of items 14 and (or) 15 of the appendix"),
    (needs_prosthesis, optional, "нуждается в первичном протезировании", "needs a first prosthesis"))

NORMA_FACTS(norma::pp95::procedure::Applied,
    (ground, optional, "основание заявления", "ground of the application"),
    (by_portal, optional, "заявление подано через Единый портал", "application filed through the portal"),
    (medical_goods, optional, "товары относятся к медицинским изделиям", "the goods are medical devices"),
    (without_note_until, optional, "последний день, когда заявление поступает без справки (п. 34 абз. 7)", "last day on which an application needs no medical note (para. 34)"))

NORMA_FACTS(norma::pp95::procedure::Examined,
    (place, optional, "место или заочность экспертизы", "place of the examination, or absence"),
    (commission_conclusion, optional, "неявка подтверждена заключением врачебной комиссии", "inability to attend confirmed by a medical commission"),
    (section_iv, optional, "состояние раздела IV приложения", "a condition of section IV of the appendix"),
    (remote_or_grave, optional, "отдаленная местность либо тяжелое состояние (п. 23 абз. 6, 7)", "a remote place or a grave condition (para. 23)"),
    (no_positive_results, optional, "реабилитация не дала положительных результатов (п. 23 абз. 4)", "rehabilitation brought no positive results (para. 23, sub-para. 4)"),
    (invited_by_portal, optional, "приглашение направлено через Единый портал", "invitation sent through the portal"),
    (protocol_kept, optional, "ведется протокол", "a record is kept"),
    (specialist_agrees, optional, "приглашенный специалист согласен", "the invited specialist consents"),
    (vote, optional, "итог голосования", "result of the vote"),
    (examined_at, optional, "где проведена последняя экспертиза", "level of the last examination"),
    (awaits_examination, optional, "экспертиза на этом уровне еще не проведена", "the examination of this level is still to come"),
    (awaits_decision, optional, "по последней экспертизе решения еще нет", "the last examination has not been decided upon yet"))

NORMA_FACTS(norma::pp95::procedure::Decided,
    (finding, optional, "что решено", "what was decided"),
    (status_until, optional, "первый день без статуса", "first day without the status"),
    (decided_at, optional, "где принято последнее решение", "level of the last decision"),
    (held, optional, "какой статус есть у гражданина помимо этого решения", "status of the person apart from this decision"),
    (held_until, optional, "первый день без этого статуса", "first day without that status"),
    (sick_leave, optional, "есть документ о временной нетрудоспособности", "there is a sick-leave document"),
    (liable_to_service, optional, "состоит или обязан состоять на воинском учете", "is or must be on the military register"),
    (refusal_noted, optional, "отказ от дополнительного обследования отмечен в протоколе", "the record notes the refusal of the additional examination"),
    (panel_present, optional, "решение объявлено в присутствии всех специалистов", "announced in the presence of all the specialists"),
    (signed_and_sealed, optional, "акт подписан и заверен печатью", "the act is signed and sealed"),
    (opinions_attached, optional, "заключения консультантов внесены в акт или приобщены", "consultants' opinions are in the act or attached"))

NORMA_FACTS(norma::pp95::procedure::Followed,
    (copies_asked, optional, "как подано заявление о копиях", "how the copies were applied for"),
    (copies_wanted, optional, "выбранный вариант получения копий", "chosen way of receiving the copies"),
    (copies_given, optional, "как выданы копии", "how the copies were given"),
    (file_of, optional, "чье дело надо было передать выше (высший из уровней)", "highest level whose file was to go up"),
    (filed_with, optional, "куда подана жалоба", "with whom the appeal was filed"),
    (appeal_way, optional, "как подана жалоба", "how the appeal was filed"),
    (panel_after, optional, "день решения, после которого назначен другой состав", "day of the decision after which another panel was assigned"))

NORMA_FACTS(norma::pp95::procedure::Course,
    (today, required, "день события", "day of the event"),
    (actor, required, "кто действует", "who acts"),
    (last, required, "когда событие было в последний раз", "when the event happened last"),
    (level, required, "уровень бюро", "level of the bureau"),
    (referral, required, "направление", "referral"),
    (application, required, "заявление", "application"),
    (examination, required, "экспертиза", "examination"),
    (decision, required, "решение", "decision"),
    (after, required, "после решения", "after the decision"))
// clang-format on
