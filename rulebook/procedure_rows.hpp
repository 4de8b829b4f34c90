// Rows of a procedure as its file has them.
#pragma once
#include "model/procedure_book.hpp"
#include "rulebook/write_parts.hpp"

namespace norma::rulebook {

// What numbers from 1 stand for, a bit each, by name.
template <class Table>
OrderedJson names_in(std::uint64_t set, Table const& table) {
  auto out = OrderedJson::array();
  for (auto const n : numbers_of(table))
    if (has(set, n)) out.push_back(table[n - 1u].name);
  return out;
}

// Everything that a row says, by names and not by numbers: rows of two procedures that are written alike say the same. Keys in the
// order of docs/rulebook.md. The book must outlive the object.
class ProcedureRows {
 public:
  explicit ProcedureRows(ProcedureBook const& book);

  OrderedJson of(TransitionInfo const& step) const;
  OrderedJson of(ConditionInfo const& condition) const;
  OrderedJson of(CallInfo const& call) const;
  OrderedJson of(EventInfo const& event) const;

  // What rows of every kind begin with.
  template <class Head>
  OrderedJson head(Head const& h) const {
    return {{"id", h.id}, {"cites", json_of(h.cites, b_.provisions)}, {"from", json_of(h.interval.from)}, {"until", json_of_end(h.interval.until)}};
  }

 private:
  ProcedureBook const& b_;
  Rulebook course_;
};

}  // namespace norma::rulebook
