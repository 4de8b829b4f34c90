// norma schema: the JSON Schemas of what Norma reads and writes.
#include <unistd.h>

#include <memory>

#include "cli/chosen_procedure.hpp"
#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/schemas.hpp"

namespace norma::cli {
namespace {

// Whether the schema is of what a procedure alone is asked: there is none without one.
bool is_of_procedure(std::string const& what) { return what == "log" || what == "audit"; }

// Whether the schema is of what a procedure is asked, too.
bool asks_procedure(std::string const& what) {
  for (auto const* of : {"log", "audit", "corpus", "protocol", "report"})
    if (what == of) return true;
  return false;
}

std::string schema_of(std::string const& what, oracle::Law const& law, ProcedureBook const& procedure) {
  if (what == "decision") return decision_schema(law.book());
  if (what == "log") return log_schema(procedure);
  if (what == "audit") return audit_schema(procedure);
  if (what == "corpus") return corpus_schema(law.book(), procedure);
  if (what == "protocol") return protocol_schema(law.book(), procedure, law.schema());
  if (what == "conform") return conform_schema(law.book());
  if (what == "rulebook") return rulebook_schema();
  if (what == "report") return report_schema(law.book(), procedure);
  return law.schema() + "\n";
}

}  // namespace

void add_schema(CLI::App& app, Exit& exit) {
  auto* command = app.add_subcommand("schema", "Print the JSON Schema (draft 2020-12) of a case, a decision, a log, an audit, a line of the corpus, a report, a report of conformance, a message of its protocol or a rulebook's file");
  auto const what = std::make_shared<std::string>("case");
  auto const choice = std::make_shared<LawChoice>();
  add_law_choice(*command, *choice);
  command->add_option("WHAT", *what, "Of what; default case")
      ->check(CLI::IsMember({"case", "decision", "log", "audit", "corpus", "report", "conform", "protocol", "rulebook"}).description(""))
      ->type_name("case|decision|log|audit|corpus|report|conform|protocol|rulebook");
  command->footer(
      "A decision is a line of `norma decide`, an audit a line of `norma audit`, a report what `norma check --format json`\n"
      "prints, with --procedure or without; conform what `norma conform --format json` prints, with --logs or without;\n"
      "rulebook what `norma export` writes. A schema speaks of the act chosen, and of its procedure or the file's; where an act has\n"
      "none, what is asked of cases and logs (corpus, report, protocol) is of the logs of the first act.\n"
      "Exit: 0 printed, 2 bad usage or a file that cannot be read, 5 no procedure of the act, or in the rulebook's file, where the schema is of one.\n\n"
      "Examples:\n  norma schema > case.schema.json\n  norma schema audit > audit.schema.json\n"
      "  norma schema log --rulebook law.json");
  command->callback([what, choice, &exit] {
    auto const open = open_law(*choice);
    if (!open) {
      exit = Exit::bad_input;
      return;
    }
    auto const procedure = asks_procedure(*what) ? chosen_procedure({is_of_procedure(*what) ? choice->act : std::string(), choice->file}, Lang::ru, "schema " + *what) : ChosenProcedure{};
    if (auto const* none = std::get_if<Exit>(&procedure)) {
      exit = *none;
      return;
    }
    Output out(STDOUT_FILENO);
    out.text() = schema_of(*what, *open->law, std::get<ChosenProcedure>(procedure).book);
    exit = finish(out, Exit::holds);
  });
}

}  // namespace norma::cli
