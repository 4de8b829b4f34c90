// Explanations as structured JSON.
#pragma once
#include <nlohmann/json.hpp>

#include "oracle/reasons.hpp"

namespace norma::oracle {

using Json = nlohmann::ordered_json;

// By decision: its outcomes with the rules that made or removed them, the live rules with their provisions and
// reasons, the defeated rules with what defeated them. Decisions that are not due and have no rules are left out.
Json explain_decisions(Account const& account, Lang lang);

// By date, or by date and outcome: the rules that gave it, with their provisions and reasons.
Json explain_dates(Account const& account, Lang lang);

}  // namespace norma::oracle
