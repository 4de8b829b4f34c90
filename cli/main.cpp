// The `norma` command.
#include <fcntl.h>
#include <malloc.h>

#include <cstdio>
#include <iostream>
#include <limits>
#include <string_view>
#include <vector>

#include "cli/commands.hpp"
#include "cli/provenance.hpp"
#include "cli/usage.hpp"

// A standard stream that is closed must not become the first file that is opened: in its place stands one that fails.
static void occupy_standard_streams() {
  for (int const fd : {0, 1, 2})
    if (::fcntl(fd, F_GETFD) < 0) static_cast<void>(::open("/dev/null", fd == 0 ? O_WRONLY : O_RDONLY));
}

// The solver takes and frees megabytes at each try; returned to the system each time, they cost two thirds of a run on one thread.
static void keep_heap() {
#ifdef __GLIBC__
  ::mallopt(M_TRIM_THRESHOLD, std::numeric_limits<int>::max());
  ::mallopt(M_MMAP_THRESHOLD, 32 << 20);
  ::mallopt(M_TOP_PAD, 16 << 20);
#endif
}

// CLI11 prints to std::cout, which may have flushed on its own and lost what it could not write.
static norma::cli::Exit printed() {
  bool const good = std::cout.flush().good() && std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
  return good ? norma::cli::Exit::holds : norma::cli::Exit::incomplete;
}

int main(int argc, char** argv) {
  using namespace norma::cli;
  occupy_standard_streams();
  keep_heap();
  Exit exit = Exit::holds;
  CLI::App app("Norma: a regulation as a model that is proved, and that other systems are tested against.", "norma");
  app.set_version_flag("--version", version_text());
  app.require_subcommand(1);
  app.footer(
      "Exit codes: 0 holds, 1 a finding, 2 bad input or usage, 3 incomplete, 4 internal disagreement, 5 nothing "
      "selected.\n\n"
      "Environment:\n"
      "  NORMA_DATA      Folder of data (corpus, with corpus/accepted) instead of what came with the program\n"
      "  XDG_CACHE_HOME  Where norma gate keeps verdicts, in norma; default ~/.cache\n\n"
      "Examples:\n"
      "  norma decide case.json --explain\n"
      "  norma audit logs.jsonl\n"
      "  norma corpus verify\n"
      "  norma conform --implementation 'python3 vendor.py'\n"
      "  norma COMMAND --help");
  for (auto* const add : {add_acts, add_decide, add_audit, add_check, add_corpus, add_procedure, add_readings, add_provisions, add_rules, add_amend, add_export, add_diff, add_impact, add_gate, add_conform, add_schema, add_vocabulary, add_man, add_completion}) add(app, exit);
  if (argc == 1 || (argc == 2 && std::string_view(argv[1]) == "help")) {
    std::cout << app.help();
    return static_cast<int>(printed());
  }
  // `norma help check` is `norma check --help`.
  char asked[] = "--help";
  std::vector<char*> words(argv, argv + argc);
  if (argc > 2 && std::string_view(argv[1]) == "help") {
    words.erase(words.begin() + 1);
    words.push_back(asked);
    argv = words.data();
  }
  try {
    app.parse(argc, argv);
  } catch (CLI::ParseError const& e) {
    auto const unknown = e.get_exit_code() == 0 ? std::string() : unknown_word(app, argc, argv);
    if (!unknown.empty()) std::fprintf(stderr, "norma: %s\n", unknown.c_str());
    else if (app.exit(e) == 0) return static_cast<int>(printed());
    return static_cast<int>(Exit::bad_input);
  } catch (std::exception const& e) {
    std::fprintf(stderr, "norma: internal error: %s\n", e.what());
    return static_cast<int>(Exit::disagreement);
  }
  return static_cast<int>(exit);
}
