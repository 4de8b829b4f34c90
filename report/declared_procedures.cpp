#include "report/declared_procedures.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

namespace norma::report {
namespace {

using Json = nlohmann::ordered_json;

std::size_t without_any(std::vector<std::vector<std::size_t>> const& by) {
  return static_cast<std::size_t>(std::count_if(by.begin(), by.end(), [](auto const& x) { return x.empty(); }));
}
std::size_t undeclared(DeclaredProcedures const& d) { return without_any(d.held.by) + without_any(d.held.beside); }

std::vector<procedures::Effect const*> waiting(DeclaredProcedures const& d) {
  std::vector<procedures::Effect const*> out;
  for (auto const& e : d.effects)
    if (e.beyond.empty()) out.push_back(&e);
  return out;
}

std::string cited(procedures::United const& u, procedures::RowChange const& c) {
  std::string out;
  for (auto const p : provisions_of(u, c)) out += (out.empty() ? "" : ", ") + std::string(u.after.provisions[p].cite);
  return out;
}

}  // namespace

Told unmet_words(procedures::Effect const& e, procedures::Unmet const& u) {
  if (u.what.empty()) return {e.ru, e.en};
  return {e.ru + " (" + u.what + ": такого изменения нет)", e.en + " (" + u.what + ": there is no such change)"};
}

bool fits(DeclaredProcedures const& d) { return d.view.diff ? undeclared(d) == 0 && d.held.unmet.empty() : waiting(d).empty() || !d.view.asked(); }

std::string declared_text(DeclaredProcedures const& d, Lang lang) {
  bool const ru = lang == Lang::ru;
  if (!d.view.asked()) return "";
  if (!d.view.diff) {
    auto out = (ru ? "   процедура не сравнена: " : "   the procedure was not compared: ") + d.view.not_compared.in(lang) + "\n";
    for (auto const* e : waiting(d)) out += fmt::format("   {}: {}\n", ru ? "заявлено, но не проверено" : "declared, but not held", ru ? e->ru : e->en);
    return out;
  }
  auto const& u = d.view.diff->laws;
  if (u.changes.empty() && u.aside.empty() && d.effects.empty()) return "";
  auto out = fmt::format(fmt::runtime(ru ? "   процедура: изменено строк {}, не заявлено {}; заявлено, но не происходит {}\n" : "   the procedure: rows changed: {}, undeclared: {}; declared and not occurring: {}\n"),
                         u.changes.size() + u.aside.size(), undeclared(d), d.held.unmet.size());
  for (std::size_t i = 0; i < u.changes.size(); ++i)
    if (d.held.by[i].empty()) out += fmt::format("   {}: {} ({}) [{}]\n", ru ? "не заявлено" : "undeclared", change_words(u, u.changes[i], lang), cited(u, u.changes[i]), key_of(u, u.changes[i]));
  for (std::size_t i = 0; i < u.aside.size(); ++i)
    if (d.held.beside[i].empty()) out += fmt::format("   {}: {} [{}]\n", ru ? "не заявлено" : "undeclared", aside_words(u.aside[i], lang), key_of(u.aside[i]));
  for (auto const& x : d.held.unmet) out += fmt::format("   {}: {}\n", ru ? "заявлено, но не происходит" : "declared, but does not occur", unmet_words(d.effects[x.effect], x).in(lang));
  return out;
}

std::string declared_json(DeclaredProcedures const& d) {
  auto const told = [](Told const& t) { return Json{{"ru", t.ru}, {"en", t.en}}; };
  if (!d.view.diff) {
    Json j{{"compared", false}, {"why", told(d.view.not_compared)}, {"not_held", Json::array()}};
    for (auto const* e : waiting(d)) j["not_held"].push_back(told({e->ru, e->en}));
    return j.dump();
  }
  auto const& u = d.view.diff->laws;
  Json j{{"compared", true}, {"rows", u.changes.size()}, {"undeclared", Json::array()}, {"without_effect", Json::array()}};
  auto const not_declared = [&](std::string const& key, auto const& words) { j["undeclared"].push_back({{"key", key}, {"ru", words(Lang::ru)}, {"en", words(Lang::en)}}); };
  for (std::size_t i = 0; i < u.changes.size(); ++i)
    if (d.held.by[i].empty()) not_declared(key_of(u, u.changes[i]), [&](Lang l) { return change_words(u, u.changes[i], l); });
  for (std::size_t i = 0; i < u.aside.size(); ++i)
    if (d.held.beside[i].empty()) not_declared(key_of(u.aside[i]), [&](Lang l) { return aside_words(u.aside[i], l); });
  for (auto const& x : d.held.unmet) j["without_effect"].push_back(told(unmet_words(d.effects[x.effect], x)));
  return j.dump();
}

}  // namespace norma::report
