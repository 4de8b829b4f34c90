// norma provisions: what the model does with each provision of the act.
#include <fmt/core.h>
#include <unistd.h>

#include <algorithm>

#include "cli/chosen_procedure.hpp"
#include "cli/commands.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "oracle/registry_check.hpp"

namespace norma::cli {
namespace {

std::string date_cell(Date d) {
  if (d == since_adoption || d == never) return "-";
  return iso_date(d);
}

constexpr std::string_view why_words(Why why) {
  switch (why) {
    case Why::lead_in: return "lead-in";
    case Why::repealed: return "repealed";
    case Why::procedure: return "procedure";
    default: return "organisation";
  }
}

std::string detail(Treatment const& t, std::vector<std::string> const& cited_by) {
  switch (t.kind) {
    case Treatment::Kind::open_texture: return std::string(t.fact);
    case Treatment::Kind::no_effect: return std::string(why_words(t.why)) + ": " + std::string(t.reason);
    default: break;
  }
  std::string out;
  for (auto const& c : cited_by) out += (out.empty() ? "" : "; ") + c;
  return out;
}

void list(Rulebook const& book, ProcedureBook const& procedure, Lang lang, std::string& out) {
  constexpr std::array<std::string_view, 4> kinds{"encoded", "open_texture", "no_effect", "not_shown"};
  auto const by = oracle::citations(book, procedure);
  out += "id\tcite\tfrom\tuntil\tdecree\ttreatment\tdetail\tsummary\n";
  for (std::size_t p = 0; p < book.provisions.size(); ++p) {
    auto const& v = book.provisions[p];
    auto const kind = kinds[static_cast<std::size_t>(v.treatment.kind)];
    out += fmt::format("{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\n", v.id, v.cite, date_cell(v.from), date_cell(v.until),
                       v.decree, kind, detail(v.treatment, by[p]), v.words().in(lang));
  }
}

Exit check(Rulebook const& book, ProcedureBook const& procedure, Lang lang, std::string& out) {
  bool const ru = lang == Lang::ru;
  auto const faults = oracle::registry_faults(book, procedure);
  for (auto const& f : faults) out += f + "\n";
  if (faults.empty()) out += fmt::format(fmt::runtime(ru ? "Положений {}: реестр и нормы согласны\n" : "{} provisions: the registry and the rules agree\n"), book.provisions.size());
  else complain(fmt::format(fmt::runtime(ru ? "расхождений между реестром и нормами: {}" : "the registry and the rules disagree in {} places"), faults.size()));
  return faults.empty() ? Exit::holds : Exit::finding;
}

// Rows of the procedure cite the registry of the first act: of that act, or of one that stands over it.
bool begins_with_first(Rulebook const& book) {
  auto const law = oracle::law_at(0);
  auto const first = law->book().provisions;
  return first.size() <= book.provisions.size() && std::equal(first.begin(), first.end(), book.provisions.begin(), [](auto const& a, auto const& b) { return a.id == b.id; });
}

}  // namespace

void add_provisions(CLI::App& app, Exit& exit) {
  struct Options {
    Lang lang = Lang::ru;
    bool check = false;
    LawChoice law;
  };
  auto* command = app.add_subcommand("provisions", "List the provisions of the act and what the model does with each");
  auto const o = std::make_shared<Options>();
  add_lang(*command, o->lang);
  command->add_flag("--check", o->check, "Check that registry and rules agree: exit 1 and a list if they do not");
  add_law_choice(*command, o->law);
  command->footer(
      "Columns are separated by tabs. `from` is the first day of the wording encoded, `until` the first day without "
      "it; - where that day is not known, or lies beyond the days encoded.\n\n"
      "Examples:\n"
      "  norma provisions --lang en | column -t -s $'\\t' | less -S\n"
      "  norma provisions --check");
  command->callback([o, &exit] {
    auto const open = open_law(o->law);
    if (!open) {
      exit = Exit::bad_input;
      return;
    }
    Output out(STDOUT_FILENO);
    auto const& book = open->law->book();
    auto const procedure = open->procedure ? *open->procedure : begins_with_first(book) ? *procedure_of(oracle::listings().front()) : ProcedureBook{};
    if (o->check) exit = check(book, procedure, o->lang, out.text());
    else list(book, procedure, o->lang, out.text());
    exit = finish(out, exit);
  });
}

}  // namespace norma::cli
