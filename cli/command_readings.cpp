// norma readings: the places with two defensible meanings.
#include <unistd.h>

#include "cli/chosen_procedure.hpp"
#include "cli/commands.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "report/columns.hpp"

namespace norma::cli {

using report::width;
namespace {

void list(std::span<Reading const> readings, std::span<Provision const> provisions, Lang lang, std::string& out) {
  for (auto const& r : readings) {
    std::string cites;
    for (auto const id : r.cites) {
      if (id.empty()) continue;
      auto const p = find_provision(provisions, id);
      cites += (cites.empty() ? "" : ", ") + std::string(p < provisions.size() ? provisions[p].cite : id);
    }
    out += std::string(r.id) + "  " + std::string(r.question.in(lang)) + "  [" + cites + "]\n";
    std::size_t widest = 0;
    for (std::size_t a = 0; a < r.count(); ++a) widest = std::max(widest, width(r.alternatives[a].name));
    for (std::size_t a = 0; a < r.count(); ++a) {
      auto const& alternative = r.alternatives[a];
      out += (a == 0 ? "   * " : "     ") + std::string(alternative.name);
      out.append(widest - width(alternative.name) + 2, ' ');
      out += std::string(alternative.words.in(lang)) + "\n";
    }
  }
}

void list_all(Rulebook const& book, std::optional<ProcedureBook> const& procedure, Lang lang, std::string& out) {
  bool const ru = lang == Lang::ru;
  out += ru ? "Правила (norma decide, norma check)\n\n" : "Rules (norma decide, norma check)\n\n";
  list(book.readings, book.provisions, lang, out);
  if (procedure) {
    out += ru ? "\nПроцедура (norma audit, norma procedure)\n\n" : "\nProcedure (norma audit, norma procedure)\n\n";
    list(procedure->readings, procedure->provisions, lang, out);
  }
  out += ru ? "\n* по умолчанию; иначе: --reading ИМЯ=ЗНАЧЕНИЕ\n"
                          : "\n* the default; otherwise: --reading NAME=VALUE\n";
}

}  // namespace

void add_readings(CLI::App& app, Exit& exit) {
  auto* command = app.add_subcommand("readings", "List the places with two defensible meanings, and what is taken");
  auto const lang = std::make_shared<Lang>(Lang::ru);
  auto const choice = std::make_shared<LawChoice>();
  add_lang(*command, *lang);
  add_law_choice(*command, *choice);
  command->footer("Examples:\n  norma readings --lang en\n  norma readings --rulebook law.json");
  command->callback([lang, choice, &exit] {
    auto const law = open_law(*choice);
    if (!law) {
      exit = Exit::bad_input;
      return;
    }
    Output out(STDOUT_FILENO);
    auto const& book = law->law->book();
    list_all(book, procedure_of(*law), *lang, out.text());
    exit = finish(out, Exit::holds);
  });
}

}  // namespace norma::cli
