#include <array>

#include "bench/small/plain.hpp"

namespace norma::bench::small::plain {
namespace {

namespace ondemand = simdjson::ondemand;
using std::string_view;

constexpr std::array<string_view, 4> occupations{"worker", "student", "pensioner", "other"};
constexpr std::array<string_view, 3> zones{"city", "suburb", "region"};

bool digits(char const* s, int count, unsigned& out) {
  out = 0;
  for (int i = 0; i < count; ++i) {
    auto const d = static_cast<unsigned char>(s[i] - '0');
    if (d > 9) return false;
    out = out * 10 + d;
  }
  return true;
}

bool read(ondemand::value v, Day& out) {
  string_view s;
  unsigned y = 0, m = 0, d = 0;
  if (v.get(s) != simdjson::SUCCESS || s.size() != 10 || s[4] != '-' || s[7] != '-') return false;
  if (!digits(s.data(), 4, y) || !digits(s.data() + 5, 2, m) || !digits(s.data() + 8, 2, d)) return false;
  out = std::chrono::year(static_cast<int>(y)) / static_cast<int>(m) / static_cast<int>(d);
  return out.ok();
}

bool read(ondemand::value v, bool& out) { return v.get(out) == simdjson::SUCCESS; }

bool read(ondemand::value v, std::int16_t& out) {
  std::int64_t n = 0;
  if (v.get(n) != simdjson::SUCCESS || n < 1 || n > 500) return false;
  out = static_cast<std::int16_t>(n);
  return true;
}

template <class E, std::size_t N>
bool read(ondemand::value v, E& out, std::array<string_view, N> const& names) {
  string_view s;
  if (v.get(s) != simdjson::SUCCESS) return false;
  for (std::size_t i = 0; i < N; ++i)
    if (names[i] == s) return out = static_cast<E>(i), true;
  return false;
}

// Fields in any order, each once and all of them. Each reader of a field returns its bit, or 0 if the field is wrong or unknown.
template <class Read>
bool read_fields(ondemand::object object, unsigned all, Read&& field) {
  unsigned seen = 0;
  for (auto f : object) {
    string_view key;
    ondemand::value value;
    if (f.unescaped_key().get(key) != simdjson::SUCCESS || f.value().get(value) != simdjson::SUCCESS) return false;
    unsigned const bit = field(key, value);
    if (bit == 0 || (seen & bit) != 0) return false;
    seen |= bit;
  }
  return seen == all;
}

bool read_person(ondemand::value v, Application& a) {
  ondemand::object object;
  if (v.get(object) != simdjson::SUCCESS) return false;
  return read_fields(object, 15, [&](string_view key, ondemand::value value) -> unsigned {
    if (key == "born_on") return read(value, a.born_on) ? 1 : 0;
    if (key == "occupation") return read(value, a.occupation, occupations) ? 2 : 0;
    if (key == "veteran") return read(value, a.veteran) ? 4 : 0;
    if (key == "carer") return read(value, a.carer) ? 8 : 0;
    return 0;
  });
}

bool read_application(ondemand::object object, string_view& id, Application& a) {
  return read_fields(object, 63, [&](string_view key, ondemand::value value) -> unsigned {
    if (key == "case") return value.get(id) == simdjson::SUCCESS && !id.empty() ? 1 : 0;
    if (key == "applied_on") return read(value, a.applied_on) ? 2 : 0;
    if (key == "person") return read_person(value, a) ? 4 : 0;
    if (key == "zone") return read(value, a.zone, zones) ? 8 : 0;
    if (key == "income") return read(value, a.income) ? 16 : 0;
    if (key == "misused") return read(value, a.misused) ? 32 : 0;
    return 0;
  });
}

void append_quoted(std::string& out, string_view s) {
  out += '"';
  for (char const c : s) {
    if (c == '"' || c == '\\') out += '\\';
    if (static_cast<unsigned char>(c) < 0x20) {
      constexpr char hex[] = "0123456789abcdef";
      out += "\\u00";
      out += hex[c >> 4];
      out += hex[c & 15];
    } else out += c;
  }
  out += '"';
}

void append_day(std::string& out, Day d) {
  auto const y = static_cast<int>(d.year());
  unsigned const m(d.month()), dom(d.day());
  auto const digit = [](auto n) { return static_cast<char>('0' + n % 10); };
  char const text[] = {digit(y / 1000), digit(y / 100), digit(y / 10), digit(y), '-', digit(m / 10), digit(m), '-', digit(dom / 10), digit(dom)};
  out.append(text, sizeof text);
}

string_view standing_text(Standing s) {
  switch (s) {
    case Standing::barred: return R"("standing":{"lawful":["barred"],"by":["s:1:3"]})";
    case Standing::ordinary: return R"("standing":{"lawful":["ordinary"],"by":["s:1:1"]})";
    default: return R"("standing":{"lawful":["privileged"],"by":["s:1:2"]})";
  }
}

string_view fare_text(Decision const& d) {
  switch (d.fare) {
    case Fare::full: return R"(,"fare":{"lawful":["full"],"by":["s:2:1"]})";
    case Fare::free: return R"(,"fare":{"lawful":["free"],"by":["s:2:4"]})";
    default:
      if (d.standing == Standing::privileged) return R"(,"fare":{"lawful":["half"],"by":["s:2:4"]})";
      if (d.as_student && d.as_poor) return R"(,"fare":{"lawful":["half"],"by":["s:2:2","s:2:3"]})";
      return d.as_student ? R"(,"fare":{"lawful":["half"],"by":["s:2:2"]})" : R"(,"fare":{"lawful":["half"],"by":["s:2:3"]})";
  }
}

string_view card_text(Decision const& d) {
  if (!d.chip) return "";
  if (d.fare != Fare::full) return R"(,"card":{"lawful":["chip"],"by":["s:4:1"]})";
  return d.paper_refused ? R"(,"card":{"lawful":["chip"],"by":["s:4:2","s:4:3"]})" : R"(,"card":{"lawful":["paper","chip"],"by":["s:4:2"]})";
}

string_view limit_basis(Decision const& d) {
  if (d.standing == Standing::privileged) return R"(","by":["s:3:3"]})";
  return d.as_poor ? R"(","by":["s:3:2"]})" : R"(","by":["s:3:1"]})";
}

constexpr Day first = std::chrono::year(2018) / 1 / 1, second = std::chrono::year(2020) / 1 / 1, end = std::chrono::year(2024) / 1 / 1;

}  // namespace

bool Lines::respond(string_view json, std::string& out) {
  ondemand::document document;
  ondemand::object object;
  if (parser_.iterate(json.data(), json.size(), json.size() + simdjson::SIMDJSON_PADDING).get(document) != simdjson::SUCCESS) return false;
  Application a;
  string_view id;
  if (document.get_object().get(object) != simdjson::SUCCESS || !read_application(object, id, a) || document.current_location().error() != simdjson::OUT_OF_BOUNDS) return false;
  if (a.applied_on < a.born_on || a.applied_on < first || a.applied_on >= end) return false;
  auto const d = decide(a);
  out += R"({"case":)";
  append_quoted(out, id);
  out += a.applied_on < second ? R"(,"edition":"2018-01-01",)" : R"(,"edition":"2020-01-01",)";
  out += standing_text(d.standing);
  out += fare_text(d);
  out += card_text(d);
  if (d.limited) {
    out += R"(,"valid_until":{"value":")";
    append_day(out, d.valid_until);
    out += limit_basis(d);
  }
  out += ",\"depends_on\":[]}\n";
  return true;
}

}  // namespace norma::bench::small::plain
