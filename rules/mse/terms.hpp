// The facts as terms of the rules' language, and the decisions that the acts on МСЭ make.
#pragma once
#include "model/rule.hpp"
#include "rules/mse/facts.hpp"

namespace norma::mse {

// clang-format off
namespace facts {
inline constexpr auto decided_on             = fact(&Case::decided_on);
inline constexpr auto received_on            = fact(&Case::received_on);
inline constexpr auto born_on                = fact(&Case::person, &Person::born_on);
inline constexpr auto exam                   = fact(&Case::history, &History::exam);
inline constexpr auto recognised_first_on    = fact(&Case::history, &History::recognised_first_on);
inline constexpr auto child_category_since   = fact(&Case::history, &History::child_category_since);
inline constexpr auto refused_on             = fact(&Case::history, &History::refused_on);
inline constexpr auto unbroken_since         = fact(&Case::history, &History::unbroken_since);
inline constexpr auto current                = fact(&Case::history, &History::current);
inline constexpr auto current_status         = fact(&Case::history, &History::current, &Current::status);
inline constexpr auto current_term           = fact(&Case::history, &History::current, &Current::term);
inline constexpr auto current_since          = fact(&Case::history, &History::current, &Current::since);
inline constexpr auto current_until          = fact(&Case::history, &History::current, &Current::until);
inline constexpr auto route                  = fact(&Case::referral, &Referral::route);
inline constexpr auto states_failed          = fact(&Case::referral, &Referral::states_rehabilitation_failed);
inline constexpr auto registered_on          = fact(&Case::referral, &Referral::registered_on);
inline constexpr auto returned_on            = fact(&Case::referral, &Referral::returned_on);
inline constexpr auto resubmitted_on         = fact(&Case::referral, &Referral::resubmitted_on);
inline constexpr auto application_received_on = fact(&Case::referral, &Referral::application_received_on);
inline constexpr auto persistent_impairment  = fact(&Case::findings, &Findings::persistent_impairment);
inline constexpr auto limitation             = fact(&Case::findings, &Findings::limitation);
inline constexpr auto needs_protection       = fact(&Case::findings, &Findings::needs_protection);
inline constexpr auto severity_group         = fact(&Case::findings, &Findings::severity_group);
inline constexpr auto listed                 = fact(&Case::findings, &Findings::listed);
inline constexpr auto irreversible           = fact(&Case::findings, &Findings::irreversible);
inline constexpr auto failed                 = fact(&Case::findings, &Findings::rehabilitation_failed);
inline constexpr auto cleft                  = fact(&Case::findings, &Findings::cleft);
inline constexpr auto cofactor_deficiency    = fact(&Case::findings, &Findings::cofactor_deficiency);
inline constexpr auto down_syndrome          = fact(&Case::findings, &Findings::down_syndrome);
inline constexpr auto examined_on            = fact(&Case::examination, &Examination::examined_on);
inline constexpr auto next_exam_month        = fact(&Case::examination, &Examination::next_exam_month);
inline constexpr auto programme_completed_on = fact(&Case::examination, &Examination::programme_completed_on);
inline constexpr auto appeal_received_on     = fact(&Case::examination, &Examination::appeal_received_on);
inline constexpr auto early_basis            = fact(&Case::examination, &Examination::early_basis);
inline constexpr auto health_changed         = fact(&Case::examination, &Examination::health_changed);
inline constexpr auto cannot_attend          = fact(&Case::examination, &Examination::cannot_attend);
inline constexpr auto stay                   = fact(&Case::examination, &Examination::stay);
inline constexpr auto remote_area            = fact(&Case::examination, &Examination::remote_area);
inline constexpr auto untransportable        = fact(&Case::examination, &Examination::untransportable);
inline constexpr auto causes                 = fact(&Case::documents, &Documents::causes);
}  // namespace facts
// clang-format on

// True if the panel established the item of the list. Not an item of the list: a compile error.
consteval auto established(std::string_view item) {
  return Element<bool, decltype(facts::listed)>{facts::listed, item_number(item)};
}
// True if the panel found of this condition that it cannot be removed or reduced; that rehabilitation failed.
consteval auto irreversible_of(std::size_t condition) {
  return Element<bool, decltype(facts::irreversible)>{facts::irreversible, static_cast<std::uint16_t>(condition)};
}
consteval auto failed_of(std::size_t condition) {
  return Element<bool, decltype(facts::failed)>{facts::failed, static_cast<std::uint16_t>(condition)};
}

// The date on which a document on the cause reached the bureau, if one did.
constexpr auto document(Cause c) {
  return Element<std::optional<Date>, decltype(facts::causes)>{
      facts::causes, static_cast<std::uint16_t>(static_cast<std::uint16_t>(c) - 1)};
}

// The date on which a second one did; it is no earlier than the first.
constexpr auto second_document(Cause c) {
  return Element<std::optional<Date>, decltype(facts::causes)>{
      facts::causes, static_cast<std::uint16_t>(static_cast<std::uint16_t>(c) - 1 + count_of<Cause>)};
}

inline constexpr Decision<ListSection> listed_in{0};
inline constexpr Decision<ListTerm> list_term{1};
inline constexpr Decision<bool> recognised{2};
inline constexpr Decision<Status> status{3};
inline constexpr Decision<Term> term{4};
inline constexpr Decision<Cause> cause{5};
inline constexpr Decision<Form> form{6};
inline constexpr Decision<Reexamination> reexamination{7};
inline constexpr std::size_t decision_count = 8;

// Derived dates. `until` is the first day without the status; re-examination is possible from the first and due by
// the last day, both inclusive. Terms are those with an end; causes those that a later document changes to.
inline constexpr std::size_t ending_terms = 5;
inline constexpr Derived established_on{0};
constexpr Derived of_term(std::size_t group, Term t) {
  return {static_cast<std::uint16_t>(group + static_cast<std::size_t>(t) - 1)};
}
constexpr Derived until(Term t) { return of_term(1, t); }
constexpr Derived reexamine_from(Term t) { return of_term(1 + ending_terms, t); }
constexpr Derived reexamine_by(Term t) { return of_term(1 + 2 * ending_terms, t); }
constexpr Derived cause_changes_on(Cause c) {
  return {static_cast<std::uint16_t>(1 + 3 * ending_terms + static_cast<std::size_t>(c) - 1)};
}
inline constexpr std::size_t derived_count = 1 + 3 * ending_terms + count_of<Cause>;

}  // namespace norma::mse
