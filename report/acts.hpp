// The list of acts, and what is encoded of each.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "oracle/law.hpp"

namespace norma::report {

using Acts = std::vector<std::shared_ptr<oracle::Law const>>;
Acts acts();

// How much of a decision is encoded: its rules that answer, and those that say that a wording is missing.
enum class Encoded : std::uint8_t { whole, part, none };
struct DecisionState {
  std::string_view name;
  Words words;
  Encoded encoded;
};
std::vector<DecisionState> decisions_of(Rulebook const& book);

// The principles of digital services as a table over time, by step and by days: Markdown, as a ministry could print it.
std::string principles_table(Acts const& acts, Lang lang);
// {"principles": [{"principle", "step", "act", "from", "until", "kept", "cites", "what"}]}, one row a line.
std::string principles_json(Acts const& acts);

std::string acts_text(Acts const& acts, Lang lang);
// {"acts": [{"act", "title", "from", "until", "by_date", "source", "decisions", "rules", "provisions"}]}, one act a line.
std::string acts_json(Acts const& acts);

}  // namespace norma::report
