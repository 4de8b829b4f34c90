#include "cli/schema_parts.hpp"
#include "cli/schemas.hpp"
#include "oracle/procedure/audit_writer.hpp"
#include "oracle/procedure/log_fields.hpp"

namespace norma::cli {
namespace {

using namespace schema;

Json with_words(Json schema, Words words) {
  schema["title"] = words.ru;
  schema["description"] = words.en;
  return schema;
}

Json value_of(ProcedureBook const& book, oracle::LogField const& field) {
  auto const& fact = book.facts[field.slot];
  if (field.set) {
    std::vector<Json> items;
    for (std::size_t s = 0; s < field.slots; ++s) items.push_back(book.facts[field.slot + s].element);
    auto out = array(one_of(std::move(items)));
    out["uniqueItems"] = true;
    return with_words(out, fact.words);
  }
  Json one = fact.sort == Sort::boolean ? truth() : fact.sort == Sort::date ? date() : one_of(names_of(fact.names));
  return with_words(fact.nullable ? or_null(std::move(one)) : one, fact.words);
}

// Which facts it ought to state is told by the vocabulary: without one that bears on a verdict the log is read, and not judged.
Json event(oracle::LogFields const& fields, EventInfo const& e) {
  auto const& book = fields.book();
  Json properties{{"event", {{"const", e.name}}}, {"on", date()}, {"by", one_of(names_of(book.actors))}};
  for (auto const& f : fields.all())
    if (fields.stated_by(fields.event(e.name), f.name)) properties[f.name] = value_of(book, f);
  return with_words(object(std::move(properties), {"event", "on", "by"}), e.words);
}

Json events(ProcedureBook const& book) {
  oracle::LogFields const fields(book);
  std::vector<Json> each;
  for (auto const& e : book.events) each.push_back(event(fields, e));
  return array(either(std::move(each)));
}

Json event_names(ProcedureBook const& book) {
  std::vector<Json> names;
  for (auto const& e : book.events) names.push_back(e.name);
  return one_of(std::move(names));
}
Json state_names(ProcedureBook const& book) {
  std::vector<Json> names;
  for (auto const& s : book.states) names.push_back(s.name);
  return one_of(std::move(names));
}

std::vector<Json> kinds() {
  std::vector<Json> out;
  for (int k = 0; k <= static_cast<int>(oracle::Violation::Kind::out_of_time); ++k) out.push_back(name_of(static_cast<oracle::Violation::Kind>(k)));
  return out;
}
std::vector<Json> verdicts() {
  std::vector<Json> out;
  for (int v = 0; v <= static_cast<int>(oracle::LogVerdict::unlawful); ++v) out.push_back(name_of(static_cast<oracle::LogVerdict>(v)));
  return out;
}

Json begin(ProcedureBook const& book) {
  Json last = Json::object();
  for (auto const& e : book.events) last[std::string(e.name)] = or_null(date());
  Json listed = object(std::move(last), {});
  listed["description"] = "what has happened before the log, each event with its latest day; what is left out has not happened, unless nobody comes to the state without it; without this list nothing of it is known";
  Json properties{{"state", state_names(book)}, {"last", std::move(listed)}};
  oracle::LogFields const fields(book);
  for (auto const& f : fields.all()) properties[f.name] = value_of(book, f);
  return object(std::move(properties), {});
}

Json log_fields(ProcedureBook const& book) {
  return {{"log", any_text()}, {"begin", begin(book)}, {"events", events(book)}, {"end_of_observation", date()}};
}

}  // namespace

std::string log_schema(ProcedureBook const& book) {
  return whole_schema("an event log, act " + std::string(book.act), object(log_fields(book), {"log", "events"}));
}

std::string audit_schema(ProcedureBook const& book) {
  auto const provisions = array(provision_ids(book.provisions)), actors = array(one_of(names_of(book.actors))), acts = array(event_names(book));
  auto const violation = object({{"event", or_null(whole(1))}, {"name", event_names(book)}, {"on", date()}, {"kind", one_of(kinds())}, {"provisions", provisions},
                                 {"due", date()}, {"who", actors}, {"what", acts}, {"needed", some(text())}, {"depends_on", some(text())}, {"text", text()}},
                                {"event", "kind", "provisions", "text"});
  auto const duty = object({{"what", acts}, {"who", actors}, {"due", or_null(date())}, {"provisions", provisions}}, {"what", "who", "due", "provisions"});
  Json fields{{"log", any_text()}, {"verdict", one_of(verdicts())}, {"as_of", or_null(date())}, {"state", state_names(book)}};
  for (char const* list : {"violations", "not_provided_for", "not_stated"}) fields[list] = array(violation);
  fields["not_encoded"] = array(whole(1));
  fields["depends_on"] = array(reading_ids(book.readings));
  fields["under_other_readings"] = array(violation);
  fields["no_calendar"] = whole();
  fields["not_completed"] = whole(1);
  fields["also_governed_by"] = outside_acts();
  fields["open"] = array(duty);
  return whole_schema("the audit of an event log, act " + std::string(book.act),
                      either({object(std::move(fields), {"log", "verdict", "as_of", "state", "violations", "not_provided_for", "not_stated", "not_encoded", "depends_on",
                                                         "under_other_readings", "open"}),
                              error()}));
}

std::string corpus_schema(Rulebook const& book, ProcedureBook const& procedure) {
  auto const cites = some(provision_ids(book.provisions));
  auto const mistakes = some(object({{"mutant", text()}, {"ru", text()}, {"en", text()}}, {"mutant", "ru", "en"}));
  // What a case and a decision may hold, the schemas of a case and of a decision say.
  auto const of_case = object({{"title", text()}, {"cites", cites}, {"words", any_text()}, {"why", text()}, {"readings", chosen_readings(book.readings)},
                               {"mistakes", mistakes},
                               {"case", {{"type", "object"}}}, {"expect", {{"type", "object"}, {"minProperties", 1}}}},
                              {"title", "cites", "why", "case", "expect"});
  auto const violation = object({{"event", or_null(whole())}, {"kind", one_of(kinds())}, {"provision", provision_ids(procedure.provisions)}}, {"event", "kind", "provision"});
  auto const duty = object({{"action", event_names(procedure)}, {"by", one_of(names_of(procedure.actors))}, {"due", date()}}, {"action", "by", "due"});
  auto const expect = object({{"violations", array(violation)}, {"verdict", one_of(verdicts())}, {"not_provided_for", array(whole())}, {"not_stated", array(or_null(whole()))},
                              {"not_encoded", array(whole())}, {"no_calendar", whole()}, {"open", array(duty)}, {"depends_on", array(reading_ids(procedure.readings))},
                              {"answer", {{"type", "object"}}}},
                             {"violations"});
  Json fields{{"title", text()}, {"cites", some(provision_ids(procedure.provisions))}, {"words", any_text()}, {"why", text()}, {"mistakes", mistakes}, {"readings", chosen_readings(procedure.readings)}, {"expect", expect}};
  fields.update(log_fields(procedure));
  return whole_schema("a line of the corpus, act " + std::string(book.act), either({of_case, object(std::move(fields), {"log", "title", "cites", "events", "expect"})}));
}

}  // namespace norma::cli
