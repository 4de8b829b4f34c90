// A complete corpus held against the act.
#pragma once
#include <filesystem>
#include <string>
#include <variant>
#include <vector>

#include "model/act.hpp"
#include "model/procedure_book.hpp"
#include "mutants/ledger.hpp"
#include "oracle/law.hpp"

namespace norma::cli {

// By this name a folder of cases or logs says that it completes a corpus.
inline constexpr char const* ledger_name = "mutants.ledger";

// The folder's ledger, or a sentence that names the file and what is wrong with it.
std::variant<mutants::Ledger, std::string> ledger_in(std::filesystem::path const& folder);

struct LedgerCheck {
  std::size_t mutants = 0, cases = 0, undecided = 0;
  std::vector<std::string> unreadable, wrong;  // sentences
};
// Of the folder's ledger, which there is. `procedure`: null leaves a ledger of event logs unheld.
LedgerCheck check_ledger(std::filesystem::path const& folder, oracle::Law const& law, ProcedureBook const* procedure, mutants::LedgerProgress const& progress = {}, mutants::Held held = mutants::Held::all);

}  // namespace norma::cli
