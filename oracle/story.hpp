// A case told as a short story of one person, and the difference of two results in words.
#pragma once
#include <string>
#include <vector>

#include "model/outcome.hpp"
#include "model/rulebook.hpp"

namespace norma::oracle {

// Who the person is, what happened, what the panel found: what is not as in the ordinary case, in declared order.
std::string tell_case(Rulebook const& book, std::vector<std::int32_t> const& slots, Lang lang);

// What is decided, in words: the lawful outcomes (a bit each), or that there is none, and why.
std::string decided_words(DecisionInfo const& d, State state, std::uint32_t lawful, Lang lang);

// The printed outcomes that differ: «срок: 1 год → без указания срока…».
std::vector<std::string> tell_difference(Rulebook const& book, Result const& before, Result const& after, Lang lang);

}  // namespace norma::oracle
