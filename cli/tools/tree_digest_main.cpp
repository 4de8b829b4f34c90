// At build time: the fingerprints of a source tree, as provenance.cpp includes them.
#include <cstdio>

#include "cli/tree_digest.hpp"

int main(int argc, char** argv) {
  using namespace norma::cli;
  if (argc != 2) return 2;
  std::printf("#define NORMA_LAW_DIGEST \"%s\"\n#define NORMA_ANSWER_DIGEST \"%s\"\n", tree_digest(argv[1], law_folders).c_str(),
              tree_digest(argv[1], answering_folders).c_str());
}
