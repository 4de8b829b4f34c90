#include "model/outcome.hpp"
#include "rulebook/text.hpp"
#include "rulebook/text_rows_procedure.hpp"

namespace norma::rulebook {
namespace {

Fault too_long(std::string_view text) {
  auto const n = std::to_string(largest_text >> 20);
  return fault_at(text, 0, {"текст длиннее " + n + " МиБ", "the text is longer than " + n + " MiB"});
}

inline const Sentence too_many{"в акте не больше " + std::to_string(max_rules) + " норм", "an act has no more than " + std::to_string(max_rules) + " rules"};

}  // namespace

std::variant<ReadText, Fault> read_text(std::string_view text, Rulebook const& book) {
  if (text.size() > largest_text) return too_long(text.substr(0, text.find('\n')));
  try {
    auto const arena = std::make_shared<Arena>();
    Scope const scope(book);
    Cursor cursor(text);
    RowReader reader(cursor, scope, *arena);
    ReadText out{{}, arena};
    std::vector<PlacedRule> rules;
    while (!cursor.ended()) {
      auto row = reader.row();
      if (!row) cursor.missing({"«норма», «понятие», «ограничение», «соответствие» или «свойство»", "`rule`, `definition`, `constraint`, `fit` or `property`"});
      if (auto const* r = std::get_if<ReadRule>(&row->row)) rules.push_back({r->row.head, row->at});
      if (rules.size() > max_rules) throw Wrong{row->at, too_many};
      out.rows.push_back(std::move(*row));
    }
    check_overrides(book, rules);
    return out;
  } catch (Wrong const& w) {
    return fault_at(text, w.at, w.said);
  }
}

std::variant<ReadProcedureText, Fault> read_procedure_text(std::string_view text, ProcedureBook const& book) {
  if (text.size() > largest_text) return too_long(text.substr(0, text.find('\n')));
  try {
    auto const arena = std::make_shared<Arena>();
    auto const course = course_with_provisions(book);
    Scope const scope(course);
    Cursor cursor(text);
    ProcedureRowReader reader(cursor, book, scope, *arena);
    ReadProcedureText out{{}, arena};
    while (!cursor.ended()) {
      auto row = reader.row();
      if (!row) cursor.missing({"«шаг», «требование», «обязанность» или «право»", "`step`, `requirement`, `duty` or `right`"});
      out.rows.push_back(std::move(*row));
    }
    return out;
  } catch (Wrong const& w) {
    return fault_at(text, w.at, w.said);
  }
}

std::variant<ReadExpression, Fault> read_expression_text(std::string_view text, Rulebook const& book, Sort sort) {
  if (text.size() > largest_text) return too_long(text.substr(0, text.find('\n')));
  try {
    Scope const scope(book);
    Cursor cursor(text);
    auto nodes = parse_expression(cursor, scope, sort, {"выражение другого рода", "the expression is of another sort"}, book.definitions.size());
    if (!cursor.ended()) cursor.missing({"конец выражения", "the end of the expression"});
    return ReadExpression{std::move(nodes)};
  } catch (Wrong const& w) {
    return fault_at(text, w.at, w.said);
  }
}

}  // namespace norma::rulebook
