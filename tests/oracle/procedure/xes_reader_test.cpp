#include "oracle/procedure/xes_reader.hpp"

#include <gtest/gtest.h>

#include "tests/oracle/procedure/library.hpp"

namespace norma::library {
namespace {

using oracle::EventLog;
using oracle::InputError;
using oracle::TextPlace;

struct Found {
  std::vector<EventLog> logs;
  std::vector<std::string> errors;  // "line:column id field: found"
};

Found read(std::string const& xml, std::size_t piece = 1 << 20) {
  static oracle::LogFields const fields(procedure().book);
  Found found;
  oracle::XesReader reader(fields, [&](oracle::LogOrError log, TextPlace at) {
    if (auto const* e = std::get_if<InputError>(&log))
      found.errors.push_back(std::to_string(at.line) + ":" + std::to_string(at.column) + " " + e->case_id + " " + e->field.en + ": " + e->found.en);
    else found.logs.push_back(std::get<EventLog>(std::move(log)));
  });
  bool good = true;
  for (std::size_t i = 0; good && i < xml.size(); i += piece) good = reader.feed(std::string_view(xml).substr(i, piece));
  if (good) reader.finish();
  return found;
}

std::string string(std::string const& key, std::string const& value) {
  return "<string key=\"" + key + "\" value=\"" + value + "\"/>";
}
std::string event(std::string const& name, std::string const& at, std::string const& by, std::string const& more = "") {
  return "<event>" + string("concept:name", name) + "<date key=\"time:timestamp\" value=\"" + at + "\"/>" + string("org:role", by) + more + "</event>";
}
std::string trace(std::string const& id, std::string const& inside) { return "<trace>" + string("concept:name", id) + inside + "</trace>"; }
std::string log(std::string const& inside) { return "<?xml version=\"1.0\"?>\n<log xmlns=\"http://www.xes-standard.org/\">" + inside + "</log>\n"; }
std::string order(std::string const& more) { return event("order", "2020-03-02", "reader", more); }
std::string const card = "<boolean key=\"card\" value=\"true\"/>";

// The only error of a log with one trace of this content, without its place.
std::string wrong(std::string const& inside) {
  auto const found = read(log(trace("t", inside)));
  if (found.errors.empty()) return "nothing is wrong";
  EXPECT_EQ(found.errors.size(), 1u);
  return found.errors[0].substr(found.errors[0].find(' ') + 1);
}

TEST(XesReader, ReadsTheSameLogAsJson) {
  auto const found = read(log(trace("x", string("begin:state", "idle") + "<date key=\"begin:last:reply\" value=\"2020-02-01\"/>" +
      order(card + string("kind", "atlas") + "<date key=\"wanted_by\" value=\"2020-04-01T00:00:00Z\"/>" +
            "<list key=\"seen\"><string key=\"item\" value=\"a\"/><string key=\"item\" value=\"c\"/></list>") +
      event("loan", "2020-03-03T10:00:00.000+03:00", "librarian"))));
  auto const same = log_of(
      R"([{"event":"order","on":"2020-03-02","by":"reader","card":true,"kind":"atlas","wanted_by":"2020-04-01","seen":["a","c"]},
          {"event":"loan","on":"2020-03-03","by":"librarian"}])", R"({"state":"idle","last":{"reply":"2020-02-01"}})");
  EXPECT_EQ(found.errors, std::vector<std::string>{});
  ASSERT_EQ(found.logs.size(), 1u);
  auto const& got = found.logs[0];
  EXPECT_EQ(got.id, same.id);
  EXPECT_EQ(got.begin.state, same.begin.state);
  EXPECT_EQ(got.begin.slots, same.begin.slots);
  ASSERT_EQ(got.events.size(), same.events.size());
  for (std::size_t i = 0; i < same.events.size(); ++i) {
    EXPECT_EQ(got.events[i].event, same.events[i].event);
    EXPECT_EQ(got.events[i].actor, same.events[i].actor);
    EXPECT_EQ(got.events[i].on, same.events[i].on);
    EXPECT_EQ(got.events[i].stated, same.events[i].stated);
  }
}

TEST(XesReader, TheDayIsTheOneWritten) {
  for (auto const* at : {"2020-03-02T23:59:59.999-11:00", "2020-03-02T00:00:00+14:00", "2020-03-02"}) {
    auto const found = read(log(trace("t", event("order", at, "reader", card))));
    ASSERT_EQ(found.logs.size(), 1u);
    EXPECT_EQ(found.logs[0].events[0].on, day(2020, 3, 2));
  }
}

TEST(XesReader, ASetIsAListOrAString) {
  for (auto const* set : {"<string key=\"seen\" value=\"a, c\"/>",
                          "<list key=\"seen\"><values><string key=\"item\" value=\"a\"/><string key=\"item\" value=\"c\"/></values></list>"}) {
    auto const found = read(log(trace("t", order(card + set))));
    ASSERT_EQ(found.logs.size(), 1u);
    std::vector<std::int32_t> values;
    for (auto const& s : found.logs[0].events[0].stated) values.push_back(s.second);
    EXPECT_EQ(values, (std::vector<std::int32_t>{1, 1, 0, 1}));
  }
}

TEST(XesReader, LeavesUnreadWhatIsNotItsOwn) {
  auto const found = read(log("<extension name=\"Concept\" prefix=\"concept\" uri=\"u\"/><global scope=\"event\">" + string("concept:name", "?") +
      "</global>" + string("concept:name", "the log") +
      trace("t", string("cost:total", "1") + string("city", "Пермь") + order(card + string("lifecycle:transition", "complete") +
            string("org:resource", "Иванова") + "<container key=\"cost:drivers\"><string key=\"card\" value=\"nested\"/></container>"))));
  EXPECT_EQ(found.errors, std::vector<std::string>{});
  EXPECT_EQ(found.logs.size(), 1u);
}

TEST(XesReader, TellsTheAttributeThatIsWrong) {
  EXPECT_EQ(wrong(order(card)), "nothing is wrong");
  EXPECT_EQ(wrong(order(string("card", "yes"))), "t events[0].card: yes");
  EXPECT_EQ(wrong(order(card + card)), "t events[0].card: the attribute again");
  EXPECT_EQ(wrong(order(card + string("seen", "a,z"))), "t events[0].seen: a,z");
  EXPECT_EQ(wrong(order(card + string("cards", "x"))), "t events[0].cards: cards");
  EXPECT_EQ(wrong(event("burn", "2020-03-02", "reader")), "t events[0].concept:name: burn");
  EXPECT_EQ(wrong(event("loan", "2020-02-30", "librarian")), "t events[0].time:timestamp: 2020-02-30");
  EXPECT_EQ(wrong(event("loan", "2020-03-02 10:00", "librarian")), "t events[0].time:timestamp: 2020-03-02 10:00");
  EXPECT_EQ(wrong(event("loan", "2020-03-02", "cat")), "t events[0].org:role: cat");
  EXPECT_EQ(wrong("<event>" + string("concept:name", "loan") + "</event>"), "t events[0].time:timestamp: nothing");
  EXPECT_EQ(wrong("<event/>"), "t events[0].concept:name: nothing");
  EXPECT_EQ(wrong(event("loan", "2020-03-02", "librarian", string("lifecycle:transition", "dreamt"))),
            "t events[0].lifecycle:transition: dreamt");
  EXPECT_EQ(wrong(event("loan", "2020-03-02T24:00:00", "librarian")), "t events[0].time:timestamp: 2020-03-02T24:00:00");
  EXPECT_EQ(wrong(event("loan", "2020-03-02T10:00:00Z", "librarian")), "t events[0].time:timestamp: 2020-03-02T10:00:00Z");
  EXPECT_EQ(wrong(order(card) + event("loan", "2020-03-01", "librarian")), "t events[1].time:timestamp: 2020-03-01");
  EXPECT_EQ(wrong(string("concept:name", "again")), "t concept:name: the attribute again");
  EXPECT_EQ(wrong(string("begin:state", "lost")), "t begin:state: lost");
  EXPECT_EQ(wrong(string("begin:state", "lost") + "<date key=\"begin:last:reply\" value=\"2020-02-01\"/>"), "t begin:state: lost");
  EXPECT_EQ(wrong(string("begin:colour", "red")), "t begin:colour: colour");
  EXPECT_EQ(wrong(string("begin:last:burn", "2020-01-01")), "t begin:last:burn: burn");
}

TEST(XesReader, AWrongTraceSpoilsNoOther) {
  auto const found = read(log("\n" + trace("a", order(card)) + "\n  " + trace("b", event("burn", "2020-03-02", "reader")) + "\n<trace/>\n" + trace("c", order(card))));
  ASSERT_EQ(found.logs.size(), 2u);
  EXPECT_EQ(found.logs[1].id, "c");
  EXPECT_EQ(found.errors, (std::vector<std::string>{"4:55 b events[0].concept:name: burn", "5:1  concept:name: nothing"}));
}

TEST(XesReader, TheNameMayComeAfterTheFault) {
  auto const found = read(log("<trace>" + event("burn", "2020-03-02", "reader") + string("concept:name", "late") + "</trace>"));
  ASSERT_EQ(found.errors.size(), 1u);
  EXPECT_NE(found.errors[0].find(" late events[0]"), std::string::npos);
}

TEST(XesReader, BadXmlIsOneErrorAndTheEnd) {
  auto const text = log(trace("a", order(card)) + "\n<trace>" + string("concept:name", "b") + "</event></trace>" + trace("c", ""));
  auto const found = read(text);
  EXPECT_EQ(found.logs.size(), 1u);
  EXPECT_EQ(found.errors, std::vector<std::string>{"3:48 b (xml): mismatched tag"});
  EXPECT_EQ(read(text.substr(0, 60)).errors.size(), 1u);
  EXPECT_EQ(read("").errors, std::vector<std::string>{"1:1  (xml): no element found"});
  EXPECT_EQ(read("<html/>").errors, std::vector<std::string>{"1:1  (xml): html"});
}

TEST(XesReader, HoweverItArrives) {
  std::string traces;
  for (int i = 0; i < 50; ++i) traces += trace("t" + std::to_string(i), order(card) + event("loan", "2020-03-03", i % 7 == 0 ? "cat" : "librarian")) + "\n";
  auto const whole = read(log(traces));
  EXPECT_EQ(whole.logs.size(), 42u);
  for (std::size_t const piece : {1u, 2u, 61u}) {
    auto const found = read(log(traces), piece);
    EXPECT_EQ(found.errors, whole.errors);
    EXPECT_EQ(found.logs.size(), whole.logs.size());
  }
}

}  // namespace
}  // namespace norma::library
