// An answer to a yes-or-no question that a case may leave open: what is not stated is not known.
#pragma once
#include "model/enumeration.hpp"

// clang-format off
NORMA_ENUM(norma::mse, Answer,
    (yes, "yes", "да", "yes"),
    (no,  "no",  "нет", "no"))
// clang-format on
