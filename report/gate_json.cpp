#include <nlohmann/json.hpp>

#include "report/gate_words.hpp"
#include "report/json_lines.hpp"
#include "report/markup.hpp"

namespace norma::report {
namespace {

using Json = nlohmann::ordered_json;

Json both(Told const& text) {
  if (text.ru.empty() && text.en.empty()) return Json();
  return {{"ru", utf8(text.ru)}, {"en", utf8(text.en)}};
}

// As an object; what is none stands as the text that it is.
Json read_case(std::string const& text) {
  if (text.empty()) return Json();
  auto j = Json::parse(text, nullptr, false);
  return j.is_discarded() ? Json(utf8(text)) : j;
}

Json told(GateItem const& item) {
  Json j{{"state", name_of(item.state)}, {"kind", name_of(item.kind)}, {"key", utf8(item.key)}, {"subject", utf8(item.subject)}, {"headline", both(item.headline)}};
  j["reason"] = both(item.reason);
  j["provisions"] = Json::array();
  for (auto const& unit : item.units) j["provisions"].push_back({{"id", utf8(unit.id)}, {"cite", utf8(unit.cite)}, {"summary", both(unit.summary)}});
  j["file"] = item.file.empty() ? Json() : Json(utf8(item.file));
  j["line"] = item.line == 0 ? Json() : Json(item.line);
  j["story"] = both(item.story);
  j["case"] = read_case(item.case_json);
  return j;
}

}  // namespace

std::string gate_json(Gate const& gate) {
  auto const line = [](char const* name, Json const& value) { return std::string("\"") + name + "\": " + value.dump() + ",\n"; };
  std::string out = "{\"format\": \"norma-gate\", \"version\": 1,\n";
  out += line("passes", gate.passes()) + line("complete", gate.complete);
  for (auto const& [name, value] : {std::pair{"act", &gate.act}, {"base", &gate.base}, {"head", &gate.head}, {"commit", &gate.commit}, {"program", &gate.program},
                                    {"solver", &gate.solver}, {"date", &gate.date}})
    out += line(name, utf8(*value));
  auto const items = ordered(gate);
  append_lines(out, "items", items.size(), [&](std::size_t i) { return told(*items[i]); });
  append_lines(out, "remarks", gate.remarks.size(), [&](std::size_t i) { return Json(utf8(gate.remarks[i])); });
  Json counts;
  for (auto const state : gate_states) counts[std::string(name_of(state))] = count(gate, state);
  out += line("counts", counts);
  Json const proofs{{"equal", gate.equal}, {"asked", gate.asked}, {"proven", gate.proven}, {"reused", gate.reused}, {"milliseconds", gate.milliseconds}};
  return out + "\"proofs\": " + proofs.dump() + "}\n";
}

}  // namespace norma::report
