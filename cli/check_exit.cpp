#include <algorithm>

#include "cli/check_report.hpp"
#include "solver/interruption.hpp"
#include "solver/procedure/findings.hpp"
#include "verify/verdicts.hpp"

namespace norma::cli {

std::vector<std::string> rule_kind_names() {
  std::vector<std::string> out;
  for (std::size_t k = 0; k < solver::kinds; ++k) out.emplace_back(name_of(static_cast<solver::Kind>(k)));
  return out;
}

std::vector<std::string> procedure_kind_names() {
  std::vector<std::string> out;
  for (std::size_t k = 0; k < solver::procedure_kinds; ++k) out.emplace_back(name_of(static_cast<solver::ProcedureKind>(k)));
  return out;
}

std::bitset<solver::kinds> kinds_named(std::vector<std::string> const& only) {
  std::bitset<solver::kinds> set;
  for (std::size_t k = 0; k < solver::kinds; ++k)
    if (only.empty() || std::find(only.begin(), only.end(), solver::name_of(static_cast<solver::Kind>(k))) != only.end()) set.set(k);
  return set;
}

Exit exit_of(solver::Report const& report, bool finding) {
  if (!report.disagreements.empty()) return Exit::disagreement;
  if (finding) return Exit::finding;
  return verify::settled(report) && !solver::interrupted() ? Exit::holds : Exit::incomplete;
}

}  // namespace norma::cli
