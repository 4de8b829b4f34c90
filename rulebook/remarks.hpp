// What is odd in a draft, though it can be applied.
#pragma once
#include "rulebook/amend.hpp"

namespace norma::rulebook {

// A row or a step of the draft, and the byte where it begins.
struct PlacedName {
  enum class Kind : std::uint8_t { provision, rule, definition, constraint, reading, edition, step, requirement, call } kind;
  std::string_view name;  // empty of an edition
  Date day{};             // of an edition
  std::size_t at = 0;
};

// The act's procedure before the draft and after it; null where the act has none.
struct BothProcedures {
  ProcedureBook const *base = nullptr, *amended = nullptr;
};

// In the order of the draft: a row that stands before a provision that it cites or after one has gone, what is always or
// never so by its own words, what nothing uses, an edition on whose first day nothing changes. What the base's row of the
// same name has already is not told.
std::vector<Fault> remarks_on(Rulebook const& base, Rulebook const& amended, std::vector<PlacedName> const& written, std::string_view draft, BothProcedures procedures);

// True if nothing that answers or is promised is other than before: provisions, definitions and readings that nothing uses
// and editions on whose first day nothing changes do not count. Errs toward false.
bool changes_nothing(Rulebook const& base, Rulebook const& amended);
// Of the procedure, of which a draft brings in only what its rows use.
bool changes_nothing(BothProcedures procedures);

}  // namespace norma::rulebook
