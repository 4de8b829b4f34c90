#include "oracle/reasons.hpp"

#include "oracle/live_rules.hpp"

namespace norma::oracle {
namespace {

Leaves behind_outcome(Account const& account, Leaf const& leaf) {
  Leaves leaves;
  if (leaf.value == 0) return leaves;
  for (auto const r : rules_for(account.book, account.result.live, false, leaf.index)) {
    auto const& rule = account.book.rules[r];
    bool const gives = rule.modality == Modality::may || rule.modality == Modality::must;
    if (gives && (rule.outcomes >> leaf.outcome & 1)) merge(leaves, why(rule.guard, account.scope));
  }
  return leaves;
}

}  // namespace

Reasons reasons(Account const& account, Leaves const& leaves) {
  Reasons tree;
  for (auto const& leaf : leaves) {
    if (leaf.op == Op::reading && !(account.depends_on >> leaf.index & 1)) continue;
    Reason reason{leaf, {}};
    if (leaf.op == Op::definition)
      reason.because = reasons(account, why(account.book.definitions[leaf.index].expr, account.scope));
    else if (leaf.op == Op::lawful && account.book.decisions[leaf.index].internal)
      reason.because = reasons(account, behind_outcome(account, leaf));
    tree.push_back(std::move(reason));
  }
  return tree;
}

Reasons reasons_of_guard(Account const& account, RuleInfo const& rule) {
  return reasons(account, why(rule.guard, account.scope));
}

Reasons reasons_of_value(Account const& account, RuleInfo const& rule) {
  return reasons(account, why(rule.value, account.scope));
}

}  // namespace norma::oracle
