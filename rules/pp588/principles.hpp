// What decree 588 does to the principles of digital services, step by step, as far as its text is known.
#pragma once
#include "model/principle.hpp"

namespace norma::pp588 {

inline constexpr Words principles_from{
    "Принципы названы распоряжением № 431-р от 26.02.2021 («на период до 2025 года»); что услуга не предполагает «осуществления гражданином каких-либо действий для их получения» — слова распоряжения № 842-р от 05.04.2024. Дни вступления их в силу не показаны. Строки прежних дней держат право этих дней против принципов, которых тогда еще не назвали.",
    "The principles are stated by directive 431-р of 2021-02-26 (\"for the period to 2025\"); that a service supposes no acts of the person for getting it are words of directive 842-р of 2024-04-05. The days of their commencement are not shown. Rows of earlier days hold the law of those days against principles that were not stated yet."};

// clang-format off
inline constexpr std::array principle_rows{
    PrincipleRow{Principle::remote, {"экспертиза", "examination"}, in_force(day(2022, 7, 1), day(2023, 6, 1)), Kept::open, {"588:28"},
                 {"без личного присутствия или с ним", "without personal presence, or with it"}},
    PrincipleRow{Principle::remote, {"экспертиза", "examination"}, in_force(day(2023, 6, 1), day(2026, 1, 1)), Kept::open, {"588:28", "588:remote"},
                 {"без личного присутствия, с ним или дистанционно", "without personal presence, with it, or remotely"}},
    PrincipleRow{Principle::remote, {"экспертиза при расхождении данных, спецоборудовании, в учреждении, при смене ИПРА", "examination where data disagree, equipment is needed, in an institution, for a changed programme"},
                 in_force(day(2022, 7, 1), day(2026, 1, 1)), Kept::open, {"588:in-person", "588:28"}, {"только с личным присутствием, но «в том числе с выездом к гражданину»", "with personal presence only, but \"a visit to the person included\""}},
    PrincipleRow{Principle::remote, {"согласие", "consent"}, in_force(day(2022, 7, 1), day(2023, 2, 1)), Kept::unknown, {"588:17", "588:portal"},
                 {"на бумажном носителе; нужен ли для этого визит, не сказано", "on paper; whether that needs a visit is not said"}},
    PrincipleRow{Principle::remote, {"согласие", "consent"}, in_force(day(2023, 2, 1), day(2026, 1, 1)), Kept::open, {"588:17", "588:portal"},
                 {"на бумаге или через кабинет ЕПГУ", "on paper, or by the portal's cabinet"}},
    PrincipleRow{Principle::remote, {"обжалование", "appeal"}, in_force(day(2022, 7, 1), day(2026, 1, 1)), Kept::unknown, {"588:appeal"},
                 {"как подается жалоба, не показано", "how an appeal is filed is not shown"}},
    PrincipleRow{Principle::paperless, {"согласие", "consent"}, in_force(day(2022, 7, 1), day(2023, 2, 1)), Kept::no, {"588:17", "588:portal"},
                 {"на бумажном носителе", "on paper"}},
    PrincipleRow{Principle::paperless, {"согласие", "consent"}, in_force(day(2023, 2, 1), day(2026, 1, 1)), Kept::open, {"588:17", "588:portal"},
                 {"на бумаге или через кабинет ЕПГУ", "on paper, or by the portal's cabinet"}},
    PrincipleRow{Principle::paperless, {"направление", "referral"}, in_force(day(2022, 7, 1), day(2026, 1, 1)), Kept::unknown, {"588:18", "588:18:rest"},
                 {"электронный документ в информационной системе; предложение обрывается, и изъятие для бумаги может стоять за многоточием (N18c)", "an electronic document in an information system; the sentence breaks off, and an exception for paper may stand beyond the dots (N18c)"}},
    PrincipleRow{Principle::paperless, {"протокол и акт", "protocol and act"}, in_force(day(2022, 7, 1), day(2025, 3, 1)), Kept::unknown, {"588:38:1", "588:38:2"},
                 {"день новой редакции п. 38 не показан", "the day of the new wording of item 38 is not shown"}},
    PrincipleRow{Principle::paperless, {"протокол и акт", "protocol and act"}, in_force(day(2025, 3, 1), day(2026, 1, 1)), Kept::yes, {"588:38:1", "588:38:2", "2386"},
                 {"в Единой централизованной цифровой платформе", "in the single centralised digital platform"}},
    PrincipleRow{Principle::paperless, {"результаты экспертизы", "results of the examination"}, in_force(day(2022, 7, 1), day(2026, 1, 1)), Kept::unknown, {"588:unknown"},
                 {"текст не показан", "the text is not shown"}},
    PrincipleRow{Principle::paperless, {"справка и ИПРА гражданину", "certificate and programme for the person"}, in_force(day(2022, 7, 1), day(2026, 1, 1)), Kept::unknown, {"588:unknown"},
                 {"о том, в каком виде их получает гражданин, показанные слова молчат; п. 38 — о протоколе и акте", "in which shape the person gets them the shown words do not say; item 38 is of protocol and act"}},
    PrincipleRow{Principle::proactive, {"начало экспертизы", "start of the examination"}, in_force(day(2022, 7, 1), day(2024, 4, 5)), Kept::no, {"588:17", "principles"},
                 {"по направлению и с письменного согласия гражданина; об изменении статусов в реестрах показанные слова молчат", "on a referral and with the person's written consent; of changes of status in registers the shown words are silent"}},
    PrincipleRow{Principle::proactive, {"начало экспертизы", "start of the examination"}, in_force(day(2024, 4, 5), day(2026, 1, 1)), Kept::no, {"588:17", "principles", "842-р"},
                 {"по направлению и с письменного согласия гражданина; об изменении статусов в реестрах показанные слова молчат, а согласие — действие гражданина", "on a referral and with the person's written consent; of changes of status in registers the shown words are silent, and a consent is an act of the person"}},
    PrincipleRow{Principle::complex, {"экспертиза", "examination"}, in_force(day(2022, 7, 1), day(2025, 3, 1)), Kept::unknown, {"588:3:1", "principles"},
                 {"слайд называет принцип и не раскрывает его; прежняя редакция п. 3 не показана", "the slide names the principle and does not say what it is; the former wording of item 3 is not shown"}},
    PrincipleRow{Principle::complex, {"экспертиза", "examination"}, in_force(day(2025, 3, 1), day(2026, 1, 1)), Kept::unknown, {"588:3:1", "principles"},
                 {"слайд называет принцип и не раскрывает его; п. 3 — о комплексной оценке состояния и целевой группе вместе с признанием", "the slide names the principle and does not say what it is; item 3 has a complex assessment, and the target group along with recognition"}},
    PrincipleRow{Principle::omnichannel, {"согласие", "consent"}, in_force(day(2022, 7, 1), day(2023, 2, 1)), Kept::no, {"588:17", "588:portal"},
                 {"на бумажном носителе", "on paper"}},
    PrincipleRow{Principle::omnichannel, {"согласие", "consent"}, in_force(day(2023, 2, 1), day(2026, 1, 1)), Kept::open, {"588:17", "588:portal"},
                 {"на бумаге или через кабинет ЕПГУ; иных способов не названо", "on paper, or by the portal's cabinet; no other channel is named"}},
    PrincipleRow{Principle::omnichannel, {"обжалование", "appeal"}, in_force(day(2022, 7, 1), day(2026, 1, 1)), Kept::unknown, {"588:appeal"},
                 {"как подается жалоба, не показано", "how an appeal is filed is not shown"}},
    PrincipleRow{Principle::omnichannel, {"запись на экспертизу", "appointment for the examination"}, in_force(day(2022, 7, 1), day(2026, 1, 1)), Kept::unknown, {"appointment"},
                 {"время можно выбрать на ЕПГУ; с какого дня и как иначе, не показано", "the time may be chosen on the portal; since when and how else is not shown"}},
    PrincipleRow{Principle::extraterritorial, {"экспертиза без личного присутствия", "examination without presence"}, in_force(day(2022, 7, 1), day(2025, 3, 1)), Kept::unknown, {"588:blind"},
                 {"день, с которого действует п. 30, не показан", "the day from which item 30 is in force is not shown"}},
    PrincipleRow{Principle::extraterritorial, {"экспертиза без личного присутствия", "examination without presence"}, in_force(day(2025, 3, 1), day(2026, 1, 1)), Kept::yes, {"588:30:1"},
                 {"вне зависимости от места проживания", "wherever the person lives"}},
    PrincipleRow{Principle::extraterritorial, {"экспертиза в иных формах", "examination in other forms"}, in_force(day(2022, 7, 1), day(2026, 1, 1)), Kept::unknown, {"588:unknown"},
                 {"текст не показан", "the text is not shown"}},
    PrincipleRow{Principle::person_centred, {"признание", "recognition"}, in_force(day(2022, 7, 1), day(2025, 3, 1)), Kept::unknown, {"588:5:в"},
                 {"третье условие в прежней редакции не показано", "the third condition as it was worded before is not shown"}},
    PrincipleRow{Principle::person_centred, {"признание", "recognition"}, in_force(day(2025, 3, 1), day(2026, 1, 1)), Kept::yes, {"588:5:в"},
                 {"условие — необходимость в мероприятиях и услугах", "a condition is the need of measures and services"}},
    PrincipleRow{Principle::person_centred, {"целевая реабилитационная группа", "target rehabilitation group"}, in_force(day(2025, 3, 1), day(2026, 1, 1)), Kept::unknown, {"588:3:1", "588:3:2", "principles"},
                 {"принцип — «с учетом фактической нуждаемости», а группа определяется по структуре и степени расстройств, на срок статуса: о нуждаемости слов нет", "the principle is \"by actual need\", and the group is determined by kind and degree of the disorders, for the term of the status: no word is of need"}},
};
// clang-format on

}  // namespace norma::pp588
