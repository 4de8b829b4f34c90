// Expressions read from text.
#pragma once
#include "rulebook/text_cursor.hpp"
#include "rulebook/text_scope.hpp"

namespace norma::rulebook {

// Reads an expression of this sort from where the cursor stands. It names only the first `definitions` definitions. `wrong_sort`
// is said of one of another sort. Throws Wrong.
std::vector<Node> parse_expression(Cursor& cursor, Scope const& scope, Sort sort, Sentence const& wrong_sort, std::size_t definitions, EnumInfo names = {});
// The same of an expression of any sort. `names`: of the enumeration whose value it is, if what stands beside it tells.
std::vector<Node> parse_any_expression(Cursor& cursor, Scope const& scope, std::size_t definitions, EnumInfo names = {});

}  // namespace norma::rulebook
