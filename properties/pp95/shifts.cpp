// Law without its calendar of editions knows no epoch: 28 years later, in the same law, everything is 28 years later.
#include "properties/pp95/property.hpp"
#include "properties/pp95/view.hpp"
#include "properties/slots.hpp"

namespace norma::properties::pp95 {
namespace {

constexpr int cycle = 28;  // years after which weekdays and leap days repeat

// All dates of the case moved; nothing if one leaves the supported range, with room for terms that follow.
std::optional<Case> moved(Bench const& b, Case const& c, int years) {
  auto slots = slots_of(c);
  for (std::size_t i = 0; i < slots.size(); ++i) {
    if (b.book().facts[i].sort != Sort::date || slots[i] == 0) continue;
    auto const d = Date::from_key(slots[i]);
    int const y = d.year() + years;
    if (d.year() > 2080 || y > 2080 || y < first_supported.year()) return std::nullopt;
    auto const there = Date(y, d.month(), d.dom());
    if (there < first_supported) return std::nullopt;
    slots[i] = there.key();
  }
  return case_of<Case>(slots);
}

Verdict moves_with_its_dates(Bench const& b, Case const& c, int years) {
  // п_1 counts from a day that the text names, so a document on it does not move.
  if (c.documents.causes.on[static_cast<std::size_t>(mse::Cause::dagestan_self_defence) - 1]) return does_not_apply();
  // Whether the appendix names the conditions of 17 and 17_1 turns on days that the text names, too.
  for (std::size_t i = 0; i < mse::list_items.size(); ++i)
    if (number_of(mse::list_items[i]) == 17 && c.findings.irreversible.has[i]) return does_not_apply();
  auto const other = moved(b, c, years);
  if (!other) return does_not_apply();
  auto const usual = b.engine.decide(c);
  auto const edition = usual.encoded() ? usual.edition : b.book().editions.size() - 1;
  auto const here = b.engine.decide(c, edition), there = b.engine.decide(*other, edition);
  auto back = there;
  for (auto& v : back.value)
    if (v != 0) {
      auto const d = Date::from_key(v);
      v = Date(d.year() - years, d.month(), d.dom()).key();
    }
  if (same(here, back)) return holds();
  auto const d = difference(b.book(), here, back);
  return wrong(d.empty() ? "live " + text(b.book(), here.live ^ there.live) : d);
}

Verdict moves_with_its_dates_forth(Bench const& b, Case const& c) { return moves_with_its_dates(b, c, cycle); }
Verdict moves_with_its_dates_back(Bench const& b, Case const& c) { return moves_with_its_dates(b, c, -cycle); }

}  // namespace

std::vector<Property> shift_properties() {
  return {
      {"moves_with_its_dates_forth", "28 years later, in the same edition, the same outcomes with dates 28 years later",
       moves_with_its_dates_forth},
      {"moves_with_its_dates_back",
       "28 years earlier, in the same edition, the same outcomes with dates 28 years earlier",
       moves_with_its_dates_back}};
}

}  // namespace norma::properties::pp95
