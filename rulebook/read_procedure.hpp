// The procedure's part of a rulebook's file, read.
#pragma once
#include "model/procedure_book.hpp"
#include "rulebook/read_parts.hpp"

namespace norma::rulebook {

// The procedure of the act, whose provisions and decisions it names; `provisions` and `decisions`: their places, by name. Throws
// Malformed, of what is said there of a row or of the whole.
ProcedureBook read_procedure(nlohmann::json const& json, Rulebook const& act, Positions const& provisions, Positions const& decisions, Arena& arena);

}  // namespace norma::rulebook
