// A case that tells a mutant from the act, or the proof that there is none.
#pragma once
#include <memory>
#include <optional>

#include "mutants/kills.hpp"
#include "solver/limits.hpp"
#include "solver/session.hpp"

namespace norma::mutants {

enum class Fate : std::uint8_t {
  killed,
  equivalent,  // proven: no possible case whose facts fit what the act decides of them, by default or with one reading switched
  undecided
};

struct Told {
  Fate fate = Fate::undecided;
  std::optional<Probe> probe;  // canonical; of the killed
  std::string why;             // why it is undecided
};

// Encodes the act once; every question is about one mutant. One thread at a time. The book must outlive it.
class Distinguisher {
 public:
  Distinguisher(Rulebook const& book, solver::Limits limits);
  ~Distinguisher();

  // `undecided`, too, where the interpreter does not show what the solver found.
  Told tell(Mutant const& m);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace norma::mutants
