// The answer of a property's check.
#pragma once
#include <string>
#include <utility>

namespace norma::properties {

// What a check says of one case or walk: it holds; it does not apply, for its premise is false; or what is wrong.
struct Verdict {
  bool applies = true;
  std::string wrong;
};
inline Verdict holds() { return {}; }
inline Verdict does_not_apply() { return {false, {}}; }
inline Verdict wrong(std::string what) { return {true, std::move(what)}; }

}  // namespace norma::properties
