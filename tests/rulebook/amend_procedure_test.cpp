// A draft over the procedure: rows come, change and end where the draft says, and a draft that is wrong is not applied.
#include <gtest/gtest.h>

#include <algorithm>

#include "rulebook/amend.hpp"
#include "rulebook/cited.hpp"
#include "rulebook/remarks.hpp"
#include "rulebook/text_procedure.hpp"
#include "rulebook/write_procedure.hpp"
#include "tests/rulebook/files.hpp"

namespace norma::rulebook {
namespace {

Rulebook const& act() {
  static auto const book = pp95::act().book;
  return book;
}

Amended amended(std::string const& draft) {
  auto out = amend(act(), draft, &built_in());
  if (auto const* fault = std::get_if<Fault>(&out)) throw std::logic_error(shown(*fault, "draft", Lang::en));
  return std::get<Amended>(std::move(out));
}

std::string said(std::string const& draft, Lang lang = Lang::en) {
  auto const out = amend(act(), draft, &built_in());
  if (std::holds_alternative<Amended>(out)) return "applied";
  auto const all = shown(std::get<Fault>(out), "draft", lang);
  return all.substr(0, all.find('\n'));
}

template <class Table>
auto const& row(Table const& table, std::string_view id) {
  return *std::ranges::find_if(table, [&](auto const& r) { return r.head.id == id; });
}

std::string const edition = "edition from 2021-06-01 by decree \"900\"\n";
std::string const notice = "by 95:24:4 in force from 2021-06-01 after return_decided in every case then bureau must perform return_notified within 5 working days\n";

TEST(ProcedureAmendment, OfNothingButWordsChangesNothing) {
  std::string draft;
  auto const& b = built_in();
  for (auto const& t : b.transitions) draft += "replace " + text_of(b, t, Lang::en);
  for (auto const& c : b.conditions) draft += "заменить: " + text_of(b, c, Lang::ru);
  for (auto const& c : b.calls) draft += "replace " + text_of(b, c, Lang::en);
  auto const out = amended(draft);
  EXPECT_EQ(write_procedure(*out.procedure), write_procedure(b));
  EXPECT_TRUE(changes_nothing({&b, &*out.procedure}));
  EXPECT_EQ(out.done.size(), b.transitions.size() + b.conditions.size() + b.calls.size());
}

TEST(ProcedureAmendment, EndsReplacesAndBringsIn) {
  auto const out = amended(edition +
      "provision 95:24:9 called \"п. 24 абз. 9\" in force from 2021-06-01 by decree \"900\" in words \"новое\", \"new\"\n"
      "reading W9 by 95:24:9 in words \"как?\", \"how?\" either strict in words \"строго\", \"strictly\" or wide in words \"широко\", \"widely\"\n"
      "end duty \"24:4 notice\" on 2021-06-01\n"
      "add duty \"24:9 notice\" by 95:24:9 in force from 2021-06-01 after return_decided when reading W9 = strict then bureau must perform return_notified within 5 working days\n"
      "replace right \"29_1 may inspect\" by 95:29_1:2 in force since adoption after decision_made in every case then citizen may perform record_inspected within 3 months\n"
      "end step \"24:4 notified\" on 2021-06-01\n"
      "add step \"24:9 notified\" by 95:24:9 in force from 2021-06-01 in any state but registered upon return_notified in every case leaves the state as it is\n"
      "end requirement \"29 signed\" on 2021-06-01\n");
  ASSERT_TRUE(out.procedure);
  auto const& p = *out.procedure;
  EXPECT_EQ(out.done.size(), 9u);
  EXPECT_EQ(out.done[4].en, "added: duty 24:9 notice");
  EXPECT_EQ(out.done[3].ru, "с 2021-06-01 прекращено: обязанность 24:4 notice");
  EXPECT_EQ(row(p.calls, "24:4 notice").head.interval.until, Date(2021, 6, 1));
  EXPECT_EQ(row(p.calls, "24:9 notice").head.period.count, 5);
  EXPECT_EQ(p.provisions[row(p.calls, "24:9 notice").head.cites.items[0].provision].cite, "п. 24 абз. 9");
  EXPECT_EQ(row(p.calls, "29_1 may inspect").head.period.unit, Unit::months);
  EXPECT_EQ(row(p.transitions, "24:4 notified").head.interval.until, Date(2021, 6, 1));
  EXPECT_EQ(row(p.conditions, "29 signed").head.interval.until, Date(2021, 6, 1));
  EXPECT_EQ(p.readings.back().id, "W9");
  EXPECT_EQ(p.editions.size(), built_in().editions.size() + 1);
  EXPECT_EQ(p.editions.back().decree, "900");
  for (auto const& r : out.remarks) ADD_FAILURE() << shown(r, "draft", Lang::en);
  EXPECT_TRUE(new_and_uncited(act(), out.book, &p).empty());
  EXPECT_EQ(new_and_uncited(act(), out.book, &built_in()), std::vector{act().provisions.size()});
  // Decisions are left alone: nothing of them changes on that day or asks that question.
  EXPECT_EQ(out.book.readings.size(), act().readings.size());
  EXPECT_EQ(out.book.editions.size(), act().editions.size());
  auto const file = read(write(out.book, &p));
  ASSERT_TRUE(std::holds_alternative<Loaded>(file)) << std::get<std::string>(file);
  EXPECT_EQ(write_procedure(*std::get<Loaded>(file).procedure), write_procedure(p));
}

TEST(ProcedureAmendment, AndDecisionsMayChangeAtOnce) {
  auto const both = amended(edition + "end rule \"20\" on 2021-06-01\nend duty \"24:4 notice\" on 2021-06-01");
  EXPECT_EQ(both.book.editions.size(), act().editions.size() + 1);
  EXPECT_EQ(both.procedure->editions.size(), built_in().editions.size() + 1);
  auto const rules = amended(edition + "end rule \"20\" on 2021-06-01");
  EXPECT_TRUE(changes_nothing({&built_in(), &*rules.procedure}));
  // An edition of the act that the procedure has not yet begins there, too, if a row does.
  auto const old = amended("end duty \"19_2:2 return\" on 2021-06-01\n" + edition);
  EXPECT_EQ(old.procedure->editions.back().interval.from, Date(2021, 6, 1));
}

TEST(ProcedureAmendment, ThatIsOddIsRemarkedOn) {
  auto const remarks = [](std::string const& draft) {
    std::string out;
    for (auto const& r : amended(draft).remarks) out += std::to_string(r.line) + ": " + r.said.en + "\n";
    return out;
  };
  EXPECT_EQ(remarks(edition + "end duty \"24:4 notice\" on 2021-06-01\nadd duty \"n\" " + notice), "");
  EXPECT_EQ(remarks("add requirement \"n\" by 95:24:4 in force from 2020-10-07 upon return_decided holds level = bureau"), "1: requirement n stands from 2020-10-07, and 95:24:4, which it cites, from 2020-12-08\n");
  EXPECT_EQ(remarks("add requirement \"n\" by 95:24:4 in force from 2020-12-08 upon return_decided holds level = bureau and not (level = bureau)"), "1: requirement n: the guard holds in no case, by its own words\n");
  EXPECT_EQ(remarks(edition + "end rule \"20\" on 2021-06-01\nreading W9 by 95:24:4 in words \"?\", \"?\" either a in words \"а\", \"a\" or b in words \"б\", \"b\""), "3: nothing asks this reading: W9\n");
}

TEST(ProcedureAmendment, ThatIsWrongIsNotApplied) {
  EXPECT_EQ(said("add duty \"24:4 notice\" " + notice), "draft:1:5: this id is taken already; to change the row, `replace`: 24:4 notice");
  EXPECT_EQ(said("replace duty \"24:4 notic\" " + notice), "draft:1:9: there is no duty 24:4 notic; did you mean 24:4 notice?");
  EXPECT_EQ(said("add duty \"n\" " + notice), "draft:1:39: 2021-06-01: no edition begins on this day; the draft needs the line: edition from 2021-06-01 by decree \"…\"");
  EXPECT_EQ(said("add duty \"n\" " + notice + edition), "applied");
  EXPECT_EQ(said("end duty \"24:4 notice\" on 2021-06-01"), "draft:1:27: the row would end on 2021-06-01, but no edition begins on this day; the draft needs the line: edition from 2021-06-01 by decree \"…\"");
  EXPECT_EQ(said("end duty \"24:4 notice\" on 2018-05-21"), "draft:1:27: duty 24:4 notice begins later or on this day: 2020-12-08");
  EXPECT_EQ(said("end duty \"24:4 notice\" on 2022-07-01"), "draft:1:27: the procedure of this day is not encoded: 2022-07-01; it is from 2019-05-21 to 2022-06-30");
  EXPECT_EQ(said(edition + "end duty \"24:4 notice\" on 2021-06-01\nend duty \"24:4 notice\" on 2021-06-01"), "draft:3:27: duty 24:4 notice ended earlier: 2021-06-01");
  EXPECT_EQ(said("end right \"24:4 notice\" on 2021-06-01"), "draft:1:11: this id is that of a duty: 24:4 notice");
  EXPECT_EQ(said("end step \"24:4 notifed\" on 2021-06-01"), "draft:1:10: there is no step 24:4 notifed; did you mean 24:4 notified?");
  EXPECT_EQ(said("end fit \"x\""), "draft:1:5: expected `rule`, `step`, `requirement`, `duty` or `right`, found fit");
  EXPECT_EQ(said("duty \"n\""), "draft:1:1: expected `add` or `replace` before it, found duty");
  EXPECT_EQ(said("add event x"), "draft:1:5: a draft brings in no events, states or actors: the vocabulary of logs is part of the program");
  EXPECT_EQ(said("add requirement \"n\" by 95:24:4 in force from 2021-06-01 to 2021-05-01"), "draft:1:57: an interval must end after it begins");
  EXPECT_EQ(said("replace step \"24:4 return decided\" by 95:24:4 in force from 2020-12-08 in registered upon return_notified in every case leads to return_decided"),
            "draft:1:9: no step has the event return_decided any more; end the step instead of replacing it");
  EXPECT_EQ(said("reading N13 by 95:24:4"), "draft:1:9: there is such a reading already: N13");
  EXPECT_EQ(said("add duty \"n\" by 95:24:4 in force from 2020-12-08 after return_decided in every case then bureau must perform return_notified within 5000 months").substr(0, 44), "draft:1:5: a date may lie outside the years ");
  EXPECT_EQ(said("прекратить обязанность \"24:4 notice\" с 2021-06-01", Lang::ru), "draft:1:40: строка прекращалась бы 2021-06-01, но с этого дня не начинается ни одна редакция; в проекте нужна строка: редакция с 2021-06-01 по постановлению \"…\"");
  EXPECT_EQ(said("прекратить право \"24:4 notice\" с 2021-06-01", Lang::ru), "draft:1:18: под этим номером — обязанность: 24:4 notice");
}

TEST(ProcedureAmendment, NeedsAProcedure) {
  auto const said_without = [](std::string const& draft) {
    auto const out = amend(act(), draft);
    return std::holds_alternative<Amended>(out) ? "applied" : std::get<Fault>(out).said.en;
  };
  EXPECT_EQ(said_without("add duty \"n\" " + notice), "no procedure of this act is encoded: no steps, requirements, duties or rights");
  EXPECT_EQ(said_without("end step \"x\" on 2021-06-01"), "no procedure of this act is encoded: no steps, requirements, duties or rights");
  EXPECT_EQ(said_without(edition + "end rule \"20\" on 2021-06-01"), "applied");
}

}  // namespace
}  // namespace norma::rulebook
