// Properties of the audit of event logs under the procedure: what must hold of every walk.
#pragma once
#include <string>
#include <string_view>

#include "properties/procedure/walk.hpp"
#include "properties/verdict.hpp"

namespace norma::properties::procedure {

struct Property {
  std::string_view name;      // an identifier
  std::string_view sentence;  // what holds
  Habit habit;
  Verdict (*check)(Law const&, Walk const&);
};

// All of them, in the order of the files.
std::vector<Property> properties();

std::vector<Property> audit_properties();
std::vector<Property> planted_properties();
std::vector<Property> format_properties();

}  // namespace norma::properties::procedure
