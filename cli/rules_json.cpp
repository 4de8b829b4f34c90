#include "cli/rules_json.hpp"

#include "report/json_lines.hpp"
#include "rulebook/card.hpp"
#include "rulebook/names.hpp"
#include "rulebook/procedure_rows.hpp"
#include "rulebook/text_procedure.hpp"

namespace norma::cli {

using report::append_lines;
namespace {

using Json = nlohmann::ordered_json;

class Writer {
 public:
  Writer(Rulebook const& book, Lang lang) : b_(book), lang_(lang) {}

  Json rule(std::uint16_t at) const {
    auto const& r = b_.rules[at];
    auto const& h = r.head;
    Json j{{"rule", h.id}, {"provisions", provisions(h.cites, h.interval)}, {"from", date(h.interval.from, since_adoption)}, {"until", date(h.interval.until, never)}};
    if (auto const d = rulebook::decree_from(b_, h); !d.empty()) j["decree"] = d;
    if (auto const d = rulebook::decree_until(b_, h); !d.empty()) j["ended_by"] = d;
    for (auto const s : h.readings) j["readings"][std::string(b_.readings[s.reading].id)] = b_.readings[s.reading].alternatives[s.alternative - 1u].name;
    j["when"] = expression(r.guard);
    if (r.assigns) {
      j["date"] = Json{b_.derived[r.target].name, b_.derived[r.target].key};
      j["is"] = expression(r.value);
    } else {
      auto const& d = b_.decisions[r.target];
      j["decision"] = d.name;
      j["modality"] = rulebook::modality_names[static_cast<std::size_t>(r.modality)];
      j["outcomes"] = Json::array();
      for (std::size_t o = 0; o < d.outcomes.size(); ++o)
        if ((r.outcomes >> o & 1) != 0) j["outcomes"].push_back(d.outcomes[o].name);
    }
    if (h.overrides.rules.size > 0) {
      for (auto const id : h.overrides.rules) j["overrides"].push_back(id);
      j["by"] = b_.provisions[h.overrides.basis.provision].id;
    }
    for (auto const d : r.defeaters) j["overridden_by"].push_back(b_.rules[d].head.id);
    j["text"] = rulebook::text_of(b_, r, lang_);
    return j;
  }

  Json definition(std::uint16_t at) const {
    auto const& d = b_.definitions[at];
    return {{"definition", d.name}, {"words", d.words.in(lang_)}, {"provisions", provisions(d.cites)}, {"is", expression(d.expr)}, {"text", rulebook::text_of(b_, d, lang_)}};
  }
  Json property(std::uint16_t at) const {
    auto const& p = b_.properties[at];
    return {{"property", p.name}, {"words", p.words.in(lang_)}, {"provisions", provisions(p.cites)}, {"holds", expression(p.expr)}, {"text", rulebook::text_of(b_, p, lang_)}};
  }
  Json constraint(ConstraintInfo const& c, char const* kind, std::string const& text) const {
    return {{kind, c.name}, {"field", c.field}, {"words", c.words.in(lang_)}, {"holds", expression(c.expr)}, {"text", text}};
  }
  Json constraint(std::uint16_t at) const { return constraint(b_.constraints[at], "constraint", rulebook::text_of_constraint(b_, b_.constraints[at], lang_)); }
  Json fit(std::uint16_t at) const { return constraint(b_.fits[at], "fit", rulebook::text_of_fit(b_, b_.fits[at], lang_)); }

 private:
  std::string expression(Expr e) const { return rulebook::expression_text(b_, e, lang_, ~std::size_t{0} >> 1); }
  static Json date(Date d, Date open) { return d == open ? Json(nullptr) : Json(iso_date(d)); }

  Json provisions(Cites const& cites, Interval days = {since_adoption, never}) const {
    auto const first = std::max(days.from, b_.editions.front().interval.from);
    auto out = Json::array();
    for (auto const c : cites) {
      auto const& p = b_.provisions[c.provision];
      Json unit{{"id", p.id}, {"cite", p.cite}, {"summary", p.words().in(lang_)}};
      for (auto const& w : p.earlier)
        if (first < w.until && w.from < days.until) unit["earlier"].push_back({{"from", iso_date(w.from)}, {"until", iso_date(w.until)}, {"decree", w.decree}, {"summary", Words{w.ru, w.en}.in(lang_)}});
      out.push_back(std::move(unit));
    }
    return out;
  }

  Rulebook const& b_;
  Lang lang_;
};

}  // namespace

std::string rules_json(Rulebook const& book, ProcedureBook const* procedure, rulebook::Rows const& rows, Lang lang) {
  Writer const w(book, lang);
  std::string out = "{";
  auto const list = [&](char const* name, std::vector<std::uint16_t> const& at, auto const& one) { append_lines(out, name, at.size(), [&](std::size_t i) { return one(at[i]); }); };
  list("rules", rows.rules, [&](std::uint16_t i) { return w.rule(i); });
  list("definitions", rows.definitions, [&](std::uint16_t i) { return w.definition(i); });
  list("constraints", rows.constraints, [&](std::uint16_t i) { return w.constraint(i); });
  list("fits", rows.fits, [&](std::uint16_t i) { return w.fit(i); });
  list("properties", rows.properties, [&](std::uint16_t i) { return w.property(i); });
  if (procedure && !(rows.steps.empty() && rows.requirements.empty() && rows.calls.empty())) {
    rulebook::ProcedureRows const file(*procedure);
    auto const rows_of = [&](char const* name, std::vector<std::uint16_t> const& at, auto const& table) {
      list(name, at, [&](std::uint16_t i) {
        auto j = file.of(table[i]);
        j["text"] = rulebook::text_of(*procedure, table[i], lang);
        return j;
      });
    };
    rows_of("steps", rows.steps, procedure->transitions), rows_of("requirements", rows.requirements, procedure->conditions), rows_of("calls", rows.calls, procedure->calls);
  }
  return out + "\"act\": " + Json(book.act).dump() + "}\n";
}

}  // namespace norma::cli
