// Properties of the audit of event logs under decree 95: what must hold of every walk.
#pragma once
#include <string>
#include <string_view>

#include "properties/procedure/walk.hpp"

namespace norma::properties::procedure {

// What a check says of one walk: it holds; it does not apply, for its premise is false; or what is wrong.
struct Verdict {
  bool applies = true;
  std::string wrong;
};
inline Verdict holds() { return {}; }
inline Verdict does_not_apply() { return {false, {}}; }
inline Verdict wrong(std::string what) { return {true, std::move(what)}; }

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
