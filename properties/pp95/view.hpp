// Questions to a result, and ways to say what differs between two.
#pragma once
#include <bit>
#include <charconv>
#include <initializer_list>
#include <string>

#include "model/outcome.hpp"
#include "model/rulebook.hpp"
#include "rules/mse/terms.hpp"

namespace norma::properties::pp95 {

template <class E>
bool allows(Result const& r, Decision<E> d, E outcome) {
  return (r.lawful[d.index] >> Decision<E>::position(outcome) & 1) != 0;
}
template <class E>
bool only(Result const& r, Decision<E> d, std::initializer_list<E> outcomes) {
  std::uint32_t mask = 0;
  for (auto const o : outcomes) mask |= 1u << Decision<E>::position(o);
  return r.lawful[d.index] == mask;
}
template <class E>
State state_of(Result const& r, Decision<E> d) {
  return r.state[d.index];
}
inline Date date_of(Result const& r, Derived d) { return Date::from_key(r.value[d.index]); }

inline bool is_recognised(Result const& r) { return allows(r, mse::recognised, true); }
inline bool holds_group(Result const& r) { return (r.lawful[mse::status.index] & 0b0111u) != 0; }
inline bool holds_category(Result const& r) { return allows(r, mse::status, mse::Status::child_disabled); }

// Number of an item of the list: 17 for "95:app:17_1:а".
inline int number_of(std::string_view item) {
  item.remove_prefix(std::string_view("95:app:").size());
  int n = 0;
  std::from_chars(item.data(), item.data() + item.size(), n);
  return n;
}
// True if the panel established an item of the list with a number from `first` to `last`.
inline bool established_of(mse::Listed const& listed, int first, int last) {
  for (std::size_t i = 0; i < listed.size; ++i)
    if (listed.has[i] && first <= number_of(listed.name(i)) && number_of(listed.name(i)) <= last) return true;
  return false;
}
// The first recognition is the decision on this referral that is appealed against: no earlier recognition.
inline bool under_appeal(mse::Case const& c) {
  return c.examination.appeal_received_on && c.history.recognised_first_on && c.received_on <= *c.history.recognised_first_on;
}
inline std::size_t item_at(std::string_view name) {
  std::size_t i = 0;
  while (i < mse::list_items.size() && mse::list_items[i] != name) ++i;
  return i;
}

std::string text(Date d);
// "term {1y, indefinite}", "status conflict".
std::string text(Rulebook const& book, Result const& r, std::size_t decision);
// The names of the rules of a set.
std::string text(Rulebook const& book, RuleSet const& rules);

// Whole results, live rules and all.
bool same(Result const& a, Result const& b);
// What a decision prints of outcomes and dates differs here; empty if nothing. Decisions whose bits are set in
// `but_decisions`, and dates in `but_dates`, are passed over.
std::string difference(Rulebook const& book, Result const& a, Result const& b, std::uint32_t but_decisions = 0,
                       std::uint64_t but_dates = 0);

}  // namespace norma::properties::pp95
