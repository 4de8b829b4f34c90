#include <boost/hana/for_each.hpp>

#include "model/pool.hpp"
#include "rules/pp95/properties.hpp"
#include "rules/pp95/tables.hpp"

namespace norma::pp95 {
namespace {
constexpr auto constraint_pool = lower_pool<constraints>();
constexpr auto property_pool = lower_pool<properties>();
}  // namespace

std::vector<ConstraintInfo> constraint_table() {
  std::vector<ConstraintInfo> table;
  hana::for_each(constraints, [&](auto const& c) {
    table.push_back({c.name, c.field, c.words, constraint_pool.expr(table.size())});
  });
  return table;
}

int broken_constraint(Frame<mse::Case> const& frame) { return first_unmet(frame, constraints); }

std::vector<PropertyInfo> property_table() {
  std::vector<PropertyInfo> table;
  hana::for_each(properties, [&](auto const& p) {
    table.push_back({p.name, p.words, p.cites, property_pool.expr(table.size())});
  });
  return table;
}

}  // namespace norma::pp95
