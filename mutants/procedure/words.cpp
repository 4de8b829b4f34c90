// What a mutant of a procedure is called, and what it says.
#include <algorithm>

#include "mutants/mutant.hpp"
#include "mutants/procedure/mutant.hpp"
#include "rulebook/text.hpp"

namespace norma::mutants::procedure {
namespace {

struct Named {
  std::string_view id;
  Words words;
};
constexpr std::array<Named, operators> table{{
    {"drop_condition", {"часть условия опущена", "a part of a condition is left out"}},
    {"negate_condition", {"условие обращено", "a condition is reversed"}},
    {"change_comparison", {"граница взята иначе", "a limit is taken in instead of out, or the reverse"}},
    {"move_bound", {"число или день сдвинуты", "a number or a day is one off"}},
    {"change_value", {"другое значение: уровень, способ, кто", "another value: a level, a way, who"}},
    {"drop_step", {"шаг опущен", "a step is left out"}},
    {"drop_requirement", {"требование опущено", "a requirement is left out"}},
    {"drop_deadline", {"обязанность или право опущены", "a duty or right is left out"}},
    {"drop_memory", {"шаг не меняет того, что меняет", "a step does not change what it changes"}},
    {"keep_memory", {"шаг не отменяет прежнее событие", "a step does not undo an earlier event"}},
    {"change_state", {"шаг из другого положения или в другое", "a step from or to another state"}},
    {"change_scope", {"требование не для всех своих событий", "a requirement leaves out one of its events"}},
    {"change_actor", {"другой исполнитель", "another actor"}},
    {"change_trigger", {"срок или право возникает от другого события", "a duty or right arises from another event"}},
    {"change_action", {"требуется другое действие", "another act is asked for"}},
    {"drop_release", {"событие не прекращает обязанности или права", "an event does not end a duty or right"}},
    {"move_period", {"срок на день (месяц) другой", "a period is a day (month) off"}},
    {"change_unit", {"рабочие дни вместо календарных и обратно", "working days for calendar days and back"}},
    {"drop_period", {"срока нет", "there is no period"}},
    {"change_start", {"срок идет со дня события", "a period runs from the day of the event"}},
    {"change_modality", {"право вместо обязанности, событие мира вместо действия и обратно", "a right for a duty, a fact of the world for an act, and back"}},
    {"move_commencement", {"начало действия сдвинуто", "the commencement is moved"}},
    {"move_end", {"конец действия сдвинут", "the end of force is moved"}},
}};

// The kind of the row, for names and for sentences.
struct Row {
  std::string_view kind;
  Words words;
  std::string id;
  std::uint64_t events;
};

Row row_of(ProcedureBook const& book, Mutant const& m) {
  auto const bit = [](std::size_t n) { return std::uint64_t{1} << (n - 1); };
  switch (m.table) {
    case Table::transition: return {"step", {"шаг", "step"}, std::string(book.transitions[m.row].head.id), bit(book.transitions[m.row].head.event)};
    case Table::condition: return {"requirement", {"требование к", "requirement of"}, std::string(book.conditions[m.row].head.id), book.conditions[m.row].head.events};
    case Table::call: {
      auto const& h = book.calls[m.row].head;
      if (h.call == Call::must) return {"duty", {"обязанность", "duty of"}, std::string(h.id), h.actions};
      return {"right", {"право на", "right to"}, std::string(h.id), h.actions};
    }
    case Table::event: break;
  }
  return {"event", {"событие", "event"}, std::string(book.events[m.row].name), bit(m.row + 1u)};
}

std::string quoted(Lang lang, std::string const& s) { return lang == Lang::ru ? "«" + s + "»" : "\"" + s + "\""; }

template <class Table>
std::string listed(Table const& names, std::uint64_t set, Lang lang) {
  constexpr int shown = 4;
  std::string out;
  int n = 0;
  for (std::size_t i = 1; i <= names.size(); ++i) {
    if (!has(set, i)) continue;
    if (++n > shown) return out + (lang == Lang::ru ? " и др." : " and others");
    out += (out.empty() ? "" : ", ") + quoted(lang, std::string(names[i - 1].words.in(lang)));
  }
  return out;
}

std::string text(ProcedureBook const& book, Expr e, Lang lang) {
  Rulebook facts;
  facts.act = book.act, facts.facts = book.facts, facts.readings = book.readings, facts.provisions = book.provisions;
  constexpr std::size_t one_line = 4000;
  auto out = rulebook::expression_text(facts, e, lang, one_line);
  while (!out.empty() && out.back() == '\n') out.pop_back();
  return out;
}

std::string instead(std::string const& is, std::string const& was, Lang lang) { return is + (lang == Lang::ru ? " вместо " : " instead of ") + was; }

std::string period(Period p, Lang lang) {
  auto const n = std::to_string(p.count);
  bool const ru = lang == Lang::ru;
  switch (p.unit) {
    case Unit::working_days: return (ru ? "рабочих дней: " : "working days: ") + n;
    case Unit::days: return (ru ? "календарных дней: " : "calendar days: ") + n;
    case Unit::months: return (ru ? "месяцев: " : "months: ") + n;
    case Unit::none: break;
  }
  return ru ? "без срока" : "no period";
}

Interval const& interval_of(ProcedureBook const& book, Mutant const& m) {
  switch (m.table) {
    case Table::transition: return book.transitions[m.row].head.interval;
    case Table::condition: return book.conditions[m.row].head.interval;
    default: return book.calls[m.row].head.interval;
  }
}

// Of a set, one of whose members is left out or exchanged.
template <class Names>
std::string set_sentence(Names const& names, std::int32_t to, Words left_out, Lang lang) {
  auto const name = [&](std::size_t n) { return quoted(lang, std::string(names[n - 1].words.in(lang))); };
  auto const was = name(member_of(to));
  return other_of(to) != 0 ? instead(name(other_of(to)), was, lang) : std::string(left_out.in(lang)) + " " + was;
}

std::string row_sentence(ProcedureBook const& book, Mutant const& m, Lang lang) {
  bool const ru = lang == Lang::ru;
  auto const say = [&](char const* r, char const* e) { return std::string(ru ? r : e); };
  auto const day = [&](Date d) { return instead(iso_date(m.to > 0 ? next_day(d) : previous_day(d)), iso_date(d), lang); };
  auto const state = [&](std::size_t s) { return quoted(lang, std::string(book.states[s - 1].words.in(lang))); };
  switch (m.op) {
    case Operator::drop_step: return say("шага нет", "there is no such step");
    case Operator::drop_requirement: return say("требования нет", "there is no such requirement");
    case Operator::drop_deadline: return m.table == Table::call && book.calls[m.row].head.call == Call::may ? say("права нет", "there is no such right") : say("обязанности нет", "there is no such duty");
    case Operator::drop_memory: {
      auto const& fact = book.facts[book.transitions[m.row].updates[m.update].slot];
      return say("не меняется: ", "not changed: ") + quoted(lang, std::string(fact.words.in(lang)));
    }
    case Operator::keep_memory: return set_sentence(book.events, m.to, {"остается в силе", "still counts:"}, lang);
    case Operator::change_state:
      if (m.to == no_change) return say("положение дела не меняется, вместо ", "the course stays where it was, instead of ") + state(book.transitions[m.row].head.to);
      if (other_of(m.to) != 0) return say("ведет в положение ", "leads to ") + instead(state(other_of(m.to)), state(book.transitions[m.row].head.to), lang);
      return say("не из положения ", "not from ") + state(member_of(m.to));
    case Operator::change_scope: return set_sentence(book.events, m.to, {"не для", "not for"}, lang);
    case Operator::change_actor: return say("кто: ", "who: ") + set_sentence(book.actors, m.to, {"без", "without"}, lang);
    case Operator::change_trigger: return say("возникает от: ", "arises from: ") + set_sentence(book.events, m.to, {"без", "without"}, lang);
    case Operator::change_action: return say("исполняется: ", "performed by: ") + set_sentence(book.events, m.to, {"без", "without"}, lang);
    case Operator::drop_release: return set_sentence(book.events, m.to, {"не прекращается событием", "not ended by"}, lang);
    case Operator::move_period: case Operator::change_unit: case Operator::drop_period: {
      solver::NodeArena arena;
      auto const of = [&](ProcedureBook const& b) { return m.table == Table::call ? b.calls[m.row].head.period : b.transitions[m.row].updates[m.update].period; };
      auto const fact = m.table == Table::call ? std::string() : quoted(lang, std::string(book.facts[book.transitions[m.row].updates[m.update].slot].words.in(lang))) + " — ";
      return fact + instead(period(of(mutated(book, m, arena)), lang), period(of(book), lang), lang);
    }
    case Operator::change_start: return say("срок идет со дня события вместо «", "the period runs from the day of the event instead of \"") + text(book, book.calls[m.row].since, lang) + (ru ? "»" : "\"");
    case Operator::change_modality:
      if (m.table == Table::event)
        return book.events[m.row].nature == Nature::act ? say("событие мира, которое никто не судит, вместо действия", "a fact of the world that nobody judges instead of an act")
                                                        : say("действие вместо события мира", "an act instead of a fact of the world");
      return book.calls[m.row].head.call == Call::must ? say("право вместо обязанности", "a right instead of a duty") : say("обязанность вместо права", "a duty instead of a right");
    case Operator::move_commencement: return say("действует с ", "in force from ") + day(interval_of(book, m).from);
    default: return say("не действует с ", "no more in force from ") + day(interval_of(book, m).until);
  }
}

// What the operator makes of a set or a bound, as the name of a mutant has it.
std::string to(ProcedureBook const& book, Mutant const& m) {
  auto const set = [&](auto const& names) {
    auto const member = member_of(m.to) == 0 ? "" : "." + std::string(names[member_of(m.to) - 1].name);
    return member + (other_of(m.to) != 0 ? "=" + std::string(names[other_of(m.to) - 1].name) : "");
  };
  switch (m.op) {
    case Operator::drop_condition: return m.to == 0 ? ".left" : ".right";
    case Operator::move_bound: case Operator::move_period: case Operator::move_commencement: case Operator::move_end:
      return m.to == 0 ? ".left_out" : m.to > 0 ? "+1" : "-1";
    case Operator::change_value: return "=" + std::to_string(m.to);
    case Operator::keep_memory: case Operator::change_scope: case Operator::change_trigger: case Operator::change_action: case Operator::drop_release: return set(book.events);
    case Operator::change_state: return m.to == no_change ? "=" : set(book.states);
    case Operator::change_actor: return set(book.actors);
    default: return "";
  }
}

std::string part(ProcedureBook const& book, Mutant const& m) {
  auto const at = "/" + std::to_string(m.node);
  auto const fact = [&] { return "/" + book.facts[book.transitions[m.row].updates[m.update].slot].path; };
  if (m.part == Part::update && of_row(m)) return fact();
  switch (m.part) {
    case Part::guard: return "/guard" + at;
    case Part::since: return "/since" + at;
    case Part::update: return fact() + at;
    case Part::row: break;
  }
  return "";
}

}  // namespace

std::string_view name_of(Operator op) { return table[static_cast<std::size_t>(op)].id; }
Words words_of(Operator op) { return table[static_cast<std::size_t>(op)].words; }

std::string id_of(ProcedureBook const& book, Mutant const& m) {
  auto const row = row_of(book, m);
  return std::string(row.kind) + " " + row.id + part(book, m) + "/" + std::string(name_of(m.op)) + to(book, m);
}

Cites cites_of(ProcedureBook const& book, Mutant const& m) {
  switch (m.table) {
    case Table::transition: return book.transitions[m.row].head.cites;
    case Table::condition: return book.conditions[m.row].head.cites;
    case Table::call: return book.calls[m.row].head.cites;
    case Table::event: break;
  }
  Cites out;
  for (auto const& t : book.transitions)
    if (t.head.event == m.row + 1u)
      for (auto const c : t.head.cites)
        if (std::find(out.begin(), out.end(), c) == out.end() && out.size < out.items.size()) out.push_back(c);
  return out;
}

std::string sentence_of(ProcedureBook const& book, Mutant const& m, Lang lang) {
  auto const row = row_of(book, m);
  auto head = std::string(row.words.in(lang)) + " " + listed(book.events, row.events, lang) + " (" + row.id + "): ";
  if (of_row(m)) return head + row_sentence(book, m, lang);
  if (m.part == Part::update) head += quoted(lang, std::string(book.facts[book.transitions[m.row].updates[m.update].slot].words.in(lang))) + " — ";
  if (m.part == Part::since) head += lang == Lang::ru ? "срок идет со дня — " : "the period runs from — ";
  auto whole = below(expression_of(book, m), m.node);
  auto local = m;
  local.node = static_cast<std::uint16_t>(whole.size() - 1);
  // A literal is told with what it is held against.
  if (m.op == Operator::change_value)
    if (auto const e = expression_of(book, m); true)
      for (std::size_t i = 0; i < e.size(); ++i)
        if (arity(e[i].op) == 2 && (e[i].a == m.node || e[i].b == m.node)) {
          whole = below(e, i);
          auto const first = i + 1 - whole.size();
          local.node = static_cast<std::uint16_t>(m.node - first);
        }
  solver::NodeArena arena;
  auto const is = mutated_expression(whole, local, arena);
  if (whole.size() == 1 && whole[0].op == Op::literal && whole[0].sort == Sort::enumeration) {
    auto const& names = book.facts[book.transitions[m.row].updates[m.update].slot].names;
    auto const name = [&](std::int32_t v) { return quoted(lang, std::string(names[static_cast<std::size_t>(v - 1)].words.in(lang))); };
    return head + instead(name(is[0].value), name(whole[0].value), lang);
  }
  return head + (lang == Lang::ru ? "«" + text(book, is, lang) + "» вместо «" + text(book, whole, lang) + "»"
                                  : "\"" + text(book, is, lang) + "\" instead of \"" + text(book, whole, lang) + "\"");
}

}  // namespace norma::mutants::procedure
