// The steps of the procedure without its clock over a finite number of nodes: of the course only some facts are remembered,
// and of dates only whether they are given.
#pragma once
#include <array>
#include <cstring>
#include <functional>
#include <string>
#include <unordered_map>

#include "solver/procedure/clockless.hpp"
#include "solver/procedure/three_valued.hpp"

namespace norma::solver {

inline constexpr std::size_t most_remembered = 32;

struct FiniteNode {
  std::uint16_t state = 0;
  std::uint64_t open = 0;                       // of the remembered duties, a bit each
  std::array<char, most_remembered> values{};  // of the remembered facts, a byte each
  bool operator==(FiniteNode const&) const = default;
};
struct FiniteNodeHash {
  std::size_t operator()(FiniteNode const& n) const {
    std::uint64_t words[most_remembered / 8], h = n.state + n.open * 0x9e3779b97f4a7c15u;
    std::memcpy(words, n.values.data(), sizeof words);
    for (auto const w : words) h = (h ^ w ^ (h >> 29)) * 0xbf58476d1ce4e5b9u;
    return h ^ (h >> 32);
  }
};

// A byte holds each of its values.
bool can_be_remembered(FactInfo const& fact);

// Every lawful run of the law is a way here: a step is left out only where what is known refuses it, and what is not known
// takes every value that it may have; so do facts beyond the most that can be remembered.
class FiniteSteps {
 public:
  // `opens`: calls of which a step tells whether it may trigger one.
  FiniteSteps(LawInForce const& law, Remembered remembered, std::vector<std::uint16_t> opens = {});

  FiniteNode start() const;
  std::vector<std::uint16_t> const& facts() const { return facts_; }
  std::vector<std::uint16_t> const& duties() const { return duties_; }

  // With 0 for the remembered facts of which no step that may follow asks before another has set them. Nodes that are the same then
  // have the same steps to follow, for good. Where a round goes through one, one goes through each, if perhaps a longer one; so that
  // a round is neither lost nor made.
  void forget_idle(FiniteNode& node) const;

  // In how many ways one event may state what is remembered, at most.
  std::size_t widest() const;

  // Each step from the node once, until `take` returns false.
  using Take = std::function<bool(std::uint16_t transition, FiniteNode&& next, bool opens)>;
  bool from(FiniteNode const& node, Take const& take);

 private:
  using Stated = std::vector<std::pair<std::uint16_t, Holding>>;
  struct Outcome {
    std::vector<std::pair<std::size_t, char>> values;  // that it leaves, by position
    std::uint64_t open = 0;                            // of the duties that it opens or closes
    bool opens = false;
    bool operator==(Outcome const&) const = default;
  };
  // What is known of a transition before any node is.
  struct Plan {
    std::vector<std::size_t> asks;     // positions of remembered facts that decide what it does
    std::vector<std::size_t> changes;  // positions of those that it may change
    std::uint64_t touched = 0;         // duties that its event performs, releases or may open
    Stated stated;                     // remembered facts that its event states
    std::unordered_map<std::string, std::vector<Outcome>> outcomes;  // by what it asks
  };

  struct Making {
    std::uint16_t transition;
    Plan const& plan;
    std::uint64_t open;  // before it
    std::vector<Outcome>& out;
  };

  Plan plan_of(std::uint16_t transition) const;
  void find_idle();
  std::vector<Outcome> const& outcomes(std::uint16_t transition, FiniteNode const& node);
  bool refused(std::uint16_t transition, Values const& slots) const;
  void state_facts(Making const& m, std::size_t k, Values& slots) const;
  void step(Making const& m, Values const& slots) const;
  void guess(Making const& m, std::size_t k, Values& after) const;
  void calls(Making const& m, std::size_t k, std::uint64_t open, Values const& after) const;
  std::int32_t known(std::uint16_t slot, std::int32_t v) const { return book_.facts[slot].sort == Sort::date ? v != 0 : v; }

  LawInForce const& law_;
  ProcedureBook const& book_;
  std::vector<std::uint16_t> duties_, opens_, facts_;
  std::vector<std::vector<Expr>> conditions_;        // by event
  std::vector<std::vector<std::uint16_t>> leaving_;  // by state
  std::unordered_map<std::uint16_t, Plan> plans_;    // by transition
  std::vector<std::vector<std::size_t>> idle_;       // by state: positions of facts that are not asked before they are set
};

}  // namespace norma::solver
