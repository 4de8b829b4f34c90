#include "cli/corpus_case.hpp"

#include <algorithm>

#include "oracle/json_text.hpp"
#include "oracle/world.hpp"

namespace norma::cli {
namespace {

using oracle::InputError;
using oracle::Phrase;

std::string shown(Json const* value) {
  constexpr std::size_t enough = 80;
  return value ? oracle::shortened(value->dump(), enough) : "nothing";
}

InputError wrong(std::string field, Phrase expected, Json const* found) {
  return {std::move(field), std::move(expected), shown(found), {}};
}

Json const* at(Json const& object, char const* key) {
  auto const found = object.find(key);
  return found == object.end() ? nullptr : &*found;
}

std::optional<InputError> read_text(Json const& line, char const* key, std::string& out) {
  auto const* value = at(line, key);
  if (!value || !value->is_string() || value->get_ref<std::string const&>().empty())
    return wrong(key, {"непустая строка", "a string that is not empty"}, value);
  out = value->get<std::string>();
  return std::nullopt;
}

std::optional<InputError> read_cites(Rulebook const& book, Json const& line, std::vector<std::string>& out) {
  auto const* value = at(line, "cites");
  Phrase const list{"непустой массив положений", "an array of provision ids that is not empty"};
  if (!value || !value->is_array() || value->empty()) return wrong("cites", list, value);
  for (std::size_t i = 0; i < value->size(); ++i) {
    auto const& cite = (*value)[i];
    if (!cite.is_string() || find_provision(book.provisions, cite.get<std::string>()) == book.provisions.size())
      return wrong("cites[" + std::to_string(i) + "]", {"положение реестра", "a provision of the registry"}, &cite);
    out.push_back(cite.get<std::string>());
  }
  return std::nullopt;
}

std::optional<InputError> read_readings(Rulebook const& book, Json const& line, World& world) {
  auto const* value = at(line, "readings");
  if (!value) return std::nullopt;
  Phrase const shape{"объект {толкование: значение}", "an object {reading: value}"};
  if (!value->is_object()) return wrong("readings", shape, value);
  for (auto const& [name, chosen] : value->items()) {
    if (!chosen.is_string()) return wrong("readings." + name, shape, &chosen);
    if (auto error = oracle::select_reading(book, world, name, chosen.get<std::string>())) return error;
  }
  return std::nullopt;
}

std::optional<InputError> unknown_field(Json const& line) {
  constexpr std::array<std::string_view, 6> known{"title", "cites", "why", "case", "expect", "readings"};
  for (auto const& [key, value] : line.items())
    if (std::find(known.begin(), known.end(), key) == known.end())
      return wrong(key, {"одно из полей: title, cites, why, case, expect, readings",
                         "one of the fields title, cites, why, case, expect, readings"}, &value);
  return std::nullopt;
}

std::optional<InputError> read_case_text(Json const& line, CorpusCase& out) {
  auto const* value = at(line, "case");
  if (!value || !value->is_object()) return wrong("case", {"объект", "an object"}, value);
  out.text = value->dump();
  auto const* id = at(*value, "case");
  if (id && id->is_string()) out.id = id->get<std::string>();
  return std::nullopt;
}

}  // namespace

std::variant<CorpusCase, InputError> read_corpus_case(Rulebook const& book, std::string_view text) {
  auto const parsed = parse_strict(text);
  if (auto const* error = std::get_if<InputError>(&parsed)) return *error;
  auto const& line = std::get<Json>(parsed);
  if (!line.is_object()) return wrong("(line)", {"объект", "an object"}, &line);
  CorpusCase c;
  c.world = default_world(book);
  if (auto error = unknown_field(line)) return *error;
  if (auto error = read_case_text(line, c)) return *error;
  auto const fail = [&](InputError error) {
    error.case_id = c.id;
    return error;
  };
  if (auto error = read_text(line, "title", c.title)) return fail(*error);
  if (auto error = read_cites(book, line, c.cites)) return fail(*error);
  if (auto error = read_text(line, "why", c.why)) return fail(*error);
  if (auto error = read_readings(book, line, c.world)) return fail(*error);
  auto const* expect = at(line, "expect");
  if (!expect || !expect->is_object() || expect->empty())
    return fail(wrong("expect", {"непустой объект", "an object that is not empty"}, expect));
  c.expect = *expect;
  if (auto error = wrong_expectation(book, c.expect)) return fail(*error);
  return c;
}

}  // namespace norma::cli
