#include "cli/usage.hpp"

#include "cli/nearest.hpp"

namespace norma::cli {
namespace {

std::string offer(std::string complaint, std::string_view word, std::vector<std::string> const& names) {
  auto const near = nearest(word, names);
  return near.empty() ? complaint : complaint + "; did you mean " + near + "?";
}

std::vector<std::string> options_of(CLI::App const& app) {
  std::vector<std::string> names;
  for (auto const* o : app.get_options())
    for (auto const& n : o->get_lnames()) names.push_back("--" + n);
  return names;
}

}  // namespace

std::string unknown_word(CLI::App const& app, int argc, char const* const* argv) {
  if (argc < 2) return {};
  std::vector<std::string> commands;
  CLI::App const* chosen = nullptr;
  for (auto const* c : app.get_subcommands([](CLI::App const*) { return true; })) {
    commands.push_back(c->get_name());
    if (c->get_name() == argv[1]) chosen = c;
  }
  std::string const first = argv[1];
  if (!chosen && !first.starts_with('-')) return offer("unknown command " + first, first, commands);
  // Of nested commands, the innermost that is named.
  auto const& in = chosen ? *chosen : app;
  std::vector<std::string> nested;
  if (chosen)
    for (auto const* c : chosen->get_subcommands([](CLI::App const*) { return true; })) nested.push_back(c->get_name());
  if (!nested.empty() && argc > 2 && argv[2][0] != '-' && std::find(nested.begin(), nested.end(), argv[2]) == nested.end())
    return offer("unknown command " + first + " " + argv[2], argv[2], nested);
  auto known = options_of(in);
  for (auto const* c : in.get_subcommands([](CLI::App const*) { return true; })) {
    auto const more = options_of(*c);
    known.insert(known.end(), more.begin(), more.end());
  }
  for (int i = chosen ? 2 : 1; i < argc; ++i) {
    std::string const word(argv[i]);
    if (word == "--") return {};
    auto const name = word.substr(0, word.find('='));
    if (name.starts_with("--") && std::find(known.begin(), known.end(), name) == known.end())
      return offer("unknown option " + name, name, known);
  }
  return {};
}

}  // namespace norma::cli
