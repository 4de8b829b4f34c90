// The names of event logs: events, actors, states and the facts that events state, and their values as text.
#pragma once
#include <string>
#include <unordered_map>
#include <variant>

#include "oracle/input_error.hpp"
#include "oracle/procedure/between.hpp"
#include "oracle/procedure/auditor.hpp"

namespace norma::oracle {

// A fact of the course by its last name: "grounds", "purposes".
struct LogField {
  std::string name;
  std::uint16_t slot = 0, slots = 1;  // more than one: a set of items
  bool set = false;
};

// A value as a log gives it.
using LogValue = std::variant<std::monostate, bool, std::string_view, std::vector<std::string_view>>;  // null, ...

class LogFields {
 public:
  explicit LogFields(ProcedureBook const& book);

  // Numbers from 1; 0 if there is no such name.
  std::uint16_t event(std::string_view name) const { return find(events_, name); }
  std::uint16_t actor(std::string_view name) const { return find(actors_, name); }
  std::uint16_t state(std::string_view name) const { return find(states_, name); }

  // The field that an event of this number may state, or null.
  LogField const* stated_by(std::uint16_t event, std::string_view name) const;
  // All fields of the course but those that the log itself governs, in the order of the book.
  std::vector<LogField> const& all() const { return fields_; }
  // Any field of the course but those that the log itself governs, or null.
  LogField const* of_course(std::string_view name) const;
  // The slots of what the event ought to state and does not, or states as null.
  std::vector<std::uint16_t> missing(std::uint16_t event, std::vector<std::pair<std::uint16_t, std::int32_t>> const& stated) const;

  // Appends the slots and values of the field; or what was expected.
  std::optional<Phrase> read(LogField const& field, LogValue const& value,
                             std::vector<std::pair<std::uint16_t, std::int32_t>>& out) const;

  // The slots that a log which begins in the middle leaves open. What had happened is told by its list of last events, if
  // it has one, but for what must have happened before anybody stands in its state (`beginnings` of the same book) and is neither
  // dated there nor denied (null); what events state is open if it is not stated, though such an event may have happened. Open, too, is
  // the day of what must have happened by the facts or after what is listed, and what a listed event has set.
  std::vector<bool> not_stated(CourseState const& begin, std::vector<bool> const& stated, bool lists_events, Beginnings& beginnings) const;

  // What the beginning lists on a later day than the log's first event, if anything.
  struct TooLate {
    std::string event;
    Date on;
    Phrase expected;
  };
  std::optional<TooLate> listed_too_late(EventLog const& log) const;

  // What may stand in the place, for messages.
  Phrase expected_event() const;
  Phrase expected_actor() const;
  Phrase expected_state() const;
  Phrase expected_field(std::uint16_t event) const;

  ProcedureBook const& book() const { return *book_; }

 private:
  using Names = std::unordered_map<std::string_view, std::uint16_t>;
  static std::uint16_t find(Names const& names, std::string_view name) {
    auto const at = names.find(name);
    return at == names.end() ? std::uint16_t{0} : at->second;
  }

  ProcedureBook const* book_;
  Names events_, actors_, states_;
  std::vector<LogField> fields_;
  std::unordered_map<std::string_view, std::uint16_t> by_name_;
};

}  // namespace norma::oracle
