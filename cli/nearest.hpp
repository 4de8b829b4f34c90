// What the user may have meant.
#pragma once
#include "rulebook/nearest.hpp"

namespace norma::cli {

using rulebook::nearest;

}  // namespace norma::cli
