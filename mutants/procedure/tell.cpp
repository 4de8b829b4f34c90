#include "mutants/procedure/tell.hpp"

#include <algorithm>

#include "mutants/procedure/pursue.hpp"
#include "solver/interruption.hpp"

namespace norma::mutants::procedure {
namespace {

using solver::Outcome;

// So many logs are tried from a place before it is given up.
constexpr std::size_t tries = 5'000;

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
  return out;
}

// Events on which the slip is likely to show.
std::uint64_t telling(ProcedureBook const& book, Mutant const& m) {
  solver::NodeArena arena;
  auto out = events_of(book, mutated(book, m, arena), m);
  auto const slots = changed_slots(book, m);
  auto const asks = [&](Expr e) {
    return std::any_of(e.begin(), e.end(), [&](Node const& n) { return n.op == Op::fact && std::find(slots.begin(), slots.end(), n.value) != slots.end(); });
  };
  if (slots.empty()) return out;
  for (auto const& t : book.transitions)
    if (asks(t.guard) || std::any_of(t.updates.begin(), t.updates.end(), [&](auto const& u) { return asks(u.value); })) out |= bit(t.head.event);
  for (auto const& c : book.conditions)
    if (asks(c.holds)) out |= c.head.events;
  for (auto const& c : book.calls)
    if (asks(c.guard) || asks(c.since)) out |= c.head.triggers | c.head.actions;
  return out;
}

std::uint64_t seed_of(std::string const& id) {
  std::uint64_t h = 0xcbf29ce484222325u;
  for (unsigned char const c : id) h = (h ^ c) * 0x100000001b3u;
  return h;
}

// Of a duty or a right the course before its event is not known, only that after it: every state is tried.
std::optional<LogProbe> show(ProcedureBook const& book, Mutant const& m, Place const& place, std::mt19937_64& random) {
  solver::NodeArena arena;
  auto const slip = mutated(book, m, arena);
  Judge act(book), mutant(slip);
  Editor editor(book, random);
  editor.favour(telling(book, m));
  std::vector<LogProbe> seeds;
  for (auto const s : numbers_of(book.states)) {
    if (!book.states[s - 1u].declared || ((m.table == Table::transition || m.table == Table::condition) && s != place.state)) continue;
    for (bool const past : {false, true})
      if (auto p = editor.at(place, s, past)) seeds.push_back(std::move(*p));
  }
  return pursue(act, mutant, std::move(seeds), editor, tries);
}

}  // namespace

LogTold tell(ProcedureBook const& book, Mutant const& m, solver::Limits limits, solver::Trust trust) {
  solver::NodeArena arena;
  if (never_told(book, mutated(book, m, arena), m)) return {Fate::equivalent, {}, std::string(never_told_of)};
  Places places(book, limits, std::move(trust));
  switch (places.part(m, Freedom::any)) {
    case Outcome::unsatisfiable: return {Fate::equivalent, {}, std::string(same_step)};
    case Outcome::unknown: return {Fate::undecided, {}, places.why()};
    case Outcome::satisfiable: break;
  }
  auto const widest = places.place();
  std::mt19937_64 random(seed_of(id_of(book, m)));
  for (auto const freedom : {Freedom::lawful, Freedom::plain, Freedom::otherwise, Freedom::begun, Freedom::readings}) {
    if (solver::interrupted()) return {Fate::undecided, {}, "interrupted"};
    switch (places.part(m, freedom)) {
      case Outcome::satisfiable:
        if (auto p = show(book, m, places.place(), random)) return {Fate::killed, shrunk(book, m, std::move(*p)), {}};
        break;
      case Outcome::unsatisfiable: case Outcome::unknown: break;
    }
  }
  if (auto p = show(book, m, widest, random)) return {Fate::killed, shrunk(book, m, std::move(*p)), {}};
  return {Fate::undecided, {}, solver::interrupted() ? "interrupted" : "the steps part somewhere, and no log was found that shows it"};
}

}  // namespace norma::mutants::procedure
