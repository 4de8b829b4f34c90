#include "cli/chosen_procedure.hpp"

#include "cli/options.hpp"

namespace norma::cli {
namespace {

std::variant<ChosenProcedure, Exit> refuse(std::string const& why, Exit exit) {
  complain(why);
  return exit;
}

}  // namespace

std::variant<ChosenProcedure, Exit> chosen_procedure(LawChoice const& choice, Lang lang, std::string const& command) {
  auto const at = place_of_act(choice.act);
  if (!at) return Exit::bad_input;
  auto const& act = oracle::listings()[*at];
  if (choice.file.empty()) {
    if (auto built_in = procedure_of(act)) return ChosenProcedure{std::move(*built_in), nullptr, {}};
    return refuse(command + ": " + no_procedure(act, lang), Exit::nothing_selected);
  }
  auto law = law_of_file(choice.file);
  if (auto const* wrong = std::get_if<std::string>(&law)) return refuse(*wrong, Exit::bad_input);
  auto& read = std::get<LawOfFile>(law);
  if (auto const wrong = choice.act.empty() ? std::string() : of_another_act(choice.file, read.book, *at); !wrong.empty()) return refuse(wrong, Exit::bad_input);
  if (read.procedure) return ChosenProcedure{std::move(*read.procedure), std::move(read.owner), std::move(read.digest)};
  return refuse(choice.file + (lang == Lang::ru ? ": в этом файле нет процедуры" : ": no procedure in this file"), Exit::nothing_selected);
}

std::optional<ProcedureBook> procedure_of(OpenLaw const& open) { return open.digest.empty() ? procedure_of(open.law->listing()) : open.procedure; }

}  // namespace norma::cli
