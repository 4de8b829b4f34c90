// What `norma amend` tells of the draft itself and of the cases of the corpus.
#pragma once
#include "cli/changed_answers.hpp"
#include "rulebook/amend.hpp"

namespace norma::cli {

// What was done, a line each; with what is odd in it, as the beginning of a JSON object.
std::string done_text(rulebook::Amended const& done, Lang lang);
std::string done_json(rulebook::Amended const& done, std::string const& draft);

// Cases that get another answer, for people; as a member of a JSON object, with a comma and a line end.
std::string answers_text(ChangedAnswers const& changed, Lang lang);
std::string answers_json(ChangedAnswers const& changed);

}  // namespace norma::cli
