// norma completion: scripts that complete the command line in a shell.
#include <unistd.h>

#include <memory>

#include "cli/commands.hpp"
#include "cli/completion.hpp"
#include "cli/output.hpp"

namespace norma::cli {

void add_completion(CLI::App& app, Exit& exit) {
  auto* command = app.add_subcommand("completion", "Print the script that completes commands, options and their values in a shell");
  auto const shell = std::make_shared<std::string>();
  command->add_option("SHELL", *shell, "Which shell")->required()->check(CLI::IsMember({"bash", "zsh"}).description(""))->type_name("bash|zsh");
  command->footer(
      "An installed norma needs none of this: its scripts stand where the shells look for them.\n"
      "Exit: 0 written, 2 another shell, 3 standard output failed.\n\n"
      "Examples:\n"
      "  . <(norma completion bash)\n"
      "  norma completion bash > ~/.local/share/bash-completion/completions/norma\n"
      "  norma completion zsh > ~/.zfunc/_norma");
  command->callback([shell, &app, &exit] {
    auto const root = command_tree(app);
    Output out(STDOUT_FILENO);
    out.text() = *shell == "zsh" ? zsh_completion(root) : bash_completion(root);
    exit = finish(out, Exit::holds);
  });
}

}  // namespace norma::cli
