#include "cli/chosen_law.hpp"

#include "cli/options.hpp"
#include "rulebook/read.hpp"
#include "rules/pp95/act.hpp"

namespace norma::cli {

void add_rulebook(CLI::App& command, std::string& file) {
  command.add_option("--rulebook", file, "Take the law from this file, as `norma export` writes it, instead of the built-in act")->type_name("FILE");
}

std::optional<ChosenLaw> chosen_law(std::string const& file) {
  if (file.empty()) return ChosenLaw{pp95::act().book, nullptr};
  auto read = rulebook::read_file(file);
  if (auto const* wrong = std::get_if<std::string>(&read)) {
    complain(*wrong);
    return std::nullopt;
  }
  auto& loaded = std::get<rulebook::Loaded>(read);
  return ChosenLaw{std::move(loaded.book), std::move(loaded.owner)};
}

}  // namespace norma::cli
