// The sample case of the design, and small changes of it.
#pragma once
#include <nlohmann/json.hpp>

#include "oracle/case_reader.hpp"
#include "oracle/decision_writer.hpp"
#include "rules/pp95/act.hpp"

namespace norma::test {

using Json = nlohmann::ordered_json;
using mse::Case;

inline constexpr char const* sample_text =
    R"({"case":"ordinary-adult","decided_on":"2021-01-15","received_on":"2020-12-28",)"
    R"("person":{"born_on":"1980-03-01"},)"
    R"("history":{"exam":"first","recognised_first_on":null,"child_category_since":null,"current":null},)"
    R"("referral":{"route":"medical","states_rehabilitation_failed":false},)"
    R"("findings":{"persistent_impairment":true,"limitation":true,"needs_protection":true,"severity_group":2,)"
    R"("listed":["95:app:10"],"irreversible":false,"rehabilitation_failed":false},)"
    R"("documents":{"causes":[{"cause":"work_injury","received_on":"2020-12-28"}]}})";

// The sample with these values in place of its own, by JSON pointer: {{"/person/born_on", "2012-03-01"}}.
inline Json sample(std::vector<std::pair<char const*, Json>> const& changes = {}) {
  Json c = Json::parse(sample_text);
  for (auto const& [at, value] : changes) c[Json::json_pointer(at)] = value;
  return c;
}

inline oracle::Engine<Case> default_engine() {
  auto act = pp95::act();
  auto world = default_world(act.book);
  return {std::move(act), std::move(world)};
}

// The engine under another alternative of one reading.
inline oracle::Engine<Case> engine_under(std::string_view reading, std::string_view alternative) {
  auto act = pp95::act();
  auto world = default_world(act.book);
  for (std::size_t r = 0; r < act.book.readings.size(); ++r)
    for (std::uint8_t a = 1; a <= act.book.readings[r].count(); ++a)
      if (act.book.readings[r].id == reading && act.book.readings[r].alternatives[a - 1].name == alternative) world[r] = a;
  return {std::move(act), std::move(world)};
}

// The sample's person a year after the first recognition, when an unlimited group is open.
inline Json sample_of_repeat() {
  return sample({{"/history/exam", "repeat"}, {"/history/recognised_first_on", "2020-01-20"}});
}
// A child with brittle bones, for whom the closed list (N18) leaves nothing.
inline Json sample_of_child() { return sample({{"/person/born_on", "2012-03-01"}, {"/findings/listed", {"95:app:20"}}}); }

inline oracle::NamedCase<Case> read_or_throw(Json const& json) {
  auto const result = oracle::read_case<Case>(json.dump());
  if (auto const* e = std::get_if<oracle::InputError>(&result)) throw std::runtime_error(sentence(*e, Lang::en));
  return std::get<oracle::NamedCase<Case>>(result);
}

inline std::string decision_text(oracle::Engine<Case> const& engine, Json const& json) {
  auto const c = read_or_throw(json);
  std::string out;
  oracle::DecisionWriter<Case>(engine).append(out, c.id, c.facts, engine.answer(c.facts));
  return out;
}

inline Json decision(Json const& json) { return Json::parse(decision_text(default_engine(), json)); }

}  // namespace norma::test
