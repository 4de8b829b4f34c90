// Checks over all rows of a procedure at once, at compile time.
#pragma once
#include "model/procedure_lower.hpp"

namespace norma {

// The heads of a procedure's rows, without their expressions.
template <std::size_t T, std::size_t C, std::size_t D>
struct ProcedureHeads {
  std::array<TransitionHead, T> transitions{};
  std::array<ConditionHead, C> conditions{};
  std::array<CallHead, D> calls{};
  std::size_t t = 0, c = 0, d = 0;

  template <class R>
  constexpr void add(R const& r) {
    if constexpr (detail::is_transition<R>) transitions[t++] = r.head;
    else if constexpr (detail::is_condition<R>) conditions[c++] = r.head;
    else calls[d++] = r.head;
  }
};

namespace detail {
template <template <class> class Pick, class Rows>
struct rows_that;
template <class R> struct picks_transition : std::bool_constant<is_transition<R>> {};
template <class R> struct picks_condition : std::bool_constant<is_condition<R>> {};
template <class R> struct picks_claim : std::bool_constant<is_claim<R>> {};
template <template <class> class Pick, class... R>
struct rows_that<Pick, hana::tuple<R...>>
    : std::integral_constant<std::size_t, (std::size_t{0} + ... + std::size_t{Pick<R>::value})> {};
}  // namespace detail

// The heads of all rows of these sections.
template <class... Rows>
constexpr auto procedure_heads(Rows const&... sections) {
  ProcedureHeads<(detail::rows_that<detail::picks_transition, Rows>::value + ...),
                 (detail::rows_that<detail::picks_condition, Rows>::value + ...),
                 (detail::rows_that<detail::picks_claim, Rows>::value + ...)> heads;
  (hana::for_each(sections, [&](auto const& r) { heads.add(r); }), ...);
  return heads;
}

// True, or a compile error with one sentence.
template <std::size_t T, std::size_t C, std::size_t D>
consteval bool check_procedure(ProcedureHeads<T, C, D> const& h, std::span<StateRow const> states,
                               std::span<EventRow const> events) {
  std::uint64_t declared = 0, known = 0, performed = 0;
  std::size_t initial = 0;
  for (auto const& s : states) {
    auto const bit = std::uint64_t{1} << (s.state - 1);
    if ((declared & bit) != 0) throw "norma: a state is declared twice";
    declared |= bit;
    initial += s.initial;
  }
  if (initial != 1) throw "norma: a procedure has exactly one initial state";
  for (auto const& e : events) {
    auto const bit = std::uint64_t{1} << (e.event - 1);
    if ((known & bit) != 0) throw "norma: an event is declared twice";
    if (e.actors == 0) throw "norma: an event needs an actor";
    known |= bit;
  }
  auto const event_bit = [](std::uint16_t e) { return std::uint64_t{1} << (e - 1); };
  for (auto const& t : h.transitions) {
    if (t.from == 0 || (t.from & ~declared) != 0) throw "norma: a transition leaves a state that the procedure does not declare";
    if (t.to != 0 && (declared >> (t.to - 1) & 1) == 0) throw "norma: a transition enters a state that the procedure does not declare";
    if ((event_bit(t.event) & ~known) != 0 || (t.forgets & ~known) != 0)
      throw "norma: a transition names an event that the procedure does not declare";
    performed |= event_bit(t.event);
  }
  for (auto const& e : events)
    if ((performed & event_bit(e.event)) == 0) throw "norma: no transition performs this event";
  for (auto const& c : h.conditions)
    if ((c.events & ~performed) != 0) throw "norma: a condition speaks of an event that no transition performs";
  for (auto const& c : h.calls) {
    if (c.actions == 0 || (c.actions & ~performed) != 0) throw "norma: no transition performs the action of this deadline";
    if (((c.triggers | c.releases) & ~performed) != 0) throw "norma: no transition performs what triggers or releases this deadline";
    std::uint64_t can = 0;
    for (auto const& e : events)
      if ((c.actions & event_bit(e.event)) != 0) can |= e.actors;
    if ((c.actors & ~can) != 0) throw "norma: a deadline calls an actor who cannot perform its action";
  }
  auto const unique = [](auto const& rows) {
    for (std::size_t i = 0; i < rows.size(); ++i)
      for (std::size_t j = 0; j < i; ++j)
        if (rows[i].id == rows[j].id) throw "norma: two rows of a procedure have the same id";
  };
  unique(h.transitions);
  unique(h.conditions);
  unique(h.calls);
  return true;
}

}  // namespace norma
