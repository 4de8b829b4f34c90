#include <fmt/core.h>

#include "cli/completion.hpp"

namespace norma::cli {
namespace {

std::string quoted(std::string const& text) {
  std::string out = "'";
  for (char const c : text) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out + "'";
}

// What may stand where this value does: words, or "@file", "@dir"; nothing is known of it: "@none".
std::string value_of(Argument const& a) {
  if (!a.values.empty()) return words(a.values);
  if (!a.offers.empty()) return (takes_list(a) ? "@list " : "") + words(a.offers);
  if (a.placeholder == "DIR") return "@dir";
  return takes_file(a) ? "@file" : "@none";
}

// One line of each case statement of the script, for a command and all below it.
struct Cases {
  std::string commands, options, values, words;

  void add(Command const& c) {
    auto const path = quoted(c.joined(' '));
    std::vector<std::string> below, names;
    for (auto const& s : c.commands) below.push_back(s.path.back());
    for (auto const& o : c.options)
      for (auto const& n : o.names) names.push_back(n);
    commands += fmt::format("    {}) echo {} ;;\n", path, quoted(cli_words(below)));
    options += fmt::format("    {}) echo {} ;;\n", path, quoted(cli_words(names)));
    for (auto const& o : c.options) {
      if (o.placeholder.empty()) continue;
      for (auto const& n : o.names) values += fmt::format("    {}) echo {} ;;\n", quoted(c.joined(' ') + " " + n), quoted(value_of(o)));
    }
    if (!c.words.empty()) words += fmt::format("    {}) echo {} ;;\n", path, quoted(value_of(c.words.front())));
    for (auto const& s : c.commands) add(s);
  }

 private:
  static std::string cli_words(std::vector<std::string> const& list) { return cli::words(list); }
};

constexpr char const* body = R"sh(
_norma() {
  local cur=${COMP_WORDS[COMP_CWORD]} path=norma option= found= word i at=$COMP_CWORD whole cut head=
  COMPREPLY=()
  # The command so far; a value is no command, whatever its name.
  for ((i = 1; i < COMP_CWORD; ++i)); do
    word=${COMP_WORDS[i]}
    if [[ $word == -* ]]; then
      [[ -n $(_norma_values "$path $word") && ${COMP_WORDS[i + 1]} != = ]] && ((++i))
    elif [[ $word != = && " $(_norma_commands "$path") " == *" $word "* ]]; then
      path="$path $word"
    fi
  done
  # Bash cuts words at = and : (--format=json, N05=decision, 95:13): the whole one, and the part of it that stands before the cut.
  whole=$cur
  while ((at > 1)) && [[ ($whole == [:=]* || ${COMP_WORDS[at - 1]} == [:=]) && ${COMP_WORDS[at - 1]} != -* ]]; do whole=${COMP_WORDS[--at]}$whole; done
  ((at > 0)) && option=${COMP_WORDS[at - 1]}
  [[ $cur == [:=] ]] && cur=
  whole=${whole#=}
  cut=${whole%"$cur"}
  [[ $option == -* ]] && found=$(_norma_values "$path $option")
  if [[ -z $found && $cur == -* ]]; then found=$(_norma_options "$path")
  elif [[ -z $found ]]; then found="$(_norma_commands "$path") $(_norma_words "$path")"
  fi
  for word in $found; do
    case $word in
      @none) ;;
      @file) compopt -o filenames 2>/dev/null; mapfile -t -O ${#COMPREPLY[@]} COMPREPLY < <(compgen -f -- "$cur") ;;
      @dir) compopt -o filenames 2>/dev/null; mapfile -t -O ${#COMPREPLY[@]} COMPREPLY < <(compgen -d -- "$cur") ;;
      @list) [[ $whole == *,* ]] && head=${whole%,*}, ;;
      *) [[ $head$word == "$whole"* ]] && word=$head$word && COMPREPLY+=("${word#"$cut"}") ;;
    esac
  done
}
complete -F _norma norma ./norma
)sh";

std::string function(char const* name, std::string const& cases) { return fmt::format("{}() {{\n  case $1 in\n{}  esac\n}}\n", name, cases); }

}  // namespace

bool takes_file(Argument const& a) {
  for (auto const* file : {"FILE", "PATH", "DIR", "DRAFT", "JOURNAL", "RULEBOOK", "FROM", "TO", "LAW"})
    if (a.placeholder == file) return true;
  return false;
}

bool takes_list(Argument const& a) { return a.placeholder.ends_with(",..."); }

std::string words(std::vector<std::string> const& list) {
  std::string out;
  for (auto const& w : list) out += (out.empty() ? "" : " ") + w;
  return out;
}

std::string bash_completion(Command const& root) {
  Cases cases;
  cases.add(root);
  return "# bash completion for norma; made from its command line by norma completion bash.\n" + function("_norma_commands", cases.commands) +
         function("_norma_options", cases.options) + function("_norma_values", cases.values) + function("_norma_words", cases.words) + body;
}

}  // namespace norma::cli
