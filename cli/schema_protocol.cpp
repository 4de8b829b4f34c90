#include <set>

#include "cli/schema_parts.hpp"
#include "cli/schemas.hpp"
#include "conform/logs/law.hpp"
#include "conform/protocol.hpp"

namespace norma::cli {
namespace {

using namespace schema;

// Fields that are not named here are ignored: an object is open.
Json open(Json properties, std::vector<std::string> required) {
  auto out = object(std::move(properties), std::move(required));
  out.erase("additionalProperties");
  return out;
}

Json message(char const* type, Json fields, std::vector<std::string> required) {
  Json properties{{"type", {{"const", type}}}};
  properties.update(fields);
  required.insert(required.begin(), "type");
  auto out = open(std::move(properties), std::move(required));
  out["title"] = type;
  return out;
}

Json nonce() { return {{"type", "string"}, {"pattern", "^[0-9a-f]{32}$"}}; }

// An outcome, all of them, nothing, or a refusal.
Json said(DecisionInfo const& d) {
  auto const outcome = one_of(outcomes_of(d));
  Json out = either({open({{"outcome", or_null(outcome)}}, {"outcome"}), open({{"lawful", array(outcome)}}, {"lawful"}), open({{"declined", any_text()}}, {"declined"}), {{"type", "null"}}});
  out["description"] = d.words.en;
  return out;
}

struct Names {
  Json decisions = Json::object(), dates = Json::object();
  std::vector<Json> decision_names, date_names, editions;
};

Names names(Rulebook const& book) {
  Names out;
  for (auto const& d : book.decisions) {
    if (d.internal) continue;
    out.decisions[std::string(d.name)] = said(d);
    out.decision_names.push_back(d.name);
  }
  auto const day = or_null(date());
  for (auto const& d : book.derived) {
    if (out.dates.contains(std::string(d.name))) continue;
    out.dates[std::string(d.name)] = d.key.empty() ? day : either({day, {{"type", "object"}, {"additionalProperties", day}}});
    out.date_names.push_back(d.name);
  }
  for (auto const& e : book.editions) out.editions.push_back(iso_date(e.interval.from));
  return out;
}

struct OfLogs {
  std::vector<Json> parts;
  Json input, judgement;
};

OfLogs of_logs(ProcedureBook const& book) {
  OfLogs out;
  for (auto const name : conform::logs::part_names) out.parts.push_back(name);
  // A log of the files, without the id that names it.
  out.input = Json::parse(log_schema(book));
  for (auto const* what : {"$schema", "title", "$id"}) out.input.erase(what);
  out.input["properties"].erase("log");
  out.input["required"] = Json::array({"events"});
  std::vector<Json> kinds, verdicts;
  for (int k = 0; k <= static_cast<int>(oracle::Violation::Kind::out_of_time); ++k) kinds.push_back(name_of(static_cast<oracle::Violation::Kind>(k)));
  for (int v = 0; v <= static_cast<int>(oracle::LogVerdict::unlawful); ++v) verdicts.push_back(name_of(static_cast<oracle::LogVerdict>(v)));
  std::vector<Json> events;
  for (auto const& e : book.events) events.push_back(e.name);
  auto const breach = open({{"event", or_null(whole(1))}, {"provision", provision_ids(book.provisions)}, {"kind", one_of(kinds)}, {"due", date()}}, {"provision"});
  auto const duty = open({{"action", one_of(events)}, {"by", one_of(names_of(book.actors))}, {"due", date()}}, {"action", "by", "due"});
  out.judgement = open({{"verdict", one_of(verdicts)}, {"violations", array(breach)}, {"open", array(duty)}}, {});
  return out;
}

}  // namespace

std::string protocol_schema(Rulebook const& book, ProcedureBook const& procedure, std::string const& case_schema) {
  auto const n = names(book);
  auto every = n.decision_names;
  every.insert(every.end(), n.date_names.begin(), n.date_names.end());
  // A case of the files, without the id that names it.
  auto input = Json::parse(case_schema);
  for (auto const* what : {"$schema", "title", "$id"}) input.erase(what);
  if (input.contains("properties")) input["properties"].erase("case");
  if (input.contains("required")) {
    auto required = Json::array();
    for (auto const& r : input["required"])
      if (r != "case") required.push_back(r);
    input["required"] = required;
  }
  Json const definitions = input.contains("$defs") ? input["$defs"] : Json();
  input.erase("$defs");
  auto const version = conform::protocol_version;
  auto const j = of_logs(procedure);
  std::vector<Json> const messages{
      message("hello", {{"protocol", open({{"min", whole(1)}, {"max", whole(1)}}, {"min", "max"})}, {"suite", open({{"version", text()}, {"digest", text()}}, {"version", "digest"})}, {"act", text()}},
              {"protocol", "suite", "act"}),
      message("welcome",
              {{"protocol", {{"const", version}}},
               {"vendor", any_text()},
               {"product", any_text()},
               {"version", any_text()},
               {"capabilities", open({{"acts", array(text())},
                                      {"decisions", array(one_of(every))},
                                      {"dates", array(one_of(n.date_names))},
                                      {"editions", array(one_of(n.editions))},
                                      {"readings", chosen_readings(book.readings)},
                                      {"logs", array(one_of(j.parts))},
                                      {"log_readings", chosen_readings(procedure.readings)},
                                      {"in_flight", whole(1)}},
                                     {})}},
              {"protocol"}),
      message("case",
              {{"seq", whole(1)},
               {"nonce", nonce()},
               {"deadline_ms", whole(1)},
               {"act", {{"const", book.act}}},
               {"decisions", array(one_of(n.decision_names))},
               {"dates", array(one_of(n.date_names))},
               {"input", input}},
              {"seq", "nonce", "deadline_ms", "act", "decisions", "dates", "input"}),
      message("log", {{"seq", whole(1)}, {"nonce", nonce()}, {"deadline_ms", whole(1)}, {"act", {{"const", book.act}}}, {"parts", array(one_of(j.parts))}, {"input", j.input}},
              {"seq", "nonce", "deadline_ms", "act", "parts", "input"}),
      message("result", {{"nonce", nonce()}, {"judgement", j.judgement}}, {"nonce", "judgement"}),
      message("result", {{"nonce", nonce()}, {"decisions", open(n.decisions, {})}, {"dates", open(n.dates, {})}}, {"nonce", "decisions"}),
      message("declined", {{"nonce", nonce()}, {"reason", any_text()}}, {"nonce"}),
      message("error", {{"message", any_text()}}, {}),
      message("bye", Json::object(), {})};
  auto body = either(messages);
  if (!definitions.is_null()) body["$defs"] = definitions;
  return whole_schema("a message of the conformance protocol, version " + std::to_string(version) + ", act " + std::string(book.act), body);
}

}  // namespace norma::cli
