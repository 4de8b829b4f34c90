// Rows of a rulebook read from text.
#pragma once
#include "rulebook/text.hpp"
#include "rulebook/text_parse_expr.hpp"

namespace norma::rulebook {

// The days on which a row is in force, and the bytes where they stand, 0 where none does.
struct RowDays {
  Interval interval{since_adoption, never};
  std::size_t from_at = 0, to_at = 0;
};

// Reads rows one after another; what they hold, the arena owns. Each throws Wrong.
class RowReader {
 public:
  RowReader(Cursor& cursor, Scope const& scope, Arena& arena) : c_(cursor), scope_(scope), arena_(arena) {}

  // The row that begins here, or nothing if no row does.
  std::optional<ReadRow> row();

  ReadRule rule();              // after its first word
  DefinitionInfo definition();  // likewise
  Words says();                 // in words "…", "…"
  Cite cite();
  Cites cites();                // none, if no word for them stands here
  RowDays days();               // in force …
  Expr guard(std::size_t& when_at);  // when …, in every case

 private:
  ConstraintInfo constraint();
  PropertyInfo property();
  void effect(RuleInfo& r);
  void outcomes(RuleInfo& r);
  Selection reading();
  Expr expression(Sort sort, Sentence const& wrong, std::size_t definitions);
  std::string_view keep(std::string s) { return arena_.keep(std::move(s)); }
  Rulebook const& book() const { return scope_.book(); }

  Cursor& c_;
  Scope const& scope_;
  Arena& arena_;
};

// A rule, and the byte of the text where it begins.
struct PlacedRule {
  RuleHead head;
  std::size_t at = 0;
};

// Checks the rules of a text together with those of the book that they do not replace: two of one id, an override of an
// unknown rule, a cycle of overrides. Throws Wrong.
void check_overrides(Rulebook const& book, std::vector<PlacedRule> const& rules);

}  // namespace norma::rulebook
