// A line of the corpus of event logs: a log, and what the law says of it.
#pragma once
#include "corpus_files/expectation.hpp"
#include "oracle/procedure/log_fields.hpp"

namespace norma::corpus {

struct CorpusLog {
  std::string id, title;
  std::vector<std::string> cites;
  std::string text;  // the log as JSON
  Json expect;
  World world;
};

// Reads a line. Its citations, readings and expectations are checked against the book of these names; its log is not.
std::variant<CorpusLog, oracle::InputError> read_corpus_log(oracle::LogFields const& names, Json const& line);

// The audit without its wording, the log's id and the name of the state in which the course ends.
Json bare_answer(Json audit);

// Where an audit, as JSON, departs from the expectation: violations as sets of (event, kind, one of the provisions), the
// events that are not encoded, and the open duties that have a date; `answer`, where it is given, is the whole bare answer.
std::vector<Mismatch> log_mismatches(Json const& expect, Json const& audit);

}  // namespace norma::corpus
