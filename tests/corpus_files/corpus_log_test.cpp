#include "corpus_files/corpus_log.hpp"

#include <gtest/gtest.h>

#include "rules/pp95/procedure/procedure.hpp"

namespace norma::test {
namespace {

using corpus::CorpusLog;
using corpus::Json;
using oracle::InputError;

oracle::LogFields const& names() {
  static auto const b = pp95::procedure::procedure().book;
  static oracle::LogFields const fields(b);
  return fields;
}
Json line(std::vector<std::pair<char const*, Json>> const& changes = {}) {
  auto l = Json::parse(R"({"log":"x","title":"t","cites":["95:15:1"],"events":[],"expect":{
      "violations":[{"event":1,"kind":"late","provision":"95:24:4"},{"event":null,"kind":"overdue","provision":"95:35:1"}],
      "open":[{"action":"return_notified","by":"bureau","due":"2020-12-15"}]}})");
  for (auto const& [at, value] : changes) l[Json::json_pointer(at)] = value;
  return l;
}
std::string wrong_field(Json const& l) {
  auto const read = corpus::read_corpus_log(names(), l);
  auto const* error = std::get_if<InputError>(&read);
  return error ? error->field.en : "nothing is wrong";
}

TEST(CorpusLog, ReadsALine) {
  auto const log = std::get<CorpusLog>(corpus::read_corpus_log(names(), line({{"/readings", {{"Q54", "working"}}}, {"/begin", {{"state", "sent"}}}})));
  EXPECT_EQ(log.id, "x");
  EXPECT_EQ(log.text, R"({"log":"x","begin":{"state":"sent"},"events":[]})");
  EXPECT_NE(log.world, default_world(names().book()));
}

TEST(CorpusLog, RefusesWhatItCannotMean) {
  EXPECT_EQ(wrong_field(line()), "nothing is wrong");
  EXPECT_EQ(wrong_field(line({{"/log", ""}})), "log");
  EXPECT_EQ(wrong_field(line({{"/title", 1}})), "title");
  EXPECT_EQ(wrong_field(line({{"/cites", {"95:9:9"}}})), "cites[0]");
  EXPECT_EQ(wrong_field(line({{"/whom", "x"}})), "whom");
  EXPECT_EQ(wrong_field(line({{"/readings", {{"N05", "decision"}}}})), "reading");
  EXPECT_EQ(wrong_field(line({{"/expect", 1}})), "expect");
  EXPECT_EQ(wrong_field(line({{"/expect", {{"open", Json::array()}}}})), "expect.violations");
  EXPECT_EQ(wrong_field(line({{"/expect/opened", 1}})), "expect.opened");
  EXPECT_EQ(wrong_field(line({{"/expect/not_encoded", {"1"}}})), "expect.not_encoded[0]");
  EXPECT_EQ(wrong_field(line({{"/expect/violations/0/event", "1"}})), "expect.violations[0].event");
  EXPECT_EQ(wrong_field(line({{"/expect/violations/0/kind", "slow"}})), "expect.violations[0].kind");
  EXPECT_EQ(wrong_field(line({{"/expect/violations/1/provision", "95:9:9"}})), "expect.violations[1].provision");
  EXPECT_EQ(wrong_field(line({{"/expect/violations/1/due", "2020-12-15"}})), "expect.violations[1].due");
  EXPECT_EQ(wrong_field(line({{"/expect/open/0/action", "x"}})), "expect.open[0].action");
  EXPECT_EQ(wrong_field(line({{"/expect/open/0/by", "x"}})), "expect.open[0].by");
  EXPECT_EQ(wrong_field(line({{"/expect/open/0/due", nullptr}})), "expect.open[0].due");
}

Json audit(std::vector<std::pair<char const*, Json>> const& changes = {}) {
  auto a = Json::parse(R"({"violations":[{"event":null,"kind":"overdue","provisions":["95:35:1"]},
                                         {"event":1,"kind":"late","provisions":["95:24:3","95:24:4"]}],
      "not_provided_for":[],"not_stated":[],"not_encoded":[],"open":[{"what":["return_notified"],"who":["bureau","main_bureau"],"due":"2020-12-15","provisions":["95:24:4"]},
                               {"what":["file_formed"],"who":["bureau"],"due":null,"provisions":["95:29_1:1"]}]})");
  for (auto const& [at, value] : changes) a[Json::json_pointer(at)] = value;
  return a;
}
std::vector<std::string> keys(Json const& got) {
  std::vector<std::string> out;
  for (auto const& m : corpus::log_mismatches(line()["expect"], got)) out.push_back(m.key);
  return out;
}

TEST(CorpusLog, ComparesViolationsAndDatedDuties) {
  using Keys = std::vector<std::string>;
  EXPECT_EQ(keys(audit()), Keys{});
  EXPECT_EQ(keys(audit({{"/violations/1/event", 2}})), Keys{"violations"});
  EXPECT_EQ(keys(audit({{"/violations/1/kind", "condition"}})), Keys{"violations"});
  EXPECT_EQ(keys(audit({{"/violations/1/provisions", {"95:24:3"}}})), Keys{"violations"});
  EXPECT_EQ(keys(audit({{"/violations/2", {{"event", 2}, {"kind", "late"}, {"provisions", {"95:24:4"}}}}})), Keys{"violations"});
  EXPECT_EQ(keys(audit({{"/not_encoded", {1}}})), Keys{"not_encoded"});
  EXPECT_EQ(keys(audit({{"/no_calendar", 2026}})), Keys{"no_calendar"});
  EXPECT_EQ(keys(audit({{"/open/0/due", "2020-12-16"}})), Keys{"open"});
  EXPECT_EQ(keys(audit({{"/open/0/who", {"main_bureau"}}})), Keys{"open"});
  EXPECT_EQ(keys(audit({{"/open/1/due", "2020-12-15"}})), Keys{"open"});
  EXPECT_EQ(keys(audit({{"/violations", Json::array()}, {"/open", Json::array()}})), (Keys{"violations", "open"}));
}

}  // namespace
}  // namespace norma::test
