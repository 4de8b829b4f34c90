#include "rulebook/write.hpp"

#include <fstream>

#include <nlohmann/json.hpp>

#include "model/fingerprint.hpp"
#include "rulebook/names.hpp"

namespace norma::rulebook {
namespace {

using Json = nlohmann::ordered_json;

Json date(Date d) { return d.given() ? Json(iso_date(d)) : Json(nullptr); }
Json end(Date d) { return d == never ? Json(nullptr) : date(d); }  // null: not come yet
Json both(Words w) { return {{"ru", w.ru}, {"en", w.en}}; }

class Writer {
 public:
  explicit Writer(Rulebook const& book) : b_(book) {}

  std::string text() {
    header();
    rows("readings", b_.readings, [](Reading const& r) { return reading(r); });
    rows("provisions", b_.provisions, [](Provision const& p) { return provision(p); });
    rows("editions", b_.editions, [](EditionInfo const& e) { return Json{{"from", date(e.interval.from)}, {"until", end(e.interval.until)}, {"decree", e.decree}}; });
    rows("facts", b_.facts, [this](FactInfo const& f) { return fact(f); });
    rows("definitions", b_.definitions, [this](DefinitionInfo const& d) {
      return Json{{"name", d.name}, {"words", both(d.words)}, {"cites", cites(d.cites)}, {"sort", sort_names[static_cast<std::size_t>(d.sort)]}, {"is", expr(d.expr)}};
    });
    rows("decisions", b_.decisions, [this](DecisionInfo const& d) { return decision(d); });
    rows("dates", b_.derived, [](DerivedInfo const& d) { return Json{{"name", d.name}, {"key", d.key}, {"words", both(d.words)}}; });
    rows("strata", b_.strata, [this](Stratum const& s) { return stratum(s); });
    rows("rules", b_.rules, [this](RuleInfo const& r) { return rule(r); });
    rows("constraints", b_.constraints, [this](ConstraintInfo const& c) { return constraint(c); });
    rows("fits", b_.fits, [this](ConstraintInfo const& c) { return constraint(c); });
    rows("properties", b_.properties, [this](PropertyInfo const& p) {
      return Json{{"name", p.name}, {"words", both(p.words)}, {"cites", cites(p.cites)}, {"holds", expr(p.expr)}};
    });
    rows("outside", b_.outside, [this](OutsideAct const& o) { return outside(o); });
    if (!b_.unanswered.empty())
      rows("unanswered", b_.unanswered, [this](Unanswered const& u) {
        return Json{{"name", u.name}, {"date", u.date}, {"words", both(u.words)}, {"cites", cites(u.cites)}, {"needed", both(u.needed)}};
      });
    rows("usual", b_.usual, [this](Rulebook::Usual const& u) { return Json{{"fact", b_.facts[u.slot].path}, {"years", u.years}}; });
    out_.erase(out_.size() - 2, 1);  // the comma after the last table
    return out_ + "}\n";
  }

 private:
  void header() {
    line("act", b_.act);
    line("governing_date", b_.definitions[b_.governing_date].name);
    line("decided_on", b_.facts[b_.decided_on].path);
    line("received_on", b_.facts[b_.received_on].path);
    line("joint", b_.joint ? Json{b_.decisions[b_.joint->first].name, b_.decisions[b_.joint->second].name} : Json(nullptr));
  }
  void line(char const* name, Json const& value) { out_ += "\"" + std::string(name) + "\": " + value.dump() + ",\n"; }

  template <class Table>
  void rows(char const* name, Table const& table, auto const& row) {
    out_ += "\"" + std::string(name) + "\": [";
    char const* separator = "\n";
    for (auto const& r : table) {
      out_ += separator + row(r).dump();
      separator = ",\n";
    }
    out_ += "\n],\n";
  }

  Json cites(Cites const& list) const {
    auto out = Json::array();
    for (auto const c : list) out.push_back(b_.provisions[c.provision].id);
    return out;
  }

  static Json reading(Reading const& r) {
    Json j{{"id", r.id}, {"cites", Json::array()}, {"question", both(r.question)}, {"alternatives", Json::array()}};
    for (auto const c : r.cites)
      if (!c.empty()) j["cites"].push_back(c);
    for (std::size_t a = 0; a < r.count(); ++a) j["alternatives"].push_back({{"name", r.alternatives[a].name}, {"words", both(r.alternatives[a].words)}});
    return j;
  }

  static Json provision(Provision const& p) {
    Json treatment{{"kind", treatment_names[static_cast<std::size_t>(p.treatment.kind)]}};
    if (p.treatment.kind == Treatment::Kind::open_texture) treatment["fact"] = p.treatment.fact;
    if (p.treatment.kind == Treatment::Kind::no_effect) {
      treatment["why"] = why_names[static_cast<std::size_t>(p.treatment.why)];
      treatment["reason"] = p.treatment.reason;
    }
    Json j{{"id", p.id}, {"cite", p.cite}, {"from", date(p.from)}, {"until", end(p.until)}, {"decree", p.decree}, {"treatment", treatment}, {"words", both(p.words())}};
    if (p.mark == Mark::found) j["found"] = true;
    for (auto const& w : p.earlier) {
      Json one{{"from", date(w.from)}, {"until", date(w.until)}, {"decree", w.decree}, {"words", both({w.ru, w.en})}};
      if (w.mark == Mark::found) one["found"] = true;
      j["earlier"].push_back(std::move(one));
    }
    return j;
  }

  static Json enumerators(EnumInfo const& e) {
    auto out = Json::array();
    for (auto const& x : e) out.push_back({{"name", x.name}, {"words", both(x.words)}});
    return out;
  }

  Json fact(FactInfo const& f) const {
    Json j{{"path", f.path}, {"sort", sort_names[static_cast<std::size_t>(f.sort)]}, {"words", both(f.words)}};
    if (f.nullable) j["nullable"] = true;
    bool const dated = f.sort == Sort::date;
    auto const value = [&](std::int32_t v) { return dated ? date(Date::from_key(v)) : Json(v); };
    j["low"] = value(f.low);
    j["high"] = value(f.high);
    j["ordinary"] = value(f.ordinary);
    if (f.sort == Sort::enumeration) j["values"] = enumerators(f.names);
    if (f.parent >= 0) j["within"] = b_.facts[static_cast<std::size_t>(f.parent)].path;
    if (!f.element.empty()) j["element"] = f.element;
    if (f.qualifies) j["qualifies"] = true;
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
    return {{"name", d.name}, {"words", both(d.words)}, {"outcomes", enumerators(d.outcomes)}, {"truth", d.truth},
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
    Json j{{"id", r.head.id}, {"cites", cites(r.head.cites)}, {"from", date(r.head.interval.from)}, {"until", end(r.head.interval.until)}, {"section", r.section}};
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
    return {{"name", c.name}, {"field", c.field}, {"words", both(c.words)}, {"holds", expr(c.expr)}};
  }

  Json outside(OutsideAct const& o) const {
    Json j{{"act", o.act}, {"prolonged_by", o.prolonged_by}, {"from", date(o.interval.from)}, {"until", end(o.interval.until)}, {"decisions", Json::array()}, {"words", both(o.words)}};
    for (auto const d : o.decisions) j["decisions"].push_back(d);
    if (!o.asked.empty()) j["asked"] = o.asked;
    return j;
  }

  // ["and", ["fact", "history.exam"], …]; an enumerator is its number, counted from 1, for its type stands beside it.
  Json expr(Expr e) const { return node(e, e.size() - 1); }

  Json node(Expr e, std::size_t at) const {
    auto const& n = e[at];
    auto const i = static_cast<std::size_t>(n.value);
    Json j{name_of(n.op)};
    switch (n.op) {
      case Op::fact: j.push_back(b_.facts[i].path); return j;
      case Op::literal: j.push_back(literal(n)); return j;
      case Op::definition: j.push_back(b_.definitions[i].name); return j;
      case Op::reading: j.push_back(b_.readings[i].id); j.push_back(b_.readings[i].alternatives[n.a - 1u].name); return j;
      case Op::lawful: j.push_back(b_.decisions[i].name); j.push_back(b_.decisions[i].outcomes[n.a].name); return j;
      case Op::value_of: j.push_back(b_.derived[i].name); j.push_back(b_.derived[i].key); return j;
      default: break;
    }
    if (n.op == Op::add_years || n.op == Op::roll_years || n.op == Op::add_months) j.push_back(n.value);
    std::uint16_t const children[]{n.a, n.b, n.c};
    for (int k = 0; k < arity(n.op); ++k) j.push_back(node(e, children[k]));
    return j;
  }

  static Json literal(Node const& n) {
    switch (n.sort) {
      case Sort::boolean: return n.value != 0;
      case Sort::integer: return n.value;
      case Sort::date: return {{"date", date(Date::from_key(n.value))}};
      case Sort::enumeration: break;
    }
    return {{"enumerator", n.value}};
  }

  Rulebook const& b_;
  std::string out_;
};

}  // namespace

std::string write(Rulebook const& book) {
  auto const rest = Writer(book).text();
  return "{\"format\": \"" + std::string(format_name) + "\", \"version\": " + std::to_string(version) + ", \"digest\": \"" + fingerprint(rest) + "\",\n" + rest;
}

bool write_file(Rulebook const& book, std::string const& file) {
  std::ofstream to(file, std::ios::binary);
  to << write(book);
  to.close();
  return static_cast<bool>(to);
}

}  // namespace norma::rulebook
