// Decree 95 of 20.02.2006 as an act of the model.
#pragma once
#include "model/act.hpp"
#include "rules/mse/facts.hpp"

namespace norma::pp95 {

// The act, editions from 14.04.2018. Cheap enough to build once a process; holds no global state.
Act<mse::Case> act();

}  // namespace norma::pp95
