// Properties of decisions under decree 95: what must hold of every possible case.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "oracle/batch/program.hpp"
#include "oracle/engine.hpp"
#include "properties/verdict.hpp"
#include "rules/mse/terms.hpp"

namespace norma::properties::pp95 {

using mse::Case;
using Engine = oracle::Engine<Case>;

// The engine under default readings, and one for each other alternative of each reading, switched alone; the same laws as
// steps over batches.
struct Bench {
  struct Variant {
    std::size_t reading = 0, alternative = 0;
    Engine engine;
    std::shared_ptr<oracle::batch::Program const> program;
  };
  Engine engine;
  std::shared_ptr<oracle::batch::Program const> program;
  std::vector<Variant> variants;

  Rulebook const& book() const { return engine.book(); }
};
Bench make_bench();

struct Property {
  std::string_view name;      // an identifier
  std::string_view sentence;  // what holds
  Verdict (*check)(Bench const&, Case const&);
  int times = 1;  // how many times the usual number of cases it deserves
};

// All of them, in the order of the files.
std::vector<Property> properties();

std::vector<Property> evaluator_properties();
std::vector<Property> outcome_properties();
std::vector<Property> status_properties();
std::vector<Property> term_properties();
std::vector<Property> list_properties();
std::vector<Property> retold_properties();
std::vector<Property> date_properties();
std::vector<Property> shift_properties();
std::vector<Property> cause_properties();
std::vector<Property> circumstance_properties();
std::vector<Property> reading_properties();

}  // namespace norma::properties::pp95
