// Several of a list in one phrase.
#pragma once
#include <cstdint>
#include <string>

#include "model/enumeration.hpp"

namespace norma::oracle {

// The words of those names whose bits are set, joined by "or"; empty for an empty set.
template <class Names>
std::string any_of_names(Names const& names, std::uint64_t set, Lang lang) {
  std::string out;
  for (std::size_t i = 0; i < names.size(); ++i)
    if ((set >> i & 1) != 0) (out += out.empty() ? "" : lang == Lang::ru ? " или " : " or ") += names[i].words.in(lang);
  return out;
}

}  // namespace norma::oracle
