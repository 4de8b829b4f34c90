// The journals of the shards of one run, put together.
#pragma once
#include "conform/journal.hpp"

namespace norma::conform {

struct Shards {
  std::string suite;
  std::size_t all = 0;
  std::uint64_t seed = 0;
  std::string choice;  // JSON of the choice of cases
  std::vector<std::string> paths, base_readings;
  Welcome welcome;
  std::vector<Entry> entries;
};

// What makes a run, as journals keep it.
std::string run_text(Choice const& choice, std::string const& law, std::vector<std::string> const& base_readings, Welcome const& welcome, Limits const& limits);

// The shards, if the journals are of one run, each shard has one, and each case stands in the journal of its shard and nowhere
// else; else what is wrong, in words. That no case is missing is for whoever has the cases to see. `law`: of this program.
std::variant<Shards, std::string> read_shards(std::vector<std::string> const& files, std::string const& law);

}  // namespace norma::conform
