// The cases and event logs of the corpus, as the benchmarks' load.
#pragma once
#include <string>
#include <vector>

namespace norma::bench {

// The JSON text of each case of the files *.jsonl of the first act below the working directory. Throws std::runtime_error
// if there are none.
std::vector<std::string> corpus_cases();

// The JSON text of each log of the logs of the first act, its `log`, `begin` and `events`. Throws likewise.
std::vector<std::string> corpus_logs();

}  // namespace norma::bench
