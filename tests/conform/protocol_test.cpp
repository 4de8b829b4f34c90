#include "conform/protocol.hpp"

#include <gtest/gtest.h>

namespace norma::test {
namespace {

using namespace conform;

std::string said(std::string const& line) {
  MessageReader reader;
  auto const read = reader.reply(line);
  if (auto const* noise = std::get_if<Noise>(&read)) return "noise: " + noise->what;
  auto const& reply = std::get<Reply>(read);
  if (auto const* bad = std::get_if<Malformed>(&reply.body)) return "malformed: " + bad->what;
  if (auto const* declined = std::get_if<Declined>(&reply.body)) return "declined: " + declined->reason;
  if (auto const* failed = std::get_if<Failed>(&reply.body)) return "error: " + failed->message;
  return canonical(std::get<Answered>(reply.body).statement);
}

TEST(Protocol, ReadsWhatIsSaidOfDecisions) {
  EXPECT_EQ(said(R"({"type":"result","nonce":"a","decisions":{"term":{"outcome":"1y"},"recognised":{"lawful":[true]},"cause":null,"form":{"declined":"later"}}})"),
            R"({"decisions":{"cause":null,"form":{"declined":"later"},"recognised":{"lawful":[true]},"term":{"outcome":"1y"}}})");
  EXPECT_EQ(said(R"({"type":"result","nonce":"a","decisions":{"term":{"lawful":["2y","1y","2y"]},"status":{"lawful":[]}}})"), R"({"decisions":{"status":null,"term":{"lawful":["1y","2y"]}}})");
  EXPECT_EQ(said(R"({"type":"declined","nonce":"a","reason":"no"})"), "declined: no");
  EXPECT_EQ(said(R"({"type":"error","nonce":"a","message":"oops"})"), "error: oops");
}

TEST(Protocol, ReadsDates) {
  EXPECT_EQ(said(R"({"type":"result","nonce":"a","decisions":{},"dates":{"until":{"1y":"2021-02-01","indefinite":null},"established_on":"2020-01-28","x":null}})"),
            R"({"decisions":{},"dates":{"established_on":"2020-01-28","until":{"1y":"2021-02-01","indefinite":null},"x":null}})");
}

TEST(Protocol, IgnoresWhatItDoesNotKnow) {
  EXPECT_EQ(said(R"({"type":"result","nonce":"a","took_ms":3,"decisions":{"term":{"outcome":"1y","why":["…"]}}})"), R"({"decisions":{"term":{"outcome":"1y"}}})");
}

TEST(Protocol, NamesWhatIsWrongWithAnAnswer) {
  EXPECT_EQ(said(R"({"type":"result","nonce":"a"})"), "malformed: decisions: expected an object");
  EXPECT_EQ(said(R"({"type":"result","nonce":"a","decisions":{"term":"1y"}})"), "malformed: decisions.term: expected null or an object with one of outcome, lawful, declined");
  EXPECT_EQ(said(R"({"type":"result","nonce":"a","decisions":{"term":{}}})"), "malformed: decisions.term: expected one of outcome, lawful, declined");
  EXPECT_EQ(said(R"({"type":"result","nonce":"a","decisions":{"term":{"outcome":"1y","lawful":["1y"]}}})"), "malformed: decisions.term: expected one of outcome, lawful, declined, not several");
  EXPECT_EQ(said(R"({"type":"result","nonce":"a","decisions":{"term":{"outcome":1}}})"), "malformed: decisions.term.outcome: expected an outcome: a string, true or false");
  EXPECT_EQ(said(R"({"type":"result","nonce":"a","decisions":{"term":null,"term":null}})"), "malformed: decisions.term: stands twice");
  EXPECT_EQ(said(R"({"type":"result","nonce":"a","decisions":{},"dates":{"until":{"1y":5}}})"), "malformed: dates.until: expected a string");
  EXPECT_EQ(said(R"({"type":"verdict","nonce":"a"})"), "malformed: expected type result, declined or error, found \"verdict\"");
}

TEST(Protocol, AnyBytesAreAtWorstNoise) {
  for (std::string const line : {"", "x", "[]", "{}", "{\"type\":\"result\"}", "{\"nonce\":5}", "\xff\xfe", "{\"nonce\":\"\xff\"}"}) EXPECT_TRUE(said(line).starts_with("noise")) << line;
  EXPECT_TRUE(said(std::string(100'000, '[')).starts_with("noise"));
  EXPECT_TRUE(said("{\"nonce\":\"a\",\"type\":\"result\",\"decisions\":" + std::string(1000, '[') + std::string(1000, ']') + "}").starts_with("noise"));
}

std::string greeted(std::string const& line) {
  MessageReader reader;
  auto const read = reader.welcome(line);
  if (auto const* noise = std::get_if<Noise>(&read)) return noise->what;
  auto const& w = std::get<Welcome>(read);
  return w.vendor + "/" + w.product + "/" + std::to_string(w.in_flight) + (w.decisions ? "/" + std::to_string(w.decisions->size()) : "") + (w.readings.empty() ? "" : "/" + w.readings[0].second);
}

TEST(Protocol, ReadsAWelcome) {
  EXPECT_EQ(greeted(R"({"type":"welcome","protocol":1})"), "//1");
  EXPECT_EQ(greeted(R"({"type":"welcome","protocol":1,"vendor":"V","product":"P","capabilities":{"decisions":["term"],"readings":{"N05":"decision"},"in_flight":8,"colour":"red"}})"), "V/P/8/1/decision");
  EXPECT_EQ(greeted(R"({"type":"welcome","protocol":2})"), "it speaks version 2 of the protocol; this program speaks version 1");
  EXPECT_EQ(greeted(R"({"type":"welcome"})"), "its welcome is malformed: protocol: expected a whole number");
  EXPECT_EQ(greeted(R"({"type":"error","message":"no licence"})"), "it answered the greeting with an error: no licence");
  EXPECT_EQ(greeted(R"({"type":"welcome","protocol":1,"capabilities":{"in_flight":0}})"), "its welcome is malformed: capabilities.in_flight: expected a whole number from 1");
}

TEST(Protocol, WritesAsTheSchemaHasIt) {
  EXPECT_EQ(hello_line({"0.1.0", "abc", "1"}), R"({"type":"hello","protocol":{"min":1,"max":1},"suite":{"version":"0.1.0","digest":"abc"},"act":"1"})");
  EXPECT_EQ(case_line("case", {7, "f0", 100}, case_middle("1", {"term"}, {"until"}), R"({"a":1})"),
            R"({"type":"case","seq":7,"nonce":"f0","deadline_ms":100,"act":"1","decisions":["term"],"dates":["until"],"input":{"a":1}})");
}

}  // namespace
}  // namespace norma::test
