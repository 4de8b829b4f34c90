// Checks over all rows of the procedure at once.
#include "model/procedure_check.hpp"
#include "rules/pp95/procedure/appeal.hpp"
#include "rules/pp95/procedure/documents.hpp"
#include "rules/pp95/procedure/examination.hpp"
#include "rules/pp95/procedure/referral.hpp"
#include "rules/pp95/procedure/registration.hpp"
#include "rules/pp95/procedure/rehabilitation.hpp"
#include "rules/pp95/procedure/tables.hpp"

namespace norma::pp95::procedure {

inline constexpr auto heads =
    procedure_heads(referral, sending, applications, registration, placing, examination, additional_programme, decision, windows, records,
                    copies, outcomes, outcome_duties, rehabilitation, goods_and_services, duplicates, higher_levels, appeals, appeal_duties, other_ways);
static_assert(check_procedure(heads, state_rows, event_rows));

}  // namespace norma::pp95::procedure
