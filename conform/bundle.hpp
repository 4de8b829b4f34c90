// A defect as a folder that others can replay: the case, both answers, the lines as they went over the wire, why, and the command.
#pragma once
#include "conform/defects.hpp"

namespace norma::conform {

// What the folders are written by.
struct BundlePlan {
  std::string const& folder;
  std::string const& program;  // as the user called it
  std::string again;           // what follows it in the command that puts a case again, up to the case
  std::string lawful;          // what follows it in the command that gives the lawful answer, up to the case
};

// Writes one folder a defect below the plan's, and notes the command in each. What went wrong, in words, or nothing.
std::string write_bundles(BundlePlan const& plan, Campaign const& campaign, std::vector<Defect>& defects);
// One of them, with its input as case.json or log.json (`kind`).
std::string write_bundle(BundlePlan const& plan, char const* kind, report::ConformDefect& told, Record const& record, std::string const& lawful);

// The text as one word of the shell.
std::string shell_word(std::string const& text);

}  // namespace norma::conform
