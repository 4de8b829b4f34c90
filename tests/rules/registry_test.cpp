// The registry of decree 95: complete, well formed, and in step with the rules, the facts and the list of diseases.
#include <gtest/gtest.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <string>

#include "rules/pp95/act.hpp"
#include "rules/pp95/procedure/procedure.hpp"
#include "rules/pp95/registry.hpp"

namespace norma::pp95 {
namespace {

using Kind = Treatment::Kind;

// Identifiers of the units that something in the rulebook cites.
std::set<std::string_view> cited(Rulebook const& book) {
  std::set<std::string_view> ids;
  auto const add = [&](Cites const& list) {
    for (auto const c : list) ids.insert(book.provisions[c.provision].id);
  };
  for (auto const& r : book.rules) {
    add(r.head.cites);
    if (r.head.overrides.rules.size > 0) ids.insert(book.provisions[r.head.overrides.basis.provision].id);
  }
  for (auto const& d : book.definitions) add(d.cites);
  auto const course = procedure::procedure().book;
  for (auto const& t : course.transitions) add(t.head.cites);
  for (auto const& c : course.conditions) add(c.head.cites);
  for (auto const& c : course.calls) add(c.head.cites);
  return ids;
}

// The unit is an item of the list of diseases: 95:app:<number>[_<number>][:<letter>], but not a heading over letters.
bool is_item(std::string_view id, std::set<std::string_view> const& all) {
  constexpr std::string_view stem = "95:app:";
  if (!id.starts_with(stem)) return false;
  auto const rest = id.substr(stem.size());
  if (rest.empty() || rest[0] < '0' || rest[0] > '9') return false;
  return std::none_of(all.begin(), all.end(), [&](std::string_view other) {
    return other.starts_with(id) && other.size() > id.size() && other[id.size()] == ':';
  });
}

TEST(Registry, HoldsEachUnitOnce) {
  EXPECT_EQ(registry_table.size(), 231u);
  std::set<std::string_view> ids, cites;
  for (auto const& p : registry_table) {
    EXPECT_TRUE(ids.insert(p.id).second) << p.id;
    EXPECT_TRUE(cites.insert(p.cite).second) << p.id << " is cited as another unit is: " << p.cite;
  }
}

TEST(Registry, RowsAreComplete) {
  for (auto const& p : registry_table) {
    EXPECT_TRUE(p.id.starts_with("95:")) << p.id;
    EXPECT_FALSE(p.cite.empty()) << p.id;
    EXPECT_FALSE(p.decree.empty()) << p.id;
    EXPECT_FALSE(p.ru.empty()) << p.id;
    EXPECT_FALSE(p.en.empty()) << p.id;
    EXPECT_LT(p.from, p.until) << p.id;
    EXPECT_EQ(p.treatment.kind == Kind::no_effect, !p.treatment.reason.empty()) << p.id;
    EXPECT_EQ(p.treatment.kind == Kind::open_texture, !p.treatment.fact.empty()) << p.id;
  }
}

TEST(Registry, FindsUnitsById) {
  for (std::size_t i = 0; i < registry_table.size(); ++i)
    EXPECT_EQ(find_provision(registry_table, registry_table[i].id), i);
  EXPECT_EQ(find_provision(registry_table, "95:13:99"), registry_table.size());
  EXPECT_EQ(find_provision(registry_table, ""), registry_table.size());
}

TEST(Registry, ChangesFallOnEditionBoundaries) {
  auto const editions = act().book.editions;
  auto const boundary = [&](Date d) {
    return std::any_of(editions.begin(), editions.end(), [&](auto const& e) { return e.interval.from == d; });
  };
  auto const outside = [&](Date d) {
    return d < editions.front().interval.from || editions.back().interval.until <= d;
  };
  for (auto const& p : registry_table) {
    EXPECT_TRUE(outside(p.from) || boundary(p.from)) << p.id;
    EXPECT_TRUE(outside(p.until) || boundary(p.until)) << p.id;
  }
}

TEST(Registry, EncodedUnitsAreCited) {
  auto const ids = cited(act().book);
  for (auto const& p : registry_table)
    EXPECT_TRUE(p.treatment.kind != Kind::encoded || ids.contains(p.id)) << p.id << " is encoded, but nothing cites it";
}

TEST(Registry, UnitsWithoutEffectAreNotCited) {
  auto const ids = cited(act().book);
  for (auto const& p : registry_table)
    EXPECT_TRUE(p.treatment.kind != Kind::no_effect || !ids.contains(p.id)) << p.id << " has no effect, but is cited";
}

TEST(Registry, OpenTextureNamesFacts) {
  auto const facts = act().book.facts;
  for (auto const& p : registry_table) {
    auto const& fact = p.treatment.fact;
    if (fact.empty()) continue;
    EXPECT_TRUE(std::any_of(facts.begin(), facts.end(),
                            [&](FactInfo const& f) {
                              return f.path.starts_with(fact) &&
                                     (f.path.size() == fact.size() || f.path[fact.size()] == '.' ||
                                      f.path[fact.size()] == '[');
                            }))
        << p.id << " is supplied as " << fact << ", which is not a fact";
  }
}

TEST(Items, AreTheItemsOfTheAppendix) {
  std::set<std::string_view> units, items(mse::list_items.begin(), mse::list_items.end());
  EXPECT_EQ(items.size(), mse::list_items.size()) << "an item stands twice";
  for (auto const& p : registry_table) units.insert(p.id);
  std::set<std::string_view> appendix;
  for (auto const id : units)
    if (is_item(id, units)) appendix.insert(id);
  EXPECT_EQ(appendix, items);
}

// The rules that make an item a disease of a section say when it is on the list: as long as the registry does.
TEST(Items, EachHasAMembershipRuleForItsTimeOnTheList) {
  auto const book = act().book;
  auto const listed_in = 0;
  for (auto const item : mse::list_items) {
    auto const slot =
        std::find_if(book.facts.begin(), book.facts.end(), [&](auto const& f) { return f.element == item; }) -
        book.facts.begin();
    auto const& unit = registry_table[find_provision(registry_table, item)];
    std::size_t members = 0;
    for (auto const& r : book.rules) {
      auto const asks = std::any_of(r.guard.begin(), r.guard.end(),
                                    [&](Node const& n) { return n.op == Op::fact && n.value == slot; });
      if (r.assigns || r.target != listed_in || !asks) continue;
      ++members;
      auto const encoded = book.editions.front().interval.from;
      // 17_1а is on the list from decree 823, whose wording is found elsewhere; the shown wording came later.
      auto const listed_from = item == "95:app:17_1:а" ? day(2019, 7, 6) : unit.from;
      EXPECT_EQ(std::max(r.head.interval.from, encoded), std::max(listed_from, encoded)) << r.head.id;
      EXPECT_EQ(r.head.interval.until, unit.until) << r.head.id;
    }
    EXPECT_GE(members, 1u) << item;
  }
}

// Section of an item, by its number: I is 1 to 15, II 16 and 17, II_1 17_1, III 18 to 44, IV 45 to 58.
mse::ListSection section_of(std::string_view item) {
  auto const rest = item.substr(std::string_view("95:app:").size());
  if (rest.starts_with("17_1")) return mse::ListSection::II_1;
  int n = 0;
  std::from_chars(rest.data(), rest.data() + rest.size(), n);
  if (n <= 15) return mse::ListSection::I;
  if (n <= 17) return mse::ListSection::II;
  return n <= 44 ? mse::ListSection::III : mse::ListSection::IV;
}

TEST(Items, BelongToTheSectionOfTheirNumber) {
  auto const book = act().book;
  std::map<std::string_view, std::size_t> rules;
  for (auto const& r : book.rules) {
    if (r.assigns || r.target != 0) continue;
    for (auto const& n : r.guard)
      if (n.op == Op::fact && !book.facts[static_cast<std::size_t>(n.value)].element.empty()) {
        auto const item = book.facts[static_cast<std::size_t>(n.value)].element;
        ++rules[item];
        EXPECT_EQ(r.outcomes, 1u << (static_cast<unsigned>(section_of(item)) - 1)) << r.head.id;
        EXPECT_EQ(book.provisions[r.head.cites.items[0].provision].id, item) << r.head.id;
      }
  }
  EXPECT_EQ(rules.size(), mse::list_items.size());
}

}  // namespace
}  // namespace norma::pp95
