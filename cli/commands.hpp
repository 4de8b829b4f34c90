// The subcommands, each in its own file. `add_X` adds the command; when the user chooses it, it runs and sets `exit`.
#pragma once
#include <CLI/CLI.hpp>

#include "cli/exit_code.hpp"

namespace norma::cli {

void add_acts(CLI::App& app, Exit& exit);
void add_decide(CLI::App& app, Exit& exit);
void add_audit(CLI::App& app, Exit& exit);
void add_check(CLI::App& app, Exit& exit);
void add_corpus(CLI::App& app, Exit& exit);
void add_corpus_mutants(CLI::App& corpus, Exit& exit);  // of `corpus`: generate, measure
void add_procedure(CLI::App& app, Exit& exit);
void add_readings(CLI::App& app, Exit& exit);
void add_provisions(CLI::App& app, Exit& exit);
void add_export(CLI::App& app, Exit& exit);
void add_diff(CLI::App& app, Exit& exit);
void add_conform(CLI::App& app, Exit& exit);
void add_impact(CLI::App& app, Exit& exit);
void add_gate(CLI::App& app, Exit& exit);
void add_rules(CLI::App& app, Exit& exit);
void add_amend(CLI::App& app, Exit& exit);
void add_schema(CLI::App& app, Exit& exit);
void add_vocabulary(CLI::App& app, Exit& exit);
void add_man(CLI::App& app, Exit& exit);
void add_completion(CLI::App& app, Exit& exit);

}  // namespace norma::cli
