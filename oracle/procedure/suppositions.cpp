#include "oracle/procedure/suppositions.hpp"

#include <algorithm>
#include <utility>

namespace norma::oracle {
namespace {

bool explains_more(Supposition const& a, Supposition const& b) {
  auto const unexplained = [](Supposition const& s) {
    auto const broken = s.audit.violations.size();
    return std::pair(broken + s.audit.not_provided.size(), broken);
  };
  return unexplained(a) < unexplained(b);
}

}  // namespace

void Suppositions::prune() {
  std::stable_sort(all_.begin(), all_.end(), explains_more);
  all_.erase(all_.begin() + most, all_.end());
}

Audit Suppositions::best() && { return std::move(std::min_element(all_.begin(), all_.end(), explains_more)->audit); }

}  // namespace norma::oracle
