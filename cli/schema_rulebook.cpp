#include "cli/schema_parts.hpp"
#include "cli/schema_rulebook_procedure.hpp"
#include "cli/schemas.hpp"
#include "rulebook/names.hpp"

namespace norma::cli {
namespace {

using namespace schema;
using namespace schema::rulebook_file;
namespace file = norma::rulebook;

// Where one of these operators stands, what follows it. Told apart by the operator alone, so that no expression is looked at twice.
Json operation(std::vector<Json> const& operators, std::vector<Json> operands) {
  operands.insert(operands.begin(), Json(true));
  auto const n = operands.size();
  return {{"if", {{"prefixItems", Json::array({one_of(operators)})}}}, {"then", {{"prefixItems", std::move(operands)}, {"items", false}, {"minItems", n}}}};
}

Json expressions() {
  auto const whole_number = Json{{"type", "integer"}};
  auto const literal = either({truth(), whole_number, object({{"date", day_or_null()}}, {"date"}), object({{"enumerator", whole()}}, {"enumerator"})});
  std::vector<Json> unary, binary, all(file::op_names.begin(), file::op_names.end());
  all.push_back(file::choose_name);
  for (auto const op : {Op::negation, Op::next_day, Op::previous_day, Op::first_of_next_month}) unary.push_back(file::name_of(op));
  for (auto const op : {Op::conjunction, Op::disjunction, Op::equal, Op::differ, Op::less, Op::at_most, Op::greater, Op::at_least}) binary.push_back(file::name_of(op));
  return {{"type", "array"}, {"minItems", 2}, {"prefixItems", Json::array({one_of(all)})},
          {"allOf", Json::array({operation({"fact", "definition"}, {text()}), operation({"literal"}, {literal}), operation({"reading", "lawful"}, {text(), text()}), operation({"value_of"}, {text(), any_text()}),
                                 operation(unary, {expression()}), operation(binary, {expression(), expression()}), operation({"add_years", "roll_years", "add_months"}, {whole_number, expression()}),
                                 operation({file::choose_name}, {expression(), expression(), expression()})})}};
}

Json provision() {
  auto const treatment = object({{"kind", spelled(file::treatment_names)}, {"fact", text()}, {"why", spelled(file::why_names)}, {"reason", any_text()}}, {"kind"});
  auto const wording = object({{"from", day_or_null()}, {"until", day_or_null()}, {"decree", any_text()}, {"words", both()}, {"found", truth()}}, {"from", "until", "decree", "words"});
  return object({{"id", text()}, {"cite", any_text()}, {"from", day_or_null()}, {"until", day_or_null()}, {"decree", any_text()}, {"treatment", treatment}, {"words", both()}, {"found", truth()}, {"known_from", truth()}, {"earlier", some(wording)}},
                {"id", "cite", "from", "until", "decree", "treatment", "words"});
}

Json derived() { return {{"type", "array"}, {"items", any_text()}, {"minItems", 2}, {"maxItems", 2}}; }

Json rule() {
  auto const names = array(text());
  Json common{{"id", text()}, {"cites", names}, {"from", day_or_null()}, {"until", day_or_null()}, {"section", whole()}, {"readings", names}, {"alternatives", names}, {"when", expression()}, {"overrides", names}, {"by", text()}, {"defeated_by", names}};
  auto dates = common, decides = common;
  dates["date"] = derived();
  dates["is"] = expression();
  decides["decision"] = text();
  decides["modality"] = spelled(file::modality_names);
  decides["outcomes"] = names;
  return either({object(dates, {"id", "from", "until", "section", "when", "date", "is"}), object(decides, {"id", "from", "until", "section", "when", "decision", "modality"})});
}

Json constraint() { return object({{"name", text()}, {"field", any_text()}, {"words", both()}, {"holds", expression()}}, {"name", "field", "words", "holds"}); }

Json tables() {
  auto const names = array(text());
  return {{"act", text()}, {"governing_date", text()}, {"decided_on", text()}, {"received_on", text()}, {"joint", or_null(Json{{"type", "array"}, {"items", text()}, {"minItems", 2}, {"maxItems", 2}})},
          {"readings", array(reading())}, {"provisions", array(provision())}, {"editions", some(edition())}, {"facts", array(fact())},
          {"definitions", array(object({{"name", text()}, {"words", both()}, {"cites", names}, {"sort", spelled(file::sort_names)}, {"is", expression()}}, {"name", "words", "sort", "is"}))},
          {"decisions", array(object({{"name", text()}, {"words", both()}, {"outcomes", enumerators()}, {"truth", truth()}, {"internal", truth()}, {"domain", names}, {"due", expression()}}, {"name", "words", "outcomes", "due"}))},
          {"dates", array(object({{"name", text()}, {"key", any_text()}, {"words", both()}}, {"name", "key", "words"}))},
          {"strata", array(object({{"rules", whole()}, {"decisions", names}, {"dates", array(derived())}, {"contested", names}}, {"rules", "dates"}))},
          {"rules", array(rule())}, {"constraints", array(constraint())}, {"fits", array(constraint())},
          {"properties", array(object({{"name", text()}, {"words", both()}, {"cites", names}, {"holds", expression()}}, {"name", "words", "holds"}))},
          {"outside", array(outside())},
          {"unanswered", array(object({{"name", text()}, {"date", truth()}, {"words", both()}, {"cites", names}, {"needed", both()}}, {"name", "words", "needed"}))},
          {"usual", array(object({{"fact", text()}, {"years", whole()}}, {"fact", "years"}))}};
}

}  // namespace

// Whether there is a procedure hangs on the version.
std::string rulebook_schema() {
  Json properties{{"format", {{"const", file::format_name}}}, {"version", one_of({file::version_of_rules, file::version_with_procedure})}, {"digest", {{"type", "string"}, {"pattern", "^[0-9a-f]{16}$"}}}};
  properties.update(tables());
  std::vector<std::string> required;
  for (auto const& [name, schema] : properties.items())
    if (name != "unanswered") required.push_back(name);
  properties["procedure"] = procedure();
  auto body = object(properties, required);
  body["if"] = {{"properties", {{"version", {{"const", file::version_of_rules}}}}}};
  body["then"] = {{"properties", {{"procedure", false}}}};
  body["else"] = {{"required", {"procedure"}}};
  body["$defs"] = {{"expression", expressions()}};
  return whole_schema("an act as one file, with its procedure or without", std::move(body));
}

}  // namespace norma::cli
