#include "mutants/procedure/pursue.hpp"

#include <algorithm>
#include <map>

#include "solver/interruption.hpp"

namespace norma::mutants::procedure {
namespace {

// The two side by side, as steps of one matter: what only guides a search need not know more.
class SideBySide {
 public:
  SideBySide(ProcedureBook const& book, ProcedureBook const& mutant) : book_(book), mutant_(mutant) {}

  // What differs after the log, as a number; 0: nothing.
  std::uint64_t parted(LogProbe const& probe) {
    auto const& both = of(probe.world);
    auto a = probe.log.begin, b = probe.log.begin;
    both.act.open_past_calls(a, probe.log.denied);
    both.mutant.open_past_calls(b, probe.log.denied);
    hash_ = 0xcbf29ce484222325u;
    bool differ = false;
    for (auto const& e : probe.log.events) {
      auto const x = both.act.take(a, e), y = both.mutant.take(b, e);
      if (x.broken == y.broken && x.unclear == y.unclear && x.late == y.late && x.lapsed == y.lapsed && x.silent() == y.silent()) continue;
      differ = true;
      add(e.event), add(1);
    }
    for (std::size_t s = 0; s < a.slots.size(); ++s)
      if (a.slots[s] != b.slots[s] || unknown(a, s) != unknown(b, s)) differ = true, add(s), add(2);
    for (std::size_t c = 0; c < a.calls.size(); ++c)
      if (a.calls[c].open != b.calls[c].open || a.calls[c].doubtful != b.calls[c].doubtful || a.calls[c].due != b.calls[c].due) differ = true, add(c), add(3);
    if (a.state != b.state) differ = true;
    if (!differ) return 0;
    add(a.state), add(b.state);
    return hash_ | 1;
  }

 private:
  struct Both {
    oracle::Stepper<oracle::FlatRows> act, mutant;
  };
  Both const& of(World const& world) {
    auto const at = steppers_.find(world);
    if (at != steppers_.end()) return at->second;
    return steppers_.try_emplace(world, Both{oracle::Stepper(oracle::FlatRows(book_, world)), oracle::Stepper(oracle::FlatRows(mutant_, world))}).first->second;
  }
  static bool unknown(oracle::CourseState const& c, std::size_t s) { return !c.unknown.empty() && c.unknown[s]; }
  void add(std::uint64_t n) { hash_ = (hash_ ^ n) * 0x100000001b3u; }

  ProcedureBook const &book_, &mutant_;
  std::map<World, Both> steppers_;
  std::uint64_t hash_ = 0;
};

// Logs by what differs after them.
class Pool {
 public:
  bool empty() const { return kinds_.empty(); }
  void add(std::uint64_t kind, LogProbe probe, Editor& editor) {
    auto& of = logs_[kind];
    if (of.empty()) kinds_.push_back(kind);
    if (of.size() < most) of.push_back(std::move(probe));
    else if (auto& old = of[editor.pick(most)]; probe.log.events.size() <= old.log.events.size()) old = std::move(probe);
  }
  LogProbe const& any(Editor& editor) const {
    auto const& of = logs_.at(kinds_[editor.pick(kinds_.size())]);
    return of[editor.pick(of.size())];
  }

 private:
  static constexpr std::size_t most = 6;
  std::vector<std::uint64_t> kinds_;
  std::map<std::uint64_t, std::vector<LogProbe>> logs_;
};

}  // namespace

std::optional<LogProbe> pursue(Judge& act, Judge& mutant, std::vector<LogProbe> seeds, Editor& editor, std::size_t tries) {
  constexpr std::size_t longest = 10, seldom = 8;
  SideBySide both(act.book(), mutant.book());
  Pool pool;
  auto const plainly = [&](LogProbe const& p) { return tells_apart(act.book(), act.plain(p), mutant.book(), mutant.plain(p)); };
  auto const wholly = [&](LogProbe const& p) { return tells_apart(act.book(), act.audit(p), mutant.book(), mutant.audit(p)); };
  for (auto& p : seeds) {
    if (plainly(p) || wholly(p)) return std::move(p);
    auto const kind = both.parted(p);
    pool.add(kind, std::move(p), editor);
  }
  for (std::size_t n = 0; n < tries && !pool.empty() && !solver::interrupted(); ++n) {
    auto const& from = pool.any(editor);
    bool const on = from.log.events.size() < longest && editor.pick(3) != 0;
    auto p = on ? editor.followed(from, 1 + editor.pick(2)) : editor.edited(from);
    if (!p) continue;
    auto const kind = both.parted(*p);
    if (kind == 0) continue;
    if (plainly(*p) || (editor.pick(seldom) == 0 && wholly(*p))) return p;
    if (p->log.events.size() <= longest) pool.add(kind, std::move(*p), editor);
  }
  return std::nullopt;
}

}  // namespace norma::mutants::procedure
