#include "corpus_files/corpus_log.hpp"

#include <algorithm>
#include <array>

#include "corpus_files/corpus_line.hpp"
#include "oracle/procedure/log_fields.hpp"

namespace norma::corpus {
namespace {

using oracle::InputError;
using oracle::LogFields;

bool is_text(Json const* value) { return value && value->is_string(); }
std::string text_of(Json const* value) { return is_text(value) ? value->get<std::string>() : ""; }

bool is_kind(std::string const& name) {
  using Kind = oracle::Violation::Kind;
  for (int k = 0; k <= static_cast<int>(Kind::out_of_time); ++k)
    if (name_of(static_cast<Kind>(k)) == name) return true;
  return false;
}

std::optional<InputError> wrong_violation(ProcedureBook const& book, Json const& v, std::string const& path) {
  constexpr std::array<std::string_view, 3> known{"event", "kind", "provision"};
  if (!v.is_object()) return wrong(path, {"объект", "an object"}, &v);
  if (auto error = unknown_field(v, path, known)) return error;
  auto const *event = at(v, "event"), *kind = at(v, "kind"), *provision = at(v, "provision");
  if (!event || !(event->is_null() || event->is_number_unsigned()))
    return wrong(path + ".event", {"номер события или null", "number of an event, or null"}, event);
  if (!is_kind(text_of(kind)))
    return wrong(path + ".kind", {"вид нарушения", "a kind of violation"}, kind);
  if (find_provision(book.provisions, text_of(provision)) == book.provisions.size())
    return wrong(path + ".provision", {"положение реестра", "a provision of the registry"}, provision);
  return std::nullopt;
}

std::optional<InputError> wrong_duty(LogFields const& fields, Json const& duty, std::string const& path) {
  constexpr std::array<std::string_view, 3> known{"action", "by", "due"};
  if (!duty.is_object()) return wrong(path, {"объект", "an object"}, &duty);
  if (auto error = unknown_field(duty, path, known)) return error;
  auto const *action = at(duty, "action"), *by = at(duty, "by"), *due = at(duty, "due");
  if (fields.event(text_of(action)) == 0) return wrong(path + ".action", fields.expected_event(), action);
  if (fields.actor(text_of(by)) == 0) return wrong(path + ".by", fields.expected_actor(), by);
  if (!parse_date(text_of(due))) return wrong(path + ".due", {"дата ГГГГ-ММ-ДД", "a date YYYY-MM-DD"}, due);
  return std::nullopt;
}

std::optional<InputError> wrong_log_expectation(LogFields const& fields, Json const& expect) {
  constexpr std::array<std::string_view, 9> known{"violations", "verdict", "not_provided_for", "not_stated", "not_encoded", "no_calendar", "open", "depends_on", "answer"};
  if (auto error = unknown_field(expect, "expect", known)) return error;
  for (char const* key : {"violations", "not_encoded", "open", "not_provided_for", "not_stated"}) {
    auto const path = "expect." + std::string(key);
    auto const* list = at(expect, key);
    if (!list && key != std::string_view("violations")) continue;
    if (!list || !list->is_array()) return wrong(path, {"массив", "an array"}, list);
    for (std::size_t i = 0; i < list->size(); ++i) {
      auto const place = path + "[" + std::to_string(i) + "]";
      auto const& item = (*list)[i];
      auto error = key == std::string_view("violations") ? wrong_violation(fields.book(), item, place)
                   : key == std::string_view("open")     ? wrong_duty(fields, item, place)
                   : item.is_number_unsigned() || (item.is_null() && key == std::string_view("not_stated"))
                       ? std::nullopt
                       : std::optional(wrong(place, {"номер события", "number of an event"}, &item));
      if (error) return error;
    }
  }
  return std::nullopt;
}

bool holds(Json const& list, Json const& item) { return std::find(list.begin(), list.end(), item) != list.end(); }

bool same_violation(Json const& expected, Json const& got) {
  return expected["event"] == got["event"] && expected["kind"] == got["kind"] &&
         holds(got["provisions"], expected["provision"]);
}
bool same_duty(Json const& expected, Json const& got) {
  return expected["due"] == got["due"] && holds(got["what"], expected["action"]) && holds(got["who"], expected["by"]);
}

// Each of one list has its like in the other.
template <class Same>
bool alike(Json const& expected, Json const& got, Same same) {
  auto const there = [&](Json const& e) { return std::any_of(got.begin(), got.end(), [&](Json const& g) { return same(e, g); }); };
  auto const meant = [&](Json const& g) {
    return std::any_of(expected.begin(), expected.end(), [&](Json const& e) { return same(e, g); });
  };
  return std::all_of(expected.begin(), expected.end(), there) && std::all_of(got.begin(), got.end(), meant);
}

// The keys of each item that a reader of a mismatch needs.
Json shown(Json const& list, std::initializer_list<char const*> keys) {
  Json out = Json::array();
  for (auto const& item : list) {
    Json few;
    for (auto const* key : keys) few[key] = item[key];
    out.push_back(std::move(few));
  }
  return out;
}

}  // namespace

std::variant<CorpusLog, InputError> read_corpus_log(LogFields const& names, Json const& line) {
  auto const& book = names.book();
  CorpusLog log;
  log.world = default_world(book);
  constexpr std::array<std::string_view, 11> known{"log", "title", "cites", "readings", "begin", "events", "expect", "end_of_observation", "words", "why", "mistakes"};
  if (auto error = unknown_field(line, "", known)) return *error;
  if (auto error = read_text(line, "log", log.id)) return *error;
  auto const fail = [&](InputError error) {
    error.case_id = log.id;
    return error;
  };
  if (auto error = read_text(line, "title", log.title)) return fail(*error);
  if (auto error = read_cites(book.provisions, line, log.cites)) return fail(*error);
  if (auto error = read_readings(book.readings, line, log.world)) return fail(*error);
  auto const* expect = at(line, "expect");
  if (!expect || !expect->is_object()) return fail(wrong("expect", {"объект", "an object"}, expect));
  log.expect = *expect;
  if (auto error = wrong_log_expectation(names, log.expect)) return fail(*error);
  Json text;
  for (char const* key : {"log", "begin", "events", "end_of_observation"})
    if (auto const* value = at(line, key)) text[key] = *value;
  log.text = text.dump();
  return log;
}

Json bare_answer(Json audit) {
  for (char const* key : {"violations", "not_provided_for", "not_stated", "under_other_readings"})
    for (auto& v : audit[key]) v.erase("text");
  for (char const* key : {"log", "state"}) audit.erase(key);
  return audit;
}

std::vector<Mismatch> log_mismatches(Json const& expect, Json const& audit) {
  std::vector<Mismatch> out;
  if (expect.contains("answer"))
    if (auto const bare = bare_answer(audit); bare != expect.at("answer")) out.push_back({"answer", expect.at("answer").dump(), bare.dump()});
  auto const& violations = audit.at("violations");
  if (!alike(expect.at("violations"), violations, same_violation))
    out.push_back({"violations", expect.at("violations").dump(), shown(violations, {"event", "kind", "provisions"}).dump()});
  auto const not_encoded = expect.value("not_encoded", Json::array());
  if (not_encoded != audit.at("not_encoded")) out.push_back({"not_encoded", not_encoded.dump(), audit.at("not_encoded").dump()});
  for (char const* key : {"not_provided_for", "not_stated"}) {
    auto const wanted = expect.value(key, Json::array());
    Json numbers = Json::array();
    for (auto const& v : audit.at(key)) numbers.push_back(v.at("event"));
    if (wanted != numbers) out.push_back({key, wanted.dump(), shown(audit.at(key), {"event", "provisions"}).dump()});
  }
  for (char const* key : {"verdict", "depends_on"})
    if (expect.contains(key) && expect.at(key) != audit.at(key)) out.push_back({key, expect.at(key).dump(), audit.at(key).dump()});
  auto const no_calendar = expect.value("no_calendar", Json()), lacking = audit.value("no_calendar", Json());
  if (no_calendar != lacking) out.push_back({"no_calendar", no_calendar.dump(), lacking.dump()});
  if (!expect.contains("open")) return out;
  Json dated = Json::array();
  for (auto const& duty : audit.at("open"))
    if (!duty.at("due").is_null()) dated.push_back(duty);
  auto const& open = expect.at("open");
  if (open.size() != dated.size() || !alike(open, dated, same_duty))
    out.push_back({"open", open.dump(), shown(dated, {"what", "who", "due", "provisions"}).dump()});
  return out;
}

}  // namespace norma::corpus
