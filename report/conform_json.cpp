#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "report/conform_words.hpp"
#include "report/json_lines.hpp"
#include "report/markup.hpp"

namespace norma::report {
namespace {

using Json = nlohmann::ordered_json;

// As JSON; what is none stands as the text that it is.
Json parsed(std::string const& text) {
  if (text.empty()) return Json();
  auto j = Json::parse(text, nullptr, false);
  return j.is_discarded() ? Json(utf8(text)) : j;
}

Json texts(std::vector<std::string> const& list) {
  auto out = Json::array();
  for (auto const& s : list) out.push_back(utf8(s));
  return out;
}

Json both(Told const& t) { return {{"ru", utf8(t.ru)}, {"en", utf8(t.en)}}; }

Json told(ConformPart const& p) {
  return {{"part", p.name}, {"verdict", name_of(p.verdict)}, {"said", parsed(p.said)}, {"lawful", parsed(p.lawful)}, {"provisions", texts(p.provisions)}};
}

Json told(ConformCase const& c) {
  Json j{{"key", c.key}, {"id", utf8(c.id)}, {"verdict", name_of(c.verdict)}, {"edition", c.edition}};
  if (!c.title.empty()) j["title"] = utf8(c.title);
  if (!c.message.empty()) j["message"] = utf8(c.message);
  if (!c.stderr_text.empty()) j["stderr"] = utf8(c.stderr_text);
  if (!c.readings.empty()) j["explained_by"] = texts(c.readings);
  if (!c.known.empty()) j["known"] = utf8(c.known);
  j["parts"] = Json::array();
  for (auto const& p : c.parts) j["parts"].push_back(told(p));
  if (!conforms(c.verdict)) j["case"] = parsed(c.input);
  return j;
}

Json told(ConformSlip const& s) { return {{"mutant", s.mutant}, {"words", both(s.words)}, {"explains", s.explains}}; }

Json told(std::vector<ConformSlip> const& list) {
  auto out = Json::array();
  for (auto const& s : list) out.push_back(told(s));
  return out;
}

Json told(ConformDefect const& d) {
  Json j{{"id", d.id}, {"part", d.part}, {"named", both(d.named)}, {"said", parsed(d.said)}, {"lawful", parsed(d.lawful)}};
  j["provisions"] = Json::array();
  for (auto const& u : d.units) j["provisions"].push_back({{"id", u.id}, {"cite", utf8(u.cite)}, {"summary", both(u.summary)}});
  j["cases"] = texts(d.cases);
  if (!d.readings.empty()) j["explained_by"] = texts(d.readings);
  if (!d.slips.empty()) j["behaves_as"] = told(d.slips);
  j["story"] = both(d.story);
  j["why"] = Json::array();
  for (auto const& s : d.why) j["why"].push_back(both(s));
  j["case"] = parsed(d.case_json);
  j["asked"] = d.asked;
  if (!d.command.empty()) j["command"] = utf8(d.command);
  return j;
}

}  // namespace

std::string conform_json(Conformance const& c) {
  auto const line = [](char const* name, Json const& value) { return std::string("\"") + name + "\": " + value.dump() + ",\n"; };
  std::string out = "{\"format\": \"norma-conform\", \"version\": 1,\n";
  out += line("conforms", c.conforms()) + line("passes", c.passes()) + line("complete", c.incomplete.empty());
  if (!c.incomplete.empty()) out += line("incomplete", utf8(c.incomplete));
  if (c.of_logs) out += line("of", "logs");
  out += line("act", utf8(c.act)) + line("suite", Json{{"version", c.suite_version}, {"digest", c.suite_digest}, {"seed", c.seed}});
  out += line("implementation", Json{{"vendor", utf8(c.vendor)}, {"product", utf8(c.product)}, {"version", utf8(c.version)}, {"run", utf8(c.implementation)}});
  out += line("origin", Json{{"commit", c.commit}, {"program", c.program}, {"date", c.date}, {"milliseconds", c.milliseconds}});
  out += line("scope", texts(c.scope)) + line("untested", texts(c.untested)) + line("declared_readings", texts(c.declared_readings));
  out += line("consistent_with", texts(c.consistent_with)) + line("readings_explain_all", c.readings_explain_all);
  out += line("behaves_as", told(c.behaves_as)) + line("slips_explain_all", c.slips_explain_all);
  Json counts;
  for (auto const v : verdicts) counts[std::string(name_of(v))] = c.count(v);
  out += line("counts", counts) + line("not_put", c.not_put) + line("out_of_scope", c.out_of_scope);
  append_lines(out, "defects", c.defects.size(), [&](std::size_t i) { return told(c.defects[i]); });
  append_lines(out, "cases", c.cases.size(), [&](std::size_t i) { return told(c.cases[i]); });
  auto const rows = matrix(c);
  append_lines(out, "provisions", rows.size(), [&](std::size_t i) {
    Json j{{"id", rows[i].unit->id}, {"cite", utf8(rows[i].unit->cite)}};
    for (auto const v : verdicts)
      if (auto const n = rows[i].counts[static_cast<std::size_t>(v)]; n > 0) j[std::string(name_of(v))] = n;
    return j;
  });
  append_lines(out, "baseline_faults", c.baseline_faults.size(), [&](std::size_t i) {
    return Json{{"key", c.baseline_faults[i].key}, {"id", utf8(c.baseline_faults[i].id)}, {"why", both(c.baseline_faults[i].why)}};
  });
  if (c.beside) {
    auto const changed = changes(c);
    append_lines(out, "changed", changed.size(), [&](std::size_t i) {
      auto const verdict = [](std::optional<Verdict> v) { return v ? Json(name_of(*v)) : Json(); };
      return Json{{"id", utf8(changed[i].id)}, {"before", verdict(changed[i].before)}, {"after", verdict(changed[i].after)}};
    });
  }
  append_lines(out, "remarks", c.remarks.size(), [&](std::size_t i) { return Json{{"what", c.remarks[i].what}, {"count", c.remarks[i].count}, {"first", utf8(c.remarks[i].first)}}; });
  return out + "\"notes\": " + texts(c.notes).dump() + "}\n";
}

std::variant<OtherRun, std::string> read_other_run(std::string const& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) return file + ": " + std::strerror(errno);
  std::string const text(std::istreambuf_iterator<char>(in), {});
  auto const j = Json::parse(text, nullptr, false);
  try {
    if (j.is_discarded() || j.at("format") != "norma-conform" || j.at("version") != 1) return file + ": expected a JSON report of norma conform, version 1";
    OtherRun out;
    auto const& who = j.at("implementation");
    for (auto const* field : {"vendor", "product", "version"})
      if (auto const s = who.at(field).get<std::string>(); !s.empty()) out.name += (out.name.empty() ? "" : " ") + s;
    for (auto const& one : j.at("cases")) {
      auto const verdict = verdict_named(one.at("verdict").get<std::string>());
      if (!verdict) return file + ": expected a verdict, found " + one.at("verdict").dump();
      out.ids.emplace_back(one.at("key").get<std::string>(), one.at("id").get<std::string>());
      out.verdicts.push_back(*verdict);
    }
    return out;
  } catch (nlohmann::json::exception const& e) {
    return file + ": expected a JSON report of norma conform: " + e.what();
  }
}

}  // namespace norma::report
