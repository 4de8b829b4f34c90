// The formats of a gate that are XML: JUnit for a CI, and the page for a lawyer.
#include <gtest/gtest.h>

#include <set>

#include "report/gate_words.hpp"
#include "report/markup.hpp"
#include "tests/report/gate_samples.hpp"
#include "tests/report/xml_tree.hpp"

namespace norma::report {
namespace {

using samples::Kind;
using samples::State;

std::vector<Gate> gates() {
  auto open = samples::empty();
  open.complete = false;
  open.remarks = {"term: limit of steps"};
  return {samples::empty(), samples::various(), samples::hostile_gate(), samples::many(5000), open};
}

Element read(std::string const& text) {
  auto out = read_xml(text);
  EXPECT_EQ(out.error, "");
  return std::move(out.root);
}

std::size_t number(Element const& e, char const* attribute) { return std::stoul(e.at(attribute)); }

TEST(GateJunit, CountsWhatItHolds) {
  for (auto const& gate : gates()) {
    auto const root = read(gate_junit(gate));
    ASSERT_EQ(root.name, "testsuites");
    auto const suites = root.all("testsuite");
    ASSERT_EQ(suites.size(), 1u);
    for (auto const* e : {&root, suites[0]}) {
      EXPECT_EQ(number(*e, "tests"), root.all("testcase").size());
      EXPECT_EQ(number(*e, "failures"), root.all("failure").size());
      EXPECT_EQ(number(*e, "errors"), root.all("error").size());
      EXPECT_EQ(number(*e, "skipped"), root.all("skipped").size());
      EXPECT_EQ(e->at("time"), "2.340");
    }
    EXPECT_EQ(root.all("failure").size(), count(gate, State::fails));
    EXPECT_EQ(root.all("failure").size() + root.all("error").size() == 0, gate.passes());
    EXPECT_EQ(root.all("testcase").size(), gate.items.size() + (gate.complete ? 1 : 2));
    std::set<std::pair<std::string, std::string>> names;
    for (auto const* e : root.all("testcase")) EXPECT_TRUE(names.emplace(e->at("classname"), e->at("name")).second) << e->at("name");
  }
}

TEST(GateJunit, NamesTestsByProvisionAndKey) {
  auto const gate = samples::various();
  auto const root = read(gate_junit(gate));
  auto const cases = root.all("testcase");
  EXPECT_EQ(cases[0]->at("classname"), "7:13:2");
  EXPECT_EQ(cases[0]->at("name"), "conflict/term");
  EXPECT_EQ(cases[0]->at("file"), "rules/act/terms.hpp");
  auto const failure = cases[0]->all("failure");
  ASSERT_EQ(failure.size(), 1u);
  EXPECT_EQ(failure[0]->at("type"), "finding");
  EXPECT_EQ(failure[0]->at("message"), gate.items[0].headline.ru + " / " + gate.items[0].headline.en);
  for (auto const& part : {gate.items[0].case_json, gate.items[0].story.ru, gate.items[0].story.en, gate.items[0].units[0].summary.ru})
    EXPECT_NE(failure[0]->text.find(part), std::string::npos) << part;
  for (auto const* e : cases) EXPECT_EQ(e->all("system-out").size(), e->all("failure").empty() ? 1u : 0u) << e->at("name");
  EXPECT_EQ(cases.back()->at("name"), "decisions equal");
  EXPECT_NE(cases.back()->text.find("40 of 41"), std::string::npos);
}

TEST(GateJunit, TwoOfOneKeyStayTwo) {
  auto gate = samples::empty();
  gate.items.assign(2, samples::item(Kind::change, State::fails, "key"));
  auto const root = read(gate_junit(gate));
  auto const cases = root.all("testcase");
  EXPECT_EQ(cases[0]->at("name"), "key");
  EXPECT_EQ(cases[1]->at("name"), "key #2");
}

TEST(GateJunit, AnItemWithoutProvisionsStandsUnderTheAct) {
  auto gate = samples::empty();
  gate.items = {samples::item(Kind::domain, State::fails, "domain")};
  gate.items[0].units.clear();
  EXPECT_EQ(read(gate_junit(gate)).all("testcase")[0]->at("classname"), "7");
}

TEST(GateHtml, IsOnePageThatNeedsNothing) {
  for (auto const& gate : gates())
    for (auto const lang : {Lang::ru, Lang::en}) {
      auto const text = gate_html(gate, lang);
      EXPECT_TRUE(text.starts_with("<!DOCTYPE html>\n"));
      auto const root = read(text);
      EXPECT_EQ(root.at("lang"), lang == Lang::ru ? "ru" : "en");
      for (auto const* name : {"script", "link", "img", "iframe", "object"}) EXPECT_TRUE(root.all(name).empty()) << name;
      for (auto const* word : {"http", "url(", "@import", "<script", "src="}) EXPECT_EQ(text.find(word), std::string::npos) << word;
      EXPECT_EQ(root.all("article").size(), gate.items.size());
      EXPECT_EQ(root.all("h1").size(), 1u);
      EXPECT_EQ(root.all("h3").size(), gate.items.size());
    }
}

TEST(GateHtml, PrintsOnA4AndKnowsTheDark) {
  auto const text = gate_html(samples::empty(), Lang::ru);
  for (auto const* part : {"@page { size: A4", "@media print", "prefers-color-scheme: dark", "white-space: pre-wrap"}) EXPECT_NE(text.find(part), std::string::npos) << part;
}

TEST(GateHtml, TellsAllOfAnItem) {
  auto const gate = samples::various();
  auto const root = read(gate_html(gate, Lang::en));
  auto const article = root.all("article")[0];
  auto const& item = gate.items[1];
  EXPECT_EQ(article->all("h3")[0]->text, "1. " + item.headline.en);
  EXPECT_EQ(article->all("pre")[0]->text, item.case_json);
  for (auto const& part : {item.story.en, item.reason.en, item.key, item.units[0].cite, item.units[0].summary.en, item.units[1].cite, std::string("terms.hpp:42")})
    EXPECT_NE(article->text.find(part), std::string::npos) << part;
  EXPECT_EQ(article->text.find(item.story.ru), std::string::npos);
  auto const sections = root.all("section");
  ASSERT_EQ(sections.size(), 4u);
  EXPECT_EQ(sections[0]->at("class"), "fails");
  EXPECT_EQ(sections[0]->all("article").size(), 6u);
  EXPECT_EQ(sections[3]->at("class"), "told");
}

TEST(GateHtml, ShowsTextsAsTheyStand) {
  auto const root = read(gate_html(samples::hostile_gate(), Lang::ru));
  EXPECT_EQ(root.all("h3")[0]->text, "1. " + one_line(samples::hostile()));
  EXPECT_EQ(root.all("pre")[0]->text, clean(samples::hostile_gate().items[0].case_json));
}

TEST(GateHtml, ListsManyItemsWithLinksThatLead) {
  EXPECT_TRUE(read(gate_html(samples::empty(), Lang::ru)).all("nav").empty());
  auto const root = read(gate_html(samples::various(), Lang::ru));
  std::set<std::string> ids;
  for (auto const* e : root.all("article")) ids.insert("#" + e->at("id"));
  auto const links = root.all("a");
  EXPECT_EQ(links.size(), 9u);
  for (auto const* e : links) EXPECT_TRUE(ids.contains(e->at("href"))) << e->at("href");
}

}  // namespace
}  // namespace norma::report
