// Decree 95: ordinary things that may befall a course, asked of each state in which they can: does the text go on from there?
// The list is a question list, drawn up by hand: of what is not in it nothing is said.
#include "rules/pp95/procedure/procedure.hpp"
#include "rules/pp95/procedure/terms.hpp"

namespace norma::pp95::procedure {
namespace {

constexpr SetOf<Event> no_step{};
constexpr auto before_the_bureau = any_of(State::referred, State::sent, State::returned, State::supplementing);
constexpr auto in_the_bureau = any_of(State::received, State::registered, State::inspected, State::programme, State::informed, State::placed, State::invited, State::examined, State::voted, State::tied);
constexpr auto to_the_decision = any_of(State::referred, State::sent, State::received, State::registered, State::return_decided, State::returned, State::supplementing, State::inspected,
                                        State::programme, State::informed, State::placed, State::invited, State::examined, State::voted, State::tied);
constexpr auto unfinished = any_but(any_of(State::outside, State::certified, State::decided));
constexpr auto after_the_examination = any_of(State::examined, State::informed, State::voted, State::tied, State::decided);

// clang-format off
constexpr std::array table{
    world_event("death", cites("95:24:1", "95:28:1"), all_along, unfinished, no_step,
        {"гражданин умер, пока дело о нем не окончено", "the person dies before the course is over"}),
    world_event("consent_to_referral_refused", cites("95:15:1"), all_along, nowhere_else, no_step,
        {"гражданин не дает письменного согласия на направление", "the person does not consent in writing to being referred"}),
    world_event("consent_to_referral_withdrawn", cites("95:15:1"), all_along, any_of(State::referred, State::sent, State::received, State::registered, State::return_decided, State::returned, State::supplementing), no_step,
        {"гражданин отозвал согласие на направление", "the person withdraws the consent to the referral"}),
    world_event("representative_refuses", cites("95:15:1", "95:24:5"), all_along, any_of(State::outside, State::registered, State::placed, State::invited), no_step,
        {"законный представитель вопреки интересам ребенка или недееспособного отказывает в согласии на направление или экспертизу", "the legal representative, against the interests of a child or of a person under guardianship, refuses consent to the referral or the examination"}),
    world_event("consent_to_examination_refused", cites("95:24:5"), all_along, any_of(State::registered, State::placed, State::invited), no_step,
        {"гражданин отказывает в согласии на экспертизу (в том числе назначенную в порядке контроля) или отзывает его", "the person refuses consent to the examination (one ordered as control among them), or withdraws it"}),
    world_event("application_withdrawn", cites("95:24:1", "95:24:2"), all_along, in_the_bureau, no_step,
        {"гражданин отозвал заявление или просит прекратить экспертизу", "the person withdraws the application, or asks that the examination be discontinued"}),
    world_event("appeal_withdrawn", cites("95:42:1", "95:43:1", "95:45:1"), all_along, any_of(State::appealed), no_step,
        {"гражданин отозвал жалобу", "the person withdraws the appeal"}),
    world_event("no_show", cites("95:24:3"), all_along, any_of(State::invited), no_step,
        {"приглашенный не явился на экспертизу", "the person invited does not come to the examination"}),
    world_event("moved", cites("95:20:1"), all_along, to_the_decision, no_step,
        {"гражданин переехал туда, где действует другое бюро", "the person moves to where another bureau is competent"}),
    world_event("no_bureau", cites("95:20:1"), all_along, any_of(State::certified, State::referred), no_step,
        {"гражданин живет за границей и пенсионного дела в России у него нет", "the person lives abroad and has no pension file in Russia"}),
    world_event("wrong_bureau", cites("95:19_2:1", "95:20:1", "95:24:2"), all_along, any_of(State::received, State::registered), no_step,
        {"направление или заявление поступило не в то бюро", "the referral or application reaches a bureau that is not competent"}),
    world_event("came_of_age", cites("95:7:1", "95:13_1:1", "95:34:4"), all_along, any_of(State::registered, State::placed, State::invited, State::examined, State::voted, State::tied), no_step,
        {"ребенку исполнилось 18 лет после регистрации и до решения: на какой день считать возраст и меняется ли заявленная цель, не сказано", "the child turns 18 between registration and decision: on which day age is taken, and whether the stated purpose changes, is not said"}),
    world_event("discharged", cites("95:16:2", "95:23:2"), amputee_track, any_of(State::outside, State::referred, State::sent, State::received, State::registered, State::placed, State::invited), no_step,
        {"перенесший ампутацию выписан до направления или до экспертизы: действует ли еще срок 3 рабочих дня, не сказано", "the amputee is discharged before the referral or the examination: whether the three working days still hold is not said"}),
    world_event("organisation_silent", cites("95:16:1", "95:19:1"), all_along, nowhere_else, no_step,
        {"медицинская организация, пенсионный орган или соцзащита бездействуют: не направляют и не отказывают", "the medical organisation, pension or social body does nothing: it neither refers nor refuses"}),
    world_event("organisation_changes_its_mind", cites("95:19:1", "95:19_2:1", "95:19_2:3"), all_along, before_the_bureau, any_of(referral_refused),
        {"медицинская организация, оформив направление, решила не направлять", "the medical organisation, having made out the referral, decides not to refer after all"}),
    world_event("organisation_closed", cites("95:19_2:1", "95:19_2:3"), all_along, before_the_bureau, no_step,
        {"направившая организация закрыта или лишена лицензии, дополнять и передавать направление некому", "the referring organisation is closed or loses its licence: nobody is left to supplement and send the referral"}),
    world_event("no_access_to_the_system", cites("95:19_1:1", "95:19_2:1"), all_along, any_of(State::referred, State::supplementing), any_of(referral_sent, referral_resubmitted),
        {"у медицинской организации нет доступа к информационной системе", "the medical organisation has no access to the information system"}),
    world_event("papers_lost", cites("95:19_2:1", "95:30:1", "95:42:1"), all_along, any_of(State::sent, State::returned, State::appealed), no_step,
        {"направление, жалоба или дело утрачены в пути", "the referral, the appeal or the file is lost on its way"}),
    world_event("missing_tests_refused", cites("95:19_2:3", "95:33:1"), return_chain, any_of(State::returned, State::supplementing), any_of(further_tests_refused),
        {"гражданин отказался от обследований, которых не хватает в направлении", "the person declines the tests that the referral lacks"}),
    shown_after(any_of(inspection_held), world_event("rehabilitation_refused", cites("95:19:2", "95:33:1"), all_along, any_of(State::programme), no_step,
        {"гражданин отказался от реабилитационных или абилитационных мероприятий программы (п. 19)", "the person declines the rehabilitation measures of the programme (para. 19)"})),
    world_event("refusal_of_tests_withdrawn", cites("95:33:1"), all_along, any_of(State::informed, State::voted), no_step,
        {"гражданин отозвал отказ от дополнительного обследования", "the person takes back the refusal of the additional examination"}),
    world_event("partial_data", cites("95:32:1", "95:31:2"), all_along, any_of(State::programme), no_step,
        {"данные по программе получены лишь частично", "only a part of the programme's data arrives"}),
    world_event("no_reply", cites("95:31:2", "95:32:1"), all_along, any_of(State::programme), no_step,
        {"тот, у кого запрошены сведения, на запрос не ответил", "whoever is asked for data does not reply"}),
    world_event("specialist_away", cites("95:28:1", "95:28:2", "95:29:1", "95:34:1"), all_along, after_the_examination, no_step,
        {"специалист, проводивший экспертизу, выбыл или отказывается подписать акт", "a specialist who held the examination is gone, or refuses to sign the act"}),
    world_event("head_away", cites("95:29:1", "95:31:1"), all_along, any_of(State::examined, State::programme, State::informed, State::voted, State::tied, State::decided), no_step,
        {"руководителя бюро нет: кто вместо него утверждает программу и подписывает акт, не сказано", "the head of the bureau is away: who approves the programme and signs the act instead is not said"}),
    world_event("invited_specialist_away", cites("95:27_1:1"), all_along, any_of(State::placed, State::invited), no_step,
        {"специалист, которого пригласил гражданин, ко дню экспертизы не явился, или экспертиза проводится заочно", "the specialist whom the person invited does not come on the day, or the examination is held in absence"}),
    world_event("opinion_missing", cites("95:27:1", "95:29:2"), all_along, any_of(State::examined, State::informed, State::voted, State::decided), no_step,
        {"консультант заключения не дал", "the consultant gives no opinion"}),
    world_event("late_appeal", cites("95:42:1", "95:43:1", "95:45:1"), all_along, any_of(State::appealed), no_step,
        {"жалоба подана по истечении месяца: принять ее, отказать или восстановить срок, не сказано", "the appeal is filed after the month: whether it is taken, refused, or the month restored is not said"}),
    world_event("appeal_past_the_bureau", cites("95:30:1", "95:42:1"), all_along, any_of(State::appealed), no_step,
        {"жалоба подана прямо в вышестоящее бюро: кто сообщает о ней принявшему решение бюро, не сказано", "the appeal is filed with the higher bureau directly: who tells the bureau that decided is not said"}),
    shown_after(any_of(court_appeal_filed), world_event("court_decided", cites("95:46:1", "95:24:1"), all_along, any_of(State::decided), no_step,
        {"суд отменил или изменил решение бюро", "a court sets the bureau's decision aside or changes it"})),
    shown_after(any_of(certificate_issued), world_event("error_in_certificate", cites("95:36:1", "95:35:1", "95:24_1:н"), all_along, any_of(State::decided), no_step,
        {"в справке об инвалидности или выписке ошибка самого бюро", "the certificate of disability or the extract has an error of the bureau's own"})),
    world_event("way_not_chosen", cites("95:29_1:5"), portal, any_of(State::decided), no_step,
        {"в электронном заявлении гражданин не указал, каким из двух способов получить копии акта и протокола", "in an electronic application the person has not said in which of the two ways the copies of the act and the record are to be had"}),
    shown_after(any_of(rehabilitation_programme_made), world_event("no_pension_body", cites("95:35:1"), all_along, any_of(State::decided), no_step,
        {"органа, осуществляющего пенсионное обеспечение признанного инвалидом, нет: куда направить выписку, не сказано", "no body provides a pension to the person recognised: where the extract goes is not said"})),
    world_event("no_referring_organisation", cites("95:37_1:1"), all_along, any_of(State::decided), no_step,
        {"медицинская организация гражданина не направляла: в какую организацию направить сведения о результатах, не сказано", "no medical organisation referred the person: to which one the results are sent is not said"}),
    world_event("referral_asked_for", cites("95:15:1", "95:16:1", "95:17:1", "95:19:1"), all_along, nowhere_else, no_step,
        {"гражданин просит направить его: как подается и рассматривается просьба, не сказано", "the person asks for a referral: how the request is made and dealt with is not said"}),
    world_event("form_not_approved", cites("95:16:4", "95:19_3:1"), all_along, any_of(State::outside, State::referred, State::registered), no_step,
        {"форма направления или порядок взаимодействия не утверждены", "the form of the referral or the order of interaction is not approved"}),
    world_event("unfounded_application", cites("95:24:1", "95:24:2"), all_along, any_of(State::received), no_step,
        {"направление или заявление подано без оснований или не тем лицом: отказа в приеме текст не знает", "the referral or application has no basis or comes from the wrong person: the text knows no refusal to accept it"}),
    world_event("posthumous_examination", cites("95:24_1:и", "95:24:3", "95:28:2"), all_along, any_of(State::received, State::registered, State::placed, State::decided), no_step,
        {"экспертиза о причине смерти: кто подает заявление, кого приглашают и кому объявляют решение, не сказано", "an examination about the cause of a death: who applies, who is invited and to whom the decision is announced is not said"}),
    world_event("invitation_undelivered", cites("95:24:3"), all_along, any_of(State::invited), no_step,
        {"приглашение не дошло, или неизвестно, получено ли оно", "the invitation does not arrive, or it is not known whether it did"}),
    shown_after(any_of(goods_note_presented), world_event("note_out_of_date", cites("95:34:6"), all_along, any_of(State::registered, State::assessed), no_step,
        {"какой давности может быть справка медицинской организации о диагнозах, не сказано", "how old the medical note of diagnoses may be is not said"})),
    shown_after(any_of(rehabilitation_programme_made), world_event("service_unknown", cites("95:35:3"), all_along, any_of(State::decided), no_step,
        {"бюро не знает, состоит ли признанный инвалидом на воинском учете", "the bureau does not know whether the person is registered for military service"})),
    shown_after(any_of(appeal_received), world_event("decision_replaced", cites("95:43:1", "95:45:2"), all_along, any_of(State::decided), no_step,
        {"вышестоящее бюро решило иначе: отменено ли прежнее решение и что с выданной справкой, не сказано", "the higher bureau decides otherwise: whether the earlier decision is set aside, and what becomes of the certificate issued, is not said"})),
    shown_after(any_of(appeal_received), world_event("file_left_above", cites("95:30:1", "95:30:2"), all_along, any_of(State::decided), no_step,
        {"экспертиза в вышестоящем бюро окончена: возвращается ли дело нижестоящему бюро, не сказано", "the examination above is over: whether the file goes back to the bureau below is not said"})),
};
// clang-format on

}  // namespace

std::span<WorldEvent const> world_events() { return table; }

}  // namespace norma::pp95::procedure
