#include "rules/pp95/meanings.hpp"

#include "rules/pp95/tables.hpp"

namespace norma::pp95 {
namespace {

template <std::size_t I>
std::int32_t meaning(Frame<mse::Case> const& frame) {
  return slot_value(eval(frame, hana::at_c<I>(meanings).expr));
}
template <std::size_t... I>
constexpr auto tabulate(std::index_sequence<I...>) {
  return std::array<Act<mse::Case>::Meaning, sizeof...(I)>{&meaning<I>...};
}
constexpr auto table_of_meanings = tabulate(std::make_index_sequence<count_of<Def>>{});

}  // namespace

std::span<Act<mse::Case>::Meaning const> meanings_of_definitions() { return table_of_meanings; }

}  // namespace norma::pp95
