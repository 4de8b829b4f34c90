// norma vocabulary: the words that files are written in.
#include <unistd.h>

#include <memory>

#include "cli/chosen_procedure.hpp"
#include "cli/commands.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/vocabulary.hpp"

namespace norma::cli {

void add_vocabulary(CLI::App& app, Exit& exit) {
  auto* command = app.add_subcommand("vocabulary", "List every enumeration with its values, and every event with what it states");
  auto const lang = std::make_shared<Lang>(Lang::ru);
  auto const choice = std::make_shared<LawChoice>();
  add_law_choice(*command, *choice);
  add_lang(*command, *lang);
  command->footer("Example:\n  norma vocabulary --lang en | less");
  command->callback([lang, choice, &exit] {
    auto const open = open_law(*choice);
    if (!open) {
      exit = Exit::bad_input;
      return;
    }
    auto const procedure = procedure_of(*open).value_or(ProcedureBook{});
    Output out(STDOUT_FILENO);
    out.text() = vocabulary(open->law->book(), procedure, *lang);
    exit = finish(out, Exit::holds);
  });
}

}  // namespace norma::cli
