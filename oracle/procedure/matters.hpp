// The matters of one person in one log: the course that the last step was of, and those left for it. A later course ends neither the
// right to contest an earlier decision nor a course that was under way; the log does not say of which a step is.
#pragma once
#include "oracle/procedure/stepper.hpp"

namespace norma::oracle {

struct Matter {
  CourseState course;  // its rights are its own, and its own duties; the others are kept in the course that is followed
  int from = 0;        // the event with which it began
};

struct Matters {
  Matter now;
  std::vector<Matter> aside{};  // the latest last
};

// One way to understand an event.
struct Way {
  Matters after;
  Step step;
  std::vector<OpenCall> before;  // the calls of the course in which it was taken
  int from;                      // and the event with which that course began
  std::vector<std::uint16_t> in_place{};  // duties of others that were performed by one who owed nothing himself
};

// The ways to understand the event at this position of a log, the nearest first: as a step of the course followed, or of one left
// aside where it fits only there or takes up again what was closed; and, where the text is silent of it, as one that moves nothing.
std::vector<Way> ways_of(Stepper<FlatRows> const& stepper, Matters const& matters, Happening const& event, int at);

}  // namespace norma::oracle
