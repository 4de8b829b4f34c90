// What an amendment is meant to change, declared by a reader of its text, held against the classes of change that there are.
#pragma once
#include <filesystem>

#include "procedures/effect.hpp"
#include "solver/diff/extent.hpp"
#include "verify/diff.hpp"

namespace norma::verify {

// Because of these provisions somebody's lawful outcomes of the decision grow by some of `gains`, shrink by some of `loses`, or
// both. Where a law gives no outcome, its answer stands in their place: not_due, gap, conflict, not_encoded.
struct Effect {
  std::string decision;          // or the name of a date, with or without its outcome: reexamine_from, reexamine_from[1y]
  std::vector<std::string> provisions, gains, loses;
  std::string ru, en;
  std::optional<Date> from{}, until{};  // days of the governing date on which it holds; none: from the commencement, for ever
  std::string when{};            // a condition in the language of rules, outside which it does not hold; empty: none
  solver::Directions directions{};  // of a date
  std::string beyond{};  // where it lies, if the comparison by default does not look there: a reading, the procedure, a later case
};

struct Declaration {
  std::string file, decree;
  Date commencement;  // first day of the amended law
  std::vector<Effect> effects;
  std::vector<procedures::Effect> procedure{};
};

// Reads {"decree", "commencement", "effects": [{"decision", "provisions", "gains", "loses", "words", "source", "ru", "en", "doubt"?, "beyond"?,
// "from"?, "until"?, "when"?, "dates"?}], "procedure"?: [{"change", "of", "provisions", "rows"?, "words", "source", "ru", "en", "doubt"?, "beyond"?}], "why"?, "doubt"?};
// else one line: file, field, what was expected. Names are held against the rulebook.
std::variant<Declaration, std::string> read_declaration(std::filesystem::path const& file, Rulebook const& book);
// Those of a folder's *.json files, by commencement.
std::variant<std::vector<Declaration>, std::string> read_declarations(std::filesystem::path const& folder, Rulebook const& book);

struct EffectAt {
  std::size_t declaration = 0, effect = 0;
  friend bool operator==(EffectAt, EffectAt) = default;
};

struct Declared {
  std::vector<std::vector<EffectAt>> by;       // by class: the effects that declare a case of it; none: undeclared
  std::vector<std::optional<solver::Change>> beyond;  // by class: the class with a case that no effect declares, though some do others
  std::vector<char> unsettled;                 // by class: whether it is declared was not decided; then it is neither
  std::vector<std::string> undecided;          // what was not settled, one line each
  std::vector<EffectAt> without_effect;        // effects of which there is no class, though none lies beyond; none of an incomplete comparison
  bool declares(std::size_t change) const { return !by[change].empty() && !beyond[change] && unsettled[change] == 0; }
};

// The class as it is shown where it is not declared: with the case that lies beyond what is.
solver::Change const& undeclared_part(Diff const& d, Declared const& declared, std::size_t change);

// Whether the name is the date's, with or without its outcome.
bool names(DerivedInfo const& date, std::string_view name);

// A case of a class is declared if effects that share a provision with the class, are of its decision and hold in the case
// together name every outcome that it gains and every outcome that it loses; of a date, if one that names the date holds. The class is
// declared if each of its cases is: asked of the solver where an effect has days, a condition or directions of its own that
// do not take in all cases of the comparison by their form. The conditions are read by the later law. Disagreements of solver
// and oracle are added to the difference.
Declared hold(Diff& d, std::vector<Declaration> const& list, solver::DiffOptions const& options);

}  // namespace norma::verify
