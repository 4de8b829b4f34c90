// What the temporary orders do to the principles of digital services, step by step.
#pragma once
#include "model/principle.hpp"

namespace norma::temporary {

// clang-format off
inline constexpr std::array principle_rows{
    PrincipleRow{Principle::remote, {"экспертиза", "examination"}, in_force(day(2020, 3, 1), day(2020, 10, 2)), Kept::yes, {"467:form"},
                 {"«заочно» (пересказ)", "\"in absence\" (retold)"}},
    PrincipleRow{Principle::remote, {"экспертиза в целях «е», «л»", "examination for purposes е and л"}, in_force(day(2020, 3, 1), day(2020, 10, 2)), Kept::unknown, {"467:form"},
                 {"цели — слова № 1697; об этих двух под № 467 не известно", "purposes are words of 1697; of these two nothing is known under 467"}},
    PrincipleRow{Principle::remote, {"экспертиза в целях «е», «л»", "examination for purposes е and л"}, in_force(day(2020, 10, 2), day(2022, 7, 2)), Kept::open, {"1697:form", "95:20:1", "95:23:1"},
                 {"не названы: в бюро или заочно по общим Правилам", "not named: at the bureau or in absence by the general Rules"}},
    PrincipleRow{Principle::remote, {"экспертиза", "examination"}, in_force(day(2020, 10, 2), day(2022, 7, 2)), Kept::yes, {"1697:form"},
                 {"исключительно заочно (кроме целей «е», «л»)", "in absence only (but for purposes е and л)"}},
    PrincipleRow{Principle::proactive, {"продление инвалидности", "prolonging disability"}, in_force(day(2020, 3, 1), day(2020, 10, 2)), Kept::unknown, {"467:request", "467:term"},
                 {"без заявления и направления; о согласии не сказано", "without application and referral; nothing is said of consent"}},
    PrincipleRow{Principle::proactive, {"продление инвалидности", "prolonging disability"}, in_force(day(2020, 10, 2), day(2022, 7, 2)), Kept::yes, {"1697:request", "1697:term"},
                 {"без заявления и согласия", "without application and consent"}},
};
// clang-format on

}  // namespace norma::temporary
