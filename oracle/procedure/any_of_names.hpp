// Several of a list in one phrase.
#pragma once
#include <cstdint>
#include <string>

#include "oracle/words.hpp"

namespace norma::oracle {

// The words of those names whose bits are set, in quotation marks if wanted, joined by "or"; empty for an empty set.
template <class Names>
std::string any_of_names(Names const& names, std::uint64_t set, Lang lang, bool quoted = false) {
  std::string out;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if ((set >> i & 1) == 0) continue;
    auto const words = names[i].words.in(lang);
    (out += out.empty() ? "" : lang == Lang::ru ? " или " : " or ") += quoted ? quotation(words, lang) : std::string(words);
  }
  return out;
}

}  // namespace norma::oracle
