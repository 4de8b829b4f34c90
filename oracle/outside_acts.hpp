// How answers tell of another act that stands over the law and that they leave out.
#pragma once
#include <string>

#include "model/outside_act.hpp"

namespace norma::oracle {

// Appends {"act","prolonged_by"?,"decisions":[...],"answer":"not_encoded","ask"?}.
void append_outside_act(std::string& out, OutsideAct const& act);

// "1697, prolonged by 92 — what it orders ; `norma decide --act NAME` answers by it".
std::string outside_act_words(OutsideAct const& act, Lang lang);

}  // namespace norma::oracle
