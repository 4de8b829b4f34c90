#include <gtest/gtest.h>

#include "corpus_files/corpus_case.hpp"
#include "corpus_files/expectation.hpp"
#include "tests/oracle/sample.hpp"

namespace norma::test {
namespace {

using corpus::CorpusCase;
using oracle::InputError;

Json line(std::vector<std::pair<char const*, Json>> const& changes = {}) {
  Json l{{"title", "ordinary"}, {"cites", {"95:9:1"}}, {"why", "because"}, {"case", sample()},
         {"expect", {{"term", {{"lawful", {"1y", "indefinite"}}}}}}};
  for (auto const& [at, value] : changes) l[Json::json_pointer(at)] = value;
  return l;
}
std::string wrong_field(Json const& l) {
  auto const read = corpus::read_corpus_case(pp95::act().book, l);
  auto const* error = std::get_if<InputError>(&read);
  return error ? error->field.en : "nothing is wrong";
}

TEST(CorpusCase, ReadsALine) {
  auto const read = corpus::read_corpus_case(pp95::act().book, line({{"/readings", {{"N05", "decision"}}}}));
  auto const& c = std::get<CorpusCase>(read);
  EXPECT_EQ(c.id, "ordinary-adult");
  EXPECT_EQ(c.cites, std::vector<std::string>{"95:9:1"});
  EXPECT_NE(c.world, default_world(pp95::act().book));
}

TEST(CorpusCase, RefusesWhatItCannotMean) {
  EXPECT_EQ(wrong_field(line()), "nothing is wrong");
  EXPECT_EQ(wrong_field(line({{"/title", ""}})), "title");
  EXPECT_EQ(wrong_field(line({{"/cites", Json::array()}})), "cites");
  EXPECT_EQ(wrong_field(line({{"/cites", {"95:9:9"}}})), "cites[0]");
  EXPECT_EQ(wrong_field(line({{"/case", 1}})), "case");
  EXPECT_EQ(wrong_field(line({{"/note", 1}})), "note");
  EXPECT_EQ(wrong_field(line({{"/readings", {{"N05", "x"}}}})), "reading N05");
  EXPECT_EQ(wrong_field(line({{"/expect", Json::object()}})), "expect");
  EXPECT_EQ(wrong_field(line({{"/expect/trem", 1}})), "expect.trem");
  EXPECT_EQ(wrong_field(line({{"/expect/term/lawfull", 1}})), "expect.term.lawfull");
  EXPECT_EQ(wrong_field(line({{"/expect/term/lawful", {"3y"}}})), "expect.term.lawful.3y");
  EXPECT_EQ(wrong_field(line({{"/expect/until", {{"3y", nullptr}}}})), "expect.until.3y");
  EXPECT_EQ(wrong_field(line({{"/expect/until", {{"indefinite", nullptr}}}})), "nothing is wrong");
  auto twice = line().dump();
  twice.replace(1, 0, R"("title":"x",)");
  EXPECT_EQ(std::get<InputError>(corpus::parse_strict(twice)).field, "title");
  // Deeper than any stack: what compares or prints it would run out of it.
  auto const deep = "{\"case\":" + std::string(200'000, '[') + std::string(200'000, ']') + "}";
  EXPECT_EQ(std::get<InputError>(corpus::parse_strict(deep)).expected.en, "no more than 100 levels");
}

std::vector<std::string> keys(Json const& expect, Json const& got) {
  std::vector<std::string> out;
  for (auto const& m : corpus::mismatches(expect, got)) out.push_back(m.key);
  return out;
}

TEST(Expectation, ComparesTheKeysThatAreGiven) {
  auto const got = Json::parse(R"({"term":{"lawful":["1y","2y"],"by":["x"]},"until":{"1y":"2022-01-01"}})");
  EXPECT_TRUE(keys(Json::parse(R"({"term":{"lawful":["2y","1y"]}})"), got).empty());
  EXPECT_TRUE(keys(Json::parse(R"({"cause":null,"until":{"1y":"2022-01-01","2y":null}})"), got).empty());
  EXPECT_EQ(keys(Json::parse(R"({"term":{"lawful":["1y"]}})"), got), std::vector<std::string>{"term.lawful"});
  auto const two = Json::parse(R"({"term":null,"cause":{"lawful":[]}})");
  EXPECT_EQ(keys(two, got), (std::vector<std::string>{"term", "cause"}));
  EXPECT_EQ(keys(Json::parse(R"({"until":{"1y":"2022-01-02"}})"), got), std::vector<std::string>{"until.1y"});
}

TEST(Expectation, OfSomethingIsNotMetByNothing) {
  auto const anything = Json::parse(R"({"until":"*"})");
  EXPECT_TRUE(keys(anything, Json::parse(R"({"until":{"1y":"2022-01-01"}})")).empty());
  EXPECT_EQ(keys(anything, Json::parse(R"({"until":null})")), std::vector<std::string>{"until"});
  EXPECT_EQ(keys(anything, Json::object()), std::vector<std::string>{"until"});
}

TEST(Expectation, ShowsWhyThereIsNoLawfulOutcome) {
  auto const got = Json::parse(R"({"term":{"lawful":[],"gap":true}})");
  auto const found = corpus::mismatches(Json::parse(R"({"term":{"lawful":["1y"]}})"), got);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].got, R"({"lawful":[],"gap":true})");
}

}  // namespace
}  // namespace norma::test
