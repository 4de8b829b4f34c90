// What a state says of the past: the events without which nobody comes there.
#pragma once
#include <vector>

#include "model/procedure_book.hpp"

namespace norma::oracle {

// By state, a bit each from 0: the events that have happened, and are remembered, on every way from an initial state,
// whatever guards and dates say. A state that no transition reaches has all of them.
std::vector<std::uint64_t> implied_events(ProcedureBook const& book);

}  // namespace norma::oracle
