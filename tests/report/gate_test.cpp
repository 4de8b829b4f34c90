// What a gate says, in every format: nothing lost, nothing unsafe, and never that it passes when it does not.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "report/columns.hpp"
#include "report/gate_words.hpp"
#include "report/markup.hpp"
#include "tests/report/gate_samples.hpp"
#include "tests/report/xml_tree.hpp"

namespace norma::report {
namespace {

using samples::Kind;
using samples::State;

constexpr std::array langs{Lang::ru, Lang::en};

std::vector<std::string> lines(std::string const& text) {
  std::vector<std::string> out;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) out.push_back(line);
  return out;
}

std::size_t occurrences(std::string_view text, std::string_view what) {
  std::size_t n = 0;
  for (auto at = text.find(what); at != text.npos; at = text.find(what, at + what.size())) ++n;
  return n;
}

bool has(std::string_view text, std::string_view what) { return text.find(what) != text.npos; }

Gate of(Kind kind, State state, std::size_t n) {
  auto out = samples::empty();
  for (std::size_t i = 0; i < n; ++i) out.items.push_back(samples::item(kind, state, std::to_string(i)));
  return out;
}

Gate incomplete() {
  auto out = samples::empty();
  out.complete = false;
  out.remarks = {"term: limit of steps"};
  return out;
}

TEST(Gate, PassesOnlyIfCompleteAndNothingFails) {
  EXPECT_TRUE(samples::empty().passes());
  EXPECT_FALSE(incomplete().passes());
  EXPECT_FALSE(of(Kind::lost_proof, State::fails, 1).passes());
  for (auto const state : {State::declared, State::accepted, State::told}) EXPECT_TRUE(of(Kind::finding, state, 3).passes());
}

TEST(GateWords, CountAsALanguageCounts) {
  auto const ru = [](Kind kind, std::size_t n) { return failing_words(of(kind, State::fails, n), Lang::ru); };
  EXPECT_EQ(ru(Kind::finding, 0), "");
  EXPECT_EQ(ru(Kind::finding, 1), "1 новая находка");
  EXPECT_EQ(ru(Kind::finding, 2), "2 новые находки");
  EXPECT_EQ(ru(Kind::finding, 5), "5 новых находок");
  EXPECT_EQ(ru(Kind::finding, 11), "11 новых находок");
  EXPECT_EQ(ru(Kind::finding, 21), "21 новая находка");
  EXPECT_EQ(ru(Kind::change, 22), "22 незаявленных изменения");
  EXPECT_EQ(ru(Kind::change, 112), "112 незаявленных изменений");
  EXPECT_EQ(failing_words(of(Kind::lost_proof, State::fails, 1), Lang::en), "1 lost proof");
  EXPECT_EQ(failing_words(of(Kind::lost_proof, State::fails, 21), Lang::en), "21 lost proofs");
  EXPECT_EQ(failing_words(samples::various(), Lang::en),
            "2 new findings, 1 undeclared change, 1 lost proof, 1 declared change that does not occur, 1 case possible under only one of the two laws");
}

TEST(GateWords, TellWhatIsKnownAndWhatIsProven) {
  EXPECT_EQ(known_words(samples::various(), Lang::ru), "Сверх того: заявлено 1, принято 1, к сведению 1.");
  EXPECT_EQ(known_words(samples::many(4), Lang::en), "Besides: 2 accepted.");
  EXPECT_EQ(known_words(samples::empty(), Lang::en), "");
  EXPECT_EQ(proof_words(samples::empty(), Lang::en),
            (std::vector<std::string>{"Decisions and dates proven equal: 40 of 41.", "Obligations proven: 683; answers taken from the cache: 650.", "Took 2.3 s."}));
  EXPECT_EQ(proof_words(samples::empty(), Lang::ru).back(), "Заняло 2,3 с.");
  EXPECT_TRUE(proof_words(Gate{}, Lang::ru).empty());
}

// A passed gate says so, no other does: in each format that has words for it.
TEST(GateWords, SayPassedOnlyOfWhatPasses) {
  constexpr Words passed{"Проверка пройдена", "The gate passed"}, failed{"Проверка не пройдена", "The gate failed"}, open{"Проверка не завершена", "The gate is incomplete"};
  auto both = of(Kind::finding, State::fails, 1);
  both.complete = false;
  for (auto const lang : langs)
    for (auto* write : {gate_text, gate_markdown, gate_html}) {
      EXPECT_TRUE(has(write(samples::empty(), lang), passed.in(lang)));
      for (auto const& gate : {incomplete(), both, samples::various()}) EXPECT_FALSE(has(write(gate, lang), passed.in(lang)));
      EXPECT_TRUE(has(write(samples::various(), lang), failed.in(lang)));
      EXPECT_TRUE(has(write(both, lang), failed.in(lang)));
      EXPECT_TRUE(has(write(incomplete(), lang), open.in(lang)));
      EXPECT_TRUE(has(write(incomplete(), lang), "limit of steps"));
    }
}

TEST(GateText, TellsWhatFailsFirstAndEndsWithTheVerdict) {
  auto const text = gate_text(samples::various(), Lang::ru);
  auto const fails = text.find("Что не проходит"), declared = text.find("Что заявлено"), accepted = text.find("Что принято"), told = text.find("К сведению");
  EXPECT_LT(fails, declared);
  EXPECT_LT(declared, accepted);
  EXPECT_LT(accepted, told);
  EXPECT_LT(told, text.npos);
  EXPECT_LT(text.find("[proof/term]"), declared);
  EXPECT_GT(text.find("[gone/1]"), told);
  EXPECT_TRUE(has(text, "взято из кэша: 650"));
  EXPECT_TRUE(has(text, "40 из 41"));
  EXPECT_EQ(lines(gate_text(samples::empty(), Lang::en)).back(), "The gate passed: nothing new, nothing undeclared.");
}

TEST(GateText, KeepsToAHundredColumnsAndCasesToTheirLine) {
  auto gate = samples::various();
  for (auto& item : gate.items) item.story.ru = item.headline.ru = std::string(3, ' ') + "Очень длинный рассказ о человеке, которому " + std::string(500, 'x').replace(40, 1, " ").replace(80, 1, " ") +
                                                                    " по этой норме положено больше, чем по прежней, и вот почему это так";
  for (auto& item : gate.items) item.case_json = "{\"case\": \"" + std::string(200, 'c') + "\", \"history\": {\"exam\": \"first\", \"current\": null}}";
  std::size_t cases = 0;
  for (auto const& line : lines(gate_text(gate, Lang::ru))) {
    if (has(line, "{\"case\"")) {
      ++cases;
      EXPECT_TRUE(has(line, gate.items[0].case_json));
    } else if (!has(line, std::string(60, 'x'))) {  // no word is broken
      EXPECT_LE(width(line), 100u) << line;
    }
  }
  EXPECT_EQ(cases, gate.items.size());
}

TEST(GateText, IsSafeForATerminal) {
  for (char const c : gate_text(samples::hostile_gate(), Lang::en)) EXPECT_TRUE(c == '\n' || static_cast<unsigned char>(c) >= 0x20);
}

TEST(GateMarkdown, TellsEverythingThatFits) {
  auto const text = gate_markdown(samples::various(), Lang::en);
  for (auto const& item : samples::various().items) EXPECT_TRUE(has(text, "`" + item.key + "`")) << item.key;
  EXPECT_EQ(occurrences(text, "<details>"), 9u);
  EXPECT_EQ(occurrences(text, "</details>"), 9u);
  EXPECT_EQ(occurrences(text, samples::various().items[0].case_json), 9u);
  EXPECT_FALSE(has(text, "more"));
}

// The longest comment is used to its last character, and not passed by one.
TEST(GateMarkdown, FitsACommentExactly) {
  auto gate = of(Kind::change, State::fails, 3);
  for (auto const lang : langs) {
    auto const with = [&](std::size_t n) {
      std::string story;
      for (std::size_t i = 0; i < n / 2; ++i) story += "😀";  // two units each
      gate.items[1].story = {story + (n % 2 ? "ж" : ""), story + (n % 2 ? "ж" : "")};
      return gate_markdown(gate, lang);
    };
    auto const base = utf16_units(with(2)) - 2;
    auto const whole = with(65536 - base);
    EXPECT_EQ(utf16_units(whole), 65536u);
    EXPECT_EQ(occurrences(whole, "<details>"), 3u);
    auto const less = with(65537 - base);
    EXPECT_LE(utf16_units(less), 65536u);
    EXPECT_EQ(occurrences(less, "<details>"), 2u);
    for (auto const& item : gate.items) EXPECT_TRUE(has(less, "`" + item.key + "`"));  // told in short
  }
}

TEST(GateMarkdown, SaysHowManyDoNotFit) {
  for (auto const lang : langs) {
    auto const gate = samples::many(5000);
    auto const text = gate_markdown(gate, lang);
    EXPECT_LE(utf16_units(text), 65536u);
    EXPECT_GT(utf16_units(text), 65000u);
    std::size_t told = 0;
    for (auto const& item : gate.items) told += has(text, "`" + item.key + "`");
    EXPECT_GT(told, 100u);
    EXPECT_FALSE(has(text, "`change/1`"));  // accepted: after all that fails
    auto const left = std::to_string(5000 - told), fail = std::to_string(2500 - told);
    EXPECT_TRUE(has(text, lang == Lang::ru ? "… и еще " + left + ", из них не проходит " + fail + "." : "… and " + left + " more, " + fail + " of which fail.")) << told;
  }
}

TEST(GateMarkdown, FitsWhateverTheTextsAre) {
  auto gate = samples::hostile_gate();
  gate.items.resize(700, gate.items[0]);
  gate.remarks.resize(500, std::string(5000, '*'));
  gate.base = gate.head = std::string(100000, '<');
  for (auto& item : gate.items) item.headline.en = item.key = std::string(3000, '&');
  EXPECT_LE(utf16_units(gate_markdown(gate, Lang::en)), 65536u);
  EXPECT_TRUE(has(gate_markdown(gate, Lang::en), "more"));
}

TEST(GateMarkdown, ShowsTextsAsTheyStand) {
  EXPECT_EQ(markdown("a *b* _c_ `d` [e](f) <g> & |"), "a \\*b\\* \\_c\\_ \\`d\\` \\[e\\](f) &lt;g&gt; &amp; \\|");
  EXPECT_EQ(markdown("# title"), "\\# title");
  EXPECT_EQ(markdown("- 1"), "\\- 1");
  EXPECT_EQ(markdown("13. and 14."), "13\\. and 14.");
  EXPECT_EQ(markdown("@owner #7"), "@<!-- -->owner #<!-- -->7");
  EXPECT_EQ(markdown("one\n\n# two\x1b"), "one # two");
  EXPECT_EQ(markdown_code("a`b"), "``a`b``");
  EXPECT_EQ(markdown_code("`"), "`` ` ``");
  EXPECT_EQ(markdown_block("```\nx", "json"), "````json\n```\nx\n````\n");
}

TEST(Markup, MendsBrokenText) {
  EXPECT_EQ(utf8("a\xC3\x28ж"), "a\xEF\xBF\xBD(ж");
  EXPECT_EQ(utf8("\xED\xA0\x80"), "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");  // half of a pair
  EXPECT_EQ(utf8("\xC0\xAF"), "\xEF\xBF\xBD\xEF\xBF\xBD");                  // longer than it need be
  EXPECT_EQ(utf8("\xF0\x9F\x98"), "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");  // cut off
  EXPECT_EQ(clean("a\x01\x1b\x7f\tb\r\n\xEF\xBF\xBF"), "a\tb\n");
  EXPECT_EQ(xml("<a b=\"c\">&\x02"), "&lt;a b=&quot;c&quot;&gt;&amp;");
  EXPECT_EQ(one_line("  a \n\t b  "), "a b");
  EXPECT_EQ(utf16_units("aж😀"), 4u);
  EXPECT_EQ(shortened("aж😀b", 5), "aж😀b");
  EXPECT_EQ(shortened("aж😀b", 4), "aж…");
}

TEST(GateJson, HasOneItemALine) {
  auto const gate = samples::various();
  auto const text = gate_json(gate);
  auto const j = nlohmann::json::parse(text);
  EXPECT_EQ(j["passes"], false);
  EXPECT_EQ(j["complete"], true);
  EXPECT_EQ(j["counts"]["fails"], 6);
  EXPECT_EQ(j["proofs"]["reused"], 650);
  ASSERT_EQ(j["items"].size(), gate.items.size());
  EXPECT_EQ(j["items"][0]["key"], "conflict/term");
  EXPECT_EQ(j["items"][8]["kind"], "gone");
  EXPECT_EQ(j["items"][0]["case"]["case"], "change-1");
  EXPECT_EQ(j["items"][0]["headline"]["ru"], gate.items[0].headline.ru);
  EXPECT_EQ(j["items"][0]["provisions"][0]["id"], "7:13:2");
  std::size_t items = 0;
  for (auto line : lines(text)) {
    if (line.ends_with(",")) line.pop_back();
    if (line.starts_with("{\"state\"")) items += nlohmann::json::accept(line);
  }
  EXPECT_EQ(items, gate.items.size());
}

TEST(GateJson, TakesAnyText) {
  auto const j = nlohmann::json::parse(gate_json(samples::hostile_gate()));
  EXPECT_EQ(j["items"][0]["headline"]["en"], utf8(samples::hostile()));
  EXPECT_TRUE(j["items"][0]["case"].is_string());
  EXPECT_EQ(nlohmann::json::parse(gate_json(samples::many(5000)))["items"].size(), 5000u);
  EXPECT_EQ(nlohmann::json::parse(gate_json(incomplete()))["passes"], false);
}

}  // namespace
}  // namespace norma::report
