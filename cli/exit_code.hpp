// Exit codes, everywhere the same.
#pragma once

namespace norma::cli {

enum class Exit : int {
  holds = 0,
  finding = 1,         // or a nonconformity
  bad_input = 2,       // or bad usage
  incomplete = 3,      // undecided, untranslated, not run
  disagreement = 4,    // solver, replay, second solver
  nothing_selected = 5
};

}  // namespace norma::cli
