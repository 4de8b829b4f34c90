// The cases and event logs of the corpus, as the benchmarks' load.
#pragma once
#include <string>
#include <vector>

namespace norma::bench {

// The JSON text of each case of the files corpus/pp95/*.jsonl below the working directory. Throws std::runtime_error
// if there are none.
std::vector<std::string> corpus_cases();

// The JSON text of each log of corpus/pp95/logs/*.jsonl, its `log`, `begin` and `events`. Throws likewise.
std::vector<std::string> corpus_logs();

}  // namespace norma::bench
