#include "model/pool.hpp"
#include "rules/pp95/meanings.hpp"
#include "rules/pp95/tables.hpp"

namespace norma::pp95 {
namespace {

constexpr auto pool = lower_pool<meanings>();

}  // namespace

std::vector<DefinitionInfo> definition_table() {
  std::vector<DefinitionInfo> table;
  hana::unpack(meanings, [&](auto const&... m) {
    auto const one = [&](auto const& meaning) {
      auto const& row = enumeration<Def>::table[table.size()];
      using S = typename std::remove_cvref_t<decltype(meaning)>::sort;
      table.push_back(DefinitionInfo{row.name, row.words, meaning.cites, sort_of<S>(), pool.expr(table.size())});
    };
    (one(m), ...);
  });
  return table;
}

}  // namespace norma::pp95
