#include "oracle/procedure/log_reader.hpp"

#include <simdjson.h>

#include <set>

#include "oracle/json_text.hpp"

namespace norma::oracle {
namespace {
namespace json = simdjson::dom;

std::string found_text(json::element e) {
  std::string_view s;
  constexpr std::size_t enough = 80;
  return e.get(s) == simdjson::SUCCESS ? shortened(s, enough) : shortened(simdjson::minify(e), enough);
}

LogValue value_of(json::element e) {
  switch (e.type()) {
    case json::element_type::NULL_VALUE: return std::monostate{};
    case json::element_type::BOOL: return bool(e);
    case json::element_type::STRING: return std::string_view(e);
    case json::element_type::ARRAY: {
      std::vector<std::string_view> items;
      for (auto const item : json::array(e)) {
        std::string_view s;
        if (item.get(s) != simdjson::SUCCESS) return std::string_view("?");
        items.push_back(s);
      }
      return items;
    }
    default: return std::string_view("?");
  }
}

Phrase const a_date{"дата ГГГГ-ММ-ДД", "a date YYYY-MM-DD"};
Phrase const once{"поле только один раз", "a field only once"};

}  // namespace

struct LogReader::State {
  LogFields const& fields;
  CourseState initial;
  Beginnings beginnings;
  json::parser parser{};
  EventLog log{};
  InputError error{};
  std::vector<bool> stated_at_begin{};
  bool lists_events = false;

  bool fail(std::string field, Phrase expected, Quoted found) {
    error = {std::move(field), std::move(expected), std::move(found)};
    return false;
  }

  bool read_date(json::element e, std::string const& path, Date& out) {
    std::string_view s;
    if (e.get(s) == simdjson::SUCCESS)
      if (auto const d = parse_date(s)) {
        out = *d;
        return true;
      }
    return fail(path, a_date, found_text(e));
  }

  bool read_number(json::element e, std::string const& path, std::uint16_t (LogFields::*find)(std::string_view) const,
                   Phrase (LogFields::*expected)() const, std::uint16_t& out) {
    std::string_view s;
    out = e.get(s) == simdjson::SUCCESS ? (fields.*find)(s) : std::uint16_t{0};
    return out != 0 || fail(path, (fields.*expected)(), found_text(e));
  }

  bool read_last(json::object last) {
    auto const& b = fields.book();
    for (auto const [name, value] : last) {
      auto const path = "begin.last." + std::string(name);
      auto const event = fields.event(name);
      if (event == 0) return fail(path, fields.expected_event(), std::string(name));
      stated_at_begin[b.last + event - 1u] = true;
      if (value.is_null()) {
        log.denied |= std::uint64_t{1} << (event - 1u);
        continue;
      }
      Date on;
      if (!read_date(value, path, on)) return false;
      log.begin.slots[b.last + event - 1u] = on.key();
    }
    lists_events = true;
    return true;
  }

  bool read_begin(json::object begin) {
    stated_at_begin.assign(log.begin.slots.size(), false);
    lists_events = false;
    std::set<std::string_view> seen;
    for (auto const [name, value] : begin) {
      auto const path = "begin." + std::string(name);
      if (!seen.insert(name).second) return fail(path, once, field_again);
      if (name == "state") {
        if (!read_number(value, path, &LogFields::state, &LogFields::expected_state, log.begin.state)) return false;
      } else if (name == "last") {
        json::object last;
        if (value.get(last) != simdjson::SUCCESS) return fail(path, {"объект: событие и дата", "an object of events and dates"}, found_text(value));
        if (!read_last(last)) return false;
      } else {
        auto const* field = fields.of_course(name);
        if (!field) return fail(path, {"state, last или факт хода дела", "state, last or a fact of the course"}, std::string(name));
        std::vector<std::pair<std::uint16_t, std::int32_t>> stated;
        if (auto expected = fields.read(*field, value_of(value), stated)) return fail(path, *expected, found_text(value));
        for (auto const& [slot, v] : stated) {
          log.begin.slots[slot] = v;
          stated_at_begin[slot] = true;
        }
      }
    }
    if (begin.size() > 0) log.begin.unknown = fields.not_stated(log.begin, stated_at_begin, lists_events, beginnings);
    return true;
  }

  bool read_event(json::object object, std::string const& path, Happening& h) {
    json::element name, on, by;
    auto const need = [&](char const* key, json::element& out, Phrase expected) {
      return object.at_key(key).get(out) == simdjson::SUCCESS || fail(path + "." + key, std::move(expected), nothing_found);
    };
    if (object.at_key("event").get(name) != simdjson::SUCCESS) return fail(path + ".event", fields.expected_event(), nothing_found);
    if (!read_number(name, path + ".event", &LogFields::event, &LogFields::expected_event, h.event)) return false;
    if (!need("on", on, a_date) || !read_date(on, path + ".on", h.on)) return false;
    if (object.at_key("by").get(by) != simdjson::SUCCESS) return fail(path + ".by", fields.expected_actor(), nothing_found);
    if (!read_number(by, path + ".by", &LogFields::actor, &LogFields::expected_actor, h.actor)) return false;
    std::size_t fixed = 0;
    for (auto const [key, value] : object) {
      if (key == "event" || key == "on" || key == "by") {
        ++fixed;
        continue;
      }
      auto const* field = fields.stated_by(h.event, key);
      if (!field) return fail(path + "." + std::string(key), fields.expected_field(h.event), std::string(key));
      for (auto const& s : h.stated)
        if (s.first == field->slot) return fail(path + "." + std::string(key), once, field_again);
      if (auto expected = fields.read(*field, value_of(value), h.stated)) return fail(path + "." + std::string(key), *expected, found_text(value));
    }
    if (fixed != 3) return fail(path, {"event, on и by по одному разу", "event, on and by once each"}, field_again);
    h.not_stated = fields.missing(h.event, h.stated);
    return true;
  }

  bool read_events(json::array events) {
    Date before;
    for (auto const element : events) {
      auto const path = "events[" + std::to_string(log.events.size()) + "]";
      json::object object;
      if (element.get(object) != simdjson::SUCCESS) return fail(path, {"объект", "an object"}, found_text(element));
      Happening h;
      if (!read_event(object, path, h)) return false;
      if (h.on < before) {
        auto const at = iso_date(before);
        return fail(path + ".on", {"события по порядку: не раньше " + at, "events in order: not before " + at}, iso_date(h.on));
      }
      before = h.on;
      log.events.push_back(std::move(h));
    }
    return true;
  }

  bool read(json::object root) {
    std::set<std::string_view> seen;
    std::string_view id;
    json::element element;
    if (root.at_key("log").get(element) != simdjson::SUCCESS) return fail("log", {"имя журнала", "a name of the log"}, nothing_found);
    if (element.get(id) != simdjson::SUCCESS) return fail("log", {"имя журнала", "a name of the log"}, found_text(element));
    log.id = id;
    for (auto const [key, value] : root) {
      json::object object;
      json::array array;
      if (!seen.insert(key).second) return fail(std::string(key), once, field_again);
      if (key == "log") continue;
      if (key == "begin") {
        if (value.get(object) != simdjson::SUCCESS) return fail("begin", {"объект", "an object"}, found_text(value));
        if (!read_begin(object)) return false;
      } else if (key == "events") {
        if (value.get(array) != simdjson::SUCCESS) return fail("events", {"список событий", "a list of events"}, found_text(value));
        if (!read_events(array)) return false;
      } else if (key == "end_of_observation") {
        Date end;
        if (!read_date(value, "end_of_observation", end)) return false;
        log.end_of_observation = end;
      } else return fail(std::string(key), {"одно из полей: log, begin, events, end_of_observation", "one of the fields log, begin, events, end_of_observation"}, std::string(key));
    }
    if (log.end_of_observation && !log.events.empty() && *log.end_of_observation < log.events.back().on) {
      auto const last = iso_date(log.events.back().on);
      return fail("end_of_observation", {"не раньше последнего события: " + last, "not before the last event: " + last}, iso_date(*log.end_of_observation));
    }
    if (auto late = fields.listed_too_late(log)) return fail("begin.last." + late->event, std::move(late->expected), iso_date(late->on));
    return seen.contains("events") || fail("events", {"список событий", "a list of events"}, nothing_found);
  }
};

LogReader::LogReader(LogFields const& fields) : state_(std::make_unique<State>(State{fields, initial_course(fields.book()), Beginnings(fields.book())})) {}
LogReader::LogReader(LogReader&&) noexcept = default;
LogReader::~LogReader() = default;

LogOrError LogReader::read(std::string_view text) {
  auto& s = *state_;
  s.log = {{}, s.initial, {}};
  json::element root;
  json::object object;
  if (auto const error = s.parser.parse(text.data(), text.size()).get(root)) {
    s.fail("", {"журнал событий в JSON (" + std::string(simdjson::error_message(error)) + ")",
                "an event log in JSON (" + std::string(simdjson::error_message(error)) + ")"}, excerpt(text));
  } else if (root.get(object) != simdjson::SUCCESS) {
    s.fail("", {"объект", "an object"}, found_text(root));
  } else if (s.read(object)) {
    return std::move(s.log);
  }
  s.error.case_id = s.log.id;
  return std::move(s.error);
}

}  // namespace norma::oracle
