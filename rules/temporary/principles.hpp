// What the temporary orders do to the principles of digital services, step by step.
#pragma once
#include "model/principle.hpp"

namespace norma::temporary {

// clang-format off
inline constexpr std::array principle_rows{
    PrincipleRow{Principle::remote, {"экспертиза", "examination"}, in_force(day(2020, 3, 1), day(2020, 10, 2)), Kept::yes, {"467:form"},
                 {"заочно", "in absence"}},
    PrincipleRow{Principle::remote, {"экспертиза", "examination"}, in_force(day(2020, 10, 2), day(2022, 7, 2)), Kept::yes, {"1697:form"},
                 {"исключительно заочно (кроме целей «е», «л»)", "in absence only (but for purposes е and л)"}},
    PrincipleRow{Principle::proactive, {"продление инвалидности", "prolonging disability"}, in_force(day(2020, 3, 1), day(2020, 10, 2)), Kept::unknown, {"467:request", "467:term"},
                 {"без заявления и направления; о согласии не сказано", "without application and referral; nothing is said of consent"}},
    PrincipleRow{Principle::proactive, {"продление инвалидности", "prolonging disability"}, in_force(day(2020, 10, 2), day(2022, 7, 2)), Kept::yes, {"1697:request", "1697:term"},
                 {"без заявления и согласия", "without application and consent"}},
};
// clang-format on

}  // namespace norma::temporary
