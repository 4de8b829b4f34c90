// The cases of the corpus, as the benchmarks' load.
#pragma once
#include <string>
#include <vector>

namespace norma::bench {

// The JSON text of each case of the files corpus/pp95/*.jsonl below the working directory. Throws std::runtime_error
// if there are none.
std::vector<std::string> corpus_cases();

}  // namespace norma::bench
