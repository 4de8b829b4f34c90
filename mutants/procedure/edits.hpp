// Event logs near those that are known: an event more or less, another day, another fact.
#pragma once
#include <functional>
#include <random>

#include "mutants/procedure/log_text.hpp"
#include "mutants/procedure/place.hpp"
#include "mutants/procedure/ways.hpp"
#include "oracle/procedure/implied.hpp"

namespace norma::mutants::procedure {

// So many days later, or earlier.
Date moved(Date d, int days);

// Every log that comes out is one that a reader accepts. The same for the same `random` state. One thread at a time.
class Editor {
 public:
  Editor(ProcedureBook const& book, std::mt19937_64& random) : book_(book), random_(random), canonical_(book), implied_(oracle::implied_events(book)) {}

  // One to three edits, now and then another reading.
  std::optional<LogProbe> edited(LogProbe probe);
  // The log and so many events more.
  std::optional<LogProbe> followed(LogProbe probe, std::size_t events);
  // A log that comes to the place: begun in this state, with what the place knows, and its event. `again`: that it happened on
  // that day before, too, if the place says so; of a duty it says so of the event itself.
  std::optional<LogProbe> at(Place const& place, std::uint16_t state, bool again);

  // The same, of whose beginning it is not known what had happened; with the facts of the place, or without.
  std::optional<LogProbe> begun_unknown(Place const& place, std::uint16_t state, bool facts);

  // A log that begins where the way parts, its duty owed since the trigger; nothing if no such facts were found.
  std::optional<LogProbe> begun_on(PartedWay const& way);

  // The log and a step more that the text provides for from this state, mostly one that leads elsewhere; nothing if there is none.
  std::optional<LogProbe> stepped(LogProbe probe, std::uint16_t state);
  // The log, at the beginning of which a new course of the person begins; nothing if none can.
  std::optional<LogProbe> after_another(LogProbe probe);

  // Of the events that are added every other is one of these, and of those most are of the first; of the facts of a beginning that
  // are changed every other is one of these.
  void favour(std::uint64_t first, std::uint64_t then, std::vector<std::uint16_t> slots) {
    slots_ = std::move(slots);
    favoured_.clear();
    for (std::uint16_t e = 1; e <= 64; ++e) {
      if (has(first, e)) favoured_.insert(favoured_.end(), {e, e, e});
      if (has(then, e)) favoured_.push_back(e);
    }
  }

  std::size_t pick(std::size_t n) { return static_cast<std::size_t>(random_() % n); }

 private:
  void edit(oracle::EventLog& log);
  void move_days(oracle::EventLog& log, std::size_t first, int days);
  void change_fact(oracle::EventLog& log, std::size_t event);
  void change_beginning(oracle::EventLog& log);
  oracle::Happening any_event(Date on);
  oracle::Happening any(std::uint16_t event, Date on);
  oracle::Happening of(Place const& place) const;
  void state_facts(oracle::Happening& h);
  std::int32_t any_value(FactInfo const& f, Date near, bool required);
  std::optional<LogProbe> read(LogProbe const& probe);

  ProcedureBook const& book_;
  std::mt19937_64& random_;
  Canonical canonical_;
  std::vector<std::uint64_t> implied_;  // by state
  std::vector<std::uint16_t> favoured_, slots_;
};

// The log with as little as possible of it, so that it still kills the mutant.
LogProbe shrunk(ProcedureBook const& book, Mutant const& m, LogProbe probe);
// The same so that it is still one of those to keep, as it is itself.
LogProbe shrunk(ProcedureBook const& book, std::function<bool(LogProbe const&)> const& keeps, LogProbe probe);

}  // namespace norma::mutants::procedure
