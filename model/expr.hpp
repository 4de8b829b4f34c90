// Typed expressions. A type carries the sort; a value carries identity (which fact, which literal).
//
// Sorts: bool, Date, int and the enumerations. A fact that may be absent has sort std::optional<...>: it can only be
// asked whether it is `given` and for its `value`, which is 0 ("not given") when absent.
#pragma once
#include <concepts>
#include <type_traits>

#include "model/node.hpp"
#include "model/reflect.hpp"

namespace norma {

template <class E>
concept Expression = requires { typename E::sort; };
template <class E>
concept Proposition = Expression<E> && std::same_as<typename E::sort, bool>;
template <class E>
concept DateTerm = Expression<E> && std::same_as<typename E::sort, Date>;

// A member of the case, reached through a chain of member pointers. Presence of an optional record on the way is
// its own fact; its members read as 0 when it is absent.
template <class T, class... Steps>
struct Fact {
  using sort = T;
  hana::tuple<Steps...> steps;
};

// One element of an ItemSet or of a Dated map.
template <class T, class F>
struct Element {
  using sort = T;
  F whole;
  std::uint16_t index;
};

// Items [First, Last) of sets: some is in F; some is in F and in G; each that is in F is in G.
template <class F, std::size_t First, std::size_t Last>
struct Some {
  using sort = bool;
  F set;
};
template <class F, class G, std::size_t First, std::size_t Last>
struct SomeBoth {
  using sort = bool;
  F set;
  G other;
};
template <class F, class G, std::size_t First, std::size_t Last>
struct Within {
  using sort = bool;
  F set;
  G other;
};

template <class T>
struct Literal {
  using sort = T;
  T value;
};

template <class T>
struct Ref {  // of a definition
  using sort = T;
  std::uint16_t index;
};
struct ReadingIs {
  using sort = bool;
  std::uint16_t reading, alternative;
};
struct Lawful {
  using sort = bool;
  std::uint16_t decision, outcome;
};
struct ValueOf {
  using sort = Date;
  std::uint16_t index;
};

template <Op O, class T, Expression A>
struct Unary {
  using sort = T;
  static constexpr Op op = O;
  A a;
  std::int32_t value = 0;
};
template <Op O, Expression A, Expression B>
struct Binary {
  using sort = bool;
  static constexpr Op op = O;
  A a;
  B b;
};
template <Proposition C, Expression A, Expression B>
struct Choose {
  using sort = typename A::sort;
  C c;
  A a;
  B b;
};
template <Expression F>
struct Given {
  using sort = bool;
  F fact;
};
template <class T, Expression F>
struct Value {
  using sort = T;
  F fact;
};

// The sort in which an optional's content is computed.
template <class T>
struct content { using type = T; };
template <class T>
struct content<std::optional<T>> : content<T> {};
template <int L, int H>
struct content<Ranged<L, H>> { using type = int; };
template <class T>
using content_t = typename content<T>::type;

// What may stand where an expression is expected.
template <Expression E>
constexpr E lift(E e) { return e; }
constexpr Literal<bool> lift(bool v) { return {v}; }
constexpr Literal<Date> lift(Date v) { return {v}; }
constexpr Literal<int> lift(int v) { return {v}; }
template <Enumeration E>
constexpr Literal<E> lift(E v) { return {v}; }

template <class T>
concept Liftable = requires(T t) { lift(t); };
template <class T>
using lifted = decltype(lift(std::declval<T>()));
template <class A, class B>
concept HasExpression = (Expression<A> || Expression<B>) && Liftable<A> && Liftable<B>;


namespace detail {
template <class M>
struct member_type;
template <class C, class T>
struct member_type<T C::*> { using type = T; };
template <class... Steps>
using last_member = typename member_type<std::remove_cvref_t<decltype(hana::at_c<sizeof...(Steps) - 1>(
    std::declval<hana::tuple<Steps...>>()))>>::type;
}  // namespace detail

template <class... Steps>
constexpr auto fact(Steps... steps) {
  return Fact<detail::last_member<Steps...>, Steps...>{hana::tuple<Steps...>(steps...)};
}

namespace detail {
template <std::size_t First, std::size_t Last, class... F>
constexpr void check_items() {
  static_assert((is_item_set<typename F::sort> && ...), "norma: only a set has items");
  static_assert(First < Last && ((Last <= F::sort::size) && ...),
                "norma: a range of items lies within its set and is not empty");
}
}  // namespace detail

// True if some item [First, Last), counted from 0, is in the set; is in both sets; if each of them in `set` is in `other`.
template <std::size_t First, std::size_t Last, Expression F>
constexpr Some<F, First, Last> some(F set) {
  detail::check_items<First, Last, F>();
  return {set};
}
template <std::size_t First, std::size_t Last, Expression F, Expression G>
constexpr SomeBoth<F, G, First, Last> some_of_both(F set, G other) {
  detail::check_items<First, Last, F, G>();
  return {set, other};
}
template <std::size_t First, std::size_t Last, Expression F, Expression G>
constexpr Within<F, G, First, Last> within(F set, G other) {
  detail::check_items<First, Last, F, G>();
  return {set, other};
}

// True if an optional fact has a value.
template <Expression F>
constexpr Given<F> given(F f) {
  static_assert(is_optional<typename F::sort>, "norma: only a fact that may be absent can be asked whether it is given");
  return {f};
}
// The value of an optional or ranged fact; 0 ("not given") if absent.
template <Expression F>
constexpr auto value(F f) {
  static_assert(is_optional<typename F::sort> || is_ranged<typename F::sort>,
                "norma: only a fact that may be absent or has a range has a value to take");
  return Value<content_t<typename F::sort>, F>{f};
}

template <class A>
constexpr auto operator!(A a) requires Expression<A> {
  static_assert(Proposition<A>, "norma: `not` needs a proposition");
  return Unary<Op::negation, bool, A>{a};
}

#define NORMA_LOGICAL(symbol, OP, word)                                                             \
  template <class A, class B>                                                                       \
  constexpr auto operator symbol(A a, B b) requires HasExpression<A, B> {                           \
    static_assert(Proposition<lifted<A>> && Proposition<lifted<B>>,                                 \
                  "norma: `" word "` needs two propositions");                                      \
    return Binary<Op::OP, lifted<A>, lifted<B>>{lift(a), lift(b)};                                  \
  }
NORMA_LOGICAL(&&, conjunction, "and")
NORMA_LOGICAL(||, disjunction, "or")
#undef NORMA_LOGICAL

#define NORMA_COMPARISON(symbol, OP, ORDERED)                                                       \
  template <class A, class B>                                                                       \
  constexpr auto operator symbol(A a, B b) requires HasExpression<A, B> {                           \
    using SA = typename lifted<A>::sort;                                                            \
    using SB = typename lifted<B>::sort;                                                            \
    static_assert(!is_optional<SA> && !is_optional<SB>,                                             \
                  "norma: a fact that may be absent is compared by its value(), after given()");    \
    static_assert(std::same_as<SA, SB>, "norma: a comparison needs two expressions of one sort");   \
    static_assert(!ORDERED || std::same_as<SA, Date> || std::same_as<SA, int>,                      \
                  "norma: only dates and integers are ordered");                                    \
    return Binary<Op::OP, lifted<A>, lifted<B>>{lift(a), lift(b)};                                  \
  }
NORMA_COMPARISON(==, equal, false)
NORMA_COMPARISON(!=, differ, false)
NORMA_COMPARISON(<, less, true)
NORMA_COMPARISON(<=, at_most, true)
NORMA_COMPARISON(>, greater, true)
NORMA_COMPARISON(>=, at_least, true)
#undef NORMA_COMPARISON

#define NORMA_NEEDS_DATE(A) static_assert(DateTerm<A>, "norma: calendar arithmetic needs a date")

template <Expression A>
constexpr auto operator+(A a, Years n) { NORMA_NEEDS_DATE(A); return Unary<Op::add_years, Date, A>{a, n.count}; }
template <Expression A>
constexpr auto operator-(A a, Years n) { NORMA_NEEDS_DATE(A); return Unary<Op::add_years, Date, A>{a, -n.count}; }
template <Expression A>
constexpr auto operator+(A a, Months n) { NORMA_NEEDS_DATE(A); return Unary<Op::add_months, Date, A>{a, n.count}; }
template <Expression A>
constexpr auto operator-(A a, Months n) { NORMA_NEEDS_DATE(A); return Unary<Op::add_months, Date, A>{a, -n.count}; }
template <Expression A>
constexpr auto roll_years(A a, int n) { NORMA_NEEDS_DATE(A); return Unary<Op::roll_years, Date, A>{a, n}; }
template <Expression A>
constexpr auto next_day(A a) { NORMA_NEEDS_DATE(A); return Unary<Op::next_day, Date, A>{a}; }
template <Expression A>
constexpr auto previous_day(A a) { NORMA_NEEDS_DATE(A); return Unary<Op::previous_day, Date, A>{a}; }
template <Expression A>
constexpr auto first_of_next_month(A a) { NORMA_NEEDS_DATE(A); return Unary<Op::first_of_next_month, Date, A>{a}; }
#undef NORMA_NEEDS_DATE

// `a` if the proposition holds, else `b`.
template <class C, class A, class B>
constexpr auto choose(C c, A a, B b) {
  static_assert(Proposition<lifted<C>>, "norma: `choose` needs a proposition");
  static_assert(std::same_as<typename lifted<A>::sort, typename lifted<B>::sort>,
                "norma: `choose` needs two expressions of one sort");
  return Choose<lifted<C>, lifted<A>, lifted<B>>{lift(c), lift(a), lift(b)};
}

template <class A, class B>
constexpr auto earlier(A a, B b) { return choose(lift(a) <= lift(b), a, b); }

}  // namespace norma
