// What a procedure says of itself beside its rows, so that it can be asked what is missing: whose course it is, which acts
// tell the person of which, which contest which, and what may happen to a course that is no step of it. Nothing here decides
// whether a log is lawful.
#pragma once
#include <span>
#include <vector>

#include "model/procedure.hpp"

namespace norma {

// Any event of `by` tells the person of those in `of`.
struct Telling {
  std::uint64_t by = 0, of = 0;
};
// Any event of `by` contests those in `of`.
struct Contest {
  std::uint64_t by = 0, of = 0;
};
// An act of `acts` is made of what each of `of` makes: a copy, an extract, a file.
struct Making {
  std::uint64_t acts = 0, of = 0;
};
// Provisions that speak of giving a status of these values anew.
struct Renewal {
  std::uint64_t values = 0;
  Cites cites;
};
// Something ordinary that may befall a course in `states`: the person dies, an application is withdrawn. The provisions are
// those that would be the place to speak of it. `answers`: events with which the text goes on from there. `after`: a course that
// shows it has had one of these events, if any has; the question does not hang on it.
struct WorldEvent {
  std::string_view id;
  Cites cites;
  Interval interval;
  std::uint64_t states = 0, answers = 0;
  Words words;
  std::uint64_t after = 0;
};
template <Enumeration S, Enumeration E>
constexpr WorldEvent world_event(std::string_view id, Cites cites, Interval interval, SetOf<S> states, SetOf<E> answers, Words words) {
  return {id, cites, interval, states.bits, answers.bits, words};
}
template <Enumeration E>
constexpr WorldEvent shown_after(SetOf<E> events, WorldEvent w) {
  w.after = events.bits;
  return w;
}
template <Enumeration E>
constexpr Telling tells(SetOf<E> by, SetOf<E> of) { return {by.bits, of.bits}; }
template <Enumeration E>
constexpr Contest contests(SetOf<E> by, SetOf<E> of) { return {by.bits, of.bits}; }
template <Enumeration E>
constexpr Making made_of(SetOf<E> acts, SetOf<E> of) { return {acts.bits, of.bits}; }
template <Enumeration V>
constexpr Renewal renewed_by(SetOf<V> values, Cites cites) { return {values.bits, cites}; }

// An omission by the rows alone, of which the text says otherwise in words that no row carries: it is not asked.
struct AnsweredOmission {
  std::string_view key;  // kind/subject, as a finding's
  Words because;
  Date from{};           // in whose editions the words stand; none: in all
};

// Empty: nothing of the kind is asked.
struct Concerns {
  std::uint64_t person = 0;    // actors: whose course it is
  std::uint64_t attended = 0;  // events at which the person is present, or whose outcome another act tells: no need to be told of them
  std::uint64_t burdens = 0;   // acts of others that deny the person something, or bind or delay his course
  std::span<Telling const> tellings{};
  std::span<Contest const> contests{};
  std::span<WorldEvent const> world{};
  std::span<std::string_view const> settled{};  // ids of rows of which it is known to which courses under way they apply, or that were reworded only
  std::span<AnsweredOmission const> answered{};
  std::uint64_t status_courses = 0;             // events with which a course about the status begins
  std::uint16_t status_begins = 0;              // the event that gives a status for a time; 0: none does
  std::uint16_t status = 0;                     // slot: what it gives
  std::uint64_t status_values = 0;              // those of its values that are a status
  std::vector<std::uint16_t> status_ends{};     // slots: the last day of the status that the person has; the first is stated by the event
  std::span<Making const> makings{};
  std::span<Renewal const> renewals{};
};

}  // namespace norma
