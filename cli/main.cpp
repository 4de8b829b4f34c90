// The `norma` command.
#include <cstdio>

#include "cli/commands.hpp"

#ifndef NORMA_VERSION
#define NORMA_VERSION "0.1.0"
#endif

int main(int argc, char** argv) {
  using namespace norma::cli;
  Exit exit = Exit::holds;
  CLI::App app("Norma: a regulation as a model that is proved, and that other systems are tested against.", "norma");
  app.set_version_flag("--version", "norma " NORMA_VERSION);
  app.require_subcommand(1);
  app.footer(
      "Exit codes: 0 holds, 1 a finding, 2 bad input or usage, 3 incomplete, 4 internal disagreement, 5 nothing "
      "selected.\n\n"
      "Examples:\n"
      "  norma decide case.json --explain\n"
      "  norma audit logs.jsonl\n"
      "  norma corpus verify\n"
      "  norma COMMAND --help");
  for (auto* const add : {add_decide, add_audit, add_check, add_corpus, add_procedure, add_readings, add_provisions, add_schema}) add(app, exit);
  try {
    app.parse(argc, argv);
  } catch (CLI::ParseError const& e) {
    return app.exit(e) == 0 ? 0 : static_cast<int>(Exit::bad_input);
  } catch (std::exception const& e) {
    std::fprintf(stderr, "norma: internal error: %s\n", e.what());
    return static_cast<int>(Exit::disagreement);
  }
  return static_cast<int>(exit);
}
