// Finds names of a constant list in one probe: a hash without collisions, searched for at compile time.
#pragma once
#include <array>
#include <bit>
#include <cstdint>
#include <string_view>

namespace norma::oracle {

// Names: a constexpr array of distinct std::string_view, at most 254 of them.
template <auto const& Names>
class NameIndex {
 public:
  static constexpr std::size_t size = std::size(Names);

  // Position of the name, or `size`.
  static constexpr std::size_t find(std::string_view name) {
    auto const i = table[hash(name, seed)];
    return i != none && Names[i] == name ? i : size;
  }

 private:
  static_assert(size < 255);
  static constexpr std::size_t slots = std::bit_ceil(size * 12);
  static constexpr std::uint8_t none = 255;
  using Table = std::array<std::uint8_t, slots>;

  static constexpr std::uint32_t hash(std::string_view s, std::uint32_t from) {
    std::uint32_t h = from;
    for (char const c : s) h = (h ^ static_cast<unsigned char>(c)) * 0x9E3779B1u;
    return (h ^ h >> 15) % slots;
  }
  static constexpr bool fill(Table& t, std::uint32_t from) {
    t.fill(none);
    for (std::size_t i = 0; i < size; ++i) {
      auto& slot = t[hash(Names[i], from)];
      if (slot != none) return false;
      slot = static_cast<std::uint8_t>(i);
    }
    return true;
  }
  static constexpr std::uint32_t search() {
    Table t{};
    std::uint32_t s = 1;
    while (!fill(t, s)) ++s;
    return s;
  }
  static constexpr std::uint32_t seed = search();
  static constexpr Table table = [] {
    Table t{};
    fill(t, seed);
    return t;
  }();
};

}  // namespace norma::oracle
