// What the oracle shows before the solver is asked: cases of newer editions, moved into this one, and cases that are plainer.
#include "solver/edition_check.hpp"
#include "solver/moved.hpp"
#include "solver/plainness.hpp"

namespace norma::solver {

Shows EditionCheck::shows_if(World const& world, std::function<bool(Slots const&, Result const&)> asked) {
  if (!replay_.broken) return {};
  return [this, world, asked = std::move(asked), edition = edition_](Slots const& slots) {
    if (!in_ranges(book_, slots) || replay_.broken(slots) >= 0) return false;
    auto const result = replay_.decide(slots, world);
    return result.edition == edition && asked(slots, result);
  };
}

Shows EditionCheck::shows(Obligation const& o, World const& world, std::vector<std::vector<std::uint16_t>> excluded) {
  Finding claim{o.kind, o.subject, o.index, {}, {}, {}, {}, edition_, world, {}};
  return shows_if(world, [this, claim = std::move(claim), excluded = std::move(excluded)](Slots const& slots, Result const& result) mutable {
    claim.witness = slots;
    return claim_holds(claim, result) && std::none_of(excluded.begin(), excluded.end(), [&](auto const& rules) {
             return std::all_of(rules.begin(), rules.end(), [&](auto r) { return result.live.has(r); });
           });
  });
}

// A case that is tried here can prove nothing: what it shows is said by the oracle, with which the formulas must agree as of any
// witness, and whether there is another is asked of the solver afterwards.
std::optional<EditionCheck::Slots> EditionCheck::at_hand(Obligation const& o, std::vector<Selection> const& readings, Shows const& shows) {
  std::optional<Slots> best;
  if (!shows) return best;
  Plainness const order(book_, facts_, ordinary_case(book_, edition_));
  for (auto const* list : {newer_, static_cast<std::vector<Finding> const*>(&findings)})
    for (std::size_t i = 0; list && i < list->size(); ++i) {
      auto const& f = (*list)[i];
      if (f.kind != o.kind || f.index != o.index || f.readings != readings || f.witness.empty() || f.editions.front() <= edition_) continue;
      for (auto& slots : moved(book_, replay_, f.witness, edition_))
        if ((!best || order.plainer(slots, *best)) && shows(slots)) best = std::move(slots);
    }
  return best;
}

}  // namespace norma::solver
