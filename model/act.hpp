// An act: its flat tables and its typed code.
#pragma once
#include <memory>

#include "model/rulebook.hpp"
#include "model/typed.hpp"

namespace norma {

// A section of rules as the rest of the program sees it.
template <class Case>
struct SectionView {
  std::span<RuleRow const> rows;
  Expr nodes;
  // Bit i of the result: the guard of rule i holds. Keys of the dates of assigning rules go to assigned[i].
  std::uint32_t (*activate)(Frame<Case> const&, std::int32_t* assigned);
};

template <auto const& Rules, class Case>
SectionView<Case> view_section() {
  static constexpr auto flat = lower_section<Rules>();
  return {flat.rows, flat.nodes, &activate<Rules, Case>};
}

// A value: tables are owned or point to constants; copies are independent.
template <class Case>
struct Act {
  Rulebook book;
  std::vector<SectionView<Case>> sections;  // in the order of the rulebook's rules
  // The slot value of each definition, given those before it.
  using Meaning = std::int32_t (*)(Frame<Case> const&);
  std::span<Meaning const> meanings;
  // True if the decision is due.
  bool (*due)(Frame<Case> const&, std::size_t decision);
  // Position of the first constraint that the case breaks, or -1.
  int (*broken)(Frame<Case> const&);
  // Position of the first of the rulebook's `fits` that the case and its decision break, or -1. May be null.
  int (*misfit)(Frame<Case> const&) = nullptr;
  // What the functions above find in a frame's `code`; null if they need nothing.
  std::shared_ptr<void const> code{};
};

}  // namespace norma
