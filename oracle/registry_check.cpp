#include "oracle/registry_check.hpp"

#include <algorithm>

namespace norma::oracle {
namespace {

std::string named(std::string_view kind, std::string_view name) {
  return std::string(kind) + " \"" + std::string(name) + "\"";
}

// A fact, or a group of facts.
bool is_fact(std::vector<FactInfo> const& facts, std::string_view path) {
  return std::any_of(facts.begin(), facts.end(), [&](FactInfo const& f) {
    if (!f.path.starts_with(path)) return false;
    auto const rest = std::string_view(f.path).substr(path.size());
    return rest.empty() || rest[0] == '.' || rest[0] == '[';
  });
}

// One sentence for each provision that a reading names and the registry does not hold.
void check_readings(std::span<Reading const> readings, std::span<Provision const> provisions, std::vector<std::string>& faults) {
  for (auto const& reading : readings)
    for (auto const cite : reading.cites)
      if (!cite.empty() && find_provision(provisions, cite) == provisions.size())
        faults.push_back("reading " + std::string(reading.id) + ": there is no provision " + std::string(cite));
}

}  // namespace

std::vector<std::vector<std::string>> citations(Rulebook const& book, ProcedureBook const& procedure) {
  std::vector<std::vector<std::string>> by(book.provisions.size());
  auto const cite = [&](Cites const& cites, std::string const& what) {
    for (auto const c : cites) by[c.provision].push_back(what);
  };
  for (auto const& r : book.rules) {
    cite(r.head.cites, named("rule", r.head.id));
    auto const& overrides = r.head.overrides;
    if (overrides.rules.size > 0) by[overrides.basis.provision].push_back(named("priority of rule", r.head.id));
  }
  for (auto const& d : book.definitions) cite(d.cites, named("definition", d.name));
  for (auto const& p : book.properties) cite(p.cites, named("property", p.name));
  for (auto const& t : procedure.transitions) cite(t.head.cites, named("transition", t.head.id));
  for (auto const& c : procedure.conditions) cite(c.head.cites, named("condition", c.head.id));
  for (auto const& c : procedure.calls) cite(c.head.cites, named(c.head.call == Call::must ? "duty" : "right", c.head.id));
  return by;
}

std::vector<std::string> registry_faults(Rulebook const& book, ProcedureBook const& procedure) {
  std::vector<std::string> faults;
  auto const by = citations(book, procedure);
  for (std::size_t p = 0; p < book.provisions.size(); ++p) {
    auto const& provision = book.provisions[p];
    auto const& treatment = provision.treatment;
    std::string const id(provision.id);
    bool const encoded = treatment.kind == Treatment::Kind::encoded;
    if (encoded && by[p].empty())
      faults.push_back(id + ": marked encoded, but no rule, definition, property or row of the procedure cites it");
    // What is not encoded for want of a unit's wording cites that unit.
    bool const missing = treatment.kind == Treatment::Kind::not_shown;
    if (!encoded && !missing && !by[p].empty()) faults.push_back(id + ": not marked encoded, but cited by " + by[p].front());
    if (treatment.kind == Treatment::Kind::open_texture && !is_fact(book.facts, treatment.fact))
      faults.push_back(id + ": open texture, but there is no fact \"" + std::string(treatment.fact) + "\"");
  }
  check_readings(book.readings, book.provisions, faults);
  check_readings(procedure.readings, book.provisions, faults);
  return faults;
}

}  // namespace norma::oracle
