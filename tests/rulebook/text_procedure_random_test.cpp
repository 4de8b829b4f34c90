// Random rows of a procedure are read back as they were, and no draft makes the reader fall over.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "rulebook/amend.hpp"
#include "rulebook/procedure_rows.hpp"
#include "rulebook/text_procedure.hpp"
#include "tests/rulebook/files.hpp"

namespace norma::rulebook {
namespace {

ProcedureBook const& book() { return built_in(); }
int below(std::size_t n) { return *rc::gen::inRange(0, static_cast<int>(n)); }
bool often() { return below(3) == 0; }
auto const& one_of(auto const& table) { return table[static_cast<std::size_t>(below(table.size()))]; }

// Of at most 64 entries: few of them, or all but few.
std::uint64_t some(std::size_t entries) {
  auto const all = ~std::uint64_t{0} >> (64 - entries);
  std::uint64_t out = std::uint64_t{1} << below(entries);
  for (int i = below(4); i > 0; --i) out |= std::uint64_t{1} << below(entries);
  return often() && out != all ? all & ~out : out;
}

Period some_period() { return often() ? Period{} : Period{static_cast<Unit>(1 + below(3)), below(120)}; }

template <class Head>
void any_head(Head& h) {
  h = {.id = "новое \"x\" \\", .cites = one_of(book().transitions).head.cites, .interval = {since_adoption, never}};
  if (often()) h.interval.from = Date(2020, 1 + below(6), 1 + below(28));
  if (often()) h.interval.until = Date(2020, 7 + below(6), 1 + below(28));
}

TransitionInfo any_step() {
  TransitionInfo t;
  auto& h = t.head;
  any_head(h);
  h.from = some(book().states.size());
  h.event = static_cast<std::uint16_t>(1 + below(book().events.size()));
  h.to = static_cast<std::uint16_t>(below(book().states.size() + 1));
  if (often()) h.forgets = some(book().events.size());
  h.standing = often() ? Standing::unshown : Standing::shown;
  h.begins = often(), h.again = often(), h.rare = often(), h.beside = often();
  t.guard = one_of(book().transitions).guard;
  for (int i = below(4); i > 0; --i)
    if (auto const& of = one_of(book().transitions).updates; !of.empty()) {
      t.updates.push_back(of[0]);
      if (book().facts[of[0].slot].sort == Sort::date) t.updates.back().period = some_period();
    }
  return t;
}

ConditionInfo any_requirement() {
  ConditionInfo c;
  any_head(c.head);
  c.head.events = often() ? 0 : some(book().events.size());
  c.head.in_order = often();
  c.holds = one_of(book().conditions).holds;
  return c;
}

CallInfo any_call() {
  CallInfo c;
  auto& h = c.head;
  any_head(h);
  h.call = often() ? Call::may : Call::must;
  h.triggers = often() ? 0 : some(book().events.size());
  h.actions = some(book().events.size());
  for (auto const e : numbers_of(book().events))
    if (has(h.actions, e)) h.actors |= book().events[e - 1u].actors;
  h.releases = often() ? some(book().events.size()) : 0;
  h.moot = often(), h.beside = often();
  h.period = some_period();
  c.guard = one_of(book().calls).guard;
  c.since = one_of(book().calls).since;
  return c;
}

std::string not_read_back(auto const& row) {
  ProcedureRows const rows(book());
  for (auto const lang : {Lang::ru, Lang::en}) {
    auto const text = text_of(book(), row, lang);
    auto const out = read_procedure_text(text, book());
    if (auto const* fault = std::get_if<Fault>(&out)) return shown(*fault, "text", Lang::en) + text;
    auto const& read = std::get<ReadProcedureText>(out).rows;
    if (read.size() != 1) return "not one row: " + text;
    if (rows.of(std::get<std::decay_t<decltype(row)>>(read[0].row)) != rows.of(row)) return "another row: " + text;
  }
  return {};
}

RC_GTEST_PROP(RandomProcedure, IsReadBack, ()) {
  for (auto const& wrong : {not_read_back(any_step()), not_read_back(any_requirement()), not_read_back(any_call())})
    if (!wrong.empty()) RC_FAIL(wrong);
}

// A draft of rows that are cut, doubled and strewn with other bytes: it is refused with a place, or what it makes is a law that a file holds.
RC_GTEST_PROP(RandomProcedure, IsAppliedOrRefused, ()) {
  static auto const act = pp95::act().book;
  auto const lang = below(2) == 0 ? Lang::ru : Lang::en;
  auto text = "replace " + text_of(book(), one_of(book().transitions), lang) + "replace " + text_of(book(), one_of(book().conditions), lang) + "replace " + text_of(book(), one_of(book().calls), lang);
  for (int i = below(6); i > 0; --i) {
    auto const at = static_cast<std::size_t>(below(text.size()));
    switch (below(4)) {
      case 0: text.erase(at, static_cast<std::size_t>(1 + below(9))); break;
      case 1: text.insert(at, 1, static_cast<char>(below(256))); break;
      case 2: text.insert(at, text.substr(static_cast<std::size_t>(below(text.size())), static_cast<std::size_t>(below(30)))); break;
      default: text[at] = "()[]\"=,:.-+#\n \xd0"[below(16)]; break;
    }
    if (text.empty()) text = "(";
  }
  auto const out = amend(act, text, &book());
  if (auto const* fault = std::get_if<Fault>(&out)) {
    RC_ASSERT(fault->line >= 1u && fault->column >= 1u);
    RC_ASSERT(!fault->said.ru.empty() && !fault->said.en.empty());
    RC_ASSERT(shown(*fault, "f", Lang::ru).ends_with("^\n"));
    return;
  }
  auto const& done = std::get<Amended>(out);
  auto const file = read(write(done.book, &*done.procedure));
  if (auto const* wrong = std::get_if<std::string>(&file)) RC_FAIL(*wrong + "\n" + text);
}

}  // namespace
}  // namespace norma::rulebook
