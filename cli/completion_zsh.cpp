#include <fmt/core.h>

#include "cli/completion.hpp"

namespace norma::cli {
namespace {

// Within single quotes, where _arguments and _describe give colons and brackets a meaning.
std::string escaped(std::string const& text) {
  std::string out;
  for (char const c : text) {
    if (c == '\'') out += "'\\''";
    else if (std::string("\\[]:$`").find(c) != std::string::npos) out += std::string("\\") + c;
    else out += c;
  }
  return out;
}

std::string function_of(Command const& c) {
  std::string out;
  for (auto const& p : c.path) out += (out.empty() ? "_" : "__") + p;
  return out;
}

// The message and what completes the value, as _arguments wants them; empty if nothing is known of it.
std::string action_of(Argument const& a) {
  auto const named = ":" + escaped(a.placeholder.empty() ? "value" : a.placeholder) + ":";
  if (auto list = a.values.empty() ? a.offers : a.values; !list.empty()) {
    for (auto& v : list) v = escaped(v);
    // The blank before keeps _arguments from adding words of its own.
    return named + (a.values.empty() && takes_list(a) ? " _values -s , kind " + words(list) : "(" + words(list) + ")");
  }
  if (a.placeholder == "DIR" && !a.names.empty()) return named + "_files -/";
  return takes_file(a) ? named + "_files" : std::string();
}

// One spec for each name. An option that was given already is offered again only if it may be repeated.
std::string option(Argument const& a) {
  std::string names, out;
  for (auto const& n : a.names) names += (names.empty() ? "" : " ") + n;
  for (auto const& n : a.names) {
    auto const value = action_of(a);
    bool const takes = !a.placeholder.empty();
    auto const tail = (takes && n.starts_with("--") ? "=" : "") + fmt::format("[{}]", escaped(a.description)) + (takes ? (a.value_optional ? ":" : "") + (value.empty() ? ":" + escaped(a.placeholder) + ": " : value) : "");
    out += fmt::format(" \\\n    '{}{}{}'", a.repeated ? "*" : "(" + names + ")", n, tail);
  }
  return out;
}

std::string function(Command const& c) {
  auto out = fmt::format("{}() {{\n  local curcontext=$curcontext state line\n  typeset -A opt_args\n  _arguments -C", function_of(c));
  for (auto const& o : c.options) out += option(o);
  std::string chosen;
  if (!c.commands.empty()) {
    std::string all;
    for (auto const& s : c.commands) {
      all += fmt::format(" \\\n      '{}:{}'", escaped(s.path.back()), escaped(s.description));
      chosen += fmt::format("    {}) {} ;;\n", s.path.back(), function_of(s));
    }
    out += " \\\n    '1: :->command' \\\n    '*:: :->rest'";
    out += fmt::format("\n  case $state in\n  command)\n    local -a commands\n    commands=({})\n    _describe -t commands 'command' commands\n{}    ;;\n", all,
                       c.words.empty() ? "" : "    _files\n");
    out += fmt::format("  rest)\n    case $line[1] in\n{}    *) {} ;;\n    esac\n    ;;\n  esac\n", chosen, c.words.empty() ? ":" : "_files");
  } else {
    // A word of which nothing is known gets no spec: with an empty one, zsh would offer no options in its place.
    for (std::size_t i = 0; i < c.words.size(); ++i)
      if (auto const value = action_of(c.words[i]); !value.empty()) out += fmt::format(" \\\n    '{}{}'", c.words[i].repeated ? "*" : std::to_string(i + 1), value);
    out += "\n";
  }
  out += "}\n\n";
  for (auto const& s : c.commands) out += function(s);
  return out;
}

}  // namespace

std::string zsh_completion(Command const& root) {
  // As a file of fpath it is the body of the function and called at once; sourced, it only says what completes norma.
  return "#compdef norma ./norma\n# zsh completion for norma; made from its command line by norma completion zsh.\n\n" + function(root) +
         "if [[ $zsh_eval_context[-1] == loadautofunc ]]; then\n  _norma \"$@\"\nelse\n  compdef _norma norma ./norma\nfi\n";
}

}  // namespace norma::cli
