// A section of procedure rows, lowered at compile time to constant node arrays, with its typed evaluator beside it.
#pragma once
#include <boost/hana/for_each.hpp>
#include <vector>

#include "model/procedure.hpp"
#include "model/typed.hpp"

namespace norma {

// A range of a section's nodes.
struct Cut {
  std::uint16_t from = 0, until = 0;
};
struct UpdateRow {
  std::uint16_t slot = 0;
  Cut value{};
  Period period{};
};
struct TransitionRow {
  TransitionHead head;
  Cut guard{};
  Few<UpdateRow, 6> updates{};
};
struct ConditionRow {
  ConditionHead head;
  Cut holds{};
};
struct CallRow {
  CallHead head;
  Cut guard{}, since{};
};

namespace detail {

template <class R>
inline constexpr bool is_transition = requires(R r) { r.updates; };
template <class R>
inline constexpr bool is_condition = requires(R r) { r.holds; };
template <class R>
inline constexpr bool is_claim = requires(R r) { r.since; };

template <class R>
consteval std::size_t nodes_of_row() {
  if constexpr (is_transition<R>)
    return nodes_in<decltype(R::guard)> + decltype(hana::unpack(std::declval<R>().updates, [](auto const&... u) {
             return std::integral_constant<std::size_t, (std::size_t{0} + ... + nodes_in<decltype(u.value)>)>{};
           }))::value;
  else if constexpr (is_condition<R>) return nodes_in<decltype(R::holds)>;
  else return nodes_in<decltype(R::guard)> + nodes_in<decltype(R::since)>;
}

}  // namespace detail

template <std::size_t Nodes, std::size_t Transitions, std::size_t Conditions, std::size_t Calls>
struct ProcedureSection {
  std::array<Node, Nodes> nodes{};
  std::array<TransitionRow, Transitions> transitions{};
  std::array<ConditionRow, Conditions> conditions{};
  std::array<CallRow, Calls> calls{};
  std::size_t used = 0, base = 0, t = 0, c = 0, d = 0;
  KnownSlots* known = nullptr;  // while it is written

  constexpr void push_back(Node n) { nodes[used++] = n; }
  constexpr std::size_t size() const { return used - base; }

  template <class E>
  constexpr Cut put(E const& e) {
    base = used;
    lower(*this, e);
    return {static_cast<std::uint16_t>(base), static_cast<std::uint16_t>(used)};
  }
  template <class R>
  constexpr void add(R const& r) {
    if constexpr (detail::is_transition<R>) {
      TransitionRow row{.head = r.head, .guard = put(r.guard)};
      hana::for_each(r.updates, [&](auto const& u) {
        row.updates.push_back({static_cast<std::uint16_t>(slot_in(*this, u.field)), put(u.value), u.period});
      });
      transitions[t++] = row;
    } else if constexpr (detail::is_condition<R>) {
      conditions[c++] = {r.head, put(r.holds)};
    } else {
      auto const guard = put(r.guard);
      calls[d++] = {r.head, guard, put(r.since)};
    }
  }
};

namespace detail {
template <class Rows>
struct section_of;
template <class... R>
struct section_of<hana::tuple<R...>> {
  static_assert(sizeof...(R) <= 20, "norma: a section has at most 20 rows, so that it compiles fast");
  using type = ProcedureSection<(nodes_of_row<R>() + ...), (std::size_t{is_transition<R>} + ...),
                                (std::size_t{is_condition<R>} + ...), (std::size_t{is_claim<R>} + ...)>;
};
}  // namespace detail

// Lowers a hana::tuple of rows.
template <class Rows>
constexpr auto lower_procedure(Rows const& rows) {
  KnownSlots known;
  typename detail::section_of<Rows>::type s{.known = &known};
  hana::for_each(rows, [&s](auto const& r) { s.add(r); });
  s.known = nullptr;
  return s;
}

// What a typed row makes of a course: whether its guard (condition) holds, and the slot values of its other expressions
// (updates, `since`) in order. The first of the three semantics.
template <class Course>
using TypedRow = bool (*)(Frame<Course> const&, std::int32_t* values);

namespace detail {
template <auto const& Rows, std::size_t I, class Course>
bool typed_row(Frame<Course> const& f, std::int32_t* values) {
  auto const& r = hana::at_c<I>(Rows);
  using R = std::remove_cvref_t<decltype(r)>;
  if constexpr (is_transition<R>)
    hana::for_each(r.updates, [&](auto const& u) { *values++ = slot_value(eval(f, u.value)); });
  if constexpr (is_claim<R>) *values = slot_value(eval(f, r.since));
  if constexpr (is_condition<R>) return eval(f, r.holds);
  else return eval(f, r.guard);
}
}  // namespace detail

// A section as the rest of the program sees it. `typed` has one entry a row, in the order written.
template <class Course>
struct ProcedureView {
  Expr nodes;
  std::span<TransitionRow const> transitions;
  std::span<ConditionRow const> conditions;
  std::span<CallRow const> calls;
  std::vector<TypedRow<Course>> typed_transitions, typed_conditions, typed_calls;
};

template <auto const& Rows, class Course>
ProcedureView<Course> view_procedure() {
  static constexpr auto flat = lower_procedure(Rows);
  ProcedureView<Course> v{flat.nodes, flat.transitions, flat.conditions, flat.calls, {}, {}, {}};
  [&]<std::size_t... I>(std::index_sequence<I...>) {
    auto const one = [&]<std::size_t J>(std::integral_constant<std::size_t, J>) {
      using R = std::remove_cvref_t<decltype(hana::at_c<J>(Rows))>;
      auto& list = detail::is_transition<R> ? v.typed_transitions
                   : detail::is_condition<R> ? v.typed_conditions : v.typed_calls;
      list.push_back(&detail::typed_row<Rows, J, Course>);
    };
    (one(std::integral_constant<std::size_t, I>{}), ...);
  }(std::make_index_sequence<decltype(hana::length(Rows))::value>{});
  return v;
}

}  // namespace norma
