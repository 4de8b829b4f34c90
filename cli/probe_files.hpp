// Cases of the corpus as mutants are tried on them.
#pragma once
#include <string>
#include <vector>

#include "corpus_files/strict_json.hpp"
#include "mutants/kills.hpp"
#include "oracle/law.hpp"

namespace norma::cli {

struct ProbeFiles {
  std::vector<std::string> ids;
  std::vector<mutants::Probe> probes;   // one a case that can be read, is possible and is governed by an edition
  std::vector<std::string> unreadable;  // sentences, one a file or line
  std::size_t impossible = 0;           // cases left out
};

// Of *.jsonl files, or folders of them; logs are passed over.
ProbeFiles read_probes(std::vector<std::string> const& paths, oracle::Law const& law);

// So many possible cases that an edition governs, drawn near the boundaries that the rules draw: the same for the same seed.
std::vector<mutants::Probe> draw_probes(oracle::Law const& law, std::size_t count, std::uint64_t seed);

// A line of the corpus that expects what the law decides of the probe; `mistakes` are the mutants that it is there to kill.
std::string probe_line(oracle::Law const& law, std::string const& id, mutants::Probe const& probe, std::vector<mutants::Mutant> const& mistakes);

}  // namespace norma::cli
