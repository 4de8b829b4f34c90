// A draft amendment in the language of rules, put over a rulebook.
#pragma once
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "model/procedure_book.hpp"
#include "rulebook/text_fault.hpp"

namespace norma::rulebook {

struct Amended {
  Rulebook book;
  std::shared_ptr<void const> owner;       // of what the draft's rows point into; the base's own must be kept beside it
  std::vector<Sentence> done;              // what the draft did, in its order
  std::optional<ProcedureBook> procedure;  // if the act has one: as it was, where the draft says nothing of it
  std::vector<Fault> remarks;              // what is odd in it, though it is applied (rulebook/remarks.hpp)
};

// Applies the draft, step by step, to a copy of the base, and checks the whole as an act is checked when it is compiled.
// Otherwise the first fault, and nothing is applied. A draft's steps:
//   edition from 2023-01-01 by decree "1234"
//   provision 95:13:8 called "п. 13 абз. 8" in force from 2023-01-01 by decree "1234" in words "…", "…"
//   reading R1 by 95:13:8 in words "…", "…" either strict in words "…", "…" or wide in words "…", "…"
//   add ROW, replace ROW (a rule, definition, constraint, fit or property), end rule "id" on 2023-01-01
// and the same of a step, requirement, duty or right of the procedure, which is that of the act, or null if it has none. An edition and
// a reading become those of the decisions, of the procedure, or of both, by what changes on its first day and what asks it.
std::variant<Amended, Fault> amend(Rulebook const& base, std::string_view draft, ProcedureBook const* procedure = nullptr);

}  // namespace norma::rulebook
