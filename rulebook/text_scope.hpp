// What the words of a text may name.
#pragma once
#include <optional>

#include "rulebook/expression.hpp"

namespace norma::rulebook {

// A name in an expression, as a leaf without children.
using Named = std::optional<Node>;

// The names of a book. Keeps a reference to it; after a row is added to the book, `refresh`.
class Scope {
 public:
  explicit Scope(Rulebook const& book) : book_(book) { refresh(); }
  void refresh();

  Rulebook const& book() const { return book_; }
  Named fact(std::string_view path) const;
  // True if there are facts "set[…]".
  bool has_elements(std::string_view set) const;
  Named definition(std::string_view name) const;
  // "until[1y]", "established_on".
  Named derived(std::string_view name) const;
  // What a name means where an enumerator of `wanted` may stand, too: it, else a fact, a definition, a date.
  Named any(std::string_view name, EnumInfo wanted) const;
  std::optional<std::uint16_t> decision(std::string_view name) const;
  std::optional<std::uint16_t> reading(std::string_view id) const;
  std::optional<std::uint16_t> provision(std::string_view id) const;
  std::optional<std::uint16_t> rule(std::string_view id) const;

  // The enumeration from which the values of the expression are, if its facts tell.
  EnumInfo enumeration_of(Expr e, std::size_t at) const;

  // True if one can ask whether it is given: no proposition, no literal, no fact that every case states.
  bool may_be_absent(Node const& n) const;

  std::vector<std::string> expression_names() const;  // what `any` knows but for enumerators

 private:
  Rulebook const& book_;
  Names names_;
  std::map<std::string, std::uint16_t, std::less<>> dates_, provisions_;
};

// "until[1y]".
std::string derived_name(DerivedInfo const& d);

// 1-based number of the enumerator, or 0.
std::int32_t enumerator_named(EnumInfo names, std::string_view name);

// True if both are the same list of names, whichever table they stand in.
bool same_enumeration(EnumInfo a, EnumInfo b);

}  // namespace norma::rulebook
