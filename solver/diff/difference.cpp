#include "solver/diff/difference.hpp"

#include <algorithm>
#include <atomic>
#include <map>
#include <mutex>

#include "solver/diff/comparison.hpp"
#include "solver/interruption.hpp"
#include "solver/parallel.hpp"
#include "solver/witness.hpp"

namespace norma::solver {
namespace {

using Slots = std::vector<std::int32_t>;

// Where a question could not be settled, and why.
struct GaveUp {
  std::string why;
};

Facts with_switch(Facts facts, OneSwitch const& readings) {
  facts.slots.push_back(readings.which);
  facts.ranges.push_back(z3::ule(readings.which, readings.which.ctx().bv_val(static_cast<unsigned>(readings.switches.size()), 16)));
  return facts;
}

std::vector<z3::expr> both(std::vector<z3::expr> a, std::vector<z3::expr> const& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

// Owns a context, so one object serves one thread.
class Comparer {
 public:
  Comparer(TwoLaws const& laws, Oracle const& oracle, DiffOptions const& options)
      : laws_(laws), oracle_(oracle), options_(options), book_(laws.after.book), formulas_(c_, laws), slots_(with_switch(formulas_.facts(), formulas_.readings())),
        session_(c_, slots_, both(both({formulas_.in_window()}, formulas_.possible_before()), formulas_.possible_after()), options.limits, options.sinks) {}

  // The classes of the question, or why they are not all known.
  std::vector<Change> classes(Question q, Compared& out) {
    found_.clear();
    out = {q.date, q.index, Comparison::undecided, {}, {}};
    auto const goal = formulas_.differ(q);
    session_.push();
    try {
      session_.assume(goal);
      if (!goal.is_false()) {
        by_default(q);
        if (options_.readings) by_switch(q);
      }
      out.verdict = found_.empty() ? Comparison::equal : Comparison::differs;
    } catch (GaveUp const& g) {
      out.reason = g.why;
    }
    session_.pop();
    for (auto& f : found_) place(f);
    return std::move(found_);
  }

  Session& session() { return session_; }
  std::vector<std::string> disagreements;

 private:
  std::string name(Question q) const {
    return q.date ? "diff date " + std::string(book_.derived[q.index].name) + " " + std::string(book_.derived[q.index].key) : "diff " + std::string(book_.decisions[q.index].name);
  }

  // The canonical case that satisfies the goals besides what the session assumes.
  std::optional<Slots> canonical(Question q, std::vector<z3::expr> const& goals, Shows const& shows) {
    if (interrupted()) throw GaveUp{"interrupted"};
    auto w = canonical_witness(book_, formulas_.facts(), session_, name(q), goals, book_.editions.size() - 1, shows);
    if (w.gave_up) throw GaveUp{session_.why()};
    if (w.slots) w.slots->resize(book_.facts.size());
    return std::move(w.slots);
  }

  bool possible(Question q, std::vector<z3::expr> const& goals) {
    if (interrupted()) throw GaveUp{"interrupted"};
    switch (session_.ask(name(q), goals)) {
      case Outcome::satisfiable: return true;
      case Outcome::unsatisfiable: return false;
      case Outcome::unknown: break;
    }
    throw GaveUp{session_.why()};
  }

  using Pair = std::pair<Said, Said>;

  // What the two laws say where they differ, of any case that satisfies the goal. The set does not depend on the solver's models.
  std::vector<Pair> pairs(Question q, z3::expr const& among) {
    std::vector<Pair> out;
    std::vector<z3::expr> goals{among};
    while (possible(q, goals)) {
      auto const made = session_.model().back();
      Slots slots = session_.model();
      slots.resize(book_.facts.size());
      auto const [before, after] = worlds(made == 0 ? std::nullopt : std::optional(formulas_.readings().switches[static_cast<std::size_t>(made) - 1]));
      Pair const p{said(oracle_.decide(laws_.before.book, slots, before), q), said(oracle_.decide(laws_.after.book, slots, after), q)};
      goals.push_back(!formulas_.say(q, p.first, p.second));
      if (std::find(out.begin(), out.end(), p) != out.end()) disagree(q);
      out.push_back(p);
    }
    std::sort(out.begin(), out.end());
    return out;
  }

  void by_default(Question q) {
    auto const none = formulas_.readings().none();
    for (auto const& p : pairs(q, none)) {
      session_.push();
      session_.assume(formulas_.say(q, p.first, p.second));
      while (auto const slots = canonical(q, {none}, shows(q, p, std::nullopt))) take(q, *slots, std::nullopt);
      session_.pop();
    }
  }

  // Classes that no default has are shown under the first switch that has them; the others are named.
  void by_switch(Question q) {
    auto const& readings = formulas_.readings();
    for (auto const& p : pairs(q, !readings.none())) {
      session_.push();
      session_.assume(formulas_.say(q, p.first, p.second));
      for (auto const& f : found_)
        if (f.before == p.first && f.after == p.second) session_.assume(!formulas_.suffice(f));
      while (auto const made = first_switch(q)) {
        auto const slots = canonical(q, {readings.is(*made)}, shows(q, p, readings.switches[*made]));
        if (!slots) throw GaveUp{"a case found once is not found again"};
        take(q, *slots, readings.switches[*made]);
      }
      session_.pop();
    }
  }

  // What the session assumes while classes of the pair are sought, by the oracle.
  Shows shows(Question q, Pair const& p, std::optional<Selection> made) const {
    return [this, q, p, made](Slots const& slots) {
      if (!in_ranges(book_, slots) || !oracle_.possible(laws_.before.book, slots) || !oracle_.possible(book_, slots)) return false;
      auto const [before, after] = worlds(made);
      auto const governing = Date::from_key(oracle_.value(book_, laws_.governing, slots, after));
      if (!laws_.window.contains(governing)) return false;
      auto const is = oracle_.decide(book_, slots, after);
      if (said(is, q) != p.second) return false;
      auto const was = oracle_.decide(laws_.before.book, slots, before);
      return said(was, q) == p.first && differ(was, is, q, keyed(q)) &&
             std::none_of(found_.begin(), found_.end(), [&](Change const& f) { return f.before == p.first && f.after == p.second && suffices(f.by, slots, is, q, made); });
    };
  }

  bool keyed(Question q) const { return q.date && !book_.derived[q.index].key.empty(); }

  // The former law with the rows says what the later says.
  bool suffices(std::vector<Row> const& some, Slots const& slots, Result const& is, Question q, std::optional<Selection> made) const {
    auto const& law = mixed(some);
    auto const r = oracle_.decide(law.book, slots, made ? switched(law.usual, *made) : law.usual);
    return said(r, q) == said(is, q) && !differ(r, is, q, keyed(q));
  }

  Law const& mixed(std::vector<Row> const& rows) const {
    auto const at = mixed_.find(rows);
    return at != mixed_.end() ? at->second : mixed_.emplace(rows, laws_.mixed(rows)).first->second;
  }

  std::optional<std::size_t> first_switch(Question q) {
    auto const& readings = formulas_.readings();
    if (!possible(q, {!readings.none()})) return std::nullopt;
    auto const found = static_cast<std::size_t>(session_.model().back()) - 1;
    for (std::size_t i = 0; i < found; ++i)
      if (possible(q, {readings.is(i)})) return i;
    return found;
  }

  std::pair<World, World> worlds(std::optional<Selection> made) const {
    if (!made) return {laws_.before.usual, laws_.after.usual};
    return {switched(laws_.before.usual, *made), switched(laws_.after.usual, *made)};
  }

  [[noreturn]] void disagree(Question q) {
    disagreements.push_back(name(q) + ": the oracle does not show the difference that the solver found");
    throw GaveUp{"solver and oracle disagree"};
  }

  // Within the pair that the session assumes.
  void take(Question q, Slots const& slots, std::optional<Selection> made) {
    Change f;
    f.date = q.date, f.index = q.index, f.witness = slots;
    std::tie(f.world_before, f.world_after) = worlds(made);
    f.was = oracle_.decide(laws_.before.book, slots, f.world_before);
    f.is = oracle_.decide(laws_.after.book, slots, f.world_after);
    f.before = said(f.was, q), f.after = said(f.is, q);
    f.by = rows(f, q, made);
    auto const region = formulas_.region(f);
    if (!differ(f.was, f.is, q, keyed(q)) || f.by.empty() || !holds(region, slots, made)) disagree(q);
    if (made) f.readings = switches(q, region);
    session_.assume(!formulas_.suffice(f));
    found_.push_back(std::move(f));
  }

  // Rows of the later law that make the difference: first as few as the case can do with, then with them whatever else changed
  // in the same provisions.
  std::vector<Row> rows(Change const& f, Question q, std::optional<Selection> made) const {
    auto const enough = [&](std::vector<Row> const& some) { return suffices(some, f.witness, f.is, q, made); };
    auto out = laws_.changed;
    if (!enough(out)) return {};
    for (std::size_t i = out.size(); i-- > 0;) {
      auto fewer = out;
      fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
      if (enough(fewer)) out = std::move(fewer);
    }
    auto whole = laws_.of_same_provisions(out);
    return enough(whole) ? whole : out;
  }

  // Whether the formula holds in the case.
  bool holds(z3::expr const& e, Slots slots, std::optional<Selection> made) const {
    auto const& all = formulas_.readings().switches;
    slots.push_back(made ? static_cast<std::int32_t>(std::find(all.begin(), all.end(), *made) - all.begin()) + 1 : 0);
    auto const values = session_.evaluate(slots, {e});
    return values && values->front() != 0;
  }

  // Each switch under which the class has a case.
  std::vector<Selection> switches(Question q, z3::expr const& region) {
    std::vector<Selection> out;
    auto const& readings = formulas_.readings();
    std::vector<z3::expr> goals{region, !readings.none()};
    while (possible(q, goals)) {
      auto const i = static_cast<std::size_t>(session_.model().back()) - 1;
      out.push_back(readings.switches[i]);
      goals.push_back(!readings.is(i));
    }
    std::sort(out.begin(), out.end());
    return out;
  }

  // Whom the class has by arrival, and which editions; undecided counts as "may be", and is told with the question.
  void place(Change& f) {
    Question const q{f.date, f.index};
    auto const region = formulas_.region(f);
    auto const among = f.readings.empty() ? formulas_.readings().none() : formulas_.readings().is(position(f.readings.front()));
    try {
      f.received_earlier = possible(q, {region, among, formulas_.arrived_earlier()});
      f.received_within = possible(q, {region, among, !formulas_.arrived_earlier()});
      for (std::size_t e = 0; e < book_.editions.size(); ++e)
        if (book_.editions.size() == 1 || possible(q, {region, among, formulas_.within(book_.editions[e].interval)})) f.editions.push_back(e);
    } catch (GaveUp const&) {
      f.received_earlier = f.received_within = true;
      f.editions.clear();
    }
  }

  std::size_t position(Selection s) const {
    auto const& all = formulas_.readings().switches;
    return static_cast<std::size_t>(std::find(all.begin(), all.end(), s) - all.begin());
  }

  TwoLaws const& laws_;
  Oracle const& oracle_;
  DiffOptions const& options_;
  Rulebook const& book_;
  z3::context c_;
  ComparisonFormulas formulas_;
  Facts slots_;
  Session session_;
  std::vector<Change> found_;
  mutable std::map<std::vector<Row>, Law> mixed_;
};

// Cases that one of the laws has among its possible ones, and the other does not.
void compare_domains(TwoLaws const& laws, DiffOptions const& options, Difference& out) {
  z3::context c;
  ComparisonFormulas formulas(c, laws);
  Session session(c, formulas.facts(), {formulas.in_window(), formulas.readings().none()}, options.limits, options.sinks);
  auto const all = [&](std::vector<z3::expr> const& parts) {
    z3::expr_vector v(c);
    for (auto const& p : parts) v.push_back(p);
    return z3::mk_and(v);
  };
  auto const before = all(formulas.possible_before()), after = all(formulas.possible_after());
  auto const& book = laws.after.book;
  auto const b = canonical_witness(book, formulas.facts(), session, "diff domain before", {before, !after}, book.editions.size() - 1);
  auto const a = canonical_witness(book, formulas.facts(), session, "diff domain after", {after, !before}, book.editions.size() - 1);
  out.only_before = b.slots, out.only_after = a.slots;
  out.domain_known = !a.gave_up && !b.gave_up;
  out.queries += session.queries(), out.unsat += session.unsat();
  for (auto& r : session.take_refuted()) out.refuted.push_back(std::move(r));
}

std::vector<Question> questions(Rulebook const& book) {
  std::vector<Question> out;
  for (std::uint16_t d = 0; d < book.decisions.size(); ++d)
    if (!book.decisions[d].internal) out.push_back({false, d});
  for (std::uint16_t x = 0; x < book.derived.size(); ++x) out.push_back({true, x});
  return out;
}

}  // namespace

Difference compare(TwoLaws const& laws, Oracle const& oracle, DiffOptions const& options) {
  Difference out;
  auto const list = questions(laws.after.book);
  std::vector<std::vector<Change>> changes(list.size());
  for (auto const q : list) out.asked.push_back({q.date, q.index, Comparison::equal, {}, {}});
  if (!laws.changed.empty()) {
    std::atomic<std::size_t> next = 0;
    std::mutex guard;
    in_parallel(std::min<std::size_t>(options.threads, list.size()), options.threads, [&](std::size_t) {
      Comparer comparer(laws, oracle, options);
      for (auto i = next++; i < list.size(); i = next++) {
        changes[i] = comparer.classes(list[i], out.asked[i]);
        std::lock_guard const lock(guard);
        if (options.progress) options.progress(std::min<std::size_t>(next, list.size()), list.size());
      }
      std::lock_guard const lock(guard);
      auto& s = comparer.session();
      out.queries += s.queries(), out.unsat += s.unsat();
      for (auto& r : s.take_refuted()) out.refuted.push_back(std::move(r));
      out.disagreements.insert(out.disagreements.end(), comparer.disagreements.begin(), comparer.disagreements.end());
    });
  }
  for (std::size_t i = 0; i < list.size(); ++i)
    for (auto& f : changes[i]) {
      out.asked[i].changes.push_back(out.changes.size());
      out.changes.push_back(std::move(f));
    }
  compare_domains(laws, options, out);
  return out;
}

}  // namespace norma::solver
