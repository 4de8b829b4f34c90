// What a change of the law does to the procedure.
#pragma once
#include "procedures/shown.hpp"

namespace norma::procedures {

struct Diff {
  United laws;
  std::vector<std::optional<ShownBy>> shown;  // by change
  bool interrupted = false;
};

// Whether the two judge every log alike. Their rows, and what rows name, are the same, word for word: nothing is left to ask.
inline bool equal(Diff const& d) { return d.laws.changes.empty() && d.laws.aside.empty(); }

// Every row that differs, each with a log that shows it where one was found. The laws refer to their books.
Diff diff(United laws, ShowOptions const& options);

}  // namespace norma::procedures
