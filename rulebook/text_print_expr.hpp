// Expressions as text.
#pragma once
#include <vector>

#include "rulebook/text_scope.hpp"

namespace norma::rulebook {

using Lines = std::vector<std::string>;

// The expression in the fewest lines of at most so many characters; longer only where a name or a range does not fit. `names`: of the
// enumeration whose value it is, if what stands beside it tells.
Lines expression_lines(Scope const& scope, Expr expr, Lang lang, std::size_t characters, EnumInfo names = {});

// As a name stands in a text: as it is, or in quotation marks.
std::string name_text(std::string_view name);
// The same where an outcome is expected.
std::string outcome_text(std::string_view name);
std::string quoted(std::string_view text);

// Characters of UTF-8 text.
std::size_t characters_in(std::string_view s);

// The lines behind a word: the first after it, the others under the first.
Lines hung(std::string const& word, Lines const& lines);

}  // namespace norma::rulebook
