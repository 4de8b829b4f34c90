// Decree 95: section IV of the Rules up to point 27_1, holding the examination, one unit a line.
#pragma once
#include <array>
#include "model/provision.hpp"

namespace norma::pp95::registry {

inline constexpr std::array procedure_iv_a = {
    Provision{"95:20:1", "п. 20 абз. 1", since_adoption, never, "95", encoded(),
              "МСЭ — в бюро по месту жительства, пребывания или нахождения пенсионного дела выехавшего за "
              "границу.",
              "The examination is held in the bureau of the place of residence, of stay, or of the pension "
              "file of a disabled person who has moved abroad."},
    Provision{"95:21:1", "п. 21 абз. 1", day(2020, 10, 7), never, "1545",
              encoded(),
              "Главное бюро проводит МСЭ в случае обжалования решения бюро при осуществлении контроля за "
              "ним, а также по направлению бюро, если нужны специальные виды обследования.",
              "The main bureau examines on appeal against a bureau's decision in the course of control "
              "over it, and on a bureau's referral where special kinds of tests are needed."},
    Provision{"95:22:1", "п. 22 абз. 1", day(2020, 10, 7), never, "1545",
              encoded(),
              "Федеральное бюро проводит МСЭ в случае обжалования решения главного бюро при осуществлении "
              "контроля за ним, а также по направлению главного бюро, если нужны особо сложные специальные "
              "виды обследования.",
              "The Federal bureau examines on appeal against a main bureau's decision in the course of "
              "control over it, and on a main bureau's referral where especially complex tests are needed."},
    Provision{"95:23:1", "п. 23 абз. 1", day(2019, 5, 21), never, "607", encoded(),
              "МСЭ может проводиться на дому, если по состоянию здоровья явиться нельзя (заключение "
              "врачебной комиссии), по месту нахождения в стационаре, стационарном соцучреждении, "
              "исправительном учреждении либо заочно по решению бюро.",
              "The examination may be held at home if health prevents attendance (confirmed by a medical "
              "commission), where the person is (hospital, residential care, prison), or in absentia by "
              "decision of the bureau."},
    Provision{"95:23:2", "п. 23 абз. 2", day(2019, 6, 15), never, "715",
              encoded(),
              "МСЭ стационарного больного после ампутации (п. 14 и (или) 15 приложения), нуждающегося в "
              "первичном протезировании, — не позднее 3 рабочих дней со дня поступления направления в бюро.",
              "The examination of a hospital patient after amputation (items 14 and (or) 15 of the "
              "appendix) who needs a first prosthesis is held within three working days of the referral's "
              "arrival at the bureau."},
    Provision{"95:23:3", "п. 23 абз. 3", day(2018, 4, 14), never, "339", encoded(),
              "При состояниях раздела IV инвалидность устанавливается заочно.",
              "For conditions of section IV of the appendix disability is established by examination in "
              "absentia."},
    Provision{"95:23:4", "п. 23 абз. 4", day(2018, 4, 14), never, "339", encoded(),
              "Заочно можно также, если реабилитация инвалида не дала результата.",
              "The examination may also be held in absentia if rehabilitation or habilitation of the "
              "disabled person had no positive results."},
    Provision{"95:23:5", "п. 23 абз. 5", day(2018, 4, 14), never, "339", encoded(),
              "При решении бюро о заочном освидетельствовании учитываются следующие условия.",
              "In deciding on an examination in absentia the bureau takes the following circumstances into "
              "account."},
    Provision{"95:23:6", "п. 23 абз. 6", day(2018, 4, 14), never, "339", encoded(),
              "Учитывается проживание в отдаленной и (или) труднодоступной местности, в местности со "
              "сложной транспортной инфраструктурой или при отсутствии регулярного сообщения.",
              "Residence in a remote or hard-to-reach place, in one with difficult transport, or without "
              "regular transport."},
    Provision{"95:23:7", "п. 23 абз. 7", day(2018, 4, 14), never, "339", encoded(),
              "Учитывается тяжелое состояние, мешающее перевозке.",
              "A grave general condition that prevents transport of the person."},
    Provision{"95:24:1", "п. 24 абз. 1", day(2019, 5, 21), never, "607",
              encoded(),
              "Основание МСЭ — направление либо заявление (пп. 19 и 19_4).",
              "The examination is held on a referral, or on an application in the cases of points 19 and "
              "19_4."},
    Provision{"95:24:2", "п. 24 абз. 2", day(2019, 5, 21), never, "607",
              encoded(),
              "Бюро регистрирует направления и заявления.",
              "The bureau registers incoming referrals and applications."},
    Provision{"95:24:3", "п. 24 абз. 3", day(2019, 5, 21), never, "607",
              encoded(),
              "Бюро определяет место или заочность, дату и приглашает гражданина; по заявлению через ЕПГУ — "
              "приглашает через ЕПГУ.",
              "On the documents received the bureau decides the place of the examination or that it is in "
              "absentia, sets the date and invites the person, through the public services portal if the "
              "application came that way."},
    Provision{"95:24:4", "п. 24 абз. 4", day(2020, 12, 8), never, "1942",
              encoded(),
              "О решении вернуть направление гражданина уведомляют не позднее 1 рабочего дня.",
              "The person is notified of a decision to return the referral within one working day of that "
              "decision."},
    Provision{"95:24:5", "п. 24 абз. 5", day(2019, 5, 21), never, "607",
              encoded(),
              "МСЭ — с письменного согласия гражданина (представителя).",
              "The examination is held with the written consent of the person or representative."},
    Provision{"95:24:6", "п. 24 абз. 6", day(2020, 12, 8), never, "1942",
              encoded(),
              "Для заочной МСЭ это согласие не нужно.",
              "An examination in absentia does not need that written consent."},
    Provision{"95:24:7", "п. 24 абз. 7", day(2019, 5, 21), never, "607",
              no_effect(Why::organisation, "Approval of a form."),
              "Форму согласия на МСЭ утверждает Минтруд.",
              "The Ministry of Labour approves the form of consent to the examination."},
    Provision{"95:24:8", "п. 24 абз. 8", day(2019, 5, 21), never, "607",
              encoded(),
              "МСЭ проводится в соответствии с заявленными целями.",
              "The examination is held in accordance with the stated purposes."},
    Provision{"95:24_1:1", "п. 24_1 абз. 1", day(2018, 4, 14), never, "339",
              no_effect(Why::lead_in, "Introduces the purposes that follow."),
              "Вводная строка перечня целей МСЭ.",
              "Introduces the list of possible purposes of the examination."},
    Provision{"95:24_1:а", "п. 24_1 подп. а", day(2018, 4, 14), never, "339",
              encoded(),
              "Цель МСЭ: группа инвалидности.",
              "Purpose: establishing the group."},
    Provision{"95:24_1:б", "п. 24_1 подп. б", day(2018, 4, 14), never, "339",
              encoded(),
              "Цель МСЭ: категория «ребенок-инвалид».",
              "Purpose: establishing the category \"disabled child\"."},
    Provision{"95:24_1:в", "п. 24_1 подп. в", day(2018, 4, 14), never, "339",
              encoded(),
              "Цель МСЭ: причина инвалидности.",
              "Purpose: establishing the causes of disability."},
    Provision{"95:24_1:г", "п. 24_1 подп. г", day(2018, 4, 14), never, "339",
              encoded(),
              "Цель МСЭ: время наступления инвалидности.",
              "Purpose: establishing the time when disability began."},
    Provision{"95:24_1:д", "п. 24_1 подп. д", day(2018, 4, 14), never, "339",
              encoded(),
              "Цель МСЭ: срок инвалидности.",
              "Purpose: establishing the term of disability."},
    Provision{"95:24_1:е", "п. 24_1 подп. е", day(2018, 4, 14), never, "339",
              encoded(),
              "Цель МСЭ: степень утраты профессиональной трудоспособности в процентах.",
              "Purpose: determining the loss of occupational capacity in per cent."},
    Provision{"95:24_1:ж", "п. 24_1 подп. ж", day(2018, 4, 14), never, "339",
              encoded(),
              "Цель МСЭ: стойкая утрата трудоспособности сотрудника ОВД.",
              "Purpose: determining a persistent loss of working capacity of an officer of the internal "
              "affairs bodies."},
    Provision{"95:24_1:з", "п. 24_1 подп. з", day(2018, 4, 14), never, "339",
              encoded(),
              "Цель МСЭ: нуждаемость родственника (по перечню) призываемого или военнослужащего по "
              "контракту в постоянном постороннем уходе.",
              "Purpose: determining whether a close relative of a conscript or contract serviceman needs "
              "constant care."},
    Provision{"95:24_1:и", "п. 24_1 подп. и", day(2018, 4, 14), never, "339",
              encoded(),
              "Цель МСЭ: причина смерти инвалида или пострадавшего, когда семье положены меры поддержки.",
              "Purpose: determining the cause of death of a disabled or injured person where the family is "
              "entitled to support."},
    Provision{"95:24_1:к", "п. 24_1 подп. к", day(2018, 4, 14), never, "339",
              encoded(),
              "Цель МСЭ: разработка ИПРА.",
              "Purpose: drawing up the individual programme of rehabilitation or habilitation."},
    Provision{"95:24_1:л", "п. 24_1 подп. л", day(2018, 4, 14), never, "339",
              encoded(),
              "Цель МСЭ: разработка программы реабилитации пострадавшего от несчастного случая на "
              "производстве и профессионального заболевания.",
              "Purpose: drawing up a rehabilitation programme after a work accident or occupational "
              "disease."},
    Provision{"95:24_1:м", "п. 24_1 подп. м", day(2018, 4, 14), never, "339",
              encoded(),
              "Цель МСЭ: дубликат справки.",
              "Purpose: issuing a duplicate of the certificate of disability or of loss of occupational "
              "capacity."},
    Provision{"95:24_1:н", "п. 24_1 подп. н", day(2018, 4, 14), never, "339",
              encoded(),
              "Цель МСЭ: новая справка при смене ФИО или даты рождения.",
              "Purpose: issuing a new certificate after a change of name or date of birth."},
    Provision{"95:24_1:о", "п. 24_1 подп. о", day(2018, 4, 14), never, "339",
              encoded(),
              "Цель МСЭ: иные цели по законодательству.",
              "Purpose: other purposes set by legislation."},
    Provision{"95:25:1", "п. 25 абз. 1", since_adoption, never, "95",
              encoded(),
              "Способ: обследование гражданина, изучение документов и анализ данных о нем.",
              "Specialists of the bureau examine the person, study the documents and analyse social, "
              "occupational, psychological and other data."},
    Provision{"95:26:1", "п. 26 абз. 1", since_adoption, never, "95",
              encoded(),
              "Ход экспертизы протоколируется.",
              "A record of the examination is kept."},
    Provision{"95:27:1", "п. 27 абз. 1", since_adoption, never, "95",
              encoded(),
              "По приглашению руководителя бюро с совещательным голосом могут участвовать представители "
              "внебюджетных фондов, Федеральной службы по труду и занятости и специалисты (консультанты).",
              "At the invitation of the head of the bureau representatives of state extra-budgetary funds "
              "and of the employment service and specialists (consultants) may take part with an advisory "
              "vote."},
    Provision{"95:27_1:1", "п. 27_1 абз. 1", day(2016, 8, 27), never, "772",
              encoded(),
              "Гражданин может пригласить специалиста с совещательным голосом при согласии того.",
              "The person or representative may invite any specialist, with that specialist's consent, to "
              "take part with an advisory vote."},
};

}  // namespace norma::pp95::registry
