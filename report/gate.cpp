#include "report/gate.hpp"

#include <algorithm>

namespace norma::report {

bool Gate::passes() const {
  return complete && std::none_of(items.begin(), items.end(), [](GateItem const& i) { return i.state == GateItem::State::fails; });
}

}  // namespace norma::report
