// What an answer that is not known says it would take.
#include <gtest/gtest.h>

#include <algorithm>

#include "oracle/law.hpp"
#include "oracle/needed.hpp"

namespace norma::oracle {
namespace {

class Asked {
 public:
  Asked(std::string_view act, Date day) : law_(law_at(law_named(act))), day_(day) {
    for (auto const& f : book().facts) slots_.push_back(f.ordinary);
    slots_[book().decided_on] = slots_[book().received_on] = day.key();
  }
  Asked& with(std::string_view path, std::int32_t value) {
    slots_[slot(path)] = value;
    return *this;
  }
  Needed of(std::string_view decision) const {
    auto const result = law_->decide(slots_, default_world(book()));
    auto const d = static_cast<std::size_t>(std::find_if(book().decisions.begin(), book().decisions.end(), [&](auto const& x) { return x.name == decision; }) - book().decisions.begin());
    EXPECT_EQ(result.state[d], State::not_encoded) << decision;
    return needed_for(book(), result, d, slots_.data(), day_);
  }
  std::vector<std::string> facts(std::string_view decision) const {
    std::vector<std::string> out;
    for (auto const s : of(decision).facts) out.push_back(book().facts[s].path);
    return out;
  }
  std::vector<std::string_view> ids(std::vector<std::size_t> const& units) const {
    std::vector<std::string_view> out;
    for (auto const p : units) out.push_back(book().provisions[p].id);
    return out;
  }

 private:
  Rulebook const& book() const { return law_->book(); }
  std::size_t slot(std::string_view path) const {
    auto const& f = book().facts;
    auto const at = std::find_if(f.begin(), f.end(), [&](auto const& x) { return x.path == path; });
    if (at == f.end()) throw std::logic_error("no fact " + std::string(path));
    return static_cast<std::size_t>(at - f.begin());
  }

  std::shared_ptr<Law const> law_;
  Date day_;
  std::vector<std::int32_t> slots_;
};

using Paths = std::vector<std::string>;
using Ids = std::vector<std::string_view>;

TEST(Needed, AFactThatIsNotStatedIsAskedFor) {
  Asked asked("588", day(2024, 5, 15));
  EXPECT_EQ(asked.facts("consent"), Paths{"referral.consent"});
  EXPECT_EQ(asked.with("referral.consent", 1).facts("consent"), Paths{"referral.preferred_form"});
}

// That somebody was not recognised before is no fact left out.
TEST(Needed, WhatIsRightlyAbsentIsNotAskedFor) {
  Asked asked("588", day(2023, 12, 5));
  asked.with("findings.severity_group", 2).with("findings.listed[588:app:15]", 1);
  EXPECT_EQ(asked.facts("term"), Paths{"findings.defect_cause"});
  asked.with("findings.defect_cause", 3);
  EXPECT_EQ(asked.facts("term"), Paths{});
  EXPECT_EQ(asked.ids(asked.of("term").texts), Ids{"588:app"});
}

TEST(Needed, WhatHangsOnAnUnknownDecisionNeedsWhatThatNeeds) {
  EXPECT_EQ(Asked("588", day(2024, 5, 15)).facts("term"), Paths{"findings.severity_group"});
  EXPECT_EQ(Asked("181", day(2025, 3, 1)).with("person.born_on", day(2023, 3, 2).key()).facts("early_help_to_family"), (Paths{"person.limitation", "person.risk_of_limitation"}));
}

// A total, or a second function, makes no difference to a child at 50 per cent.
TEST(Needed, FactsThatMakeNoDifferenceAreNotAskedFor) {
  Asked child("585n", day(2024, 5, 15));
  child.with("person.born_on", day(2015, 1, 1).key()).with("findings.impairments.worst", 50);
  EXPECT_EQ(child.facts("category"), Paths{"findings.limitation"});
}

TEST(Needed, KnownWordsThatLeaveTheCaseOpenAreToldFromUnknownOnes) {
  Asked other("181", day(2025, 3, 2));
  other.with("person.recognised", 0).with("aid", 1);
  auto const needed = other.of("technical_aid");
  EXPECT_EQ(other.ids(needed.silent), Ids{"181:11_1"});
  EXPECT_TRUE(needed.texts.empty() && needed.facts.empty());
}

}  // namespace
}  // namespace norma::oracle
