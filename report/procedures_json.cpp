#include <nlohmann/json.hpp>

#include "mutants/procedure/log_text.hpp"
#include "oracle/procedure/audit_writer.hpp"
#include "procedures/declared.hpp"
#include "procedures/row_names.hpp"
#include "report/json_lines.hpp"
#include "report/procedures.hpp"
#include "rulebook/procedure_rows.hpp"

namespace norma::report {
namespace {

using Json = nlohmann::ordered_json;

Json audit_json(ProcedureBook const& b, oracle::EventLog const& log, oracle::Audit const& audit) {
  std::string out;
  append_audit(out, b, log, audit, Lang::en);
  auto j = Json::parse(out);
  j.erase("log");
  return j;
}

}  // namespace

std::string procedures_json(ProceduresView const& view) {
  if (!view.diff) return Json{{"compared", false}, {"why", {{"ru", view.not_compared.ru}, {"en", view.not_compared.en}}}}.dump();
  auto const& d = *view.diff;
  auto const& u = d.laws;
  auto const row = [&](rulebook::ProcedureRows const& rows, auto const& of) {
    auto j = rows.of(of);
    if (u.frozen) j.erase("from"), j.erase("until");
    return j;
  };
  rulebook::ProcedureRows const before(u.before), after(u.after);
  std::string out = "{\"compared\": true, \"equal\": " + std::string(procedures::equal(d) ? "true" : "false") + ", \"logs\": " + (u.together ? "true" : "false") + ",\n";
  append_lines(out, "aside", u.aside.size(), [&](std::size_t i) { return Json{{"what", u.aside[i].what}, {"before", u.aside[i].before}, {"after", u.aside[i].after}, {"altered", u.aside[i].altered}}; });
  append_lines(out, "changes", u.changes.size(), [&](std::size_t i) {
    auto const& c = u.changes[i];
    Json j{{"key", procedures::row_key_of(u, c)}, {"change", procedures::direction(c.before.has_value(), c.after.has_value())}};
    j["provisions"] = Json::array();
    for (auto const p : provisions_of(u, c)) j["provisions"].push_back(u.after.provisions[p].id);
    j["sentence"] = {{"ru", change_words(u, c, Lang::ru)}, {"en", change_words(u, c, Lang::en)}};
    with_rows(u, c, [&](auto const* was, auto const* is) {
      if (was) j["before"] = row(before, *was);
      if (is) j["after"] = row(after, *is);
    });
    if (never_told(u, c)) j["never_told"] = true;
    if (auto const& s = d.shown[i]) {
      auto const readings = mutants::procedure::readings_of(u.after, s->probe.world);
      j["shown_by"] = {{"log", Json::parse(run_json(u, *s))}, {"before", audit_json(u.judged_before, s->probe.log, s->before)}, {"after", audit_json(u.judged_after, s->probe.log, s->after)}};
      if (!readings.is_null()) j["shown_by"]["readings"] = readings;
    }
    return j;
  });
  return out + "\"complete\": " + (d.interrupted ? "false" : "true") + "}";
}

}  // namespace norma::report
