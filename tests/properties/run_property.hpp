// Runs one property by RapidCheck as the body of a GoogleTest; a failure tells the shrunk counterexample and its seed.
#pragma once
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <sstream>

#include "properties/verdict.hpp"

namespace norma::properties {

// `check` gives the Verdict on a value of `drawn`.
template <class P, class T, class Check>
void run_property(P const& p, rc::Gen<T> const& drawn, rc::detail::TestParams const& params, Check check) {
  auto const result = rc::detail::checkTestable(
      [&] {
        T const value = *drawn;
        Verdict const verdict = check(value);
        RC_PRE(verdict.applies);
        if (!verdict.wrong.empty()) RC_FAIL(verdict.wrong);
      },
      rc::detail::TestMetadata{std::string(p.name), std::string(p.sentence)}, params);
  if (result.template is<rc::detail::SuccessResult>()) return;
  std::ostringstream told;
  rc::detail::printResultMessage(result, told);
  FAIL() << p.sentence << "\n" << told.str() << "\nagain: RC_PARAMS=\"seed=" << params.seed << '"';
}

}  // namespace norma::properties
