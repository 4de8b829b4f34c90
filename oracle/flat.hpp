// The flat evaluator: an ordinary function over nodes and slots. The second of the three semantics.
#pragma once
#include "model/outcome.hpp"
#include "model/rulebook.hpp"

namespace norma::oracle {

// What an expression can see.
struct Scope {
  std::int32_t const* slots;
  std::uint8_t const* world;
  std::int32_t const* definitions;
  std::uint32_t const* lawful;
  std::int32_t const* values;
};

// The slot value of an expression: 0 or 1 for a proposition, a key for a date.
std::int32_t evaluate(Expr expr, Scope const& scope);

// The same of an expression over the facts, definitions and readings of the act.
std::int32_t evaluate(Rulebook const& book, Expr expr, std::int32_t const* slots, World const& world);

// Decides a case, given as slots, by the flat rulebook alone. The edition is the one of the governing date, unless
// `edition` holds one.
Result decide_flat(Rulebook const& book, std::int32_t const* slots, World const& world,
                   std::size_t edition = ~std::size_t{0});

// The same, by the law of the governing date as if the rule were in force in no edition.
Result decide_flat_without(Rulebook const& book, std::int32_t const* slots, World const& world, std::size_t rule);

// Position of the first constraint that the case breaks, or -1.
int broken_flat(Rulebook const& book, std::int32_t const* slots, World const& world);

// Whether it breaks this one.
bool breaks_flat(Rulebook const& book, std::int32_t const* slots, World const& world, std::size_t constraint);

// Whether the facts fit what the law decides of them: its result satisfies each of `book.fits`.
bool fits_flat(Rulebook const& book, std::int32_t const* slots, World const& world, Result const& result);

// True if the result of the case satisfies the property.
bool satisfies(Rulebook const& book, PropertyInfo const& property, std::int32_t const* slots, World const& world,
               Result const& result);

// A decided case as expressions over facts, definitions and results see it. Refers to all that it is made of.
class DecidedCase {
 public:
  DecidedCase(Rulebook const& book, std::int32_t const* slots, World const& world, Result const& result);
  DecidedCase(DecidedCase const&) = delete;
  Scope const& scope() const { return scope_; }

 private:
  Scope scope_;
  std::vector<std::int32_t> definitions_;
};

}  // namespace norma::oracle
