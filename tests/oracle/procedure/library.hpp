// A toy procedure, a lending library, with a row for each rule of meaning; and helpers that judge logs of it.
#pragma once
#include "model/procedure_book.hpp"
#include "oracle/procedure/log_reader.hpp"

NORMA_ENUM(norma::library, Place,
    (idle,  "idle",  "на полке", "on the shelf"),
    (asked, "asked", "заказана", "asked for"),
    (out,   "out",   "на руках", "on loan"))
NORMA_ENUM(norma::library, Who,
    (reader,    "reader",    "читатель", "reader"),
    (librarian, "librarian", "библиотекарь", "librarian"))
NORMA_ENUM(norma::library, What,
    (order,    "order",    "заказ", "order"),
    (loan,     "loan",     "выдача", "loan"),
    (cancel,   "cancel",   "отмена", "cancellation"),
    (giveback, "giveback", "возврат", "return"),
    (complain, "complain", "жалоба", "complaint"),
    (reply,    "reply",    "ответ", "reply"),
    (renew,    "renew",    "продление", "renewal"))
NORMA_ENUM(norma::library, Kind,
    (novel, "novel", "роман", "novel"),
    (atlas, "atlas", "атлас", "atlas"))

namespace norma::library {

inline constexpr std::array<std::string_view, 3> shelves{"a", "b", "c"};

struct Course {
  Date today;
  Who actor{};
  Dated<What> last;
  bool card = false;
  std::optional<Kind> kind;
  std::optional<Date> wanted_by;
  ItemSet<shelves> seen;
};

}  // namespace norma::library

NORMA_FACTS(norma::library::Course,
    (today, required, "день", "day"),
    (actor, required, "кто", "who"),
    (last,  required, "когда в последний раз", "when last"),
    (card,  optional, "есть билет", "there is a card"),
    (kind,  optional, "что за книга", "kind of book"),
    (wanted_by, optional, "нужна к", "wanted by"),
    (seen,  optional, "какие полки осмотрены", "shelves that were searched"))

namespace norma::library {

// In force 2020-01-01 to 2021-12-31; the calendar covers 2020 and 2021.
Procedure<Course> const& procedure();

// The log of these events (a JSON array), beginning as `begin` (a JSON object) says. Fails the test if it cannot be read.
oracle::EventLog log_of(std::string const& events, std::string const& begin = "{}");

// Judges it; the steps of the typed rows are compared with those of the flat ones on the way.
oracle::Audit judge(std::string const& events, std::string const& begin = "{}", World world = {1, 1},
                    std::optional<Date> law = std::nullopt);

// "late 2 loan due 2020-03-05": kind, number of the event or "-", row, and the last day if there is one.
std::vector<std::string> violations(oracle::Audit const& audit);
// "loan due 2020-03-05": row and last day.
std::vector<std::string> open(oracle::Audit const& audit);

}  // namespace norma::library
