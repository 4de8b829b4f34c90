// Cases of the corpus that two laws answer differently.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "oracle/law.hpp"

namespace norma::cli {

struct ChangedAnswer {
  std::string place, id, title;
  struct Part {
    std::string key, before, after;
  };
  std::vector<Part> parts;  // outcomes and dates that differ
};

struct ChangedAnswers {
  std::vector<ChangedAnswer> list;
  std::size_t cases = 0;
  std::map<std::string, std::vector<std::string>> grounds;  // ids of cases whose outcomes are the same, by the provisions that go and come
  std::vector<std::string> unreadable;  // files and lines that could not be read
};

// Decides each case of the *.jsonl files of this folder by both laws, under the readings that the case names.
ChangedAnswers changed_answers(std::string const& folder, oracle::Law const& before, oracle::Law const& after);

}  // namespace norma::cli
