// How a decision of an act is laid out as JSON: its keys in order, and its names ready to be copied.
#pragma once
#include <string>
#include <vector>

#include "model/outcome.hpp"
#include "oracle/provision_set.hpp"

namespace norma::oracle {

// A key of the decision object: a decision, a date, or a map of dates by outcome.
struct DecisionPart {
  enum class Kind { decision, date, dates } kind;
  std::string key;                  // ,"term":
  std::uint16_t index = 0;          // of the decision; of the date
  std::vector<std::uint16_t> dates{};  // of the map
  int open_decision = -1;           // of it, these lawful outcomes are listed in the map as null
  std::uint32_t open_outcomes = 0;
  int unknown = -1;                 // of a date: the decision that says that it is not known
};

// An outcome of an inner decision that a rule's guard asks for, not denied.
struct AskedOutcome {
  std::uint16_t decision, outcome;
};

// The derived date of which the decision says that it is not known, or nothing: a decision without outcomes speaks of the date
// whose name begins its own ("exam_by_unknown" of "exam_by"). It is printed in the date's place, with what is needed.
std::string_view unknown_date(DecisionInfo const& decision);

struct DecisionLayout {
  explicit DecisionLayout(Rulebook const& book);

  std::vector<DecisionPart> parts;
  bool marked = false;                             // a unit of the act is found, not shown by its text: decisions say their source
  std::string act;                                 // ,"act":"95"
  std::vector<std::string> editions;               // ,"edition":"2020-12-08"
  std::vector<std::string> provisions;             // "95:9:1"
  std::vector<std::string> readings;               // "N05"
  std::vector<std::vector<std::string>> outcomes;  // by decision: "1y"
  std::vector<std::string> dates;                  // by derived date: "1y":
  std::vector<RuleSet> modal, assigning;           // by decision, by derived date: the rules that decide it
  std::vector<RuleSet> telling;                    // by decision: these, and those of the inner decisions that they ask
  std::vector<ProvisionSet> cites;                 // by rule
  std::vector<std::vector<AskedOutcome>> asked;    // by rule
  // By edition: the stated items of a list (slot of the case, "95:app:17:а") that no rule in force there by default speaks of.
  struct Item {
    std::size_t slot;
    std::string name;
  };
  std::vector<std::vector<Item>> not_in_force;
};

// The provisions that the rules cite.
ProvisionSet cited_by(Rulebook const& book, std::vector<std::uint16_t> const& rules);

}  // namespace norma::oracle
