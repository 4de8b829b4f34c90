#include "conform/campaign.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "oracle/json_text.hpp"
#include "oracle/world.hpp"

namespace norma::conform {

using report::Verdict;

namespace {

bool has(std::vector<std::string> const& list, std::string_view name) { return std::find(list.begin(), list.end(), name) != list.end(); }

}  // namespace

std::vector<std::string> Terms::decisions(Law const& law) const {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < law.topics().size(); ++i)
    if (scope.topics[i] && law.topics()[i].kind == Topic::Kind::decision) out.push_back(law.topics()[i].name);
  return out;
}

std::vector<std::string> Terms::dates(Law const& law) const {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < law.topics().size(); ++i)
    if (scope.topics[i] && law.topics()[i].kind != Topic::Kind::decision) out.push_back(law.topics()[i].name);
  return out;
}

std::variant<Terms, std::string> terms_of(Law const& law, Welcome const& w, Scope const& selected, World const& base, Lang lang) {
  bool const ru = lang == Lang::ru;
  auto const& book = law.book();
  if (auto declined = declines_act(w, book.act, lang); !declined.empty()) return declined;
  Terms out{base, selected, {}, {}, {}, {}};
  for (auto const& [name, value] : w.readings)
    if (auto const error = oracle::select_reading(book.readings, out.world, name, value)) return "welcome, capabilities.readings: " + oracle::sentence(*error, lang);
  out.declared = oracle::readings_of(book.readings, out.world);
  for (auto const* list : {&w.decisions, &w.dates})
    if (*list)
      for (auto const& name : **list)
        if (law.topic(name) == law.topics().size()) out.notes.push_back("its welcome names a decision that this act does not have: " + oracle::shortened(name, 80));
  for (std::size_t i = 0; i < law.topics().size(); ++i) {
    auto const& t = law.topics()[i];
    bool const decision = t.kind == Topic::Kind::decision;
    // Dates may stand in either list; an implementation that names no list takes on all.
    bool const taken = decision ? !w.decisions || has(*w.decisions, t.name)
                                : (!w.dates && !w.decisions) || (w.dates ? has(*w.dates, t.name) : true) || (w.decisions && has(*w.decisions, t.name));
    if (out.scope.topics[i] && !taken) out.untested.push_back(t.name);
    out.scope.topics[i] = out.scope.topics[i] && taken;
  }
  out.scope.dates_required = w.dates.has_value();
  if (w.editions) {
    out.editions = *w.editions;
    for (auto const& name : *w.editions)
      if (std::none_of(book.editions.begin(), book.editions.end(), [&](auto const& e) { return iso_date(e.interval.from) == name; }))
        out.notes.push_back("its welcome names an edition that this act does not have: " + oracle::shortened(name, 80));
    if (w.editions->empty()) return std::string(ru ? "welcome, capabilities.editions: реализация не берется ни за одну редакцию" : "welcome, capabilities.editions: it takes on none");
  }
  return out;
}

Campaign::Campaign(Law const& law, Suite const& suite, Terms const& terms, Limits limits)
    : Rounds(limits), law_(law), suite_(suite), terms_(terms), engine_(law.engine(terms.world)) {
  bool const nothing = std::find(terms.scope.topics.begin(), terms.scope.topics.end(), true) == terms.scope.topics.end();
  for (auto const i : suite.order) {
    auto const& c = suite.cases[i];
    if (nothing) ++out_of_scope_;
    else if (!terms.editions.empty() && !has(terms.editions, iso_date(law.book().editions[c.edition].interval.from))) ++out_of_scope_;
    else if (law.tests(terms.scope, engine_->decide(c.facts))) put(i, c.key);
    else ++not_put_;
  }
}

Record Campaign::judged(SuiteCase const& c, Outcome&& outcome) const {
  return record_of(std::move(outcome), [&](Statement const& s, std::string& problem) {
    if (s.judgement) return problem = "expected decisions, found a judgement of an event log", Verdict::protocol;
    auto const result = engine_->decide(c.facts);
    auto const verdict = law_.verdict(s, terms_.scope, *engine_, c.facts, result);
    if (verdict == Verdict::protocol) problem = law_.judge(s, terms_.scope, *engine_, c.facts, result).problem;
    return verdict;
  });
}

Judged Campaign::parts(SuiteCase const& c, Record const& r) const {
  if (!r.statement) return {};
  return law_.judge(*r.statement, terms_.scope, *engine_, c.facts, engine_->decide(c.facts));
}

}  // namespace norma::conform
