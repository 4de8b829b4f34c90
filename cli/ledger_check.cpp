#include "cli/ledger_check.hpp"

#include <thread>

#include "cli/probe_files.hpp"
#include "mutants/ledger.hpp"
#include "rulebook/read.hpp"
#include "rulebook/write.hpp"

namespace norma::cli {

LedgerCheck check_ledger(std::filesystem::path const& folder, Act<mse::Case> const& act) {
  LedgerCheck out;
  auto const file = (folder / ledger_name).string();
  constexpr std::size_t largest = std::size_t{1} << 28;
  auto const text = rulebook::text_of_file(file, largest);
  if (!text) return out.unreadable.push_back(file + ": cannot be read"), out;
  auto const read = mutants::read_ledger(*text);
  if (auto const* why = std::get_if<std::string>(&read)) return out.unreadable.push_back(file + ": " + *why), out;
  auto const& ledger = std::get<mutants::Ledger>(read);
  std::vector<std::string> paths;
  for (auto const& b : ledger.beside) paths.push_back((folder / b).lexically_normal().string());
  auto given = read_probes(paths, act);
  auto own = read_probes({folder.string()}, act);
  out.unreadable = given.unreadable;
  out.unreadable.insert(out.unreadable.end(), own.unreadable.begin(), own.unreadable.end());
  mutants::LedgerCases cases{std::move(given.ids), std::move(given.probes), 0};
  cases.given = cases.ids.size();
  cases.ids.insert(cases.ids.end(), own.ids.begin(), own.ids.end());
  cases.probes.insert(cases.probes.end(), own.probes.begin(), own.probes.end());
  out.mutants = ledger.rows.size(), out.cases = cases.ids.size();
  for (auto& s : mutants::disagreements(act.book, rulebook::fingerprint(rulebook::write(act.book)), ledger, cases, std::max(1u, std::thread::hardware_concurrency())))
    out.wrong.push_back(file + ": " + s);
  return out;
}

}  // namespace norma::cli
