// Decree 95: whose course it is, by which acts the person is told of which, and which of them can be contested.
#include "rules/pp95/procedure/procedure.hpp"
#include "rules/pp95/procedure/terms.hpp"

namespace norma::pp95::procedure {
namespace {

// clang-format off
constexpr std::array tellings{
    tells(any_of(refusal_certificate_issued), any_of(referral_refused)),
    tells(any_of(return_notified), any_of(return_decided, referral_returned)),
    tells(any_of(resubmission_notified), any_of(referral_resubmitted)),
    tells(any_of(programme_announced), any_of(programme_drawn, programme_approved)),
    tells(any_of(invitation_sent), any_of(place_decided)),
    tells(any_of(decision_announced, certificate_issued, results_note_issued), any_of(decision_made)),
    tells(any_of(rehabilitation_programme_issued), any_of(rehabilitation_programme_made)),
};
// П. 42, 45 and 46 speak of decisions of a bureau: of a refusal of a referral, a programme they do not. The decision on goods
// and services is one, too. Of the decisions on the place and on a return nothing is asked: п. 46 speaks of any decision.
constexpr std::array contest_rows{
    contests(any_of(appeal_filed, court_appeal_filed), any_of(decision_made, goods_need_decided)),
};
// «копии акта», «выписка из акта», «дело … направляется».
constexpr std::array makings{
    made_of(any_of(copies_issued, extract_sent), any_of(act_drawn)),
    made_of(any_of(file_sent_up), any_of(file_formed)),
};
constexpr std::array renewals{
    renewed_by(any_of(Finding::group), cites("95:12:1", "95:39:1")),
    renewed_by(any_of(Finding::child_category), cites("95:12:1", "95:13_1:1", "95:39:1")),
};
// Of the portal there are no courses before its first day; the others stood before in a wording that is not shown.
constexpr std::array<std::string_view, 10> reworded{"24:3 portal", "42 appeal", "33 noted", "21 by its level", "33 declined", "21 special examination",
                                                    "19_2:2 only if incomplete", "19_2:2 returned only if incomplete", "19_2:2 reasons", "19_2:2 same way"};
// clang-format on

}  // namespace

Concerns concerns() {
  return {.person = citizen.bits,
          .attended = any_of(inspection_held, examination_held, goods_examined, vote_held, place_decided, referral_returned, referral_resubmitted, decision_made).bits,
          .burdens = any_of(referral_refused, programme_drawn, special_examination_ordered, control_ordered, decision_made, goods_need_decided).bits,
          .tellings = tellings,
          .contests = contest_rows,
          .world = world_events(),
          .settled = reworded,
          .answered = answered(),
          .status_courses = any_of(referral_made).bits,
          .status_begins = static_cast<std::uint16_t>(decision_made),
          .status = static_cast<std::uint16_t>(slot_of(finding)),
          .status_values = any_of(Finding::group, Finding::child_category).bits,
          .status_ends = {static_cast<std::uint16_t>(slot_of(status_until)), static_cast<std::uint16_t>(slot_of(held_until))},
          .makings = makings,
          .renewals = renewals};
}

}  // namespace norma::pp95::procedure
