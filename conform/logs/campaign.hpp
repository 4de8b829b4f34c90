// A run of event logs.
#pragma once
#include "conform/logs/suite.hpp"
#include "conform/rounds.hpp"

namespace norma::conform::logs {

// What the implementation takes on, and under which readings it is judged.
struct LogTerms {
  World world;
  Parts parts{};
  std::vector<std::string> declared, untested, notes;

  std::vector<std::string> names() const;  // of the parts
};

// The terms of a welcome, or why it cannot be judged, in words.
std::variant<LogTerms, std::string> terms_of(ProcedureBook const& book, Welcome const& welcome, Parts const& asked, World const& base, Lang lang = Lang::ru);

// The parts of these names, all if there is none; what is no part, in words.
std::variant<Parts, std::string> parts_of(std::vector<std::string> const& names, Lang lang = Lang::ru);

class LogCampaign : public Rounds {
 public:
  LogCampaign(LogLaw const& law, LogSuite const& suite, LogTerms const& terms, Limits limits);

  Record judged(SuiteLog const& log, Outcome&& outcome) const;
  std::vector<report::ConformPart> parts(SuiteLog const& log, Record const& r, World const& world) const;

  LogLaw const& law() const { return law_; }
  LogSuite const& suite() const { return suite_; }
  LogTerms const& terms() const { return terms_; }
  std::size_t not_put() const { return not_put_; }
  std::size_t out_of_scope() const { return out_of_scope_; }

 private:
  std::string_view input_of(std::size_t which) const override { return suite_.logs[which].input; }
  Record judge(std::size_t which, Outcome&& outcome) const override { return judged(suite_.logs[which], std::move(outcome)); }

  LogLaw const& law_;
  LogSuite const& suite_;
  LogTerms const& terms_;
  std::size_t not_put_ = 0, out_of_scope_ = 0;
};

}  // namespace norma::conform::logs
