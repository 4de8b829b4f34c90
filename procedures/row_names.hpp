// What rows of a procedure are called, and what becomes of them.
#pragma once
#include <string_view>

#include "model/procedure_book.hpp"

namespace norma::procedures {

// "step", "condition", "duty", "right", "event".
inline std::string_view kind_of(TransitionInfo const&) { return "step"; }
inline std::string_view kind_of(ConditionInfo const&) { return "condition"; }
inline std::string_view kind_of(CallInfo const& c) { return c.head.call == Call::must ? "duty" : "right"; }
inline std::string_view kind_of(EventInfo const&) { return "event"; }

inline std::string_view id_of(EventInfo const& e) { return e.name; }
inline std::string_view id_of(auto const& row) { return row.head.id; }

// "changed", "added" or "ended", by whether the former law and the later one have it.
inline std::string_view direction(bool before, bool after) { return before && after ? "changed" : after ? "added" : "ended"; }

}  // namespace norma::procedures
