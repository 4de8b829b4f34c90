// An act as every interpreter sees it: flat tables, without a template over rules.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "model/lower.hpp"
#include "model/node.hpp"
#include "model/outside_act.hpp"
#include "model/provision.hpp"
#include "model/reading.hpp"
#include "model/rule.hpp"

namespace norma {

// One slot of the case.
struct FactInfo {
  std::string path;  // "history.current.status", "findings.listed[95:app:10]"
  Sort sort{};
  bool nullable = false;            // 0 is a value of the slot, "not given"
  std::int32_t low = 0, high = 0;   // the other values, inclusive; dates by key
  std::int32_t ordinary = 0;        // value in the ordinary case
  EnumInfo names{};                 // of an enumeration
  std::int32_t parent = -1;         // slot of the presence of the optional record that holds it
  Words words{};                    // what the fact is
  std::string_view element{};       // of a set or a map: the item
  bool qualifies = false;           // of a set with a short form: says something of a condition that another fact states
};

struct DefinitionInfo {
  std::string_view name;
  Words words;
  Cites cites;
  Sort sort{};
  Expr expr;
};

struct DecisionInfo {
  std::string_view name;
  Words words;
  EnumInfo outcomes;
  bool truth = false;     // outcomes are false and true
  bool internal = false;  // an intermediate result: not printed with a decision
  std::uint32_t domain = 0;
  Expr due;
};

// A derived date: `key` is the outcome that it belongs to ("until" of "1y"), or empty.
struct DerivedInfo {
  std::string_view name, key;
  Words words;
};

struct RuleInfo {
  RuleHead head;
  bool assigns = false;
  std::uint16_t target = 0;
  Modality modality{};
  std::uint32_t outcomes = 0;
  Expr guard, value;
  std::uint16_t section = 0;
  std::vector<std::uint16_t> defeaters;  // rules that override this one
};

struct ConstraintInfo {
  std::string_view name, field;
  Words words;
  Expr expr;
};

// Two decisions whose outcomes are lawful in pairs only, where the first leaves several.
struct Joint {
  std::uint16_t first, second;
};

// A decision of which nothing that is encoded speaks.
struct Unanswered {
  std::string_view name;
  bool date = false;  // an answer would be a date
  Words words;
  Cites cites{};  // units that are known to exist, if any
  Words needed;   // what would be needed to answer
};

struct PropertyInfo {
  std::string_view name;
  Words words;
  Cites cites;
  Expr expr;
};

struct EditionInfo {
  Interval interval;
  std::string_view decree;
};

// A run of consecutive rules with their decisions complete at its end.
struct Stratum {
  std::uint16_t first_rule = 0, last_rule = 0;  // [first, last)
  std::vector<std::uint16_t> decisions{}, derived{};
  std::vector<std::uint16_t> contested{};  // its rules that others override, overriding before overridden
};

// Spans point into constant tables of the rules library; a Rulebook is a value and may be copied and altered.
struct Rulebook {
  std::string_view act;
  std::vector<FactInfo> facts;
  std::vector<DefinitionInfo> definitions;
  std::vector<DecisionInfo> decisions;
  std::vector<DerivedInfo> derived;
  std::vector<RuleInfo> rules;
  std::vector<Stratum> strata;
  std::span<Reading const> readings;
  std::vector<EditionInfo> editions;
  std::vector<ConstraintInfo> constraints;
  std::vector<ConstraintInfo> fits;      // what the facts must satisfy beside the decision; asked after it, of no proof
  std::vector<OutsideAct> outside;
  std::vector<Unanswered> unanswered{};
  std::optional<Joint> joint;
  std::vector<PropertyInfo> properties;
  std::span<Provision const> provisions;
  std::uint16_t governing_date = 0;  // definition that gives the date whose law applies
  std::uint16_t decided_on = 0, received_on = 0;  // slots of the decision's and the arrival's dates
  // Where a date cannot be the ordinary one, a witness tries these first: so many years before the arrival.
  struct Usual {
    std::uint16_t slot;
    int years;
  };
  std::vector<Usual> usual{};
};

// Selected alternative of each reading, numbered from 1.
using World = std::vector<std::uint8_t>;

inline World default_world(Rulebook const& book) { return World(book.readings.size(), 1); }

// The world with this alternative chosen.
inline World switched(World world, Selection s) {
  world[s.reading] = static_cast<std::uint8_t>(s.alternative);
  return world;
}

// Every choice that differs from the default, in the order of the readings.
inline std::vector<Selection> switches_of(Rulebook const& book) {
  std::vector<Selection> out;
  for (std::uint16_t r = 0; r < book.readings.size(); ++r)
    for (std::uint16_t a = 2; a <= book.readings[r].count(); ++a) out.push_back({r, a});
  return out;
}

// Position of the edition in force on a date, or the number of editions if the law of that date is not encoded.
inline std::size_t edition_on(Rulebook const& book, Date d) {
  std::size_t i = 0;
  while (i < book.editions.size() && !book.editions[i].interval.contains(d)) ++i;
  return i;
}

}  // namespace norma
