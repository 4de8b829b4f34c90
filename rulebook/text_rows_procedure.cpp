#include "rulebook/text_rows_procedure.hpp"

#include "rulebook/procedure_whole.hpp"
#include "rulebook/procedure_words.hpp"

namespace norma::rulebook {
namespace {

// clang-format off
inline const Sentence row_cites_nothing{"строка процедуры должна называть хотя бы одно положение: «по …»", "a row of a procedure must cite at least one provision: `by …`"};
inline const Sentence no_requirement{"после «выполняется» нужно условие", "what holds is a proposition"};
inline const Sentence no_first_day{"срок считают с даты", "a period runs from a date"};
inline const Sentence another_sort{"факт принимает значение своего рода", "a fact of the course takes a value of its own sort"};
inline const Sentence told_anyway{"день, лицо и дни событий сообщает каждое событие; шаг их не устанавливает", "the day, the actor and the days of events are told by every event; no step sets them"};
// clang-format on

constexpr std::size_t most_updates = 6;
constexpr std::int32_t longest_period = 5000;

std::uint64_t bit(std::size_t number) { return std::uint64_t{1} << (number - 1); }

template <class Table>
std::size_t number_of(Table const& table, std::string_view name) {
  for (auto const n : numbers_of(table))
    if (table[n - 1u].name == name) return n;
  return 0;
}

template <class Table>
std::vector<std::string> listed_names(Table const& table) {
  std::vector<std::string> out;
  for (auto const& x : table) out.emplace_back(x.name);
  return out;
}

}  // namespace

std::optional<ReadProcedureRow> ProcedureRowReader::row() {
  ReadProcedureRow read{{}, c_.now().at};
  if (c_.passes(words::step)) read.row = step(read);
  else if (c_.passes(words::requirement)) read.row = requirement(read);
  else if (c_.passes(words::duty)) read.row = call(Call::must, read);
  else if (c_.passes(words::right)) read.row = call(Call::may, read);
  else return std::nullopt;
  return read;
}

void ProcedureRowReader::head(auto& h, ReadProcedureRow& read, Sentence const& id) {
  h.id = arena_.keep(c_.quoted(id));
  h.cites = rows_.cites();
  if (h.cites.size == 0) c_.wrong(c_.now().at, row_cites_nothing);
  auto const days = rows_.days();
  h.interval = days.interval, read.from_at = days.from_at, read.to_at = days.to_at;
}

TransitionInfo ProcedureRowReader::step(ReadProcedureRow& read) {
  TransitionInfo t;
  auto& h = t.head;
  head(h, read, {"номер шага в кавычках", "the id of the step in quotation marks"});
  h.from = states();
  c_.expect(words::upon);
  read.event_at = c_.now().at;
  h.event = static_cast<std::uint16_t>(performed().number);
  std::size_t when_at = 0;
  t.guard = rows_.guard(when_at);
  if (c_.passes(words::leads_to)) h.to = static_cast<std::uint16_t>(state().number);
  else if (!c_.passes(words::stays)) c_.missing({"«ведет в состояние …» или «оставляет состояние прежним»", "`leads to …` or `leaves the state as it is`"});
  if (c_.passes(words::forgets)) {
    do h.forgets |= bit(performed().number);
    while (c_.passes(","));
  }
  for (auto at = c_.now().at; c_.passes(words::sets); at = c_.now().at) {
    if (t.updates.size() == most_updates) c_.wrong(at, {"шаг устанавливает не больше 6 фактов", "a step sets no more than 6 facts"});
    t.updates.push_back(update());
  }
  marks(h);
  return t;
}

void ProcedureRowReader::marks(TransitionHead& h) {
  for (;;) {
    if (c_.passes(words::unshown)) h.standing = Standing::unshown;
    else if (c_.passes(words::begins)) h.begins = true;
    else if (c_.passes(words::again)) h.again = true;
    else if (c_.passes(words::rare)) h.rare = true;
    else if (c_.passes(words::beside)) h.beside = true;
    else return;
  }
}

ConditionInfo ProcedureRowReader::requirement(ReadProcedureRow& read) {
  ConditionInfo c;
  head(c.head, read, {"номер требования в кавычках", "the id of the requirement in quotation marks"});
  c_.expect(words::upon);
  read.event_at = c_.now().at;
  c.head.events = any_events();
  c_.expect(words::holds);
  c.holds = arena_.expressions.emplace_back(parse_expression(c_, course_, Sort::boolean, no_requirement, 0));
  c.head.in_order = c_.passes(words::in_order);
  return c;
}

CallInfo ProcedureRowReader::call(Call kind, ReadProcedureRow& read) {
  CallInfo c;
  auto& h = c.head;
  h.call = kind;
  head(h, read, kind == Call::must ? Sentence{"номер обязанности в кавычках", "the id of the duty in quotation marks"} : Sentence{"номер права в кавычках", "the id of the right in quotation marks"});
  c_.expect(words::trigger);
  h.triggers = any_events();
  std::size_t when_at = 0;
  c.guard = rows_.guard(when_at);
  c_.expect(words::then);
  auto const who = actors();
  auto const verb = words::call_verbs[static_cast<std::size_t>(kind)];
  if (c_.sees(words::call_verbs[kind == Call::must ? 1 : 0]))
    c_.missing({"«" + std::string(verb.ru) + "»: обязанность исполняют, правом пользуются", "`" + std::string(verb.en) + "`: a duty is what one must, a right is what one may"});
  c_.expect(verb);
  read.event_at = c_.now().at;
  std::uint64_t can = 0;
  do {
    auto const e = performed().number;
    h.actions |= bit(e);
    can |= b_.events[e - 1].actors;
  } while (c_.passes(words::either));
  for (auto const& a : who) {
    if (!has(can, a.number)) c_.wrong(a.at, {"не из тех, кто это совершает: " + std::string(b_.actors[a.number - 1].name), std::string(b_.actors[a.number - 1].name) + " cannot perform it"});
    h.actors |= bit(a.number);
  }
  h.period = term();
  c.since = c_.passes(words::counted_from) ? date() : arena_.expressions.emplace_back(1, Node{.op = Op::fact, .sort = Sort::date, .value = b_.today});
  h.moot = c_.passes(words::moot_after);
  if (h.moot || c_.passes(words::released_by)) h.releases = any_events();
  h.beside = c_.passes(words::beside);
  return c;
}

std::uint64_t ProcedureRowReader::states() {
  std::uint64_t declared = 0, named = 0;
  for (auto const n : numbers_of(b_.states))
    if (b_.states[n - 1u].declared) declared |= bit(n);
  bool const any = c_.passes(words::any_state);
  if (any && !c_.passes(words::but)) return declared;
  if (!any) c_.expect(words::in_state);
  auto const at = c_.now().at;
  do named |= bit(state().number);
  while (c_.passes(words::either));
  if (any && named == declared) c_.wrong(at, {"не остается ни одного состояния", "no state is left"});
  return any ? declared & ~named : named;
}

ProcedureRowReader::Placed ProcedureRowReader::state() {
  auto const t = c_.name({"состояние", "a state"});
  auto const n = number_of(b_.states, t.text);
  if (n == 0) c_.wrong(t.at, unknown({"состояние", "state"}, t.text, listed_names(b_.states)));
  if (!b_.states[n - 1].declared) c_.wrong(t.at, {"в этом состоянии дело не бывает: " + t.text, "no course is ever in this state: " + t.text});
  return {n, t.at};
}

ProcedureRowReader::Placed ProcedureRowReader::event() {
  auto const t = c_.name({"событие", "an event"});
  auto const n = number_of(b_.events, t.text);
  if (n == 0) c_.wrong(t.at, unknown({"событие", "event"}, t.text, listed_names(b_.events)));
  return {n, t.at};
}

ProcedureRowReader::Placed ProcedureRowReader::performed() {
  auto const e = event();
  if (b_.events[e.number - 1].actors == 0) c_.wrong(e.at, {"этого никто не совершает: " + std::string(b_.events[e.number - 1].name), "nobody performs this: " + std::string(b_.events[e.number - 1].name)});
  return e;
}

std::uint64_t ProcedureRowReader::any_events() {
  if (c_.passes(words::no_event)) return 0;
  std::uint64_t out = 0;
  do out |= bit(performed().number);
  while (c_.passes(words::either));
  return out;
}

std::vector<ProcedureRowReader::Placed> ProcedureRowReader::actors() {
  std::vector<Placed> out;
  do {
    auto const t = c_.name({"лицо или орган", "an actor"});
    auto const n = number_of(b_.actors, t.text);
    if (n == 0) c_.wrong(t.at, unknown({"лицо или орган", "actor"}, t.text, listed_names(b_.actors)));
    out.push_back({n, t.at});
  } while (c_.passes(words::either));
  return out;
}

UpdateInfo ProcedureRowReader::update() {
  UpdateInfo u;
  auto const t = c_.name({"факт", "a fact"});
  auto const fact = course_.fact(t.text);
  if (!fact) {
    std::vector<std::string> known;
    for (auto const& f : b_.facts) known.push_back(f.path);
    c_.wrong(t.at, unknown({"факт", "fact"}, t.text, known));
  }
  u.slot = static_cast<std::uint16_t>(fact->value);
  if (stated_by_every_event(b_, u.slot)) c_.wrong(t.at, told_anyway);
  auto const& f = b_.facts[u.slot];
  if (c_.passes(words::set_last_day)) {
    if (f.sort != Sort::date) c_.wrong(t.at, another_sort);
    u.period = period(words::period_units);
    c_.expect(words::counted_from);
    u.value = date();
    return u;
  }
  c_.expect(words::set_to);
  auto const at = c_.now().at;
  auto const& value = arena_.expressions.emplace_back(parse_expression(c_, course_, f.sort, another_sort, 0, f.names));
  auto const of = course_.enumeration_of(value, value.size() - 1);
  if ((!of.empty() && !same_enumeration(of, f.names)) || !takes(f, b_.facts, value)) c_.wrong(at, another_sort);
  u.value = value;
  return u;
}

Period ProcedureRowReader::period(std::array<words::Counted, 3> const& units) {
  auto const n = c_.number(0, longest_period);
  auto const passes = [&](words::Counted const& u) {
    for (auto const w : u.ru)
      if (c_.passes(Words{w, w})) return true;
    return c_.passes(Words{u.en[0], u.en[0]}) || c_.passes(Words{u.en[1], u.en[1]});
  };
  for (std::size_t u = 0; u < units.size(); ++u)
    if (passes(units[u])) return {static_cast<Unit>(u + 1), n};
  c_.missing({"«рабочих дней», «календарных дней» или «месяцев»", "`working days`, `calendar days` or `months`"});
}

Period ProcedureRowReader::term() {
  if (c_.passes(words::no_term)) return {};
  if (!c_.passes(words::within)) c_.missing({"«в течение …» или «без срока»", "`within …` or `without a term`"});
  return c_.passes(words::same_day) ? Period{Unit::days, 0} : period(words::within_units);
}

Expr ProcedureRowReader::date() { return arena_.expressions.emplace_back(parse_expression(c_, course_, Sort::date, no_first_day, 0)); }

}  // namespace norma::rulebook
