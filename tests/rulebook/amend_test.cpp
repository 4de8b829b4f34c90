// A draft over the act: what it brings in stands where it belongs, and a draft that is wrong is not applied.
#include <gtest/gtest.h>

#include <algorithm>

#include "rulebook/amend.hpp"
#include "rulebook/read.hpp"
#include "rulebook/remarks.hpp"
#include "rulebook/text.hpp"
#include "rulebook/write.hpp"
#include "rules/pp95/act.hpp"

namespace norma::rulebook {
namespace {

Rulebook const& base() {
  static Rulebook const book = pp95::act().book;
  return book;
}

Amended amended(std::string const& draft) {
  auto out = amend(base(), draft);
  if (auto const* fault = std::get_if<Fault>(&out)) throw std::logic_error(shown(*fault, "draft", Lang::en));
  return std::get<Amended>(std::move(out));
}

std::string said(std::string const& draft) {
  auto const out = amend(base(), draft);
  if (std::holds_alternative<Amended>(out)) return "applied";
  auto const all = shown(std::get<Fault>(out), "draft", Lang::en);
  return all.substr(0, all.find('\n'));
}

std::size_t at(Rulebook const& book, std::string_view id) {
  return static_cast<std::size_t>(std::ranges::find_if(book.rules, [&](RuleInfo const& r) { return r.head.id == id; }) - book.rules.begin());
}

std::string const new_edition = "edition from 2021-06-01 by decree \"900\"\n";
std::string const new_rule = "rule \"n\" by 95:9:1 in force from 2021-06-01 when status can be group_1 then term must be indefinite";

TEST(Amendment, OfNothingButWordsChangesNothing) {
  // Every rule replaced by its own text: the same file, but for sections, which a text does not know.
  std::string draft;
  for (auto const& r : base().rules) draft += "replace " + text_of(base(), r, Lang::en);
  for (auto const& d : base().definitions) draft += "replace " + text_of(base(), d, Lang::en);
  for (auto const& c : base().constraints) draft += "replace " + text_of_constraint(base(), c, Lang::en);
  for (auto const& p : base().properties) draft += "заменить: " + text_of(base(), p, Lang::ru);
  EXPECT_EQ(write(amended(draft).book), write(base()));
}

TEST(Amendment, PutsARuleIntoTheStratumOfItsDecision) {
  auto const out = amended(new_edition + "add " + new_rule + " overrides \"9 group I\" by 95:9:3");
  auto const n = at(out.book, "n"), old = at(out.book, "9 group I");
  ASSERT_LT(n, out.book.rules.size());
  EXPECT_EQ(out.book.rules.size(), base().rules.size() + 1);
  auto const in = [&](std::size_t r) { return std::ranges::find_if(out.book.strata, [&](Stratum const& s) { return s.first_rule <= r && r < s.last_rule; }) - out.book.strata.begin(); };
  EXPECT_EQ(in(n), in(old));
  EXPECT_TRUE(std::ranges::count(out.book.rules[old].defeaters, n) == 1);
  EXPECT_EQ(out.book.strata.back().last_rule, out.book.rules.size());
  // Defeaters of all other rules are those of the act.
  for (auto const& r : base().rules) {
    auto const& now = out.book.rules[at(out.book, r.head.id)];
    std::vector<std::string_view> before, after;
    for (auto const d : r.defeaters) before.push_back(base().rules[d].head.id);
    for (auto const d : now.defeaters)
      if (out.book.rules[d].head.id != "n") after.push_back(out.book.rules[d].head.id);
    EXPECT_EQ(before, after) << r.head.id;
  }
  auto const file = read(write(out.book));
  EXPECT_TRUE(std::holds_alternative<Loaded>(file)) << std::get<std::string>(file);
}

TEST(Amendment, EndsReplacesAndBringsIn) {
  auto const out = amended(
      "edition from 2021-06-01 by decree \"900\"\n"
      "provision 95:9:4 called \"п. 9 абз. 4\" in force from 2021-06-01 by decree \"900\" in words \"новое\", \"new\"\n"
      "reading R1 by 95:9:4 in words \"как?\", \"how?\" either strict in words \"строго\", \"strictly\" or wide in words \"широко\", \"widely\"\n"
      "add definition strictly by 95:9:4 in words \"строго\", \"strictly\" is reading R1 = strict\n"
      "end rule \"9 group I\" on 2021-06-01\n"
      "add rule \"n\" by 95:9:4 in force from 2021-06-01 under reading R1 = wide when status can be group_1 and strictly then term must be indefinite\n");
  EXPECT_EQ(out.done.size(), 6u);
  auto const& b = out.book;
  EXPECT_EQ(b.editions.size(), base().editions.size() + 1);
  EXPECT_EQ(b.editions[edition_on(b, Date(2021, 6, 1))].decree, "900");
  EXPECT_EQ(b.editions[edition_on(b, Date(2021, 5, 31))].interval.until, Date(2021, 6, 1));
  EXPECT_EQ(b.rules[at(b, "9 group I")].head.interval.until, Date(2021, 6, 1));
  EXPECT_EQ(b.provisions[b.rules[at(b, "n")].head.cites.items[0].provision].cite, "п. 9 абз. 4");
  EXPECT_EQ(b.readings.back().count(), 2u);
  EXPECT_EQ(b.definitions.back().name, "strictly");
  auto const file = read(write(b));
  ASSERT_TRUE(std::holds_alternative<Loaded>(file)) << std::get<std::string>(file);
  EXPECT_EQ(write(std::get<Loaded>(file).book), write(b));
}

TEST(Amendment, ChangesTheLawOnFirstDaysOfEditionsOnly) {
  auto const rule = [](std::string const& interval) { return "add rule \"n\" by 95:9:1\nin force " + interval + "\nwhen status can be group_1 then term may be 5y"; };
  std::string const needs = "no edition begins on this day; the draft needs the line: edition from ";
  EXPECT_EQ(said("end rule \"20\" on 2021-06-01"), "draft:1:18: the rule would end on 2021-06-01, but " + needs + "2021-06-01 by decree \"…\"");
  EXPECT_EQ(said(new_edition + "end rule \"20\" on 2021-06-01"), "applied");
  EXPECT_EQ(said("end rule \"20\" on 2021-06-01\n" + new_edition), "applied");
  EXPECT_EQ(said("end rule \"20\" on 2022-07-01"), "draft:1:18: the rule would end on a day whose law is not encoded: 2022-07-01");
  EXPECT_EQ(said(new_edition + rule("from 2021-06-10")), "draft:3:15: 2021-06-10: " + needs + "2021-06-10 by decree \"…\"");
  EXPECT_EQ(said(new_edition + rule("from 2021-01-06")), "draft:3:15: 2021-01-06: " + needs + "2021-01-06 by decree \"…\"");
  EXPECT_EQ(said(new_edition + rule("from 2021-06-01 to 2021-12-31")), "draft:3:29: the rule would end on 2022-01-01, but " + needs + "2022-01-01 by decree \"…\"");
  EXPECT_EQ(said("replace " + rule("from 2023-01-01").substr(4)), "draft:1:9: there is no rule n");
  EXPECT_EQ(said(rule("from 2023-01-01")), "draft:2:15: the law of this day is not encoded: 2023-01-01");
  EXPECT_EQ(said(rule("from 2017-01-01")), "applied");
  EXPECT_EQ(said(new_edition + rule("from 2021-06-01 to 2022-06-30")), "applied");
  EXPECT_EQ(said("provision 95:9:4 called \"x\" in force from 2021-06-02 by decree \"1\" in words \"а\", \"a\""), "draft:1:43: 2021-06-02: " + needs + "2021-06-02 by decree \"…\"");
}

// The remarks of a draft that is applied, without their sources.
std::string remarks(std::string const& draft) {
  std::string out;
  for (auto const& r : amended(draft).remarks) out += std::to_string(r.line) + ": " + r.said.en + "\n";
  return out;
}

TEST(Amendment, ThatIsOddIsRemarkedOn) {
  auto const rule = [](std::string const& cite, std::string const& guard) { return "add rule \"n\" by " + cite + " in force from 2021-06-01 when " + guard + " then term may be 5y\n"; };
  auto const dated = new_edition + "edition from 2021-09-01 by decree \"901\"\n";
  EXPECT_EQ(remarks(new_edition + rule("95:9:1", "child and history.exam = first")), "");
  EXPECT_EQ(remarks(new_edition + rule("95:app:17:б", "child")), "2: rule n cites what is no more: 95:app:17:б is gone from 2020-11-03\n");
  EXPECT_EQ(remarks(dated + "provision 95:9:4 called \"x\" in force from 2021-09-01 by decree \"901\" in words \"а\", \"a\"\n" + rule("95:9:4", "child")),
            "2: nothing changes on this day: 2021-09-01\n4: rule n stands from 2021-06-01, and 95:9:4, which it cites, from 2021-09-01\n");
  EXPECT_EQ(remarks(new_edition + rule("95:9:1", "child or findings.severity_group = 4")), "2: rule n: the comparison with findings.severity_group is the same in every case; its values: 1 .. 3\n");
  EXPECT_EQ(remarks(new_edition + rule("95:9:1", "child and not child")), "2: rule n: the guard holds in no case, by its own words\n");
  EXPECT_EQ(remarks(new_edition + rule("95:9:1", "child or not (child and findings.severity_group = 2)")), "2: rule n: the guard holds in every case, by its own words\n");
  EXPECT_EQ(remarks(new_edition + rule("95:9:1", "findings.severity_group = 1 and findings.severity_group = 2")), "2: rule n: the guard holds in no case, by its own words\n");
  EXPECT_EQ(remarks(new_edition), "1: nothing changes on this day: 2021-06-01\n");
  EXPECT_EQ(remarks("add definition x in words \"а\", \"a\" is child"), "1: nothing uses this definition: x\n");
  EXPECT_EQ(remarks("reading R by 95:9:1 in words \"а\", \"a\" either x in words \"а\", \"a\" or y in words \"а\", \"a\""), "1: nothing asks this reading: R\n");
  std::string same;
  for (auto const& r : base().rules) same += "replace " + text_of(base(), r, Lang::en);
  EXPECT_EQ(remarks(same), "");
}

TEST(Amendment, ThatLeavesEverythingAsItWasIsKnown) {
  auto const nothing = [](std::string const& draft) { return changes_nothing(base(), amended(draft).book); };
  EXPECT_TRUE(nothing(new_edition + "add definition x in words \"а\", \"a\" is child"));
  EXPECT_TRUE(nothing("replace " + text_of(base(), base().rules[3], Lang::en)));
  EXPECT_TRUE(nothing("reading R by 95:9:1 in words \"а\", \"a\" either x in words \"а\", \"a\" or y in words \"а\", \"a\""));
  EXPECT_FALSE(nothing(new_edition + "add " + new_rule));
  EXPECT_FALSE(nothing(new_edition + "end rule \"20\" on 2021-06-01"));
  EXPECT_FALSE(nothing("replace definition child in words \"а\", \"a\" is true"));
}

TEST(Amendment, ThatIsWrongIsNotApplied) {
  auto const before = write(base());
  EXPECT_EQ(said("add " + new_rule + "\nadd " + new_rule), "draft:2:5: two rules of an act must not have one id: n");
  EXPECT_EQ(said("add rule \"9 group I\" by 95:9:1 in force from 2021-06-01 when status can be group_1 then term must be indefinite"), "draft:1:5: two rules of an act must not have one id: 9 group I");
  EXPECT_EQ(said("replace " + new_rule), "draft:1:9: there is no rule n");
  EXPECT_EQ(said("end rule \"9 grup I\" on 2021-06-01"), "draft:1:10: there is no rule 9 grup I; did you mean 9 group I?");
  EXPECT_EQ(said("end rule \"9 group I\" on 2021-02-29"), "draft:1:25: a date must be a day of the calendar from 1901-03-01 to 2099-12-31");
  EXPECT_EQ(said("end rule \"9 group I\" on 1901-03-01"), "draft:1:25: the rule begins later or on this day: 1901-03-01");
  EXPECT_EQ(said("end rule \"17_1:а of 2019\" on 2021-01-01"), "draft:1:30: the rule ended earlier: 2020-05-09");
  EXPECT_EQ(said("edition from 2030-01-01 by decree \"1\""), "draft:1:14: the law of this day is not encoded: 2030-01-01; it is from 2018-04-14 to 2022-06-30");
  EXPECT_EQ(said("edition from 2020-01-01 by decree \"1\""), "draft:1:14: an edition begins on this day already: 2020-01-01");
  EXPECT_EQ(said("provision 95:9:1 called \"x\" in force from 2021-06-01 by decree \"1\" in words \"а\", \"a\""), "draft:1:11: there is such a provision already: 95:9:1");
  EXPECT_EQ(said("reading N01 by 95:9:1"), "draft:1:9: there is such a reading already: N01");
  EXPECT_EQ(said("reading R by 95:9:1 in words \"а\", \"a\" either x in words \"а\", \"a\""), "draft:1:65: expected `or` and another alternative, but the text ends");
  EXPECT_EQ(said("add definition child in words \"а\", \"a\" is true"), "draft:1:5: this name is taken already; to change it, `replace`: child");
  EXPECT_EQ(said("replace definition chid in words \"а\", \"a\" is true"), "draft:1:9: there is nothing to replace; to bring it in, `add`: chid");
  EXPECT_EQ(said("replace definition child in words \"а\", \"a\" is age_day"), "draft:1:9: a definition keeps its sort: child");
  EXPECT_EQ(said("replace definition child in words \"а\", \"a\" is until_1y before age_day"), "draft:1:47: a definition names only definitions above it: until_1y");
  EXPECT_EQ(said("add rule \"n\" by 95:9:1 in force from 2021-06-01 when term can be 1y then status must be group_1"), "draft:1:5: a rule asks only of decisions made before its own");
  EXPECT_EQ(said("add rule \"n\" by 95:9:1 in force from 2021-06-01 when status can be group_1 then status must be group_1"), "draft:1:5: a rule asks only of decisions made before its own");
  EXPECT_EQ(said("add " + new_rule + " overrides \"20\" by 95:9:3"), "draft:1:115: rule n cannot override rule 20: they are of different strata (decisions that are made together; docs/rules.md)");
  EXPECT_EQ(said("add " + new_rule + " overrides \"m\" by 95:9:3\nadd rule \"m\" by 95:9:1 in force from 2021-06-01 when status can be group_1 then term must be 1y overrides \"n\" by 95:9:3"),
            "draft:1:5: overrides must not form a cycle: n");
  EXPECT_EQ(said("replace rule \"9 group I\" by 95:9:1 in force since adoption when status can be group_1 then term must be 2y overrides \"13:6 group\" by 95:9:3"),
            "draft:1:9: overrides must not form a cycle: 9 group I");
  EXPECT_EQ(said("ad " + new_rule), "draft:1:1: expected `add`, `replace`, `end`, `edition`, `provision` or `reading`, found ad");
  EXPECT_EQ(said("add 1"), "draft:1:5: expected `rule`, `definition`, `constraint`, `fit`, `property`, `step`, `requirement`, `duty` or `right`, found 1");
  EXPECT_EQ(said(new_rule), "draft:1:1: expected `add` or `replace` before it, found rule");
  EXPECT_EQ(said("add rule \"n\" by 95:9:1 in force since adoption when child and reading N05 = decision then term may be 5y"),
            "draft:1:53: a rule does not ask a reading directly: give the question a definition, or write `under reading …` before `when`");
  EXPECT_EQ(said("add rule \"n\" by 95:9:1 in force since adoption when child then term must be indefinit").substr(0, 102), "draft:1:77: an outcome must belong to its decision's domain: indefinit; did you mean indefinite? (term");
  EXPECT_EQ(said("add rule \"n\" by 95:9:1 in force since adoption when status is group_1 then term must be 1y"), "draft:1:53: this is a decision, not a fact; one asks of it: `status can be …`");
  EXPECT_EQ(said("add rule \"n\" by 95:9:1 in force since adoption when child, child then term must be 1y"), "draft:1:58: expected `then`; conditions are joined by `and`, found ,");
  EXPECT_EQ(said("add rule \"n\" by 95:9:1 in force from 2021-06-01 until 2022-06-01"), "draft:1:49: write `to` and the last day, which is included");
  EXPECT_EQ(said("provision 95:9:4 called \"x\" in force from 2021-06-01 by decree \"1\" in words \"а\""), "draft:1:80: expected `,` and the same words in English, in quotation marks, but the text ends");
  EXPECT_EQ(said("add rule \"n\" by 95:9:1 in force since adoption when findings.listed[95:app:59] then term must be 1y"), "draft:1:53: there is no item 95:app:59 in findings.listed; a draft brings in none (`norma provisions` names them)");
  EXPECT_EQ(said("add fact person.sex"), "draft:1:5: a draft brings in no facts: the vocabulary of cases is part of the program");
  EXPECT_EQ(said("repeal rule \"20\""), "draft:1:1: expected `end rule \"ID\" on DATE`, by which a rule is repealed, found repeal");
  EXPECT_EQ(said("add rule «n»"), "draft:1:10: the language of rules has no such sign: «; names and words stand between \"…\"");
  EXPECT_EQ(said("\xEF\xBB\xBF" + new_edition + "добавить норму \"n\" по 95:9:1 действует с 2021-06-01 когда child то term допустимо 5y"), "applied");
  EXPECT_EQ(said("заменить норму \"n\" по 95:9:1 действует с 2021-06-01 когда child то term допустимо 5y"), "draft:1:10: there is no rule n");
  EXPECT_EQ(write(base()), before);
}

}  // namespace
}  // namespace norma::rulebook
