#include <gtest/gtest.h>

#include "tests/oracle/sample.hpp"

namespace norma::test {
namespace {

using oracle::InputError;

InputError error_of(std::string const& text) {
  auto const result = oracle::read_case<Case>(text);
  auto const* error = std::get_if<InputError>(&result);
  EXPECT_TRUE(error) << text;
  return error ? *error : InputError{};
}
InputError error_of(char const* at, Json const& value) { return error_of(sample({{at, value}}).dump()); }

TEST(CaseReader, ReadsTheSample) {
  auto const c = read_or_throw(sample());
  EXPECT_EQ(c.id, "ordinary-adult");
  EXPECT_EQ(c.facts.decided_on, day(2021, 1, 15));
  EXPECT_EQ(c.facts.findings.severity_group->value, 2);
  EXPECT_TRUE(c.facts.findings.listed.has[9]);
  EXPECT_EQ(c.facts.documents.causes.on[static_cast<std::size_t>(mse::Cause::work_injury) - 1], day(2020, 12, 28));
  EXPECT_FALSE(c.facts.examination.stay.has_value());
}

TEST(CaseReader, ReadsFieldsInAnyOrderAndOptionalOnes) {
  Json reversed = Json::object();
  Json const given = sample({{"/examination/stay", "prison"},
                             {"/referral/registered_on", "2020-12-29"},
                             {"/examination/examined_on", nullptr}});
  for (auto it = given.rbegin(); it != given.rend(); ++it) reversed[it.key()] = it.value();
  auto const c = read_or_throw(reversed);
  EXPECT_EQ(c.facts.examination.stay, mse::Stay::prison);
  EXPECT_EQ(c.facts.referral.registered_on, day(2020, 12, 29));
  EXPECT_FALSE(c.facts.examination.examined_on.has_value());
}

TEST(CaseReader, ForgetsTheCaseBefore) {
  oracle::CaseReader<Case> reader;
  auto const first = sample({{"/examination/stay", "prison"}, {"/findings/listed", {"95:app:1", "95:app:58"}}});
  ASSERT_EQ(reader.read(first.dump()).index(), 0u);
  auto const second = std::get<0>(reader.read(sample_text));
  EXPECT_FALSE(second.facts.examination.stay.has_value());
  EXPECT_FALSE(second.facts.findings.listed.has[0]);
}

struct Wrong {
  char const* at;
  Json value;
  char const *field, *expected, *found;
};

TEST(CaseReader, RefusesWrongValues) {
  std::vector<Wrong> const wrong{
      {"/person/born_on", "1980-02-30", "person.born_on", "a date YYYY-MM-DD", "1980-02-30"},
      {"/person/born_on", "1800-02-03", "person.born_on", "1901-03-01 .. 2099-12-31", "1800-02-03"},
      {"/person/born_on", 5, "person.born_on", "a date", "5"},
      {"/person/born_on", nullptr, "person.born_on", "a date", "null"},
      {"/person", "x", "person", "an object", "x"},
      {"/person/born", "1980-03-01", "person.born", "one of the fields born_on", "born"},
      {"/examination/born", 1, "examination.born", "one of the fields examined_on", "born"},
      {"/history/exam", "second", "history.exam", "one of: first, repeat", "second"},
      {"/history/current", 1, "history.current", "an object or null", "1"},
      {"/history/current", {{"status", "group_1"}}, "history.current.term", "one of: 1y", "nothing"},
      {"/findings/severity_group", 4, "findings.severity_group", "a whole number 1..3 or null", "4"},
      {"/findings/severity_group", 2.5, "findings.severity_group", "a whole number", "2.5"},
      {"/findings/limitation", "true", "findings.limitation", "true or false", "\"true\""},
      {"/findings/limitation", nullptr, "findings.limitation", "true or false", "null"},
      {"/findings/listed", "95:app:1", "findings.listed", "an array", "95:app:1"},
      {"/findings/listed", {"95:app:1", "95:app:99"}, "findings.listed[1]", "an item of the list", "95:app:99"},
      {"/findings/listed", {"95:app:1", 7}, "findings.listed[1]", "an item of the list", "7"},
      {"/findings/listed", {"95:app:1", "95:app:1"}, "findings.listed[1]", "only once", "95:app:1"},
      {"/documents/causes", {{{"cause", "mayak"}}}, "documents.causes[0].received_on", "a date", "nothing"},
      {"/documents/causes", {{{"received_on", "2020-01-01"}}}, "documents.causes[0].cause", "one of: general", "nothing"},
      {"/documents/causes/0/day", 1, "documents.causes[0].day", "one of the fields cause, received_on", "day"},
      {"/documents/causes/0/cause", "fire", "documents.causes[0].cause", "one of: general_disease", "fire"},
      {"/documents/causes", {1}, "documents.causes[0]", "an object", "1"},
      {"/case", 7, "case", "a string", "7"},
      {"/case", "", "case", "not empty", "\"\""}};
  for (auto const& w : wrong) {
    auto const error = error_of(w.at, w.value);
    EXPECT_EQ(error.field, w.field);
    EXPECT_NE(error.expected.en.find(w.expected), std::string::npos) << w.field << ": " << error.expected.en;
    EXPECT_FALSE(error.expected.ru.empty());
    EXPECT_EQ(error.found, w.found) << w.field;
  }
}

TEST(CaseReader, NamesTheCaseThatIsWrong) {
  EXPECT_EQ(error_of("/history/exam", "second").case_id, "ordinary-adult");
}

TEST(CaseReader, RefusesMissingFields) {
  for (auto const* field : {"case", "decided_on", "person", "history", "referral", "findings", "documents"}) {
    auto json = sample();
    json.erase(field);
    auto const error = error_of(json.dump());
    EXPECT_EQ(error.field, field);
    EXPECT_EQ(error.found, "nothing");
    EXPECT_NE(oracle::sentence(error, Lang::ru).find("получено: ничего"), std::string::npos);
  }
}

TEST(CaseReader, QuotesTheInputInEveryLanguageAsItStands) {
  for (std::string const text : {"nothing", "(line)", "the field again"}) {
    auto const error = error_of("/history/exam", text);
    EXPECT_TRUE(oracle::sentence(error, Lang::ru).ends_with("получено: " + text)) << oracle::sentence(error, Lang::ru);
  }
}

TEST(CaseReader, TakesTwoDocumentsOnOneCauseInAnyOrder) {
  auto const document = [](char const* on) { return Json{{"cause", "work_injury"}, {"received_on", on}}; };
  auto const c = read_or_throw(sample({{"/documents/causes", {document("2021-03-01"), document("2020-12-28")}}}));
  auto const first = static_cast<std::size_t>(mse::Cause::work_injury) - 1;
  EXPECT_EQ(c.facts.documents.causes.on[first], day(2020, 12, 28));
  EXPECT_EQ(c.facts.documents.causes.on[first + count_of<mse::Cause>], day(2021, 3, 1));
  auto const three = sample({{"/documents/causes", {document("2021-03-01"), document("2020-12-28"), document("2021-04-01")}}});
  EXPECT_EQ(error_of(three.dump()).field, "documents.causes[2].cause");
}

TEST(CaseReader, ReadsTheShortFormOfFindings) {
  auto const of = [](Json listed, Json found) {
    return read_or_throw(sample({{"/findings/listed", std::move(listed)}, {"/findings/irreversible", std::move(found)}})).facts.findings.irreversible;
  };
  EXPECT_EQ(of({"95:app:10"}, true).has[9], true);
  EXPECT_EQ(of({"95:app:10"}, true).has[mse::unlisted], false);
  EXPECT_EQ(of(Json::array(), true).has[mse::unlisted], true);
  EXPECT_EQ(of({"95:app:10"}, false), mse::Conditions{});
  EXPECT_EQ(of({"95:app:10"}, {"unlisted"}).has[9], false);
  EXPECT_EQ(of({"95:app:10"}, {"unlisted"}).has[mse::unlisted], true);
}

TEST(CaseReader, SaysWhichLetterIsOfAnotherAlphabet) {
  auto const error = error_of(sample({{"/findings/listed", {"95:app:17_1:a"}}}).dump());
  EXPECT_EQ(error.field, "findings.listed[0]");
  EXPECT_NE(error.expected.en.find("character 13 \"a\" is Latin"), std::string::npos) << error.expected.en;
  EXPECT_NE(error.expected.ru.find("знак 13 «a» — латинская буква"), std::string::npos) << error.expected.ru;
}

TEST(CaseReader, RefusesFieldsGivenTwice) {
  std::string const text = sample_text;
  auto const twice = [&](std::string const& more) { return error_of(text.substr(0, text.size() - 1) + more + "}"); };
  EXPECT_EQ(twice(R"(,"decided_on":"2021-01-16")").field, "decided_on");
  EXPECT_EQ(twice(R"(,"case":"y")").field, "case");
  auto causes = sample().dump();
  causes.replace(causes.find(R"("cause":)"), 0, R"("cause":"mayak",)");
  EXPECT_EQ(error_of(causes).field, "documents.causes[0].cause");
  Json const document{{"cause", "mayak"}, {"received_on", "2020-01-01"}};
  EXPECT_EQ(error_of("/documents/causes", Json::array({document, document, document})).field, "documents.causes[2].cause");
}

TEST(CaseReader, RefusesWhatIsNoJson) {
  for (std::string const text : {"", "not json", "[1]", "5", "{", "\xff\xfe{}", "{\"case\":\"\\ud800\"}"})
    EXPECT_EQ(error_of(text).field, "(whole case)") << text;
  EXPECT_TRUE(error_of("{\"\xff").found.en.starts_with("bytes that are not UTF-8"));
}

TEST(CaseReader, RefusesImpossibleCases) {
  auto const engine = default_engine();
  oracle::CaseReader<Case> reader;
  auto const late = sample({{"/received_on", "2021-02-01"}}).dump();
  auto const error = std::get<InputError>(oracle::read_case(late, reader, engine));
  EXPECT_EQ(error.field, "received_on");
  EXPECT_EQ(error.found, "2021-02-01");
  EXPECT_EQ(error.case_id, "ordinary-adult");
  EXPECT_FALSE(error.expected.ru.empty());
  EXPECT_NE(error.expected.ru, error.expected.en);
  auto const absent = sample({{"/history/exam", "repeat"}}).dump();
  EXPECT_EQ(std::get<InputError>(oracle::read_case(absent, reader, engine)).field, "history.exam");
}

TEST(InputError, IsWrittenAsOneObject) {
  std::string out;
  oracle::append_error(out, {std::string("person.born_on"), {"дата", "a date"}, std::string("a \"quoted\"\nthing"), "x"}, 3);
  EXPECT_EQ(Json::parse(out), Json::parse(R"({"error":{"line":3,"case":"x","field":"person.born_on","expected":"a date",
                                             "expected_ru":"дата","found":"a \"quoted\"\nthing"}})"));
}

}  // namespace
}  // namespace norma::test
