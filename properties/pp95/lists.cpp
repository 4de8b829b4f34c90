// Items of the appendix that are not on the list on the day of the decision.
#include "properties/pp95/property.hpp"
#include "properties/pp95/view.hpp"

namespace norma::properties::pp95 {
namespace {

// The case with the item found if it was not, and the other way about.
Case toggled(Case const& c, std::string_view item) {
  Case other = c;
  bool& has = other.findings.listed.has[item_at(item)];
  has = !has;
  return other;
}

struct Item {
  std::string_view name;
  Date on;  // the day of the change
};

Verdict unchanged_by(Bench const& b, Case const& c, std::initializer_list<Item> items, bool after) {
  auto const base = b.engine.decide(c);
  if (!base.encoded()) return does_not_apply();
  bool any = false;
  for (auto const& i : items) {
    if ((i.on <= c.decided_on) != after) continue;
    any = true;
    auto const d = difference(b.book(), base, b.engine.decide(toggled(c, i.name)));
    if (!d.empty()) return wrong(std::string(i.name) + ": " + d);
  }
  return any ? holds() : does_not_apply();
}

Verdict excluded_items_change_nothing(Bench const& b, Case const& c) {
  return unchanged_by(b, c, {{"95:app:17:а", day(2019, 7, 6)}, {"95:app:17:б", day(2020, 11, 3)}}, true);
}

// 17_1 а and б had an earlier wording from 06.07.2019, which makes the term unknown.
Verdict items_not_yet_in_force_change_nothing(Bench const& b, Case const& c) {
  return unchanged_by(
      b, c,
      {{"95:app:17_1:а", day(2019, 7, 6)}, {"95:app:17_1:б", day(2019, 7, 6)}, {"95:app:17_1:в", day(2020, 11, 3)}},
      false);
}

Verdict an_unknown_wording_leaves_the_childs_term_open(Bench const& b, Case const& c) {
  if (c.decided_on < day(2019, 7, 6) || day(2020, 5, 9) <= c.decided_on) return does_not_apply();
  Case other = c;
  other.findings.listed.has[item_at("95:app:17_1:а")] = true;
  auto const base = b.engine.decide(c), r = b.engine.decide(other);
  if (holds_category(r))
    return wrong(state_of(r, mse::term) == State::not_encoded ? "" : text(b.book(), r, mse::term.index));
  return wrong(difference(b.book(), base, r));
}

}  // namespace

std::vector<Property> list_properties() {
  return {{"excluded_items_change_nothing", "an item excluded by the day of the decision changes nothing",
           excluded_items_change_nothing},
          {"items_not_yet_in_force_change_nothing", "an item that is not yet on the list changes nothing",
           items_not_yet_in_force_change_nothing},
          {"an_unknown_wording_leaves_the_childs_term_open",
           "an item whose wording is unknown leaves a child's term unanswered and changes nothing for an adult",
           an_unknown_wording_leaves_the_childs_term_open}};
}

}  // namespace norma::properties::pp95
