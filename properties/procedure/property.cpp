#include "properties/procedure/property.hpp"

namespace norma::properties::procedure {

std::vector<Property> properties() {
  std::vector<Property> all;
  for (auto const& some : {audit_properties(), planted_properties(), format_properties()}) all.insert(all.end(), some.begin(), some.end());
  return all;
}

}  // namespace norma::properties::procedure
