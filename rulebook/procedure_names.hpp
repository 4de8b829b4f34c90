// What rows of a procedure may name, while its file is read.
#pragma once
#include "model/procedure_book.hpp"
#include "rulebook/read_parts.hpp"

namespace norma::rulebook {

inline constexpr std::size_t most_numbered = 64;  // states, events and actors are bits of one number

// What the names of a list stand for, a bit each; no more than 64 names have a place.
inline std::uint64_t set_of(Positions const& of, Fields const& f, char const* field, std::string const& expected) {
  std::uint64_t out = 0;
  for (auto const at : positions(of, f, field, expected)) out |= std::uint64_t{1} << at;
  return out;
}

struct ProcedureNames {
  Names of_course;  // facts and readings
  Positions actors, states, events, steps, conditions, calls;

  std::uint64_t actors_in(Fields const& f, char const* field) const { return set_of(actors, f, field, "names of actors"); }
  std::uint64_t states_in(Fields const& f, char const* field) const { return set_of(states, f, field, "names of states"); }
  std::uint64_t events_in(Fields const& f, char const* field) const { return set_of(events, f, field, "names of events"); }
};

// What rows of every kind begin with; the id is new among those of its kind.
template <class Head>
Head head_of_row(Fields const& f, Positions const& provisions, Positions& ids) {
  Head h{};
  h.id = f.text("id");
  h.cites = cites_of(provisions, f);
  if (h.cites.size == 0) f.fail("cites", "one provision at least");
  h.interval = interval_of(f);
  declare(ids, h.id, f, "id");
  return h;
}

}  // namespace norma::rulebook
