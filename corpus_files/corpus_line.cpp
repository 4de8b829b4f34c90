#include "corpus_files/corpus_line.hpp"

#include <algorithm>

#include "oracle/json_text.hpp"
#include "oracle/world.hpp"

namespace norma::corpus {

using oracle::InputError;
using oracle::Phrase;

Json const* at(Json const& object, std::string const& key) {
  auto const found = object.find(key);
  return found == object.end() ? nullptr : &*found;
}

InputError wrong(oracle::Quoted field, Phrase expected, Json const* found) {
  constexpr std::size_t enough = 80;
  return {std::move(field), std::move(expected), found ? oracle::Quoted(oracle::shortened(found->dump(), enough)) : oracle::nothing_found, {}};
}

InputError wrong(std::string path, Phrase expected, Json const* found) { return wrong(oracle::Quoted(std::move(path)), std::move(expected), found); }

std::optional<InputError> read_text(Json const& line, char const* key, std::string& out) {
  auto const* value = at(line, key);
  if (!value || !value->is_string() || value->get_ref<std::string const&>().empty())
    return wrong(key, {"непустая строка", "a string that is not empty"}, value);
  out = value->get<std::string>();
  return std::nullopt;
}

std::optional<InputError> read_cites(std::span<Provision const> provisions, Json const& line,
                                     std::vector<std::string>& out) {
  auto const* value = at(line, "cites");
  Phrase const list{"непустой массив положений", "an array of provision ids that is not empty"};
  if (!value || !value->is_array() || value->empty()) return wrong("cites", list, value);
  for (std::size_t i = 0; i < value->size(); ++i) {
    auto const& cite = (*value)[i];
    if (!cite.is_string() || find_provision(provisions, cite.get<std::string>()) == provisions.size())
      return wrong("cites[" + std::to_string(i) + "]", {"положение реестра", "a provision of the registry"}, &cite);
    out.push_back(cite.get<std::string>());
  }
  return std::nullopt;
}

std::optional<InputError> read_readings(std::span<Reading const> readings, Json const& line, World& world) {
  auto const* value = at(line, "readings");
  if (!value) return std::nullopt;
  Phrase const shape{"объект {толкование: значение}", "an object {reading: value}"};
  if (!value->is_object()) return wrong("readings", shape, value);
  for (auto const& [name, chosen] : value->items()) {
    if (!chosen.is_string()) return wrong("readings." + name, shape, &chosen);
    if (auto error = oracle::select_reading(readings, world, name, chosen.get<std::string>())) return error;
  }
  return std::nullopt;
}

std::optional<InputError> unknown_field(Json const& object, std::string const& path,
                                        std::span<std::string_view const> known) {
  std::string names;
  for (auto const k : known) names += (names.empty() ? "" : ", ") + std::string(k);
  for (auto const& [key, value] : object.items())
    if (std::find(known.begin(), known.end(), key) == known.end())
      return wrong(path.empty() ? key : path + "." + key, {"одно из полей: " + names, "one of the fields " + names}, &value);
  return std::nullopt;
}

}  // namespace norma::corpus
