#include "cli/ledger_check.hpp"

#include <algorithm>
#include <thread>

#include "cli/log_probe_files.hpp"
#include "cli/probe_files.hpp"
#include "mutants/procedure/ledger.hpp"
#include "rulebook/read.hpp"

namespace norma::cli {

namespace {

template <class Probe>
struct NamedProbes {
  std::vector<std::string> ids;
  std::vector<Probe> probes;
  std::size_t given = 0;
};

// What stands beside the ledger, and then its own.
template <class Probe>
NamedProbes<Probe> named(std::filesystem::path const& folder, mutants::Ledger const& ledger, LedgerCheck& out, auto const& read) {
  std::vector<std::string> paths;
  for (auto const& b : ledger.beside) paths.push_back((folder / b).lexically_normal().string());
  auto given = read(paths), own = read(std::vector{folder.string()});
  out.unreadable = given.unreadable;
  out.unreadable.insert(out.unreadable.end(), own.unreadable.begin(), own.unreadable.end());
  NamedProbes<Probe> all{std::move(given.ids), std::move(given.probes), 0};
  all.given = all.ids.size();
  all.ids.insert(all.ids.end(), own.ids.begin(), own.ids.end());
  all.probes.insert(all.probes.end(), own.probes.begin(), own.probes.end());
  out.cases = all.ids.size();
  return all;
}

}  // namespace

std::variant<mutants::Ledger, std::string> ledger_in(std::filesystem::path const& folder) {
  auto const file = (folder / ledger_name).string();
  constexpr std::size_t largest = std::size_t{1} << 28;
  auto const text = rulebook::text_of_file(file, largest);
  if (!text) return file + ": cannot be read";
  auto read = mutants::read_ledger(*text);
  if (auto const* why = std::get_if<std::string>(&read)) return file + ": " + *why;
  return read;
}

LedgerCheck check_ledger(std::filesystem::path const& folder, oracle::Law const& law, ProcedureBook const* procedure, mutants::LedgerProgress const& progress, mutants::Held held) {
  LedgerCheck out;
  auto const read = ledger_in(folder);
  if (auto const* why = std::get_if<std::string>(&read)) return out.unreadable.push_back(*why), out;
  auto const& ledger = std::get<mutants::Ledger>(read);
  auto const threads = std::max(1u, std::thread::hardware_concurrency());
  std::vector<std::string> wrong;
  if (ledger.procedure && !procedure) return out;
  if (ledger.procedure) {
    auto logs = named<mutants::procedure::LogProbe>(folder, ledger, out, [&](auto const& paths) { return read_log_probes(paths, *procedure); });
    wrong = mutants::procedure::disagreements(*procedure, ledger, {std::move(logs.ids), std::move(logs.probes), logs.given, progress, held}, threads);
  } else {
    auto cases = named<mutants::Probe>(folder, ledger, out, [&](auto const& paths) { return read_probes(paths, law); });
    wrong = mutants::disagreements(law.book(), mutants::digest_of(law.book()), ledger, {std::move(cases.ids), std::move(cases.probes), cases.given, progress, held}, threads);
  }
  out.mutants = ledger.rows.size();
  out.undecided = static_cast<std::size_t>(std::count_if(ledger.rows.begin(), ledger.rows.end(), [](auto const& r) { return r.fate == mutants::Fate::undecided; }));
  for (auto& s : wrong) out.wrong.push_back((folder / ledger_name).string() + ": " + s);
  return out;
}

}  // namespace norma::cli
