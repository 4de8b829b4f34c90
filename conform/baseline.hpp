// Failures that are known: each with a reason and a day on which it must be gone.
#pragma once
#include <string>
#include <variant>
#include <vector>

#include "model/date.hpp"
#include "report/conform.hpp"

namespace norma::conform {

struct Known {
  std::string key, id;     // of the case; the id is for people
  report::Verdict verdict{};
  std::string answer;      // fingerprint of what does not conform in the answer
  std::string reason, link;
  Date expires;            // the first day on which it counts no more
};

// The file, or what is wrong with it, in words.
std::variant<std::vector<Known>, std::string> read_baseline(std::string const& file);

// Marks the failures that are known. One that conforms now, fails otherwise or has expired is a fault. Of cases that were not run
// nothing is said; of those that are not in the suite, a note, for the selection may have left them out.
void apply(std::vector<Known> const& known, Date today, report::Conformance& c);

// All failures of the run as a baseline: the reasons are to be written in, or the file will be refused.
std::string baseline_text(report::Conformance const& c, Date expires);

// The same for the same failure.
std::string answer_of(report::ConformCase const& c);

}  // namespace norma::conform
