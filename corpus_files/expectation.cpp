#include "corpus_files/expectation.hpp"

#include <algorithm>
#include <array>

#include "corpus_files/corpus_case.hpp"
#include "oracle/decision_layout.hpp"

namespace norma::corpus {
namespace {

using oracle::InputError;

Json sorted(Json list) {
  std::sort(list.begin(), list.end(), [](Json const& a, Json const& b) { return a.dump() < b.dump(); });
  return list;
}

// Expects that there is something, whatever it is.
constexpr char const* anything = "*";

// `whole`: what `got` is part of. It is shown where `got` alone would not tell why it is empty.
void compare(std::string const& path, Json const& expect, Json const* got, Json const& whole,
             std::vector<Mismatch>& out) {
  if (expect.is_object() && got && got->is_object()) {
    for (auto const& [key, value] : expect.items()) {
      auto const found = got->find(key);
      compare(path.empty() ? key : path + "." + key, value, found == got->end() ? nullptr : &*found, *got, out);
    }
    return;
  }
  if (got && !got->is_null() && expect == anything) return;
  if (expect.is_null() && (!got || got->is_null())) return;
  if (got && expect.is_array() && got->is_array() && sorted(expect) == sorted(*got)) return;
  if (got && !expect.is_array() && expect == *got) return;
  auto const shown = !got ? "nothing" : got->is_array() && got->empty() ? whole.dump() : got->dump();
  out.push_back({path, expect.is_null() ? "nothing" : expect.dump(), shown});
}

InputError unknown(std::string const& field, std::vector<std::string_view> const& known) {
  std::string names;
  for (auto const k : known) names += (names.empty() ? "" : ", ") + std::string(k);
  return {"expect." + field, {"одно из: " + names, "one of: " + names}, field.substr(field.rfind('.') + 1), {}};
}

std::vector<std::string_view> names_of(EnumInfo outcomes) {
  std::vector<std::string_view> names;
  for (auto const& o : outcomes) names.push_back(o.name);
  return names;
}

bool has(std::vector<std::string_view> const& known, std::string_view name) {
  return std::find(known.begin(), known.end(), name) != known.end();
}

std::optional<InputError> wrong_keys(std::string const& field, Json const& expect,
                                     std::vector<std::string_view> const& known) {
  if (expect.is_null()) return std::nullopt;
  if (!expect.is_object())
    return InputError{"expect." + field, {"объект или null", "an object or null"}, expect.dump(), {}};
  for (auto const& [key, value] : expect.items())
    if (!has(known, key)) return unknown(field + "." + key, known);
  return std::nullopt;
}

std::optional<InputError> wrong_outcomes(DecisionInfo const& decision, Json const& expect) {
  auto const lawful = expect.is_object() ? expect.find("lawful") : expect.end();
  if (lawful == expect.end() || !lawful->is_array()) return std::nullopt;
  auto const names = names_of(decision.outcomes);
  for (auto const& outcome : *lawful) {
    auto const name = outcome.is_string() && !decision.truth ? outcome.get<std::string>() : outcome.dump();
    if (!has(names, name)) return unknown(std::string(decision.name) + ".lawful." + name, names);
  }
  return std::nullopt;
}

// Keys of maps of dates: the rows of the table, and outcomes without a date.
std::vector<std::string_view> keys_of(Rulebook const& book, std::string_view derived) {
  std::vector<std::string_view> keys;
  for (auto const& d : book.derived)
    if (d.name == derived && !d.key.empty()) keys.push_back(d.key);
  for (auto const& d : book.decisions)
    if (auto names = names_of(d.outcomes); !keys.empty() && has(names, keys.front())) {
      names.push_back("source");
      return names;
    }
  for (auto const& d : book.decisions)
    if (oracle::unknown_date(d) == derived) return {"value", "by", "conflict", "source", "not_encoded", "act", "needed"};
  return {"value", "by", "conflict", "source"};
}

}  // namespace

std::vector<Mismatch> mismatches(Json const& expect, Json const& decision) {
  std::vector<Mismatch> out;
  compare("", expect, &decision, decision, out);
  return out;
}

std::optional<InputError> wrong_expectation(Rulebook const& book, Json const& expect) {
  std::vector<std::string_view> known{"act", "edition", "depends_on", "not_encoded", "not_in_force"};
  for (auto const& d : book.decisions)
    if (!d.internal && oracle::unknown_date(d).empty()) known.push_back(d.name);
  for (auto const& d : book.derived)
    if (!has(known, d.name)) known.push_back(d.name);
  for (auto const& u : book.unanswered) known.push_back(u.name);
  for (auto const& [key, value] : expect.items()) {
    if (!has(known, key)) return unknown(key, known);
    for (auto const& u : book.unanswered)
      if (u.name == key)
        if (auto error = wrong_keys(key, value, {"lawful", "value", "not_encoded", "act", "needed"})) return error;
    for (auto const& d : book.decisions) {
      if (d.name != key) continue;
      if (auto error = wrong_keys(key, value, {"lawful", "by", "conflict", "gap", "not_encoded", "candidates", "source", "act", "needed"})) return error;
      if (auto error = wrong_outcomes(d, value)) return error;
    }
    for (auto const& d : book.derived)
      if (d.name == key)
        if (auto error = wrong_keys(key, value, keys_of(book, key))) return error;
  }
  return std::nullopt;
}

}  // namespace norma::corpus
