// Where a course stands after a step of which the text is silent: on its way, as the step supposes, or where it stood. Whoever acts
// lawfully under one of these is not accused under the other.
#pragma once
#include <optional>
#include <vector>

#include "oracle/procedure/auditor.hpp"

namespace norma::oracle {

struct Supposition {
  CourseState course;
  Audit audit{};
  int course_from = 0;  // the event with which the course began
};

class Suppositions {
 public:
  explicit Suppositions(CourseState const& begin) : all_{{begin}} {}
  Supposition& front() { return all_.front(); }

  // Takes each supposition on by `step`, which returns the course that has not moved where that is another possibility. There are
  // at most `most`; beyond that the text's silence moves the course, as before it was doubted.
  template <class F>
  void each(F step) {
    for (std::size_t i = 0, n = all_.size(); i < n; ++i)
      if (std::optional<CourseState> stays = step(all_[i]); stays && all_.size() < most) {
        all_.push_back(all_[i]);
        all_.back().course = std::move(*stays);
      }
  }

  // The one that leaves least unexplained: steps that break the law and steps of which it is silent. Of equals, that which
  // accuses least, then the one that moved.
  Audit best() &&;

 private:
  static constexpr std::size_t most = 4;
  std::vector<Supposition> all_;
};

}  // namespace norma::oracle
