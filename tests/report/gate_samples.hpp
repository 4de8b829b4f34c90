// Gates made up for tests.
#pragma once
#include <string>

#include "report/gate.hpp"

namespace norma::report::samples {

using Kind = GateItem::Kind;
using State = GateItem::State;

inline GateItem item(Kind kind, State state, std::string key) {
  GateItem out{kind, state, std::move(key), "term", {"Ребенок: до 14 лет → до 18 лет", "A child: until 14 → until 18"}};
  out.units = {{"7:13:2", "п. 13 абз. 2", {"Срок установления категории", "For how long the category is given"}}, {"7:14", "п. 14", {}}};
  out.reason = {"Заявлено постановлением 12", "Declared by decree 12"};
  out.story = {"Девочка, три года, обратилась впервые.", "A girl of three who applies for the first time."};
  out.case_json = R"({"case":"change-1","decided_on":"2020-02-15","note":"a < b && c > \"d\""})";
  out.file = "rules/act/terms.hpp";
  out.line = 42;
  return out;
}

inline Gate empty() {
  Gate out{"7", "2019-07-01", "2020-01-01", "0123abc", "norma 0.1.0", "Z3 4.8.12", "2020-11-26", {}};
  out.equal = 40, out.asked = 41, out.reused = 650, out.proven = 683, out.milliseconds = 2340;
  return out;
}

// One of each kind; two fail that are findings, and one of each kind that can.
inline Gate various() {
  auto out = empty();
  out.items = {item(Kind::gone, State::told, "gone/1"),        item(Kind::finding, State::fails, "conflict/term"),  item(Kind::finding, State::fails, "gap/term"),
               item(Kind::change, State::fails, "change/term"), item(Kind::change, State::declared, "change/group"), item(Kind::finding, State::accepted, "gap/group"),
               item(Kind::no_effect, State::fails, "declared/9"), item(Kind::domain, State::fails, "domain"),        item(Kind::lost_proof, State::fails, "proof/term")};
  return out;
}

// What a format could take for its own markup, and what none may hold.
inline std::string hostile() { return "\"a\" <b>&'c'\x01\x1b[31m\x7f `d` *e* @user #12 ]]> </pre> {0} \xC3\x28 «ж» 😀 --> \xEF\xBF\xBE"; }

inline Gate hostile_gate() {
  auto out = empty();
  auto bad = item(Kind::change, State::fails, hostile());
  bad.headline = bad.reason = bad.story = {hostile(), hostile()};
  bad.units = {{hostile(), hostile(), {hostile(), hostile()}}};
  bad.file = "rules/a b/" + hostile();
  bad.case_json = "{\"broken\": \"```\n" + hostile();
  out.items = {bad};
  out.act = out.base = out.head = out.commit = out.program = hostile();
  out.remarks = {hostile()};
  return out;
}

inline Gate many(std::size_t n) {
  auto out = empty();
  for (std::size_t i = 0; i < n; ++i) out.items.push_back(item(Kind::change, i % 2 == 0 ? State::fails : State::accepted, "change/" + std::to_string(i)));
  return out;
}

}  // namespace norma::report::samples
