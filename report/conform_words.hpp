// What every report of a conformance run says in words.
#pragma once
#include "report/conform.hpp"

namespace norma::report {

std::string_view conform_title(Lang lang);

// Whether the implementation conforms, in one sentence.
std::string conform_verdict(Conformance const& c, Lang lang);

// What the report is about: pairs of a label and a value.
std::vector<std::pair<std::string, std::string>> conform_about(Conformance const& c, Lang lang);

// Which readings explain what.
std::vector<std::string> readings_words(Conformance const& c, Lang lang);

// "answers that came too late: 3; the first: …".
std::string remark_words(ConformRemark const& r, Lang lang);

// Failing cases that no defect has, in the order of the suite.
std::vector<ConformCase const*> failures(Conformance const& c);

// Cases that only one of two runs has, or whose verdicts differ; those of this run first, in its order.
struct ChangedCase {
  std::string id;
  std::optional<Verdict> before, after;
};
std::vector<ChangedCase> changes(Conformance const& c);

// What changed beside the other run, in sentences.
std::vector<std::string> beside_words(Conformance const& c, Lang lang);

// Provisions by verdict: how many cases rest on each.
struct MatrixRow {
  GateUnit const* unit;
  std::array<std::size_t, verdicts.size()> counts{};
};
std::vector<MatrixRow> matrix(Conformance const& c);

}  // namespace norma::report
