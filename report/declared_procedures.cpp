#include "report/declared_procedures.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

namespace norma::report {
namespace {

using Json = nlohmann::ordered_json;

std::size_t undeclared(DeclaredProcedures const& d) {
  return static_cast<std::size_t>(std::count_if(d.held.by.begin(), d.held.by.end(), [](auto const& by) { return by.empty(); }));
}

std::string cited(procedures::United const& u, procedures::RowChange const& c) {
  std::string out;
  for (auto const p : provisions_of(u, c)) out += (out.empty() ? "" : ", ") + std::string(u.after.provisions[p].cite);
  return out;
}

}  // namespace

bool fits(DeclaredProcedures const& d) { return !d.view.diff || (undeclared(d) == 0 && d.held.without_effect.empty()); }

std::string declared_text(DeclaredProcedures const& d, Lang lang) {
  bool const ru = lang == Lang::ru;
  if (!d.view.asked()) return "";
  if (!d.view.diff) return (ru ? "   процедура не сравнена: " : "   the procedure was not compared: ") + d.view.not_compared.in(lang) + "\n";
  auto const& u = d.view.diff->laws;
  if (u.changes.empty() && d.effects.empty()) return "";
  auto out = fmt::format(fmt::runtime(ru ? "   процедура: изменено строк {}, не заявлено {}; заявлено, но не меняет ничего {}\n" : "   the procedure: {} rows changed, {} undeclared; {} declared effects without a row\n"),
                         u.changes.size(), undeclared(d), d.held.without_effect.size());
  for (std::size_t i = 0; i < u.changes.size(); ++i)
    if (d.held.by[i].empty()) out += fmt::format("   {}: {} ({})\n", ru ? "не заявлено" : "undeclared", change_words(u, u.changes[i], lang), cited(u, u.changes[i]));
  for (auto const e : d.held.without_effect) out += fmt::format("   {}: {}\n", ru ? "заявлено, но не меняет ничего" : "declared, but changes nothing", ru ? d.effects[e].ru : d.effects[e].en);
  return out;
}

std::string declared_json(DeclaredProcedures const& d) {
  if (!d.view.diff) return Json{{"compared", false}, {"why", {{"ru", d.view.not_compared.ru}, {"en", d.view.not_compared.en}}}}.dump();
  auto const& u = d.view.diff->laws;
  Json j{{"compared", true}, {"rows", u.changes.size()}, {"undeclared", Json::array()}, {"without_effect", Json::array()}};
  for (std::size_t i = 0; i < u.changes.size(); ++i)
    if (d.held.by[i].empty()) j["undeclared"].push_back({{"key", key_of(u, u.changes[i])}, {"ru", change_words(u, u.changes[i], Lang::ru)}, {"en", change_words(u, u.changes[i], Lang::en)}});
  for (auto const e : d.held.without_effect) j["without_effect"].push_back({{"ru", d.effects[e].ru}, {"en", d.effects[e].en}});
  return j.dump();
}

}  // namespace norma::report
