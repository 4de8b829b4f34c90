// expect: use of deleted function
#include "solver/answer.hpp"
using norma::solver::Outcome;
bool wrong(Outcome o) { return o != Outcome::satisfiable; }
