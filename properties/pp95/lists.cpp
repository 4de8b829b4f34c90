// Items of the appendix that are not on the list on the day of the decision.
#include "properties/pp95/property.hpp"
#include "properties/pp95/view.hpp"

namespace norma::properties::pp95 {
namespace {

// The case with the item found if it was not, and the other way about.
Case toggled(Case const& c, std::string_view item) {
  Case other = c;
  auto const i = item_at(item);
  other.findings.listed.has[i] = !other.findings.listed.has[i];
  other.findings.irreversible.has[i] = other.findings.rehabilitation_failed.has[i] = false;
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

// Of the item itself nothing is found: what is found of a condition that has left the list is of the unlisted.
Case without_findings_of(Case c, std::initializer_list<std::string_view> items) {
  for (auto const item : items)
    c.findings.irreversible.has[item_at(item)] = c.findings.rehabilitation_failed.has[item_at(item)] = false;
  return c;
}

Verdict excluded_items_change_nothing(Bench const& b, Case const& c) {
  return unchanged_by(b, without_findings_of(c, {"95:app:17:а", "95:app:17:б"}),
                      {{"95:app:17:а", day(2019, 7, 6)}, {"95:app:17:б", day(2020, 11, 3)}}, true);
}

Verdict items_not_yet_in_force_change_nothing(Bench const& b, Case const& c) {
  return unchanged_by(b, without_findings_of(c, {"95:app:17_1:а", "95:app:17_1:б", "95:app:17_1:в"}),
                      {{"95:app:17_1:а", day(2019, 7, 6)}, {"95:app:17_1:б", day(2020, 5, 9)}, {"95:app:17_1:в", day(2020, 11, 3)}},
                      false);
}

// As found: decree 823 gave the category until 18 to every child with insulin-dependent diabetes.
Verdict diabetes_of_2019_is_until_18(Bench const& b, Case const& c) {
  if (c.decided_on < day(2019, 7, 6)) return does_not_apply();
  Case other = c;
  other.findings.listed.has[item_at("95:app:17_1:а")] = true;
  auto const r = b.engine.decide(other);
  if (!holds_category(r)) return does_not_apply();
  return wrong(allows(r, mse::term, mse::Term::to_18) ? "" : text(b.book(), r, mse::term.index));
}

}  // namespace

std::vector<Property> list_properties() {
  return {{"excluded_items_change_nothing", "an item excluded by the day of the decision changes nothing",
           excluded_items_change_nothing},
          {"items_not_yet_in_force_change_nothing", "an item that is not yet on the list changes nothing",
           items_not_yet_in_force_change_nothing},
          {"diabetes_of_2019_is_until_18",
           "a child with insulin-dependent diabetes has the category until 18 from 06.07.2019",
           diabetes_of_2019_is_until_18}};
}

}  // namespace norma::properties::pp95
