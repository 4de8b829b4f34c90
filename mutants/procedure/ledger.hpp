// The ledger of event logs that are complete, and the journal of a run that makes them.
#pragma once
#include "mutants/ledger.hpp"
#include "mutants/procedure/generate.hpp"

namespace norma::mutants::procedure {

// A fingerprint of all that an audit goes by: rows, events, states, readings, editions, calendar.
std::string digest_of(ProcedureBook const& book);

MutantNames names_of(ProcedureBook const& book, std::vector<Mutant> const& mutants);

// A line an answer; the head is that of other journals.
std::string journal_line(ProcedureBook const& book, std::vector<Mutant> const& mutants, LogFound const& found);
// Nothing if it is of another procedure or of another version; rows that name no mutant, or are undecided, are left out.
std::optional<std::vector<LogFound>> read_journal(std::string const& text, std::string const& digest, ProcedureBook const& book, std::vector<Mutant> const& mutants);

// Logs that a ledger names: first those of the corpus beside it, `given` in number, then its own.
struct LedgerLogs {
  std::vector<std::string> ids;
  std::vector<LogProbe> probes;
  std::size_t given = 0;
  LedgerProgress progress{};
  Held held = Held::all;
};

// As for cases; but a mutant may be undecided.
std::vector<std::string> disagreements(ProcedureBook const& book, Ledger const& ledger, LedgerLogs const& logs, unsigned threads);

}  // namespace norma::mutants::procedure
