// The ledger of a complete corpus: one row a mutant, as JSON lines that diff well; and the journal of a run that makes one.
#pragma once
#include <variant>

#include "mutants/generate.hpp"

namespace norma::mutants {

struct LedgerRow {
  std::string mutant;  // its id
  Fate fate = Fate::undecided;
  std::string by;      // id of the case that kills; of the undecided: why; of the equivalent: how it is known, where more than one way is
};

struct Ledger {
  std::string act, digest;          // by `digest_of`, of the rulebook or of the procedure
  bool procedure = false;           // the mutants are of the procedure
  std::vector<std::string> beside;  // the corpus that the cases complete: files and folders, as seen from the ledger's own
  std::vector<LedgerRow> rows;
};

// A fingerprint of the rulebook as it is exported, without what decides nothing: the provisions' summaries, and other acts.
std::string digest_of(Rulebook const& book);

// Mutants by position, as ledgers call them; whatever they are mutants of.
struct MutantNames {
  std::vector<std::string> ids, operators;
  std::vector<std::vector<std::string>> provisions;
};
// By the functions of the mutants' own room.
template <class Book, class Any>
MutantNames mutant_names(Book const& book, std::vector<Any> const& mutants) {
  MutantNames out;
  for (auto const& m : mutants) {
    out.ids.push_back(id_of(book, m));
    out.operators.emplace_back(name_of(m.op));
    auto& cites = out.provisions.emplace_back();
    for (auto const c : cites_of(book, m)) cites.emplace_back(book.provisions[c.provision].id);
  }
  return out;
}
MutantNames names_of(Rulebook const& book, std::vector<Mutant> const& mutants);

// Of `head` no rows are read. `probe_id` tells the id of a case or a log as `Row` counts them.
std::string write_ledger(Ledger const& head, MutantNames const& names, std::vector<Row> const& rows, std::function<std::string(std::size_t)> const& probe_id);
// The ledger, or one line: what is wrong and where.
std::variant<Ledger, std::string> read_ledger(std::string const& text);

// A journal begins with the digest; a line an answer, a last line without its end is left out.
std::string journal_head(std::string const& digest);
std::string journal_line(Rulebook const& book, std::vector<Mutant> const& mutants, Found const& found);
// Nothing if it is of another law or of another version; rows that name no mutant are left out.
std::optional<std::vector<Found>> read_journal(std::string const& text, std::string const& digest, Rulebook const& book, std::vector<Mutant> const& mutants);

// Told from one thread at a time how much is held, of how much.
using LedgerProgress = std::function<void(std::size_t done, std::size_t total)>;

// What of a ledger is held: all of it, or that each kill is one. The second is quick, and passes over what takes every case to
// show: that none kills what is called equivalent, and that none of the ledger's own could be spared.
enum class Held : std::uint8_t { all, kills };

// The cases that a ledger names: first those of the corpus beside it, `given` in number, then its own.
struct LedgerCases {
  std::vector<std::string> ids;
  std::vector<Probe> probes;
  std::size_t given = 0;
  LedgerProgress progress{};
  Held held = Held::all;
};

// What kills the mutants of a ledger: by case or log, of which the first `given` are those beside it.
struct LedgerKills {
  std::vector<std::string> ids;
  std::size_t given = 0;
  // The first case or log at or after `from` that kills the mutant, or their number. Asked from several threads.
  std::function<std::size_t(std::size_t mutant, std::size_t from)> first;
  // Whether this one does; nothing: it does if none from there on comes before it.
  std::function<bool(std::size_t mutant, std::size_t probe)> kills{};
  bool may_be_undecided = false;  // rows of which nothing is known are no fault, as long as nothing kills them
  LedgerProgress progress{};
  Held held = Held::all;
};
std::vector<std::string> disagreements(MutantNames const& names, std::string const& digest, Ledger const& ledger, LedgerKills const& kills, unsigned threads);

// Where a ledger and the act disagree, in words, a line each: a mutant without a row or the reverse, a case that does not kill
// what it is said to kill, one that kills what is said to be equivalent, one of its own that could be spared. Nothing is asked of
// a solver: that the others are equivalent rests on the digest.
std::vector<std::string> disagreements(Rulebook const& book, std::string const& digest, Ledger const& ledger, LedgerCases const& cases, unsigned threads);

}  // namespace norma::mutants
