// What a report is about: which text, by which program.
#pragma once
#include <string>

namespace norma::cli {

struct Provenance {
  std::string commit;      // of the tree when the program was built; "-dirty" if it was altered
  std::string law_digest;  // fingerprint of the rules that are built in
  std::string program;     // fingerprint of all text that an answer hangs on
  std::string solver;
  std::string date;        // of the run
};
Provenance provenance();

// In words, if the program was built of another text than that of the tree it stands in; else empty.
std::string stale_program();

}  // namespace norma::cli
