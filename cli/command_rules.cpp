// norma rules: rules as a lawyer reads them.
#include <unistd.h>

#include <algorithm>
#include <memory>

#include "cli/chosen_procedure.hpp"
#include "cli/commands.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/rules_json.hpp"
#include "rulebook/card.hpp"
#include "rulebook/glossary.hpp"

namespace norma::cli {
namespace {

struct RulesOptions {
  std::vector<std::string> words;
  std::string on, format = "text";
  LawChoice law;
  Lang lang = Lang::ru;
  bool definitions = false;
};

// With the definitions that the rows use, and those that these use.
void unfold(Rulebook const& book, rulebook::Rows& rows) {
  std::vector<Expr> used;
  for (auto const r : rows.rules) {
    used.push_back(book.rules[r].guard);
    if (book.rules[r].assigns) used.push_back(book.rules[r].value);
  }
  for (auto const c : rows.constraints) used.push_back(book.constraints[c].expr);
  for (auto const c : rows.fits) used.push_back(book.fits[c].expr);
  for (auto const p : rows.properties) used.push_back(book.properties[p].expr);
  for (auto const d : rows.definitions) used.push_back(book.definitions[d].expr);
  auto const more = rulebook::definitions_in(book, used);
  rows.definitions.insert(rows.definitions.end(), more.begin(), more.end());
  std::ranges::sort(rows.definitions);
  rows.definitions.erase(std::ranges::unique(rows.definitions).begin(), rows.definitions.end());
}

std::string cards(Rulebook const& book, ProcedureBook const* procedure, rulebook::Rows const& rows, Lang lang) {
  std::string out;
  auto const add = [&](std::string const& card) { out += (out.empty() ? "" : "\n") + card; };
  for (auto const r : rows.rules) add(rulebook::rule_card(book, book.rules[r], lang));
  for (auto const d : rows.definitions) add(rulebook::definition_card(book, book.definitions[d], lang));
  for (auto const c : rows.constraints) add(rulebook::constraint_card(book, book.constraints[c], false, lang));
  for (auto const c : rows.fits) add(rulebook::constraint_card(book, book.fits[c], true, lang));
  for (auto const p : rows.properties) add(rulebook::property_card(book, book.properties[p], lang));
  for (auto const t : rows.steps) add(rulebook::step_card(*procedure, procedure->transitions[t], lang));
  for (auto const c : rows.requirements) add(rulebook::requirement_card(*procedure, procedure->conditions[c], lang));
  for (auto const c : rows.calls) add(rulebook::call_card(*procedure, procedure->calls[c], lang));
  return out;
}

Exit run(RulesOptions const& o) {
  bool const ru = o.lang == Lang::ru;
  auto const open = open_law(o.law);
  if (!open) return Exit::bad_input;
  auto const& book = open->law->book();
  std::optional<Date> on;
  if (!o.on.empty()) {
    on = parse_date(o.on);
    if (!on) {
      complain(ru ? "--on: ожидался день ГГГГ-ММ-ДД с 1901-03-01 по 2099-12-31, найдено " + o.on : "--on: expected a day YYYY-MM-DD, 1901-03-01 .. 2099-12-31, found " + o.on);
      return Exit::bad_input;
    }
    if (edition_on(book, *on) == book.editions.size()) {
      complain(o.on + (ru ? ": право этого дня не закодировано" : ": the law of this day is not encoded"));
      return Exit::nothing_selected;
    }
  }
  auto const held = procedure_of(*open);
  auto const* procedure = held ? &*held : nullptr;
  auto chosen = rulebook::select_rows(book, o.words, on, procedure);
  if (auto const* wrong = std::get_if<rulebook::Sentence>(&chosen)) {
    complain(wrong->in(o.lang));
    return Exit::bad_input;
  }
  auto rows = std::get<rulebook::Rows>(std::move(chosen));
  if (rows.empty()) {
    complain(ru ? "ни одной нормы не выбрано" : "no rule is selected");
    return Exit::nothing_selected;
  }
  if (o.definitions) unfold(book, rows);
  Output out(STDOUT_FILENO);
  out.text() = o.format == "json" ? rules_json(book, procedure, rows, o.lang) : cards(book, procedure, rows, o.lang);
  return finish(out, Exit::holds);
}

}  // namespace

void add_rules(CLI::App& app, Exit& exit) {
  auto* command = app.add_subcommand("rules", "Print rules as a lawyer reads them: what the text says, since when, then the rule in the language of rules");
  auto const o = std::make_shared<RulesOptions>();
  command->add_option("NAME", o->words, "The id of a rule, a provision (95:13:2, 95:13, \"п. 13 абз. 2\"), a decision or date, the name of a definition, constraint or property, or the id of a step, requirement, duty or right of the procedure; without one, every rule")
      ->type_name("");
  command->add_option("--on", o->on, "Only rules and rows of the procedure in force on this day")->type_name("DATE");
  command->add_flag("--definitions", o->definitions, "Print the definitions that the rules use, too");
  add_lang(*command, o->lang);
  command->add_option("--format", o->format, "text, which is the default, or json")->check(CLI::IsMember({"text", "json"}).description(""))->type_name("text|json");
  add_law_choice(*command, o->law);
  command->footer(
      "Lines that begin with # are remarks: the provisions' summaries, decrees, what the names mean. The rest is the language "
      "of docs/rules.md, in Russian or English words; what is printed can be read back.\n"
      "Exit: 0 printed, 2 a name that there is not, or bad usage, 3 output failed, 5 no rule is selected.\n\n"
      "Examples:\n"
      "  norma rules 95:13:5 --lang en\n"
      "  norma rules \"7 category\" --definitions\n"
      "  norma rules term --on 2020-05-09 --format json\n"
      "  norma rules until --rulebook law.json");
  command->callback([o, &exit] { exit = run(*o); });
}

}  // namespace norma::cli
