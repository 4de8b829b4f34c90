// What the JSON Schemas of Norma's files are put together of.
#pragma once
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "model/procedure_book.hpp"
#include "model/rulebook.hpp"

namespace norma::cli::schema {

using Json = nlohmann::ordered_json;

inline Json text() { return {{"type", "string"}, {"minLength", 1}}; }
inline Json any_text() { return {{"type", "string"}}; }
inline Json truth() { return {{"type", "boolean"}}; }
inline Json whole(int least = 0) { return {{"type", "integer"}, {"minimum", least}}; }
inline Json date() { return {{"type", "string"}, {"format", "date"}, {"pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}}; }
inline Json array(Json items) { return {{"type", "array"}, {"items", std::move(items)}}; }
inline Json some(Json items) { return {{"type", "array"}, {"items", std::move(items)}, {"minItems", 1}}; }
inline Json or_null(Json schema) { return {{"anyOf", Json::array({std::move(schema), {{"type", "null"}}})}}; }
inline Json one_of(std::vector<Json> values) { return {{"enum", std::move(values)}}; }
inline Json either(std::vector<Json> schemas) { return {{"anyOf", std::move(schemas)}}; }

// An object of these fields and no others.
inline Json object(Json properties, std::vector<std::string> required) {
  Json out{{"type", "object"}, {"properties", std::move(properties)}, {"additionalProperties", false}};
  if (!required.empty()) out["required"] = std::move(required);
  return out;
}

// What is said in both languages; may be empty.
inline Json both() { return object({{"ru", any_text()}, {"en", any_text()}}, {"ru", "en"}); }

inline std::vector<Json> names_of(EnumInfo names) {
  std::vector<Json> out;
  for (auto const& n : names) out.push_back(n.name);
  return out;
}
// Their spelling in files: a decision on a truth is answered by true and false.
inline std::vector<Json> outcomes_of(DecisionInfo const& d) { return d.truth ? std::vector<Json>{false, true} : names_of(d.outcomes); }
inline Json provision_ids(std::span<Provision const> provisions) {
  std::vector<Json> out;
  for (auto const& p : provisions) out.push_back(p.id);
  return one_of(std::move(out));
}
inline Json reading_ids(std::span<Reading const> readings) {
  std::vector<Json> out;
  for (auto const& r : readings) out.push_back(r.id);
  return one_of(std::move(out));
}

// {reading: alternative}.
inline Json chosen_readings(std::span<Reading const> readings) {
  Json properties = Json::object();
  for (auto const& r : readings) {
    std::vector<Json> names;
    for (std::size_t a = 0; a < r.count(); ++a) names.push_back(r.alternatives[a].name);
    properties[std::string(r.id)] = one_of(std::move(names));
  }
  return object(std::move(properties), {});
}

// The line in place of an answer to an input that is wrong.
inline Json error() {
  return object({{"error", object({{"line", whole(1)}, {"column", whole(1)}, {"case", any_text()}, {"field", any_text()}, {"expected", any_text()},
                                   {"expected_ru", any_text()}, {"found", any_text()}},
                                  {"line", "field", "expected", "expected_ru", "found"})}},
                {"error"});
}

inline Json outside_acts() {
  return some(object({{"act", text()}, {"prolonged_by", text()}, {"decisions", array(text())}, {"answer", {{"const", "not_encoded"}}}, {"ask", text()}},
                     {"act", "decisions", "answer"}));
}

inline std::string whole_schema(std::string const& title, Json body) {
  Json out{{"$schema", "https://json-schema.org/draft/2020-12/schema"}, {"title", "Norma: " + title}};
  out.update(body);
  return out.dump(2) + "\n";
}

}  // namespace norma::cli::schema
