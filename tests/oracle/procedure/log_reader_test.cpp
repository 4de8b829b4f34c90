#include <gtest/gtest.h>

#include "tests/oracle/procedure/library.hpp"

namespace norma::library {
namespace {

using oracle::EventLog;
using oracle::InputError;

oracle::LogOrError read(std::string const& text) {
  static oracle::LogFields const fields(procedure().book);
  static oracle::LogReader reader(fields);
  return reader.read(text);
}
std::string whole(std::string const& events, std::string const& begin = "{}") {
  return R"({"log":"x","begin":)" + begin + R"(,"events":[)" + events + "]}";
}
// "field: what was found" of the error.
std::string wrong(std::string const& text) {
  auto const log = read(text);
  auto const* error = std::get_if<InputError>(&log);
  return error ? error->field.en + ": " + error->found.en : "nothing is wrong";
}

std::string const order = R"({"event":"order","on":"2020-03-02","by":"reader","card":true})";

TEST(LogReader, ReadsFactsOfEverySort) {
  auto const log = std::get<EventLog>(read(whole(
      R"({"event":"order","on":"2020-03-02","by":"reader","card":true,"kind":"atlas","wanted_by":"2020-04-01","seen":["a","c"]})")));
  EXPECT_EQ(log.id, "x");
  ASSERT_EQ(log.events.size(), 1u);
  EXPECT_EQ(log.events[0].on, day(2020, 3, 2));
  std::vector<std::int32_t> values;
  for (auto const& [slot, value] : log.events[0].stated) values.push_back(value);
  EXPECT_EQ(values, (std::vector<std::int32_t>{1, 2, day(2020, 4, 1).key(), 1, 0, 1}));
}

TEST(LogReader, ReadsWhereTheCourseStood) {
  auto const log = std::get<EventLog>(read(whole("", R"({"state":"out","card":true,"wanted_by":null,"last":{"loan":"2020-03-01"}})")));
  auto const& b = procedure().book;
  EXPECT_EQ(b.states[log.begin.state - 1u].name, "out");
  EXPECT_EQ(log.begin.slots[b.last + static_cast<std::size_t>(What::loan) - 1], day(2020, 3, 1).key());
}

TEST(LogReader, WhatAStateTakesForGrantedIsUnknownWhereItIsNotListed) {
  auto const log = std::get<EventLog>(read(whole("", R"({"state":"out","last":{"loan":"2020-03-01"}})")));
  auto const unknown = [&](What e) { return log.begin.unknown[procedure().book.last + static_cast<std::size_t>(e) - 1]; };
  EXPECT_TRUE(unknown(What::order));
  EXPECT_FALSE(unknown(What::loan));
  EXPECT_FALSE(unknown(What::cancel));
  EXPECT_FALSE(unknown(What::giveback));
  auto const denied = std::get<EventLog>(read(whole("", R"({"state":"out","last":{"loan":"2020-03-01","order":null}})")));
  EXPECT_FALSE(denied.begin.unknown[procedure().book.last + static_cast<std::size_t>(What::order) - 1]);
}

TEST(LogReader, TellsTheFieldThatIsWrong) {
  EXPECT_EQ(wrong(whole(order)), "nothing is wrong");
  EXPECT_EQ(wrong("{"), ": {");
  EXPECT_EQ(wrong("[]"), ": []");
  EXPECT_EQ(wrong(R"({"events":[]})"), "log: nothing");
  EXPECT_EQ(wrong(R"({"log":1,"events":[]})"), "log: 1");
  EXPECT_EQ(wrong(R"({"log":"x"})"), "events: nothing");
  EXPECT_EQ(wrong(R"({"log":"x","events":{}})"), "events: {}");
  EXPECT_EQ(wrong(R"({"log":"x","events":[],"note":1})"), "note: note");
  EXPECT_EQ(wrong(R"({"log":"x","events":[],"events":[]})"), "events: the field again");
  EXPECT_EQ(wrong(whole(order + ",1")), "events[1]: 1");
  EXPECT_EQ(wrong(whole(R"({"on":"2020-03-02","by":"reader"})")), "events[0].event: nothing");
  EXPECT_EQ(wrong(whole(R"({"event":"burn","on":"2020-03-02","by":"reader"})")), "events[0].event: burn");
  EXPECT_EQ(wrong(whole(R"({"event":"loan","on":"2020-02-30","by":"librarian"})")), "events[0].on: 2020-02-30");
  EXPECT_EQ(wrong(whole(R"({"event":"loan","on":"2020-03-02","by":"cat"})")), "events[0].by: cat");
  EXPECT_EQ(wrong(whole(R"({"event":"loan","on":"2020-03-02"})")), "events[0].by: nothing");
  EXPECT_EQ(wrong(whole(R"({"event":"loan","on":"2020-03-02","by":"librarian","card":true})")), "events[0].card: card");
  EXPECT_EQ(wrong(whole(R"({"event":"loan","event":"loan","on":"2020-03-02","by":"librarian"})")), "events[0]: the field again");
}

TEST(LogReader, TellsTheFactThatIsWrong) {
  auto const with = [](std::string const& facts) { return whole(R"({"event":"order","on":"2020-03-02","by":"reader")" + facts + "}"); };
  EXPECT_EQ(wrong(with("")), "nothing is wrong");  // it is not known, and what hangs on it is not judged
  EXPECT_EQ(wrong(with(R"(,"card":"yes")")), "events[0].card: yes");
  EXPECT_EQ(wrong(with(R"(,"card":null)")), "events[0].card: null");
  EXPECT_EQ(wrong(with(R"(,"card":true,"card":true)")), "events[0].card: the field again");
  EXPECT_EQ(wrong(with(R"(,"card":true,"kind":"poem")")), "events[0].kind: poem");
  EXPECT_EQ(wrong(with(R"(,"card":true,"kind":null)")), "nothing is wrong");
  EXPECT_EQ(wrong(with(R"(,"card":true,"wanted_by":"soon")")), "events[0].wanted_by: soon");
  EXPECT_EQ(wrong(with(R"(,"card":true,"seen":["a","z"])")), R"(events[0].seen: ["a","z"])");
  EXPECT_EQ(wrong(with(R"(,"card":true,"seen":["a","a"])")), R"(events[0].seen: ["a","a"])");
  EXPECT_EQ(wrong(with(R"(,"card":true,"seen":"a")")), "events[0].seen: a");
}

TEST(LogReader, TellsWhatIsWrongInTheBeginning) {
  EXPECT_EQ(wrong(whole("", "1")), "begin: 1");
  EXPECT_EQ(wrong(whole("", R"({"state":"lost"})")), "begin.state: lost");
  EXPECT_EQ(wrong(whole("", R"({"today":"2020-01-01"})")), "begin.today: today");
  EXPECT_EQ(wrong(whole("", R"({"last":1})")), "begin.last: 1");
  EXPECT_EQ(wrong(whole("", R"({"last":{"burn":"2020-01-01"}})")), "begin.last.burn: burn");
  EXPECT_EQ(wrong(whole("", R"({"last":{"loan":"x"}})")), "begin.last.loan: x");
  EXPECT_EQ(wrong(whole(order, R"({"last":{"loan":"2099-01-01"}})")), "begin.last.loan: 2099-01-01");
}

TEST(LogReader, AFieldIsGivenOnce) {
  EXPECT_EQ(wrong(R"({"log":"x","log":"y","events":[]})").substr(0, 5), "log: ");
  EXPECT_EQ(wrong(R"({"log":"x","begin":{"state":"a"},"begin":{},"events":[]})").substr(0, 6), "begin.");
  EXPECT_EQ(wrong(R"({"log":"x","begin":{},"begin":{},"events":[]})").substr(0, 7), "begin: ");
  EXPECT_EQ(wrong(R"({"log":"x","events":[],"end_of_observation":"2020-03-02","end_of_observation":"2020-03-03"})").substr(0, 20), "end_of_observation: ");
  EXPECT_EQ(wrong(whole("", R"({"last":{},"last":{}})")).substr(0, 12), "begin.last: ");
}

TEST(LogReader, EventsComeInOrderOfTime) {
  auto const loan = [](std::string const& on) { return R"({"event":"loan","by":"librarian","on":")" + on + "\"}"; };
  EXPECT_EQ(wrong(whole(order + "," + loan("2020-03-02"))), "nothing is wrong");
  EXPECT_EQ(wrong(whole(order + "," + loan("2020-03-01"))), "events[1].on: 2020-03-01");
}

TEST(LogReader, NamesTheLogAndForgetsThePreviousOne) {
  auto const bad = std::get<InputError>(read(R"({"log":"first","events":[{"event":"burn"}]})"));
  EXPECT_EQ(bad.case_id, "first");
  EXPECT_NE(bad.expected.en.find("one of order, loan, cancel"), std::string::npos);
  auto const good = std::get<EventLog>(read(R"({"log":"second","events":[]})"));
  EXPECT_TRUE(good.events.empty());
  EXPECT_EQ(std::get<InputError>(read("{}")).case_id, "");
}

}  // namespace
}  // namespace norma::library
