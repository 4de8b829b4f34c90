// What the oracle shows before the solver is asked: cases of newer editions, moved into this one, and cases that are plainer.
#include "solver/edition_check.hpp"
#include "solver/moved.hpp"
#include "solver/plainness.hpp"

namespace norma::solver {
namespace {

// What is away from the ordinary case there is away from it here in the same way; dates by as many days from the arrival.
std::vector<std::int32_t> alike(Rulebook const& book, std::vector<std::int32_t> slots, std::size_t there, std::size_t here) {
  auto const usual = ordinary_case(book, there), usual_here = ordinary_case(book, here);
  auto const arrival = [&](auto const& s) { return serial(Date::from_key(s[book.received_on])); };
  for (std::size_t i = 0; i < slots.size(); ++i)
    if (slots[i] == usual[i]) slots[i] = usual_here[i];
    else if (book.facts[i].sort == Sort::date && slots[i] != 0) {
      auto const day = serial(Date::from_key(slots[i])) + arrival(usual_here) - arrival(usual);
      if (day >= serial(first_supported) && day <= serial(last_supported)) slots[i] = from_serial(day).key();
    }
  return slots;
}

}  // namespace

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
  bool const of_date = o.kind == Kind::conflict && o.index >= book_.decisions.size();
  return shows_if(world, [this, of_date, claim = std::move(claim), excluded = std::move(excluded)](Slots const& slots, Result const& result) mutable {
    claim.witness = slots;
    return claim_holds(claim, result) && std::none_of(excluded.begin(), excluded.end(), [&](auto const& rules) {
             if (of_date) return replay_.apart(result, slots, claim.world, rules[0], rules[1]);
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
      auto tried = moved(book_, replay_, f.witness, edition_);
      tried.push_back(alike(book_, f.witness, f.witness_edition, edition_));
      for (auto& slots : tried)
        if ((!best || order.plainer(slots, *best)) && shows(slots)) best = std::move(slots);
    }
  return best;
}

}  // namespace norma::solver
