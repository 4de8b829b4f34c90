// The keywords of rows of a procedure, in both languages; those that rules have, too, are in text_words.hpp.
#pragma once
#include "rulebook/text_words.hpp"

namespace norma::rulebook::words {

// clang-format off
inline constexpr Words step         {"шаг", "step"};
inline constexpr Words requirement  {"требование", "requirement"};
inline constexpr Words duty         {"обязанность", "duty"};
inline constexpr Words right        {"право", "right"};

inline constexpr Words any_state    {"в любом состоянии", "in any state"};
inline constexpr Words but          {"кроме", "but"};
inline constexpr Words in_state     {"в состоянии", "in"};
inline constexpr Words upon         {"при событии", "upon"};
inline constexpr Words no_event     {"ни одного события", "no event"};
inline constexpr Words leads_to     {"ведет в состояние", "leads to"};
inline constexpr Words stays        {"оставляет состояние прежним", "leaves the state as it is"};
inline constexpr Words forgets      {"забывает дни событий", "forgets the days of"};
inline constexpr Words sets         {"устанавливает", "sets"};
inline constexpr Words set_to       {"равным", "to"};
inline constexpr Words set_last_day {"равным последнему дню срока в", "to the last day of"};

inline constexpr Words trigger      {"после", "after"};
inline constexpr Words shall        {"надлежит совершить", "must perform"};
inline constexpr Words can          {"вправе совершить", "may perform"};
inline constexpr Words within       {"в течение", "within"};
inline constexpr Words same_day     {"того же дня", "the same day"};
inline constexpr Words no_term      {"без срока", "without a term"};
inline constexpr Words counted_from {"считая с", "counted from"};
inline constexpr Words released_by  {"прекращается после", "released by"};
inline constexpr Words moot_after   {"отпадает задним числом после", "moot after"};

// Marks.
inline constexpr Words unshown      {"формулировка не показана", "the wording is not shown"};
inline constexpr Words begins       {"начинает новое дело", "begins a new course"};
inline constexpr Words again        {"повторяет прежний шаг", "repeats an earlier step"};
inline constexpr Words rare         {"случается редко", "happens rarely"};
inline constexpr Words beside       {"рядом с иным делом", "beside another course"};
inline constexpr Words in_order     {"следует уже из порядка шагов", "follows from the order of steps"};

// Steps of a draft.
inline constexpr Words end_row      {"прекратить", "end"};
inline constexpr Words event        {"событие", "event"};       // refused with a hint, as the next ones are
inline constexpr Words state        {"состояние", "state"};
inline constexpr Words actor        {"лицо", "actor"};
// clang-format on

// By Call.
inline constexpr std::array calls{duty, right}, call_verbs{shall, can};

// Periods by Unit, from working_days on: in the genitive of «в течение …», and in the nominative of «срок в …».
inline constexpr std::array<Counted, 3> within_units{{{{"рабочего дня", "рабочих дней", "рабочих дней"}, {"working day", "working days"}},
                                                      {{"календарного дня", "календарных дней", "календарных дней"}, {"calendar day", "calendar days"}},
                                                      {{"месяца", "месяцев", "месяцев"}, {"month", "months"}}}};
inline constexpr std::array<Counted, 3> period_units{{{{"рабочий день", "рабочих дня", "рабочих дней"}, {"working day", "working days"}},
                                                      {{"календарный день", "календарных дня", "календарных дней"}, {"calendar day", "calendar days"}},
                                                      {{"месяц", "месяца", "месяцев"}, {"month", "months"}}}};

}  // namespace norma::rulebook::words
