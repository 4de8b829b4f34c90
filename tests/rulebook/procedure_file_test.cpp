// The procedure in a rulebook's file: nothing of it is lost on the way.
#include <gtest/gtest.h>

#include "tests/rulebook/files.hpp"

namespace norma::rulebook {
namespace {

using rulebook::same;  // of expressions
bool same(Period a, Period b) { return a.unit == b.unit && a.count == b.count; }
bool same(Words a, Words b) { return a.ru == b.ru && a.en == b.en; }
template <class Row>
bool same_head(Row const& a, Row const& b) {
  return a.id == b.id && a.interval == b.interval && std::equal(a.cites.begin(), a.cites.end(), b.cites.begin(), b.cites.end());
}
template <class Table>
void each_row(Table const& a, Table const& b, auto const& same_row) {
  ASSERT_EQ(a.size(), b.size());
  for (std::size_t i = 0; i < a.size(); ++i) EXPECT_TRUE(same_row(a[i], b[i])) << "row " << i;
}

TEST(ProcedureFile, IsTheSameBytesAgain) {
  auto const loaded = std::get<Loaded>(read(whole_file()));
  ASSERT_TRUE(loaded.procedure);
  EXPECT_EQ(write(loaded.book, &*loaded.procedure), whole_file());
}

// Compared as they are, for what neither direction carries leaves the bytes the same.
TEST(ProcedureFile, HasEveryFieldOfEveryRow) {
  auto const loaded = std::get<Loaded>(read(whole_file()));
  auto const &a = built_in(), &b = *loaded.procedure;
  EXPECT_EQ(a.act, b.act);
  EXPECT_TRUE(same(a.title, b.title));
  EXPECT_EQ(std::tie(a.today, a.actor, a.last, a.presidential, a.rolling), std::tie(b.today, b.actor, b.last, b.presidential, b.rolling));
  each_row(a.facts, b.facts, [](FactInfo const& x, FactInfo const& y) {
    return std::tie(x.path, x.sort, x.nullable, x.low, x.high, x.ordinary, x.parent, x.element, x.qualifies) == std::tie(y.path, y.sort, y.nullable, y.low, y.high, y.ordinary, y.parent, y.element, y.qualifies) && same(x.words, y.words) && x.names.size() == y.names.size();
  });
  each_row(a.states, b.states, [](StateInfo const& x, StateInfo const& y) { return std::tie(x.name, x.declared, x.initial, x.rest) == std::tie(y.name, y.declared, y.initial, y.rest) && same(x.words, y.words); });
  each_row(a.events, b.events, [](EventInfo const& x, EventInfo const& y) {
    return std::tie(x.name, x.nature, x.actors) == std::tie(y.name, y.nature, y.actors) && same(x.words, y.words) &&
           std::equal(x.carries.begin(), x.carries.end(), y.carries.begin(), y.carries.end(), [](Carried const& c, Carried const& d) { return std::tie(c.slot, c.slots, c.required) == std::tie(d.slot, d.slots, d.required); });
  });
  each_row(a.actors, b.actors, [](Enumerator const& x, Enumerator const& y) { return x.name == y.name && same(x.words, y.words); });
  each_row(a.transitions, b.transitions, [](TransitionInfo const& x, TransitionInfo const& y) {
    auto const &h = x.head, &k = y.head;
    return same_head(h, k) && std::tie(h.from, h.event, h.to, h.standing, h.forgets, h.begins, h.again, h.rare, h.beside) == std::tie(k.from, k.event, k.to, k.standing, k.forgets, k.begins, k.again, k.rare, k.beside) && same(x.guard, y.guard) &&
           std::equal(x.updates.begin(), x.updates.end(), y.updates.begin(), y.updates.end(), [](UpdateInfo const& u, UpdateInfo const& v) { return u.slot == v.slot && same(u.value, v.value) && same(u.period, v.period); });
  });
  each_row(a.conditions, b.conditions, [](ConditionInfo const& x, ConditionInfo const& y) { return same_head(x.head, y.head) && x.head.events == y.head.events && x.head.in_order == y.head.in_order && same(x.holds, y.holds); });
  each_row(a.calls, b.calls, [](CallInfo const& x, CallInfo const& y) {
    auto const &h = x.head, &k = y.head;
    return same_head(h, k) && std::tie(h.call, h.triggers, h.actors, h.actions, h.releases, h.moot, h.beside) == std::tie(k.call, k.triggers, k.actors, k.actions, k.releases, k.moot, k.beside) && same(h.period, k.period) && same(x.guard, y.guard) && same(x.since, y.since);
  });
  each_row(a.readings, b.readings, [](Reading const& x, Reading const& y) {
    return x.id == y.id && x.cites == y.cites && same(x.question, y.question) && std::equal(x.alternatives.begin(), x.alternatives.end(), y.alternatives.begin(), [](auto const& p, auto const& q) { return p.name == q.name && same(p.words, q.words); });
  });
  each_row(a.editions, b.editions, [](EditionInfo const& x, EditionInfo const& y) { return x.interval == y.interval && x.decree == y.decree; });
  each_row(a.calendar, b.calendar, [](CalendarYear const& x, CalendarYear const& y) {
    return x.year == y.year && std::ranges::equal(x.days_off, y.days_off) && std::ranges::equal(x.working_weekends, y.working_weekends) && std::ranges::equal(x.presidential, y.presidential);
  });
  each_row(a.outside, b.outside, [](OutsideAct const& x, OutsideAct const& y) { return std::tie(x.act, x.prolonged_by, x.interval, x.decisions, x.asked) == std::tie(y.act, y.prolonged_by, y.interval, y.decisions, y.asked) && same(x.words, y.words); });
  EXPECT_TRUE(std::ranges::equal(a.provisions, b.provisions, [](Provision const& x, Provision const& y) { return x.id == y.id; }));
}

TEST(ProcedureFile, HasWhatTheProcedureSaysOfItself) {
  auto const loaded = std::get<Loaded>(read(whole_file()));
  auto const &a = built_in().concerns, &b = loaded.procedure->concerns;
  EXPECT_EQ(std::tie(a.person, a.attended, a.burdens, a.status_courses, a.status_begins, a.status, a.status_values, a.status_ends), std::tie(b.person, b.attended, b.burdens, b.status_courses, b.status_begins, b.status, b.status_values, b.status_ends));
  each_row(a.tellings, b.tellings, [](Telling const& x, Telling const& y) { return x.by == y.by && x.of == y.of; });
  each_row(a.contests, b.contests, [](Contest const& x, Contest const& y) { return x.by == y.by && x.of == y.of; });
  each_row(a.world, b.world, [](WorldEvent const& x, WorldEvent const& y) { return same_head(x, y) && std::tie(x.states, x.answers, x.after) == std::tie(y.states, y.answers, y.after) && same(x.words, y.words); });
  EXPECT_TRUE(std::ranges::equal(a.settled, b.settled));
  each_row(a.answered, b.answered, [](AnsweredOmission const& x, AnsweredOmission const& y) { return x.key == y.key && x.from == y.from && same(x.because, y.because); });
}

TEST(ProcedureFile, WithoutOneIsOfTheFirstVersion) {
  auto const text = write(pp95::act().book);
  EXPECT_EQ(text.find("\"version\": 1,"), std::string("{\"format\": \"norma-rulebook\", ").size());
  EXPECT_FALSE(std::get<Loaded>(read(text)).procedure);
  auto const rest = [](std::string const& file) { return file.substr(file.find('\n') + 1); };
  EXPECT_EQ(refusal(under_head(2, rest(text))), "rulebook.procedure: expected this field");
  EXPECT_EQ(refusal(under_head(1, rest(whole_file()))), "rulebook.procedure: expected no such field: the format does not have it");
}

}  // namespace
}  // namespace norma::rulebook
