// Which event logs an implementation is asked to judge.
#pragma once
#include "conform/logs/law.hpp"
#include "conform/suite.hpp"
#include "oracle/procedure/log_reader.hpp"

namespace norma::conform::logs {

struct SuiteLog {
  std::string key;    // fingerprint of the log
  std::string id, title, place;
  std::string input;  // JSON without an id
  std::vector<std::string> cites;
  oracle::EventLog log;

  // With its id, as `norma audit` reads it.
  std::string with_id() const;
};

struct LogSuite {
  std::vector<SuiteLog> logs;          // of this shard, in the order of the files
  std::vector<std::size_t> order;      // in which they are put: by the seed
  std::string digest;                  // of all logs of all shards, and of what is asked of them
  std::size_t all = 0;                 // logs of all shards
  std::size_t not_put = 0;             // of all shards: selected, and the law has no answer to all of it
  std::vector<std::string> bad_lines;
};

// Lines of a corpus, or logs as they are; cases are passed over. Readings of a line are not taken: all logs are judged under the
// same.
LogSuite read_logs(LogLaw const& law, World const& world, Parts const& parts, Choice const& choice, Lang lang);

// The log of this JSON, without an id: with its key and facts. Nothing if it is refused.
std::optional<SuiteLog> log_of(oracle::LogReader& reader, std::string const& input);

// The first day of the edition in which the log begins; empty if it has no event, or is of no edition.
std::string edition_of(ProcedureBook const& book, oracle::EventLog const& log);

}  // namespace norma::conform::logs
