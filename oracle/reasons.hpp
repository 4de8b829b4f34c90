// Why a rule applied to a case, as a tree from the rule's guard down to facts.
#pragma once
#include "oracle/why.hpp"

namespace norma::oracle {

// An answered case and everything that its explanation sees. The spans and references outlive it.
struct Account {
  Rulebook const& book;
  Result const& result;
  std::uint64_t depends_on;
  Scope scope;
};

struct Reason {
  Leaf leaf;
  // Of a definition: why it has its value. Of a lawful outcome of an internal decision: why it is lawful.
  std::vector<Reason> because;
};
using Reasons = std::vector<Reason>;

// The reasons that the leaves give. Readings are left out unless the answer depends on them.
Reasons reasons(Account const& account, Leaves const& leaves);

// Why the guard of a rule holds; of an assigning rule, why its date is that date.
Reasons reasons_of_guard(Account const& account, RuleInfo const& rule);
Reasons reasons_of_value(Account const& account, RuleInfo const& rule);

}  // namespace norma::oracle
