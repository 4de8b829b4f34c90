#include <nlohmann/json.hpp>

#include "cli/check_report.hpp"
#include "cli/finding_words.hpp"
#include "report/confirmed_words.hpp"
#include "report/json_lines.hpp"
#include "oracle/story.hpp"

namespace norma::cli {

using report::append_lines;
namespace {

using Json = nlohmann::ordered_json;

std::string edition(CheckView const& v, std::size_t e) { return iso_date(v.book.editions[e].interval.from); }

Json both(std::function<std::string(Lang)> const& words) { return {{"ru", words(Lang::ru)}, {"en", words(Lang::en)}}; }

Json finding(CheckView const& v, std::size_t i) {
  auto const& f = v.report.findings[i];
  Json j{{"finding", f.key(v.book)}, {"kind", solver::name_of(f.kind)}, {"subject", f.subject}};
  j["headline"] = both([&](Lang l) { return headline(v, f, l); });
  j["provisions"] = Json::array();
  for (auto const p : f.provisions) j["provisions"].push_back(v.book.provisions[p].id);
  j["rules"] = Json::array();
  for (auto const r : f.rules) j["rules"].push_back(v.book.rules[r].head.id);
  j["readings"] = Json::object();
  for (auto const s : f.readings) {
    auto const& r = v.book.readings[s.reading];
    j["readings"][std::string(r.id)].push_back(r.alternatives[s.alternative - 1].name);
  }
  j["editions"] = Json::array();
  for (auto const e : f.editions) j["editions"].push_back(edition(v, e));
  if (!f.witness.empty()) {
    j["story"] = both([&](Lang l) { return oracle::tell_case(v.book, f.witness, l); });
    j["witness"] = Json::parse(witness_case(v, f));
  }
  auto const reason = v.comparison.reason[i];
  j["accepted"] = reason < 0 ? Json(nullptr)
                             : Json{{"ru", v.accepted[static_cast<std::size_t>(reason)].ru},
                                    {"en", v.accepted[static_cast<std::size_t>(reason)].en}};
  return j;
}

Json obligation(CheckView const& v, solver::Obligation const& o) {
  Json j{{"kind", solver::name_of(o.kind)}, {"subject", o.subject}, {"edition", edition(v, o.edition)}, {"verdict", solver::name_of(o.verdict)}};
  if (!o.reason.empty()) j["reason"] = o.reason;
  if (!o.findings.empty()) {
    j["findings"] = Json::array();
    for (auto const f : o.findings) j["findings"].push_back(v.report.findings[f].key(v.book));
  }
  return j;
}

}  // namespace

std::string report_json(CheckView const& v) {
  std::string out = "{\"act\": " + Json(v.book.act).dump() + ",\n";
  out += "\"origin\": " + origin_json(v.origin, v.options, v.interrupted) + ",\n";
  out += "\"confirmed\": " + report::confirmed_json(v.report.confirmations, v.one_solver).dump() + ",\n";
  append_lines(out, "also_governed_by", v.book.outside.size(), [&](std::size_t i) {
    auto const& o = v.book.outside[i];
    Json act{{"act", o.act}, {"from", iso_date(o.interval.from)}, {"until", iso_date(o.interval.until)},
             {"ru", o.words.ru}, {"en", o.words.en}, {"answer", "not_encoded"}};
    if (!o.prolonged_by.empty()) act["prolonged_by"] = o.prolonged_by;
    if (!o.asked.empty()) act["ask"] = o.asked;
    return act;
  });
  append_lines(out, "domain", v.report.domain.size(), [&](std::size_t k) {
    auto const& c = v.book.constraints[k];
    auto const shown = [&](char const* what, std::optional<std::vector<std::int32_t>> const& slots) {
      return slots ? Json::parse(case_file(v, std::string(c.name) + "/" + what, *slots)) : Json();
    };
    auto const& d = v.report.domain[k];
    return Json{{"constraint", c.name}, {"field", c.field}, {"ru", c.words.ru}, {"en", c.words.en},
                {"admits", shown("admits", d.admitted)}, {"excludes", shown("excludes", d.excluded)}, {"gave_up", d.gave_up}};
  });
  append_lines(out, "findings", v.report.findings.size(), [&](std::size_t i) { return finding(v, i); });
  append_lines(out, "obligations", v.report.obligations.size(), [&](std::size_t i) { return obligation(v, v.report.obligations[i]); });
  auto const remarks = [&](char const* name, std::vector<solver::Disagreement> const& list) {
    append_lines(out, name, list.size(), [&](std::size_t i) { return Json{{"query", list[i].query}, {"what", list[i].what}}; });
  };
  remarks("disagreements", v.report.disagreements);
  remarks("unconfirmed", v.report.unconfirmed);
  remarks("unwitnessed", v.report.unwitnessed);
  append_lines(out, "stale_acceptances", v.comparison.stale.size(), [&](std::size_t i) { return Json(v.accepted[v.comparison.stale[i]].finding); });
  Json const summary{{"findings", v.report.findings.size()}, {"new", v.comparison.fresh}, {"queries", v.report.queries},
                     {"unsatisfiable", v.report.unsat}, {"second_opinions", v.report.second_opinions}};
  return out + "\"summary\": " + summary.dump() + "}\n";
}

}  // namespace norma::cli
