#include "conform/logs/run.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>

#include "conform/baseline.hpp"
#include "conform/bundle.hpp"
#include "conform/logs/diagnose.hpp"
#include "conform/merge.hpp"
#include "report/markup.hpp"

namespace norma::conform::logs {
namespace {

constexpr std::size_t longest_message = 1'000;

std::string plain(std::string const& s) { return report::shortened(report::clean(s), longest_message); }

// No program is left behind, whichever way the run ends.
struct NoneLeft {
  NoneLeft() { adopt_orphans(); }
  ~NoneLeft() { end_children(); }
};

class Session {
 public:
  Session(ProcedureBook const& book, World world, RunOptions options) : o_(std::move(options)), law_(book), world_(std::move(world)), began_(Clock::now()) {}

  RunResult run() {
    if (auto wrong = open_journal(); !wrong.empty()) return NoRun{{wrong}};
    if (auto none = prepare()) return std::move(*none);
    NoneLeft const none_left;
    Runner runner({o_.command, {o_.version, suite_.digest, std::string(law_.book().act)}, o_.jobs, o_.deadline, o_.start, o_.grace, {}, o_.interrupted});
    auto const welcome = runner.start();
    if (auto const* why = std::get_if<std::string>(&welcome)) return NoRun{{o_.told_as + ": " + *why}, o_.interrupted()};
    welcome_ = std::get<Welcome>(welcome);
    auto terms = terms_of(law_.book(), welcome_, parts_, world_);
    if (auto const* why = std::get_if<std::string>(&terms)) return NoRun{{o_.told_as + ": " + *why}};
    terms_ = std::move(std::get<LogTerms>(terms));
    LogCampaign campaign(law_, suite_, terms_, o_.limits);
    if (auto wrong = begin_journal(campaign); !wrong.empty()) return NoRun{{wrong}};
    auto const broken = put(campaign, runner);
    campaign.close();
    auto out = told(campaign, runner.noted());
    diagnose(campaign, broken.empty() && o_.selection.shards == 1 ? &runner : nullptr, out);
    runner.finish();
    close(out);
    if (!broken.empty() && !out.incomplete.empty()) out.incomplete = broken;
    if (journal_.error() != 0) out.incomplete = o_.journal + ": " + std::strerror(journal_.error());
    if (before_ && before_->torn) out.notes.push_back(o_.lang == Lang::ru ? "последняя строка журнала оборвана; журнал событий задан заново" : "the last line of the journal was torn; its log was put again");
    return out;
  }

 private:
  // Known failures and logs; nothing if there is something to do.
  std::optional<RunResult> prepare() {
    if (!o_.baseline.empty()) {
      auto read = read_baseline(o_.baseline);
      if (auto const* wrong = std::get_if<std::string>(&read)) return NoRun{{*wrong}};
      known_ = std::move(std::get<std::vector<Known>>(read));
    }
    auto parts = parts_of(o_.selection.topics);
    if (auto const* wrong = std::get_if<std::string>(&parts)) return NoRun{{*wrong}};
    parts_ = std::get<Parts>(parts);
    suite_ = read_logs(law_, world_, parts_, o_.selection, o_.lang);
    if (!suite_.bad_lines.empty()) return NoRun{suite_.bad_lines};
    if (suite_.logs.empty()) return NothingSelected{};
    return std::nullopt;
  }

  // Of a run that goes on, the seed is the journal's.
  std::string open_journal() {
    if (o_.journal.empty() || !o_.resume) return {};
    auto read = read_journal(o_.journal);
    if (auto* wrong = std::get_if<std::string>(&read)) return std::move(*wrong);
    before_ = std::move(std::get<JournalRead>(read));
    if (o_.seed_given && o_.selection.seed != before_->head.seed) return fmt::format("{}: the journal is of a run with --seed {}", o_.journal, before_->head.seed);
    o_.selection.seed = before_->head.seed;
    return {};
  }

  std::string begin_journal(LogCampaign& campaign) {
    if (o_.journal.empty()) return {};
    JournalHead const head{suite_.digest, suite_.all, o_.selection.shard, o_.selection.shards, o_.selection.seed,
                           run_text(o_.selection, o_.law_digest, logs::readings_of(law_.book(), world_), welcome_, o_.limits), o_.selection.paths};
    if (before_) {
      if (!head.same_run(before_->head) || head.shard != before_->head.shard) return o_.journal + ": the journal is of another run: other logs, options, law or implementation";
      for (auto& entry : before_->entries)
        if (!campaign.restore(entry.key, std::move(entry.record))) return o_.journal + ": the log " + entry.key + " stands twice, or is none of this run";
    }
    auto const wrong = journal_.open(o_.journal, before_ ? std::optional(before_->whole) : std::nullopt);
    if (wrong.empty() && !before_) journal_.append(head.line());
    return wrong;
  }

  std::string put(LogCampaign& campaign, Runner& runner) {
    runner.ask_for(log_middle(law_.book().act, terms_.names()), "log");
    auto const keep = [&](std::string const& key, Record const& r) {
      if (journal_.is_open()) journal_.append(entry_line(key, r));
    };
    std::size_t asked = 0;
    bool stop = false;
    constexpr std::size_t often = 64;
    auto const stopped = [&] {
      if (asked++ % often == 0 || campaign.enough()) stop = stop || o_.interrupted();
      return stop || campaign.enough() || journal_.error() != 0;
    };
    auto const broken = runner.run({[&] { return campaign.next(); }, [&](std::size_t i) { return campaign.input(i); },
                                    [&](std::size_t i, Outcome&& outcome) { return campaign.settle(i, std::move(outcome), keep); }, stopped});
    return campaign.enough() || stop ? "" : broken;
  }

  report::Conformance told(LogCampaign const& campaign, std::map<std::string, Noted> const& noted) const {
    report::Conformance out;
    auto const& book = law_.book();
    out.of_logs = true;
    out.act = book.act;
    out.suite_version = o_.version, out.suite_digest = suite_.digest;
    out.vendor = plain(welcome_.vendor), out.product = plain(welcome_.product), out.version = plain(welcome_.version);
    out.implementation = o_.told_as;
    out.seed = o_.selection.seed;
    out.scope = terms_.names(), out.untested = terms_.untested, out.declared_readings = terms_.declared, out.notes = terms_.notes;
    out.not_put = suite_.not_put + campaign.not_put();
    out.incomplete = campaign.cut_short(o_.lang);
    std::vector<bool> rests(book.provisions.size());
    for (auto const& [i, record] : campaign.records()) {
      auto const& log = suite_.logs[i];
      report::ConformCase one{log.key, log.id, log.title, edition_of(book, log.log), log.with_id(), record->verdict, plain(record->message), report::clean(record->errors)};
      if (record->ran()) one.parts = campaign.parts(log, *record, terms_.world);
      for (auto const& part : one.parts)
        for (auto const& id : part.provisions)
          if (auto const p = find_provision(book.provisions, id); p < rests.size()) rests[p] = true;
      out.cases.push_back(std::move(one));
    }
    for (std::size_t p = 0; p < rests.size(); ++p)
      if (rests[p]) {
        auto const& unit = book.provisions[p];
        out.units.push_back({std::string(unit.id), std::string(unit.cite), {std::string(unit.ru), std::string(unit.en)}});
      }
    for (auto const& [what, n] : noted) out.remarks.push_back({what, n.count, n.first});
    return out;
  }

  // Readings that explain, and defects with their smallest logs.
  void diagnose(LogCampaign const& campaign, Runner* runner, report::Conformance& out) {
    auto const readings = find_readings(campaign);
    out.consistent_with = readings.taken;
    out.readings_explain_all = readings.all;
    auto const records = campaign.records();
    for (std::size_t i = 0; i < records.size(); ++i)
      if (auto const found = readings.by.find(records[i].first); found != readings.by.end()) out.cases[i].readings = found->second;
    for (auto& d : find_defects(campaign, out, runner, o_.defects, o_.interrupted)) {
      if (!o_.bundles.empty()) {
        std::string lawful;
        oracle::append_audit(lawful, law_.book(), d.smallest.log, law_.audit(d.smallest.log, terms_.world), o_.lang);
        lawful.pop_back();
        if (auto wrong = write_bundle(o_.bundles, o_.again + " --logs", "log", d.told, d.record, lawful); !wrong.empty()) out.incomplete = wrong;
      }
      out.defects.push_back(std::move(d.told));
    }
  }

  void close(report::Conformance& out) {
    apply(known_, o_.today, out);
    if (!o_.write_baseline.empty()) {
      std::ofstream file(o_.write_baseline, std::ios::binary);
      constexpr int months_to_mend = 6;
      file << baseline_text(out, o_.today + months(months_to_mend));
      if (!file.flush()) out.incomplete = o_.write_baseline + ": " + std::strerror(errno);
    }
    out.milliseconds = static_cast<std::size_t>(std::chrono::duration_cast<Milliseconds>(Clock::now() - began_).count());
  }

  RunOptions o_;
  LogLaw law_;
  World world_;
  Moment began_;
  std::vector<Known> known_;
  Parts parts_{};
  LogSuite suite_;
  Welcome welcome_;
  LogTerms terms_;
  std::optional<JournalRead> before_;
  Journal journal_;
};

}  // namespace

RunResult run(ProcedureBook const& book, World const& world, RunOptions options) { return Session(book, world, std::move(options)).run(); }

}  // namespace norma::conform::logs
