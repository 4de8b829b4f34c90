// What looks like one mistake in judging event logs, made small by asking the implementation itself; and readings that explain.
#pragma once
#include "conform/defects.hpp"
#include "conform/logs/campaign.hpp"
#include "conform/readings.hpp"

namespace norma::conform::logs {

// How a part is wrong, beyond the one log: the provisions that it misses or adds, whatever the event.
std::string shape_of(report::ConformPart const& part);

struct LogDefect {
  report::ConformDefect told;
  SuiteLog smallest;
  Record record;
};

// Those with most logs first. `runner` may be null: then nothing is asked. `c` has the logs of the campaign.
std::vector<LogDefect> find_defects(LogCampaign const& campaign, report::Conformance const& c, Runner* runner, DefectOptions const& options, std::function<bool()> const& stopped);

// Readings that, switched alone, make a wrong answer right; and those that together explain most and break nothing.
FoundReadings find_readings(LogCampaign const& campaign);

}  // namespace norma::conform::logs
