// What law 181-ФЗ does to the principles of digital services: what is given by need.
#pragma once
#include "model/principle.hpp"

namespace norma::fz181 {

// clang-format off
inline constexpr std::array principle_rows{
    PrincipleRow{Principle::complex, {"мероприятия и услуги", "measures and services"}, in_force(day(2025, 3, 1), day(2026, 1, 1)), Kept::unknown, {"181:9:complex"},
                 {"слайд называет принцип и не раскрывает его; закон — о сочетании мероприятий и услуг по основным направлениям", "the slide names the principle and does not say what it is; the law has a combination of measures and services in the main directions"}},
    PrincipleRow{Principle::person_centred, {"мероприятия и услуги", "measures and services"}, in_force(day(2025, 3, 1), day(2026, 1, 1)), Kept::yes, {"181:9:complex"},
                 {"оптимальное для каждого инвалида сочетание", "the combination that is best for each person"}},
    PrincipleRow{Principle::person_centred, {"технические средства", "technical aids"}, in_force(day(2025, 3, 1), day(2026, 1, 1)), Kept::yes, {"181:11_1"},
                 {"по медицинским и социальным показаниям", "on medical and social indications"}},
    PrincipleRow{Principle::person_centred, {"сопровождаемое проживание", "assisted living"}, in_force(day(2024, 7, 14), day(2026, 1, 1)), Kept::unknown, {"606n"},
                 {"критерии нуждаемости не показаны", "the criteria of the need are not shown"}},
};
// clang-format on

}  // namespace norma::fz181
