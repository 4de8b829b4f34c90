// What a unit said on a day, for a reader.
#pragma once
#include <string>

#include "model/provision.hpp"

namespace norma::oracle {

// The summary of the wording of this day. Where the unit was worded otherwise then and it is not known how: the sentence that
// says so, without any summary.
std::string wording_on(Provision const& unit, Date day, Lang lang);

}  // namespace norma::oracle
