// Decree 95: section IV of the Rules from point 28, the decision and its documents, one unit a line.
#pragma once
#include <array>
#include "model/provision.hpp"

namespace norma::pp95::registry {

inline constexpr std::array procedure_iv_b = {
    Provision{"95:28:1", "п. 28 абз. 1", since_adoption, never, "95",
              encoded(),
              "Решение о признании или отказе — простым большинством голосов проводивших МСЭ специалистов.",
              "The specialists who held the examination decide on recognition or refusal by simple "
              "majority after discussing its results."},
    Provision{"95:28:2", "п. 28 абз. 2", day(2016, 8, 27), never, "772",
              encoded(),
              "Решение объявляют гражданину при всех специалистах, с разъяснением при надобности.",
              "The decision is announced to the person or representative in the presence of all the "
              "specialists, who explain it if necessary."},
    Provision{"95:29:1", "п. 29 абз. 1", since_adoption, never, "95",
              encoded(),
              "Составляется акт, подписывается руководителем и специалистами, заверяется печатью.",
              "An act of the examination is drawn up, signed by the head of the bureau and the deciding "
              "specialists, and sealed."},
    Provision{"95:29:2", "п. 29 абз. 2", since_adoption, never, "95",
              encoded(),
              "Заключения консультантов и основания решения входят в акт или приобщаются.",
              "Consultants' opinions, the list of documents and the main data behind the decision are "
              "entered in the act or attached to it."},
    Provision{"95:29:3", "п. 29 абз. 3", day(2012, 9, 18), never, "882",
              no_effect(Why::organisation, "Approval of a form."),
              "Форму акта утверждает Минтруд.",
              "The Ministry of Labour approves the form of the act and how it is drawn up."},
    Provision{"95:29:4", "п. 29 абз. 4", since_adoption, day(2016, 8, 27), "772",
              no_effect(Why::repealed, "The text no longer shows what it said."),
              "Утратил силу; содержание в этой редакции не приведено.",
              "Repealed; this edition of the text no longer shows its content."},
    Provision{"95:29_1:1", "п. 29_1 абз. 1", day(2016, 8, 27), never, "772",
              encoded(),
              "Акт, протокол и ИПРА составляют дело МСЭ.",
              "The act, the record and the individual programme of rehabilitation or habilitation make up "
              "the file of the examination."},
    Provision{"95:29_1:2", "п. 29_1 абз. 2", day(2016, 8, 27), never, "772",
              encoded(),
              "Гражданин вправе ознакомиться с актом и протоколом.",
              "The person or representative may see the act and the record."},
    Provision{"95:29_1:3", "п. 29_1 абз. 3", day(2019, 5, 21), never, "607",
              encoded(),
              "По бумажному заявлению копии акта и протокола выдают в день подачи.",
              "On a paper application certified copies of the act and the record are issued on the day of "
              "the application."},
    Provision{"95:29_1:4", "п. 29_1 абз. 4", day(2016, 8, 27), never, "772",
              no_effect(Why::procedure, "Signature of electronic documents."),
              "Электронные документы подписываются УКЭП руководителя или уполномоченного лица.",
              "Electronic documents of the examination bear the qualified signature of the head of the "
              "bureau or an authorised officer."},
    Provision{"95:29_1:5", "п. 29_1 абз. 5", day(2019, 10, 1), never, "607",
              encoded(),
              "По электронному заявлению копии — не позднее следующего рабочего дня, вариант получения "
              "выбирает гражданин.",
              "On an electronic application copies are given not later than the next working day, in the "
              "way that the person has chosen."},
    Provision{"95:29_1:6", "п. 29_1 абз. 6", day(2019, 10, 1), never, "607",
              encoded(),
              "Вариант 1: заверенные бумажные копии.",
              "Option 1: certified copies on paper."},
    Provision{"95:29_1:7", "п. 29_1 абз. 7", day(2019, 10, 1), never, "607",
              encoded(),
              "Вариант 2: электронные копии с УКЭП через ЕПГУ.",
              "Option 2: copies as electronic documents with a qualified signature, through the public "
              "services portal."},
    Provision{"95:30:1", "п. 30 абз. 1", day(2016, 8, 27), never, "772",
              encoded(),
              "Дело для МСЭ в главном бюро передают в 3-дневный срок со дня МСЭ в бюро.",
              "For an examination in the main bureau the file is sent there within three days of the "
              "examination in the bureau."},
    Provision{"95:30:2", "п. 30 абз. 2", day(2016, 8, 27), never, "772",
              encoded(),
              "Дело для МСЭ в Федеральном бюро — в 3-дневный срок со дня МСЭ в главном бюро.",
              "For an examination in the Federal bureau the file is sent there within three days of the "
              "examination in the main bureau."},
    Provision{"95:31:1", "п. 31 абз. 1", day(2010, 1, 1), never, "1121",
              encoded(),
              "При нужде в специальных обследованиях может составляться программа дополнительного "
              "обследования; ее утверждает руководитель и доводят до гражданина.",
              "Where special kinds of tests are needed a programme of additional tests may be drawn up; "
              "the head of the bureau approves it and the person is told of it."},
    Provision{"95:31:2", "п. 31 абз. 2", day(2016, 1, 1), never, "805",
              encoded(),
              "Программа может предусматривать обследование, заключение главного или Федерального бюро, "
              "запросы, изучение труда и быта и другие мероприятия.",
              "The programme may provide for tests, an opinion of the main or Federal bureau, requests for "
              "data, study of work and living conditions and other measures."},
    Provision{"95:32:1", "п. 32 абз. 1", since_adoption, never, "95",
              encoded(),
              "После получения данных по программе выносится решение.",
              "When the data of the programme have been received the specialists decide on recognition or "
              "refusal."},
    Provision{"95:33:1", "п. 33 абз. 1", day(2020, 10, 7), never, "1545",
              encoded(),
              "При отказе от дополнительного обследования и предоставления документов решение принимают по "
              "имеющимся данным с отметкой в протоколе.",
              "If the person or representative refuses additional tests and to supply documents, the "
              "decision is taken on the data available and the record notes it."},
    Provision{"95:34:1", "п. 34 абз. 1", day(2016, 8, 27), never, "772",
              encoded(),
              "Признанному инвалидом разрабатывают ИПРА.",
              "The specialists draw up the individual programme of rehabilitation or habilitation for a "
              "person recognised as disabled."},
    Provision{"95:34:2", "п. 34 абз. 2", day(2018, 2, 6), never, "60",
              encoded(),
              "Новая ИПРА без направления по заявлению: персональные и антропометрические данные, уточнение "
              "характеристик, технические ошибки.",
              "To correct personal or anthropometric data, specify measures or mend technical errors a new "
              "programme is drawn up on application, without a new referral."},
    Provision{"95:34:3", "п. 34 абз. 3", day(2018, 4, 14), never, "339",
              encoded(),
              "Прочие сведения прежней ИПРА при этом не меняются.",
              "Other contents of the earlier programme are not changed in doing so."},
    Provision{"95:34:4", "п. 34 абз. 4", day(2018, 2, 6), never, "60",
              encoded(),
              "По заявлению, без направления — новая ИПРА с товарами и услугами за счет материнского "
              "капитала.",
              "To include goods and services paid from maternity capital a disabled child's programme is "
              "drawn up anew on application, without a new referral."},
    Provision{"95:34:5", "п. 34 абз. 5", day(2018, 2, 6), never, "60",
              encoded(),
              "Нужно решение бюро о нуждаемости по результатам обследования ребенка.",
              "This is done on the bureau's decision that the child needs them, taken after examining the "
              "child."},
    Provision{"95:34:6", "п. 34 абз. 6", day(2018, 2, 6), never, "60",
              encoded(),
              "Для медицинских изделий представляют справку медорганизации с диагнозами.",
              "For medical devices the child or representative presents a medical organisation's note of "
              "diagnoses, on which the decision on need is based."},
    Provision{"95:34:7", "п. 34 абз. 7", day(2018, 2, 6), never, "60",
              encoded(),
              "Справка не нужна, если заявление поступило в течение 1 года с выдачи ИПРА: решают по "
              "имеющимся сведениям.",
              "The note is not needed if the application comes within one year of the programme's issue; "
              "the bureau then decides on data that it has."},
    Provision{"95:35:1", "п. 35 абз. 1", day(2016, 8, 27), never, "772",
              encoded(),
              "Выписку из акта направляют пенсионному органу в 3-дневный срок со дня решения.",
              "An extract from the act of a person recognised as disabled is sent to the pension authority "
              "within three days of the decision."},
    Provision{"95:35:2", "п. 35 абз. 2", day(2012, 9, 18), never, "882",
              no_effect(Why::organisation, "Approval of a form."),
              "Форму выписки утверждает Минтруд.",
              "The Ministry of Labour approves the form of the extract and how it is drawn up."},
    Provision{"95:35:3", "п. 35 абз. 3", day(2016, 8, 27), never, "772",
              encoded(),
              "О признании инвалидами состоящих на воинском учете или обязанных состоять бюро сообщает в "
              "военные комиссариаты.",
              "The bureau informs military commissariats of all persons liable to military registration "
              "who have been recognised as disabled."},
    Provision{"95:36:1", "п. 36 абз. 1", day(2016, 1, 1), never, "805",
              encoded(),
              "Инвалиду выдают справку с группой и ИПРА.",
              "A person recognised as disabled receives a certificate that states the group, and the "
              "individual programme of rehabilitation or habilitation."},
    Provision{"95:36:2", "п. 36 абз. 2", day(2016, 8, 27), never, "772",
              no_effect(Why::organisation, "Approval of a form."),
              "Форму справки утверждает Минтруд.",
              "The Ministry of Labour approves the form of the certificate and how it is drawn up."},
    Provision{"95:36:3", "п. 36 абз. 3", since_adoption, never, "95",
              encoded(),
              "Не признанному — справка о результатах по его желанию.",
              "A person not recognised as disabled receives on request a note of the results of the "
              "examination."},
    Provision{"95:37:1", "п. 37 абз. 1", since_adoption, never, "95",
              encoded(),
              "В документ о временной нетрудоспособности вносят группу и дату установления.",
              "The group and its date are entered in a recognised person's certificate of temporary "
              "incapacity for work."},
    Provision{"95:37_1:1", "п. 37_1 абз. 1", day(2019, 5, 21), never, "607",
              encoded(),
              "Результаты МСЭ формируются в ЕАВИИАС и направляются в медорганизацию электронно, при "
              "отсутствии доступа — на бумаге.",
              "Results of the examination are formed in the federal information system and sent to the "
              "medical organisation electronically or, without access, on paper."},
    Provision{"95:37_2:1", "п. 37_2 абз. 1", day(2020, 10, 7), never, "1545",
              encoded(),
              "Решения бюро контролирует главное бюро, главного бюро — Федеральное; порядок утверждает "
              "Минтруд.",
              "The main bureau controls decisions of bureaus and the Federal bureau those of main bureaus, "
              "by a procedure of the Ministry of Labour."},
};

}  // namespace norma::pp95::registry
