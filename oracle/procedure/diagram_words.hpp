// A chart's parts in words, for every form of the diagram.
#pragma once
#include <string>

#include "oracle/procedure/chart.hpp"

namespace norma::oracle {

// «3 раб. дн.», "1 month"; no day at all is «в тот же день».
std::string period_words(Period p, Lang lang);

// With no-break spaces for spaces.
std::string unbroken(std::string_view text);

// The words of the numbered items of the set, with "or".
std::string actor_words(ProcedureBook const& book, std::uint64_t actors, Lang lang);

// The short citations, with commas; a line breaks only after a comma.
std::string cite_words(ProcedureBook const& book, std::vector<std::uint16_t> const& provisions);

// One line a deadline; those that differ only in who is bound share one. Told from state `from`: the day on which the
// course came there goes without saying; 0: nothing does. With `what`, the line begins with the act that is due.
std::vector<std::string> deadline_lines(ProcedureBook const& book, Chart const& chart,
                                        std::vector<ChartDeadline> const& deadlines, std::uint16_t from, bool what, Lang lang);

// «никто не обязан к сроку», or nothing where somebody is.
std::string_view dead_end_words(DeadEnd dead_end, Lang lang);

// «недостижимо», or nothing where there is nothing to say.
std::string_view reach_words(Reach reach, Lang lang);

namespace diagram {
// clang-format off
inline constexpr Words not_shown     {"текст этой редакции не показан", "the wording is not shown"};
inline constexpr Words edition       {"редакция с ", "edition from "};
inline constexpr Words decree        {"постановление № ", "decree "};
inline constexpr Words beginning     {"начало", "beginning"};
inline constexpr Words at_rest       {"покой", "at rest"};
inline constexpr Words under_way     {"в пути", "under way"};
inline constexpr Words no_way_out    {"путей дальше нет", "no way on"};
inline constexpr Words unmoving      {"не меняя состояния: ", "without a change of state: "};
inline constexpr Words everywhere    {"В любом состоянии, не меняя его", "In every state, without a change of it"};
inline constexpr Words elsewhere     {"Сроки действий, не меняющих состояния", "Deadlines of acts that change no state"};
inline constexpr Words deadline_of   {"срок", "deadline"};
// clang-format on
}  // namespace diagram

}  // namespace norma::oracle
