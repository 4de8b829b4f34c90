#include "report/declared_report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "oracle/story.hpp"
#include "oracle/words.hpp"

namespace norma::report {
namespace {

using Json = nlohmann::ordered_json;

// What is not settled is told among what is undecided.
bool undeclared(DeclaredView const& v, std::size_t i) { return !v.declared.declares(i) && v.declared.unsettled[i] == 0; }

std::size_t undeclared(DeclaredView const& v) {
  std::size_t n = 0;
  for (std::size_t i = 0; i < v.declared.by.size(); ++i) n += undeclared(v, i);
  return n;
}

bool settled(DeclaredView const& v) { return verify::complete(v.diff.diff) && v.declared.undecided.empty(); }

std::string provisions(verify::Diff const& d, verify::Responsible const& r) {
  std::vector<std::uint16_t> all = r.before;
  all.insert(all.end(), r.after.begin(), r.after.end());
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  std::string out;
  for (auto const p : all) out += (out.empty() ? "" : ", ") + std::string(d.laws.after.book.provisions[p].cite);
  return out;
}

}  // namespace

bool fits(DeclaredView const& v) { return undeclared(v) == 0 && v.declared.without_effect.empty(); }

std::string declared_text(DeclaredView const& v, Lang lang) {
  bool const ru = lang == Lang::ru;
  auto const& d = v.diff.diff;
  auto const n = d.difference.changes.size();
  auto out = fmt::format(fmt::runtime(ru ? "{}, постановление {}: классов изменений {}, не заявлено {}; заявлено, но не меняет ничего {}{}\n"
                                         : "{}, decree {}: classes of change: {}, undeclared: {}; declared effects without a class: {}{}\n"),
                         oracle::date_words(d.laws.window.from, lang), v.decree, n, undeclared(v), v.declared.without_effect.size(),
                         settled(v) ? "" : (ru ? "; перечень НЕПОЛОН" : "; the list is NOT complete"));
  for (auto const i : d.order) {
    if (!undeclared(v, i)) continue;
    auto const& c = verify::undeclared_part(d, v.declared, i);
    auto const what = v.declared.by[i].empty() ? (ru ? "не заявлено" : "undeclared") : (ru ? "шире заявленного" : "beyond what is declared");
    out += fmt::format("   {}: {} ({})\n", what, change_words(d, c, lang), provisions(d, d.responsible[i]));
    out += "   " + oracle::tell_case(d.laws.after.book, c.witness, lang) + "\n";
  }
  for (auto const& line : v.declared.undecided) out += fmt::format("   {}: {}\n", ru ? "не решено" : "undecided", line);
  for (auto const at : v.declared.without_effect) {
    auto const& e = v.list[at.declaration].effects[at.effect];
    out += fmt::format("   {}: {} ({})\n", ru ? "заявлено, но не меняет ничего" : "declared, but changes nothing", ru ? e.ru : e.en, v.list[at.declaration].file);
  }
  return out;
}

std::string declared_json(DeclaredView const& v, std::string const& procedure) {
  auto const& d = v.diff.diff;
  Json j{{"commencement", iso_date(d.laws.window.from)}, {"decree", v.decree}, {"classes", d.difference.changes.size()}, {"complete", settled(v)}};
  j["undeclared"] = Json::array();
  for (auto const i : d.order)
    if (undeclared(v, i)) {
      auto const& c = verify::undeclared_part(d, v.declared, i);
      auto const file = v.diff.write_case("undeclared", c.witness);
      j["undeclared"].push_back({{"ru", change_words(d, c, Lang::ru)}, {"en", change_words(d, c, Lang::en)}, {"part", !v.declared.by[i].empty()}, {"case", file.empty() ? Json() : Json::parse(file)}});
    }
  j["without_effect"] = Json::array();
  for (auto const at : v.declared.without_effect) {
    auto const& e = v.list[at.declaration].effects[at.effect];
    j["without_effect"].push_back({{"file", v.list[at.declaration].file}, {"effect", at.effect + 1}, {"ru", e.ru}, {"en", e.en}});
  }
  j["undecided"] = v.declared.undecided;
  if (!procedure.empty()) j["procedure"] = Json::parse(procedure);
  return j.dump() + "\n";
}

}  // namespace norma::report
