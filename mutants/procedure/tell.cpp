#include "mutants/procedure/tell.hpp"

#include <algorithm>

#include "mutants/procedure/pursue.hpp"
#include "solver/interruption.hpp"

namespace norma::mutants::procedure {
namespace {

using solver::Outcome;

// So many logs are tried from each place, and from all of them, before they are given up.
constexpr std::size_t few = 500, tries = 12'000;

std::uint64_t bit(std::size_t e) { return std::uint64_t{1} << (e - 1); }

// Slots whose value after the step hangs on the slip.
std::vector<std::uint16_t> changed_slots(ProcedureBook const& book, Mutant const& m) {
  if (m.table != Table::transition) return {};
  auto const& t = book.transitions[m.row];
  if (m.op == Operator::keep_memory) return {static_cast<std::uint16_t>(book.last + member_of(m.to) - 1)};
  if (m.part == Part::update) return {t.updates[m.update].slot};
  std::vector<std::uint16_t> out;
  for (auto const& u : t.updates) out.push_back(u.slot);
  for (auto const e : numbers_of(book.events))
    if (has(t.head.forgets, e)) out.push_back(static_cast<std::uint16_t>(book.last + e - 1));
  // A matter beside knows of it, or does not.
  out.push_back(static_cast<std::uint16_t>(book.last + t.head.event - 1));
  for (auto const& c : book.events[t.head.event - 1u].carries) out.push_back(c.slot);
  return out;
}

// Events on which the slip is likely to show, and those that bring about what is asked there, too.
struct Telling {
  std::uint64_t first = 0, then = 0;
  std::vector<std::uint16_t> slots;  // what is asked there
};

Telling telling(ProcedureBook const& book, Mutant const& m) {
  solver::NodeArena arena;
  Telling out{events_of(book, mutated(book, m, arena), m), 0, {}};
  auto slots = changed_slots(book, m);
  if (!of_row(m) && m.part != Part::update)
    for (auto const& n : expression_of(book, m))
      if (n.op == Op::fact) slots.push_back(static_cast<std::uint16_t>(n.value));
  std::vector<char> beside(book.facts.size(), 0);
  auto const asks = [&](Expr e) {
    bool const any = std::any_of(e.begin(), e.end(), [&](Node const& n) { return n.op == Op::fact && std::find(slots.begin(), slots.end(), n.value) != slots.end(); });
    for (auto const& n : e)
      if (any && n.op == Op::fact) beside[static_cast<std::size_t>(n.value)] = 1;
    return any;
  };
  bool const carried_on = m.table == Table::transition;
  std::uint64_t asked = 0;
  for (auto const& t : book.transitions) {
    bool any = asks(t.guard);
    for (auto const& u : t.updates) any = asks(u.value) || any;
    if (any) asked |= bit(t.head.event);
  }
  for (auto const& c : book.conditions)
    if (asks(c.holds)) asked |= c.head.events;
  for (auto const& c : book.calls) {
    bool const when = asks(c.guard), since = asks(c.since);
    if (when || since) asked |= c.head.triggers | c.head.actions;
  }
  (carried_on ? out.first : out.then) |= asked;
  for (auto const& t : book.transitions)
    if (std::any_of(t.updates.begin(), t.updates.end(), [&](auto const& u) { return beside[u.slot] != 0; })) out.then |= bit(t.head.event);
  for (auto const e : numbers_of(book.events)) {
    bool states = beside[book.last + e - 1u] != 0;
    for (auto const& c : book.events[e - 1u].carries) states = states || beside[c.slot] != 0;
    if (states) out.then |= bit(e);
  }
  for (std::uint16_t s = 0; s < book.facts.size(); ++s)
    if (beside[s] != 0 && s != book.today && s != book.actor) out.slots.push_back(s);
  return out;
}

std::uint64_t seed_of(std::string const& id) {
  std::uint64_t h = 0xcbf29ce484222325u;
  for (unsigned char const c : id) h = (h ^ c) * 0x100000001b3u;
  return h;
}

// Where the steps part, if they do and that can be told; otherwise what is known of the mutant.
struct Asked {
  LogTold told;
  std::optional<Place> widest{};
};

Asked ask(ProcedureBook const& book, Places& places, Mutant const& m) {
  solver::NodeArena arena;
  if (never_told(book, mutated(book, m, arena), m)) return {{Fate::equivalent, {}, std::string(never_told_of)}};
  switch (places.part(m, Freedom::any)) {
    case Outcome::unsatisfiable: return {{Fate::equivalent, {}, std::string(same_step)}};
    case Outcome::unknown: return {{Fate::undecided, {}, places.why()}};
    case Outcome::satisfiable: break;
  }
  auto widest = places.place();
  switch (places.tell_of_doubt(m)) {
    case Outcome::unsatisfiable: return {{Fate::equivalent, {}, std::string(untold_doubt)}};
    case Outcome::satisfiable: case Outcome::unknown: break;
  }
  return {{Fate::undecided, {}, "the steps part somewhere"}, std::move(widest)};
}

// Logs that come to the place. Of a duty or a right the course before its event is not known, only that after it: every state is tried.
void come_to(Place const& place, ProcedureBook const& book, Mutant const& m, Editor& editor, std::vector<LogProbe>& seeds) {
  constexpr int others = 6;
  for (auto const s : numbers_of(book.states)) {
    if (!book.states[s - 1u].declared || ((m.table == Table::transition || m.table == Table::condition) && s != place.state)) continue;
    for (bool const past : {false, true}) {
      if (auto q = editor.begun_unknown(place, s, past)) seeds.push_back(std::move(*q));
      auto p = editor.at(place, s, past);
      if (!p) continue;
      for (int n = 0; n < others && !past && m.table == Table::transition; ++n)
        if (auto q = editor.after_another(*p)) seeds.push_back(std::move(*q));
      seeds.push_back(std::move(*p));
    }
  }
}

// Logs that begin where what may have happened before them parts.
std::vector<LogProbe> begun_on(ProcedureBook const& book, ProcedureBook const& slip, Editor& editor) {
  constexpr std::size_t most = 2'000;
  std::vector<LogProbe> out;
  auto const ways = parted_ways(book, slip).found;
  for (std::size_t n = 0; n < most && !ways.empty(); ++n)
    if (auto p = editor.begun_on(ways[n % ways.size()])) out.push_back(std::move(*p));
  return out;
}

}  // namespace

LogTold prove_equivalent(ProcedureBook const& book, Mutant const& m, solver::Limits limits, solver::Trust trust) {
  Places places(book, limits, std::move(trust));
  return ask(book, places, m).told;
}

LogTold tell(ProcedureBook const& book, Mutant const& m, solver::Limits limits, solver::Trust trust) {
  Places places(book, limits, std::move(trust));
  auto asked = ask(book, places, m);
  if (!asked.widest) return std::move(asked.told);
  auto const& widest = *asked.widest;
  solver::NodeArena arena;
  auto const slip = mutated(book, m, arena);
  Judge act(book), mutant(slip);
  std::mt19937_64 random(seed_of(id_of(book, m)));
  Editor editor(book, random);
  auto const events = telling(book, m);
  editor.favour(events.first, events.then, events.slots);
  if (auto p = pursue(act, mutant, begun_on(book, slip, editor), editor, few)) return {Fate::killed, shrunk(book, m, std::move(*p)), {}};
  std::vector<LogProbe> seeds;
  come_to(widest, book, m, editor, seeds);
  for (auto const freedom : {Freedom::lawful, Freedom::plain, Freedom::otherwise, Freedom::begun, Freedom::readings, Freedom::unsure, Freedom::unencoded}) {
    if (solver::interrupted()) return {Fate::undecided, {}, "interrupted"};
    switch (places.part(m, freedom)) {
      case Outcome::satisfiable: come_to(places.place(), book, m, editor, seeds); break;
      case Outcome::unsatisfiable: case Outcome::unknown: break;
    }
    // The plainest first: what a few tries show is not looked for elsewhere.
    if (auto p = pursue(act, mutant, seeds, editor, few)) return {Fate::killed, shrunk(book, m, std::move(*p)), {}};
  }
  if (auto p = pursue(act, mutant, std::move(seeds), editor, tries)) return {Fate::killed, shrunk(book, m, std::move(*p)), {}};
  return {Fate::undecided, {}, solver::interrupted() ? "interrupted" : "the steps part somewhere, and no log was found that shows it"};
}

}  // namespace norma::mutants::procedure
