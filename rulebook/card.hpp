// Rows as a lawyer reads them: what the text says, since when and by which decree, then the row in the language of rules, and
// what its names mean. All but the row are remarks, so that the whole is a text of the language.
#pragma once
#include <string>

#include "model/rulebook.hpp"
#include "rulebook/text_fault.hpp"

namespace norma::rulebook {

// The decree that gave a rule its wording, as its provisions or the editions tell; empty if neither does.
std::string_view decree_from(Rulebook const& book, RuleHead const& head);
// The decree with whose commencement the rule ended, or empty.
std::string_view decree_until(Rulebook const& book, RuleHead const& head);

std::string rule_card(Rulebook const& book, RuleInfo const& rule, Lang lang);
std::string definition_card(Rulebook const& book, DefinitionInfo const& definition, Lang lang);
std::string property_card(Rulebook const& book, PropertyInfo const& property, Lang lang);
std::string constraint_card(Rulebook const& book, ConstraintInfo const& constraint, bool fit, Lang lang);

}  // namespace norma::rulebook
