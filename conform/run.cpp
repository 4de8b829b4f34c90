#include "conform/run.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <thread>

#include "conform/baseline.hpp"
#include "conform/bundle.hpp"
#include "conform/merge.hpp"
#include "conform/readings.hpp"
#include "conform/slips.hpp"
#include "conform/tell.hpp"
#include "oracle/world.hpp"

namespace norma::conform {
namespace {

using Json = nlohmann::ordered_json;

// No program is left behind, whichever way the run ends.
struct NoneLeft {
  NoneLeft() { adopt_orphans(); }
  ~NoneLeft() { end_children(); }
};

class Session {
 public:
  Session(Act<Case> act, World world, RunOptions options) : o_(std::move(options)), law_(std::move(act)), world_(std::move(world)), began_(Clock::now()) {}

  RunResult run() {
    if (auto wrong = open_journal(); !wrong.empty()) return NoRun{{wrong}};
    if (auto none = prepare()) return std::move(*none);
    NoneLeft const none_left;
    auto runner = new_runner();
    auto const welcome = runner.start();
    if (auto const* why = std::get_if<std::string>(&welcome)) return NoRun{{o_.told_as + ": " + *why}, o_.interrupted()};
    welcome_ = std::get<Welcome>(welcome);
    if (auto const wrong = agree(); !wrong.empty()) return NoRun{{wrong}};
    Campaign campaign(law_, suite_, terms_, o_.limits);
    if (auto wrong = begin_journal(campaign); !wrong.empty()) return NoRun{{wrong}};
    auto const broken = put(campaign, runner);
    campaign.close();
    auto out = finished(campaign, broken.empty() && o_.selection.shards == 1 ? &runner : nullptr, runner.noted());
    runner.finish();
    if (!broken.empty() && !out.incomplete.empty()) out.incomplete = broken;
    if (journal_.error() != 0) out.incomplete = o_.journal + ": " + std::strerror(journal_.error());
    if (torn_) out.notes.push_back(ru() ? "последняя строка журнала оборвана; дело задано заново" : "the last line of the journal was torn; its case was put again");
    return out;
  }

  RunResult merge(Shards shards) {
    o_.selection.read(shards.choice);
    o_.selection.shard = o_.selection.shards = 1;
    if (o_.selection.paths.empty()) o_.selection.paths = shards.paths;
    for (auto const& reading : shards.base_readings) {
      auto const equals = reading.find('=');
      if (auto const error = oracle::select_reading(law_.book().readings, world_, reading.substr(0, equals), reading.substr(equals + 1))) return NoRun{{oracle::sentence(*error, o_.lang)}};
    }
    if (auto none = prepare()) return std::move(*none);
    if (suite_.digest != shards.suite || suite_.all != shards.all)
      return NoRun{{fmt::format("the cases here are not those of the journals: suite {}, {} cases; here {}, {}", shards.suite, shards.all, suite_.digest, suite_.all)}};
    welcome_ = shards.welcome;
    if (auto const wrong = agree(); !wrong.empty()) return NoRun{{wrong}};
    Campaign campaign(law_, suite_, terms_, {0, ~std::size_t{0}});
    for (auto& entry : shards.entries)
      if (!campaign.restore(entry.key, std::move(entry.record))) return NoRun{{"the case " + entry.key + " stands twice, or is none of this run"}};
    if (o_.command.empty()) return finished(campaign, nullptr, {});
    NoneLeft const none_left;
    auto runner = new_runner();
    auto const welcome = runner.start();
    if (auto const* why = std::get_if<std::string>(&welcome)) return NoRun{{o_.told_as + ": " + *why}};
    if (welcome_line(std::get<Welcome>(welcome)) != welcome_line(welcome_)) return NoRun{{o_.told_as + ": it is not the implementation of the journals, by its welcome"}};
    ask_for(runner);
    auto out = finished(campaign, &runner, {});
    runner.finish();
    return out;
  }

 private:
  bool ru() const { return o_.lang == Lang::ru; }

  Runner new_runner() const { return Runner({o_.command, {o_.version, suite_.digest, std::string(law_.book().act)}, o_.jobs, o_.deadline, o_.start, o_.grace, {}, o_.interrupted}); }

  // Known failures and cases; nothing if there is something to do.
  std::optional<RunResult> prepare() {
    if (!o_.baseline.empty()) {
      auto read = read_baseline(o_.baseline);
      if (auto const* wrong = std::get_if<std::string>(&read)) return NoRun{{*wrong}};
      known_ = std::move(std::get<std::vector<Known>>(read));
    }
    auto scope = scope_of(law_, o_.selection);
    if (auto const* wrong = std::get_if<std::string>(&scope)) return NoRun{{*wrong}};
    scope_ = std::move(std::get<Scope>(scope));
    suite_ = read_suite(law_, world_, scope_, o_.selection, o_.lang);
    if (!suite_.bad_lines.empty()) return NoRun{suite_.bad_lines};
    if (suite_.cases.empty()) return NothingSelected{};
    return std::nullopt;
  }

  std::string agree() {
    auto terms = terms_of(law_, welcome_, scope_, world_);
    if (auto const* why = std::get_if<std::string>(&terms)) return o_.told_as + ": " + *why;
    terms_ = std::move(std::get<Terms>(terms));
    return {};
  }

  // Of a run that goes on, the seed is the journal's.
  std::string open_journal() {
    if (o_.journal.empty() || !o_.resume) return {};
    auto read = read_journal(o_.journal);
    if (auto* wrong = std::get_if<std::string>(&read)) return std::move(*wrong);
    before_ = std::move(std::get<JournalRead>(read));
    torn_ = before_->torn;
    if (o_.seed_given && o_.selection.seed != before_->head.seed) return fmt::format("{}: the journal is of a run with --seed {}", o_.journal, before_->head.seed);
    o_.selection.seed = before_->head.seed;
    return {};
  }

  std::string begin_journal(Campaign& campaign) {
    if (o_.journal.empty()) return {};
    JournalHead const head{suite_.digest, suite_.all, o_.selection.shard, o_.selection.shards, o_.selection.seed,
                           run_text(o_.selection, o_.law_digest, readings_of(law_.book(), world_), welcome_, o_.limits), o_.selection.paths};
    if (before_) {
      if (!head.same_run(before_->head) || head.shard != before_->head.shard) return o_.journal + ": the journal is of another run: other cases, options, law or implementation";
      for (auto& entry : before_->entries)
        if (!campaign.restore(entry.key, std::move(entry.record))) return o_.journal + ": the case " + entry.key + " stands twice, or is none of this run";
    }
    auto const wrong = journal_.open(o_.journal, before_ ? std::optional(before_->whole) : std::nullopt);
    if (wrong.empty() && !before_) journal_.append(head.line());
    return wrong;
  }

  void ask_for(Runner& runner) const { runner.ask_for(case_middle(law_.book().act, terms_.decisions(law_), terms_.dates(law_))); }

  std::string put(Campaign& campaign, Runner& runner) {
    ask_for(runner);
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

  // What is told of the campaign. `runner`, if there is one, is asked to make defects small.
  report::Conformance finished(Campaign const& campaign, Runner* runner, std::map<std::string, Noted> const& noted) {
    auto out = told(campaign, welcome_, noted, o_.lang);
    out.suite_version = o_.version;
    out.implementation = o_.told_as;
    out.seed = o_.selection.seed;
    diagnose(campaign, runner, out);
    apply(known_, o_.today, out);
    if (!o_.write_baseline.empty()) {
      std::ofstream file(o_.write_baseline, std::ios::binary);
      constexpr int months_to_mend = 6;
      file << baseline_text(out, o_.today + months(months_to_mend));
      if (!file.flush()) out.incomplete = o_.write_baseline + ": " + std::strerror(errno);
    }
    out.milliseconds = static_cast<std::size_t>(std::chrono::duration_cast<Milliseconds>(Clock::now() - began_).count());
    return out;
  }

  // Readings that explain, and defects with their smallest cases.
  void diagnose(Campaign const& campaign, Runner* runner, report::Conformance& out) {
    auto const readings = find_readings(campaign);
    out.consistent_with = readings.taken;
    out.readings_explain_all = readings.all;
    auto const records = campaign.records();
    for (std::size_t i = 0; i < records.size(); ++i)
      if (auto const found = readings.by.find(records[i].first); found != readings.by.end()) out.cases[i].readings = found->second;
    auto const slips = find_slips(campaign, std::max(1u, std::thread::hardware_concurrency()));
    for (auto const i : slips.taken) out.behaves_as.push_back(slips.all[i].told);
    out.slips_explain_all = slips.everything;
    auto defects = find_defects(campaign, out, runner, o_.defects, o_.interrupted);
    if (!o_.bundles.empty())
      if (auto const wrong = write_bundles(o_.bundles, o_.again, campaign, defects); !wrong.empty()) out.incomplete = wrong;
    std::map<std::string, std::size_t> which;
    for (auto const& [position, record] : records) which.emplace(campaign.suite().cases[position].key, position);
    for (auto& d : defects) {
      std::vector<std::size_t> cases;
      for (auto const& key : d.told.cases) cases.push_back(which.at(key));
      std::sort(cases.begin(), cases.end());
      d.told.slips = slips_of(slips, cases);
      out.defects.push_back(std::move(d.told));
    }
  }

  RunOptions o_;
  Law law_;
  World world_;
  Moment began_;
  std::vector<Known> known_;
  Scope scope_;
  Suite suite_;
  Welcome welcome_;
  Terms terms_;
  std::optional<JournalRead> before_;
  Journal journal_;
  bool torn_ = false;
};

}  // namespace

RunResult run(Act<Case> act, World const& world, RunOptions options) { return Session(std::move(act), world, std::move(options)).run(); }

RunResult merge(Act<Case> act, std::vector<std::string> const& journals, RunOptions options) {
  auto shards = read_shards(journals, options.law_digest);
  if (auto* wrong = std::get_if<std::string>(&shards)) return NoRun{{std::move(*wrong)}};
  auto world = default_world(act.book);
  return Session(std::move(act), std::move(world), std::move(options)).merge(std::move(std::get<Shards>(shards)));
}

}  // namespace norma::conform
