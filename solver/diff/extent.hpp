// Where in a class of change a statement about it holds.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "solver/diff/difference.hpp"

namespace norma::solver {

// Which way a derived date goes, beside whose outcome nothing is said.
struct Directions {
  bool earlier = true, later = true, given = true, gone = true;
  bool any() const { return earlier && later && given && gone; }
};

// Cases whose governing date lies in `days` and that satisfy `when` by the later law (a proposition; empty: each), and whose date
// goes one of the ways.
struct Extent {
  Interval days{since_adoption, never};
  Expr when{};
  Directions directions{};

  // Whether every case of these laws lies in it, by its form alone: errs toward "no", which costs a query.
  bool whole(Interval window) const { return when.empty() && directions.any() && days.from <= window.from && window.until <= days.until; }
};

// A case is covered where of every list one extent holds in it.
using Cover = std::vector<std::vector<Extent>>;

// Is there a case of the class that is covered, or one that is not?
struct PartAsked {
  std::size_t change = 0;  // position of the class
  Cover cover;
  bool covered = false;
};

struct Part {
  std::optional<Change> shown;  // the class with a canonical case of the part; none: proven empty, or undecided
  std::string undecided;        // why
};

// Answers in the order of the questions. A class that exists by default readings is asked by default readings, and under each single
// switch if the options ask for readings; another under each single switch that it has. The compared laws, oracle and options are those of the comparison that found the classes.
// Disagreements of solver and oracle are added to `difference`, as is what was asked.
std::vector<Part> parts(TwoLaws const& laws, Oracle const& oracle, DiffOptions const& options, Difference& difference, std::vector<PartAsked> const& asked);

}  // namespace norma::solver
