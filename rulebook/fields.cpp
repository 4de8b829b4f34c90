#include "rulebook/fields.hpp"

#include <algorithm>

namespace norma::rulebook {

std::optional<Date> date_of(nlohmann::json const& json) {
  return json.is_string() ? parse_date(json.get_ref<std::string const&>()) : std::nullopt;
}

std::optional<std::int32_t> whole_of(nlohmann::json const& json, std::int32_t low, std::int32_t high) {
  if (!json.is_number_integer()) return std::nullopt;
  // A number above all that are signed would be read as a negative one.
  if (json.is_number_unsigned() && json.get<std::uint64_t>() > static_cast<std::uint64_t>(std::max(high, 0))) return std::nullopt;
  auto const n = json.get<std::int64_t>();
  return n < low || n > high ? std::nullopt : std::optional(static_cast<std::int32_t>(n));
}

Fields::Fields(nlohmann::json const& json, std::string where, Arena& arena) : json_(json), where_(std::move(where)), arena_(arena) {
  if (!json.is_object()) throw Malformed(where_ + ": expected an object");
}

void Fields::fail(std::string const& field, std::string const& expected) const {
  throw Malformed(where_ + (field.empty() ? "" : "." + field) + ": expected " + expected);
}

void Fields::nothing_else(std::initializer_list<std::string_view> read_elsewhere) const {
  for (auto const& [name, value] : json_.items())
    if (!asked_.contains(name) && std::ranges::find(read_elsewhere, name) == read_elsewhere.end()) fail(name, "no such field: the format does not have it");
}

nlohmann::json const& Fields::at(char const* field) const {
  if (!has(field)) fail(field, "this field");
  return json_[field];
}

std::string_view Fields::text(char const* field) const {
  auto const& j = at(field);
  if (!j.is_string()) fail(field, "a text");
  return arena_.keep(j.get<std::string>());
}

std::int32_t Fields::number(char const* field, std::int32_t low, std::int32_t high) const {
  auto const& j = at(field);
  auto const expected = "a whole number from " + std::to_string(low) + " to " + std::to_string(high);
  auto const n = whole_of(j, low, high);
  if (!n) fail(field, expected);
  return *n;
}

bool Fields::flag(char const* field) const {
  if (!has(field)) return false;
  if (!at(field).is_boolean()) fail(field, "true or false");
  return at(field).get<bool>();
}

Date Fields::date(char const* field, Date absent) const {
  if (at(field).is_null()) return absent;
  auto const d = date_of(at(field));
  if (!d) fail(field, "a date YYYY-MM-DD or null");
  return *d;
}

Words Fields::words(char const* field) const {
  Fields const w(at(field), where_ + "." + field, arena_);
  Words const out{w.text("ru"), w.text("en")};
  w.nothing_else();
  return out;
}

std::vector<std::string> Fields::texts(char const* field) const {
  std::vector<std::string> out;
  if (!has(field)) return out;
  if (!at(field).is_array()) fail(field, "a list of texts");
  for (auto const& x : at(field)) {
    if (!x.is_string()) fail(field, "a list of texts");
    out.push_back(x.get<std::string>());
  }
  return out;
}

}  // namespace norma::rulebook
