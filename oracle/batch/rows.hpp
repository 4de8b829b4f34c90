// Cases as rows: a bit a proposition, a number each other fact.
#pragma once
#include <algorithm>
#include <bit>
#include <cstring>

#include "model/reflect.hpp"
#include "oracle/batch/lanes.hpp"

namespace norma::oracle::batch {

template <class T>
inline constexpr bool is_truth = std::is_same_v<T, bool>;

// How many of a fact's slots are numbers. The others are bits.
template <class T>
consteval std::size_t count_numbers() {
  if constexpr (is_item_set<T> || is_truth<T>) return 0;
  else if constexpr (is_dated<T>) return slot_count<T>;
  else if constexpr (is_optional_record<T>) return count_numbers<typename T::value_type>();
  else if constexpr (Record<T>) {
    std::size_t n = 0;
    T const record{};
    for_each_member(record, [&](auto, auto, auto const& m) { n += count_numbers<std::remove_cvref_t<decltype(m)>>(); });
    return n;
  } else return 1;
}

// Bits of eight truth values, the first lowest.
inline std::uint64_t bits_of(bool const* eight) {
  static_assert(sizeof(bool) == 1);
  std::uint64_t bytes;
  std::memcpy(&bytes, eight, sizeof bytes);
  if constexpr (std::endian::native == std::endian::big) bytes = __builtin_bswap64(bytes);
  return (bytes * 0x0102040810204080u) >> 56;
}

inline void put_bits(std::uint64_t* bits, std::size_t slot, std::uint64_t of, std::size_t count) {
  bits[slot / 64] |= of << slot % 64;
  if (slot % 64 + count > 64) bits[slot / 64 + 1] |= of >> (64 - slot % 64);
}

// Writes the facts of `v`: bits from slot `Slot` on, numbers in order. Both are zero before.
template <std::size_t Slot, class T>
inline void write_row(T const& v, std::uint64_t* bits, std::int32_t*& numbers) {
  if constexpr (is_item_set<T>) {
    for (std::size_t first = 0; first < T::size; first += 64) {
      auto const count = std::min<std::size_t>(64, T::size - first);
      std::uint64_t of = 0;
      std::size_t i = 0;
      for (; i + 8 <= count; i += 8) of |= bits_of(v.has.data() + first + i) << i;
      for (; i < count; ++i) of |= std::uint64_t{v.has[first + i]} << i;
      put_bits(bits, Slot + first, of, count);
    }
  } else if constexpr (is_truth<T>) {
    put_bits(bits, Slot, v, 1);
  } else if constexpr (is_dated<T>) {
    for (auto const& d : v.on) *numbers++ = slot_value(d);
  } else if constexpr (is_optional_record<T>) {
    if (v) {
      put_bits(bits, Slot, 1, 1);
      write_row<Slot + 1>(*v, bits, numbers);
    } else numbers += count_numbers<typename T::value_type>();
  } else if constexpr (Record<T>) {
    constexpr auto n = decltype(hana::length(hana::accessors<T>()))::value;
    [&]<std::size_t... I>(std::index_sequence<I...>) {
      constexpr auto at = [] {
        std::array<std::size_t, n + 1> first{Slot};
        std::size_t i = 0;
        for_each_value(T{}, [&](auto const& m) {
          first[i + 1] = first[i] + slot_count<std::remove_cvref_t<decltype(m)>>;
          ++i;
        });
        return first;
      }();
      (write_row<at[I]>(hana::second(hana::at_c<I>(hana::accessors<T>()))(v), bits, numbers), ...);
    }(std::make_index_sequence<n>{});
  } else {
    *numbers++ = slot_value(v);
  }
}

}  // namespace norma::oracle::batch
