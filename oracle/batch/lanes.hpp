// The places of a batch: what is true is a bit a case, what has a value is a number a case.
#pragma once
#include <cstdint>

namespace norma::oracle::batch {

// Cases of a batch. Case `lane` is bit lane / 16 of half-word lane % 16 of a mask, so that comparing two columns writes a mask
// without moving anything between the parts of a vector.
inline constexpr int lanes = 256;

struct alignas(32) Mask {
  std::uint64_t words[4];
};

struct alignas(64) Column {
  std::int32_t at[lanes];
};

constexpr int word_of(int lane) { return (lane & 15) >> 2; }
constexpr int bit_of(int lane) { return ((lane & 3) << 4) | (lane >> 4); }
// The lane of bit `bit` of word `word`.
constexpr int lane_at(int word, int bit) { return ((bit & 15) << 4) | (word << 2) | (bit >> 4); }

constexpr bool holds(Mask const& m, int lane) { return (m.words[word_of(lane)] >> bit_of(lane) & 1) != 0; }
constexpr void set(Mask& m, int lane) { m.words[word_of(lane)] |= std::uint64_t{1} << bit_of(lane); }
constexpr bool none(Mask const& m) { return (m.words[0] | m.words[1] | m.words[2] | m.words[3]) == 0; }

// The lanes before `count`.
constexpr Mask first_lanes(int count) {
  Mask m{};
  for (int i = 0; i < count; ++i) set(m, i);
  return m;
}

}  // namespace norma::oracle::batch
