// norma acts: which acts there are, and what is encoded of each.
#include <unistd.h>

#include <memory>

#include "cli/commands.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "report/acts.hpp"

namespace norma::cli {

void add_acts(CLI::App& app, Exit& exit) {
  struct Options {
    Lang lang = Lang::ru;
    std::string format = "text";
    bool principles = false;
  };
  auto* command = app.add_subcommand("acts", "List the acts, and what is encoded of each");
  auto const o = std::make_shared<Options>();
  add_lang(*command, o->lang);
  command->add_option("--format", o->format, "text for people, json for programs")->check(CLI::IsMember({"text", "json"}))->capture_default_str();
  command->add_flag("--principles", o->principles, "The principles of digital services instead: which steps still need a visit, a request, one channel, paper, a territory, by act and day");
  command->footer("Examples:\n  norma acts --lang en\n  norma acts --format json\n  norma acts --principles > principles.md");
  command->callback([o, &exit] {
    Output out(STDOUT_FILENO);
    auto const acts = report::acts();
    bool const json = o->format == "json";
    if (o->principles) out.text() = json ? report::principles_json(acts) : report::principles_table(acts, o->lang);
    else out.text() = json ? report::acts_json(acts) : report::acts_text(acts, o->lang);
    exit = finish(out, Exit::holds);
  });
}

}  // namespace norma::cli
