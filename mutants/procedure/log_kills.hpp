// Which event logs kill which mutants of a procedure.
#pragma once
#include <map>
#include <memory>
#include <mutex>

#include "mutants/procedure/mutant.hpp"
#include "oracle/procedure/auditor.hpp"

namespace norma::mutants::procedure {

// A log with the readings under which it is judged.
struct LogProbe {
  oracle::EventLog log;
  World world;
};

// The events of the log, a bit each.
std::uint64_t events_in(oracle::EventLog const& log);

// Whether a reader of both answers can tell them apart: verdicts, violations with their provisions, days, actors and acts,
// steps of which the text is silent, what is not stated or not encoded, duties that are open, readings. Not by wording, nor by
// the name of the state in which the course ends: an implementation need not have such names.
bool tells_apart(ProcedureBook const& book, oracle::Audit const& act, ProcedureBook const& mutant, oracle::Audit const& other);

// A procedure as a judge under any readings. By any number of threads. The book must outlive it.
class Judge {
 public:
  explicit Judge(ProcedureBook const& book) : book_(book) {}
  oracle::Audit audit(LogProbe const& probe) const { return of(all_, probe.world, true).audit(probe.log); }
  // Under these readings only.
  oracle::Audit plain(LogProbe const& probe) const { return of(plain_, probe.world, false).audit(probe.log); }
  ProcedureBook const& book() const { return book_; }

 private:
  using Auditors = std::map<World, oracle::Auditor>;
  oracle::Auditor const& of(Auditors& auditors, World const& world, bool others) const {
    std::lock_guard const one(making_);
    auto const at = auditors.find(world);
    if (at != auditors.end()) return at->second;
    return auditors.try_emplace(world, book_, world, oracle::AuditChoices{{}, {}, {}, others}).first->second;
  }

  ProcedureBook const& book_;
  mutable std::mutex making_;
  mutable Auditors all_, plain_;
};

// Bits by probe.
using Killers = std::vector<std::uint64_t>;

class LogKills {
 public:
  // Judges every log by the act under its own readings; under the others when it is first asked. The book must outlive the object.
  LogKills(ProcedureBook const& book, std::vector<LogProbe> probes);

  std::vector<LogProbe> const& probes() const { return probes_; }
  void add(LogProbe probe);

  // The first probe at or after `from` that kills the mutant under its own readings; if none does, the first that kills it under
  // others, which takes many audits a probe; else the number of probes. `plainly`: under its own readings only, so that some that
  // kill are passed over.
  std::size_t first(Mutant const& m, std::size_t from = 0, bool plainly = false) const;
  // Whether this probe does, under any readings.
  bool by(Mutant const& m, std::size_t probe) const;
  // All that do.
  Killers all(Mutant const& m) const;

 private:
  struct Known {
    oracle::Audit plain;
    std::uint64_t happen = 0, past = 0;  // events of the log, and those of which its beginning tells
    std::unique_ptr<std::once_flag> asked = std::make_unique<std::once_flag>();
    oracle::Audit whole{};
  };
  oracle::Audit const& whole(std::size_t probe) const;
  bool plainly_kills(std::size_t probe, Judge const& mutant) const;
  bool wholly_kills(std::size_t probe, Judge const& mutant) const;
  // The events at which a slip can show: in the log, and before it.
  struct Asked {
    std::uint64_t happen = 0, past = 0;
  };
  Asked asked_of(Mutant const& m, ProcedureBook const& mutant) const;
  // False only if nothing that the slip changes is asked of in the log.
  static bool touched(Known const& known, Asked const& asked) { return (known.happen & asked.happen) != 0 || (known.past & asked.past) != 0; }

  ProcedureBook const& book_;
  std::vector<LogProbe> probes_;
  mutable std::vector<Known> known_;
  Judge judge_;
};

}  // namespace norma::mutants::procedure
