// Explains answers: which rules led to them, over which other rules, and which facts decided.
#pragma once
#include <string>

#include "oracle/engine.hpp"

namespace norma::oracle {

// Keeps a pointer to the engine.
template <class Case>
class Explainer {
 public:
  Explainer(Engine<Case> const& engine, Lang lang) : engine_(&engine), lang_(lang) {}

  // One JSON object: "lang", "decisions", "dates", and "text", an array of sentences. `answer` is the engine's, of the
  // same facts.
  std::string explain(Case const& facts, Answer const& answer) const;

 private:
  Engine<Case> const* engine_;
  Lang lang_;
};

}  // namespace norma::oracle
