// Decree 95: what the rows of the procedure leave open and the words of the text do not, or do not so, as a second reader found who had
// not seen the rows; of `copies_issued` he was not asked.
#include "rules/pp95/procedure/procedure.hpp"

namespace norma::pp95::procedure {
namespace {

// clang-format off
constexpr std::array table{
    AnsweredOmission{"undated_right/15 may refer", {"медицинская организация «направляет» (п. 15, 16): для нее это обязанность", "a medical organisation refers (para. 15, 16): of it this is a duty"}},
    AnsweredOmission{"undated_right/27_1 may invite", {"«для участия в проведении» экспертизы (п. 27_1)", "to take part in the examination (para. 27_1)"}},
    AnsweredOmission{"undated_right/41 may apply", {"«ранее установленного срока» (п. 41)", "before the end of the term (para. 41)"}},
    AnsweredOmission{"undated_right/46 may go to court", {"«в порядке, установленном законодательством» (п. 46)", "as legislation lays down (para. 46)"}},
    AnsweredOmission{"undated_right/37_2 may control", {"«осуществляется», порядок утверждает Министерство (п. 37_2)", "is exercised; the ministry lays down how (para. 37_2)"}},
    AnsweredOmission{"unheeded_act/court_appeal_filed", {"п. 46 отсылает к законодательству", "para. 46 leaves it to legislation"}},
    AnsweredOmission{"untold_act/programme_reissued", {"п. 36 абз. 1: программа выдается признанному инвалидом", "para. 36: the programme is issued to whoever is recognised"}},
    AnsweredOmission{"competing_ways/need_decided: programme_reissued + appeal_filed", {"что новая программа и жалоба исключают друг друга, ни п. 34, ни п. 42 не говорят", "neither para. 34 nor para. 42 has the new programme and the appeal shut each other out"}},
    AnsweredOmission{"competing_ways/need_decided: control_ordered + appeal_filed", {"то же, что при всяком решении (п. 37_2, 42)", "as with any decision (para. 37_2, 42)"}},
    AnsweredOmission{"left_out/invitation_sent, place: absentee", {"п. 24 абз. 3 называет заочное проведение, дату и приглашение одним предложением", "para. 24 names examination in absence, date and invitation in one sentence"}},
    AnsweredOmission{"left_out/rehabilitation_programme_made, finding: not_recognised, determined", {"цель «к» — разработка самой программы (п. 24_1)", "purpose к is the programme itself (para. 24_1)"}},
    AnsweredOmission{"left_out/rehabilitation_programme_issued, finding: not_recognised, determined", {"цель «к» — разработка самой программы (п. 24_1)", "purpose к is the programme itself (para. 24_1)"}},
    AnsweredOmission{"left_out/results_note_requested, finding: group, child_category, determined", {"справку о результатах просит непризнанный (п. 36 абз. 3)", "the note is for whoever is not recognised (para. 36)"}},
    AnsweredOmission{"left_out/results_note_issued, finding: determined", {"справку о результатах получает непризнанный (п. 36 абз. 3)", "the note is for whoever is not recognised (para. 36)"}},
    AnsweredOmission{"left_out/copies_issued, copies_asked: portal", {"через портал просят с 01.10.2019, с тем же сроком, а раньше никто (п. 29_1 абз. 5)", "through the portal one asks from 1 October 2019, and has the copies by the same paragraph; nobody before (para. 29_1)"}},
};
// clang-format on

}  // namespace

std::span<AnsweredOmission const> answered() { return table; }

}  // namespace norma::pp95::procedure
