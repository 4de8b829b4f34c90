// What the reports of rules and of procedures say alike of a finding.
#pragma once
#include <span>

#include "cli/accepted.hpp"
#include "cli/provenance.hpp"

namespace norma::cli {

// "all editions", or the first days of those named by their positions.
std::string editions_words(std::span<EditionInfo const> all, std::vector<std::size_t> const& editions, Lang lang);

// Which acts stood over the law on which days, of which no verdict speaks, with a headline; empty if none did.
std::string other_acts(std::span<OutsideAct const> acts, Lang lang);

// What the report is about: text, solver, day, options; and whether it is incomplete.
std::string origin_words(Provenance const& origin, std::string const& options, bool interrupted, Lang lang);
// The same as a JSON object.
std::string origin_json(Provenance const& origin, std::string const& options, bool interrupted);

// The line that tells why the finding (its position) is accepted, or that it is new.
std::string acceptance_line(Comparison const& comparison, std::vector<Acceptance> const& accepted, std::size_t finding, Lang lang);

}  // namespace norma::cli
