// Exit codes, everywhere the same.
#pragma once
#include <initializer_list>

namespace norma::cli {

enum class Exit : int {
  holds = 0,
  finding = 1,         // or a nonconformity
  bad_input = 2,       // or bad usage
  incomplete = 3,      // undecided, untranslated, not run
  disagreement = 4,    // solver, replay, second solver
  nothing_selected = 5
};

// What both ends of a run come to: that solver and oracle disagree first, for then nothing else is to be believed; then bad input;
// then what was found, for it stays found; then what is open, and that nothing was selected.
constexpr Exit graver(Exit a, Exit b) {
  for (auto const e : {Exit::disagreement, Exit::bad_input, Exit::finding, Exit::incomplete, Exit::nothing_selected})
    if (a == e || b == e) return e;
  return Exit::holds;
}

}  // namespace norma::cli
