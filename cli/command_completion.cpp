// norma completion: scripts that complete the command line in a shell.
#include <unistd.h>

#include <algorithm>
#include <memory>

#include "cli/check_report.hpp"
#include "cli/chosen_law.hpp"
#include "cli/commands.hpp"
#include "cli/completion.hpp"
#include "cli/output.hpp"

namespace norma::cli {
namespace {

using Offers = std::vector<std::string>;

void sort(Offers& out) {
  std::ranges::sort(out);
  out.erase(std::ranges::unique(out).begin(), out.end());
}

Offers acts() {
  Offers out;
  for (auto const& l : oracle::listings()) out.emplace_back(l.name);
  return out;
}

Offers readings() {
  Offers out;
  auto const add = [&](auto const& book) {
    for (Reading const& r : book.readings)
      for (std::size_t a = 0; a < r.count(); ++a) out.push_back(std::string(r.id) + "=" + std::string(r.alternatives[a].name));
  };
  for (std::size_t i = 0; i < oracle::listings().size(); ++i) {
    add(oracle::law_at(i)->book());
    if (auto const procedure = procedure_of(oracle::listings()[i])) add(*procedure);
  }
  sort(out);
  return out;
}

// What `norma rules` selects by: provisions, decisions and dates, definitions.
Offers rows() {
  Offers out;
  for (std::size_t i = 0; i < oracle::listings().size(); ++i) {
    auto const law = oracle::law_at(i);
    auto const& book = law->book();
    for (auto const& p : book.provisions) out.emplace_back(p.id);
    for (auto const& d : book.decisions) out.emplace_back(d.name);
    for (auto const& d : book.derived) out.emplace_back(d.name);
    for (auto const& d : book.definitions) out.emplace_back(d.name);
  }
  std::erase_if(out, [](auto const& word) { return word.find(' ') != word.npos; });
  sort(out);
  return out;
}

// The words that complete a value, where the command line does not itself tell them.
void offer(Command& c) {
  for (auto& o : c.options) {
    auto const is = [&](char const* name) { return std::ranges::find(o.names, name) != o.names.end(); };
    if (is("--act")) o.offers = acts();
    if (is("--reading")) o.offers = readings();
    if (!is("--only")) continue;
    o.offers = rule_kind_names();
    auto const more = c.path.back() == "check" ? procedure_kind_names() : Offers();
    o.offers.insert(o.offers.end(), more.begin(), more.end());
  }
  if (c.path.back() == "rules" && !c.words.empty()) c.words.front().offers = rows();
  for (auto& below : c.commands) offer(below);
}

}  // namespace

void add_completion(CLI::App& app, Exit& exit) {
  auto* command = app.add_subcommand("completion", "Print the script that completes commands, options and their values in a shell");
  auto const shell = std::make_shared<std::string>();
  command->add_option("SHELL", *shell, "Which shell")->required()->check(CLI::IsMember({"bash", "zsh"}).description(""))->type_name("bash|zsh");
  command->footer(
      "An installed norma needs none of this: its scripts stand where the shells look for them.\n"
      "Exit: 0 written, 2 another shell, 3 standard output failed.\n\n"
      "Examples:\n"
      "  . <(norma completion bash)\n"
      "  . <(./norma completion bash)\n"
      "  norma completion bash > ~/.local/share/bash-completion/completions/norma\n"
      "  norma completion zsh > ~/.zfunc/_norma");
  command->callback([shell, &app, &exit] {
    auto root = command_tree(app);
    offer(root);
    Output out(STDOUT_FILENO);
    out.text() = *shell == "zsh" ? zsh_completion(root) : bash_completion(root);
    exit = finish(out, Exit::holds);
  });
}

}  // namespace norma::cli
