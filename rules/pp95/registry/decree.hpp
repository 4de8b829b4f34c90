// Decree 95: the decree itself and sections I and II of the Rules, one unit a line.
#pragma once
#include <array>
#include "model/provision.hpp"

namespace norma::pp95::registry {

inline constexpr std::array decree = {
    Provision{"95:post:1", "постановление, п. 1", since_adoption, never, "95",
              no_effect(Why::organisation, "Approves the Rules and decides nothing itself."),
              "Постановление утверждает Правила.",
              "Approves the Rules for recognising a person as disabled."},
    Provision{"95:post:2", "постановление, п. 2", since_adoption, day(2016, 8, 27), "772",
              no_effect(Why::repealed, "The text no longer shows what it said."),
              "Утратил силу; содержание в этой редакции не приведено.",
              "Repealed; this edition of the text no longer shows its content."},
    Provision{"95:post:3", "постановление, п. 3", day(2012, 9, 18), never, "882",
              no_effect(Why::organisation, "Gives a ministry the power to explain the Rules."),
              "Минтруд разъясняет применение Правил.",
              "The Ministry of Labour explains questions about the application of the Rules."},
    Provision{"95:post:4", "постановление, п. 4", since_adoption, never, "95",
              no_effect(Why::organisation, "Repeals an earlier act."),
              "Признано утратившим силу постановление от 13.08.1996 № 965.",
              "Repeals decree 965 of 13.08.1996."},
    Provision{"95:1:1", "п. 1 абз. 1", day(2020, 10, 7), never, "1545",
              no_effect(Why::organisation, "States the subject and names the competent institutions."),
              "Правила определяют порядок и условия; признают федеральные учреждения МСЭ: Федеральное бюро, "
              "главные бюро и бюро в городах и районах (филиалы главных бюро).",
              "The Rules set the procedure and conditions of recognition by the federal institutions: the "
              "Federal bureau, main bureaus, and bureaus in towns and districts (branches of main "
              "bureaus)."},
    Provision{"95:2:1", "п. 2 абз. 1", day(2020, 10, 7), never, "1545",
              no_effect(Why::organisation, "Places recognition within a service of the bureaus."),
              "Инвалидом признают в рамках услуги по проведению МСЭ.",
              "Recognition takes place within the service of medical and social examination."},
    Provision{"95:3:1", "п. 3 абз. 1", day(2020, 10, 7), never, "1545",
              open_texture("findings.persistent_impairment"),
              "Экспертиза — комплексная оценка состояния организма по клинико-функциональным, бытовым, "
              "трудовым и психологическим данным с использованием классификаций и критериев Минтруда.",
              "The examination is a complex assessment from clinical, functional, social, occupational and "
              "psychological data, by classifications and criteria of the Ministry of Labour."},
    Provision{"95:4:1", "п. 4 абз. 1", day(2016, 8, 27), never, "772",
              no_effect(Why::procedure, "A duty to inform."),
              "Специалисты бюро обязаны разъяснить гражданину (представителю) порядок, условия и вопросы "
              "установления инвалидности.",
              "Specialists of the bureau must acquaint the person (or representative) with the procedure "
              "and conditions of recognition and answer questions about it."},
    Provision{"95:5:1", "п. 5 абз. 1", since_adoption, never, "95",
              no_effect(Why::lead_in, "Introduces the three conditions that follow."),
              "Вводная строка перечня условий признания инвалидом (а–в).",
              "Introduces the conditions of recognition (items а to в)."},
    Provision{"95:5:а", "п. 5 подп. а", since_adoption, never, "95", encoded(),
              "Условие 1: нарушение здоровья со стойким расстройством функций из-за заболеваний, "
              "последствий травм или дефектов.",
              "Condition 1: impaired health with a persistent disorder of body functions caused by "
              "diseases, consequences of injuries or defects."},
    Provision{"95:5:б", "п. 5 подп. б", since_adoption, never, "95", encoded(),
              "Условие 2: ограничение жизнедеятельности — полная или частичная утрата одной из семи "
              "способностей.",
              "Condition 2: limitation of life activity, full or partial loss of the ability or "
              "possibility of self-care, movement, orientation, communication, self-control, learning or "
              "work."},
    Provision{"95:5:в", "п. 5 подп. в", day(2016, 1, 1), never, "805", encoded(),
              "Условие 3: необходимость в мерах социальной защиты, включая реабилитацию и абилитацию.",
              "Condition 3: need for social protection, including rehabilitation and habilitation."},
    Provision{"95:6:1", "п. 6 абз. 1", since_adoption, never, "95", encoded(),
              "Одного из условий п. 5 для признания недостаточно.",
              "One of the conditions of point 5 is not a sufficient ground for recognition."},
    Provision{"95:7:1", "п. 7 абз. 1", day(2016, 1, 1), never, "805", encoded(),
              "По степени выраженности стойких расстройств функций признанному инвалидом дают I, II или III "
              "группу, а лицу до 18 лет — категорию «ребенок-инвалид».",
              "By the degree of persistent disorder of body functions a person recognised as disabled is "
              "given group I, II or III, and a person under 18 the category \"disabled child\"."},
    Provision{"95:8:1", "п. 8 абз. 1", since_adoption, day(2010, 1, 1), "1121",
              no_effect(Why::repealed, "The text no longer shows what it said."),
              "Утратил силу; содержание в этой редакции не приведено.",
              "Repealed; this edition of the text no longer shows its content."},
    Provision{"95:9:1", "п. 9 абз. 1", since_adoption, never, "95", encoded(),
              "Срок: I группа — 2 года, II и III — 1 год.",
              "Term: group I for two years, groups II and III for one year."},
    Provision{"95:9:2", "п. 9 абз. 2", since_adoption, day(2010, 1, 1), "1121",
              no_effect(Why::repealed, "The text no longer shows what it said."),
              "Утратил силу; содержание в этой редакции не приведено.",
              "Repealed; this edition of the text no longer shows its content."},
    Provision{"95:9:3", "п. 9 абз. 3", day(2018, 4, 14), never, "339", encoded(),
              "Группа без срока переосвидетельствования — по перечню приложения и по основаниям п. 13.",
              "A group without a date for re-examination: by the list of the appendix and by point 13."},
    Provision{"95:10:1", "п. 10 абз. 1", day(2018, 4, 14), never, "339", encoded(),
              "Допустимые сроки детской категории: 1 год, 2 года, 5 лет, до 14 лет, до 18 лет.",
              "Term of the category \"disabled child\": one, two or five years, until 14 or until 18."},
    Provision{"95:10:2", "п. 10 абз. 2", day(2019, 7, 6), never, "823", encoded(),
              "Сроки 5 лет, до 14 и до 18 лет — гражданам с состояниями разделов I, II и II_1 приложения.",
              "Five years, until 14 and until 18: conditions of sections I, II and II_1 of the appendix."},
    Provision{"95:11:1", "п. 11 абз. 1", day(2019, 5, 21), never, "607", encoded(),
              "Инвалидность считается установленной с даты поступления в бюро направления (заявления).",
              "The date of establishment is the day on which the referral (or the person's application) "
              "for examination reached the bureau."},
    Provision{"95:12:1", "п. 12 абз. 1", since_adoption, never, "95", encoded(),
              "Инвалидность действует до 1-го числа месяца, следующего за месяцем, на который назначена "
              "очередная МСЭ.",
              "Disability lasts until the 1st of the month after the month for which the next examination "
              "(re-examination) is set."},
    Provision{"95:13:1", "п. 13 абз. 1", day(2008, 4, 25), never, "247", no_effect(Why::lead_in, "the consequence is encoded with each ground of para. 2 to 7"),
              "Группа без указания срока переосвидетельствования, а не достигшим 18 лет — категория "
              "«ребенок-инвалид» до 18 лет, устанавливается в следующих случаях.",
              "A group without a date for re-examination, or for those under 18 the category \"disabled "
              "child\" until 18, is established in the cases that follow."},
    Provision{"95:13:2", "п. 13 абз. 2", day(2018, 4, 14), never, "339", encoded(),
              "Раздел I приложения: не позднее 2 лет после первичного признания (установления категории).",
              "Section I of the appendix: not later than two years after the first recognition (or first "
              "category)."},
    Provision{"95:13:3", "п. 13 абз. 3", day(2016, 1, 1), never, "805", encoded(),
              "Не позднее 4 лет после первичного признания инвалидом (установления категории), если "
              "выявлено, что реабилитация или абилитация не может устранить или уменьшить степень "
              "ограничения от стойких необратимых изменений, дефектов и нарушений, не указанных в "
              "приложении.",
              "Not later than four years after the first recognition (or first category), if "
              "rehabilitation or habilitation proves unable to remove or reduce the limitation caused by "
              "persistent irreversible changes, defects and disorders other than those named in the "
              "appendix."},
    Provision{"95:13:4", "п. 13 абз. 4", day(2012, 2, 23), day(2018, 4, 14), "339",
              no_effect(Why::repealed, "The text no longer shows what it said."),
              "Введен в 2012 г., утратил силу в 2018 г.; содержание в этой редакции не приведено.",
              "Added in 2012, repealed in 2018; this edition of the text no longer shows its content."},
    Provision{"95:13:5", "п. 13 абз. 5", day(2016, 1, 1), never, "805", encoded(),
              "Бессрочно можно и при первичном признании по основаниям абз. 2 и 3, если реабилитация до "
              "направления не дала результата и это записано в направлении (по п. 17 — в меддокументах).",
              "A term without end (category until 18) may also be given at the first recognition on the "
              "grounds of paragraphs 2 and 3 if rehabilitation or habilitation before the referral had no "
              "positive results and the referral (under point 17, the medical documents) says so."},
    Provision{"95:13:6", "п. 13 абз. 6", day(2018, 4, 14), never, "339", encoded(),
              "Раздел III приложения: бессрочно (ребенку до 18) сразу при первичном признании.",
              "Section III of the appendix: without a date for re-examination (under 18, until 18) at the "
              "first recognition."},
    Provision{"95:13:7", "п. 13 абз. 7", day(2016, 1, 1), never, "805", encoded(),
              "Пришедшему самостоятельно по п. 19 бессрочно можно при первичном признании, если назначенные "
              "бюро мероприятия не дали результата.",
              "A person who applied to the bureau directly under point 19 may be given a term without end "
              "(category until 18) at the first recognition if the measures prescribed under that point "
              "had no positive results."},
    Provision{"95:13_1:1", "п. 13_1 абз. 1", day(2018, 2, 6), never, "60", encoded(),
              "Имеющие категорию «ребенок-инвалид» по достижении 18 лет подлежат переосвидетельствованию; "
              "сроки абз. 2 и 3 п. 13 считаются со дня установления категории.",
              "Holders of the category \"disabled child\" are re-examined on reaching 18; the terms of "
              "paragraphs 2 and 3 of point 13 run from the day on which the category was established."},
    Provision{"95:14:1", "п. 14 абз. 1", day(2016, 8, 27), never, "772", no_effect(Why::lead_in, "the causes are encoded one by one"),
              "В случае признания инвалидом устанавливаются причины инвалидности по перечню ниже.",
              "On recognition a cause of disability is established, from the list that follows."},
    Provision{"95:14:а", "п. 14 подп. а", day(2016, 8, 27), never, "772", encoded(),
              "Причина: общее заболевание.",
              "Cause: general illness."},
    Provision{"95:14:б", "п. 14 подп. б", day(2016, 8, 27), never, "772", encoded(),
              "Причина: трудовое увечье.",
              "Cause: work injury."},
    Provision{"95:14:в", "п. 14 подп. в", day(2016, 8, 27), never, "772", encoded(),
              "Причина: профессиональное заболевание.",
              "Cause: occupational disease."},
    Provision{"95:14:г", "п. 14 подп. г", day(2016, 8, 27), never, "772", encoded(),
              "Причина: инвалидность с детства.",
              "Cause: disability since childhood."},
    Provision{"95:14:д", "п. 14 подп. д", day(2016, 8, 27), never, "772", encoded(),
              "Причина: инвалидность с детства вследствие ранения (контузии, увечья), связанная с боевыми "
              "действиями в Великую Отечественную войну.",
              "Cause: disability since childhood from a wound (contusion, injury), connected with "
              "hostilities of the Great Patriotic War of 1941-1945."},
    Provision{"95:14:е", "п. 14 подп. е", day(2016, 8, 27), never, "772", encoded(),
              "Причина: военная травма.",
              "Cause: military injury."},
    Provision{"95:14:ж", "п. 14 подп. ж", day(2016, 8, 27), never, "772", encoded(),
              "Причина: заболевание получено в период военной службы.",
              "Cause: disease contracted during military service."},
    Provision{"95:14:з", "п. 14 подп. з", day(2016, 8, 27), never, "772", encoded(),
              "Причина: радиационно обусловленное заболевание, полученное при исполнении обязанностей "
              "военной службы (служебных) в связи с катастрофой на ЧАЭС.",
              "Cause: radiation-induced disease contracted on duty of military (or official) service in "
              "connection with the Chernobyl disaster."},
    Provision{"95:14:и", "п. 14 подп. и", day(2016, 8, 27), never, "772", encoded(),
              "Причина: заболевание связано с катастрофой на ЧАЭС.",
              "Cause: disease connected with the Chernobyl disaster."},
    Provision{"95:14:к", "п. 14 подп. к", day(2016, 8, 27), never, "772", encoded(),
              "Причина: заболевание, полученное при исполнении иных обязанностей военной службы "
              "(служебных), связано с катастрофой на ЧАЭС.",
              "Cause: disease contracted on other duties of military (or official) service, connected with "
              "the Chernobyl disaster."},
    Provision{"95:14:л", "п. 14 подп. л", day(2016, 8, 27), never, "772", encoded(),
              "Причина: заболевание связано с аварией на ПО «Маяк».",
              "Cause: disease connected with the accident at the \"Mayak\" production association."},
    Provision{"95:14:м", "п. 14 подп. м", day(2016, 8, 27), never, "772", encoded(),
              "Причина: заболевание, полученное при исполнении иных обязанностей военной службы "
              "(служебных), связано с аварией на ПО «Маяк».",
              "Cause: disease contracted on other duties of military (or official) service, connected with "
              "the accident at \"Mayak\"."},
    Provision{"95:14:н", "п. 14 подп. н", day(2016, 8, 27), never, "772", encoded(),
              "Причина: заболевание связано с последствиями радиационных воздействий.",
              "Cause: disease connected with the consequences of radiation exposure."},
    Provision{"95:14:о", "п. 14 подп. о", day(2016, 8, 27), never, "772", encoded(),
              "Причина: радиационно обусловленное заболевание, полученное при исполнении обязанностей "
              "военной службы (служебных) в связи с непосредственным участием в действиях подразделений "
              "особого риска.",
              "Cause: radiation-induced disease contracted on duty of military (or official) service "
              "through direct part in actions of special-risk units."},
    Provision{"95:14:п", "п. 14 подп. п", day(2016, 8, 27), never, "772", encoded(),
              "Причина: заболевание (ранение, контузия, увечье) лица, обслуживавшего действующие воинские "
              "части СССР и России за рубежом в период боевых действий.",
              "Cause: disease (wound, contusion, injury) of a person who served active units of the armed "
              "forces of the USSR or Russia abroad during hostilities there."},
    Provision{"95:14:п_1", "п. 14 подп. п_1", day(2020, 1, 1), never, "1454", encoded(),
              "Причина: ранение (контузия, увечье) при участии в боевых действиях в составе отрядов "
              "самообороны Дагестана, август–сентябрь 1999 г.",
              "Cause: wound (contusion, injury) in fighting with the Dagestan self-defence units, "
              "August-September 1999."},
    Provision{"95:14:р", "п. 14 подп. р", day(2016, 8, 27), never, "772", encoded(),
              "Причина: иные причины по законодательству (открытый перечень).",
              "Cause: other causes set by legislation (an open list)."},
    Provision{"95:14:19", "п. 14 абз. 19", since_adoption, never, "95", encoded(),
              "Нет подтверждающих документов — пишут «общее заболевание» и помогают их получить; после "
              "представления причина меняется с этого дня без нового освидетельствования.",
              "Without confirming documents the cause given is general illness and help is given in "
              "obtaining them; the cause changes from the day on which they are presented, without another "
              "examination."},
    Provision{"95:14:20", "п. 14 абз. 20", day(2019, 4, 2), never, "304",
              no_effect(Why::organisation, "Names the ministry that sets a procedure."),
              "Порядок установления причин утверждает Минтруд.",
              "The Ministry of Labour approves the procedure for establishing causes."},
};

}  // namespace norma::pp95::registry
