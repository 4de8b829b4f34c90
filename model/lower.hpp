// Typed front, flat back: a section of typed rules lowers, at compile time, to constant arrays.
#pragma once
#include <boost/hana/unpack.hpp>

#include "model/rule.hpp"

namespace norma {

// The flat form of a rule; `guard` and `value` are ranges of the section's nodes.
struct RuleRow {
  RuleHead head;
  bool assigns = false;      // an Assign (then `target` is a derived date), else a Modal (`target` is a decision)
  std::uint16_t target = 0;
  Modality modality{};
  std::uint32_t outcomes = 0;
  std::uint16_t guard = 0, value = 0, end = 0;
};

namespace detail {

// An object whose optional records are all present, so that every leaf has an address.
template <class R>
constexpr void engage(R& record) {
  for_each_value(record, [](auto& m) {
    using M = std::remove_cvref_t<decltype(m)>;
    if constexpr (is_optional_record<M>) engage(m.emplace());
    else if constexpr (Record<M>) engage(m);
  });
}
template <class R>
constexpr R engaged() {
  R r{};
  engage(r);
  return r;
}
template <class R>
inline constexpr R probe = engaged<R>();

// Slot of the member of type T at this address within a record, or -1. (An optional record and its first member can
// share an address, hence the type.)
template <class T, class R>
constexpr int slot_at(R const& record, void const* address, int base = 0) {
  int found = -1;
  for_each_value(record, [&](auto const& m) {
    using M = std::remove_cvref_t<decltype(m)>;
    if (found < 0) {
      if constexpr (std::is_same_v<M, T>)
        if (static_cast<void const*>(&m) == address) found = base;
      if constexpr (is_optional_record<M>) { if (found < 0) found = slot_at<T>(*m, address, base + 1); }
      else if constexpr (Record<M>) found = slot_at<T>(m, address, base);
    }
    base += static_cast<int>(slot_count<M>);
  });
  return found;
}

// An address for each type.
template <class T>
inline constexpr char tag = 0;

template <class M>
struct owner_of;
template <class C, class T>
struct owner_of<T C::*> { using type = C; };
template <class F>
struct root_of;
template <class T, class First, class... Rest>
struct root_of<Fact<T, First, Rest...>> { using type = typename owner_of<First>::type; };

template <class T, class... Steps>
constexpr void const* address_in(auto const& root, Fact<T, Steps...> const& f) {
  constexpr std::size_t last = sizeof...(Steps) - 1;
  auto const walk = [&]<std::size_t I>(auto const& self, auto const& record, std::integral_constant<std::size_t, I>) {
    auto const& member = record.*hana::at_c<I>(f.steps);
    if constexpr (I == last) return static_cast<void const*>(&member);
    else if constexpr (is_optional_record<std::remove_cvref_t<decltype(member)>>)
      return self(self, *member, std::integral_constant<std::size_t, I + 1>{});
    else return self(self, member, std::integral_constant<std::size_t, I + 1>{});
  };
  return walk(walk, root, std::integral_constant<std::size_t, 0>{});
}

}  // namespace detail

// The slot of a fact; of a whole ItemSet or Dated map, the first of its slots.
template <class T, class... Steps>
constexpr int slot_of(Fact<T, Steps...> const& f) {
  using Root = typename detail::root_of<Fact<T, Steps...>>::type;
  return detail::slot_at<T>(detail::probe<Root>, detail::address_in(detail::probe<Root>, f));
}
template <class T, class F>
constexpr int slot_of(Element<T, F> const& e) { return slot_of(e.whole) + e.index; }


// Slots that a section has looked for: looking through a case for each mention of a fact is most of what a section costs to compile.
class KnownSlots {
 public:
  template <class T, class... Steps>
  constexpr int of(Fact<T, Steps...> const& f) {
    using Root = typename detail::root_of<Fact<T, Steps...>>::type;
    auto const* const at = detail::address_in(detail::probe<Root>, f);
    void const* const type = &detail::tag<T>;
    for (std::size_t i = 0; i < count_; ++i)
      if (known_[i].at == at && known_[i].type == type) return known_[i].slot;
    int const slot = detail::slot_at<T>(detail::probe<Root>, at);
    if (count_ < known_.size()) known_[count_++] = {at, type, slot};
    return slot;
  }

 private:
  struct Known {
    void const *at = nullptr, *type = nullptr;
    int slot = 0;
  };
  std::array<Known, 96> known_{};
  std::size_t count_ = 0;
};

template <class T>
constexpr Sort sort_of() {
  using C = content_t<T>;
  if constexpr (std::is_same_v<C, bool> || Record<C>) return Sort::boolean;
  else if constexpr (std::is_same_v<C, Date>) return Sort::date;
  else if constexpr (std::is_same_v<C, int>) return Sort::integer;
  else return Sort::enumeration;
}

// As slot_of, by what is written to knows already.
template <class Out, class T, class... Steps>
constexpr int slot_in(Out& out, Fact<T, Steps...> const& f) {
  if constexpr (requires { out.known->of(f); }) return out.known->of(f);
  else return slot_of(f);
}
template <class Out, class T, class F>
constexpr int slot_in(Out& out, Element<T, F> const& e) { return slot_in(out, e.whole) + e.index; }

template <class Out>
constexpr std::uint16_t emit(Out& out, Node n) {
  out.push_back(n);
  return static_cast<std::uint16_t>(out.size() - 1);
}

template <class Out, class T, class... Steps>
constexpr std::uint16_t lower(Out& out, Fact<T, Steps...> const& f) {
  return emit(out, {.op = Op::fact, .sort = sort_of<T>(), .value = slot_in(out, f)});
}
template <class Out, class T, class F>
constexpr std::uint16_t lower(Out& out, Element<T, F> const& e) {
  return emit(out, {.op = Op::fact, .sort = sort_of<T>(), .value = slot_in(out, e)});
}
template <class Out>
constexpr std::uint16_t lower_item(Out& out, int first_slot, std::size_t i) {
  return emit(out, {.op = Op::fact, .sort = Sort::boolean, .value = first_slot + static_cast<std::int32_t>(i)});
}
// Joins item(first), ..., item(last - 1) in this order.
template <class Out, class Item>
constexpr std::uint16_t lower_items(Out& out, Op join, std::size_t first, std::size_t last, Item item) {
  auto all = item(first);
  for (auto i = first + 1; i < last; ++i) {
    auto const next = item(i);
    all = emit(out, {.op = join, .a = all, .b = next});
  }
  return all;
}
template <class Out, class F, std::size_t First, std::size_t Last>
constexpr std::uint16_t lower(Out& out, Some<F, First, Last> const& e) {
  int const set = slot_in(out, e.set);
  return lower_items(out, Op::disjunction, First, Last, [&](std::size_t i) { return lower_item(out, set, i); });
}
template <class Out, class F, class G, std::size_t First, std::size_t Last>
constexpr std::uint16_t lower(Out& out, SomeBoth<F, G, First, Last> const& e) {
  int const set = slot_in(out, e.set), other = slot_in(out, e.other);
  return lower_items(out, Op::disjunction, First, Last, [&](std::size_t i) {
    auto const a = lower_item(out, set, i);
    auto const b = lower_item(out, other, i);
    return emit(out, {.op = Op::conjunction, .a = a, .b = b});
  });
}
template <class Out, class F, class G, std::size_t First, std::size_t Last>
constexpr std::uint16_t lower(Out& out, Within<F, G, First, Last> const& e) {
  int const set = slot_in(out, e.set), other = slot_in(out, e.other);
  return lower_items(out, Op::conjunction, First, Last, [&](std::size_t i) {
    auto const a = lower_item(out, set, i);
    auto const absent = emit(out, {.op = Op::negation, .a = a});
    auto const b = lower_item(out, other, i);
    return emit(out, {.op = Op::disjunction, .a = absent, .b = b});
  });
}
template <class Out, class T>
constexpr std::uint16_t lower(Out& out, Literal<T> const& l) {
  if constexpr (std::is_same_v<T, int>) return emit(out, {.op = Op::literal, .sort = Sort::integer, .value = l.value});
  else return emit(out, {.op = Op::literal, .sort = sort_of<T>(), .value = slot_value(l.value)});
}
template <class Out, class T>
constexpr std::uint16_t lower(Out& out, Ref<T> const& r) {
  return emit(out, {.op = Op::definition, .sort = sort_of<T>(), .value = r.index});
}
template <class Out>
constexpr std::uint16_t lower(Out& out, ReadingIs const& r) {
  return emit(out, {.op = Op::reading, .a = r.alternative, .value = r.reading});
}
template <class Out>
constexpr std::uint16_t lower(Out& out, Lawful const& l) {
  return emit(out, {.op = Op::lawful, .a = l.outcome, .value = l.decision});
}
template <class Out>
constexpr std::uint16_t lower(Out& out, ValueOf const& v) {
  return emit(out, {.op = Op::value_of, .sort = Sort::date, .value = v.index});
}
template <class Out, Op O, class T, class A>
constexpr std::uint16_t lower(Out& out, Unary<O, T, A> const& e) {
  auto const a = lower(out, e.a);
  return emit(out, {.op = O, .sort = sort_of<T>(), .a = a, .value = e.value});
}
template <class Out, Op O, class A, class B>
constexpr std::uint16_t lower(Out& out, Binary<O, A, B> const& e) {
  auto const a = lower(out, e.a);
  auto const b = lower(out, e.b);
  return emit(out, {.op = O, .a = a, .b = b});
}
template <class Out, class C, class A, class B>
constexpr std::uint16_t lower(Out& out, Choose<C, A, B> const& e) {
  auto const c = lower(out, e.c);
  auto const a = lower(out, e.a);
  auto const b = lower(out, e.b);
  return emit(out, {.op = Op::choose, .sort = sort_of<typename A::sort>(), .a = c, .b = a, .c = b});
}
// Absent is 0, so "given" is "differs from 0"; the value of an absent fact is its slot, 0.
template <class Out, class F>
constexpr std::uint16_t lower(Out& out, Given<F> const& g) {
  Sort const s = sort_of<typename F::sort>();
  auto const a = lower(out, g.fact);
  if (s == Sort::boolean) return a;  // an optional record: its presence slot
  auto const zero = emit(out, {.op = Op::literal, .sort = s});
  return emit(out, {.op = Op::differ, .a = a, .b = zero});
}
template <class Out, class T, class F>
constexpr std::uint16_t lower(Out& out, Value<T, F> const& v) { return lower(out, v.fact); }

// How many nodes `lower` writes for an expression of type E.
template <class E>
struct node_count : std::integral_constant<std::size_t, 1> {};
template <class E>
inline constexpr std::size_t nodes_in = node_count<std::remove_cvref_t<E>>::value;
template <Op O, class T, class A>
struct node_count<Unary<O, T, A>> : std::integral_constant<std::size_t, 1 + nodes_in<A>> {};
template <Op O, class A, class B>
struct node_count<Binary<O, A, B>> : std::integral_constant<std::size_t, 1 + nodes_in<A> + nodes_in<B>> {};
template <class C, class A, class B>
struct node_count<Choose<C, A, B>> : std::integral_constant<std::size_t, 1 + nodes_in<C> + nodes_in<A> + nodes_in<B>> {};
template <class F>
struct node_count<Given<F>>
    : std::integral_constant<std::size_t, sort_of<typename F::sort>() == Sort::boolean ? 1 : 3> {};

template <class F, std::size_t First, std::size_t Last>
struct node_count<Some<F, First, Last>> : std::integral_constant<std::size_t, 2 * (Last - First) - 1> {};
template <class F, class G, std::size_t First, std::size_t Last>
struct node_count<SomeBoth<F, G, First, Last>> : std::integral_constant<std::size_t, 4 * (Last - First) - 1> {};
template <class F, class G, std::size_t First, std::size_t Last>
struct node_count<Within<F, G, First, Last>> : std::integral_constant<std::size_t, 5 * (Last - First) - 1> {};

// A section's rules in two flat arrays.
template <std::size_t Nodes, std::size_t Rules>
struct Section {
  std::array<Node, Nodes> nodes{};
  std::array<RuleRow, Rules> rows{};
  std::size_t used = 0, base = 0, count = 0;
  KnownSlots* known = nullptr;  // while it is written

  constexpr void push_back(Node n) { nodes[used++] = n; }
  constexpr std::size_t size() const { return used - base; }  // child positions are relative to their expression

  template <class G, class Effect>
  constexpr void add(Rule<G, Effect> const& r) {
    RuleRow row{.head = r.head, .guard = static_cast<std::uint16_t>(used)};
    base = used;
    lower(*this, r.guard);
    row.value = static_cast<std::uint16_t>(used);
    base = used;
    add_effect(row, r.effect);
    row.end = static_cast<std::uint16_t>(used);
    rows[count++] = row;
  }
  constexpr void add_effect(RuleRow& row, Modal m) {
    row.target = m.decision;
    row.modality = m.modality;
    row.outcomes = m.outcomes;
  }
  template <class E>
  constexpr void add_effect(RuleRow& row, Assign<E> const& a) {
    row.assigns = true;
    row.target = a.derived;
    lower(*this, a.value);
  }
};

template <class Effect>
inline constexpr std::size_t nodes_of_effect = 0;
template <class E>
inline constexpr std::size_t nodes_of_effect<Assign<E>> = nodes_in<E>;

// Lowers a hana::tuple of rules, given as a constexpr variable.
template <auto const& Rules>
consteval auto lower_section() {
  constexpr std::size_t nodes = decltype(hana::unpack(Rules, [](auto const&... r) {
    return std::integral_constant<std::size_t, ((nodes_in<decltype(r.guard)> + nodes_of_effect<decltype(r.effect)>) + ...)>{};
  }))::value;
  constexpr std::size_t rules = decltype(hana::length(Rules))::value;
  static_assert(rules <= 20, "norma: a section has at most 20 rules, so that it compiles fast");
  KnownSlots known;
  Section<nodes, rules> s{.known = &known};
  hana::unpack(Rules, [&s](auto const&... r) { (s.add(r), ...); });
  s.known = nullptr;
  return s;
}

}  // namespace norma
