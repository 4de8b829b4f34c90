// A rulebook's file: what is written is read back as it was, and what cannot be read is refused with a sentence.
#include <gtest/gtest.h>

#include <functional>

#include "tests/rulebook/files.hpp"

namespace norma::rulebook {
namespace {

// The file with one row changed, under a digest that fits.
std::string altered(std::function<void(nlohmann::ordered_json&)> const& change) {
  auto root = nlohmann::ordered_json::parse(write(pp95::act().book));
  change(root);
  return as_file(1, std::move(root));
}

TEST(RulebookFile, ReadsBackWhatWasWritten) {
  auto const book = pp95::act().book;
  auto const text = write(book);
  auto const loaded = std::get<Loaded>(read(text));
  EXPECT_EQ(write(loaded.book), text);
  ASSERT_EQ(loaded.book.rules.size(), book.rules.size());
  for (std::size_t r = 0; r < book.rules.size(); ++r) {
    auto const &a = book.rules[r], &b = loaded.book.rules[r];
    EXPECT_TRUE(same(a.guard, b.guard)) << a.head.id;
    EXPECT_TRUE(!a.assigns || same(a.value, b.value)) << a.head.id;
    EXPECT_EQ(a.defeaters, b.defeaters) << a.head.id;
    EXPECT_EQ(a.head.interval, b.head.interval) << a.head.id;
    EXPECT_EQ(a.outcomes, b.outcomes) << a.head.id;
  }
  for (std::size_t d = 0; d < book.definitions.size(); ++d) EXPECT_TRUE(same(book.definitions[d].expr, loaded.book.definitions[d].expr));
  for (std::size_t k = 0; k < book.constraints.size(); ++k) EXPECT_TRUE(same(book.constraints[k].expr, loaded.book.constraints[k].expr));
  for (std::size_t k = 0; k < book.properties.size(); ++k) EXPECT_TRUE(same(book.properties[k].expr, loaded.book.properties[k].expr));
  for (std::size_t s = 0; s < book.strata.size(); ++s) EXPECT_EQ(book.strata[s].contested, loaded.book.strata[s].contested);
}

TEST(RulebookFile, OutlivesTheTextAndIsCopied) {
  Loaded copy = [] {
    auto text = std::make_unique<std::string>(write(pp95::act().book));
    auto first = std::get<Loaded>(read(*text));
    text.reset();
    return first;
  }();
  EXPECT_EQ(write(copy.book), write(pp95::act().book));
}

TEST(RulebookFile, IsRefusedIfAlteredOrCutOff) {
  auto const text = write(pp95::act().book);
  auto one_letter = text;
  one_letter[text.find("\"until\"", 2000) + 1] = 'U';
  EXPECT_NE(refusal(one_letter).find("expected a digest that fits the text"), std::string::npos);
  EXPECT_EQ(refusal(text.substr(0, text.size() / 2)), "expected JSON; the file is damaged or cut off");
  EXPECT_EQ(refusal("[]"), "expected a JSON object of format norma-rulebook");
  EXPECT_EQ(refusal(R"({"format": "norma-rulebook", "version": 3})"), "expected version 1 or 2 of the format; this program reads no other");
}

TEST(RulebookFile, NamesTheRowThatIsWrong) {
  EXPECT_EQ(refusal(altered([](auto& j) { j["rules"][3]["when"] = {"fact", "person.name"}; })), "rules[3].when: expected the name of a fact, found person.name");
  EXPECT_EQ(refusal(altered([](auto& j) { j["rules"][3]["when"] = {"literal", 1}; })), "rules[3].when: expected an expression of sort boolean");
  EXPECT_EQ(refusal(altered([](auto& j) { j["rules"][3]["when"] = {"reading", "N05", "decision", "x"}; })), "rules[3].when: expected nothing more after reading");
  // Numbers that, cut off, would be others.
  EXPECT_NE(refusal(altered([](auto& j) { j["rules"][3]["when"] = {"equal", {"literal", 1}, {"literal", 4'294'967'297}}; })), "no refusal");
  EXPECT_NE(refusal(altered([](auto& j) { j["rules"][3]["when"] = {"equal", {"literal", {{"enumerator", 4'294'967'297}}}, {"literal", {{"enumerator", 1}}}}; })), "no refusal");
  EXPECT_EQ(refusal(altered([](auto& j) { j["rules"][3]["section"] = 18'446'744'073'709'551'615u; })), "rules[3].section: expected a whole number from 0 to 60000");
  EXPECT_EQ(refusal(altered([](auto& j) { j["rules"][3]["cites"] = {"95:999"}; })), "rules[3].cites: expected ids of provisions, found 95:999");
  EXPECT_EQ(refusal(altered([](auto& j) { j["rules"][3].erase("from"); })), "rules[3].from: expected this field");
  EXPECT_EQ(refusal(altered([](auto& j) { j["rules"][4]["id"] = j["rules"][3]["id"]; })), "rules[4].id: expected a name that no row above has");
  EXPECT_EQ(refusal(altered([](auto& j) { j["editions"][1]["until"] = "2018-04-14"; })), "editions[1].until: expected a day after `from`");
  EXPECT_EQ(refusal(altered([](auto& j) { j["strata"].back()["rules"] = 0; })), "rulebook.strata: expected every rule in a stratum");
  EXPECT_EQ(refusal(altered([](auto& j) {
              nlohmann::ordered_json deep = {"literal", true};
              for (int i = 0; i < 600; ++i) deep = nlohmann::ordered_json::array({"not", deep});
              j["rules"][3]["when"] = deep;
            })),
            "rules[3].when: expected no more than 500 levels");
}

TEST(RulebookFile, HasNoFieldThatIsNotRead) {
  EXPECT_EQ(refusal(altered([](auto& j) { j["facts"][2]["nulable"] = true; })), "facts[2].nulable: expected no such field: the format does not have it");
  EXPECT_EQ(refusal(altered([](auto& j) { j["facts"][2]["words"]["de"] = "x"; })), "facts[2].words.de: expected no such field: the format does not have it");
  EXPECT_EQ(refusal(altered([](auto& j) { j["properites"] = nlohmann::ordered_json::array(); })), "rulebook.properites: expected no such field: the format does not have it");
}

// Each of these, read as it stands, proves the opposite of what the law says, or leaves a question without an answer.
TEST(RulebookFile, IsALawAsAWhole) {
  EXPECT_EQ(refusal(altered([](auto& j) { j["editions"] = nlohmann::ordered_json::array(); })), "rulebook.editions: expected one at least");
  EXPECT_EQ(refusal(altered([](auto& j) { std::reverse(j["editions"].begin(), j["editions"].end()); })), "rulebook.editions[1]: expected `from` to be the `until` of the edition above");
  EXPECT_EQ(refusal(altered([](auto& j) { j["editions"].erase(1); })), "rulebook.editions[1]: expected `from` to be the `until` of the edition above");
  auto const priorities = [](auto const& change) {
    return [change](auto& j) {
      for (auto& s : j["strata"])
        if (s["contested"].size() > 1) change(s["contested"]);
    };
  };
  auto const circle = [](auto& j) {  // the rule overridden overrides, and is settled after it
    for (auto& over : j["rules"])
      if (over.contains("overrides"))
        for (auto& r : j["rules"])
          if (r["id"] == over["overrides"][0] && !r.contains("overrides")) {
            r["overrides"] = {over["id"]}, r["by"] = over["by"];
            for (auto& s : j["strata"])
              if (std::ranges::find(s["contested"], r["id"]) != s["contested"].end()) s["contested"].push_back(over["id"]);
            return;
          }
  };
  for (auto const& refused : {refusal(altered(priorities([](auto& c) { c.clear(); }))), refusal(altered(priorities([](auto& c) { c.erase(c.size() - 1); }))),
                              refusal(altered(priorities([](auto& c) { c.push_back(c[0]); }))), refusal(altered(circle))})
    EXPECT_NE(refused.find(".contested: expected the rules that others of the stratum override, each after"), std::string::npos) << refused;
  auto const of_decision = [](std::string const& name) {
    return [name](auto& j) {
      for (auto& s : j["strata"]) {
        auto& d = s["decisions"];
        for (auto at = d.begin(); at != d.end(); ++at)
          if (*at == name) return void(d.erase(at));
      }
    };
  };
  EXPECT_NE(refusal(altered(of_decision("status"))).find("rulebook."), std::string::npos);
  EXPECT_EQ(refusal(altered([](auto& j) { j["strata"].back()["decisions"].push_back(j["decisions"][0]["name"]); })).substr(0, 16), "rulebook.strata[");
  EXPECT_EQ(refusal(altered([](auto& j) { j["rules"][0]["when"] = {"lawful", "term", "indefinite"}; })), "rulebook.rules[0]: expected a rule that asks only of decisions made before its own");
  for (auto& f : nlohmann::json::parse(write(pp95::act().book))["facts"])
    if (f["sort"] == "enumeration") {
      EXPECT_NE(refusal(altered([&](auto& j) {
                  for (auto& x : j["facts"])
                    if (x["path"] == f["path"]) x["high"] = 240;
                })).find("numbers of its values"),
                std::string::npos);
      break;
    }
}

}  // namespace
}  // namespace norma::rulebook
