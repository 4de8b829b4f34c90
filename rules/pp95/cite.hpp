// Citations of decree 95, checked against its registry at compile time.
#pragma once
#include "rules/pp95/registry.hpp"

namespace norma::pp95 {

// The position of the provision. An id that the registry does not hold: a compile error.
consteval Cite cite(std::string_view id) {
  auto const at = find_provision(registry_table, id);
  if (at == registry_table.size()) throw "norma: a rule cites a provision that the registry does not hold";
  return {static_cast<std::uint16_t>(at)};
}

// One to four provisions.
template <class... Id>
consteval Cites cites(Id... ids) {
  Cites list;
  (list.push_back(cite(ids)), ...);
  return list;
}

}  // namespace norma::pp95
