#include "cli/chosen_law.hpp"

#include "cli/options.hpp"
#include "oracle/interpreted.hpp"
#include "rulebook/read.hpp"
#include "rules/pp95/act.hpp"

namespace norma::cli {

void add_rulebook(CLI::App& command, std::string& file) {
  command.add_option("--rulebook", file, "Take the law from this file, as `norma export` writes it, instead of the built-in act")->type_name("FILE");
}

std::variant<ChosenLaw, std::string> law_of_file(std::string const& file) {
  auto read = rulebook::read_file(file);
  if (auto* wrong = std::get_if<std::string>(&read)) return std::move(*wrong);
  auto& loaded = std::get<rulebook::Loaded>(read);
  return ChosenLaw{std::move(loaded.book), std::move(loaded.owner), loaded.digest};
}

std::optional<ChosenLaw> chosen_law(std::string const& file) {
  if (file.empty()) return ChosenLaw{pp95::act().book, nullptr, {}};
  auto law = law_of_file(file);
  if (auto const* wrong = std::get_if<std::string>(&law)) {
    complain(*wrong);
    return std::nullopt;
  }
  return std::move(std::get<ChosenLaw>(law));
}

std::optional<Act<mse::Case>> act_of(ChosenLaw law, std::string const& file) {
  auto built_in = pp95::act();
  if (law.digest.empty()) return built_in;
  if (auto const wrong = oracle::not_decidable(law.book, built_in.book); !wrong.empty()) {
    complain(file + ": " + wrong);
    return std::nullopt;
  }
  return oracle::interpreted<mse::Case>(std::move(law.book), std::move(law.owner));
}

std::optional<Act<mse::Case>> chosen_act(std::string const& file) {
  auto law = chosen_law(file);
  return law ? act_of(std::move(*law), file) : std::nullopt;
}

}  // namespace norma::cli
