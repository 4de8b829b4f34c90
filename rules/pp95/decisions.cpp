#include "model/pool.hpp"
#include "rules/pp95/tables.hpp"
#include "rules/pp95/terms_general.hpp"

namespace norma::pp95 {
namespace {

template <Expression E>
struct Due {
  E expr;
};
constexpr auto due_when(auto e) { return Due<lifted<decltype(e)>>{lift(e)}; }

inline constexpr auto recognised_yes = lawful(recognised, true);

// When each decision is due, in their order. The list's decisions are never due: no answer is an answer.
constexpr auto dues = hana::make_tuple(due_when(false), due_when(false), due_when(true), due_when(recognised_yes),
                                       due_when(group_given || category_given), due_when(recognised_yes),
                                       due_when(true), due_when(exam == Exam::repeat && !given(appeal_received_on) && given(current)));
static_assert(decltype(hana::length(dues))::value == decision_count);
constexpr auto pool = lower_pool<dues>();

template <class E>
DecisionInfo info(Decision<E> d, std::string_view name, Words words, bool internal = false) {
  DecisionInfo out{.name = name, .words = words, .outcomes = {}, .internal = internal, .domain = d.domain,
                   .due = pool.expr(d.index)};
  if constexpr (std::is_same_v<E, bool>) {
    out.truth = true;
    out.outcomes = truth_table;
  } else out.outcomes = enumeration<E>::table;
  return out;
}

}  // namespace

bool due(Frame<Case> const& frame, std::size_t decision) {
  return hana::unpack(dues, [&](auto const&... d) {
    std::size_t i = 0;
    bool result = false;
    ((i++ == decision ? (result = eval(frame, d.expr), true) : false) || ...);
    return result;
  });
}

std::vector<DecisionInfo> decision_table() {
  return {info(listed_in, "listed_in", {"разделы приложения", "sections of the appendix"}, true),
          info(list_term, "list_term", {"основания срока категории", "grounds of the category's term"}, true),
          info(recognised, "recognised", {"признание инвалидом", "recognition as disabled"}),
          info(status, "status", {"группа или категория", "group or category"}),
          info(term, "term", {"срок", "term"}),
          info(cause, "cause", {"причина инвалидности", "cause of disability"}),
          info(form, "form", {"форма проведения экспертизы", "form of the examination"}),
          info(reexamination, "reexamination", {"допустимость переосвидетельствования", "admissibility of the re-examination"})};
}

std::vector<DerivedInfo> derived_table() {
  std::vector<DerivedInfo> table{{"established_on", "", {"дата установления инвалидности", "date of establishment"}}};
  auto const terms = [&](std::string_view name, Words words) {
    for (std::size_t t = 0; t < ending_terms; ++t) table.push_back({name, enumeration<Term>::table[t].name, words});
  };
  terms("until", {"первый день без статуса", "first day without the status"});
  terms("reexamine_from", {"переосвидетельствование возможно с", "re-examination possible from"});
  terms("reexamine_by", {"переосвидетельствование не позднее", "re-examination due by"});
  for (auto const& c : enumeration<Cause>::table)
    table.push_back({"cause_changes", c.name, {"причина меняется с", "the cause changes on"}});
  return table;
}

}  // namespace norma::pp95
