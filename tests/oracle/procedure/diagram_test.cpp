// The diagram of the toy procedure: what is drawn, how it is marked, and that names cannot break the markup.
#include "oracle/procedure/diagram.hpp"

#include <gtest/gtest.h>

#include "oracle/procedure/diagram_words.hpp"
#include "oracle/procedure/dot_label.hpp"
#include "tests/oracle/procedure/library.hpp"

namespace norma::library {
namespace {

using oracle::Chart;
using oracle::Marks;
using oracle::Reach;

constexpr std::size_t first = 0, later = 1;
constexpr Words title{"Библиотека", "The library"};

Chart chart(std::size_t edition = later, Marks const& marks = {}, bool remarks = false) {
  return oracle::chart_of(procedure().book, edition, default_world(procedure().book), marks, remarks);
}
std::string dot(Chart const& c, Lang lang = Lang::en) { return oracle::diagram_dot(procedure().book, c, title, lang); }
std::string text(Chart const& c, Lang lang = Lang::en) { return oracle::diagram_text(procedure().book, c, title, lang); }

// The line of the text that holds all of the parts, or nothing.
std::string line_of(std::string const& all, std::vector<std::string> const& parts) {
  for (std::size_t at = 0; at < all.size();) {
    auto const end = std::min(all.find('\n', at), all.size());
    auto const line = all.substr(at, end - at);
    if (std::ranges::all_of(parts, [&](auto const& p) { return line.find(p) != std::string::npos; })) return line;
    at = end + 1;
  }
  return "";
}
bool shows(std::string const& all, std::vector<std::string> const& parts) { return !line_of(all, parts).empty(); }

// All can be reached.
Marks all_reached() {
  auto const& b = procedure().book;
  return {std::vector(b.states.size(), Reach::reachable), std::vector(b.transitions.size(), Reach::reachable),
          std::vector(b.states.size(), oracle::DeadEnd::no)};
}
std::size_t transition(std::string_view id) {
  auto const& rows = procedure().book.transitions;
  return static_cast<std::size_t>(std::ranges::find(rows, id, [](auto const& t) { return t.head.id; }) - rows.begin());
}
std::size_t place(Place p) { return static_cast<std::size_t>(p) - 1; }

TEST(Diagram, HasANodeAStateAndAnEdgeAPairOfStates) {
  auto const c = chart();
  EXPECT_EQ(c.states.size(), 3U);
  ASSERT_EQ(c.edges.size(), 4U);
  auto const d = dot(c);
  for (auto const* const words : {"on the shelf", "asked for", "on loan"}) EXPECT_TRUE(shows(d, {"label=", words, "fillcolor="})) << words;
  EXPECT_TRUE(shows(d, {R"("idle" -> "asked" [)", ">order<", "§\u00A01"}));
  EXPECT_TRUE(shows(d, {R"("asked" -> "out" [)", ">loan<"}));
}

TEST(Diagram, TimeRunsDownwards) {
  auto const d = dot(chart());
  EXPECT_TRUE(shows(d, {R"("idle" -> "asked" [)", ">cancellation<", "dir=back"}));
  EXPECT_TRUE(shows(d, {R"("idle" -> "out" [)", ">return<", "dir=back"}));
  EXPECT_FALSE(shows(d, {">order<", "dir=back"}));
}

TEST(Diagram, ColoursTellWhoActs) {
  auto const d = dot(chart());
  auto const colour = [&](std::string const& event) {
    constexpr std::string_view before = ", color=\"";
    auto const line = line_of(d, {" -> ", ">" + event + "<"});
    return line.substr(line.find(before) + before.size(), 7);
  };
  EXPECT_EQ(colour("order"), colour("return"));
  EXPECT_NE(colour("order"), colour("loan"));
  EXPECT_TRUE(shows(d, {"label=<<FONT", "BGCOLOR=\"" + colour("loan"), ">librarian<"}));
  EXPECT_TRUE(shows(d, {">loan<", "tooltip=\"librarian\""}));
}

TEST(Diagram, DeadlinesStandWhereTheActIsDue) {
  auto const listing = text(chart());
  EXPECT_TRUE(shows(listing, {"deadline: 3 working days, librarian, § 2"}));
  EXPECT_TRUE(shows(listing, {"deadline: 3 days, librarian, § 2"}));  // of an atlas
  EXPECT_FALSE(shows(text(chart(first)), {"deadline: 3 days"}));
  // Its trigger leads nowhere, and neither does the act.
  EXPECT_TRUE(shows(listing, {R"(  "reply": 2 days from the day of "order", librarian, § 2)"}));
  // A right whose trigger leads here, and whose act leads nowhere.
  EXPECT_TRUE(shows(listing, {R"(deadline: "complaint": may within 1 month, reader, § 3)"}));
}

TEST(Diagram, RemarksOnlyIfAsked) {
  EXPECT_FALSE(shows(dot(chart()), {"label=", ">renewal<"}));
  auto const all = chart(later, {}, true);
  EXPECT_TRUE(shows(dot(all), {"\"out\" [label=", ">renewal<"}));
  EXPECT_TRUE(shows(text(all), {"  without a change of state: renewal (§ 1); reader"}));
  EXPECT_TRUE(shows(text(all), {"  complaint (§ 1); reader"}));
  EXPECT_TRUE(all.elsewhere.empty());
}

TEST(Diagram, WordingThatIsNotShownIsSaid) {
  EXPECT_TRUE(shows(text(chart(first, {}, true)), {"renewal", "[the wording is not shown]"}));
  EXPECT_FALSE(shows(text(chart(later, {}, true)), {"the wording is not shown"}));
}

TEST(Diagram, NothingIsMarkedUnlessAsked) {
  for (auto const& marks : {Marks{}, all_reached()}) {
    auto const d = dot(chart(later, marks));
    EXPECT_FALSE(shows(d, {"dashed"}));
    EXPECT_FALSE(shows(d, {"penwidth=3"}));
    EXPECT_FALSE(shows(d, {"unreachable"}));
  }
}

TEST(Diagram, TheUnreachableIsDashedAndTheDeadEndRed) {
  auto marks = all_reached();
  marks.transitions[transition("cancel")] = Reach::unreachable;
  marks.dead_ends[place(Place::out)] = oracle::DeadEnd::yes;
  auto const d = dot(chart(later, marks));
  EXPECT_TRUE(shows(d, {">cancellation<", ">unreachable<", "style=dashed"}));
  EXPECT_FALSE(shows(d, {">loan<", "style=dashed"}));
  EXPECT_TRUE(shows(d, {"\"out\" [", ">nobody bound by a date<", "penwidth=3"}));
  EXPECT_FALSE(shows(d, {"\"asked\" [", "penwidth=3"}));
  EXPECT_TRUE(shows(text(chart(later, marks), Lang::ru), {"на руках [в пути, никто не обязан к сроку]"}));
  marks.dead_ends[place(Place::out)] = oracle::DeadEnd::undecided;
  EXPECT_FALSE(shows(dot(chart(later, marks)), {"penwidth=3"}));
  EXPECT_TRUE(shows(dot(chart(later, marks)), {"\"out\" [", "undecided whether anybody is"}));
}

TEST(Diagram, NothingLeavesAStateOutOfReach) {
  auto marks = all_reached();
  marks.states[place(Place::out)] = Reach::unreachable;
  auto const d = dot(chart(later, marks));
  EXPECT_TRUE(shows(d, {"\"out\" [", ">unreachable<", "dashed"}));
  EXPECT_TRUE(shows(d, {">return<", "style=dashed"}));
  marks.states[place(Place::out)] = Reach::undecided;
  EXPECT_TRUE(shows(text(chart(later, marks)), {"on loan [under way, reachability undecided]"}));
  marks.states[place(Place::out)] = Reach::unshown;
  EXPECT_TRUE(shows(text(chart(later, marks)), {"on loan [under way, unreachable by the text shown]"}));
}

TEST(Diagram, SpeaksBothLanguages) {
  auto const ru = dot(chart(), Lang::ru), en = dot(chart(), Lang::en);
  EXPECT_TRUE(shows(ru, {"Библиотека, редакция с 01.01.2021"}));
  EXPECT_TRUE(shows(ru, {">заказ<"}));
  EXPECT_TRUE(shows(en, {"The library, edition from 1 January 2021"}));
  EXPECT_FALSE(shows(en, {"заказ"}));
  EXPECT_TRUE(shows(text(chart(), Lang::ru), {"срок: 3 раб. дн., библиотекарь"}));
}

TEST(Diagram, PeriodsInWords) {
  EXPECT_EQ(oracle::period_words(working_days(1), Lang::en), "1 working day");
  EXPECT_EQ(oracle::period_words(calendar_days(0), Lang::ru), "в тот же день");
  EXPECT_EQ(oracle::period_words(calendar_months(2), Lang::ru), "2 мес.");
}

TEST(DotLabel, EscapesMarkup) {
  oracle::DotLabel label(false);
  label.add("a<b> & \"c\"", {40, 9, "#000000"});
  EXPECT_NE(label.value().find(">a&lt;b&gt; &amp; &quot;c&quot;<"), std::string::npos);
  EXPECT_EQ(oracle::escaped_string("a \"b\" \\"), "a \\\"b\\\" \\\\");
}

TEST(DotLabel, WrapsByCharactersAndNotByBytes) {
  using Lines = std::vector<std::string>;
  EXPECT_EQ(oracle::wrapped("дом и сад", 5), (Lines{"дом и", "сад"}));
  EXPECT_EQ(oracle::wrapped("п.\u00A01, п.\u00A02", 6), (Lines{"п.\u00A01,", "п.\u00A02"}));
  EXPECT_EQ(oracle::wrapped("электрификация", 5), (Lines{"электрификация"}));
  EXPECT_EQ(oracle::wrapped("", 5), Lines{});
}

}  // namespace
}  // namespace norma::library
