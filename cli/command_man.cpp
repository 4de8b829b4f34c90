// norma man: manual pages of the command.
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <memory>

#include "cli/commands.hpp"
#include "cli/manual.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/provenance.hpp"

namespace norma::cli {
namespace {

struct Options {
  std::vector<std::string> path;
  std::string folder;
};

Edition edition() {
  auto const origin = provenance();
  return {origin.version, origin.committed_on};
}

// The page of the command and of each below it, as files; what could not be written, or nothing.
std::string write_pages(Command const& root, Command const& of, std::filesystem::path const& folder) {
  auto const file = folder / (of.joined('-') + ".1");
  std::ofstream out(file, std::ios::binary);
  out << manual_page(root, of, edition());
  if (!out.flush()) return file.string();
  for (auto const& c : of.commands)
    if (auto const failed = write_pages(root, c, folder); !failed.empty()) return failed;
  return {};
}

Exit run(CLI::App const& app, Options const& o) {
  auto const root = command_tree(app);
  auto const* of = find(root, o.path);
  if (!of) {
    complain("man: there is no such command; norma help lists them");
    return Exit::bad_input;
  }
  if (o.folder.empty()) {
    Output out(STDOUT_FILENO);
    out.text() = manual_page(root, *of, edition());
    return finish(out, Exit::holds);
  }
  std::error_code failed;
  std::filesystem::create_directories(o.folder, failed);
  auto const unwritten = failed ? o.folder : write_pages(root, *of, o.folder);
  if (unwritten.empty()) return Exit::holds;
  complain("man: " + unwritten + ": cannot be written");
  return Exit::bad_input;
}

}  // namespace

void add_man(CLI::App& app, Exit& exit) {
  auto* command = app.add_subcommand("man", "Print the manual page of a command, for man, groff or mandoc");
  auto const o = std::make_shared<Options>();
  command->add_option("COMMAND", o->path, "Whose page; without it, the page of norma itself")->type_name("");
  command->add_option("--output", o->folder, "Write this page and those of all commands below it into a folder, one file each")->type_name("DIR");
  command->footer(
      "Pages are made from what --help is made of, by the program that they describe.\n"
      "Exit: 0 written, 2 no such command, or a file that cannot be written, 3 standard output failed.\n\n"
      "Examples:\n"
      "  norma man check | man -l -\n"
      "  norma man corpus verify | mandoc -a\n"
      "  norma man --output ~/.local/share/man/man1");
  command->callback([o, &app, &exit] { exit = run(app, *o); });
}

}  // namespace norma::cli
