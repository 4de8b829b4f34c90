// What the solver's tests share: the act, altered rulebooks, and a replay by the flat evaluator.
#pragma once
#include <gtest/gtest.h>

#include <algorithm>
#include <memory>

#include "oracle/flat.hpp"
#include "rules/pp95/act.hpp"
#include "solver/edition_check.hpp"
#include "verify/flat_replay.hpp"

namespace norma::solver {

// The oracle by flat rules alone, so that a test can alter the rulebook.
inline Replay replay_of(Rulebook const& book) { return verify::flat_replay(std::shared_ptr<Rulebook const>(std::shared_ptr<void>(), &book)); }

inline std::size_t rule_named(Rulebook const& book, std::string_view id) {
  for (std::size_t r = 0; r < book.rules.size(); ++r)
    if (book.rules[r].head.id == id) return r;
  ADD_FAILURE() << "no rule " << id;
  return 0;
}

inline std::size_t fact_named(std::vector<FactInfo> const& facts, std::string_view path) {
  for (std::size_t i = 0; i < facts.size(); ++i)
    if (facts[i].path == path) return i;
  ADD_FAILURE() << "no fact " << path;
  return 0;
}

inline Options only(std::vector<Kind> const& wanted) {
  Options options;
  options.wanted.reset();
  for (auto const k : wanted) options.wanted.set(static_cast<std::size_t>(k));
  return options;
}

// The newest edition of the book, checked; nothing of the others.
inline std::unique_ptr<EditionCheck> check_newest(Rulebook const& book, Replay const& replay, Options const& options) {
  auto check = std::make_unique<EditionCheck>(book, replay, options,
                                              EditionGroup{book.editions.size() - 1, book.editions.size()});
  check->run([] {});
  return check;
}

inline Finding const* finding_with(EditionCheck const& check, Rulebook const& book, std::string const& key) {
  for (auto const& f : check.findings)
    if (f.key(book) == key) return &f;
  return nullptr;
}

inline std::vector<std::string> keys(EditionCheck const& check, Rulebook const& book) {
  std::vector<std::string> out;
  for (auto const& f : check.findings) out.push_back(f.key(book));
  std::sort(out.begin(), out.end());
  return out;
}

// The facts of a witness that differ from the ordinary case of its edition, "path=value".
inline std::vector<std::string> facts_of(Rulebook const& book, Finding const& f) {
  std::vector<std::string> out;
  auto const ordinary = ordinary_case(book, f.witness_edition);
  for (std::size_t i = 0; i < f.witness.size(); ++i)
    if (f.witness[i] != ordinary[i]) {
      auto const date = spell(Date::from_key(f.witness[i]));
      out.push_back(book.facts[i].path + "=" +
                    (book.facts[i].sort == Sort::date && f.witness[i] != 0 ? std::string(date.data(), date.size())
                                                                           : std::to_string(f.witness[i])));
    }
  return out;
}

}  // namespace norma::solver
