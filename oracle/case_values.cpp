#include "oracle/case_values.hpp"

#include <array>

namespace norma::oracle {
namespace {

struct Twin {
  char latin;
  std::string_view cyrillic;
};
constexpr std::array twins{Twin{'a', "а"}, Twin{'b', "в"}, Twin{'c', "с"}, Twin{'e', "е"}, Twin{'k', "к"},
                           Twin{'m', "м"}, Twin{'o', "о"}, Twin{'p', "р"}, Twin{'r', "г"}, Twin{'x', "х"},
                           Twin{'y', "у"}, Twin{'d', "д"}, Twin{'g', "г"}, Twin{'v', "в"}};

// What stands at `at` in the two alphabets, or nothing. A Cyrillic letter takes two bytes.
bool twin_of(std::string_view latin, std::string_view cyrillic) {
  for (auto const& t : twins)
    if (latin == std::string_view(&t.latin, 1) && cyrillic == t.cyrillic) return true;
  return false;
}

std::size_t letter_size(std::string_view s) { return (static_cast<unsigned char>(s.front()) & 0x80) != 0 ? 2 : 1; }

// Calls f(position, letter of a, letter of b) where they differ, until it returns false; false if it did, or if the
// lengths differ.
template <class F>
bool each_difference(std::string_view a, std::string_view b, F&& f) {
  for (std::size_t position = 1; !a.empty() && !b.empty(); ++position) {
    auto const m = std::min(letter_size(a), a.size()), n = std::min(letter_size(b), b.size());
    if (a.substr(0, m) != b.substr(0, n) && !f(position, a.substr(0, m), b.substr(0, n))) return false;
    a.remove_prefix(m);
    b.remove_prefix(n);
  }
  return a.empty() && b.empty();
}

}  // namespace

std::optional<std::string> mixed_alphabet(std::string_view name, std::span<std::string_view const> names) {
  for (auto const known : names)
    if (name != known && each_difference(name, known, [](std::size_t, std::string_view a, std::string_view b) {
          return twin_of(a, b) || twin_of(b, a);
        }))
      return std::string(known);
  return std::nullopt;
}

Phrase mixed_words(std::string_view name, std::string_view mended) {
  std::string ru, en;
  each_difference(name, mended, [&](std::size_t position, std::string_view a, std::string_view b) {
    auto const at = std::to_string(position);
    auto const cyrillic = a.size() > 1;
    ru += (ru.empty() ? "" : ", ") + std::string("знак ") + at + " «" + std::string(a) + "» — " +
          (cyrillic ? "кириллица, нужна латиница" : "латинская буква, нужна кириллическая") + " «" + std::string(b) + "»";
    en += (en.empty() ? "" : ", ") + std::string("character ") + at + " \"" + std::string(a) + "\" is " +
          (cyrillic ? "Cyrillic, Latin" : "Latin, Cyrillic") + " \"" + std::string(b) + "\" is needed";
    return true;
  });
  return {std::string(mended) + ": " + ru, std::string(mended) + ": " + en};
}

}  // namespace norma::oracle
