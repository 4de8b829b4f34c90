#include "cli/chosen_law.hpp"

#include "cli/options.hpp"
#include "rulebook/read.hpp"
#include "rules/first_procedure.hpp"

namespace norma::cli {

void add_act(CLI::App& command, std::string& name, std::string const& otherwise) {
  command.add_option("--act", name, "The act, by its name; see `norma acts`" + (otherwise.empty() ? otherwise : "; default " + otherwise))->type_name("NAME");
}

void add_law_choice(CLI::App& command, LawChoice& choice) {
  add_act(command, choice.act);
  command.add_option("--rulebook", choice.file, "Take the law from this file, as `norma export` writes it, instead of the built-in act")->type_name("FILE");
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

bool is_first(Listing const& act) { return act.name == oracle::listings().front().name; }

std::optional<ProcedureBook> procedure_of(Listing const& act) { return is_first(act) ? std::optional(acts::first::procedure::procedure().book) : std::nullopt; }

std::string no_procedure(Listing const& act, Lang lang) { return lang == Lang::ru ? "процедура акта " + std::string(act.name) + " не закодирована" : "of act " + std::string(act.name) + " no procedure is encoded"; }

std::string declared_of(Listing const& act) {
  return "corpus/amendments" + (is_first(act) ? std::string() : "/" + std::string(act.folder));
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
  auto& file = std::get<LawOfFile>(read);
  auto const named = place_named_by(file.book);
  auto const at = choice.act.empty() ? std::optional(named < oracle::listings().size() ? named : 0) : place_of_act(choice.act);
  if (!at) return std::nullopt;
  if (auto const wrong = of_another_act(choice.file, file.book, *at); !wrong.empty()) {
    complain(wrong);
    return std::nullopt;
  }
  std::string obstacle;
  auto law = oracle::law_at(*at)->by(std::move(file.book), std::move(file.owner), obstacle);
  if (law) return OpenLaw{std::move(law), file.digest, std::move(file.procedure)};
  complain(choice.file + ": " + obstacle);
  return std::nullopt;
}

std::variant<LawOfFile, std::string> law_of_file(std::string const& file) {
  auto read = rulebook::read_file(file);
  if (auto* wrong = std::get_if<std::string>(&read)) return std::move(*wrong);
  auto& loaded = std::get<rulebook::Loaded>(read);
  return LawOfFile{std::move(loaded.book), std::move(loaded.owner), loaded.digest, std::move(loaded.procedure)};
}

}  // namespace norma::cli
