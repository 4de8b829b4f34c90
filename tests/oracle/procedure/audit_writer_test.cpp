#include "oracle/procedure/audit_writer.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <set>

#include "oracle/procedure/audit_text.hpp"
#include "tests/oracle/procedure/library.hpp"

namespace norma::library {
namespace {

using Json = nlohmann::ordered_json;

std::string written(std::string const& events, Lang lang = Lang::en) {
  std::string out;
  append_audit(out, procedure().book, log_of(events), judge(events), lang);
  return out;
}
std::string told(std::string const& events, Lang lang = Lang::en, std::string const& begin = "{}") {
  std::string out;
  append_audit_text(out, procedure().book, log_of(events, begin), judge(events, begin), lang);
  return out;
}

std::string const order = R"({"event":"order","on":"2020-03-02","by":"reader","card":true})";
std::string const late = "[" + order + R"(,{"event":"loan","on":"2020-03-06","by":"librarian"}])";
std::string const overdue = "[" + order + R"(,{"event":"reply","on":"2020-03-06","by":"reader"}])";
std::string const unshown =
    "[" + order + R"(,{"event":"loan","on":"2020-03-03","by":"librarian"},{"event":"renew","on":"2020-03-04","by":"reader"}])";

TEST(AuditWriter, WritesALineOfJson) {
  auto const line = written("[" + order + "]");
  EXPECT_EQ(line,
            R"({"log":"x","verdict":"lawful","as_of":"2020-03-02","state":"asked","violations":[],"not_provided_for":[],"not_stated":[],"not_encoded":[],)"
            R"("depends_on":[],"under_other_readings":[],"open":[{"what":["loan"],"who":["librarian"],"due":"2020-03-05","provisions":["2"]}]})"
            "\n");
}

TEST(AuditWriter, AViolationTellsWhoHadToDoWhatByWhen) {
  auto const json = Json::parse(written(late));
  EXPECT_EQ(json["verdict"], "unlawful");
  ASSERT_EQ(json["violations"].size(), 1u);
  EXPECT_EQ(json["violations"][0], Json::parse(R"json({"event":2,"name":"loan","on":"2020-03-06","kind":"late","provisions":["2"],
      "due":"2020-03-05","who":["librarian"],"what":["loan"],
      "text":"6 March 2020 \"loan\": late, the last day was 5 March 2020, due from librarian (§ 2)"})json"));
  EXPECT_EQ(json["open"][0]["due"], nullptr);
}

TEST(AuditWriter, AnOverdueDutyIsNoEventsFault) {
  auto const json = Json::parse(written(overdue));
  ASSERT_EQ(json["violations"].size(), 2u);
  EXPECT_EQ(json["violations"][0]["kind"], "wrong_actor");
  EXPECT_EQ(json["violations"][0]["who"], Json::array({"librarian"}));
  EXPECT_EQ(json["violations"][1]["event"], nullptr);
  EXPECT_FALSE(json["violations"][1].contains("name"));
  EXPECT_EQ(json["violations"][1]["kind"], "overdue");
}

TEST(AuditWriter, SaysWhatItCouldNotJudge) {
  auto const json = Json::parse(written(unshown));
  EXPECT_EQ(json["verdict"], "cannot_be_judged");
  EXPECT_EQ(json["not_encoded"], Json::array({3}));
  auto const past = Json::parse(written(R"([{"event":"order","on":"2021-12-30","by":"reader","card":true}])"));
  EXPECT_EQ(past["verdict"], "cannot_be_judged");
  EXPECT_EQ(past["no_calendar"], 2021);
}

TEST(AuditWriter, ALogOfNothingHasNoDay) { EXPECT_EQ(Json::parse(written("[]"))["as_of"], nullptr); }

TEST(AuditText, TellsAParagraphALog) {
  EXPECT_EQ(told(late),
            "x: unlawful; as of 6 March 2020: on loan\n"
            "  6 March 2020 \"loan\": late, the last day was 5 March 2020, due from librarian (§ 2)\n"
            "    § 2 — deadlines\n"
            "  to be done: \"return\", reader, no date is set (§ 2)\n\n");
  EXPECT_EQ(told("[" + order + "]", Lang::ru),
            "x: нарушений нет; на 02.03.2020: заказана\n"
            "  предстоит: «выдача», библиотекарь, не позднее 05.03.2020 (§ 2)\n\n");
}

TEST(AuditText, TellsAnOverdueDutyOnce) {
  auto const text = told(overdue);
  EXPECT_NE(text.find("not done \"loan\": the last day was 5 March 2020"), std::string::npos);
  EXPECT_EQ(text.find("to be done"), std::string::npos);
}

TEST(AuditText, TellsWhatItCouldNotJudge) {
  EXPECT_NE(told(unshown).find("4 March 2020 \"renewal\": the law of that day is not encoded"), std::string::npos);
  auto const past = told(R"([{"event":"order","on":"2021-12-30","by":"reader","card":true}])");
  EXPECT_NE(past.find("does not cover all of a period that begins in 2021"), std::string::npos);
}

TEST(AuditText, SaysWhatIsNotStatedAndWhatWasMissing) {
  auto const loan = R"([{"event":"loan","on":"2020-03-03","by":"librarian"}])", renewed = R"([{"event":"renew","on":"2021-03-03","by":"reader"}])";
  EXPECT_NE(told(loan, Lang::en, R"({"state":"asked","last":{"order":"2020-03-02"}})").find("cannot be judged: 3 March 2020 \"loan\": it cannot be seen whether a condition is met, § 1; the log does not state: there is a card\n"), std::string::npos);
  // Nobody who asks for no atlas need say by when he wants it; of the others the kind is enough.
  auto const json = Json::parse([&] { std::string out; append_audit(out, procedure().book, log_of(renewed, R"({"state":"out"})"), judge(renewed, R"({"state":"out"})"), Lang::en); return out; }());
  EXPECT_EQ(json["not_stated"][0]["needed"], Json::array({"loan", "kind", "wanted_by"}));
  auto const novel = told(renewed, Lang::ru, R"({"state":"out","kind":"novel"})");
  EXPECT_NE(novel.find("§ 1; в журнале не указано: «выдача»\n"), std::string::npos) << novel;
  auto const none = told(renewed, Lang::ru, R"({"state":"out","kind":"novel","last":{"loan":null}})");
  EXPECT_NE(none.find("«продление»: не соблюдено условие, § 1: не было «выдача»\n"), std::string::npos) << none;
  auto const atlas = told(renewed, Lang::ru, R"({"state":"out","kind":"atlas","wanted_by":null,"last":{"loan":null}})");
  EXPECT_NE(atlas.find("«продление»: не соблюдено условие, § 1\n"), std::string::npos) << atlas;  // a loan alone would not do
}

TEST(AuditText, EveryKindOfViolationHasItsSentence) {
  using Kind = oracle::Violation::Kind;
  auto const log = log_of("[" + order + "]");
  std::set<std::string> sentences;
  for (auto const lang : {Lang::ru, Lang::en})
    for (auto const kind : {Kind::no_ground, Kind::wrong_actor, Kind::condition, Kind::late, Kind::overdue, Kind::out_of_time})
      sentences.insert(sentence(procedure().book, log, {.kind = kind, .event = 0, .row = {}, .cites = {}, .due = day(2020, 3, 5)}, lang));
  EXPECT_EQ(sentences.size(), 12u);
}

TEST(AuditText, APeriodWhoseBeginningIsNotStatedHasNoLastDay) {
  auto const text = told(R"([{"event":"loan","on":"2020-03-03","by":"librarian"}])", Lang::en, R"({"state":"asked","card":true,"kind":"novel"})");
  EXPECT_NE(text.find("the day from which the period runs is not stated: \"order\""), std::string::npos) << text;
  EXPECT_EQ(text.find("1900"), std::string::npos);
}

}  // namespace
}  // namespace norma::library
