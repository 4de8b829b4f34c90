#include "conform/logs/run.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "conform/bundle.hpp"
#include "conform/logs/diagnose.hpp"
#include "conform/session.hpp"
#include "oracle/world.hpp"
#include "report/markup.hpp"

namespace norma::conform::logs {
namespace {

constexpr std::size_t longest_message = 1'000;

std::string plain(std::string const& s) { return report::shortened(report::clean(s), longest_message); }

class LogSession : Session {
 public:
  LogSession(ProcedureBook const& book, World world, RunOptions options)
      : Session(std::move(options), std::move(world), "log", "logs",
                {"последняя строка журнала оборвана; журнал событий задан заново", "the last line of the journal was torn; its log was put again"}),
        law_(book) {}

  RunResult run() {
    if (auto wrong = open_journal(); !wrong.empty()) return NoRun{{wrong}};
    if (auto none = prepare()) return std::move(*none);
    NoneLeft const none_left;
    auto runner = new_runner(suite_.digest, law_.book().act);
    auto const welcome = runner.start();
    if (auto const* why = std::get_if<std::string>(&welcome)) return NoRun{{o_.told_as + ": " + *why}, o_.interrupted()};
    welcome_ = std::get<Welcome>(welcome);
    auto terms = terms_of(law_.book(), welcome_, parts_, world_, o_.lang);
    if (auto const* why = std::get_if<std::string>(&terms)) return NoRun{{o_.told_as + ": " + *why}};
    terms_ = std::move(std::get<LogTerms>(terms));
    LogCampaign campaign(law_, suite_, terms_, o_.limits);
    if (auto wrong = begin_journal(campaign, suite_.digest, suite_.all, oracle::readings_of(law_.book().readings, world_)); !wrong.empty()) return NoRun{{wrong}};
    runner.ask_for(log_middle(law_.book().act, terms_.names()), "log");
    auto const broken = put(campaign, runner);
    campaign.close();
    auto out = told(campaign, runner.noted());
    diagnose(campaign, broken.empty() && o_.selection.shards == 1 ? &runner : nullptr, out);
    runner.finish();
    end(out);
    note_breaks(out, broken);
    return out;
  }

 private:
  // Known failures and logs; nothing if there is something to do.
  std::optional<RunResult> prepare() {
    if (auto wrong = read_known(); !wrong.empty()) return NoRun{{std::move(wrong)}};
    auto parts = parts_of(o_.selection.topics, o_.lang);
    if (auto const* wrong = std::get_if<std::string>(&parts)) return NoRun{{*wrong}};
    parts_ = std::get<Parts>(parts);
    suite_ = read_logs(law_, world_, parts_, o_.selection, o_.lang);
    if (!suite_.bad_lines.empty()) return NoRun{suite_.bad_lines};
    if (suite_.logs.empty()) return NothingSelected{};
    return std::nullopt;
  }

  report::Conformance told(LogCampaign const& campaign, std::map<std::string, Noted> const& noted) const {
    report::Conformance out;
    auto const& book = law_.book();
    out.of_logs = true;
    out.act = book.act;
    out.suite_digest = suite_.digest;
    out.vendor = plain(welcome_.vendor), out.product = plain(welcome_.product), out.version = plain(welcome_.version);
    sign(out);
    out.scope = terms_.names(), out.untested = terms_.untested, out.declared_readings = terms_.declared, out.notes = terms_.notes;
    out.not_put = suite_.not_put + campaign.not_put();
    out.out_of_scope = campaign.out_of_scope();
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
        if (auto wrong = write_bundle({o_.bundles, o_.called_as, o_.again + " --logs", " audit --lang " + std::string(o_.lang == Lang::ru ? "ru" : "en") + o_.law_words}, "log", d.told, d.record, lawful); !wrong.empty()) out.incomplete = wrong;
      }
      out.defects.push_back(std::move(d.told));
    }
  }

  LogLaw law_;
  Parts parts_{};
  LogSuite suite_;
  LogTerms terms_;
};

}  // namespace

RunResult run(ProcedureBook const& book, World const& world, RunOptions options) { return LogSession(book, world, std::move(options)).run(); }

}  // namespace norma::conform::logs
