// An answered case told in sentences that a lawyer can read.
#pragma once
#include <string>
#include <vector>

#include "oracle/reasons.hpp"

namespace norma::oracle {

// The sentences, in the order of the decision file.
std::vector<std::string> narrate(Account const& account, Lang lang);

}  // namespace norma::oracle
