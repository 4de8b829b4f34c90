#include "conform/run.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <thread>

#include "conform/bundle.hpp"
#include "conform/merge.hpp"
#include "conform/readings.hpp"
#include "conform/session.hpp"
#include "conform/slips.hpp"
#include "conform/tell.hpp"
#include "oracle/world.hpp"

namespace norma::conform {
namespace {

class CaseSession : Session {
 public:
  CaseSession(std::shared_ptr<oracle::Law const> act, World world, RunOptions options)
      : Session(std::move(options), std::move(world), "case", "cases", {"последняя строка журнала оборвана; дело задано заново", "the last line of the journal was torn; its case was put again"}),
        law_(std::move(act)) {}

  RunResult run() {
    if (auto wrong = open_journal(); !wrong.empty()) return NoRun{{wrong}};
    if (auto none = prepare()) return std::move(*none);
    NoneLeft const none_left;
    auto runner = new_runner(suite_.digest, law_.book().act);
    auto const welcome = runner.start();
    if (auto const* why = std::get_if<std::string>(&welcome)) return NoRun{{o_.told_as + ": " + *why}, o_.interrupted()};
    welcome_ = std::get<Welcome>(welcome);
    if (auto const wrong = agree(); !wrong.empty()) return NoRun{{wrong}};
    Campaign campaign(law_, suite_, terms_, o_.limits);
    if (auto wrong = begin_journal(campaign, suite_.digest, suite_.all, oracle::readings_of(law_.book().readings, world_)); !wrong.empty()) return NoRun{{wrong}};
    ask_for(runner);
    auto const broken = put(campaign, runner);
    campaign.close();
    auto out = finished(campaign, broken.empty() && o_.selection.shards == 1 ? &runner : nullptr, runner.noted());
    runner.finish();
    note_breaks(out, broken);
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
    auto runner = new_runner(suite_.digest, law_.book().act);
    auto const welcome = runner.start();
    if (auto const* why = std::get_if<std::string>(&welcome)) return NoRun{{o_.told_as + ": " + *why}};
    if (welcome_line(std::get<Welcome>(welcome)) != welcome_line(welcome_)) return NoRun{{o_.told_as + ": it is not the implementation of the journals, by its welcome"}};
    ask_for(runner);
    auto out = finished(campaign, &runner, {});
    runner.finish();
    return out;
  }

 private:
  // Known failures and cases; nothing if there is something to do.
  std::optional<RunResult> prepare() {
    if (auto wrong = read_known(); !wrong.empty()) return NoRun{{std::move(wrong)}};
    auto scope = scope_of(law_, o_.selection, o_.lang);
    if (auto const* wrong = std::get_if<std::string>(&scope)) return NoRun{{*wrong}};
    scope_ = std::move(std::get<Scope>(scope));
    suite_ = read_suite(law_, world_, scope_, o_.selection, o_.lang);
    if (!suite_.bad_lines.empty()) return NoRun{suite_.bad_lines};
    if (suite_.cases.empty()) return NothingSelected{};
    return std::nullopt;
  }

  std::string agree() {
    auto terms = terms_of(law_, welcome_, scope_, world_, o_.lang);
    if (auto const* why = std::get_if<std::string>(&terms)) return o_.told_as + ": " + *why;
    terms_ = std::move(std::get<Terms>(terms));
    return {};
  }

  void ask_for(Runner& runner) const { runner.ask_for(case_middle(law_.book().act, terms_.decisions(law_), terms_.dates(law_))); }

  // What is told of the campaign. `runner`, if there is one, is asked to make defects small.
  report::Conformance finished(Campaign const& campaign, Runner* runner, std::map<std::string, Noted> const& noted) {
    auto out = told(campaign, welcome_, noted, o_.lang);
    sign(out);
    diagnose(campaign, runner, out);
    end(out);
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
      if (auto const wrong = write_bundles({o_.bundles, o_.called_as, o_.again, " decide" + o_.law_words}, campaign, defects); !wrong.empty()) out.incomplete = wrong;
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

  Law law_;
  Scope scope_;
  Suite suite_;
  Terms terms_;
};

}  // namespace

RunResult run(std::shared_ptr<oracle::Law const> act, World const& world, RunOptions options) { return CaseSession(std::move(act), world, std::move(options)).run(); }

RunResult merge(std::shared_ptr<oracle::Law const> act, std::vector<std::string> const& journals, RunOptions options) {
  auto shards = read_shards(journals, options.law_digest);
  if (auto* wrong = std::get_if<std::string>(&shards)) return NoRun{{std::move(*wrong)}};
  auto world = default_world(act->book());
  return CaseSession(std::move(act), std::move(world), std::move(options)).merge(std::move(std::get<Shards>(shards)));
}

}  // namespace norma::conform
