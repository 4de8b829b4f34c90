// The small decision as an act that is not in the list of acts.
#pragma once
#include "bench/small/facts.hpp"
#include "model/act.hpp"

namespace norma::bench::small {

Act<Case> act();

}  // namespace norma::bench::small
