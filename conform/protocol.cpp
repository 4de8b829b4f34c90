#include "conform/protocol.hpp"

#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>
#include <new>

#include "oracle/json_text.hpp"

namespace norma::conform {
namespace {

namespace json = simdjson::dom;

constexpr std::size_t deepest = 32, longest_word = 4096;

// What a field of a message is not.
struct Wrong {
  std::string what;
};

std::string list(std::vector<std::string> const& names) {
  std::string out = "[";
  for (auto const& n : names) out += (out.size() > 1 ? "," : "") + oracle::quoted(n);
  return out + "]";
}

std::string text_of(json::element e, std::string const& field) {
  std::string_view text;
  if (e.get(text) != simdjson::SUCCESS) throw Wrong{field + ": expected a string"};
  return oracle::shortened(text, longest_word);
}

// The field as text; empty if there is none.
std::string optional_text(json::object object, std::string_view field) {
  json::element e;
  return object.at_key(field).get(e) == simdjson::SUCCESS && !e.is_null() ? text_of(e, std::string(field)) : std::string();
}

std::optional<std::vector<std::string>> optional_list(json::object object, std::string_view field) {
  json::element e;
  if (object.at_key(field).get(e) != simdjson::SUCCESS || e.is_null()) return std::nullopt;
  json::array array;
  if (e.get(array) != simdjson::SUCCESS) throw Wrong{std::string(field) + ": expected an array of strings"};
  std::vector<std::string> out;
  for (auto const one : array) out.push_back(text_of(one, std::string(field)));
  return out;
}

std::vector<std::pair<std::string, std::string>> readings_of(json::object can, std::string const& field) {
  std::vector<std::pair<std::string, std::string>> out;
  json::element e;
  if (can.at_key(field).get(e) != simdjson::SUCCESS || e.is_null()) return out;
  json::object readings;
  if (e.get(readings) != simdjson::SUCCESS) throw Wrong{"capabilities." + field + ": expected an object {reading: alternative}"};
  for (auto const entry : readings) out.emplace_back(std::string(entry.key), text_of(entry.value, "capabilities." + field));
  return out;
}

// An outcome as JSON spells it.
std::string outcome_of(json::element e, std::string const& field) {
  if (bool truth = false; e.get(truth) == simdjson::SUCCESS) return truth ? "true" : "false";
  std::string_view text;
  if (e.get(text) != simdjson::SUCCESS) throw Wrong{field + ": expected an outcome: a string, true or false"};
  return oracle::quoted(oracle::shortened(text, longest_word));
}

Said said_of(json::element e, std::string const& field) {
  if (e.is_null()) return {};
  json::object object;
  if (e.get(object) != simdjson::SUCCESS) throw Wrong{field + ": expected null or an object with one of outcome, lawful, declined"};
  std::optional<Said> out;
  auto const put = [&](Said said) {
    if (out) throw Wrong{field + ": expected one of outcome, lawful, declined, not several"};
    out = std::move(said);
  };
  if (json::element v; object.at_key("outcome").get(v) == simdjson::SUCCESS)
    put(v.is_null() ? Said{} : Said{Said::Kind::outcome, {outcome_of(v, field + ".outcome")}});
  if (json::element v; object.at_key("lawful").get(v) == simdjson::SUCCESS) {
    json::array array;
    if (v.get(array) != simdjson::SUCCESS) throw Wrong{field + ".lawful: expected an array of outcomes"};
    Said said{Said::Kind::lawful};
    for (auto const one : array) said.outcomes.push_back(outcome_of(one, field + ".lawful"));
    std::sort(said.outcomes.begin(), said.outcomes.end());
    said.outcomes.erase(std::unique(said.outcomes.begin(), said.outcomes.end()), said.outcomes.end());
    if (said.outcomes.empty()) said.kind = Said::Kind::none;
    put(std::move(said));
  }
  if (json::element v; object.at_key("declined").get(v) == simdjson::SUCCESS) put({Said::Kind::declined, {}, text_of(v, field + ".declined")});
  if (!out) throw Wrong{field + ": expected one of outcome, lawful, declined"};
  return std::move(*out);
}

Day day_of(json::element e, std::string const& field) {
  if (e.is_null()) return std::nullopt;
  return text_of(e, field);
}

SaidDate date_of(json::element e, std::string const& field) {
  json::object object;
  if (e.get(object) != simdjson::SUCCESS) return day_of(e, field);
  std::map<std::string, Day> days;
  for (auto const entry : object)
    if (!days.emplace(std::string(entry.key), day_of(entry.value, field)).second) throw Wrong{field + ": an outcome stands twice"};
  return days;
}

SaidBreach breach_of(json::element e) {
  json::object object;
  std::string const field = "judgement.violations";
  if (e.get(object) != simdjson::SUCCESS) throw Wrong{field + ": expected objects with event and provision"};
  SaidBreach out{{}, optional_text(object, "provision"), optional_text(object, "kind"), {}};
  if (json::element at; object.at_key("event").get(at) == simdjson::SUCCESS && !at.is_null()) {
    std::int64_t number = 0;
    if (at.get(number) != simdjson::SUCCESS || number < 1) throw Wrong{field + ".event: expected a whole number from 1, or null"};
    out.event = static_cast<std::size_t>(number);
  }
  if (out.provision.empty()) throw Wrong{field + ".provision: expected the id of a provision"};
  if (auto due = optional_text(object, "due"); !due.empty()) out.due = std::move(due);
  return out;
}

SaidDuty duty_of(json::element e) {
  json::object object;
  if (e.get(object) != simdjson::SUCCESS) throw Wrong{"judgement.open: expected objects with action, by and due"};
  SaidDuty out{optional_text(object, "action"), optional_text(object, "by"), optional_text(object, "due")};
  if (out.action.empty() || out.by.empty() || out.due.empty()) throw Wrong{"judgement.open: expected action, by and due"};
  return out;
}

template <class One>
std::optional<std::vector<One>> sorted_list(json::object object, char const* name, One (*read)(json::element)) {
  json::element e;
  if (object.at_key(name).get(e) != simdjson::SUCCESS || e.is_null()) return std::nullopt;
  json::array array;
  if (e.get(array) != simdjson::SUCCESS) throw Wrong{std::string("judgement.") + name + ": expected an array"};
  std::vector<One> out;
  for (auto const one : array) out.push_back(read(one));
  std::sort(out.begin(), out.end());
  return out;
}

Judgement judgement_of(json::element e) {
  json::object object;
  if (e.get(object) != simdjson::SUCCESS) throw Wrong{"judgement: expected an object"};
  Judgement out;
  if (auto verdict = optional_text(object, "verdict"); !verdict.empty()) out.verdict = std::move(verdict);
  out.violations = sorted_list(object, "violations", breach_of);
  out.open = sorted_list(object, "open", duty_of);
  return out;
}

Statement statement_of(json::object object) {
  Statement out;
  if (json::element e; object.at_key("judgement").get(e) == simdjson::SUCCESS) {
    out.judgement = judgement_of(e);
    return out;
  }
  json::object decisions, dates;
  if (object.at_key("decisions").get(decisions) != simdjson::SUCCESS) throw Wrong{"decisions: expected an object"};
  for (auto const entry : decisions) {
    auto const field = "decisions." + oracle::shortened(entry.key, 80);
    if (!out.decisions.emplace(std::string(entry.key), said_of(entry.value, field)).second) throw Wrong{field + ": stands twice"};
  }
  json::element given;
  if (object.at_key("dates").get(given) != simdjson::SUCCESS || given.is_null()) return out;
  if (given.get(dates) != simdjson::SUCCESS) throw Wrong{"dates: expected an object"};
  for (auto const entry : dates) {
    auto const field = "dates." + oracle::shortened(entry.key, 80);
    if (!out.dates.emplace(std::string(entry.key), date_of(entry.value, field)).second) throw Wrong{field + ": stands twice"};
  }
  return out;
}

std::string json_of(Day const& day) { return day ? oracle::quoted(*day) : "null"; }

std::string joined(std::vector<std::string> const& parts) { return fmt::format("{}", fmt::join(parts, ",")); }

}  // namespace

std::string declines_act(Welcome const& w, std::string_view act, Lang lang) {
  if (!w.acts || std::find(w.acts->begin(), w.acts->end(), act) != w.acts->end()) return {};
  return (lang == Lang::ru ? "реализация не берется за акт " : "the implementation does not take on act ") + std::string(act);
}

std::string said_of(SaidBreach const& b) {
  auto out = "{\"event\":" + (b.event ? std::to_string(*b.event) : "null") + ",\"provision\":" + oracle::quoted(b.provision);
  if (!b.kind.empty()) out += ",\"kind\":" + oracle::quoted(b.kind);
  if (b.due) out += ",\"due\":" + oracle::quoted(*b.due);
  return out + "}";
}

std::string said_of(SaidDuty const& d) { return fmt::format(R"({{"action":{},"by":{},"due":{}}})", oracle::quoted(d.action), oracle::quoted(d.by), oracle::quoted(d.due)); }

namespace {

std::string said_of(Judgement const& j) {
  std::string out;
  auto const add = [&](char const* name, std::string const& value) { out += (out.empty() ? "{\"" : ",\"") + std::string(name) + "\":" + value; };
  if (j.verdict) add("verdict", oracle::quoted(*j.verdict));
  if (j.violations) add("violations", list_of(*j.violations));
  if (j.open) add("open", list_of(*j.open));
  return out.empty() ? "{}" : out + "}";
}

}  // namespace

std::string canonical(Statement const& s) {
  if (s.judgement) return "{\"judgement\":" + said_of(*s.judgement) + "}";
  std::string out = "{\"decisions\":{";
  char const* comma = "";
  for (auto const& [name, said] : s.decisions) {
    out += comma + oracle::quoted(name) + ":";
    comma = ",";
    switch (said.kind) {
      case Said::Kind::none: out += "null"; break;
      case Said::Kind::outcome: out += "{\"outcome\":" + said.outcomes.front() + "}"; break;
      case Said::Kind::lawful: out += "{\"lawful\":[" + joined(said.outcomes) + "]}"; break;
      case Said::Kind::declined: out += "{\"declined\":" + oracle::quoted(said.reason) + "}"; break;
    }
  }
  out += "}";
  if (!s.dates.empty()) out += ",\"dates\":{";
  comma = "";
  for (auto const& [name, said] : s.dates) {
    out += comma + oracle::quoted(name) + ":";
    comma = ",";
    if (auto const* day = std::get_if<Day>(&said)) {
      out += json_of(*day);
      continue;
    }
    char const* before = "{";
    for (auto const& [key, day] : std::get<1>(said)) {
      out += before + oracle::quoted(key) + ":" + json_of(day);
      before = ",";
    }
    out += *before == '{' ? "{}" : "}";
  }
  return out + (s.dates.empty() ? "}" : "}}");
}

std::string hello_line(Hello const& hello) {
  return fmt::format(R"({{"type":"hello","protocol":{{"min":{0},"max":{0}}},"suite":{{"version":{1},"digest":{2}}},"act":{3}}})", protocol_version, oracle::quoted(hello.suite_version),
                     oracle::quoted(hello.suite_digest), oracle::quoted(hello.act));
}

std::string welcome_line(Welcome const& w) {
  std::string can;
  auto const add = [&](char const* name, std::optional<std::vector<std::string>> const& names) {
    if (names) can += (can.empty() ? "\"" : ",\"") + std::string(name) + "\":" + list(*names);
  };
  add("acts", w.acts);
  add("decisions", w.decisions);
  add("dates", w.dates);
  add("editions", w.editions);
  add("logs", w.logs);
  auto const add_readings = [&](char const* name, std::vector<std::pair<std::string, std::string>> const& list) {
    std::string readings;
    for (auto const& [reading, value] : list) readings += (readings.empty() ? "" : ",") + oracle::quoted(reading) + ":" + oracle::quoted(value);
    if (!readings.empty()) can += (can.empty() ? "\"" : ",\"") + std::string(name) + "\":{" + readings + "}";
  };
  add_readings("readings", w.readings);
  add_readings("log_readings", w.log_readings);
  return fmt::format(R"({{"type":"welcome","protocol":{},"vendor":{},"product":{},"version":{},"capabilities":{{{}}}}})", w.protocol, oracle::quoted(w.vendor), oracle::quoted(w.product),
                     oracle::quoted(w.version), can);
}

std::string case_middle(std::string_view act, std::vector<std::string> const& decisions, std::vector<std::string> const& dates) {
  return fmt::format(R"("act":{},"decisions":{},"dates":{})", oracle::quoted(act), list(decisions), list(dates));
}

std::string log_middle(std::string_view act, std::vector<std::string> const& parts) { return fmt::format(R"("act":{},"parts":{})", oracle::quoted(act), list(parts)); }

std::string case_line(std::string_view type, Question const& q, std::string_view middle, std::string_view input) {
  return fmt::format(R"({{"type":"{}","seq":{},"nonce":"{}","deadline_ms":{},{},"input":{}}})", type, q.seq, q.nonce, q.deadline_ms, middle, input);
}

struct MessageReader::State {
  json::parser parser;
  std::string buffer;

  // The message that the line holds.
  std::variant<json::object, Noise> object_of(std::string_view line) {
    buffer.assign(line);
    buffer.append(simdjson::SIMDJSON_PADDING, ' ');
    json::element root;
    if (auto const error = parser.parse(buffer.data(), line.size(), false).get(root)) return Noise{std::string("not JSON: ") + simdjson::error_message(error)};
    json::object object;
    if (root.get(object) != simdjson::SUCCESS) return Noise{"not a JSON object"};
    return object;
  }
};

MessageReader::MessageReader() : state_(std::make_unique<State>()) {
  if (state_->parser.allocate(std::size_t{1} << 16, deepest)) throw std::bad_alloc();
}
MessageReader::MessageReader(MessageReader&&) noexcept = default;
MessageReader::~MessageReader() = default;

std::variant<Welcome, Noise> MessageReader::welcome(std::string_view line) {
  auto const read = state_->object_of(line);
  if (auto const* noise = std::get_if<Noise>(&read)) return *noise;
  auto const object = std::get<json::object>(read);
  try {
    auto const type = optional_text(object, "type");
    if (type == "error") return Noise{"it answered the greeting with an error: " + optional_text(object, "message")};
    if (type != "welcome") return Noise{"expected a message of type welcome, found type " + oracle::quoted(type)};
    Welcome out;
    std::int64_t number = 0;
    if (object.at_key("protocol").get(number) != simdjson::SUCCESS) throw Wrong{"protocol: expected a whole number"};
    out.protocol = static_cast<int>(std::clamp<std::int64_t>(number, -1, 1'000'000));
    if (out.protocol != protocol_version)
      return Noise{fmt::format("it speaks version {} of the protocol; this program speaks version {}", number, protocol_version)};
    out.vendor = optional_text(object, "vendor");
    out.product = optional_text(object, "product");
    out.version = optional_text(object, "version");
    json::element given;
    if (object.at_key("capabilities").get(given) != simdjson::SUCCESS || given.is_null()) return out;
    json::object can;
    if (given.get(can) != simdjson::SUCCESS) throw Wrong{"capabilities: expected an object"};
    out.acts = optional_list(can, "acts");
    out.decisions = optional_list(can, "decisions");
    out.dates = optional_list(can, "dates");
    out.editions = optional_list(can, "editions");
    out.logs = optional_list(can, "logs");
    if (json::element e; can.at_key("in_flight").get(e) == simdjson::SUCCESS && !e.is_null()) {
      std::int64_t n = 0;
      if (e.get(n) != simdjson::SUCCESS || n < 1) throw Wrong{"capabilities.in_flight: expected a whole number from 1"};
      constexpr std::int64_t most = 256;
      out.in_flight = static_cast<std::size_t>(std::min(n, most));
    }
    out.readings = readings_of(can, "readings");
    out.log_readings = readings_of(can, "log_readings");
    return out;
  } catch (Wrong const& wrong) {
    return Noise{"its welcome is malformed: " + wrong.what};
  }
}

std::variant<Reply, Noise> MessageReader::reply(std::string_view line) {
  auto const read = state_->object_of(line);
  if (auto const* noise = std::get_if<Noise>(&read)) return *noise;
  auto const object = std::get<json::object>(read);
  Reply out;
  std::string type;
  try {
    type = optional_text(object, "type");
    out.nonce = optional_text(object, "nonce");
  } catch (Wrong const& wrong) {
    return Noise{wrong.what};
  }
  if (out.nonce.empty()) return Noise{"a message without a nonce, of type " + oracle::quoted(type)};
  try {
    if (type == "result") out.body = Answered{statement_of(object)};
    else if (type == "declined") out.body = Declined{optional_text(object, "reason")};
    else if (type == "error") out.body = Failed{optional_text(object, "message")};
    else out.body = Malformed{"expected type result, declined or error, found " + oracle::quoted(type)};
  } catch (Wrong const& wrong) {
    out.body = Malformed{wrong.what};
  }
  return out;
}

}  // namespace norma::conform
