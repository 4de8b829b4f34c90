// norma vocabulary: the words that files are written in.
#include <unistd.h>

#include <memory>

#include "cli/chosen_law.hpp"
#include "cli/commands.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/vocabulary.hpp"

namespace norma::cli {

void add_vocabulary(CLI::App& app, Exit& exit) {
  auto* command = app.add_subcommand("vocabulary", "List every enumeration with its values, and every event with what it states");
  auto const lang = std::make_shared<Lang>(Lang::ru);
  auto const name = std::make_shared<std::string>();
  add_act(*command, *name);
  add_lang(*command, *lang);
  command->footer("Example:\n  norma vocabulary --lang en | less");
  command->callback([lang, name, &exit] {
    auto const at = place_of_act(*name);
    if (!at) {
      exit = Exit::bad_input;
      return;
    }
    auto const law = oracle::law_at(*at);
    auto const procedure = procedure_of(law->listing()).value_or(ProcedureBook{});
    Output out(STDOUT_FILENO);
    out.text() = vocabulary(law->book(), procedure, *lang);
    exit = finish(out, Exit::holds);
  });
}

}  // namespace norma::cli
