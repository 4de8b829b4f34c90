// The acts, by the one list that names them: rules/acts.txt, a folder below rules/ a line. A folder NAME has
// rules/NAME/act.hpp, which says in namespace norma::NAME: `Case`, the type of its cases; `act()`, the Act<Case>; `listing`.
#pragma once
#include "model/act.hpp"
#include "model/listing.hpp"
#include "rules/acts.inc"  // made from the list by the build: NORMA_EACH_ACT(X), and the includes
