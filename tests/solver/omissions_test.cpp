// Of each kind of omission: a procedure that has it, with a run that shows it, and one that has not.
#include <gtest/gtest.h>

#include <algorithm>

#include "cli/omission_words.hpp"
#include "cli/replay_run.hpp"
#include "solver/procedure/procedure_check.hpp"
#include "tests/oracle/procedure/library.hpp"
#include "tests/solver/altered_rows.hpp"
#include "tests/solver/support.hpp"

namespace norma::solver {
namespace {

using library::Place;
using library::What;
using library::Who;

template <class E>
constexpr std::uint64_t bit(E e) { return std::uint64_t{1} << (static_cast<unsigned>(e) - 1); }
template <class... E>
constexpr std::uint64_t bits(E... e) { return (std::uint64_t{0} | ... | bit(e)); }


constexpr std::array replies{Telling{bit(What::reply), bit(What::loan)}};
constexpr std::array complaints{Contest{bit(What::complain), bit(What::loan)}};
constexpr std::array happenings{
    WorldEvent{"reader_dies", {}, in_force(day(2020, 1, 1)), bits(Place::asked, Place::out), 0, {"читатель умер", "the reader dies"}},
    WorldEvent{"book_damaged", {}, in_force(day(2020, 1, 1)), bits(Place::asked, Place::out), bit(What::giveback), {"книга испорчена", "the book is damaged"}},
    WorldEvent{"changes_his_mind", {}, in_force(day(2020, 1, 1)), bit(Place::asked), bit(What::cancel), {"читатель передумал", "the reader changes his mind"}}};

ProcedureBook concerned() {
  auto book = library::procedure().book;
  book.concerns = {.person = bit(Who::reader), .attended = 0, .burdens = bit(What::loan), .tellings = {}, .contests = {}, .world = happenings, .settled = {}};
  return book;
}

// Of these kinds, with every finding's run seen to be lawful and every sentence to be there.
ProcedureReport asked(ProcedureBook const& book, std::vector<ProcedureKind> kinds) {
  ProcedureCheckOptions o;
  o.limits.kinds = kinds;
  auto report = check_procedure(book, cli::replay_run(book), o);
  for (auto const& d : report.disagreements) ADD_FAILURE() << d.query << ": " << d.what;
  for (auto const& f : report.findings) {
    EXPECT_FALSE(f.trace.empty()) << f.key();
    for (auto const& r : cli::replay_run(book)(f.trace, default_world(book), book.editions[f.trace_edition].interval.from)) EXPECT_TRUE(r.lawful) << f.key();
    for (auto const lang : {Lang::ru, Lang::en}) EXPECT_FALSE(cli::omission_sentence(book, f, lang).empty()) << f.key();
  }
  return report;
}

bool found(ProcedureReport const& r, std::string const& key) {
  return std::any_of(r.findings.begin(), r.findings.end(), [&](ProcedureFinding const& f) { return f.key() == key; });
}
bool finds(ProcedureBook const& book, std::string const& key) {
  for (std::size_t k = 0; k < procedure_kinds; ++k)
    if (auto const kind = static_cast<ProcedureKind>(k); key.starts_with(std::string(name_of(kind)) + "/")) return found(asked(book, {kind}), key);
  ADD_FAILURE() << "no kind: " << key;
  return false;
}
ProcedureVerdict verdict(ProcedureBook const& book, ProcedureKind kind, std::string_view subject) {
  auto out = ProcedureVerdict::undecided;
  for (auto const& o : asked(book, {kind}).obligations)
    if (o.kind == kind && o.subject == subject) out = o.verdict;
  return out;
}

TEST(Omissions, ARightWithoutALastDay) {
  auto book = concerned();
  EXPECT_FALSE(finds(book, "undated_right/renewal"));
  row(book.calls, "renewal").head.period = no_period;
  EXPECT_TRUE(finds(book, "undated_right/renewal"));
  row(book.calls, "renewal").guard = never_true;
  EXPECT_FALSE(finds(book, "undated_right/renewal"));
  EXPECT_EQ(verdict(book, ProcedureKind::undated_right, "renewal"), ProcedureVerdict::proven);
}

// A right that opens once the reader has waited: today is not the day of the order.
std::vector<Node> since_the_order(ProcedureBook const& b, Op op) {
  return {fact_node(b, b.last + static_cast<std::size_t>(What::order) - 1), fact_node(b, b.today), Node{.op = Op::add_months, .sort = Sort::date, .a = 0, .value = 1},
          Node{.op = op, .sort = Sort::boolean, .a = 2, .b = 1}};
}

TEST(Omissions, ADutyMissedWithoutConsequence) {
  auto book = concerned();
  EXPECT_TRUE(finds(book, "no_consequence/loan"));
  // A month after the order the reader may complain; the librarian had a month, too.
  row(book.calls, "loan").head.period = calendar_months(1);
  auto const waited = since_the_order(book, Op::less);
  row(book.calls, "complaint").guard = waited;
  EXPECT_FALSE(finds(book, "no_consequence/loan"));
  EXPECT_EQ(verdict(book, ProcedureKind::no_consequence, "loan"), ProcedureVerdict::proven);
  // Three days late nothing changes: the day asked for is another.
  row(book.calls, "loan").head.period = calendar_days(3);
  EXPECT_TRUE(finds(book, "no_consequence/loan"));
}

TEST(Omissions, ALapsedRightThatAnotherRowGivesBack) {
  auto book = concerned();
  EXPECT_TRUE(finds(book, "lapsed_right/complaint"));
  auto later = row(book.calls, "complaint");
  later.head.id = "complaint at any time";
  later.head.period = no_period;
  book.calls.push_back(later);
  EXPECT_FALSE(finds(book, "lapsed_right/complaint"));
  book.calls.back().guard = never_true;
  EXPECT_TRUE(finds(book, "lapsed_right/complaint"));
}

TEST(Omissions, AnActThatNothingContests) {
  auto book = concerned();
  EXPECT_TRUE(finds(book, "no_remedy/loan"));
  book.concerns.contests = complaints;
  EXPECT_FALSE(finds(book, "no_remedy/loan"));
  EXPECT_EQ(verdict(book, ProcedureKind::no_remedy, "loan"), ProcedureVerdict::proven);
  row(book.transitions, "complaint").guard = never_true;
  EXPECT_TRUE(finds(book, "no_remedy/loan"));
}

// It is no finding, and no proof.
TEST(Omissions, WhatTheTextAnswersByOtherWordsIsNotAsked) {
  static constexpr std::array elsewhere{AnsweredOmission{"no_remedy/loan", {"сказано иначе", "said otherwise"}}};
  auto book = concerned();
  book.concerns.answered = elsewhere;
  EXPECT_TRUE(asked(book, {ProcedureKind::no_remedy}).obligations.empty());
}

TEST(Omissions, AnActOfWhichNobodyMustTell) {
  auto book = concerned();
  EXPECT_TRUE(finds(book, "untold_act/loan"));
  book.concerns.tellings = replies;
  EXPECT_TRUE(finds(book, "untold_act/loan"));  // that a reply would tell is no duty to reply
  auto tell = row(book.calls, "reply");
  tell.head.id = "tell of the loan";
  tell.head.triggers = bit(What::loan);
  book.calls.push_back(tell);
  EXPECT_FALSE(finds(book, "untold_act/loan"));
  EXPECT_EQ(verdict(book, ProcedureKind::untold_act, "loan"), ProcedureVerdict::proven);
  std::array const with_kind{fact_node(book, fact_named(book.facts, "kind")), Node{.op = Op::literal, .sort = Sort::enumeration, .value = 0}, Node{.op = Op::differ, .sort = Sort::boolean, .a = 0, .b = 1}};
  book.calls.back().guard = with_kind;  // not of a book whose kind nobody named
  EXPECT_TRUE(finds(book, "untold_act/loan"));
  book.concerns.attended = bit(What::loan);
  EXPECT_FALSE(finds(book, "untold_act/loan"));
}

TEST(Omissions, ARightWhoseUseChangesNothing) {
  auto book = concerned();
  auto& renewal = row(book.calls, "renewal");
  renewal.head.triggers = bit(What::loan);  // it does not call for itself
  EXPECT_TRUE(finds(book, "unheeded_act/renew"));
  EXPECT_FALSE(finds(book, "unheeded_act/complain"));  // a reply is due
  row(book.calls, "reply").head.triggers |= bit(What::renew);
  EXPECT_FALSE(finds(book, "unheeded_act/renew"));
  EXPECT_EQ(verdict(book, ProcedureKind::unheeded_act, "renew"), ProcedureVerdict::proven);
}

TEST(Omissions, WhatIsAwaitedAndOwedByNobody) {
  auto book = concerned();
  book.events[static_cast<std::size_t>(What::giveback) - 1].nature = Nature::occurrence;
  EXPECT_FALSE(finds(book, "unowed_arrival/giveback"));
  row(book.calls, "return").head.actions = row(book.calls, "reply").head.actions;
  EXPECT_TRUE(asked(book, {ProcedureKind::unowed_arrival}).obligations.empty());  // the loan that it waits upon has a day
  row(book.calls, "loan").head.period = no_period;
  EXPECT_TRUE(finds(book, "unowed_arrival/giveback"));
}

TEST(Omissions, WhatIsCalledForUnderSomeValuesOnly) {
  auto book = concerned();
  EXPECT_TRUE(finds(book, "left_out/loan, kind: atlas"));  // in the first edition
  row(book.calls, "loan of an atlas").head.interval = row(book.calls, "loan").head.interval;
  EXPECT_FALSE(finds(book, "left_out/loan, kind: atlas"));
  EXPECT_EQ(asked(book, {ProcedureKind::left_out}).findings.size(), 0u);
}

TEST(Omissions, AHappeningFromWhereNoStepLeads) {
  auto const book = concerned();
  auto const report = asked(book, {ProcedureKind::not_provided_for});
  EXPECT_TRUE(found(report, "not_provided_for/reader_dies"));
  EXPECT_TRUE(found(report, "not_provided_for/book_damaged"));
  EXPECT_FALSE(found(report, "not_provided_for/changes_his_mind"));
  for (auto const& f : report.findings) {
    std::vector<std::string_view> const names = f.subject == "reader_dies" ? std::vector<std::string_view>{"asked", "out"} : std::vector<std::string_view>{"asked"};
    EXPECT_EQ(cli::omission_names(book, f), names) << f.key();  // who has the book can give it back
  }
}

TEST(Omissions, AnAnswerThatAConditionMayBarIsNotTakenForOne) {
  auto book = concerned();
  std::array const with_card{fact_node(book, fact_named(book.facts, "card"))};
  row(book.transitions, "cancel").guard = with_card;
  EXPECT_EQ(verdict(book, ProcedureKind::not_provided_for, "changes_his_mind"), ProcedureVerdict::undecided);
}

TEST(Omissions, OfWordingThatIsNotShownNothingIsSaid) {
  auto book = concerned();
  row(book.transitions, "cancel").head.standing = Standing::unshown;
  EXPECT_EQ(verdict(book, ProcedureKind::not_provided_for, "changes_his_mind"), ProcedureVerdict::unshown);
  book = concerned();
  row(book.transitions, "loan").head.from |= bit(Place::idle);
  EXPECT_TRUE(finds(book, "competing_ways/asked: loan + cancel"));
  auto hidden = row(book.transitions, "cancel");
  hidden.head.id = "cancel, as not shown", hidden.head.standing = Standing::unshown, hidden.head.from = bit(Place::out);
  book.transitions.push_back(hidden);
  EXPECT_FALSE(finds(book, "competing_ways/asked: loan + cancel"));
}

TEST(Omissions, ARowThatCameOverCoursesUnderWay) {
  auto book = concerned();
  EXPECT_TRUE(finds(book, "unsettled_commencement/duty loan of an atlas"));
  EXPECT_FALSE(finds(book, "unsettled_commencement/duty loan"));
  constexpr static std::array<std::string_view, 1> said{"loan of an atlas"};
  book.concerns.settled = said;
  EXPECT_FALSE(finds(book, "unsettled_commencement/duty loan of an atlas"));
  auto more = row(book.conditions, "card needed");
  more.head.id = "another card";
  more.head.interval = row(book.calls, "loan of an atlas").head.interval;
  book.conditions.push_back(more);
  EXPECT_TRUE(finds(book, "unsettled_commencement/condition another card"));
}

TEST(Omissions, TwoWaysOfWhichOneShutsTheOtherOut) {
  // The librarian lends, the reader cancels: who comes first shuts the other out.
  auto book = concerned();
  EXPECT_TRUE(finds(book, "competing_ways/asked: loan + cancel"));
  row(book.transitions, "cancel").head.from |= bit(Place::out);
  row(book.transitions, "loan").head.from |= bit(Place::idle);
  EXPECT_FALSE(finds(book, "competing_ways/asked: loan + cancel"));
}

// A loan is a status until a day that the order states; whoever has one may order again.
ProcedureBook with_status() {
  auto book = concerned();
  auto const kind = static_cast<std::uint16_t>(fact_named(book.facts, "kind")), until = static_cast<std::uint16_t>(fact_named(book.facts, "wanted_by"));
  book.concerns.status_begins = static_cast<std::uint16_t>(What::order);
  book.concerns.status = kind;
  book.concerns.status_values = bits(library::Kind::novel, library::Kind::atlas);
  book.concerns.status_ends = {until};
  for (auto& c : book.events[static_cast<std::size_t>(What::order) - 1].carries)
    if (c.slot == kind) c.required = true;
  return book;
}

TEST(Omissions, AStatusThatEndsBeforeTheCourse) {
  auto book = with_status();
  row(book.calls, "loan of an atlas").head.interval = row(book.calls, "loan").head.interval;  // a loan is always due in three days
  EXPECT_TRUE(finds(book, "status_outlived/out"));  // a return has no date
  row(book.calls, "return").head.period = calendar_days(3);
  EXPECT_FALSE(finds(book, "status_outlived/out"));
  row(book.calls, "return").head.period = calendar_months(13);
  EXPECT_TRUE(finds(book, "status_outlived/out"));
}

TEST(Omissions, ADutyWhoseActIsMadeOfWhatHasNoDate) {
  auto book = concerned();
  constexpr std::array makings{Making{bit(What::reply), bit(What::giveback)}};
  book.concerns.makings = makings;
  EXPECT_TRUE(finds(book, "made_of_undated/reply: giveback"));
  row(book.calls, "return").head.period = calendar_days(3);
  EXPECT_FALSE(finds(book, "made_of_undated/reply: giveback"));
  EXPECT_EQ(verdict(book, ProcedureKind::made_of_undated, "reply: giveback"), ProcedureVerdict::proven);
  row(book.calls, "return").head.interval.until = book.editions.front().interval.from;  // a row that is no law calls for nothing
  EXPECT_TRUE(finds(book, "made_of_undated/reply: giveback"));
}

TEST(Omissions, ACourseThatOnlyTheBearerOfADutyLeadsOn) {
  auto book = concerned();
  EXPECT_FALSE(finds(book, "only_its_bearer/loan, asked"));  // the order may be cancelled
  row(book.transitions, "cancel").head.from = 0;
  EXPECT_TRUE(finds(book, "only_its_bearer/loan, asked"));
  row(book.transitions, "reply").head.from = bit(Place::asked);
  row(book.transitions, "reply").head.to = static_cast<std::uint16_t>(Place::idle);
  EXPECT_FALSE(finds(book, "only_its_bearer/loan, asked"));
  row(book.transitions, "reply").head.standing = Standing::unshown;  // it may lead on by wording that is not shown
  EXPECT_FALSE(finds(book, "only_its_bearer/loan, asked"));
}

TEST(Omissions, AStatusThatNobodyHasToRenew) {
  auto book = with_status();
  EXPECT_TRUE(finds(book, "unowed_renewal/novel"));
  book.concerns.status_courses = bit(What::order);
  row(book.calls, "loan").head.actions |= bit(What::order);
  EXPECT_FALSE(finds(book, "unowed_renewal/novel"));
  EXPECT_EQ(verdict(book, ProcedureKind::unowed_renewal, "novel"), ProcedureVerdict::proven);
  book.concerns.status_ends.clear();  // what never ends needs none
  EXPECT_TRUE(asked(book, {ProcedureKind::unowed_renewal}).obligations.empty());
}

TEST(Omissions, AnswersDoNotHangOnWhatElseIsAsked) {
  auto const book = concerned();
  auto const all = check_procedure(book, cli::replay_run(book), {});
  for (auto k = static_cast<std::size_t>(ProcedureKind::undated_right); k < procedure_kinds; ++k) {
    auto const kind = static_cast<ProcedureKind>(k);
    auto const alone = asked(book, {kind});
    std::vector<std::string> x, y;
    for (auto const& o : all.obligations)
      if (o.kind == kind) x.push_back(o.subject + " " + std::string(name_of(o.verdict)));
    for (auto const& o : alone.obligations) y.push_back(o.subject + " " + std::string(name_of(o.verdict)));
    EXPECT_EQ(x, y) << name_of(kind);
  }
}

TEST(Omissions, WithoutConcernsNothingOfThePersonIsAsked) {
  auto const report = asked(library::procedure().book, {ProcedureKind::no_remedy, ProcedureKind::untold_act, ProcedureKind::not_provided_for, ProcedureKind::status_outlived});
  EXPECT_TRUE(report.obligations.empty());
}

}  // namespace
}  // namespace norma::solver
