// A defect as a folder that others can replay: the case, both answers, the lines as they went over the wire, why, and the command.
#pragma once
#include "conform/defects.hpp"

namespace norma::conform {

// Writes one folder a defect below `folder`, and notes the command in each. `again`: the command's beginning. What went wrong, in
// words, or nothing.
std::string write_bundles(std::string const& folder, std::string const& again, Campaign const& campaign, std::vector<Defect>& defects);
// One of them, with its input as case.json or log.json (`kind`).
std::string write_bundle(std::string const& folder, std::string const& again, char const* kind, report::ConformDefect& told, Record const& record, std::string const& lawful);

// The text as one word of the shell.
std::string shell_word(std::string const& text);

}  // namespace norma::conform
