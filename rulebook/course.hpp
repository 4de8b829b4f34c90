// The course of a procedure as expressions of its file see it.
#pragma once
#include "model/procedure_book.hpp"

namespace norma::rulebook {

// A rulebook of the course's facts and the procedure's readings alone: what else an expression may name, it does not have.
inline Rulebook course_of(ProcedureBook const& book) {
  Rulebook out;
  out.act = book.act;
  out.facts = book.facts;
  out.readings = book.readings;
  return out;
}

// How the file names what an event carries: a fact by its path, a set by what its items' paths have in common. The slots are those
// of a fact, or of a whole set.
inline std::string carried_name(ProcedureBook const& book, Carried c) {
  auto const& f = book.facts[c.slot];
  return f.element.empty() ? f.path : f.path.substr(0, f.path.find('['));
}

}  // namespace norma::rulebook
