// The procedure of an act while a draft changes it.
#pragma once
#include "rulebook/remarks.hpp"
#include "rulebook/text_rows_procedure.hpp"

namespace norma::rulebook {

// Everything that is wrong is thrown as Wrong. `base`: null if the act has no procedure; then every row of one is wrong.
class AmendedProcedure {
 public:
  AmendedProcedure(ProcedureBook const* base, Cursor& cursor, Arena& arena);

  // True if a row of a procedure begins here.
  bool sees_row() const;
  // Reads the row and puts it into its table. What it is, for the list of what was done.
  Sentence put(bool fresh, std::vector<PlacedName>& written);
  // After «прекратить», "end": ends a row on a day.
  Sentence end();

  // What the draft brings in may be named by rows from here on.
  void knows(std::span<Provision const> provisions);
  void knows(Reading const& reading);
  bool has_reading(std::string_view id) const;

  // Where a row begins or ends on the first day of an edition of the act, the procedure has this edition, too; readings that no row
  // asks are left out. Refused: a day on which no edition begins, an event that no step performs any more, and what no file may hold.
  void settle(std::vector<EditionInfo> const& of_act);

  // Null if the act has none.
  ProcedureBook const* book() const { return base_ ? &book_ : nullptr; }

 private:
  struct Change {
    Date day;
    std::size_t at;
    bool end = false;  // from the day on the row does not stand
  };
  template <class Row>
  void put(std::vector<Row>& table, Row const& row, ReadProcedureRow const& read, bool fresh, Words kind);
  template <class Row>
  Sentence end_in(std::vector<Row>& table, Words kind);
  void remember(Interval const& days, ReadProcedureRow const& read);
  void keep_dates_held(std::size_t at) const;
  void begin_editions(std::vector<EditionInfo> const& of_act);
  void keep_events_performed() const;
  void need() const;

  ProcedureBook const* base_;
  Cursor& c_;
  Arena& arena_;
  ProcedureBook book_;
  Rulebook course_;
  Scope scope_;
  ProcedureRowReader reader_;
  std::vector<Change> changes_;
  std::size_t first_at_ = 0, replaced_at_ = 0;  // where its first row begins, and the last step that stands for another
  bool touched_ = false;
};

}  // namespace norma::rulebook
