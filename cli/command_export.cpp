// norma export: the act as a file.
#include <unistd.h>

#include <memory>

#include "cli/chosen_law.hpp"
#include "cli/commands.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "rulebook/write.hpp"
#include "verify/whole_file.hpp"

namespace norma::cli {
namespace {

Exit run(std::string const& file, std::string const& act) {
  auto const at = place_of_act(act);
  if (!at) return Exit::bad_input;
  auto const law = oracle::law_at(*at);
  auto const procedure = procedure_of(law->listing());
  auto text = rulebook::write(law->book(), procedure ? &*procedure : nullptr);
  if (file.empty() || file == "-") {
    Output out(STDOUT_FILENO);
    out.text() = std::move(text);
    return finish(out, Exit::holds);
  }
  if (verify::write_whole(file, text)) return Exit::holds;
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
