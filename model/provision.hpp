// The provisions registry: one row for each unit of the act, saying what the model does with it.
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "model/date.hpp"
#include "model/enumeration.hpp"

namespace norma {

// Where a unit's words come from: the text of the act as the sources show it, or what was found of it (excerpts,
// clarifications, notes of agencies).
enum class Mark : std::uint8_t { seed, found };

// What the first day of a unit is: that on which its wording came into force, or, where no source shows that one, the first on which
// the wording is known for certain.
enum class Since : std::uint8_t { in_force, known };

enum class Why : std::uint8_t { lead_in, repealed, procedure, organisation };

// What the model does with a provision.
struct Treatment {
  enum class Kind : std::uint8_t { encoded, open_texture, no_effect, not_shown } kind;
  std::string_view fact{};    // open texture: path of the fact that supplies it
  Why why{};                  // without effect: the class of reason
  std::string_view reason{};  // without effect: the reason in one sentence
};

// A rule, definition or priority of the model cites the provision.
consteval Treatment encoded() { return {Treatment::Kind::encoded}; }
// Only people can apply the provision; a case supplies the result as the fact at this path.
consteval Treatment open_texture(std::string_view fact) { return {Treatment::Kind::open_texture, fact}; }
// The provision changes no decision of the model, for this reason.
consteval Treatment no_effect(Why why, std::string_view reason) {
  return {Treatment::Kind::no_effect, {}, why, reason};
}

// The unit is known to exist and its wording is not: what hangs on it is not answered.
consteval Treatment not_shown() { return {Treatment::Kind::not_shown}; }

// What a unit said before its present wording, as far as it is known.
struct Wording {
  Date from, until;         // first day of it, first day without it
  std::string_view decree;  // number of the decree that gave it
  std::string_view ru, en;  // summaries
  Mark mark = Mark::found;
};

struct Provision {
  std::string_view id;      // "95:13:2"
  std::string_view cite;    // "п. 13 абз. 2"
  Date from;                // first day of the wording that the text shows, or `since_adoption`
  Date until;               // first day without it, or `never`
  std::string_view decree;  // number of the decree that gave this wording
  Treatment treatment;
  std::string_view ru, en;  // summaries
  Mark mark = Mark::seed;
  std::span<Wording const> earlier{};  // wordings before `from`
  Since since = Since::in_force;       // what day `from` is

  // The summary of the wording that the text shows.
  constexpr Words words() const { return {ru, en}; }
  // The summary of the wording of this day; none where the unit was worded otherwise then and it is not known how, or before
  // and after it.
  constexpr std::optional<Words> words_on(Date day) const {
    for (auto const& w : earlier)
      if (w.from <= day && day < w.until) return Words{w.ru, w.en};
    return from <= day && day < until ? std::optional(words()) : std::nullopt;
  }
};

// Position of the unit with this id in a registry, or its size if there is none.
constexpr std::size_t find_provision(std::span<Provision const> registry, std::string_view id) {
  std::size_t i = 0;
  while (i < registry.size() && registry[i].id != id) ++i;
  return i;
}

// A citation: the position of a provision in its act's registry.
struct Cite {
  std::uint16_t provision = 0;
  friend constexpr bool operator==(Cite, Cite) = default;
};

}  // namespace norma
