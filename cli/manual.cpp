#include "cli/manual.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cctype>
#include <cstdint>

namespace norma::cli {
namespace {

// As the text of a line: hyphens are the ASCII ones that can be copied into a shell, and what is not ASCII is named by its code.
std::string roff(std::string const& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    auto const c = static_cast<unsigned char>(text[i]);
    if (c == '\\') out += "\\e";
    else if (c == '-') out += "\\-";
    else if (c == '\'') out += "\\(aq";
    else if (c == '`') out += "\\(ga";
    else if (c == '^') out += "\\(ha";
    else if (c == '~') out += "\\(ti";
    else if (c < 0x80) out += static_cast<char>(c);
    else {
      int const more = c >= 0xf0 ? 3 : c >= 0xe0 ? 2 : 1;
      std::uint32_t code = c & (0x3fu >> more);
      for (int k = 0; k < more && i + 1 < text.size(); ++k) code = code << 6 | (static_cast<unsigned char>(text[++i]) & 0x3fu);
      out += fmt::format("\\[u{:04X}]", code);
    }
  }
  // A line that begins with a dot would be a request.
  return out.starts_with('.') ? "\\&" + out : out;
}

std::string bold(std::string const& text) { return "\\fB" + roff(text) + "\\fR"; }
std::string italic(std::string const& text) { return "\\fI" + roff(text) + "\\fR"; }

std::string upper(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return text;
}

std::string sentence(std::string words) {
  if (!words.empty() && words.back() != '.' && words.back() != '?') words += ".";
  return words;
}

std::string in_usage(Argument const& a) {
  auto const words = italic(a.placeholder) + (a.repeated ? " ..." : "");
  return a.required ? words : "[" + words + "]";
}

std::string name_line(Argument const& a) {
  std::string out;
  for (auto const& n : a.names) out += (out.empty() ? "" : ", ") + bold(n);
  if (a.names.empty()) return italic(a.placeholder) + (a.repeated ? " ..." : "");
  if (a.value_optional) return out + " [" + italic(a.placeholder) + "]";
  if (!a.placeholder.empty()) out += " " + italic(a.placeholder);
  return out;
}

std::string details(Argument const& a) {
  auto out = roff(sentence(a.description));
  if (a.required) out += " Required.";
  if (!a.names.empty() && a.repeated) out += " May be repeated.";
  if (!a.fallback.empty()) out += " Default: " + bold(a.fallback) + ".";
  for (auto const& n : a.needs) out += " Needs " + bold(n) + ".";
  return out;
}

class Page {
 public:
  Page(Command const& root, Command const& of, Edition const& edition) : root_(root), of_(of), edition_(edition) {}

  std::string text() {
    out_ = fmt::format(".\\\" Made from the command line of norma itself; see norma man.\n.TH {} 1 \"{}\" \"norma {}\" \"Norma\"\n",
                       roff(upper(of_.joined('-'))), edition_.date, roff(edition_.version));
    section("NAME", fmt::format("{} \\- {}", roff(of_.joined('-')), roff(of_.description)));
    synopsis();
    description();
    list("ARGUMENTS", of_.words);
    commands();
    list("OPTIONS", of_.options);
    exits();
    environment();
    examples();
    see_also();
    return std::move(out_);
  }

 private:
  void section(std::string const& name, std::string const& text) { out_ += ".SH " + name + "\n" + text + "\n"; }

  void synopsis() {
    auto const options = bold(of_.joined(' ')) + (of_.options.empty() ? "" : " [" + italic("OPTIONS") + "]");
    std::string words;
    for (auto const& w : of_.words) words += " " + in_usage(w);
    std::string text;
    if (!of_.command_required) text = options + words;
    if (!of_.commands.empty()) text += (text.empty() ? "" : "\n.br\n") + bold(of_.joined(' ')) + " " + italic("COMMAND") + " [" + italic("OPTIONS") + "]";
    section("SYNOPSIS", text);
  }

  void description() {
    std::string text = roff(sentence(of_.description));
    for (auto const& n : of_.footer.notes) text += "\n.PP\n" + roff(n);
    section("DESCRIPTION", text);
  }

  void list(char const* name, std::vector<Argument> const& all) {
    if (all.empty()) return;
    out_ += fmt::format(".SH {}\n", name);
    for (auto const& a : all) out_ += ".TP\n" + name_line(a) + "\n" + details(a) + "\n";
  }

  void commands() {
    if (of_.commands.empty()) return;
    out_ += ".SH COMMANDS\n";
    for (auto const& c : of_.commands) out_ += ".TP\n" + bold(c.path.back()) + "\n" + roff(sentence(c.description)) + " See\n.BR " + roff(c.joined('-')) + " (1).\n";
  }

  void exits() {
    bool const own = !of_.footer.exits.empty();
    auto const& from = own ? of_.footer : root_.footer;
    if (from.exits.empty()) return;
    out_ += ".SH \"EXIT STATUS\"\n";
    for (auto const& [code, words] : from.exits) out_ += ".TP\n" + bold(code) + "\n" + roff(sentence(words)) + "\n";
    if (!from.more_exits.empty()) out_ += ".PP\n" + roff(sentence(from.more_exits)) + "\n";
  }

  void environment() {
    auto const& all = of_.footer.environment.empty() ? root_.footer.environment : of_.footer.environment;
    if (all.empty()) return;
    out_ += ".SH ENVIRONMENT\n";
    for (auto const& [name, words] : all) out_ += ".TP\n" + bold(name) + "\n" + roff(sentence(words)) + "\n";
  }

  void examples() {
    if (of_.footer.examples.empty()) return;
    out_ += ".SH EXAMPLES\n";
    for (auto const& e : of_.footer.examples) out_ += (&e == of_.footer.examples.data() ? "" : ".PP\n") + (".nf\n.RS 4\n" + roff(e) + "\n.RE\n.fi\n");
  }

  void see_also() {
    std::vector<std::string> names;
    if (of_.path.size() > 1) {
      auto above = of_.path;
      above.pop_back();
      if (above.size() > 1) names.push_back(root_.path.back());
      if (auto const* c = find(root_, above)) names.push_back(c->joined('-'));
    }
    for (auto const& c : of_.commands) names.push_back(c.joined('-'));
    if (names.empty()) return;
    out_ += ".SH \"SEE ALSO\"\n";
    for (std::size_t i = 0; i < names.size(); ++i) out_ += ".BR " + roff(names[i]) + " (1)" + (i + 1 < names.size() ? "," : "") + "\n";
  }

  Command const& root_;
  Command const& of_;
  Edition const& edition_;
  std::string out_;
};

}  // namespace

std::string manual_page(Command const& root, Command const& of, Edition const& edition) { return Page(root, of, edition).text(); }

}  // namespace norma::cli
