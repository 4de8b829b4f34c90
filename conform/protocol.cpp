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

Statement statement_of(json::object object) {
  Statement out;
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

std::string canonical(Statement const& s) {
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
  std::string readings;
  for (auto const& [name, value] : w.readings) readings += (readings.empty() ? "" : ",") + oracle::quoted(name) + ":" + oracle::quoted(value);
  if (!readings.empty()) can += (can.empty() ? "" : ",") + ("\"readings\":{" + readings + "}");
  return fmt::format(R"({{"type":"welcome","protocol":{},"vendor":{},"product":{},"version":{},"capabilities":{{{}}}}})", w.protocol, oracle::quoted(w.vendor), oracle::quoted(w.product),
                     oracle::quoted(w.version), can);
}

std::string case_middle(std::string_view act, std::vector<std::string> const& decisions, std::vector<std::string> const& dates) {
  return fmt::format(R"("act":{},"decisions":{},"dates":{})", oracle::quoted(act), list(decisions), list(dates));
}

std::string case_line(Question const& q, std::string_view middle, std::string_view input) {
  return fmt::format(R"({{"type":"case","seq":{},"nonce":"{}","deadline_ms":{},{},"input":{}}})", q.seq, q.nonce, q.deadline_ms, middle, input);
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
    if (json::element e; can.at_key("in_flight").get(e) == simdjson::SUCCESS && !e.is_null()) {
      std::int64_t n = 0;
      if (e.get(n) != simdjson::SUCCESS || n < 1) throw Wrong{"capabilities.in_flight: expected a whole number from 1"};
      constexpr std::int64_t most = 256;
      out.in_flight = static_cast<std::size_t>(std::min(n, most));
    }
    if (json::element e; can.at_key("readings").get(e) == simdjson::SUCCESS && !e.is_null()) {
      json::object readings;
      if (e.get(readings) != simdjson::SUCCESS) throw Wrong{"capabilities.readings: expected an object {reading: alternative}"};
      for (auto const entry : readings) out.readings.emplace_back(std::string(entry.key), text_of(entry.value, "capabilities.readings"));
    }
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
