#include "rulebook/cited.hpp"

#include <algorithm>

namespace norma::rulebook {

bool cited(Rulebook const& book, std::size_t provision) {
  auto const names = [&](Cites const& all) { return std::any_of(all.begin(), all.end(), [&](Cite c) { return c.provision == provision; }); };
  auto const some = [&](auto const& rows, auto const& of) { return std::any_of(rows.begin(), rows.end(), of); };
  auto const id = book.provisions[provision].id;
  return some(book.rules, [&](RuleInfo const& r) { return names(r.head.cites) || (r.head.overrides.rules.size != 0 && r.head.overrides.basis.provision == provision); }) ||
         some(book.definitions, [&](DefinitionInfo const& d) { return names(d.cites); }) || some(book.properties, [&](PropertyInfo const& p) { return names(p.cites); }) ||
         some(book.readings, [&](Reading const& r) { return std::find(r.cites.begin(), r.cites.end(), id) != r.cites.end(); });
}

bool cited(ProcedureBook const& book, std::size_t provision) {
  auto const in = [&](Cites const& all) { return std::any_of(all.begin(), all.end(), [&](Cite c) { return c.provision == provision; }); };
  auto const some = [&](auto const& rows) { return std::any_of(rows.begin(), rows.end(), [&](auto const& r) { return in(r.head.cites); }); };
  return some(book.transitions) || some(book.conditions) || some(book.calls) || std::any_of(book.concerns.world.begin(), book.concerns.world.end(), [&](WorldEvent const& w) { return in(w.cites); });
}

std::vector<std::size_t> new_and_uncited(Rulebook const& base, Rulebook const& amended, ProcedureBook const* procedure) {
  std::vector<std::size_t> out;
  for (std::size_t p = 0; p < amended.provisions.size(); ++p) {
    auto const& x = amended.provisions[p];
    if (x.treatment.kind == Treatment::Kind::encoded && find_provision(base.provisions, x.id) == base.provisions.size() && !cited(amended, p) && !(procedure && cited(*procedure, p))) out.push_back(p);
  }
  return out;
}

}  // namespace norma::rulebook
