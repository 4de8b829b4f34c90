// The law as implementations are asked about event logs: what there is to say of a log, and what is right.
#pragma once
#include <array>
#include <map>

#include "conform/law.hpp"
#include "oracle/procedure/audit_writer.hpp"

namespace norma::conform::logs {

// What is said of a log, in the order in which it is told.
enum class Part : std::uint8_t { verdict, violations, open };
inline constexpr std::array<std::string_view, 3> part_names{"verdict", "violations", "open"};
Words words_of(Part part);

// By part: asked for.
using Parts = std::array<bool, part_names.size()>;

class LogLaw {
 public:
  // The book must outlive it. One thread at a time.
  explicit LogLaw(ProcedureBook const& book) : book_(book) {}

  ProcedureBook const& book() const { return book_; }
  oracle::Audit audit(oracle::EventLog const& log, World const& world) const;

  // Whether the law has an answer to the whole log: all of it is encoded, and what it hangs on is stated.
  static bool answers(oracle::Audit const& audit);

  // `cites`: what the log is about, where no violation and no duty says it.
  Judged judge(Judgement const& said, Parts const& asked, oracle::Audit const& audit, std::vector<std::string> const& cites) const;
  report::Verdict verdict(Judgement const& said, Parts const& asked, oracle::Audit const& audit) const { return judge(said, asked, audit, {}).verdict; }

  // The right answer as JSON, and the ids of the provisions that make it.
  std::string lawful(Part part, oracle::Audit const& audit) const;
  std::vector<std::string> provisions(Part part, oracle::Audit const& audit, std::vector<std::string> const& cites) const;

 private:
  bool right(SaidBreach const& said, oracle::Violation const& v) const;
  bool right(SaidDuty const& said, oracle::OpenDuty const& d) const;
  bool names(Cites const& cites, std::string const& provision) const;

  ProcedureBook const& book_;
  mutable std::map<World, oracle::Auditor> auditors_;
};

}  // namespace norma::conform::logs
