// What every run has, whatever it puts to an implementation: options, known failures, a journal, and how it ends.
#pragma once
#include "conform/baseline.hpp"
#include "conform/journal.hpp"
#include "conform/run.hpp"

namespace norma::conform {

// No program is left behind, whichever way the run ends.
struct NoneLeft {
  NoneLeft() { adopt_orphans(); }
  ~NoneLeft() { end_children(); }
};

class Session {
 protected:
  // `one`, `many`: what is put, for messages. `put_again` is said of a journal whose last line was torn.
  Session(RunOptions options, World world, std::string one, std::string many, Words put_again)
      : o_(std::move(options)), world_(std::move(world)), began_(Clock::now()), one_(std::move(one)), many_(std::move(many)), put_again_(put_again) {}

  // Each says what is wrong, if anything.
  std::string read_known();
  std::string open_journal();  // of a run that goes on: the seed is the journal's
  // `readings`: the base readings of the law. What the journal holds is restored.
  std::string begin_journal(Rounds& rounds, std::string const& digest, std::size_t all, std::vector<std::string> const& readings);

  Runner new_runner(std::string const& digest, std::string_view act) const;
  // Puts all that is left; why the implementation could not go on, if it could not.
  std::string put(Rounds& rounds, Runner& runner);

  void sign(report::Conformance& out) const;
  void end(report::Conformance& out) const;                             // known failures, the new baseline, the time
  void note_breaks(report::Conformance& out, std::string const& broken) const;  // what cut the run short, and the torn journal

  RunOptions o_;
  World world_;
  Welcome welcome_;

 private:
  Moment began_;
  std::string one_, many_;
  Words put_again_;
  std::vector<Known> known_;
  std::optional<JournalRead> before_;
  Journal journal_;
  bool torn_ = false;
};

}  // namespace norma::conform
