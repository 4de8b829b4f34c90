// The registry of decree 95: all its units, in the order of the text.
#pragma once
#include <algorithm>

#include "rules/pp95/registry/appendix_i_ii.hpp"
#include "rules/pp95/registry/appendix_iii_iv.hpp"
#include "rules/pp95/registry/decree.hpp"
#include "rules/pp95/registry/procedure_iii.hpp"
#include "rules/pp95/registry/procedure_iv_a.hpp"
#include "rules/pp95/registry/procedure_iv_b.hpp"
#include "rules/pp95/registry/reexamination_appeal.hpp"

namespace norma::pp95 {

namespace registry {
template <std::size_t... N>
consteval auto joined(std::array<Provision, N> const&... part) {
  std::array<Provision, (N + ...)> all{};
  auto* out = all.data();
  ((out = std::copy(part.begin(), part.end(), out)), ...);
  return all;
}
}  // namespace registry

inline constexpr auto registry_table =
    registry::joined(registry::decree, registry::procedure_iii, registry::procedure_iv_a, registry::procedure_iv_b,
                     registry::reexamination_appeal, registry::appendix_i_ii, registry::appendix_iii_iv);

}  // namespace norma::pp95
