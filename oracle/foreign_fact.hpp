// A fact of one act in a case of another.
#pragma once
#include "oracle/law.hpp"

namespace norma::oracle {

// The error with both acts named, if what is wrong is a field or an item of a list that the law's cases do not have and those
// of another act have; else as it is.
InputError with_both_acts(InputError error, Law const& law);

}  // namespace norma::oracle
