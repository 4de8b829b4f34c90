// The days that formulas can hold.
#pragma once
#include <optional>
#include <string>

#include "model/procedure_book.hpp"

namespace norma::rulebook {

// Formulas hold the years 1900 to 2155 (solver/terms.hpp) and would take a year outside for one inside; the oracle would not.
inline constexpr int first_held = 1900, last_held = 2155;

// A row that asks for a date which may lie outside, by the ranges of facts alone.
struct BeyondDates {
  std::string row;      // "rule 9 group I", "definition child"
  int from = 0, to = 0; // the years between which the date may lie
};

// The first such row: of definitions, decisions, rules, constraints, fits and properties, in this order; none where every date
// that an expression comes to is held. It knows of no guard or constraint that keeps the date inside, so that it errs toward
// refusing.
std::optional<BeyondDates> beyond_dates(Rulebook const& book);

// The same of a procedure's steps ("step 19 sent"), conditions and calls, whose periods are counted in; facts of the course hold the
// days that steps set, too.
std::optional<BeyondDates> beyond_dates(ProcedureBook const& book);

// What a table is expected to have, after "expected".
std::string beyond_held(BeyondDates const& beyond);

}  // namespace norma::rulebook
