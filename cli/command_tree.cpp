#include "cli/command_tree.hpp"

#include <algorithm>

namespace norma::cli {
namespace {

std::vector<std::string> split(std::string const& text, char at) {
  std::vector<std::string> out;
  std::size_t from = 0;
  for (auto to = text.find(at); to != std::string::npos; from = to + 1, to = text.find(at, from)) out.push_back(text.substr(from, to - from));
  out.push_back(text.substr(from));
  return out;
}

std::string join(std::vector<std::string> const& words, char between) {
  std::string out;
  for (auto const& w : words) out += (out.empty() ? "" : std::string(1, between)) + w;
  return out;
}

// CLI11 tells a type and what its checks allow in one word: FILE, ru|en, TEXT:{text,json}.
std::vector<std::string> allowed(std::string const& type) {
  auto const open = type.find('{'), close = type.rfind('}');
  if (open != std::string::npos && close != std::string::npos && open < close) return split(type.substr(open + 1, close - open - 1), ',');
  return type.find('|') == std::string::npos ? std::vector<std::string>() : split(type, '|');
}

Argument argument(CLI::Option const& o) {
  Argument out;
  bool const alone = !o.nonpositional();
  if (!alone) {
    for (auto const& n : o.get_snames()) out.names.push_back("-" + n);
    for (auto const& n : o.get_lnames()) out.names.push_back("--" + n);
  }
  auto const type = o.get_type_name();
  bool const flag = !alone && type.empty();
  if (!flag) {
    out.values = allowed(type);
    out.placeholder = alone ? o.get_name(true) : out.values.empty() ? type : join(out.values, '|');
    out.fallback = o.get_default_str();
  }
  out.description = o.get_description();
  for (auto const* n : o.get_needs()) out.needs.push_back(n->get_name());
  std::sort(out.needs.begin(), out.needs.end());
  out.required = o.get_required();
  out.repeated = !flag && (o.get_expected_max() >= CLI::detail::expected_max_vector_size || o.get_multi_option_policy() == CLI::MultiOptionPolicy::TakeAll);
  out.value_optional = !flag && !alone && o.get_expected_min() == 0;
  return out;
}

Command command(CLI::App const& app, std::vector<std::string> path) {
  Command out;
  path.push_back(app.get_name());
  out.path = std::move(path);
  out.description = app.get_description();
  for (auto const* o : app.get_options()) {
    if (o->get_group().empty()) continue;
    (o->nonpositional() ? out.options : out.words).push_back(argument(*o));
  }
  for (auto const* c : app.get_subcommands([](CLI::App const* a) { return !a->get_group().empty() && !a->get_name().empty(); }))
    out.commands.push_back(command(*c, out.path));
  out.command_required = app.get_require_subcommand_min() > 0;
  out.footer = read_footer(app.get_footer());
  return out;
}

}  // namespace

std::string Command::joined(char between) const { return join(path, between); }

Command command_tree(CLI::App const& app) { return command(app, {}); }

Command const* find(Command const& root, std::vector<std::string> const& path) {
  auto const* at = &root;
  for (std::size_t i = !path.empty() && path.front() == root.path.back() ? 1 : 0; i < path.size(); ++i) {
    auto const next = std::find_if(at->commands.begin(), at->commands.end(), [&](Command const& c) { return c.path.back() == path[i]; });
    if (next == at->commands.end()) return nullptr;
    at = &*next;
  }
  return at;
}

}  // namespace norma::cli
