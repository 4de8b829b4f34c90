#include "cli/provenance.hpp"

#include <z3++.h>

#include <ctime>

#include "cli/tree_digest.hpp"
#include "provenance.inc"
#include "solver/bits/confirmer.hpp"

namespace norma::cli {

Provenance provenance() {
  unsigned major = 0, minor = 0, build = 0, revision = 0;
  Z3_get_version(&major, &minor, &build, &revision);
  auto const now = std::time(nullptr);
  char date[11] = {};
  std::strftime(date, sizeof date, "%Y-%m-%d", std::localtime(&now));
  return {NORMA_VERSION, NORMA_COMMIT, NORMA_COMMITTED_ON, NORMA_LAW_DIGEST, NORMA_ANSWER_DIGEST, "Z3 " + std::to_string(major) + "." + std::to_string(minor) + "." + std::to_string(build), date};
}

std::string version_text() {
  auto const p = provenance();
  auto const commit = p.commit == "unknown" ? std::string("built outside git, of an unknown commit") : "commit " + p.commit + " of " + p.committed_on;
  return "norma " + p.version + " (" + commit + ")\nrules " + p.law_digest + "; " + p.solver + ", " + solver::bits::second_engine();
}

std::string stale_program() {
  auto const tree = own_tree();
  if (!tree) return {};
  auto const there = tree_digest(*tree, answering_folders);
  if (there == NORMA_ANSWER_DIGEST) return {};
  return "this program was built of another text than " + tree->string() + " holds (" NORMA_ANSWER_DIGEST ", now " + there +
         "): build it again, or use ./norma, which does";
}

}  // namespace norma::cli
