#include "oracle/procedure/suppositions.hpp"

#include <algorithm>
#include <utility>

namespace norma::oracle {

Audit Suppositions::best() && {
  auto const unexplained = [](Supposition const& s) {
    auto const broken = s.audit.violations.size();
    return std::pair(broken + s.audit.not_provided.size(), broken);
  };
  return std::move(std::min_element(all_.begin(), all_.end(), [&](auto const& a, auto const& b) { return unexplained(a) < unexplained(b); })->audit);
}

}  // namespace norma::oracle
