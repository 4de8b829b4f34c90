#include "mutants/procedure/pursue.hpp"

#include <algorithm>
#include <map>

#include "oracle/procedure/matters.hpp"
#include "solver/interruption.hpp"

namespace norma::mutants::procedure {
namespace {

// The two side by side, in all that may be supposed of a log.
class SideBySide {
 public:
  SideBySide(ProcedureBook const& book, ProcedureBook const& mutant) : book_(book), mutant_(mutant), beside_(book.facts.size()) {
    for (auto const* b : {&book, &mutant}) {
      for (auto const& t : b->transitions) note(t.guard);
      for (auto const& c : b->conditions) note(c.holds);
      for (auto const& c : b->calls) note(c.guard), note(c.since);
    }
  }

  // What differs after the log, and what is asked together with that, as a number; 0: nothing, so that nothing will. What is
  // supposed beside the nearest way to understand the log counts only as differing or not.
  std::uint64_t parted(LogProbe const& probe) {
    auto const& both = of(probe.world);
    auto const a = run(both.act, probe.log), b = run(both.mutant, probe.log);
    bool differ = a.said != b.said || a.all.size() != b.all.size();
    for (std::size_t i = a.all.size(); i-- > 0;) {
      hash_ = 0xcbf29ce484222325u;
      if (i >= b.all.size()) continue;
      auto const &x = a.all[i], &y = b.all[i];
      if (differs(x.now.course, y.now.course)) differ = true;
      if (x.aside.size() != y.aside.size() || x.now.from != y.now.from) differ = true, add(7);
      for (std::size_t k = 0; k < x.aside.size() && k < y.aside.size(); ++k)
        if (differs(x.aside[k].course, y.aside[k].course)) differ = true, add(8);
    }
    states_.clear();
    if (!a.all.empty()) {
      states_.push_back(a.all[0].now.course.state);
      for (auto const& m : a.all[0].aside) states_.push_back(m.course.state);
    }
    return differ ? hash_ | 1 : 0;
  }
  // Where the course and those left aside stand by the procedure after the last log.
  std::vector<std::uint16_t> const& states() const { return states_; }

 private:
  struct Run {
    std::vector<oracle::Matters> all;
    std::vector<std::size_t> said;
  };
  struct Both {
    oracle::Stepper<oracle::FlatRows> act, mutant;
  };
  Both const& of(World const& world) {
    auto const at = steppers_.find(world);
    if (at != steppers_.end()) return at->second;
    return steppers_.try_emplace(world, Both{oracle::Stepper(oracle::FlatRows(book_, world)), oracle::Stepper(oracle::FlatRows(mutant_, world))}).first->second;
  }
  // As an audit does, but that it gives up no supposition for what others explain.
  static Run run(oracle::Stepper<oracle::FlatRows> const& stepper, oracle::EventLog const& log) {
    constexpr std::size_t most = 3;
    oracle::Matters first{{log.begin, 0}, {}};
    stepper.open_past_calls(first.now.course, log.denied);
    Run out{{std::move(first)}, {}};
    for (std::size_t i = 0; i < log.events.size(); ++i) {
      std::vector<oracle::Matters> next;
      for (auto const& m : out.all)
        for (auto& way : oracle::ways_of(stepper, m, log.events[i], static_cast<int>(i))) {
          auto const& s = way.step;
          for (auto const* list : {&s.broken, &s.unclear, &s.late}) out.said.push_back(list->size()), out.said.insert(out.said.end(), list->begin(), list->end());
          out.said.push_back(s.silent());
          if (next.size() < most) next.push_back(std::move(way.after));
        }
      out.all = std::move(next);
    }
    return out;
  }

  bool differs(oracle::CourseState const& a, oracle::CourseState const& b) {
    bool out = a.state != b.state;
    std::uint64_t asked = 0;
    for (std::size_t s = 0; s < a.slots.size(); ++s)
      if (a.slots[s] != b.slots[s] || unknown(a, s) != unknown(b, s)) {
        out = true, add(s), add(2);
        for (auto const o : beside_[s]) asked = asked * 31 + static_cast<std::uint64_t>(a.slots[o]) + 1;
      }
    for (std::size_t c = 0; c < a.calls.size(); ++c)
      if (a.calls[c].open != b.calls[c].open || a.calls[c].doubtful != b.calls[c].doubtful || a.calls[c].due != b.calls[c].due || a.calls[c].unobserved != b.calls[c].unobserved) out = true, add(c), add(3);
    if (out) add(a.state), add(b.state), add(asked);
    return out;
  }
  static bool unknown(oracle::CourseState const& c, std::size_t s) { return !c.unknown.empty() && c.unknown[s]; }
  void add(std::uint64_t n) { hash_ = (hash_ ^ n) * 0x100000001b3u; }

  // Of every fact, those that one expression asks together with it, but for days, and for items of sets, of which there are many.
  void note(Expr e) {
    for (auto const& n : e) {
      if (n.op != Op::fact) continue;
      for (auto const& o : e) {
        if (o.op != Op::fact || o.value == n.value || o.sort == Sort::date || !book_.facts[static_cast<std::size_t>(o.value)].element.empty()) continue;
        auto& list = beside_[static_cast<std::size_t>(n.value)];
        if (auto const slot = static_cast<std::uint16_t>(o.value); std::find(list.begin(), list.end(), slot) == list.end()) list.push_back(slot);
      }
    }
  }

  ProcedureBook const &book_, &mutant_;
  std::vector<std::vector<std::uint16_t>> beside_;
  std::map<World, Both> steppers_;
  std::vector<std::uint16_t> states_;
  std::uint64_t hash_ = 0;
};

struct Tried {
  LogProbe log;
  std::vector<std::uint16_t> states;
};

// Logs by what differs after them.
class Pool {
 public:
  bool empty() const { return kinds_.empty(); }
  void add(std::uint64_t kind, Tried tried, Editor& editor) {
    auto const [at, fresh] = at_.try_emplace(kind, kinds_.size());
    if (fresh) kinds_.emplace_back();
    auto& of = kinds_[at->second].logs;
    if (of.size() < (kind == 0 ? most_alike : most)) of.push_back(std::move(tried));
    else if (auto& old = of[editor.pick(of.size())]; kind == 0 || tried.log.log.events.size() <= old.log.log.events.size()) old = std::move(tried);
  }
  // Of two kinds that which was gone on from less often.
  Tried const& any(Editor& editor) {
    auto const a = editor.pick(kinds_.size()), b = editor.pick(kinds_.size());
    auto& of = kinds_[kinds_[a].taken <= kinds_[b].taken ? a : b];
    ++of.taken;
    return of.logs[editor.pick(of.logs.size())];
  }

 private:
  static constexpr std::size_t most = 6, most_alike = 60;
  struct Kind {
    std::vector<Tried> logs;
    std::size_t taken = 0;
  };
  std::vector<Kind> kinds_;
  std::map<std::uint64_t, std::size_t> at_;
};

}  // namespace

std::optional<LogProbe> pursue(Judge& act, Judge& mutant, std::vector<LogProbe> seeds, Editor& editor, std::size_t tries) {
  constexpr std::size_t longest = 6, seldom = 8;
  SideBySide both(act.book(), mutant.book());
  Pool pool;
  auto const plainly = [&](LogProbe const& p) { return tells_apart(act.book(), act.plain(p), mutant.book(), mutant.plain(p)); };
  auto const wholly = [&](LogProbe const& p) { return tells_apart(act.book(), act.audit(p), mutant.book(), mutant.audit(p)); };
  for (auto& p : seeds) {
    if (plainly(p) || wholly(p)) return std::move(p);
    auto const kind = both.parted(p);
    pool.add(kind, {std::move(p), both.states()}, editor);
  }
  auto const next = [&](Tried const& from) {
    auto const way = from.log.log.events.size() < longest ? editor.pick(4) : 0;
    if (way == 0) return editor.edited(from.log);
    if (way == 1) return editor.followed(from.log, 1 + editor.pick(2));
    return editor.stepped(from.log, from.states[editor.pick(from.states.size())]);
  };
  for (std::size_t n = 0; n < tries && !pool.empty() && !solver::interrupted(); ++n) {
    auto p = next(pool.any(editor));
    if (!p) continue;
    auto const kind = both.parted(*p);
    if (kind != 0 && (plainly(*p) || (editor.pick(seldom) == 0 && wholly(*p)))) return p;
    if (p->log.events.size() <= (kind == 0 ? longest - 2 : longest)) pool.add(kind, {std::move(*p), both.states()}, editor);
  }
  return std::nullopt;
}

}  // namespace norma::mutants::procedure
