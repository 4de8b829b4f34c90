// What happened, and within what time, in words.
#pragma once
#include "model/procedure_book.hpp"

namespace norma::oracle {

// What an event states of a fact: «место или заочность экспертизы: заочно», «нет: ведется протокол».
std::string fact_words(ProcedureBook const& book, std::uint16_t slot, std::int32_t value, Lang lang);

// One line, without its end: the day, the event, who acted, and what it states beside the ordinary.
std::string event_words(ProcedureBook const& book, std::uint16_t event, std::uint16_t actor, Date on, std::vector<std::pair<std::uint16_t, std::int32_t>> const& stated, Lang lang);

// «3 рабочих дня», "3 working days"; of a period without a length, empty.
std::string length_words(Period period, Lang lang);

}  // namespace norma::oracle
