// What a report is about: which text, by which program.
#pragma once
#include <string>

namespace norma::cli {

struct Provenance {
  std::string version;     // of the program, by the tags of git; cmake/version.cmake
  std::string commit;      // of the tree when the program was built; "-dirty" if it was altered, "unknown" outside git
  std::string committed_on;  // its day; without a commit, the day of the build
  std::string law_digest;  // fingerprint of the rules that are built in
  std::string program;     // fingerprint of all text that an answer hangs on
  std::string solver;
  std::string date;        // of the run
};
Provenance provenance();

// What `norma --version` says: the version, the commit or that none is known, rules and solvers.
std::string version_text();

// In words, if the program was built of another text than that of the tree it stands in; else empty.
std::string stale_program();

}  // namespace norma::cli
