// expect: enumeration value 'unknown' not handled in switch
#include "solver/answer.hpp"
using norma::solver::Outcome;
bool wrong(Outcome o) {
  switch (o) {
    case Outcome::satisfiable: return true;
    case Outcome::unsatisfiable: return false;
  }
  return false;
}
