// The JSON report of `norma conform`.
#include "cli/schema_parts.hpp"
#include "cli/schemas.hpp"
#include "report/conform.hpp"

namespace norma::cli {
namespace {

using namespace schema;

Json verdict() {
  std::vector<Json> out;
  for (auto const v : report::verdicts) out.push_back(name_of(v));
  return one_of(std::move(out));
}

// Of each verdict, how often; or only of those that came.
Json counts(Json first, std::vector<std::string> required) {
  for (auto const v : report::verdicts) first[std::string(name_of(v))] = whole();
  return object(std::move(first), std::move(required));
}

Json anything() { return Json::object(); }
Json texts() { return array(any_text()); }

}  // namespace

std::string conform_schema(Rulebook const& book) {
  auto const provisions = array(provision_ids(book.provisions));
  auto const slip = object({{"mutant", text()}, {"words", both()}, {"explains", whole()}}, {"mutant", "words", "explains"});
  auto const part = object({{"part", text()}, {"verdict", verdict()}, {"said", anything()}, {"lawful", anything()}, {"provisions", provisions}}, {"part", "verdict", "said", "lawful", "provisions"});
  auto const one = object({{"key", text()}, {"id", any_text()}, {"verdict", verdict()}, {"edition", any_text()}, {"title", text()}, {"message", text()}, {"stderr", text()}, {"explained_by", texts()},
                           {"known", text()}, {"parts", array(part)}, {"case", anything()}},
                          {"key", "id", "verdict", "edition", "parts"});
  auto const unit = object({{"id", provision_ids(book.provisions)}, {"cite", any_text()}, {"summary", both()}}, {"id", "cite", "summary"});
  auto const defect = object({{"id", text()}, {"part", text()}, {"named", both()}, {"said", anything()}, {"lawful", anything()}, {"provisions", array(unit)}, {"cases", texts()}, {"explained_by", texts()},
                              {"behaves_as", array(slip)}, {"story", both()}, {"why", array(both())}, {"case", anything()}, {"asked", whole()}, {"command", text()}},
                             {"id", "part", "named", "said", "lawful", "provisions", "cases", "story", "why", "case", "asked"});
  auto const changed = object({{"id", any_text()}, {"before", or_null(verdict())}, {"after", or_null(verdict())}}, {"id", "before", "after"});
  std::vector<std::string> every;
  for (auto const v : report::verdicts) every.emplace_back(name_of(v));
  Json fields{{"format", {{"const", "norma-conform"}}}, {"version", {{"const", 1}}}, {"conforms", truth()}, {"passes", truth()}, {"complete", truth()}, {"incomplete", text()}, {"of", {{"const", "logs"}}},
              {"act", text()}, {"suite", object({{"version", text()}, {"digest", text()}, {"seed", whole()}}, {"version", "digest", "seed"})},
              {"implementation", object({{"vendor", any_text()}, {"product", any_text()}, {"version", any_text()}, {"run", any_text()}}, {"vendor", "product", "version", "run"})},
              {"origin", object({{"commit", any_text()}, {"program", any_text()}, {"date", date()}, {"milliseconds", whole()}}, {"commit", "program", "date", "milliseconds"})}};
  for (auto const* list : {"scope", "untested", "declared_readings", "consistent_with", "notes"}) fields[list] = texts();
  for (auto const* yes : {"readings_explain_all", "slips_explain_all"}) fields[yes] = truth();
  fields["behaves_as"] = array(slip);
  fields["counts"] = counts(Json::object(), every);
  for (auto const* count : {"not_put", "out_of_scope"}) fields[count] = whole();
  fields["defects"] = array(defect);
  fields["cases"] = array(one);
  fields["provisions"] = array(counts({{"id", provision_ids(book.provisions)}, {"cite", any_text()}}, {"id", "cite"}));
  fields["baseline_faults"] = array(object({{"key", text()}, {"id", any_text()}, {"why", both()}}, {"key", "id", "why"}));
  fields["changed"] = array(changed);
  fields["remarks"] = array(object({{"what", text()}, {"count", whole(1)}, {"first", any_text()}}, {"what", "count", "first"}));
  std::vector<std::string> required;
  for (auto const& [name, schema] : fields.items())
    if (name != "incomplete" && name != "of" && name != "changed") required.push_back(name);
  return whole_schema("a report of conformance, act " + std::string(book.act), object(std::move(fields), std::move(required)));
}

}  // namespace norma::cli
