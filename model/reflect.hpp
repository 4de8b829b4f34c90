// Facts: plain structs adapted for Boost.Hana, and the one walk over them from which everything else is drawn.
//
// A record's members may be: bool, Date, an enumeration, Ranged<lo, hi>; a std::optional of one of these or of a
// record; an ItemSet; a Dated map; a record. Every leaf is one or more integer slots, numbered in declared order:
//   bool 0/1; Date its key; enumeration 1..n; Ranged its value; an absent optional 0;
//   an optional record: a presence slot, then its members' slots (all 0 when absent);
//   ItemSet<N>: N boolean slots; Dated<E>: one optional date a value of E.
#pragma once
#include <array>
#include <boost/hana/accessors.hpp>
#include <boost/hana/adapt_struct.hpp>
#include <boost/hana/at.hpp>
#include <boost/hana/concept/struct.hpp>
#include <boost/hana/first.hpp>
#include <boost/hana/length.hpp>
#include <boost/hana/second.hpp>
#include <boost/hana/tuple.hpp>
#include <boost/preprocessor/seq/enum.hpp>
#include <boost/preprocessor/seq/transform.hpp>
#include <optional>
#include <type_traits>
#include <utility>

#include "model/date.hpp"
#include "model/enumeration.hpp"

namespace norma {
namespace hana = boost::hana;

// An integer from Low to High, both inclusive. Low must be positive, for 0 is "not given".
template <int Low, int High>
struct Ranged {
  static_assert(0 < Low && Low <= High);
  static constexpr int low = Low, high = High;
  int value = Low;
  friend constexpr bool operator==(Ranged, Ranged) = default;
};

// A set of named items; Names is a constexpr array of std::string_view. With ShortForm a case file may say true or
// false for the whole: none of the items, or all that the record's `settle_short_forms` leaves.
template <auto const& Names, bool ShortForm = false>
struct ItemSet {
  static constexpr std::size_t size = std::size(Names);
  static constexpr bool short_form = ShortForm;
  std::array<bool, size> has{};
  static constexpr std::string_view name(std::size_t i) { return Names[i]; }
  friend constexpr bool operator==(ItemSet const&, ItemSet const&) = default;
};

// For each value of an enumeration, the date of something, or none.
// With Twice, a second date as well: on[i] and on[i + count_of<E>], the earlier first.
template <Enumeration E, bool Twice = false>
struct Dated {
  static constexpr bool twice = Twice;
  std::array<std::optional<Date>, count_of<E> * (Twice ? 2 : 1)> on{};
  static constexpr EnumInfo names() { return enumeration<E>::table; }
  friend constexpr bool operator==(Dated const&, Dated const&) = default;
};

enum class Presence : std::uint8_t { required, optional };  // must a case file state the member?

struct Member {
  Presence presence;
  Words words;
};

// Specialised by NORMA_FACTS: what is said of each member, in order.
template <class R>
struct member_words {};

template <class T>
concept Record = requires { member_words<T>::table; };

template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;
template <class T>
inline constexpr bool is_optional_record = false;
template <class T>
inline constexpr bool is_optional_record<std::optional<T>> = Record<T>;
template <class T>
inline constexpr bool is_ranged = false;
template <int L, int H>
inline constexpr bool is_ranged<Ranged<L, H>> = true;
template <class T>
inline constexpr bool is_item_set = false;
template <auto const& Names, bool Short>
inline constexpr bool is_item_set<ItemSet<Names, Short>> = true;
template <class T>
inline constexpr bool is_dated = false;
template <class E, bool Twice>
inline constexpr bool is_dated<Dated<E, Twice>> = true;

// Calls f(name, Member, value) for each member of a record, in declared order.
template <class R, class F>
constexpr void for_each_member(R&& record, F&& f) {
  using Plain = std::remove_cvref_t<R>;
  constexpr auto n = decltype(hana::length(hana::accessors<Plain>()))::value;
  [&]<std::size_t... I>(std::index_sequence<I...>) {
    (f(std::string_view(hana::to<char const*>(hana::first(hana::at_c<I>(hana::accessors<Plain>())))),
       member_words<Plain>::table[I], hana::second(hana::at_c<I>(hana::accessors<Plain>()))(record)),
     ...);
  }(std::make_index_sequence<n>{});
}

// Calls f(value) for each member: the same walk where names are not wanted, and cheaper to compile.
template <class R, class F>
constexpr void for_each_value(R&& record, F&& f) {
  using Plain = std::remove_cvref_t<R>;
  constexpr auto n = decltype(hana::length(hana::accessors<Plain>()))::value;
  [&]<std::size_t... I>(std::index_sequence<I...>) {
    (f(hana::second(hana::at_c<I>(hana::accessors<Plain>()))(record)), ...);
  }(std::make_index_sequence<n>{});
}

// The slot value of a scalar leaf.
constexpr std::int32_t slot_value(bool v) { return v ? 1 : 0; }
constexpr std::int32_t slot_value(Date v) { return v.key(); }
template <Enumeration E>
constexpr std::int32_t slot_value(E v) { return static_cast<std::int32_t>(v); }
template <int L, int H>
constexpr std::int32_t slot_value(Ranged<L, H> v) { return v.value; }
template <class T>
constexpr std::int32_t slot_value(std::optional<T> const& v) { return v ? slot_value(*v) : 0; }

// The scalar of type T with this slot value; the inverse of slot_value.
template <class T>
constexpr T from_slot(std::int32_t v) {
  if constexpr (is_optional<T>) return v == 0 ? T{} : T{from_slot<typename T::value_type>(v)};
  else if constexpr (std::is_same_v<T, bool>) return v != 0;
  else if constexpr (std::is_same_v<T, Date>) return Date::from_key(v);
  else if constexpr (Enumeration<T>) return static_cast<T>(v);
  else return T{v};
}

template <class T>
consteval std::size_t count_slots();

// Number of slots of a fact of type T.
template <class T>
inline constexpr std::size_t slot_count = count_slots<T>();

template <class T>
consteval std::size_t count_slots() {
  if constexpr (is_item_set<T>) return T::size;
  else if constexpr (is_dated<T>) return std::tuple_size_v<decltype(T::on)>;
  else if constexpr (is_optional_record<T>) return 1 + slot_count<typename T::value_type>;
  else if constexpr (Record<T>) {
    std::size_t n = 0;
    T const record{};
    for_each_member(record, [&](auto, auto, auto const& m) { n += slot_count<std::remove_cvref_t<decltype(m)>>; });
    return n;
  } else return 1;
}

// Writes the slots of `v` from out[0] on; returns the place after the last.
template <class T>
constexpr std::int32_t* flatten(T const& v, std::int32_t* out) {
  if constexpr (is_item_set<T>) {
    for (bool b : v.has) *out++ = b ? 1 : 0;
    return out;
  } else if constexpr (is_dated<T>) {
    for (auto const& d : v.on) *out++ = slot_value(d);
    return out;
  } else if constexpr (Record<T>) {
    for_each_member(v, [&](auto, auto, auto const& m) { out = flatten(m, out); });
    return out;
  } else if constexpr (is_optional_record<T>) {
    *out++ = v ? 1 : 0;
    if (v) return flatten(*v, out);
    for (std::size_t i = 0; i < slot_count<typename T::value_type>; ++i) *out++ = 0;
    return out;
  } else {
    static_assert(!std::is_same_v<T, std::optional<bool>>, "norma: an optional bool cannot tell no from not given");
    *out++ = slot_value(v);
    return out;
  }
}

// Reads `v` back from slots written by `flatten`; returns the place after the last read.
template <class T>
constexpr std::int32_t const* unflatten(T& v, std::int32_t const* in) {
  if constexpr (is_item_set<T>) {
    for (bool& b : v.has) b = *in++ != 0;
    return in;
  } else if constexpr (is_dated<T>) {
    for (auto& d : v.on) d = from_slot<std::optional<Date>>(*in++);
    return in;
  } else if constexpr (Record<T>) {
    for_each_member(v, [&](auto, auto, auto& m) { in = unflatten(m, in); });
    return in;
  } else if constexpr (is_optional_record<T>) {
    if (*in++ != 0) return unflatten(v.emplace(), in);
    v.reset();
    return in + slot_count<typename T::value_type>;
  } else {
    v = from_slot<T>(*in++);
    return in;
  }
}

}  // namespace norma

#define NORMA_MEMBER_ID(s, data, row) BOOST_PP_TUPLE_ELEM(0, row)
#define NORMA_MEMBER_WORDS(r, data, row)                            \
  ::norma::Member{::norma::Presence::BOOST_PP_TUPLE_ELEM(1, row),   \
                  {BOOST_PP_TUPLE_ELEM(2, row), BOOST_PP_TUPLE_ELEM(3, row)}},

// NORMA_FACTS(norma::ns::Record, (member, required|optional, "слова", "words"), ...), at global scope.
#define NORMA_FACTS(R, ...)                                                                                          \
  BOOST_HANA_ADAPT_STRUCT(                                                                                           \
      R, BOOST_PP_SEQ_ENUM(BOOST_PP_SEQ_TRANSFORM(NORMA_MEMBER_ID, _, BOOST_PP_VARIADIC_TO_SEQ(__VA_ARGS__))));      \
  template <>                                                                                                        \
  struct norma::member_words<R> {                                                                                    \
    static constexpr std::array table{                                                                               \
        BOOST_PP_SEQ_FOR_EACH(NORMA_MEMBER_WORDS, _, BOOST_PP_VARIADIC_TO_SEQ(__VA_ARGS__))};                        \
    static_assert(table.size() == decltype(boost::hana::length(boost::hana::accessors<R>()))::value);                \
  };
