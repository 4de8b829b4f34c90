// Checks over all rules of the act at once.
#include "model/check.hpp"
#include "rules/pp95/appendix_items.hpp"
#include "rules/pp95/appendix_terms.hpp"
#include "rules/pp95/recognition.hpp"
#include "rules/pp95/terms_general.hpp"
#include "rules/pp95/terms_unlimited.hpp"
#include "rules/pp95/dates.hpp"
#include "rules/pp95/causes.hpp"
#include "rules/pp95/forms.hpp"

namespace norma::pp95 {

inline constexpr auto heads = heads_of(section_I, section_II, section_III_a, section_III_b, section_IV, grounds_of_category, recognition, statuses, establishment, general_terms, other_terms, listed_unlimited, irreversible_unlimited, failed_rehabilitation, ends, windows, reexaminations, causes_at_decision, causes_after_decision, forms);
static_assert(check_heads(heads));

}  // namespace norma::pp95
