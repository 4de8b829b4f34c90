#include "cli/chosen_law.hpp"

#include "cli/options.hpp"
#include "oracle/interpreted.hpp"
#include "rulebook/read.hpp"

namespace norma::cli {

void add_rulebook(CLI::App& command, std::string& file) {
  command.add_option("--rulebook", file, "Take the law from this file, as `norma export` writes it, instead of the built-in act")->type_name("FILE");
}

void add_act(CLI::App& command, std::string& name, std::string const& otherwise) {
  command.add_option("--act", name, "The act, by its name; see `norma acts`" + (otherwise.empty() ? otherwise : "; default " + otherwise))->type_name("NAME");
}

void add_law_choice(CLI::App& command, LawChoice& choice) {
  add_act(command, choice.act);
  add_rulebook(command, choice.file);
}

std::optional<std::size_t> place_of_act(std::string const& name) {
  if (name.empty()) return 0;
  auto const at = oracle::law_named(name);
  if (at < oracle::listings().size()) return at;
  std::string known;
  for (auto const& l : oracle::listings()) known += (known.empty() ? "" : ", ") + std::string(l.name);
  complain("--act: expected one of " + known + ", found " + name);
  return std::nullopt;
}

std::string declared_of(Listing const& act) {
  bool const first = act.name == oracle::listings().front().name;
  return "corpus/amendments" + (first ? std::string() : "/" + std::string(act.folder));
}

std::string example_act() {
  std::string_view out = oracle::listings().back().name;
  for (auto const& l : oracle::listings())
    if (l.by_date) out = l.name;  // the last of those that are chosen by date
  return std::string(out);
}

std::size_t place_named_by(Rulebook const& of_file) { return oracle::law_named(of_file.act); }

std::string of_another_act(std::string const& file, Rulebook const& of_file, std::size_t place) {
  auto const named = place_named_by(of_file);
  if (named == place || named == oracle::listings().size()) return {};
  return file + ": a rulebook of act " + std::string(of_file.act) + ", and act " + std::string(oracle::listings()[place].name) + " is asked for";
}

std::optional<OpenLaw> open_law(LawChoice const& choice) {
  if (choice.file.empty()) {
    auto const at = place_of_act(choice.act);
    return at ? std::optional(OpenLaw{oracle::law_at(*at), {}}) : std::nullopt;
  }
  auto read = law_of_file(choice.file);
  if (auto const* wrong = std::get_if<std::string>(&read)) {
    complain(*wrong);
    return std::nullopt;
  }
  auto& file = std::get<ChosenLaw>(read);
  auto const named = place_named_by(file.book);
  auto const at = choice.act.empty() ? std::optional(named < oracle::listings().size() ? named : 0) : place_of_act(choice.act);
  if (!at) return std::nullopt;
  if (auto const wrong = of_another_act(choice.file, file.book, *at); !wrong.empty()) {
    complain(wrong);
    return std::nullopt;
  }
  std::string obstacle;
  auto law = oracle::law_at(*at)->by(std::move(file.book), std::move(file.owner), obstacle);
  if (law) return OpenLaw{std::move(law), file.digest};
  complain(choice.file + ": " + obstacle);
  return std::nullopt;
}

std::variant<ChosenLaw, std::string> law_of_file(std::string const& file) {
  auto read = rulebook::read_file(file);
  if (auto* wrong = std::get_if<std::string>(&read)) return std::move(*wrong);
  auto& loaded = std::get<rulebook::Loaded>(read);
  return ChosenLaw{std::move(loaded.book), std::move(loaded.owner), loaded.digest};
}

std::optional<ChosenLaw> chosen_law(std::string const& file) {
  if (file.empty()) return ChosenLaw{acts::first::act().book, nullptr, {}};
  auto law = law_of_file(file);
  if (auto const* wrong = std::get_if<std::string>(&law)) {
    complain(*wrong);
    return std::nullopt;
  }
  return std::move(std::get<ChosenLaw>(law));
}

std::optional<Act<acts::first::Case>> act_of(ChosenLaw law, std::string const& file) {
  auto built_in = acts::first::act();
  if (law.digest.empty()) return built_in;
  if (auto const wrong = oracle::not_decidable(law.book, built_in.book); !wrong.empty()) {
    complain(file + ": " + wrong);
    return std::nullopt;
  }
  return oracle::interpreted<acts::first::Case>(std::move(law.book), std::move(law.owner));
}

std::optional<Act<acts::first::Case>> chosen_act(std::string const& file) {
  auto law = chosen_law(file);
  return law ? act_of(std::move(*law), file) : std::nullopt;
}

}  // namespace norma::cli
