#include <nlohmann/json.hpp>

#include "oracle/story.hpp"
#include "report/confirmed_words.hpp"
#include "report/diff_report.hpp"
#include "report/json_lines.hpp"

namespace norma::report {
namespace {

using Json = nlohmann::ordered_json;

std::string_view name_of(solver::Comparison c) {
  switch (c) {
    case solver::Comparison::equal: return "equal";
    case solver::Comparison::differs: return "differs";
    case solver::Comparison::undecided: break;
  }
  return "undecided";
}

class DiffJsonWriter {
 public:
  explicit DiffJsonWriter(DiffView const& v) : v_(v), d_(v.diff), book_(v.diff.laws.after.book) {}

  std::string text() {
    auto const w = d_.laws.window;
    std::string out = "{\"act\": " + Json(book_.act).dump() + ", \"before\": " + Json(v_.before).dump() + ", \"after\": " + Json(v_.after).dump() + ",\n";
    out += "\"governed\": " + Json{{"from", iso_date(w.from)}, {"until", iso_date(w.until)}}.dump() + ",\n";
    out += std::string("\"readings\": ") + (v_.readings ? "\"single switches\"" : "\"default\"") + ",\n";
    append_lines(out, "asked", d_.difference.asked.size(), [&](std::size_t i) { return asked(d_.difference.asked[i]); });
    append_lines(out, "changes", d_.order.size(), [&](std::size_t i) { return change(d_.order[i], i + 1); });
    out += "\"only_before\": " + possible("only-before", d_.difference.only_before).dump() + ",\n";
    out += "\"only_after\": " + possible("only-after", d_.difference.only_after).dump() + ",\n";
    append_lines(out, "apart", d_.apart.size(), [&](std::size_t i) { return apart(d_.apart[i]); });
    append_lines(out, "disagreements", d_.difference.disagreements.size(), [&](std::size_t i) { return Json(d_.difference.disagreements[i]); });
    out += "\"confirmed\": " + confirmed_json(d_.difference.confirmations, v_.one_solver).dump() + ",\n";
    if (d_.difference.second_opinions > 0) out += "\"second_opinion\": " + Json{{"asked", d_.difference.second_opinions}, {"unconfirmed", d_.difference.unconfirmed}}.dump() + ",\n";
    if (!v_.counted.empty()) out += "\"counted\": " + v_.counted.substr(0, v_.counted.find_last_of('}') + 1) + ",\n";
    if (!v_.procedures.empty()) out += "\"procedure\": " + v_.procedures + ",\n";
    return out + "\"summary\": " + Json{{"equal", verify::equal(d_) && v_.same_procedure}, {"complete", verify::complete(d_)}, {"interrupted", v_.interrupted}, {"classes", d_.difference.changes.size()}}.dump() + "}\n";
  }

 private:
  static Json apart(solver::Apart const& a) {
    using Part = solver::Apart::Part;
    Json j{{"law", a.former ? "before" : "after"}};
    if (a.part == Part::days) j["days"] = {{"from", iso_date(a.days.from)}, {"until", iso_date(a.days.until)}};
    if (a.part == Part::edition) j["edition"] = iso_date(a.days.from);
    if (a.part == Part::reading) j["reading"] = a.name;
    if (a.part == Part::alternative) j["alternative"] = a.name;
    j["sentence"] = {{"ru", apart_words(a, Lang::ru)}, {"en", apart_words(a, Lang::en)}};
    return j;
  }

  Json question(bool date, std::uint16_t index) const {
    if (!date) return {{"decision", book_.decisions[index].name}};
    auto const& x = book_.derived[index];
    Json j{{"date", x.name}};
    if (!x.key.empty()) j["of"] = x.key;
    return j;
  }

  Json asked(solver::Compared const& q) const {
    auto j = question(q.date, q.index);
    j["verdict"] = name_of(q.verdict);
    if (!q.reason.empty()) j["reason"] = q.reason;
    j["classes"] = q.changes.size();
    return j;
  }

  Json said(solver::Change const& c, solver::Said s, Result const& r) const {
    Json j{{"state", name_of(s.state)}};
    if (c.date) {
      if (s.state == State::answered) j["value"] = r.value[c.index] == 0 ? Json() : Json(iso_date(Date::from_key(r.value[c.index])));
      return j;
    }
    j["lawful"] = Json::array();
    auto const& info = book_.decisions[c.index];
    for (std::size_t o = 0; o < info.outcomes.size(); ++o)
      if ((s.lawful >> o & 1) != 0) j["lawful"].push_back(info.truth ? Json(o == 1) : Json(info.outcomes[o].name));
    return j;
  }

  Json provisions(std::vector<std::uint16_t> const& list) const {
    auto out = Json::array();
    for (auto const p : list) out.push_back(book_.provisions[p].id);
    return out;
  }

  Json change(std::size_t i, std::size_t n) const {
    auto const& c = d_.difference.changes[i];
    auto const& r = d_.responsible[i];
    auto j = question(c.date, c.index);
    j["before"] = said(c, c.before, c.was);
    j["after"] = said(c, c.after, c.is);
    j["provisions"] = {{"before", provisions(r.before)}, {"after", provisions(r.after)}};
    j["decrees"] = r.decrees;
    if (r.known) j["known"] = true;
    j["rows"] = Json::array();
    for (auto const row : c.by) j["rows"].push_back(row_name(row));
    j["readings"] = Json::object();
    for (auto const s : c.readings) {
      auto const& reading = book_.readings[s.reading];
      j["readings"][std::string(reading.id)].push_back(reading.alternatives[s.alternative - 1u].name);
    }
    j["received"] = Json::array();
    if (c.received_within) j["received"].push_back("within");
    if (c.received_earlier) j["received"].push_back("earlier");
    j["editions"] = Json::array();
    for (auto const e : c.editions) j["editions"].push_back(iso_date(book_.editions[e].interval.from));
    j["sentence"] = {{"ru", change_words(d_, c, Lang::ru)}, {"en", change_words(d_, c, Lang::en)}};
    j["story"] = {{"ru", oracle::tell_case(book_, c.witness, Lang::ru)}, {"en", oracle::tell_case(book_, c.witness, Lang::en)}};
    j["case"] = witness("change-" + std::to_string(n), c.witness);
    return j;
  }

  std::string row_name(solver::Row row) const {
    using Part = solver::Row::Part;
    switch (row.part) {
      case Part::definition: return "definition " + std::string(book_.definitions[row.index].name);
      case Part::rule: return "rule " + std::string(book_.rules[row.index].head.id);
      case Part::due: return "decision " + std::string(book_.decisions[row.index].name);
      case Part::reading: break;
    }
    return "reading " + std::string(book_.readings[row.index].id);
  }

  Json possible(char const* id, std::optional<std::vector<std::int32_t>> const& slots) const { return slots ? witness(id, *slots) : Json(); }

  Json witness(std::string const& id, std::vector<std::int32_t> const& slots) const {
    auto const text = v_.write_case(id, slots);
    return text.empty() ? Json() : Json::parse(text);
  }

  DiffView const& v_;
  verify::Diff const& d_;
  Rulebook const& book_;
};

}  // namespace

std::string diff_json(DiffView const& view) { return DiffJsonWriter(view).text(); }

}  // namespace norma::report
