#include "conform/run.hpp"

#include <fmt/format.h>

#include <cstring>
#include <nlohmann/json.hpp>

#include "conform/tell.hpp"

namespace norma::conform {
namespace {

using Json = nlohmann::ordered_json;

// No program is left behind, whichever way the run ends.
struct NoneLeft {
  NoneLeft() { adopt_orphans(); }
  ~NoneLeft() { end_children(); }
};

std::string welcome_text(Welcome const& w) {
  auto const list = [](auto const& names) { return names ? Json(*names) : Json(); };
  return Json{{"vendor", w.vendor}, {"product", w.product}, {"version", w.version}, {"acts", list(w.acts)}, {"decisions", list(w.decisions)}, {"dates", list(w.dates)}, {"editions", list(w.editions)},
              {"readings", w.readings}}
      .dump(-1, ' ', false, Json::error_handler_t::replace);
}

class Session {
 public:
  Session(Act<Case> act, World const& world, RunOptions options) : o_(std::move(options)), law_(std::move(act)), world_(world) {}

  RunResult run() {
    auto const began = Clock::now();
    if (auto wrong = open_journal(); !wrong.empty()) return NoRun{{wrong}};
    auto const scope = scope_of(law_, o_.selection);
    if (auto const* wrong = std::get_if<std::string>(&scope)) return NoRun{{*wrong}};
    suite_ = read_suite(law_, world_, std::get<Scope>(scope), o_.selection, o_.lang);
    if (!suite_.bad_lines.empty()) return NoRun{suite_.bad_lines};
    if (suite_.cases.empty()) return NothingSelected{};
    NoneLeft const none_left;
    Runner runner({o_.command, {o_.version, suite_.digest, std::string(law_.book().act)}, o_.jobs, o_.deadline, o_.start, o_.grace, {}});
    auto const welcome = runner.start();
    if (auto const* why = std::get_if<std::string>(&welcome)) return NoRun{{o_.told_as + ": " + *why}};
    auto terms = terms_of(law_, std::get<Welcome>(welcome), std::get<Scope>(scope), world_);
    if (auto const* why = std::get_if<std::string>(&terms)) return NoRun{{o_.told_as + ": " + *why}};
    terms_ = std::move(std::get<Terms>(terms));
    Campaign campaign(law_, suite_, terms_, o_.limits);
    if (auto wrong = begin_journal(campaign, std::get<Welcome>(welcome)); !wrong.empty()) return NoRun{{wrong}};
    auto const broken = put(campaign, runner);
    campaign.close();
    runner.finish();
    auto out = told(campaign, std::get<Welcome>(welcome), runner.noted(), o_.lang);
    if (!broken.empty() && !out.incomplete.empty()) out.incomplete = broken;
    if (journal_.error() != 0) out.incomplete = o_.journal + ": " + std::strerror(journal_.error());
    if (torn_) out.notes.push_back(o_.lang == Lang::ru ? "последняя строка журнала оборвана; дело задано заново" : "the last line of the journal was torn; its case was put again");
    out.suite_version = o_.version;
    out.implementation = o_.told_as;
    out.seed = o_.selection.seed;
    out.milliseconds = static_cast<std::size_t>(std::chrono::duration_cast<Milliseconds>(Clock::now() - began).count());
    return out;
  }

 private:
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

  std::string begin_journal(Campaign& campaign, Welcome const& welcome) {
    if (o_.journal.empty()) return {};
    Json const run{{"selection", Json::parse(o_.selection.text())}, {"law", o_.law_digest}, {"readings", terms_.declared}, {"welcome", Json::parse(welcome_text(welcome))},
                   {"limits", {o_.limits.failures, o_.limits.losses}}};
    JournalHead const head{suite_.digest, suite_.all, o_.selection.shard, o_.selection.shards, o_.selection.seed, run.dump()};
    if (before_) {
      if (!head.same_run(before_->head) || head.shard != before_->head.shard)
        return o_.journal + ": the journal is of another run: other cases, options, law or implementation";
      for (auto& entry : before_->entries)
        if (!campaign.restore(entry.key, std::move(entry.record))) return o_.journal + ": the case " + entry.key + " stands twice, or is none of this run";
    }
    auto const wrong = journal_.open(o_.journal, before_ ? std::optional(before_->whole) : std::nullopt);
    if (wrong.empty() && !before_) journal_.append(head.line());
    return wrong;
  }

  std::string put(Campaign& campaign, Runner& runner) {
    runner.ask_for(case_middle(law_.book().act, terms_.decisions(law_), terms_.dates(law_)));
    auto const keep = [&](SuiteCase const& c, Record const& r) {
      if (journal_.is_open()) journal_.append(entry_line(c.key, r));
    };
    std::size_t asked = 0;
    bool stop = false;
    constexpr std::size_t often = 64;
    auto const broken = runner.run({[&] { return campaign.next(); }, [&](std::size_t i) { return campaign.input(i); },
                                    [&](std::size_t i, Outcome&& outcome) { return campaign.settle(i, std::move(outcome), keep); },
                                    [&] {
                                      if (asked++ % often == 0 || campaign.enough()) stop = stop || o_.interrupted();
                                      return stop || campaign.enough() || journal_.error() != 0;
                                    }});
    return campaign.enough() || stop ? "" : broken;
  }

  RunOptions o_;
  Law law_;
  World world_;
  Suite suite_;
  Terms terms_;
  std::optional<JournalRead> before_;
  Journal journal_;
  bool torn_ = false;
};

}  // namespace

RunResult run(Act<Case> act, World const& world, RunOptions options) { return Session(std::move(act), world, std::move(options)).run(); }

}  // namespace norma::conform
