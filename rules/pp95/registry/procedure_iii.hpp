// Decree 95: section III of the Rules, referral to the examination, one unit a line.
#pragma once
#include <array>
#include "model/provision.hpp"

namespace norma::pp95::registry {

inline constexpr std::array procedure_iii = {
    Provision{"95:15:1", "п. 15 абз. 1", day(2019, 5, 21), never, "607",
              encoded(),
              "На МСЭ направляет медорганизация любой формы, пенсионный орган или орган соцзащиты с "
              "письменного согласия гражданина (представителя).",
              "A medical organisation of any legal form, a pension authority or a social protection "
              "authority refers the person, on written consent of the person or representative."},
    Provision{"95:15:2", "п. 15 абз. 2", day(2019, 5, 21), never, "607",
              no_effect(Why::organisation, "Approval of a form."),
              "Форму согласия на направление утверждает Минздрав по согласованию с Минтрудом.",
              "The Ministry of Health approves the form of consent to referral in agreement with the "
              "Ministry of Labour."},
    Provision{"95:16:1", "п. 16 абз. 1", day(2016, 1, 1), never, "805",
              encoded(),
              "Медорганизация направляет после диагностики, лечения и реабилитации при данных о стойком "
              "нарушении функций.",
              "A medical organisation refers after the necessary diagnosis, treatment and rehabilitation "
              "or habilitation, given data confirming a persistent disorder of body functions."},
    Provision{"95:16:2", "п. 16 абз. 2", day(2019, 6, 15), never, "715",
              encoded(),
              "Стационарного больного после ампутации (п. 14, 15 приложения), нуждающегося в первичном "
              "протезировании, направляют за 3 рабочих дня после операции.",
              "A hospital patient after amputation with a defect of items 14 and (or) 15 of the appendix "
              "who needs a first prosthesis is referred within three working days after the operation."},
    Provision{"95:16:3", "п. 16 абз. 3", day(2019, 5, 21), never, "607",
              no_effect(Why::procedure, "Lists the content of a referral."),
              "Содержание направления медорганизации: состояние здоровья, степень нарушения функций, "
              "компенсаторные возможности, результаты обследований, проведенная реабилитация или "
              "абилитация.",
              "A medical organisation's referral states health, degree of disorder, compensatory capacity, "
              "results of medical tests, and rehabilitation or habilitation carried out."},
    Provision{"95:16:4", "п. 16 абз. 4", day(2019, 6, 15), never, "715",
              no_effect(Why::organisation, "Approval of a form."),
              "Форму и порядок заполнения направления медорганизации утверждают Минтруд и Минздрав.",
              "The Ministries of Labour and of Health approve the form of a medical organisation's "
              "referral and how it is filled in."},
    Provision{"95:16:5", "п. 16 абз. 5", day(2018, 7, 3), never, "709",
              no_effect(Why::organisation, "Approval of a list of tests."),
              "Перечень обследований по заболеваниям утверждают Минтруд и Минздрав.",
              "The Ministries of Labour and of Health approve the list of medical tests needed for each "
              "disease."},
    Provision{"95:17:1", "п. 17 абз. 1", since_adoption, never, "95",
              encoded(),
              "Пенсионный орган и орган соцзащиты вправе направить гражданина с признаками ограничения "
              "жизнедеятельности, нуждающегося в социальной защите, при наличии медицинских документов о "
              "нарушениях функций.",
              "A pension authority or a social protection authority may refer a person with signs of "
              "limitation who needs social protection and has medical documents confirming disorders of "
              "body functions."},
    Provision{"95:17:2", "п. 17 абз. 2", day(2019, 6, 15), never, "715",
              no_effect(Why::organisation, "Approval of a form."),
              "Форму направления этих органов утверждает Минтруд.",
              "The Ministry of Labour approves the form of these authorities' referral and how it is "
              "filled in."},
    Provision{"95:18:1", "п. 18 абз. 1", day(2015, 8, 11), never, "805",
              no_effect(Why::procedure, "Liability of those who refer."),
              "Направляющие отвечают за достоверность и полноту направления.",
              "Those who refer answer under the law for the truth and completeness of the referral."},
    Provision{"95:19:1", "п. 19 абз. 1", day(2016, 8, 27), never, "772",
              encoded(),
              "При отказе в направлении выдается справка, с ней гражданин (представитель) вправе обратиться "
              "в бюро самостоятельно.",
              "On refusal of a referral a note is issued, with which the person or representative may "
              "apply to the bureau directly."},
    Provision{"95:19:2", "п. 19 абз. 2", day(2016, 1, 1), never, "805",
              encoded(),
              "Бюро проводит осмотр, составляет программу дополнительного обследования и реабилитационных "
              "или абилитационных мероприятий и после ее выполнения рассматривает вопрос об ограничениях "
              "жизнедеятельности.",
              "The bureau inspects the person and draws up a programme of additional tests and of "
              "rehabilitation or habilitation, after which it considers whether life activity is limited."},
    Provision{"95:19_1:1", "п. 19_1 абз. 1", day(2019, 5, 21), never, "607",
              encoded(),
              "Медорганизация формирует направление электронно в медицинской или государственной "
              "информационной системе; при отсутствии системы либо доступа — на бумаге.",
              "A medical organisation forms the referral as an electronic document, and on paper if it has "
              "no information system and no access to one."},
    Provision{"95:19_2:1", "п. 19_2 абз. 1", day(2019, 5, 21), never, "607",
              encoded(),
              "Медорганизация передает направление и результаты обследований в бюро за 3 рабочих дня со дня "
              "оформления.",
              "A medical organisation transfers the referral and test results to the bureau within three "
              "working days of making it out, electronically or, without access, on paper."},
    Provision{"95:19_2:2", "п. 19_2 абз. 2", day(2020, 12, 8), never, "1942",
              encoded(),
              "Если в направлении нет результатов полного объема обследований, бюро в течение 3 рабочих "
              "дней со дня получения возвращает его с письменным обоснованием.",
              "A referral without the full set of test results is returned to the medical organisation "
              "within three working days of receipt, with written reasons."},
    Provision{"95:19_2:3", "п. 19_2 абз. 3", day(2020, 12, 8), never, "1942",
              encoded(),
              "Медорганизация за 14 рабочих дней со дня поступления дополняет возвращенное направление, при "
              "нужде обследует и отправляет обратно, уведомив гражданина.",
              "Within 14 working days of receiving it back the medical organisation completes the "
              "referral, testing where necessary, sends it to the bureau again and notifies the person."},
    Provision{"95:19_2:4", "п. 19_2 абз. 4", day(2019, 5, 21), never, "607",
              encoded(),
              "Пенсионный орган или соцзащита передает направление за 3 рабочих дня со дня оформления.",
              "A pension authority or a social protection authority transfers its referral to the bureau "
              "within three working days of making it out."},
    Provision{"95:19_2:5", "п. 19_2 абз. 5", day(2020, 12, 8), never, "1942",
              no_effect(Why::procedure, "Protection of personal data and medical secrecy."),
              "Передача, возврат и обмен результатами — с соблюдением закона о персональных данных и "
              "врачебной тайны.",
              "Referrals, test results, returns and results of the examination are formed and transferred "
              "subject to the law on personal data and to medical secrecy."},
    Provision{"95:19_3:1", "п. 19_3 абз. 1", day(2019, 5, 21), never, "607",
              encoded(),
              "Электронное направление передается через медицинские и региональные системы, ЕГИСЗ и ЕАВИИАС "
              "по порядку, утверждаемому Минтрудом и Минздравом.",
              "An electronic referral goes to the bureau through medical, regional and federal information "
              "systems by a procedure of the two ministries."},
    Provision{"95:19_4:1", "п. 19_4 абз. 1", day(2019, 5, 21), never, "607",
              encoded(),
              "Направление не нужно для целей и, м, н, о п. 24_1 и случаев абз. 2 и 4 п. 34.",
              "No referral is needed for purposes и, м, н and о of point 24_1 and in the cases of "
              "paragraphs 2 and 4 of point 34."},
    Provision{"95:19_4:2", "п. 19_4 абз. 2", day(2019, 10, 1), never, "607",
              encoded(),
              "В этих случаях подается заявление в бюро: бумага или ЕПГУ.",
              "In these cases the person or representative applies to the bureau on paper or through the "
              "public services portal."},
};

}  // namespace norma::pp95::registry
