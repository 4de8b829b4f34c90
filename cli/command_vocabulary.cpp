// norma vocabulary: the words that files are written in.
#include <unistd.h>

#include <memory>

#include "cli/commands.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/vocabulary.hpp"
#include "rules/pp95/act.hpp"
#include "rules/pp95/procedure/procedure.hpp"

namespace norma::cli {

void add_vocabulary(CLI::App& app, Exit& exit) {
  auto* command = app.add_subcommand("vocabulary", "List every enumeration with its values, and every event with what it states");
  auto const lang = std::make_shared<Lang>(Lang::ru);
  add_lang(*command, *lang);
  command->footer("Example:\n  norma vocabulary --lang en | less");
  command->callback([lang, &exit] {
    auto const act = pp95::act();
    auto const procedure = pp95::procedure::procedure();
    Output out(STDOUT_FILENO);
    out.text() = vocabulary(act.book, procedure.book, *lang);
    exit = finish(out, Exit::holds);
  });
}

}  // namespace norma::cli
