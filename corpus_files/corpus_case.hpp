// A line of the corpus: a case, and what the law says of it.
#pragma once
#include "corpus_files/strict_json.hpp"
#include "model/rulebook.hpp"

namespace norma::corpus {

struct CorpusCase {
  std::string title, why;
  std::vector<std::string> cites;
  std::string id;    // of the case
  std::string text;  // the case as JSON
  Json expect;
  World world;
};

// Reads a line. Its citations, readings and expectations are checked against the rulebook; its case is not.
std::variant<CorpusCase, oracle::InputError> read_corpus_case(Rulebook const& book, Json const& line);

// What is wrong with an expectation: a key, outcome, provision or reading that no decision can have.
std::optional<oracle::InputError> wrong_expectation(Rulebook const& book, Json const& expect);

}  // namespace norma::corpus
