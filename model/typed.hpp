// The direct evaluator: walks the typed tree, inlined, on the nested facts. The fast path of the oracle.
#pragma once
#include "model/lower.hpp"

namespace norma {

// What an expression can see while it is evaluated.
template <class Case>
struct Frame {
  Case const* facts;
  std::uint8_t const* world;         // selected alternative of each reading, numbered from 1
  std::int32_t const* definitions;   // slot value of each definition
  std::uint32_t const* lawful;       // lawful outcomes of each decision, a bit each
  std::int32_t const* values;        // key of each derived date, 0 for none
  void const* code = nullptr;        // of an act that is interpreted: its code
};

namespace detail {

// The member that a fact denotes, or null within an absent record.
template <std::size_t I = 0, class R, class T, class... Steps>
constexpr T const* locate(R const& record, Fact<T, Steps...> const& f) {
  auto const& member = record.*hana::at_c<I>(f.steps);
  if constexpr (I + 1 == sizeof...(Steps)) return &member;
  else if constexpr (is_optional_record<std::remove_cvref_t<decltype(member)>>)
    return member ? locate<I + 1>(*member, f) : nullptr;
  else return locate<I + 1>(member, f);
}

template <class T>
constexpr content_t<T> content_of(T const& v) {
  if constexpr (is_optional<T>) return v ? content_of(*v) : content_t<T>{};
  else if constexpr (is_ranged<T>) return v.value;
  else return v;
}

}  // namespace detail

template <class C, class T>
constexpr T eval(Frame<C> const&, Literal<T> const& l) { return l.value; }
template <class C, class T>
constexpr T eval(Frame<C> const& f, Ref<T> const& r) {
  if constexpr (std::is_same_v<T, int>) return f.definitions[r.index];
  else return from_slot<T>(f.definitions[r.index]);
}
template <class C>
constexpr bool eval(Frame<C> const& f, ReadingIs const& r) { return f.world[r.reading] == r.alternative; }
template <class C>
constexpr bool eval(Frame<C> const& f, Lawful const& l) { return (f.lawful[l.decision] >> l.outcome & 1) != 0; }
template <class C>
constexpr Date eval(Frame<C> const& f, ValueOf const& v) { return Date::from_key(f.values[v.index]); }

template <class C, class T, class... S>
constexpr content_t<T> eval(Frame<C> const& f, Fact<T, S...> const& fact) {
  T const* const m = detail::locate(*f.facts, fact);
  return m ? detail::content_of(*m) : content_t<T>{};
}
template <class C, class T, class F>
constexpr content_t<T> eval(Frame<C> const& f, Element<T, F> const& e) {
  auto const* const m = detail::locate(*f.facts, e.whole);
  if constexpr (std::is_same_v<T, bool>) return m && m->has[e.index];
  else return m ? detail::content_of(m->on[e.index]) : content_t<T>{};
}
template <class C, class F, std::size_t First, std::size_t Last>
constexpr bool eval(Frame<C> const& f, Some<F, First, Last> const& e) {
  auto const* const m = detail::locate(*f.facts, e.set);
  bool found = false;
  for (std::size_t i = First; i < Last; ++i) found |= m->has[i];
  return found;
}
template <class C, class F, class G, std::size_t First, std::size_t Last>
constexpr bool eval(Frame<C> const& f, SomeBoth<F, G, First, Last> const& e) {
  auto const* const m = detail::locate(*f.facts, e.set);
  auto const* const o = detail::locate(*f.facts, e.other);
  bool found = false;
  for (std::size_t i = First; i < Last; ++i) found |= m->has[i] & o->has[i];
  return found;
}
template <class C, class F, class G, std::size_t First, std::size_t Last>
constexpr bool eval(Frame<C> const& f, Within<F, G, First, Last> const& e) {
  auto const* const m = detail::locate(*f.facts, e.set);
  auto const* const o = detail::locate(*f.facts, e.other);
  bool outside = false;
  for (std::size_t i = First; i < Last; ++i) outside |= m->has[i] & !o->has[i];
  return !outside;
}
template <class C, class F>
constexpr bool eval(Frame<C> const& f, Given<F> const& g) {
  if constexpr (is_optional_record<typename F::sort>) {
    auto const* const m = detail::locate(*f.facts, g.fact);
    return m && m->has_value();
  } else return eval(f, g.fact) != content_t<typename F::sort>{};
}
template <class C, class T, class F>
constexpr T eval(Frame<C> const& f, Value<T, F> const& v) { return eval(f, v.fact); }

template <class C, Op O, class T, class A>
constexpr T eval(Frame<C> const& f, Unary<O, T, A> const& e) {
  auto const a = eval(f, e.a);
  if constexpr (O == Op::negation) return !a;
  else if constexpr (O == Op::add_years) return add_years(a, e.value);
  else if constexpr (O == Op::roll_years) return roll_years(a, e.value);
  else if constexpr (O == Op::add_months) return add_months(a, e.value);
  else if constexpr (O == Op::next_day) return next_day(a);
  else if constexpr (O == Op::previous_day) return previous_day(a);
  else return first_of_next_month(a);
}
template <class C, Op O, class A, class B>
constexpr bool eval(Frame<C> const& f, Binary<O, A, B> const& e) {
  if constexpr (O == Op::conjunction) return eval(f, e.a) && eval(f, e.b);
  else if constexpr (O == Op::disjunction) return eval(f, e.a) || eval(f, e.b);
  else {
    auto const a = eval(f, e.a);
    auto const b = eval(f, e.b);
    if constexpr (O == Op::equal) return a == b;
    else if constexpr (O == Op::differ) return a != b;
    else if constexpr (O == Op::less) return a < b;
    else if constexpr (O == Op::at_most) return a <= b;
    else if constexpr (O == Op::greater) return a > b;
    else return a >= b;
  }
}
template <class Case, class C, class A, class B>
constexpr auto eval(Frame<Case> const& f, Choose<C, A, B> const& e) {
  return eval(f, e.c) ? eval(f, e.a) : eval(f, e.b);
}

// The guards of a section's rules, bit i for rule i; where an assigning rule's guard holds, its date's key goes to
// assigned[i].
template <auto const& Rules, class Case>
std::uint32_t activate(Frame<Case> const& f, std::int32_t* assigned) {
  return hana::unpack(Rules, [&](auto const&... r) {
    std::uint32_t active = 0, i = 0;
    auto const one = [&](auto const& rule) {
      if (eval(f, rule.guard)) {
        active |= 1u << i;
        if constexpr (requires { rule.effect.value; }) assigned[i] = slot_value(eval(f, rule.effect.value));
      }
      ++i;
    };
    (one(r), ...);
    return active;
  });
}

}  // namespace norma
