// What the steps of a procedure may change, whatever guards and dates say.
#pragma once
#include <bitset>
#include <vector>

#include "model/procedure_book.hpp"

namespace norma::oracle {

inline constexpr std::size_t most_slots = 512;
using Slots = std::bitset<most_slots>;

// By event, numbered from 1: the slots that change with it, that it happened and what it carries among them. The book has no more than
// `most_slots` facts.
std::vector<Slots> touched_slots(ProcedureBook const& book);

// A bit each from 0: the events that every new course takes anew; those of which some step leads to another state.
std::uint64_t begun_anew(ProcedureBook const& book);
std::uint64_t leading_events(ProcedureBook const& book);

}  // namespace norma::oracle
