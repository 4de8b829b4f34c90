// The language of rules: rows of a rulebook as text that a lawyer reads, and the text read back. docs/rules.md is its grammar.
#pragma once
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "rulebook/text_fault.hpp"
#include "model/rulebook.hpp"

namespace norma::rulebook {

inline constexpr std::size_t text_width = 100;

// A row as text of at most 100 columns, where names allow; the text ends with a newline. What is read from it is the row,
// node for node, but for a rule's section and defeaters, which are the book's.
std::string text_of(Rulebook const& book, RuleInfo const& rule, Lang lang);
std::string text_of(Rulebook const& book, DefinitionInfo const& definition, Lang lang);
std::string text_of(Rulebook const& book, PropertyInfo const& property, Lang lang);
std::string text_of_constraint(Rulebook const& book, ConstraintInfo const& constraint, Lang lang);
std::string text_of_fit(Rulebook const& book, ConstraintInfo const& fit, Lang lang);

struct ReadRule {
  RuleInfo row;
  std::size_t from_at = 0, to_at = 0;  // bytes where its dates stand, 0 if it has none
  std::size_t when_at = 0, overrides_at = 0;  // where its guard begins, where the first rule that it overrides stands
};
struct ReadDefinition { DefinitionInfo row; };
struct ReadConstraint { ConstraintInfo row; };
struct ReadFit { ConstraintInfo row; };
struct ReadProperty { PropertyInfo row; };

struct ReadRow {
  std::variant<ReadRule, ReadDefinition, ReadConstraint, ReadFit, ReadProperty> row;
  std::size_t at = 0;  // byte where it begins
};

// Rows with what their views point into.
struct ReadText {
  std::vector<ReadRow> rows;
  std::shared_ptr<void const> owner;
};

// Reads rows that name what the book has; a definition names only definitions above it, or above its place if the book has
// one of its name. Rules are checked together with the book's: ids, what they override, cycles. Otherwise the first fault.
std::variant<ReadText, Fault> read_text(std::string_view text, Rulebook const& book);

// The same of one expression of this sort.
struct ReadExpression {
  std::vector<Node> nodes;
};
std::variant<ReadExpression, Fault> read_expression_text(std::string_view text, Rulebook const& book, Sort sort);
std::string expression_text(Rulebook const& book, Expr expr, Lang lang, std::size_t characters = text_width);

// No text is longer.
inline constexpr std::size_t largest_text = 4u << 20;

}  // namespace norma::rulebook
