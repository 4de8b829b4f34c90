#include <bit>

#include "rulebook/course.hpp"
#include "rulebook/procedure_words.hpp"
#include "rulebook/text_lines.hpp"
#include "rulebook/text_procedure.hpp"

namespace norma::rulebook {
namespace {

template <class Table>
Lines names_of(std::uint64_t set, Table const& table) {
  Lines out;
  for (auto const n : numbers_of(table))
    if (has(set, n)) out.push_back(name_text(table[n - 1u].name));
  return out;
}

bool is_today(ProcedureBook const& b, Expr e) { return e.size() == 1 && e[0].op == Op::fact && e[0].value == b.today; }

class ProcedurePrinter : RowLines {
 public:
  ProcedurePrinter(ProcedureBook const& book, Rulebook const& course, Lang lang) : RowLines(course, lang), b_(book), lang_(lang) {}

  std::string step(TransitionInfo const& t) {
    auto const& h = t.head;
    head(words::step, h);
    states(h.from);
    line(word(words::upon) + " " + name_text(b_.events[h.event - 1u].name));
    guard(t.guard);
    line(h.to == 0 ? word(words::stays) : word(words::leads_to) + " " + name_text(b_.states[h.to - 1u].name));
    if (h.forgets != 0) list(word(words::forgets), names_of(h.forgets, b_.events));
    for (auto const& u : t.updates) update(u);
    if (h.standing == Standing::unshown) line(word(words::unshown));
    if (h.begins) line(word(words::begins));
    if (h.again) line(word(words::again));
    if (h.rare) line(word(words::rare));
    if (h.beside) line(word(words::beside));
    return take();
  }

  std::string requirement(ConditionInfo const& c) {
    head(words::requirement, c.head);
    events(words::upon, c.head.events);
    expression(word(words::holds), c.holds);
    if (c.head.in_order) line(word(words::in_order));
    return take();
  }

  std::string call(CallInfo const& c) {
    auto const& h = c.head;
    auto const kind = static_cast<std::size_t>(h.call);
    head(words::calls[kind], h);
    events(words::trigger, h.triggers);
    guard(c.guard);
    any(word(words::then), names_of(h.actors, b_.actors));
    any("  " + word(words::call_verbs[kind]), names_of(h.actions, b_.events));
    line("  " + within(h.period));
    if (!is_today(b_, c.since)) expression("  " + word(words::counted_from), c.since);
    if (h.releases != 0 || h.moot) events(h.moot ? words::moot_after : words::released_by, h.releases);
    if (h.beside) line(word(words::beside));
    return take();
  }

 private:
  void head(Words kind, auto const& h) {
    begin(kind, quoted(h.id));
    cites(h.cites);
    interval(h.interval);
  }

  void events(Words lead, std::uint64_t set) {
    if (set == 0) line(word(lead) + " " + word(words::no_event));
    else any(word(lead), names_of(set, b_.events));
  }

  // Whichever is shorter: those that are meant, or all but those that are not.
  void states(std::uint64_t set) {
    std::uint64_t declared = 0;
    for (auto const n : numbers_of(b_.states))
      if (b_.states[n - 1u].declared) declared |= std::uint64_t{1} << (n - 1);
    auto const others = declared & ~set;
    if (others == 0) line(word(words::any_state));
    else if (std::popcount(others) < std::popcount(set)) any(word(words::any_state) + " " + word(words::but), names_of(others, b_.states));
    else any(word(words::in_state), names_of(set, b_.states));
  }

  void update(UpdateInfo const& u) {
    auto const& f = b_.facts[u.slot];
    auto const lead = word(words::sets) + " " + name_text(f.path) + " ";
    if (!u.period.dated()) return expression(lead + word(words::set_to), u.value, f.names);
    line(lead + word(words::set_last_day) + " " + count(u.period, words::period_units));
    expression("  " + word(words::counted_from), u.value);
  }

  std::string count(Period p, std::array<words::Counted, 3> const& units) const {
    return std::to_string(p.count) + " " + std::string(words::form(units[static_cast<std::size_t>(p.unit) - 1], p.count, lang_));
  }

  std::string within(Period p) const {
    if (!p.dated()) return word(words::no_term);
    bool const today = p.unit == Unit::days && p.count == 0;
    return word(words::within) + " " + (today ? word(words::same_day) : count(p, words::within_units));
  }

  ProcedureBook const& b_;
  Lang lang_;
};

}  // namespace

Rulebook course_with_provisions(ProcedureBook const& book) {
  auto out = course_of(book);
  out.provisions = book.provisions;
  return out;
}

std::string text_of(ProcedureBook const& book, TransitionInfo const& step, Lang lang) { return ProcedurePrinter(book, course_with_provisions(book), lang).step(step); }
std::string text_of(ProcedureBook const& book, ConditionInfo const& requirement, Lang lang) { return ProcedurePrinter(book, course_with_provisions(book), lang).requirement(requirement); }
std::string text_of(ProcedureBook const& book, CallInfo const& call, Lang lang) { return ProcedurePrinter(book, course_with_provisions(book), lang).call(call); }

}  // namespace norma::rulebook
