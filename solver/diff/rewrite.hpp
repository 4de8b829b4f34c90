// Expressions moved into other tables, and simplified where they have become constant.
#pragma once
#include <deque>
#include <functional>
#include <memory>
#include <vector>

#include "model/rulebook.hpp"

namespace norma::solver {

// Owns the nodes of rewritten expressions.
using NodeArena = std::deque<std::vector<Node>>;

// What stands for a node without children.
using Leaf = std::function<Node(Node)>;

// The expression with each leaf replaced. An operator whose operands are literals becomes its value, by the meaning that
// `oracle/flat` gives it; true and false vanish from conjunctions, disjunctions and choices. Dates are not computed.
Expr rewrite(Expr expr, Leaf const& leaf, NodeArena& arena);

// Whether the two are the same, node by node. Expressions that are not may still mean the same.
bool same_expression(Expr a, Expr b);

}  // namespace norma::solver
