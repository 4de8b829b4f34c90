#include "solver/diff/comparer.hpp"

#include <algorithm>

#include "solver/interruption.hpp"
#include "solver/second_opinion.hpp"

namespace norma::solver {
namespace {

std::vector<z3::expr> both(std::vector<z3::expr> a, std::vector<z3::expr> const& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

}  // namespace

void account(Difference& out, Session& session) {
  out.queries += session.queries(), out.unsat += session.unsat();
  out.confirmations.add(session.confirmations());
  for (auto const& c : session.confirmations().contradictions) out.disagreements.push_back(c.query + ": " + c.what);
  for (auto& r : session.take_refuted()) out.refuted.push_back(std::move(r));
}

void ask_second(DiffOptions const& options, Difference& out) {
  if (!options.sinks.second_opinion) return;
  auto const asked = std::exchange(out.refuted, {});
  out.second_opinions += asked.size();
  auto const said = second_opinion(asked, options.limits.milliseconds, options.threads, options.second_progress);
  for (auto const& x : said.against) out.disagreements.push_back(x.query + ": " + x.what);
  for (auto const& x : said.silent) out.unconfirmed.push_back(x.query + ": " + x.what);
}

Comparer::Comparer(TwoLaws const& laws, Oracle const& oracle, DiffOptions const& options)
    : laws_(laws), oracle_(oracle), book_(laws.after.book), formulas_(c_, laws), slots_(with_switch(formulas_.facts(), formulas_.readings())),
      session_(c_, slots_, both(both(both({formulas_.in_window()}, formulas_.possible_before()), formulas_.possible_after()), formulas_.fit()), options.limits, options.sinks),
      switches_too_(options.readings) {}

void Comparer::account(Difference& out) {
  solver::account(out, session_);
  out.disagreements.insert(out.disagreements.end(), disagreements_.begin(), disagreements_.end());
}

std::string Comparer::name(Question q) const {
  if (!q.date) return "diff " + std::string(book_.decisions[q.index].name);
  auto const& x = book_.derived[q.index];
  return "diff date " + std::string(x.name) + (x.key.empty() ? "" : " " + std::string(x.key));
}

bool Comparer::possible(Question q, std::vector<z3::expr> const& goals) {
  if (interrupted()) throw GaveUp{"interrupted"};
  switch (session_.ask(name(q), goals)) {
    case Outcome::satisfiable: return true;
    case Outcome::unsatisfiable: return false;
    case Outcome::unknown: break;
  }
  throw GaveUp{session_.why()};
}

std::pair<World, World> Comparer::worlds(std::optional<Selection> made) const {
  if (!made) return {laws_.before.usual, laws_.after.usual};
  return {switched(laws_.before.usual, *made), switched(laws_.after.usual, *made)};
}

Law const& Comparer::mixed(std::vector<Row> const& rows) {
  auto const at = mixed_.find(rows);
  return at != mixed_.end() ? at->second : mixed_.emplace(rows, laws_.mixed(rows)).first->second;
}

void Comparer::disagree(Question q) {
  disagreements_.push_back(name(q) + ": the oracle does not show the difference that the solver found");
  throw GaveUp{"solver and oracle disagree"};
}

std::vector<Shift> Comparer::shifts(Question q, bool by_switch) {
  std::vector<Shift> out;
  auto const goal = formulas_.differ(q);
  if (goal.is_false()) return out;
  Assumed const differing(session_, goal);
  auto const& readings = formulas_.readings();
  std::vector<z3::expr> goals{by_switch ? !readings.none() : readings.none()};
  while (possible(q, goals)) {
    auto slots = session_.model();
    auto const made = slots.back();
    slots.resize(book_.facts.size());
    auto const [before, after] = worlds(made == 0 ? std::nullopt : std::optional(readings.switches[static_cast<std::size_t>(made) - 1]));
    auto const s = shift(said(oracle_.decide(laws_.before.book, slots, before), q), said(oracle_.decide(book_, slots, after), q));
    if (std::find(out.begin(), out.end(), s) != out.end()) disagree(q);
    goals.push_back(!formulas_.shifts(q, s));
    out.push_back(s);
  }
  std::sort(out.begin(), out.end());
  return out;
}

void Comparer::classes(Question q, Shift s, bool by_default, bool by_switch, std::vector<Change>& out) {
  auto const& readings = formulas_.readings();
  auto const first = out.size();
  {
    Assumed const the_shift(session_, formulas_.differ(q) && formulas_.shifts(q, s));
    auto const keep = [&](Slots const& slots, std::optional<Selection> made) {
      out.push_back(take(q, slots, made));
      session_.assume(!formulas_.suffice(out.back()));
    };
    while (by_default) {
      auto const slots = canonical(q, {readings.none()}, shows(q, s, std::nullopt, out));
      if (!slots) break;
      keep(*slots, std::nullopt);
    }
    while (by_switch) {
      auto const made = first_switch(q);
      if (!made) break;
      auto const slots = canonical(q, {readings.is(*made)}, shows(q, s, readings.switches[*made], out));
      if (!slots) throw GaveUp{"a case found once is not found again"};
      keep(*slots, readings.switches[*made]);
    }
  }
  for (auto i = first; i < out.size(); ++i) place(out[i]);
}

bool Comparer::governed_and_possible(Slots const& slots, World const& world) const {
  if (!in_ranges(laws_.before.own, slots) || !in_ranges(laws_.after.own, slots) || !oracle_.possible(laws_.before.book, slots) || !oracle_.possible(book_, slots)) return false;
  return laws_.window.contains(Date::from_key(oracle_.value(book_, laws_.governing, slots, world)));
}

Shows Comparer::shows(Question q, Shift s, std::optional<Selection> made, std::vector<Change> const& known) {
  return [this, q, s, made, &known](Slots const& slots) {
    auto const [before, after] = worlds(made);
    if (!governed_and_possible(slots, after)) return false;
    auto const is = oracle_.decide(book_, slots, after);
    if (said(is, q).state != s.after || !oracle_.fits(book_, slots, after, is)) return false;
    auto const was = oracle_.decide(laws_.before.book, slots, before);
    return oracle_.fits(laws_.before.book, slots, before, was) && shift(said(was, q), said(is, q)) == s && differ(book_, was, is, q) &&
           std::none_of(known.begin(), known.end(), [&](Change const& f) { return f.shift == s && suffices(f.by, slots, is, q, made); });
  };
}

bool Comparer::suffices(std::vector<Row> const& some, Slots const& slots, Result const& is, Question q, std::optional<Selection> made) {
  auto const& law = mixed(some);
  auto const r = oracle_.decide(law.book, slots, made ? switched(law.usual, *made) : law.usual);
  return said(r, q) == said(is, q) && (!q.date || r.value[q.index] == is.value[q.index]);
}

std::optional<Slots> Comparer::canonical(Question q, std::vector<z3::expr> const& goals, Shows const& shows) {
  if (interrupted()) throw GaveUp{"interrupted"};
  auto w = canonical_witness(book_, formulas_.facts(), session_, name(q), goals, book_.editions.size() - 1, shows);
  if (w.gave_up) throw GaveUp{session_.why()};
  if (w.slots) w.slots->resize(book_.facts.size());
  return std::move(w.slots);
}

std::optional<std::size_t> Comparer::first_switch(Question q) {
  auto const& readings = formulas_.readings();
  if (!possible(q, {!readings.none()})) return std::nullopt;
  auto const found = static_cast<std::size_t>(session_.model().back()) - 1;
  for (std::size_t i = 0; i < found; ++i)
    if (possible(q, {readings.is(i)})) return i;
  return found;
}

Change Comparer::take(Question q, Slots const& slots, std::optional<Selection> made) {
  Change f;
  f.date = q.date, f.index = q.index, f.witness = slots;
  std::tie(f.world_before, f.world_after) = worlds(made);
  f.was = oracle_.decide(laws_.before.book, slots, f.world_before);
  f.is = oracle_.decide(book_, slots, f.world_after);
  f.before = said(f.was, q), f.after = said(f.is, q), f.shift = shift(f.before, f.after);
  f.by = rows(f, q, made);
  auto const region = formulas_.region(f);
  if (!differ(book_, f.was, f.is, q) || f.by.empty() || !holds(region, slots, made)) disagree(q);
  if (made) f.readings = switches(q, region);
  return f;
}

// Rows of the later law that make the difference: first as few as the case can do with, then with them whatever else changed
// in the same provisions.
std::vector<Row> Comparer::rows(Change const& f, Question q, std::optional<Selection> made) {
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
bool Comparer::holds(z3::expr const& e, Slots slots, std::optional<Selection> made) const {
  auto const& all = formulas_.readings().switches;
  slots.push_back(made ? static_cast<std::int32_t>(std::find(all.begin(), all.end(), *made) - all.begin()) + 1 : 0);
  auto const values = session_.evaluate(slots, {e});
  return values && values->front() != 0;
}

// Each switch under which the class has a case.
std::vector<Selection> Comparer::switches(Question q, z3::expr const& region) {
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

// Whom the class has by arrival, and in which editions. What the shown case shows, moved by a day, is not asked.
void Comparer::place(Change& f) {
  Question const q{f.date, f.index};
  auto const& all = formulas_.readings().switches;
  auto const among = f.readings.empty() ? formulas_.readings().none() : formulas_.readings().is(static_cast<std::size_t>(std::find(all.begin(), all.end(), f.readings.front()) - all.begin()));
  Assumed const of_the_class(session_, formulas_.region(f) && among);
  auto const made = f.readings.empty() ? std::nullopt : std::optional(f.readings.front());
  std::vector<Change> const no_other;
  auto const shown = shows(q, f.shift, made, no_other);
  auto const arrived = [&](Date day) {
    auto other = f.witness;
    other[book_.received_on] = day.key();
    return shown(other) && suffices(f.by, other, oracle_.decide(book_, other, f.world_after), q, made);
  };
  auto const from = laws_.window.from;
  f.received_earlier = arrived(previous_day(from)) || possible(q, {formulas_.arrived_earlier()});
  f.received_within = arrived(from) || possible(q, {!formulas_.arrived_earlier()});
  for (std::size_t e = 0; e < book_.editions.size(); ++e)
    if (book_.editions.size() == 1 || possible(q, {formulas_.within(book_.editions[e].interval)})) f.editions.push_back(e);
}

}  // namespace norma::solver
