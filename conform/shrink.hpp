// Makes a case that is answered wrongly smaller, by asking the implementation itself.
#pragma once
#include "conform/campaign.hpp"
#include "properties/shrink.hpp"

namespace norma::conform {

// How an answer is wrong, beyond the one case: "1y instead of 2y", "a day too late".
std::string shape_of(report::ConformPart const& part);

struct Shrunk {
  SuiteCase c;
  Record record;
  report::ConformPart part;
  std::size_t asked = 0;
};

class Shrinker {
 public:
  // `most`: questions for one case.
  Shrinker(Campaign const& campaign, Runner& runner, std::size_t most, std::function<bool()> stopped);

  // The simplest case found whose answer has this part wrong in the same way. Each question is put once.
  Shrunk shrink(SuiteCase const& from, Record const& record, report::ConformPart const& part);
  // Whether the program was lost so often that no more is asked.
  bool given_up() const { return lost_ >= losses; }

 private:
  static constexpr std::size_t losses = 3;

  // The records of the cases; one that got no answer is `not_run`.
  std::vector<Record> ask(std::vector<SuiteCase> const& cases);
  std::optional<SuiteCase> possible(properties::Slots const& slots) const;

  Campaign const& campaign_;
  Runner& runner_;
  std::size_t most_;
  std::function<bool()> stopped_;
  std::shared_ptr<properties::Source const> source_;
  std::size_t lost_ = 0;
};

}  // namespace norma::conform
