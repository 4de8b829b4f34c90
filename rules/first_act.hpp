// The first act of the list (rules/acts.txt): the one to which commands turn that speak of one act only.
#pragma once
#include "model/act.hpp"
#include "model/listing.hpp"
#include "rules/first_act.inc"  // made from the list by the build: NORMA_FIRST_ACT, NORMA_FIRST_PROCEDURE, the include

namespace norma::acts {

namespace first = ::norma::NORMA_FIRST_ACT;

}  // namespace norma::acts
