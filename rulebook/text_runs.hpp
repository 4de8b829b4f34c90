// Phrases that stand for a run of operands: "any of findings.listed[a .. b]", "status can be any of (x, y)".
#pragma once
#include "rulebook/text_scope.hpp"

namespace norma::rulebook {

// The phrase in the parts at which a line may end, or nothing if the expression at this position is no such run.
std::vector<std::string> run_parts(Scope const& scope, Expr e, std::size_t at, Lang lang);

// "findings.listed[95:app:10]" is the element "95:app:10" of "findings.listed".
struct ElementName {
  std::string_view set, element;  // empty: no element
};
ElementName element_of(std::string_view path);

}  // namespace norma::rulebook
