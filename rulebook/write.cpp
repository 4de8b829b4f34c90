#include "rulebook/write.hpp"


#include "model/fingerprint.hpp"
#include "rulebook/names.hpp"
#include "rulebook/write_parts.hpp"
#include "rulebook/write_procedure.hpp"

namespace norma::rulebook {
namespace {

using Json = OrderedJson;

class Writer {
 public:
  Writer(Rulebook const& book, ProcedureBook const* procedure) : b_(book), procedure_(procedure) {}

  std::string text() {
    header();
    out_.rows("readings", b_.readings, [](Reading const& r) { return json_of(r); });
    out_.rows("provisions", b_.provisions, [](Provision const& p) { return provision(p); });
    out_.rows("editions", b_.editions, [](EditionInfo const& e) { return json_of(e); });
    out_.rows("facts", b_.facts, [this](FactInfo const& f) { return json_of(f, b_.facts); });
    out_.rows("definitions", b_.definitions, [this](DefinitionInfo const& d) {
      return Json{{"name", d.name}, {"words", json_of(d.words)}, {"cites", cites(d.cites)}, {"sort", sort_names[static_cast<std::size_t>(d.sort)]}, {"is", expr(d.expr)}};
    });
    out_.rows("decisions", b_.decisions, [this](DecisionInfo const& d) { return decision(d); });
    out_.rows("dates", b_.derived, [](DerivedInfo const& d) { return Json{{"name", d.name}, {"key", d.key}, {"words", json_of(d.words)}}; });
    out_.rows("strata", b_.strata, [this](Stratum const& s) { return stratum(s); });
    out_.rows("rules", b_.rules, [this](RuleInfo const& r) { return rule(r); });
    out_.rows("constraints", b_.constraints, [this](ConstraintInfo const& c) { return constraint(c); });
    out_.rows("fits", b_.fits, [this](ConstraintInfo const& c) { return constraint(c); });
    out_.rows("properties", b_.properties, [this](PropertyInfo const& p) {
      return Json{{"name", p.name}, {"words", json_of(p.words)}, {"cites", cites(p.cites)}, {"holds", expr(p.expr)}};
    });
    out_.rows("outside", b_.outside, [](OutsideAct const& o) { return json_of(o); });
    if (!b_.unanswered.empty())
      out_.rows("unanswered", b_.unanswered, [this](Unanswered const& u) {
        return Json{{"name", u.name}, {"date", u.date}, {"words", json_of(u.words)}, {"cites", cites(u.cites)}, {"needed", json_of(u.needed)}};
      });
    out_.rows("usual", b_.usual, [this](Rulebook::Usual const& u) { return Json{{"fact", b_.facts[u.slot].path}, {"years", u.years}}; });
    if (procedure_) out_.object("procedure", write_procedure(*procedure_));
    return out_.take() + "\n";
  }

 private:
  void header() {
    out_.line("act", b_.act);
    out_.line("governing_date", b_.definitions[b_.governing_date].name);
    out_.line("decided_on", b_.facts[b_.decided_on].path);
    out_.line("received_on", b_.facts[b_.received_on].path);
    out_.line("joint", b_.joint ? Json{b_.decisions[b_.joint->first].name, b_.decisions[b_.joint->second].name} : Json(nullptr));
  }

  static Json provision(Provision const& p) {
    Json treatment{{"kind", treatment_names[static_cast<std::size_t>(p.treatment.kind)]}};
    if (p.treatment.kind == Treatment::Kind::open_texture) treatment["fact"] = p.treatment.fact;
    if (p.treatment.kind == Treatment::Kind::no_effect) {
      treatment["why"] = why_names[static_cast<std::size_t>(p.treatment.why)];
      treatment["reason"] = p.treatment.reason;
    }
    Json j{{"id", p.id}, {"cite", p.cite}, {"from", json_of(p.from)}, {"until", json_of_end(p.until)}, {"decree", p.decree}, {"treatment", treatment}, {"words", json_of(p.words())}};
    if (p.mark == Mark::found) j["found"] = true;
    if (p.since == Since::known) j["known_from"] = true;
    for (auto const& w : p.earlier) {
      Json one{{"from", json_of(w.from)}, {"until", json_of(w.until)}, {"decree", w.decree}, {"words", json_of(Words{w.ru, w.en})}};
      if (w.mark == Mark::found) one["found"] = true;
      j["earlier"].push_back(std::move(one));
    }
    return j;
  }

  Json outcomes(std::uint16_t decision, std::uint32_t mask) const {
    auto out = Json::array();
    auto const& d = b_.decisions[decision];
    for (std::size_t o = 0; o < d.outcomes.size(); ++o)
      if ((mask >> o & 1) != 0) out.push_back(d.outcomes[o].name);
    return out;
  }

  Json decision(DecisionInfo const& d) const {
    auto const at = static_cast<std::uint16_t>(&d - b_.decisions.data());
    return {{"name", d.name}, {"words", json_of(d.words)}, {"outcomes", json_of(d.outcomes)}, {"truth", d.truth},
            {"internal", d.internal}, {"domain", outcomes(at, d.domain)}, {"due", expr(d.due)}};
  }

  Json derived_name(std::uint16_t x) const { return Json{b_.derived[x].name, b_.derived[x].key}; }

  Json stratum(Stratum const& s) const {
    Json j{{"rules", s.last_rule - s.first_rule}, {"decisions", Json::array()}, {"dates", Json::array()}, {"contested", Json::array()}};
    for (auto const d : s.decisions) j["decisions"].push_back(b_.decisions[d].name);
    for (auto const x : s.derived) j["dates"].push_back(derived_name(x));
    for (auto const r : s.contested) j["contested"].push_back(b_.rules[r].head.id);
    return j;
  }

  Json rule(RuleInfo const& r) const {
    Json j{{"id", r.head.id}, {"cites", cites(r.head.cites)}, {"from", json_of(r.head.interval.from)}, {"until", json_of_end(r.head.interval.until)}, {"section", r.section}};
    if (r.head.readings.size > 0)
      for (auto const s : r.head.readings) j["readings"].push_back(b_.readings[s.reading].id), j["alternatives"].push_back(b_.readings[s.reading].alternatives[s.alternative - 1].name);
    j["when"] = expr(r.guard);
    if (r.assigns) {
      j["date"] = derived_name(r.target);
      j["is"] = expr(r.value);
    } else {
      j["decision"] = b_.decisions[r.target].name;
      j["modality"] = modality_names[static_cast<std::size_t>(r.modality)];
      j["outcomes"] = outcomes(r.target, r.outcomes);
    }
    if (r.head.overrides.rules.size > 0) {
      for (auto const id : r.head.overrides.rules) j["overrides"].push_back(id);
      j["by"] = b_.provisions[r.head.overrides.basis.provision].id;
    }
    for (auto const d : r.defeaters) j["defeated_by"].push_back(b_.rules[d].head.id);
    return j;
  }

  Json constraint(ConstraintInfo const& c) const {
    return {{"name", c.name}, {"field", c.field}, {"words", json_of(c.words)}, {"holds", expr(c.expr)}};
  }

  Json cites(Cites const& list) const { return json_of(list, b_.provisions); }
  Json expr(Expr e) const { return json_of(e, b_); }

  Rulebook const& b_;
  ProcedureBook const* procedure_;
  ObjectText out_;
};

}  // namespace

std::string write(Rulebook const& book, ProcedureBook const* procedure) {
  auto const rest = Writer(book, procedure).text();
  auto const version = procedure ? version_with_procedure : version_of_rules;
  return "{\"format\": \"" + std::string(format_name) + "\", \"version\": " + std::to_string(version) + ", \"digest\": \"" + fingerprint(rest) + "\",\n" + rest;
}

}  // namespace norma::rulebook
