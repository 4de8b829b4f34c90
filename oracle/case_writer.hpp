// Writes cases as the reader reads them: one line, optional members only where they differ from the default.
#pragma once
#include <span>
#include <string>
#include <string_view>

namespace norma::oracle {

template <class Case>
std::string write_case(std::string_view id, Case const& facts);

// The case with these slots; there are slot_count<Case> of them.
template <class Case>
std::string write_case(std::string_view id, std::span<std::int32_t const> slots);

}  // namespace norma::oracle
