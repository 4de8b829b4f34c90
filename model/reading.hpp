// Declared readings: places where the text has two defensible meanings, and which one is taken.
#pragma once
#include <array>
#include <compare>
#include <cstdint>
#include <span>
#include <string_view>

#include "model/enumeration.hpp"
#include "model/expr.hpp"

namespace norma {

struct Alternative {
  std::string_view name;  // as written in `--reading NAME=VALUE`
  Words words;
};

// The first alternative is the default.
struct Reading {
  std::string_view id;  // of legal/readings.json: "N01"
  std::array<std::string_view, 6> cites;
  Words question;
  std::array<Alternative, 3> alternatives;

  constexpr std::size_t count() const { return alternatives[2].name.empty() ? 2 : 3; }
};

// A chosen alternative of a reading; alternatives are numbered from 1.
struct Selection {
  std::uint16_t reading = 0, alternative = 0;
  friend constexpr auto operator<=>(Selection, Selection) = default;
};

// The selection ID=VALUE within a table of readings. Unknown names are a compile error.
consteval Selection select(std::span<Reading const> table, std::string_view id, std::string_view value) {
  for (std::size_t r = 0; r < table.size(); ++r) {
    if (table[r].id != id) continue;
    for (std::size_t a = 0; a < table[r].count(); ++a)
      if (table[r].alternatives[a].name == value)
        return {static_cast<std::uint16_t>(r), static_cast<std::uint16_t>(a + 1)};
    throw "norma: this reading has no such alternative";
  }
  throw "norma: a reading must be declared before a rule depends on it";
}

constexpr ReadingIs is_read(Selection s) { return {s.reading, s.alternative}; }

}  // namespace norma
