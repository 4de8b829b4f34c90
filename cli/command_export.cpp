// norma export: the act as a file.
#include <unistd.h>

#include <memory>

#include "cli/chosen_procedure.hpp"
#include "cli/commands.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "rulebook/write.hpp"

namespace norma::cli {
namespace {

Exit run(std::string const& file, std::string const& act) {
  auto const at = place_of_act(act);
  if (!at) return Exit::bad_input;
  OpenLaw const open{oracle::law_at(*at), {}};
  auto const& book = open.law->book();
  auto const procedure = procedure_of(open);
  auto const* const with = procedure ? &*procedure : nullptr;
  if (file.empty() || file == "-") {
    Output out(STDOUT_FILENO);
    out.text() = rulebook::write(book, with);
    return finish(out, Exit::holds);
  }
  if (rulebook::write_file(book, with, file)) return Exit::holds;
  complain("export: " + file + ": cannot be written");
  return Exit::bad_input;
}

}  // namespace

void add_export(CLI::App& app, Exit& exit) {
  auto* command = app.add_subcommand("export", "Write the act as one JSON file: facts, provisions, rules, readings, editions, properties, procedure");
  auto const file = std::make_shared<std::string>(), act = std::make_shared<std::string>();
  add_act(*command, *act);
  command->add_option("--output", *file, "Write into this file instead of standard output")->type_name("FILE");
  command->footer(
      "The file names its format and version, and a digest of the text that follows; one row of a table a line.\n"
      "Exit: 0 written, 2 the file cannot be written, 3 standard output failed.\n\n"
      "Examples:\n"
      "  norma export > law.json\n"
      "  norma export --output base.json");
  command->callback([file, act, &exit] { exit = run(*file, *act); });
}

}  // namespace norma::cli
