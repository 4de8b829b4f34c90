// A rulebook in one world of readings, and in every world that differs from it in one, as steps over batches of cases.
#pragma once
#include <memory>
#include <vector>

#include "model/rulebook.hpp"
#include "oracle/batch/emitter.hpp"

namespace norma::oracle::batch {

struct Steps {
  std::uint32_t first = 0, last = 0;
};

// What the rules say, by place. Rows that a world does not have are `Emitter::no`.
struct Said {
  std::vector<Value> active, live;             // by rule
  std::vector<Value> assigned;                 // by rule that assigns
  std::vector<std::vector<Value>> lawful;      // by decision and outcome
  std::vector<Value> unknown, conflict, gap;   // by decision
  std::vector<Value> value, given, clash;      // by derived date
};

// Part of a world that differs: the rules of a stratum that the reading can reach. Were `touched` or the reach too small, a reading
// would not be named on which a case depends; too large, and only time is lost. The agreement tests hold the readings named
// against the engine's, which decides every world anew.
struct Part {
  Steps probe;                   // computes `touched`
  Value touched;                 // cases in which something that the stratum asks is another
  Steps rest;                    // computes `shown`
  Value shown;                   // cases in which a printed outcome is another
  std::vector<std::pair<Value, Value>> same;  // where nothing is touched the first is the second, of the world as it is
};

struct Switched {
  std::uint16_t reading = 0;
  Steps defined;
  Value moved;  // cases whose edition, or the other acts over whose day, are other ones
  std::vector<Part> parts;
};

struct Program {
  std::vector<Emitter::Fact> facts;
  std::vector<std::pair<std::int32_t, std::uint32_t>> literals;
  std::vector<Step> steps;
  std::vector<std::uint32_t> pool;
  std::uint32_t masks = 0, columns = 0;

  Steps defined;                  // definitions, editions, constraints
  std::vector<Value> definitions;
  std::vector<Value> editions;    // by edition: the cases of its days
  Value possible;                 // cases that keep all constraints
  Steps settled;                  // everything else in this world
  Value encoded, fits;
  Said said;
  std::vector<Switched> switched;

  std::size_t rules = 0, slots = 0, governing = 0;
  std::vector<bool> truth;           // by slot: a bit, else a number
};

// `world` selects an alternative of each reading. Nothing if a rule is overridden by one of an earlier stratum, if no
// definition governs, or if there are more than 64 readings, editions or dates: then cases are decided one by one. Refers to nothing of the book.
std::shared_ptr<Program const> compile(Rulebook const& book, World const& world);

}  // namespace norma::oracle::batch
