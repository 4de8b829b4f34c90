// Files of cases, counted by several threads.
#pragma once
#include <functional>

#include "impact/counter.hpp"

namespace norma::impact {

struct Reading {
  unsigned threads = 1;
  // Asked before each read: no, and counting ends. `bytes`: how many have been read of all files.
  std::function<bool(std::size_t bytes)> go_on;
};

struct Faults {
  struct One {
    std::string file;
    Refusal refusal;
  };
  static constexpr std::size_t told = 5;
  std::vector<One> first;       // at most `told`, in order
  std::vector<std::string> whole;  // files that could not be read to their end, and why
  bool interrupted = false, too_many_groups = false;
};

// Counts the cases of the files: JSON, one a line; of a name that ends with .csv, a table. "-" is standard input. Memory does not
// grow with the files.
Counts count_files(std::shared_ptr<Comparison const> comparison, std::vector<std::string> const& files, Reading const& how, Faults& faults);

}  // namespace norma::impact
