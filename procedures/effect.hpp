// What an amendment is declared to do to a procedure.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "model/date.hpp"

namespace norma::procedures {

// Because of these provisions the procedure has a step, a condition, a duty, a right, or what is beside rows, more or less, or another.
struct Effect {
  std::string change, of;               // added, ended, changed; step, condition, duty, right, event, or the name of a table beside rows
  std::vector<std::string> provisions;  // ids; of what is beside rows there may be none
  std::string ru, en;
  std::string beyond{};                 // why no row tells of it, if none does
  std::vector<std::string> rows{};      // keys of the changes that it means ("duty/24:4 notice/added"); empty: all of its kind and provisions
  std::optional<Date> commencement{};   // the first day on which it is law; none: not held against days
};

}  // namespace norma::procedures
