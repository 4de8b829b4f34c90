// Two laws compared, and what is responsible for each class of change.
#pragma once
#include "solver/diff/coverage.hpp"
#include "solver/diff/difference.hpp"

namespace norma::verify {

// A law to be compared: a rulebook as it is on all its days, or as it is on one.
struct Side {
  Rulebook const* book = nullptr;
  std::optional<Date> day{};
};

// The two laws side by side; a sentence where they cannot be, or where one side alone names a day. Refers to the rulebooks.
std::variant<solver::TwoLaws, std::string> laws_of(Side before, Side after);

// Provisions and decrees that a class of change goes back to.
struct Responsible {
  std::vector<std::uint16_t> before, after;    // provisions of the rows that fall away, and of those that come; in the order of the registry
  std::vector<std::string_view> decrees;       // of the provisions that begin between the two days; else that of the edition
  bool known = false;                          // of the words that begin then it is the knowledge that begins: no day of commencement is shown
  friend bool operator==(Responsible const&, Responsible const&) = default;
};

struct Diff {
  solver::TwoLaws laws;
  solver::Difference difference;
  std::vector<Responsible> responsible;        // by class
  std::vector<std::size_t> order;              // of the classes: by responsible provisions, then as found
  std::vector<solver::Apart> apart{};          // what only one of the laws has, and what therefore was not compared
};

// The flat evaluator, as a comparison asks it.
solver::Oracle flat_oracle();

// Asks the solver, and the oracle for every case. A sentence instead where the laws cannot be compared; both sides name a day,
// or neither does.
std::variant<Diff, std::string> diff(Side before, Side after, solver::DiffOptions const& options);

// Whether everything asked was decided, and equal, and neither law has a day, an edition or a reading that the other has not.
bool equal(Diff const& d);
bool complete(Diff const& d);

}  // namespace norma::verify
