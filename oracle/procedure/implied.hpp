// What a state says of the past: the events without which nobody comes there.
#pragma once
#include <vector>

#include "model/procedure_book.hpp"

namespace norma::oracle {

// By state, a bit each from 0: the events that have happened, and are remembered, on every way from an initial state,
// whatever guards and dates say. A state to which no way leads has all of them. With `open`, one a transition: by those only.
std::vector<std::uint64_t> implied_events(ProcedureBook const& book, std::vector<bool> const& open = {});

// By event, the same of those that have happened, and are remembered, whenever it happens.
std::vector<std::uint64_t> events_behind(ProcedureBook const& book);

// The expression asks whether the slot, a day or a value that may be absent, is given.
bool asks_whether(Expr e, std::size_t slot);

// The expression asks anything of the slot.
bool asks_fact(Expr e, std::size_t slot);

}  // namespace norma::oracle
