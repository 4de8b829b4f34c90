// Rows of a procedure in the language of rules: what is printed is read back as it was, in both languages; what is wrong is said where.
#include <gtest/gtest.h>

#include <algorithm>

#include "rulebook/procedure_rows.hpp"
#include "rulebook/text_print_expr.hpp"
#include "rulebook/text_procedure.hpp"
#include "rules/acts.hpp"
#include "tests/rulebook/files.hpp"

namespace norma::rulebook {
namespace {

constexpr std::array languages{Lang::ru, Lang::en};

bool same(UpdateInfo const& a, UpdateInfo const& b) { return a.slot == b.slot && a.period.unit == b.period.unit && a.period.count == b.period.count && rulebook::same(a.value, b.value); }

bool same(TransitionInfo const& a, TransitionInfo const& b) {
  return rulebook::same(a.guard, b.guard) && std::equal(a.updates.begin(), a.updates.end(), b.updates.begin(), b.updates.end(), [](auto const& x, auto const& y) { return same(x, y); });
}
bool same(ConditionInfo const& a, ConditionInfo const& b) { return rulebook::same(a.holds, b.holds); }
bool same(CallInfo const& a, CallInfo const& b) { return rulebook::same(a.guard, b.guard) && rulebook::same(a.since, b.since); }

template <class Row>
void expect_read_back(ProcedureBook const& book, ProcedureRows const& rows, Row const& row) {
  for (auto const lang : languages) {
    auto const text = text_of(book, row, lang);
    for (std::size_t at = 0, end = 0; (end = text.find('\n', at)) != text.npos; at = end + 1) EXPECT_LE(characters_in(text.substr(at, end - at)), text_width) << text;
    auto const out = read_procedure_text(text, book);
    ASSERT_TRUE(std::holds_alternative<ReadProcedureText>(out)) << shown(std::get<Fault>(out), "text", Lang::en) << text;
    auto const& read = std::get<ReadProcedureText>(out).rows;
    ASSERT_EQ(read.size(), 1u) << text;
    ASSERT_TRUE(std::holds_alternative<Row>(read[0].row)) << text;
    auto const& back = std::get<Row>(read[0].row);
    EXPECT_EQ(rows.of(back), rows.of(row)) << text;  // everything that a row says, by names
    EXPECT_TRUE(same(back, row)) << text;            // and node for node
  }
}

void expect_all_read_back(ProcedureBook const& book) {
  ProcedureRows const rows(book);
  for (auto const& t : book.transitions) expect_read_back(book, rows, t);
  for (auto const& c : book.conditions) expect_read_back(book, rows, c);
  for (auto const& c : book.calls) expect_read_back(book, rows, c);
}

TEST(ProcedureText, EveryRowIsReadBack) { expect_all_read_back(built_in()); }

// Whatever the act has today, the words for it are kept.
TEST(ProcedureText, EveryMarkAndPeriodIsReadBack) {
  auto const& book = built_in();
  ProcedureRows const rows(book);
  auto t = book.transitions[0];
  t.head.standing = Standing::unshown;
  t.head.begins = t.head.again = t.head.rare = t.head.beside = true;
  t.head.forgets = 0b1011;
  t.head.to = 0;
  t.head.interval = {Date(2020, 10, 7), Date(2020, 12, 8)};
  for (std::uint64_t from : {std::uint64_t{1}, std::uint64_t{2}, ~std::uint64_t{0} >> (64 - book.states.size())}) {
    t.head.from = from;
    expect_read_back(book, rows, t);
    t.head.from &= ~std::uint64_t{1};
    if (t.head.from != 0) expect_read_back(book, rows, t);
  }
  t.updates.clear();
  auto const dated = static_cast<std::uint16_t>(std::ranges::find_if(book.facts, [&](FactInfo const& f) { return f.sort == Sort::date && f.element.empty() && f.path != book.facts[book.today].path; }) - book.facts.begin());
  std::vector<Node> const today{{.op = Op::fact, .sort = Sort::date, .value = book.today}};
  for (auto const p : {working_days(1), working_days(3), working_days(14), calendar_days(0), calendar_days(1), calendar_days(22), calendar_months(1), calendar_months(6)}) {
    t.updates = {{dated, today, p}};
    expect_read_back(book, rows, t);
    for (auto const& call : book.calls) {
      auto c = call;
      c.head.period = p;
      expect_read_back(book, rows, c);
      break;
    }
  }
  auto c = book.calls[0];
  c.head.beside = c.head.moot = true;
  for (std::uint64_t set : {std::uint64_t{0}, std::uint64_t{1}, std::uint64_t{7}}) {
    c.head.releases = set;
    c.head.triggers = set;
    expect_read_back(book, rows, c);
  }
  c.head.moot = false;
  expect_read_back(book, rows, c);
  auto q = book.conditions[0];
  q.head.events = 0;
  q.head.in_order = true;
  expect_read_back(book, rows, q);
}

TEST(ProcedureText, SaysItAsALawyerDoes) {
  auto const& book = built_in();
  auto const& c = *std::ranges::find_if(book.calls, [](CallInfo const& x) { return x.head.id == "24:4 notice"; });
  EXPECT_EQ(text_of(book, c, Lang::en),
            "duty \"24:4 notice\"\n"
            "  by 95:24:4\n"
            "  in force from 2020-12-08\n"
            "  after return_decided\n"
            "  in every case\n"
            "  then bureau\n"
            "    must perform return_notified\n"
            "    within 1 working day\n");
  EXPECT_EQ(text_of(book, c, Lang::ru),
            "обязанность \"24:4 notice\"\n"
            "  по 95:24:4\n"
            "  действует с 2020-12-08\n"
            "  после return_decided\n"
            "  во всех случаях\n"
            "  то bureau\n"
            "    надлежит совершить return_notified\n"
            "    в течение 1 рабочего дня\n");
}

std::string said(std::string const& text, Lang lang = Lang::en) {
  auto const out = read_procedure_text(text, built_in());
  auto const* fault = std::get_if<Fault>(&out);
  if (!fault) return "no fault";
  auto const all = shown(*fault, "draft", lang);
  return all.substr(0, all.find('\n'));
}

std::string const step = "step \"x\" by 95:24:4 in force from 2020-12-08 ";
std::string const duty = "duty \"x\" by 95:24:4 in force from 2020-12-08 after return_decided in every case then ";

TEST(ProcedureTextFault, IsSaidWhereItStands) {
  EXPECT_EQ(said(step + "in registered upon return_decided in every case leads to return_decided"), "no fault");
  EXPECT_EQ(said("step \"x\" in force from 2020-12-08"), "draft:1:10: a row of a procedure must cite at least one provision: `by …`");
  EXPECT_EQ(said("step \"x\" by 95:24:4444"), "draft:1:13: there is no provision 95:24:4444; did you mean 95:24:4?");
  EXPECT_EQ(said("step \"x\" by 95:24:4 in force from 2020-12-08 to 2020-12-07"), "draft:1:46: an interval must end after it begins");
  EXPECT_EQ(said(step + "in registred"), "draft:1:49: there is no state registred; did you mean registered?");
  EXPECT_EQ(said(step + "in registered upon return_decidet"), "draft:1:65: there is no event return_decidet; did you mean return_decided?");
  EXPECT_EQ(said(step + "in registered upon return_decided in every case"), "draft:1:93: expected `leads to …` or `leaves the state as it is`, but the text ends");
  EXPECT_EQ(said(step + "in registered upon return_decided when today leads to registered"), "draft:1:85: a guard is a proposition");
  EXPECT_EQ(said(step + "in registered upon return_decided when readng leads to registered"), "draft:1:85: there is no fact, definition or date readng");
  EXPECT_EQ(said(step + "in registered upon return_decided when reading N99 = x leads to registered").substr(0, 30), "draft:1:93: a reading must be ");
  EXPECT_EQ(said(step + "in registered upon return_decided in every case leaves the state as it is sets today to today"), "draft:1:125: the day, the actor and the days of events are told by every event; no step sets them");
  EXPECT_EQ(said(step + "in registered upon return_decided in every case leaves the state as it is sets levl to today"), "draft:1:125: there is no fact levl; did you mean level?");
  EXPECT_EQ(said(step + "in registered upon return_decided in every case leaves the state as it is sets level to today"), "draft:1:134: a fact of the course takes a value of its own sort");
  EXPECT_EQ(said(step + "in registered upon return_decided in every case leaves the state as it is sets level to actor"), "draft:1:134: a fact of the course takes a value of its own sort");
  EXPECT_EQ(said(step + "in registered upon return_decided in every case leaves the state as it is sets level to the last day of 3 months counted from today"), "draft:1:125: a fact of the course takes a value of its own sort");
  EXPECT_EQ(said("requirement \"x\" by 95:24:4 in force from 2020-12-08 upon return_decided holds today"), "draft:1:79: what holds is a proposition");
  EXPECT_EQ(said("requirement \"x\" by 95:24:4 in force from 2020-12-08 of return_decided holds true"), "draft:1:53: expected `upon`, found of");
  EXPECT_EQ(said(duty + "bureau must perform return_notified within 1 working day"), "no fault");
  EXPECT_EQ(said(duty + "buraeu must perform return_notified without a term"), "draft:1:86: there is no actor buraeu; did you mean bureau?");
  EXPECT_EQ(said(duty + "bureau may perform return_notified without a term"), "draft:1:93: expected `must perform`: a duty is what one must, a right is what one may, found may");
  EXPECT_EQ(said(duty + "citizen must perform return_notified without a term"), "draft:1:86: citizen cannot perform it");
  EXPECT_EQ(said(duty + "bureau must perform return_notified"), "draft:1:121: expected `within …` or `without a term`, but the text ends");
  EXPECT_EQ(said(duty + "bureau must perform return_notified within 3 days"), "draft:1:131: expected `working days`, `calendar days` or `months`, found days");
  EXPECT_EQ(said(duty + "bureau must perform return_notified within 6000 months"), "draft:1:129: expected a whole number, 0 — 5000, found 6000");
  EXPECT_EQ(said(duty + "bureau must perform return_notified within 3 months counted from true"), "draft:1:151: a period runs from a date");
  EXPECT_EQ(said("rule \"x\""), "draft:1:1: expected `step`, `requirement`, `duty` or `right`, found rule");
  EXPECT_EQ(said("шаг \"x\" по 95:24:4 действует с 2020-12-08 в состоянии registred", Lang::ru), "draft:1:55: нет такого: состояние registred; может быть, registered?");
  EXPECT_EQ(said("обязанность \"x\" по 95:24:4 действует с 2020-12-08 после return_decided во всех случаях то citizen надлежит совершить return_notified", Lang::ru), "draft:1:91: не из тех, кто это совершает: citizen");
}

}  // namespace
}  // namespace norma::rulebook
