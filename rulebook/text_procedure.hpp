// Rows of a procedure in the language of rules, printed and read back. docs/rules.md is its grammar.
#pragma once
#include "model/procedure_book.hpp"
#include "rulebook/text.hpp"

namespace norma::rulebook {

// A row as text of at most 100 columns, where names allow; the text ends with a newline. What is read from it is the row, node for node.
std::string text_of(ProcedureBook const& book, TransitionInfo const& step, Lang lang);
std::string text_of(ProcedureBook const& book, ConditionInfo const& requirement, Lang lang);
std::string text_of(ProcedureBook const& book, CallInfo const& call, Lang lang);

struct ReadProcedureRow {
  std::variant<TransitionInfo, ConditionInfo, CallInfo> row;
  std::size_t at = 0;                  // byte where it begins
  std::size_t from_at = 0, to_at = 0;  // bytes where its dates stand, 0 if it has none
  std::size_t event_at = 0;            // where its events begin
};

// Rows with what their views point into.
struct ReadProcedureText {
  std::vector<ReadProcedureRow> rows;
  std::shared_ptr<void const> owner;
};

// Reads rows that name what the procedure has. Otherwise the first fault. Each row is held against the procedure's states, events and
// facts, as those of a file are; what rows are together is not asked.
std::variant<ReadProcedureText, Fault> read_procedure_text(std::string_view text, ProcedureBook const& book);

// A rulebook of what expressions and citations of the rows may name.
Rulebook course_with_provisions(ProcedureBook const& book);

}  // namespace norma::rulebook
