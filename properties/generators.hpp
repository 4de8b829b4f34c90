// RapidCheck generators of cases, for any act whose facts are reflected.
#pragma once
#include <rapidcheck.h>

#include "properties/shrink.hpp"

namespace norma::properties {

// The slots of a possible case; at worst those of the ordinary case.
Slots draw_possible(Source const& source, rc::Random random, int size);

// Possible cases of the source's act, near the boundaries that its rules draw; they shrink towards the ordinary case.
template <class Case>
rc::Gen<Case> possible_cases(std::shared_ptr<Source const> source) {
  return [source](rc::Random const& random, int size) {
    return rc::shrinkable::shrinkRecur(case_of<Case>(draw_possible(*source, random, size)),
                                       [source](Case const& facts) {
                                         std::vector<Case> list;
                                         for (auto const& s : simpler(*source, slots_of(facts)))
                                           list.push_back(case_of<Case>(s));
                                         return rc::seq::fromContainer(std::move(list));
                                       });
  };
}

}  // namespace norma::properties
