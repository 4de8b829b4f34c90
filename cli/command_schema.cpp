// norma schema: the JSON Schemas of what Norma reads and writes.
#include <unistd.h>

#include <memory>

#include "cli/chosen_law.hpp"
#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/schemas.hpp"

namespace norma::cli {
namespace {

std::string schema_of(std::string const& what, oracle::Law const& law) {
  auto const procedure = *procedure_of(oracle::listings().front());
  if (what == "decision") return decision_schema(law.book());
  if (what == "log") return log_schema(procedure);
  if (what == "audit") return audit_schema(procedure);
  if (what == "corpus") return corpus_schema(law.book(), procedure);
  if (what == "protocol") return protocol_schema(law.book(), procedure, law.schema());
  if (what == "conform") return conform_schema(law.book());
  if (what == "report") return report_schema(law.book(), procedure);
  return law.schema() + "\n";
}

}  // namespace

void add_schema(CLI::App& app, Exit& exit) {
  auto* command = app.add_subcommand("schema", "Print the JSON Schema (draft 2020-12) of a case, a decision, a log, an audit, a line of the corpus, a report, a report of conformance or a message of its protocol");
  auto const what = std::make_shared<std::string>("case"), act = std::make_shared<std::string>();
  add_act(*command, *act);
  command->add_option("WHAT", *what, "Of what; default case")
      ->check(CLI::IsMember({"case", "decision", "log", "audit", "corpus", "report", "conform", "protocol"}).description(""))
      ->type_name("case|decision|log|audit|corpus|report|conform|protocol");
  command->footer(
      "A decision is a line of `norma decide`, an audit a line of `norma audit`, a report what `norma check --format json`\n"
      "prints, with --procedure or without; conform what `norma conform --format json` prints, with --logs or without.\n\n"
      "Examples:\n  norma schema > case.schema.json\n  norma schema audit > audit.schema.json");
  command->callback([what, act, &exit] {
    auto const at = place_of_act(*act);
    if (!at) {
      exit = Exit::bad_input;
      return;
    }
    Output out(STDOUT_FILENO);
    out.text() = schema_of(*what, *oracle::law_at(*at));
    exit = finish(out, Exit::holds);
  });
}

}  // namespace norma::cli
