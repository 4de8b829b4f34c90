// Parts of the schema of a rulebook's file, and that of its procedure.
#pragma once
#include "cli/schema_parts.hpp"
#include "rulebook/names.hpp"

namespace norma::cli::schema::rulebook_file {

template <std::size_t N>
Json spelled(std::array<std::string_view, N> const& names) {
  return one_of({names.begin(), names.end()});
}
inline Json day_or_null() { return or_null(date()); }
inline Json expression() { return {{"$ref", "#/$defs/expression"}}; }
inline Json enumerators() { return some(object({{"name", text()}, {"words", both()}}, {"name", "words"})); }

// Rows that the rules and the procedure have alike.
Json reading();
Json edition();
Json fact();
Json outside();

// The object `procedure`.
Json procedure();

}  // namespace norma::cli::schema::rulebook_file
