// What is wrong with a text is said with file, line, column and caret; the sentences are those of the compile errors.
#include <gtest/gtest.h>

#include "rulebook/text.hpp"
#include "rules/pp95/act.hpp"

namespace norma::rulebook {
namespace {

std::string said(std::string const& text, Lang lang = Lang::en) {
  auto const out = read_text(text, pp95::act().book);
  auto const* fault = std::get_if<Fault>(&out);
  return fault ? shown(*fault, "draft", lang) : "no fault";
}

// The first line of what is said of a rule with this guard, without the place.
std::string of_guard(std::string const& guard, Lang lang = Lang::en) {
  auto const all = said("rule \"x\" by 95:7:1 in force from 2020-01-01 when " + guard + "\nthen status must be group_1", lang);
  auto const line = all.substr(0, all.find('\n'));
  auto at = std::size_t{0};
  for (int colons = 0; colons < 3 && at != line.npos; ++colons) at = line.find(':', at) + 1;
  return line == "no fault" ? line : line.substr(at + 1);
}

std::string of_rule(std::string const& rest) {
  auto const all = said("rule \"x\" " + rest);
  auto const line = all.substr(0, all.find('\n'));
  return line == "no fault" ? line : line.substr(line.find(": ") + 2);
}

TEST(RuleTextFault, PointsAtTheWord) {
  EXPECT_EQ(said("rule \"x\"\n  by 95:7:1\n  in force from 2020-01-01\n  when child and age_day\n  then status must be group_1\n"),
            "draft:4:18: `and` needs two propositions\n"
            "      when child and age_day\n"
            "                     ^\n");
  EXPECT_EQ(said("норма \"x\"\n  по 95:7:1\n  действует с 2020-01-01\n  когда child и age_day\n  то status обязательно group_1\n", Lang::ru),
            "draft:4:17: «и» соединяет два условия\n"
            "      когда child и age_day\n"
            "                    ^\n");
}

TEST(RuleTextFault, IsTheSentenceOfTheCompileError) {
  EXPECT_EQ(of_guard("child"), "no fault");
  EXPECT_EQ(of_guard("decided_on"), "a guard is a proposition");
  EXPECT_EQ(of_guard("child or history.exam"), "`or` needs two propositions");
  EXPECT_EQ(of_guard("not decided_on"), "`not` needs a proposition");
  EXPECT_EQ(of_guard("(if age_day then child else child)"), "`choose` needs a proposition");
  EXPECT_EQ(of_guard("(if child then child else age_day)"), "`choose` needs two expressions of one sort");
  EXPECT_EQ(of_guard("if child then age_day"), "`then` without `else` needs a proposition");
  EXPECT_EQ(of_guard("age_day = 1"), "a comparison needs two expressions of one sort");
  EXPECT_EQ(of_guard("history.exam = referral.route"), "a comparison needs two expressions of one sort");
  EXPECT_EQ(of_guard("history.exam < history.exam"), "only dates and integers are ordered");
  EXPECT_EQ(of_guard("decided_on is given"), "only a fact that may be absent can be asked whether it is given");
  EXPECT_EQ(of_guard("history.exam + 2 years = decided_on"), "calendar arithmetic needs a date");
  EXPECT_EQ(of_guard("age_day < 2021-02-29"), "a date must be a day of the calendar from 1901-03-01 to 2099-12-31");
  EXPECT_EQ(of_guard("age_day < 2100-01-01"), "a date must be a day of the calendar from 1901-03-01 to 2099-12-31");
  EXPECT_EQ(of_guard("reading N99 = decision"), "a reading must be declared before a rule depends on it: N99");
  EXPECT_EQ(of_guard("reading N01 = decison"), "this reading has no such alternative: decison");
  EXPECT_EQ(of_guard("status can be 1y"), "an outcome must belong to its decision's domain: 1y (status: group_1, group_2, group_3, child_disabled)");
  EXPECT_EQ(of_guard("any of findings.listed[95:app:3 .. 95:app:1]"), "a range of items lies within its set and is not empty");
  EXPECT_EQ(of_guard("any of documents.causes[work_injury .. other_by_law]"), "only a set has items");
  EXPECT_EQ(of_guard("every one of (child, age_day)"), "a list of propositions holds propositions");
  EXPECT_EQ(of_guard("age_day + 2 days = age_day"), "only 1 day can be added or taken away");
  EXPECT_EQ(of_guard("age_day + 1300 years = age_day"), "expected a whole number, 0 — 1200, found 1300");
}

TEST(RuleTextFault, SaysWhatTheRuleLacks) {
  EXPECT_EQ(of_rule("in force from 2020-01-01 when child then status must be group_1"), "a rule must cite at least one provision: `by …`");
  EXPECT_EQ(of_rule("by 95:7:1 in force from 2020-01-01 to 2019-12-31 when child then status must be group_1"), "an interval must end after it begins");
  EXPECT_EQ(of_rule("by 95:7:1 in force from 2020-01-01 when child then status must be 1y"), "an outcome must belong to its decision's domain: 1y (status: group_1, group_2, group_3, child_disabled)");
  EXPECT_EQ(of_rule("by 95:7:1 in force from 2020-01-01 when child then established_on is child"), "a derived value is a date");
  EXPECT_EQ(of_rule("by 95:7:1 in force from 2020-01-01 under reading N99 = x when child then status must be group_1"), "a reading must be declared before a rule depends on it: N99");
  EXPECT_EQ(of_rule("by 95:7:1 in force from 2020-01-01 when child"), "expected `then`, but the text ends");
  EXPECT_EQ(of_rule("by 95:7:1 in force from 2020-01-01 when child then status group_1"), "expected `must be`, `may be`, `must not be`, `is not encoded` or `is`, found group_1");
  std::string many = "95:7:1";
  for (int i = 0; i < 14; ++i) many += ", 95:7:1";
  EXPECT_EQ(of_rule("by " + many + " in force from 2020-01-01 when child then status must be group_1"), "a rule's list of citations, overrides or readings is full");
  EXPECT_EQ(said("definition x by 95:7:1 in words \"а\", \"a\" is until_5y\ndefinition child in words \"а\", \"a\" is age_day before until_5y").substr(0, 63),
            "draft:2:54: a definition names only definitions above it: until");
  EXPECT_EQ(said("property \"p\" in words \"а\", \"a\" holds age_day"), "draft:1:38: what holds is a proposition\n    property \"p\" in words \"а\", \"a\" holds age_day\n                                         ^\n");
}

TEST(RuleTextFault, OffersTheNearestName) {
  EXPECT_EQ(of_guard("findings.limitatoin"), "there is no fact, definition or date findings.limitatoin; did you mean findings.limitation?");
  EXPECT_EQ(of_guard("findings.limitatoin", Lang::ru), "нет такого: факт, понятие или дата findings.limitatoin; может быть, findings.limitation?");
  EXPECT_EQ(of_guard("history.exam = frist"), "there is no fact, definition or date frist; did you mean first?");
  EXPECT_EQ(of_guard("statos can be group_1"), "there is no decision statos; did you mean status?");
  EXPECT_EQ(of_rule("by 95:7:9 in force from 2020-01-01 when child then status must be group_1"), "there is no provision 95:7:9; did you mean 95:7:1?");
  EXPECT_EQ(of_rule("by 95:7:1 in force from 2020-01-01 when child then untl[1y] is age_day"), "there is no derived date untl[1y]; did you mean until[1y]?");
}

TEST(RuleTextFault, RulesAreCheckedTogether) {
  auto const rule = [](std::string const& id, std::string const& over) {
    return "rule \"" + id + "\" by 95:7:1 in force from 2020-01-01 when child then status must be group_1" + (over.empty() ? "" : " overrides \"" + over + "\" by 95:9:3") + "\n";
  };
  EXPECT_EQ(said(rule("a", "b") + rule("b", "")), "no fault");
  EXPECT_EQ(said(rule("a", "") + rule("b", "") + rule("a", "")).substr(0, 55), "draft:3:1: two rules of an act must not have one id: a\n");
  EXPECT_EQ(said(rule("a", "7 grup I")).substr(0, 113), "draft:1:1: a rule overrides a rule that the act does not hold; there is no rule 7 grup I; did you mean 7 group I?");
  EXPECT_EQ(said(rule("a", "b") + rule("b", "c") + rule("c", "a")).substr(0, 54), "draft:1:1: overrides must not form a cycle: a\n    rule");
  EXPECT_EQ(said(rule("a", "a")).substr(0, 46), "draft:1:1: overrides must not form a cycle: a\n");
  std::string many;
  for (int i = 0; i < 400; ++i) many += rule("r" + std::to_string(i), "r" + std::to_string(i + 1));
  EXPECT_EQ(said(many).substr(0, 52), "draft:321:1: an act has no more than 320 rules\n    r");
}

TEST(RuleTextFault, DepthIsBounded) {
  auto const n = std::size_t{10'000};
  auto const limit = "an expression has no more than 500 levels";
  auto const repeat = [&](std::string const& s) {
    std::string out;
    for (std::size_t i = 0; i < n; ++i) out += s;
    return out;
  };
  EXPECT_EQ(of_guard(std::string(n, '(') + "child" + std::string(n, ')')), limit);
  EXPECT_EQ(of_guard(repeat("not ") + "child"), limit);
  EXPECT_EQ(of_guard(repeat("if child then ") + "child"), limit);
  EXPECT_EQ(of_guard("child" + repeat(" and child")), limit);
  EXPECT_EQ(of_guard("every one of (child" + repeat(", child") + ")"), limit);
  EXPECT_EQ(of_guard("age_day" + repeat(" + 1 day") + " = age_day"), limit);
  EXPECT_EQ(of_guard(repeat("the first of the month after ") + "age_day = age_day"), limit);
}

TEST(RuleTextFault, WordsThatAreNone) {
  EXPECT_EQ(said("rule \"x\n\""), "draft:1:6: a quotation mark is not closed on the same line\n    rule \"x\n         ^\n");
  EXPECT_EQ(of_guard("until[1y = age_day"), "expected a closing ] on the same line");
  EXPECT_EQ(of_guard("child & child"), "the language of rules has no such sign: &; write `and`");
  EXPECT_EQ(said("rulle \"x\""), "draft:1:1: expected `rule`, `definition`, `constraint`, `fit` or `property`, found rulle\n    rulle \"x\"\n    ^\n");
  EXPECT_EQ(said(std::string(largest_text + 1, ' ')).substr(0, 49), "draft:1:1: the text is longer than 4 MiB\n        ");
  for (auto const* bytes : {"\x80", "\xC0\xAF", "\xE0\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xD0"})
    EXPECT_EQ(said("property \"a" + std::string(bytes) + "\"").substr(0, 37), "draft:1:12: the text is not UTF-8\n   ") << bytes;
  EXPECT_EQ(said(""), "no fault");
  EXPECT_EQ(said("# a remark\n\n"), "no fault");
}

}  // namespace
}  // namespace norma::rulebook
