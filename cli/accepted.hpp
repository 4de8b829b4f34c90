// Findings that are true of the law as enacted, each accepted with a reason.
#pragma once
#include <filesystem>
#include <string>
#include <variant>
#include <vector>

#include "solver/verdict.hpp"

namespace norma::cli {

struct Acceptance {
  std::string finding;  // Finding::key
  std::string ru, en;   // the reason
  std::vector<Interval> during{};  // the editions in which it is accepted: those that lie within these days; none: all
};

// Reads a file [{"finding": KEY, "reason": {"ru": ..., "en": ...}, "during": [[FROM, UNTIL], ...]}, ...], where `during` may be
// absent and UNTIL is the first day no longer meant, or null; the error says where and what was expected.
std::variant<std::vector<Acceptance>, std::string> read_accepted(std::filesystem::path const& file);
// The same of a text that has come from the place that `name` tells.
std::variant<std::vector<Acceptance>, std::string> acceptances(std::string const& text, std::string const& name);

// Whether one of them accepts the finding of this key, in some edition.
bool accepts(std::vector<Acceptance> const& list, std::string const& key);

// How a report and the acceptances meet.
struct Comparison {
  std::vector<int> reason;         // by finding: position of its acceptance, or -1
  std::vector<std::size_t> stale;  // acceptances that match no finding
  std::size_t fresh = 0;           // findings that nothing accepts
  std::vector<std::size_t> elsewhere{};  // of these, those accepted in other editions only, by position

  bool is_new(std::size_t finding) const { return reason[finding] < 0; }
};
// Those of findings of these kinds (empty: all): of others nobody looked for, so that they are not stale.
std::vector<Acceptance> of_kinds(std::vector<Acceptance> list, std::vector<std::string> const& kinds);

// `findings`: their keys, in the order of the report.
Comparison compare(std::vector<std::string> const& findings, std::vector<Acceptance> const& accepted);
Comparison compare(Rulebook const& book, solver::Report const& report, std::vector<Acceptance> const& accepted);

}  // namespace norma::cli
