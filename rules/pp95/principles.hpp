// What decree 95 does to the principles of digital services, step by step.
#pragma once
#include "model/principle.hpp"

namespace norma::pp95 {

// clang-format off
inline constexpr std::array principle_rows{
    PrincipleRow{Principle::remote, {"экспертиза", "examination"}, in_force(day(2018, 4, 14), day(2019, 5, 21)), Kept::unknown, {"95:23:1"},
                 {"редакция п. 23 абз. 1 до 21.05.2019 не показана", "the wording of item 23 para. 1 before 2019-05-21 is not shown"}},
    PrincipleRow{Principle::remote, {"экспертиза", "examination"}, in_force(day(2019, 5, 21), day(2022, 7, 1)), Kept::open, {"95:20:1", "95:23:1"},
                 {"в бюро или заочно по решению бюро", "at the bureau, or in absence by the bureau's decision"}},
    PrincipleRow{Principle::remote, {"обжалование", "appeal"}, in_force(day(2018, 4, 14), day(2019, 10, 1)), Kept::unknown, {"95:42:1"},
                 {"редакция п. 42 до 01.10.2019 не показана", "the wording of item 42 before 2019-10-01 is not shown"}},
    PrincipleRow{Principle::remote, {"обжалование", "appeal"}, in_force(day(2019, 10, 1), day(2022, 7, 1)), Kept::open, {"95:42:1"},
                 {"письменно или через ЕПГУ", "in writing, or through the portal"}},
    PrincipleRow{Principle::paperless, {"направление", "referral"}, in_force(day(2018, 4, 14), day(2019, 5, 21)), Kept::unknown, {"95:19_1:1"},
                 {"редакция до 21.05.2019 не показана", "the wording before 2019-05-21 is not shown"}},
    PrincipleRow{Principle::paperless, {"направление", "referral"}, in_force(day(2019, 5, 21), day(2022, 7, 1)), Kept::open, {"95:19_1:1"},
                 {"электронный документ; на бумаге, если нет системы", "an electronic document; on paper without a system"}},
    PrincipleRow{Principle::paperless, {"результаты экспертизы", "results of the examination"}, in_force(day(2019, 5, 21), day(2022, 7, 1)), Kept::open, {"95:37_1:1"},
                 {"в медицинскую организацию электронно, без доступа — на бумаге", "to the medical organisation electronically, on paper without access"}},
    PrincipleRow{Principle::paperless, {"справка и ИПРА гражданину", "certificate and programme for the person"}, in_force(day(2018, 4, 14), day(2022, 7, 1)), Kept::unknown, {"95:36:1"},
                 {"выдаются справка и программа; о бумаге не сказано", "a certificate and the programme are given; of paper nothing is said"}},
    PrincipleRow{Principle::proactive, {"начало экспертизы", "start of the examination"}, in_force(day(2018, 4, 14), day(2022, 7, 1)), Kept::no, {"95:15:1", "95:16:1"},
                 {"по направлению, само по себе не начинается", "on a referral; it does not start by itself"}},
    PrincipleRow{Principle::omnichannel, {"заявление", "application"}, in_force(day(2019, 5, 21), day(2019, 10, 1)), Kept::unknown, {"95:19_4:1"},
                 {"как оно подается, до 01.10.2019 не показано", "how it is filed is not shown before 2019-10-01"}},
    PrincipleRow{Principle::omnichannel, {"заявление", "application"}, in_force(day(2019, 10, 1), day(2022, 7, 1)), Kept::open, {"95:19_4:2"},
                 {"на бумаге или через ЕПГУ; иных способов не названо", "on paper, or through the portal; no other channel is named"}},
    PrincipleRow{Principle::omnichannel, {"обжалование", "appeal"}, in_force(day(2018, 4, 14), day(2019, 10, 1)), Kept::unknown, {"95:42:1"},
                 {"редакция п. 42 до 01.10.2019 не показана", "the wording of item 42 before 2019-10-01 is not shown"}},
    PrincipleRow{Principle::omnichannel, {"обжалование", "appeal"}, in_force(day(2019, 10, 1), day(2022, 7, 1)), Kept::open, {"95:42:1"},
                 {"письменно на бумаге или через ЕПГУ; иных способов не названо", "in writing on paper, or through the portal; no other channel is named"}},
    PrincipleRow{Principle::extraterritorial, {"экспертиза", "examination"}, in_force(day(2018, 4, 14), day(2022, 7, 1)), Kept::no, {"95:20:1"},
                 {"в бюро по месту жительства (пребывания)", "at the bureau of the person's residence or stay"}},
};
// clang-format on

}  // namespace norma::pp95
