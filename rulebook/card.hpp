// Rows as a lawyer reads them: what the text says, since when and by which decree, then the row in the language of rules, and
// what its names mean. All but the row are remarks, so that the whole is a text of the language.
#pragma once
#include <string>

#include "model/procedure_book.hpp"
#include "rulebook/text_fault.hpp"

namespace norma::rulebook {

// The decree that gave a rule its wording, as its provisions or the editions tell; empty if neither does.
std::string_view decree_from(Rulebook const& book, RuleHead const& head);
// The decree with whose commencement the rule ended, or empty.
std::string_view decree_until(Rulebook const& book, RuleHead const& head);

// What gives a row of a procedure its wording, and ends it.
std::string_view decree_from(Rulebook const& book, Cites const& cites, Date from);
std::string_view decree_until(Rulebook const& book, Date until);

std::string rule_card(Rulebook const& book, RuleInfo const& rule, Lang lang);
std::string definition_card(Rulebook const& book, DefinitionInfo const& definition, Lang lang);
std::string property_card(Rulebook const& book, PropertyInfo const& property, Lang lang);
std::string constraint_card(Rulebook const& book, ConstraintInfo const& constraint, bool fit, Lang lang);
std::string step_card(ProcedureBook const& book, TransitionInfo const& step, Lang lang);
std::string requirement_card(ProcedureBook const& book, ConditionInfo const& requirement, Lang lang);
std::string call_card(ProcedureBook const& book, CallInfo const& call, Lang lang);

}  // namespace norma::rulebook
