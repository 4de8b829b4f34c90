// Event logs that show what a change of the procedure does.
#pragma once
#include <functional>

#include "mutants/procedure/log_kills.hpp"
#include "procedures/united.hpp"

namespace norma::procedures {

using mutants::procedure::LogProbe;

// How plainly a log shows a change.
enum class Shows : std::uint8_t {
  otherwise,  // another answer: a day, a provision, an open duty
  lawful_or,  // lawful under one of the laws, and neither lawful nor unlawful under the other
  breach      // lawful under one, unlawful under the other
};

struct ShownBy {
  LogProbe probe;
  oracle::Audit before, after;  // by the two laws, asked of all readings
  Shows shows{};
};

struct ShowOptions {
  std::vector<LogProbe> known{};  // logs that are tried first, and near which others are looked for
  std::size_t tries = 600;        // of logs near them, for a change that none of them shows
  Interval days{first_supported, never};  // a log is moved into these days by whole weeks if it shows the change there, too
  std::function<void(std::size_t done, std::size_t total)> progress{};
};

// By change: a log that the two laws judge differently, and of which the later law without the change says something else than with it,
// so that it is this change that shows; as short as it can be made; nothing if none was found. The same for the same arguments.
// That none was found proves nothing. Only for laws that are together.
std::vector<std::optional<ShownBy>> shown(United const& laws, ShowOptions const& options);

}  // namespace norma::procedures
