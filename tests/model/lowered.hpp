// The nodes of an expression on its own.
#pragma once
#include <gtest/gtest.h>

#include <vector>

#include "model/lower.hpp"

namespace norma {

template <Expression E>
std::vector<Node> lowered(E const& e) {
  std::vector<Node> nodes;
  auto const root = lower(nodes, e);
  EXPECT_EQ(root + 1u, nodes.size()) << "the root is the last node";
  EXPECT_EQ(nodes.size(), nodes_in<E>);
  return nodes;
}

}  // namespace norma
