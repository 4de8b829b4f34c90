// What an amendment is meant to change, declared by a reader of its text, held against the classes of change that there are.
#pragma once
#include <filesystem>

#include "verify/diff.hpp"

namespace norma::verify {

// Because of these provisions somebody's lawful outcomes of the decision grow by some of `gains`, shrink by some of `loses`, or
// both. Where a law gives no outcome, its answer stands in their place: not_due, gap, conflict, not_encoded.
struct Effect {
  std::string decision;
  std::vector<std::string> provisions, gains, loses;
  std::string ru, en;
  std::string beyond{};  // where it lies, if the comparison by default does not look there: a reading, the procedure, a later case
};

struct Declaration {
  std::string file, decree;
  Date commencement;  // first day of the amended law
  std::vector<Effect> effects;
};

// Reads {"decree", "commencement", "effects": [{"decision", "provisions", "gains", "loses", "words", "source", "ru", "en", "doubt"?, "beyond"?}],
// "why"?, "doubt"?};
// else one line: file, field, what was expected. Names are held against the rulebook.
std::variant<Declaration, std::string> read_declaration(std::filesystem::path const& file, Rulebook const& book);
// Those of a folder's *.json files, by commencement.
std::variant<std::vector<Declaration>, std::string> read_declarations(std::filesystem::path const& folder, Rulebook const& book);

struct EffectAt {
  std::size_t declaration = 0, effect = 0;
};

struct Declared {
  std::vector<std::vector<EffectAt>> by;       // by class: the effects that declare it; none: undeclared
  std::vector<EffectAt> without_effect;        // effects of which there is no class, though none lies beyond
};

// A class is declared if effects that share a provision with it and are of its decision together name every outcome that it
// gains and every outcome that it loses. A class of a date is declared by an effect that names the date as its decision, and
// shares a provision.
Declared hold(Diff const& d, std::vector<Declaration> const& list);

}  // namespace norma::verify
