#include "procedures/declared.hpp"

#include <algorithm>

namespace norma::procedures {

Declared hold(United const& laws, std::vector<std::vector<std::string>> const& effects) {
  Declared out{std::vector<std::vector<std::size_t>>(laws.changes.size()), {}};
  for (std::size_t e = 0; e < effects.size(); ++e) {
    bool any = false;
    for (std::size_t i = 0; i < laws.changes.size(); ++i) {
      auto const cited = provisions_of(laws, laws.changes[i]);
      bool const shares = std::any_of(cited.begin(), cited.end(), [&](auto const p) { return std::find(effects[e].begin(), effects[e].end(), laws.after.provisions[p].id) != effects[e].end(); });
      if (shares) out.by[i].push_back(e), any = true;
    }
    if (!any) out.without_effect.push_back(e);
  }
  return out;
}

}  // namespace norma::procedures
