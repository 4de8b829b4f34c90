// Rows of a procedure read from text.
#pragma once
#include "rulebook/text_procedure.hpp"
#include "rulebook/text_rows.hpp"

namespace norma::rulebook {

// Reads rows one after another; what they hold, the arena owns. `course`: the names that their expressions and citations have
// (course_with_provisions). All outlive the reader. Each throws Wrong.
class ProcedureRowReader {
 public:
  ProcedureRowReader(Cursor& cursor, ProcedureBook const& book, Scope const& course, Arena& arena) : c_(cursor), b_(book), course_(course), arena_(arena), rows_(cursor, course, arena) {}

  // The row that begins here, or nothing if no row of a procedure does.
  std::optional<ReadProcedureRow> row();

 private:
  // A name that stands for an entry of a table, from 1, and where it stands.
  struct Placed {
    std::size_t number = 0, at = 0;
  };
  void head(auto& h, ReadProcedureRow& read, Sentence const& id);
  TransitionInfo step(ReadProcedureRow& read);
  ConditionInfo requirement(ReadProcedureRow& read);
  CallInfo call(Call kind, ReadProcedureRow& read);
  std::uint64_t states();
  Placed state();
  Placed event();
  Placed performed();  // an event that somebody can perform
  std::uint64_t any_events();
  std::vector<Placed> actors();
  UpdateInfo update();
  void marks(TransitionHead& h);
  Period period(std::array<words::Counted, 3> const& units);
  Period term();
  Expr date();

  Cursor& c_;
  ProcedureBook const& b_;
  Scope const& course_;
  Arena& arena_;
  RowReader rows_;
};

}  // namespace norma::rulebook
