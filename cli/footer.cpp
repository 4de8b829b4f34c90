#include "cli/footer.hpp"

#include <cctype>
#include <sstream>

namespace norma::cli {
namespace {

std::string trimmed(std::string const& line) {
  auto const from = line.find_first_not_of(' ');
  return from == std::string::npos ? std::string() : line.substr(from, line.find_last_not_of(' ') - from + 1);
}

void add_words(std::string& paragraph, std::string const& words) { paragraph += (paragraph.empty() || words.empty() ? "" : " ") + words; }

// Where the next item begins: a digit and a blank, at the front or after ", ".
std::size_t next_item(std::string const& text, std::size_t from) {
  for (auto i = from; i + 1 < text.size(); ++i)
    if (std::isdigit(static_cast<unsigned char>(text[i])) && text[i + 1] == ' ' && (i == 0 || (i >= 2 && text.compare(i - 2, 2, ", ") == 0))) return i;
  return std::string::npos;
}

// "0 all is well, 1 it is not. More words." → the items, and "More words."
void read_exits(std::string const& text, Footer& out) {
  for (auto at = next_item(text, 0); at != std::string::npos;) {
    auto const next = next_item(text, at + 1);
    auto words = text.substr(at + 2, next == std::string::npos ? next : next - 2 - (at + 2));
    if (next == std::string::npos) {
      auto const end = words.find(". ");
      if (end != std::string::npos) {
        out.more_exits = words.substr(end + 2);
        words.resize(end);
      } else if (words.ends_with('.')) words.pop_back();
    }
    out.exits.emplace_back(std::string(1, text[at]), words);
    at = next;
  }
}

enum class FooterPart { notes, exits, environment, examples };

}  // namespace

Footer read_footer(std::string const& text) {
  Footer out;
  std::istringstream in(text);
  std::string note, exits;
  auto part = FooterPart::notes;
  for (std::string line; std::getline(in, line);) {
    auto words = trimmed(line);
    for (auto const* head : {"Exit codes:", "Exit:"})
      if (words.starts_with(head)) part = FooterPart::exits, words = trimmed(words.substr(std::string(head).size()));
    if (words == "Environment:") part = FooterPart::environment, words.clear();
    if (words == "Example:" || words == "Examples:") part = FooterPart::examples, words.clear();
    if (words.empty() && (part == FooterPart::exits || part == FooterPart::notes) && !(part == FooterPart::exits && exits.empty())) {
      if (!note.empty()) out.notes.push_back(std::exchange(note, {}));
      part = FooterPart::notes;
    } else if (part == FooterPart::notes) add_words(note, words);
    else if (part == FooterPart::exits) add_words(exits, words);
    else if (words.empty()) continue;
    else if (part == FooterPart::examples) out.examples.push_back(words);
    else {
      auto const gap = words.find("  ");
      out.environment.emplace_back(words.substr(0, gap), gap == std::string::npos ? std::string() : trimmed(words.substr(gap)));
    }
  }
  if (!note.empty()) out.notes.push_back(note);
  read_exits(exits, out);
  return out;
}

}  // namespace norma::cli
