// The oracle: decides cases by the typed code of an act. The fast path, and the answer that counts.
#pragma once
#include <optional>

#include "model/act.hpp"
#include "model/outcome.hpp"

namespace norma::oracle {

struct Answer {
  Result result;
  // Bit i: switching reading i, and no other, to one of its alternatives changes a printed outcome.
  std::uint64_t depends_on = 0;
  Date governing{};   // the day whose law applies
  int misfit = -1;    // position of the first of the rulebook's `fits` that is broken, or -1
};

// Decides cases under one world of readings. A value: copies are independent; its const members are thread-safe.
template <class Case>
class Engine {
 public:
  // `world` selects an alternative of each reading of the act. Throws std::logic_error if the act is larger than the
  // fixed capacities of model/outcome.hpp, or if a guard asks a reading directly instead of through a definition.
  Engine(Act<Case> act, World world);

  // What the rules say of the case. The edition is the one of the governing date, unless `edition` holds one.
  Result decide(Case const& facts, std::optional<std::size_t> edition = std::nullopt) const;

  // The same if the decision, of its lawful outcomes, has this one only.
  Result decide_if(Case const& facts, std::uint16_t decision, std::uint32_t outcome) const;

  // The same, with the readings on which it depends.
  Answer answer(Case const& facts, std::optional<std::size_t> edition = std::nullopt) const;

  // Position of the first constraint that the case breaks, or -1.
  int broken(Case const& facts) const;

  // Slot value of each definition for the case, in the rulebook's order.
  std::vector<std::int32_t> definitions(Case const& facts) const;

  Rulebook const& book() const { return act_.book; }
  World const& world() const { return base_.world; }

 private:
  // A world that differs from the engine's in one reading, and what that can touch.
  struct Variant {
    World world;
    std::uint16_t reading = 0;
    std::uint64_t asking = 0;     // definitions that ask the reading
    std::uint64_t redefined = 0;  // these, and those that mention one of them, directly or not
    RuleSet selected{};           // rules whose readings are selected
  };
  // What a section of rules, or the due conditions of a stratum, mention.
  struct Mentions {
    std::uint64_t definitions = 0, derived = 0;
    std::uint32_t decisions = 0;
  };
  struct Run {
    explicit Run(Result& into) : result(into) {}  // an empty one
    std::array<std::int32_t, max_definitions> defined;
    std::array<std::int32_t, max_rules> assigned;
    RuleSet guards;  // rules whose guards hold, in force and selected or not
    Result& result;
  };
  struct Changes {
    std::uint64_t definitions = 0, derived = 0;
    std::uint32_t decisions = 0;
    bool meets(Mentions const& m) const {
      return (definitions & m.definitions) != 0 || (derived & m.derived) != 0 || (decisions & m.decisions) != 0;
    }
  };

  std::uint64_t redefine(Case const& facts, Variant const& v, std::int32_t const* before, std::int32_t* after) const;
  // `decision`, if there is one, keeps of its lawful outcomes only those of the mask.
  struct Kept {
    std::uint16_t decision;
    std::uint32_t outcomes;
  };
  void run(Case const& facts, Variant const& v, std::optional<std::size_t> edition, Run& out,
           std::optional<Kept> kept = std::nullopt) const;
  bool same_outside(Date a, Date b) const;
  bool differs(Case const& facts, Variant const& v, std::optional<std::size_t> edition, Run const& base, Run& other) const;
  bool differs_within(Case const& facts, Variant const& v, RuleSet const& reselected, Changes changes, Run const& base,
                      Run& other) const;
  RuleSet reactivate(Frame<Case> const& frame, std::size_t stratum, Changes const& changes, Run const& base,
                     Run& other) const;
  bool settles_alike(std::size_t stratum, Result const& base, Result const& other, Changes& changes) const;
  bool same_outcome(Result const& a, Result const& b) const;
  Variant variant(World world, std::uint16_t reading) const;
  void index_mentions();

  Act<Case> act_;
  std::vector<RuleSet> in_force_;            // by edition
  std::vector<std::uint16_t> section_base_;  // by section: its first rule
  std::vector<std::size_t> stratum_sections_;  // by stratum: the section after its last
  std::vector<RuleSet> section_rules_, stratum_rules_;
  std::vector<Mentions> section_mentions_, due_mentions_, definition_mentions_;
  Variant base_;
  std::vector<Variant> variants_;
};

}  // namespace norma::oracle
