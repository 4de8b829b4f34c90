// Of which matter a step is, and where a course stands after a step of which the text is silent: on its way, as the step supposes, or
// where it stood. Whoever acts lawfully under one of these is not accused under the other.
#pragma once
#include <vector>

#include "oracle/procedure/auditor.hpp"
#include "oracle/procedure/matters.hpp"

namespace norma::oracle {

struct Supposition {
  Matters matters;
  Audit audit{};
};

class Suppositions {
 public:
  explicit Suppositions(CourseState const& begin) : all_{{{{begin, 0}, {}}, {}}} {}
  Supposition& front() { return all_.front(); }
  std::vector<Supposition>& all() { return all_; }

  // Takes each supposition on by the first of its ways, `take(supposition, way)`, and supposes the others beside it. Of more than
  // `most` those go on that leave least unexplained.
  template <class Ways, class Take>
  void each(Ways ways_from, Take take) {
    for (std::size_t i = 0, n = all_.size(); i < n; ++i) {
      auto ways = ways_from(all_[i].matters);
      for (std::size_t w = 1; w < ways.size(); ++w) {
        all_.push_back({{}, all_[i].audit});
        take(all_.back(), std::move(ways[w]));
      }
      take(all_[i], std::move(ways.front()));
    }
    if (all_.size() > most) prune();
  }

  // The one that leaves least unexplained: steps that break the law and steps of which it is silent. Of equals, that which
  // accuses least, then the one that was supposed first.
  Audit best() &&;

 private:
  static constexpr std::size_t most = 8;
  void prune();
  std::vector<Supposition> all_;
};

}  // namespace norma::oracle
