// A duty that was triggered before a log, as far as the ground that the log states shows it.
#pragma once
#include "oracle/procedure/stepper.hpp"
#include "oracle/procedure/touched.hpp"

namespace norma::mutants::procedure {

// Refers to the procedure. Each answer errs towards false: of what it denies nothing is taken for granted.
class PastDuty {
 public:
  // `begin` states the ground (oracle::ground_facts) and nothing else.
  PastDuty(ProcedureBook const& book, std::uint16_t call, oracle::CourseState const& begin);

  // The events that may change what the duty asks, a bit each from 0.
  std::uint64_t changing(std::vector<oracle::Slots> const& touched) const;

  // The ground excludes that it is owed, though these events may have changed what they touch.
  bool excluded(std::uint64_t since, std::vector<oracle::Slots> const& touched) const;

  // By this ground nobody is sure to owe it: it is not owed, or it stands in doubt.
  bool never_sure() const;

  // Whether it is told by no answer that `what`, which happened on the day of the trigger, may have followed it: nobody is sure to owe
  // it, and it has no last day. It is then neither listed nor late, whether or not it stands in doubt; that it stands in doubt would
  // show in what it keeps from being opened beyond doubt (not what `unobserved` says: not if its own act is not denied), and in whether
  // who does the same owes it himself (not if no other duty has that done).
  bool untold(std::uint16_t what, std::vector<oracle::Slots> const& touched) const;

 private:
  enum class Truth : std::uint8_t { no, yes, open };
  Truth by_ground(Expr part, oracle::CourseState const& course) const;  // open: asks another fact, too, or a reading
  std::vector<Expr> conjuncts() const;

  ProcedureBook const* book_;
  std::uint16_t call_;
  oracle::CourseState begin_;
  std::vector<std::uint16_t> ground_;
};

}  // namespace norma::mutants::procedure
