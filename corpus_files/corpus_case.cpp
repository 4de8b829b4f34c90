#include "corpus_files/corpus_case.hpp"

#include <array>

#include "corpus_files/corpus_line.hpp"

namespace norma::corpus {
namespace {

using oracle::InputError;

std::optional<InputError> read_case_text(Json const& line, CorpusCase& out) {
  auto const* value = at(line, "case");
  if (!value || !value->is_object()) return wrong("case", {"объект", "an object"}, value);
  out.text = value->dump();
  auto const* id = at(*value, "case");
  if (id && id->is_string()) out.id = id->get<std::string>();
  return std::nullopt;
}

}  // namespace

std::variant<CorpusCase, InputError> read_corpus_case(Rulebook const& book, Json const& line) {
  if (!line.is_object()) return wrong(oracle::whole_line, {"объект", "an object"}, &line);
  CorpusCase c;
  c.world = default_world(book);
  constexpr std::array<std::string_view, 8> known{"title", "cites", "words", "why", "mistakes", "case", "expect", "readings"};
  if (auto error = unknown_field(line, "", known)) return *error;
  if (auto error = read_case_text(line, c)) return *error;
  auto const fail = [&](InputError error) {
    error.case_id = c.id;
    return error;
  };
  if (auto error = read_text(line, "title", c.title)) return fail(*error);
  if (auto error = read_cites(book.provisions, line, c.cites)) return fail(*error);
  if (auto error = read_text(line, "why", c.why)) return fail(*error);
  if (auto error = read_readings(book.readings, line, c.world)) return fail(*error);
  auto const* expect = at(line, "expect");
  if (!expect || !expect->is_object() || expect->empty())
    return fail(wrong("expect", {"непустой объект", "an object that is not empty"}, expect));
  c.expect = *expect;
  if (auto error = wrong_expectation(book, c.expect)) return fail(*error);
  return c;
}

}  // namespace norma::corpus
