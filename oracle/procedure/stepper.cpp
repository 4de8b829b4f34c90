#include "oracle/procedure/stepper.hpp"

namespace norma::oracle {

CourseState initial_course(ProcedureBook const& book) {
  CourseState c;
  for (std::size_t s = 0; s < book.states.size(); ++s)
    if (book.states[s].initial) c.state = static_cast<std::uint16_t>(s + 1);
  for (auto const& f : book.facts) c.slots.push_back(f.ordinary);
  c.calls.resize(book.calls.size());
  return c;
}

bool in_time(ProcedureBook const& book, CourseState const& course, Date day) {
  for (std::size_t c = 0; c < course.calls.size(); ++c) {
    auto const& call = course.calls[c];
    if (book.calls[c].head.call == Call::must && call.open && call.due.given() && call.due < day) return false;
  }
  return true;
}

template class Stepper<FlatRows>;

}  // namespace norma::oracle
