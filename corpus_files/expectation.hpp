// Comparing a decision with what was expected of it.
#pragma once
#include "corpus_files/strict_json.hpp"

namespace norma::corpus {

struct Mismatch {
  std::string key;  // "term.lawful"
  std::string expected, got;
};

// Where the decision departs from the expectation. Only keys that the expectation names are compared; null expects
// absence; arrays are compared without regard to order.
std::vector<Mismatch> mismatches(Json const& expect, Json const& decision);

}  // namespace norma::corpus
