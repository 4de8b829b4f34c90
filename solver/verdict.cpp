#include "solver/verdict.hpp"

#include <array>

namespace norma::solver {

std::string_view name_of(Kind k) {
  constexpr std::array<std::string_view, kinds> names{"vacuous_assumption", "conflict",       "gap",    "property",
                                                      "dead_rule",          "redundant_rule", "reading",
                                                      "never_due",          "never_lawful",
                                                      "narrowed",           "weakened"};
  return names[static_cast<std::size_t>(k)];
}

std::string_view name_of(Verdict v) {
  constexpr std::array<std::string_view, verdicts> names{"proven", "refuted", "depends_on_reading", "undecided",
                                                         "untranslated"};
  return names[static_cast<std::size_t>(v)];
}

std::string Finding::key(Rulebook const& book) const {
  std::string key{name_of(kind)};
  key += "/" + subject;
  char separator = '/';
  for (auto const p : provisions) {
    key += separator;
    key += book.provisions[p].id;
    separator = '+';
  }
  for (auto const s : readings) {
    auto const& r = book.readings[s.reading];
    key += "@" + std::string(r.id) + "=" + std::string(r.alternatives[s.alternative - 1].name);
  }
  return outgrown ? key + outgrown_mark : key;
}

}  // namespace norma::solver
