// How the enumerations of a rulebook are spelled in its file.
#pragma once
#include <array>
#include <optional>
#include <string_view>

#include "model/procedure_book.hpp"

namespace norma::rulebook {

inline constexpr std::array<std::string_view, 21> op_names{
    "fact", "literal", "definition", "reading", "lawful", "value_of", "not", "and", "or", "equal", "differ", "less", "at_most",
    "greater", "at_least", "add_years", "roll_years", "add_months", "next_day", "previous_day", "first_of_next_month"};
inline constexpr std::string_view choose_name = "choose";
inline constexpr std::array<std::string_view, 4> sort_names{"boolean", "integer", "date", "enumeration"};
inline constexpr std::array<std::string_view, 4> modality_names{"must", "may", "must_not", "not_encoded"};
inline constexpr std::array<std::string_view, 4> treatment_names{"encoded", "open_texture", "no_effect", "not_shown"};
inline constexpr std::array<std::string_view, 4> why_names{"lead_in", "repealed", "procedure", "organisation"};

inline constexpr std::array<std::string_view, 2> nature_names{"act", "occurrence"};
inline constexpr std::array<std::string_view, 2> rest_names{"under_way", "at_rest"};
inline constexpr std::array<std::string_view, 2> call_names{"must", "may"};
inline constexpr std::array<std::string_view, 3> unit_names{"working_days", "days", "months"};  // from Unit::working_days on

constexpr std::string_view name_of(Op op) {
  return op == Op::choose ? choose_name : op_names[static_cast<std::size_t>(op)];
}

// The enumerator of this spelling.
template <class E, std::size_t N>
constexpr std::optional<E> named(std::array<std::string_view, N> const& names, std::string_view name) {
  for (std::size_t i = 0; i < N; ++i)
    if (names[i] == name) return static_cast<E>(i);
  return std::nullopt;
}

// A file without a procedure is of the first version, as it was before files had one; with it, of the second.
inline constexpr int version_of_rules = 1, version_with_procedure = 2;
inline constexpr std::string_view format_name = "norma-rulebook";

}  // namespace norma::rulebook
