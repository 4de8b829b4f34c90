#include "oracle/explain.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <set>

#include "oracle/words.hpp"
#include "tests/oracle/sample.hpp"

namespace norma::test {
namespace {

Json explained(Json const& json, Lang lang, oracle::Engine<Case> const& engine = default_engine()) {
  auto const c = read_or_throw(json);
  return Json::parse(oracle::Explainer<Case>(engine, lang).explain(c.facts, engine.answer(c.facts)));
}

// The sentences that begin so.
std::vector<std::string> sentences(Json const& explanation, std::string const& start) {
  std::vector<std::string> found;
  for (auto const& s : explanation["text"])
    if (s.get<std::string>().starts_with(start)) found.push_back(s);
  return found;
}

bool mentions(Json const& json, std::string const& text) { return json.dump().find(text) != std::string::npos; }

TEST(Explain, TellsTheTermInRussian) {
  auto const term = sentences(explained(sample_of_repeat(), Lang::ru), "Срок");
  ASSERT_EQ(term.size(), 3u);
  EXPECT_EQ(term[0], "Срок: законно любое из: 1 год, без указания срока переосвидетельствования.");
  EXPECT_EQ(term[1], "Срок: 1 год — предписывает п. 9 абз. 1 («Срок: I группа — 2 года, II и III — 1 год»), "
                     "потому что: группа или категория — II группа инвалидности.");
  EXPECT_NE(term[2].find("допускает п. 13 абз. 2"), std::string::npos);
  EXPECT_NE(term[2].find("прил. п. 10"), std::string::npos);
}

TEST(Explain, TellsTheTermInEnglish) {
  auto const term = sentences(explained(sample_of_repeat(), Lang::en), "Term");
  ASSERT_EQ(term.size(), 3u);
  EXPECT_EQ(term[1], "Term: 1 year — prescribed by п. 9 абз. 1 (\"Term: group I for two years, groups II and III for one "
                     "year\"), because: group or category — disability group II.");
}

TEST(Explain, GivesRulesProvisionsAndFacts) {
  auto const term = explained(sample_of_repeat(), Lang::en)["decisions"]["term"];
  EXPECT_EQ(term["outcomes"]["1y"], Json::parse(R"({"words":"1 year","lawful":true,"rules":["9 group II, III"]})"));
  auto const& rule = term["rules"][1];
  EXPECT_EQ(rule["rule"], "13:2 open, group");
  EXPECT_EQ(rule["says"], "may");
  EXPECT_EQ(rule["provisions"][0]["id"], "95:13:2");
  EXPECT_TRUE(mentions(rule["because"], R"("fact":"findings.listed[95:app:10]","value":true)"));
  EXPECT_TRUE(mentions(rule["because"], R"("definition":"two_years_reached","value":false)"));
  EXPECT_FALSE(mentions(rule["because"], "findings.irreversible"));
}

// A decision quotes what the unit said on its day, or says that this is not shown.
TEST(Explain, QuotesTheWordingOfTheDay) {
  auto const of = [](std::string const& received, std::string const& decided, std::string const& item) {
    return explained(sample({{"/received_on", received}, {"/decided_on", decided}, {"/person/born_on", "2013-05-20"}, {"/findings/listed", {item}}}), Lang::ru);
  };
  auto const summary = [](Json const& e, std::string const& id) {
    std::set<std::string> all;
    std::function<void(Json const&)> const look = [&](Json const& j) {
      if (j.is_object() && j.contains("summary") && j["id"] == id) all.insert(j["summary"].get<std::string>());
      if (j.is_structured())
        for (auto const& x : j) look(x);
    };
    look(e);
    return all;
  };
  auto const in_2019 = of("2019-09-02", "2019-09-10", "95:app:17_1:а"), in_2021 = of("2021-03-01", "2021-03-10", "95:app:17_1:а");
  EXPECT_TRUE(mentions(in_2019, "с инсулинозависимым сахарным диабетом (первичном или повторном")) << in_2019.dump();
  EXPECT_FALSE(mentions(in_2021, "с инсулинозависимым сахарным диабетом (первичном или повторном")) << in_2021.dump();
  auto const in_2018 = of("2018-09-03", "2018-09-10", "95:app:2");
  EXPECT_EQ(summary(in_2018, "95:11:1"), (std::set<std::string>{"редакция, действовавшая до 21.05.2019, не приведена"})) << in_2018.dump();
  EXPECT_EQ(summary(in_2021, "95:11:1"), (std::set<std::string>{"Инвалидность считается установленной с даты поступления в бюро направления (заявления)."}));
}

TEST(Explain, TellsWhatDefeatedARule) {
  auto const e = explained(sample({{"/findings/listed", {"95:app:20"}}}), Lang::ru);
  auto const& defeated = e["decisions"]["term"]["defeated"];
  ASSERT_EQ(defeated.size(), 1u);
  EXPECT_EQ(defeated[0]["rule"], "9 group II, III");
  EXPECT_EQ(defeated[0]["by"][0]["rule"], "13:6 group");
  EXPECT_EQ(defeated[0]["by"][0]["basis"]["id"], "95:9:3");
  EXPECT_TRUE(mentions(e["text"], "не применяется: приоритет у п. 13 абз. 6 и прил. раздел III; основание — п. 9 абз. 3."));
}

TEST(Explain, TellsAConflict) {
  auto const e = explained(sample_of_child(), Lang::ru, engine_under("N18", "closed"));
  auto const term = sentences(e, "Срок: противоречие, исполнить вместе нельзя: п. 10 абз. 2");
  EXPECT_EQ(term.size(), 1u);
  EXPECT_FALSE(sentences(e, "Срок: до достижения возраста 18 лет — запрещает").empty());
}

TEST(Explain, TellsGapsAndUnknownLaw) {
  auto const gap = explained(sample({{"/findings/severity_group", nullptr}}), Lang::ru);
  EXPECT_TRUE(mentions(gap["text"], "Группа или категория: решение нужно, но ни одна норма не дает ответа."));
  auto const early = explained(sample({{"/decided_on", "2017-05-01"}, {"/received_on", "2017-04-28"}}), Lang::ru);
  EXPECT_EQ(early["text"].size(), 1u);
  EXPECT_TRUE(mentions(early["text"], "Право этого дня не закодировано: 01.05.2017"));
}

TEST(Explain, TellsFromWhatADateIsCounted) {
  auto const e = explained(sample(), Lang::ru);
  EXPECT_EQ(e["dates"]["until"]["1y"]["value"], "2022-01-01");
  auto const until = sentences(e, "Первый день без статуса (1 год): 01.01.2022");
  ASSERT_EQ(until.size(), 1u);
  EXPECT_NE(until[0].find("поступило в бюро — 28.12.2020"), std::string::npos);
}

TEST(Words, DatesCapitalsAndQuotations) {
  EXPECT_EQ(oracle::date_words(day(2020, 1, 5), Lang::ru), "05.01.2020");
  EXPECT_EQ(oracle::date_words(day(2020, 1, 5), Lang::en), "5 January 2020");
  EXPECT_EQ(oracle::date_words(Date{}, Lang::en), "none");
  EXPECT_EQ(oracle::capitalised("срок"), "Срок");
  EXPECT_EQ(oracle::capitalised("группа"), "Группа");
  EXPECT_EQ(oracle::capitalised("term"), "Term");
  EXPECT_EQ(oracle::capitalised(""), "");
  EXPECT_EQ(oracle::quotation("«Не позднее»: можно ли?", Lang::ru), "«„Не позднее“: можно ли?»");
  EXPECT_EQ(oracle::quotation("One.", Lang::en), "\"One\"");
  EXPECT_EQ(oracle::beginning("один, два, три", 5), "один…");
  EXPECT_EQ(oracle::beginning("один, два", 40), "один, два");
}

}  // namespace
}  // namespace norma::test
