// norma schema: the JSON Schema of a case.
#include <unistd.h>

#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "oracle/case_schema.hpp"
#include "rules/pp95/act.hpp"

namespace norma::cli {

void add_schema(CLI::App& app, Exit& exit) {
  auto* command = app.add_subcommand("schema", "Print the JSON Schema (draft 2020-12) of a case");
  command->footer("Example:\n  norma schema > case.schema.json");
  command->callback([&exit] {
    Output out(STDOUT_FILENO);
    out.text() = oracle::case_schema<mse::Case>(pp95::act().book) + "\n";
    exit = finish(out, Exit::holds);
  });
}

}  // namespace norma::cli
