// A rulebook that was not compiled, as an act: its rules are evaluated from their nodes. Slower than compiled code by a factor
// of a hundred or so, and the same to whoever asks.
#pragma once
#include <memory>
#include <string>

#include "model/act.hpp"

namespace norma::oracle {

// Empty if a program whose act is `built_in` can decide cases by this book: the same facts, decisions and dates, in the same
// order, and no expression where the engine cannot have it. Otherwise what is in the way, in one line.
std::string not_decidable(Rulebook const& book, Rulebook const& built_in);

// The book as an act over this case; `owner` holds what its views point into. The book is decidable.
template <class Case>
Act<Case> interpreted(Rulebook book, std::shared_ptr<void const> owner);

}  // namespace norma::oracle
