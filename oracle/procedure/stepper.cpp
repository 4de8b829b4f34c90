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

template class Stepper<FlatRows>;

}  // namespace norma::oracle
