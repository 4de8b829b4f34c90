// The procedure of the first act of the list: acts::first::procedure::procedure().
#pragma once
#include "rules/first_act.hpp"
#include NORMA_FIRST_PROCEDURE
