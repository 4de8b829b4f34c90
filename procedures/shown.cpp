#include "procedures/shown.hpp"

#include <algorithm>

#include "mutants/procedure/pursue.hpp"
#include "oracle/procedure/audit_writer.hpp"
#include "procedures/moved_log.hpp"
#include "solver/interruption.hpp"

namespace norma::procedures {
namespace {

using mutants::procedure::events_in;
using mutants::procedure::Judge;
using mutants::procedure::tells_apart;
using oracle::LogVerdict;

Shows how_plainly(oracle::Audit const& a, oracle::Audit const& b) {
  auto const x = verdict_of(a), y = verdict_of(b);
  if ((x == LogVerdict::lawful) == (y == LogVerdict::lawful)) return Shows::otherwise;
  return x == LogVerdict::unlawful || y == LogVerdict::unlawful ? Shows::breach : Shows::lawful_or;
}

// What is amiss in the log: the less, the plainer it shows what is asked.
std::size_t amiss(oracle::Audit const& a) { return a.violations.size() + a.not_provided.size() + a.unclear.size(); }

// Of one change: the two laws, and the later one without it.
class Search {
 public:
  Search(United const& laws, RowChange const& change, ShowOptions const& options)
      : laws_(laws), change_(change), options_(options), without_(judged_without(laws, change)), united_without_(without(laws, change)), before_(laws.judged_before), after_(laws.judged_after), reverted_(without_) {}

  struct Seen {
    Shows shows;
    std::size_t amiss;  // under either law
  };
  // Nothing if the log does not show the change.
  std::optional<Seen> shows(LogProbe const& p) {
    auto const after = plain(after_, p);
    if (!tells_apart(without_, plain(reverted_, p), laws_.judged_after, after)) return std::nullopt;
    auto const before = plain(before_, p);
    if (!tells_apart(laws_.judged_before, before, laws_.judged_after, after)) return std::nullopt;
    return Seen{how_plainly(before, after), amiss(before) + amiss(after)};
  }

  // The usual readings, then each of those that the rows ask taken otherwise.
  std::vector<World> worlds() const {
    auto const usual = default_world(laws_.after);
    std::vector<World> out{usual};
    auto const asked = readings_of(laws_, change_);
    for (auto const r : positions_in(laws_.after.readings))
      for (std::uint8_t a = 2; (asked >> r & 1) != 0 && a <= laws_.after.readings[r].count(); ++a) out.push_back(usual), out.back()[r] = a;
    return out;
  }

  std::optional<LogProbe> among_known(World const& world) {
    constexpr std::size_t weight = 2;  // what is amiss, in events
    auto const events = events_of(laws_, change_);
    std::optional<LogProbe> best;
    std::pair<int, std::size_t> cost;
    for (auto const& known : options_.known) {
      if (known.world != default_world(laws_.after) || (events_in(known.log) & events) == 0) continue;
      LogProbe p{known.log, world};
      auto const s = shows(p);
      if (!s) continue;
      std::pair const its{-static_cast<int>(s->shows), p.log.events.size() + weight * s->amiss};
      if (!best || its < cost) best = std::move(p), cost = its;
    }
    return best;
  }

  std::optional<LogProbe> near_known(World const& world) {
    constexpr std::size_t most_seeds = 40;
    auto const events = events_of(laws_, change_);
    std::vector<LogProbe> seeds;
    for (auto const& p : options_.known)
      if (p.world == default_world(laws_.after) && seeds.size() < most_seeds && (events_in(p.log) & events) != 0) seeds.push_back({p.log, world});
    Judge united_reverted(united_without_), united_after(laws_.after);
    std::mt19937_64 random(events);
    mutants::procedure::Editor editor(laws_.after, random);
    editor.favour(events, 0, {});
    if (seeds.empty())
      if (auto p = editor.followed({{"", oracle::initial_course(laws_.after), {}}, world}, 1)) seeds.push_back(std::move(*p));
    for (std::size_t tries = options_.tries; tries > 0 && !solver::interrupted(); tries /= 2) {
      auto p = mutants::procedure::pursue(united_reverted, united_after, seeds, editor, tries);
      if (!p) return std::nullopt;
      if (shows(*p)) return p;
      seeds.push_back(std::move(*p));
    }
    return std::nullopt;
  }

  ShownBy told(LogProbe p) {
    auto const as = shows(p)->shows;
    auto const keeps = [&](LogProbe const& q) {
      auto const s = shows(q);
      return s && s->shows >= as;
    };
    p = mutants::procedure::shrunk(laws_.after, keeps, std::move(p));
    if (auto moved = moved_into(laws_.after, p, options_.days); moved && keeps(*moved)) p = std::move(*moved);
    p.log.id = "log";
    return {p, before_.audit(read_by(before_, p)), after_.audit(read_by(after_, p)), as};
  }

 private:
  // Nothing is open in a log that is read; how many duties could be is the book's.
  static LogProbe read_by(Judge const& judge, LogProbe p) {
    p.log.begin.calls.assign(judge.book().calls.size(), {});
    return p;
  }
  static oracle::Audit plain(Judge& judge, LogProbe const& p) { return judge.plain(read_by(judge, p)); }

  United const& laws_;
  RowChange const& change_;
  ShowOptions const& options_;
  ProcedureBook without_, united_without_;
  Judge before_, after_, reverted_;
};

}  // namespace

std::vector<std::optional<ShownBy>> shown(United const& laws, ShowOptions const& asked) {
  std::vector<std::optional<ShownBy>> out(laws.changes.size());
  auto options = asked;
  // Logs were read by one of the laws; the tables of both are longer. Nothing is open in a log that is read.
  for (auto& p : options.known) p.log.begin.calls.assign(laws.after.calls.size(), {});
  for (std::size_t i = 0; i < out.size() && laws.together && !solver::interrupted(); ++i) {
    if (options.progress) options.progress(i, out.size());
    if (never_told(laws, laws.changes[i])) continue;
    Search search(laws, laws.changes[i], options);
    std::optional<LogProbe> p;
    auto const worlds = search.worlds();
    for (auto const& w : worlds)
      if (!p) p = search.among_known(w);
    for (auto const& w : worlds)
      if (!p) p = search.near_known(w);
    if (p) out[i] = search.told(std::move(*p));
  }
  return out;
}

}  // namespace norma::procedures
