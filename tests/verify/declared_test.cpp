// Declarations held against classes of change.
#include "verify/declared.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "rules/pp95/act.hpp"

namespace norma::verify {
namespace {

class Declarations : public testing::Test {
 protected:
  Rulebook book = pp95::act().book;

  std::variant<Declaration, std::string> read(std::string const& effect) {
    auto const file = std::filesystem::path(testing::TempDir()) / "declared.json";
    std::ofstream(file) << R"({"decree": "618", "commencement": "2020-05-09", "effects": [)" + effect + "]}";
    return read_declaration(file, book);
  }
  std::string wrong(std::string const& effect) {
    auto const out = read(effect);
    auto const* s = std::get_if<std::string>(&out);
    return s ? s->substr(s->find(": ") + 2) : "read";
  }
  Declared hold_one(std::string const& effect) {
    static Rulebook const law = pp95::act().book;
    static auto const d = std::get<Diff>(diff({&law, Date(2020, 5, 8)}, {&law, Date(2020, 5, 9)}, {.limits = {}, .sinks = {}, .readings = false}));
    return hold(d, {std::get<Declaration>(read(effect))});
  }
  static std::string effect(std::string const& provision, std::string const& gains, std::string const& loses, std::string const& more = "") {
    return R"({"decision": "term", "provisions": [")" + provision + R"("], "gains": [)" + gains + R"(], "loses": [)" + loses + R"(], "words": "w", "ru": "р", "en": "e")" + more + "}";
  }
};

TEST_F(Declarations, TellTheFieldThatIsWrong) {
  EXPECT_EQ(wrong(effect("95:9:1", "\"1y\"", "")), "read");
  EXPECT_EQ(wrong(effect("95:9:99", "\"1y\"", "")), "effects[0].provisions: expected ids of provisions, found 95:9:99");
  EXPECT_EQ(wrong(effect("95:9:1", "\"9y\"", "")), "effects[0].gains/loses: expected outcomes of term or not_due, gap, conflict, not_encoded, found 9y");
  EXPECT_EQ(wrong(effect("95:9:1", "", "", ", \"why\": \"\"")), "effects[0].why: expected no such field");
  EXPECT_EQ(wrong(R"({"decision": "fate"})"), "effects[0].provisions: expected a list of texts");
}

TEST_F(Declarations, DeclareAClassWhoseGainsAndLossesTheyAllName) {
  auto const whole = hold_one(effect("95:app:17_1:б", "\"to_18\"", "\"1y\", \"2y\", \"5y\", \"to_14\""));
  auto const part = hold_one(effect("95:app:17_1:б", "\"to_18\"", "\"5y\""));
  auto const declared = [](Declared const& d) { return std::count_if(d.by.begin(), d.by.end(), [](auto const& by) { return !by.empty(); }); };
  EXPECT_EQ(whole.by.size(), part.by.size());
  EXPECT_GT(declared(whole), declared(part));
  EXPECT_GT(declared(part), 0);
  EXPECT_EQ(declared(hold_one(effect("95:9:1", "\"to_18\"", "\"1y\", \"2y\", \"5y\", \"to_14\""))), 0);
}

TEST_F(Declarations, AreWithoutEffectUnlessTheyLieBeyond) {
  auto const none = effect("95:9:1", "\"indefinite\"", "");
  EXPECT_EQ(hold_one(none).without_effect.size(), 1u);
  EXPECT_EQ(hold_one(effect("95:9:1", "\"indefinite\"", "", ", \"beyond\": \"N06=unknown\"")).without_effect.size(), 0u);
}

}  // namespace
}  // namespace norma::verify
