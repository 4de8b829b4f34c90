#include "conform/session.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>

#include "conform/merge.hpp"
#include "verify/whole_file.hpp"

namespace norma::conform {

std::string Session::read_known() {
  if (o_.baseline.empty()) return {};
  auto read = read_baseline(o_.baseline);
  if (auto* wrong = std::get_if<std::string>(&read)) return std::move(*wrong);
  known_ = std::move(std::get<std::vector<Known>>(read));
  return {};
}

std::string Session::open_journal() {
  if (o_.journal.empty() || !o_.resume) return {};
  auto read = read_journal(o_.journal);
  if (auto* wrong = std::get_if<std::string>(&read)) return std::move(*wrong);
  before_ = std::move(std::get<JournalRead>(read));
  torn_ = before_->torn;
  if (o_.seed_given && o_.selection.seed != before_->head.seed) return fmt::format("{}: the journal is of a run with --seed {}", o_.journal, before_->head.seed);
  o_.selection.seed = before_->head.seed;
  return {};
}

std::string Session::begin_journal(Rounds& rounds, std::string const& digest, std::size_t all, std::vector<std::string> const& readings) {
  if (o_.journal.empty()) return {};
  JournalHead const head{digest, all, o_.selection.shard, o_.selection.shards, o_.selection.seed,
                         run_text(o_.selection, o_.law_digest, readings, welcome_, o_.limits), o_.selection.paths};
  if (before_) {
    if (!head.same_run(before_->head) || head.shard != before_->head.shard) return fmt::format("{}: the journal is of another run: other {}, options, law or implementation", o_.journal, many_);
    for (auto& entry : before_->entries)
      if (!rounds.restore(entry.key, std::move(entry.record))) return fmt::format("{}: the {} {} stands twice, or is none of this run", o_.journal, one_, entry.key);
  }
  auto const wrong = journal_.open(o_.journal, before_ ? std::optional(before_->whole) : std::nullopt);
  if (wrong.empty() && !before_) journal_.append(head.line());
  return wrong;
}

Runner Session::new_runner(std::string const& digest, std::string_view act) const {
  return Runner({o_.command, {o_.version, digest, std::string(act)}, o_.jobs, o_.deadline, o_.start, o_.grace, {}, o_.interrupted, o_.lang});
}

std::string Session::put(Rounds& rounds, Runner& runner) {
  auto const keep = [&](std::string const& key, Record const& r) {
    if (journal_.is_open()) journal_.append(entry_line(key, r));
  };
  std::size_t asked = 0;
  bool stop = false;
  constexpr std::size_t often = 64;
  auto const stopped = [&] {
    if (asked++ % often == 0 || rounds.enough()) stop = stop || o_.interrupted();
    return stop || rounds.enough() || journal_.error() != 0;
  };
  auto const broken = runner.run({[&] { return rounds.next(); }, [&](std::size_t i) { return rounds.input(i); },
                                  [&](std::size_t i, Outcome&& outcome) { return rounds.settle(i, std::move(outcome), keep); }, stopped});
  return rounds.enough() || stop ? "" : broken;
}

void Session::sign(report::Conformance& out) const {
  out.suite_version = o_.version;
  out.implementation = o_.told_as;
  out.seed = o_.selection.seed;
}

void Session::end(report::Conformance& out) const {
  apply(known_, o_.today, out);
  if (!o_.write_baseline.empty()) {
    constexpr int months_to_mend = 6;
    if (!verify::write_whole(o_.write_baseline, baseline_text(out, o_.today + months(months_to_mend)))) out.incomplete = o_.write_baseline + ": " + std::strerror(errno);
  }
  out.milliseconds = static_cast<std::size_t>(std::chrono::duration_cast<Milliseconds>(Clock::now() - began_).count());
}

void Session::note_breaks(report::Conformance& out, std::string const& broken) const {
  if (!broken.empty() && !out.incomplete.empty()) out.incomplete = broken;
  if (journal_.error() != 0) out.incomplete = o_.journal + ": " + std::strerror(journal_.error());
  if (torn_) out.notes.emplace_back(put_again_.in(o_.lang));
}

}  // namespace norma::conform
