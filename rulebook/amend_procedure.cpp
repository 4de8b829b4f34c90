#include "rulebook/amend_procedure.hpp"

#include <algorithm>

#include "rulebook/date_bounds.hpp"
#include "rulebook/procedure_whole.hpp"
#include "rulebook/procedure_words.hpp"
#include "rulebook/uses.hpp"

namespace norma::rulebook {
namespace {

constexpr std::size_t most_rows = 1000, most_readings = 64;  // of a table; readings are bits of one number

// A kind of row in the genitive plural.
std::string_view many(Words kind) {
  if (kind.ru == words::step.ru) return "шагов";
  if (kind.ru == words::requirement.ru) return "требований";
  return kind.ru == words::duty.ru ? "обязанностей" : "прав";
}
std::string plural(Words kind) { return kind.en == words::duty.en ? "duties" : std::string(kind.en) + "s"; }

template <class Table>
std::vector<std::string> ids_of(Table const& table) {
  std::vector<std::string> out;
  for (auto const& r : table) out.emplace_back(r.head.id);
  return out;
}

Sentence done(char const* ru, char const* en, Words kind, std::string const& what) {
  return {ru + std::string(kind.ru) + " " + what, en + std::string(kind.en) + " " + what};
}

}  // namespace

AmendedProcedure::AmendedProcedure(ProcedureBook const* base, Cursor& cursor, Arena& arena)
    : base_(base), c_(cursor), arena_(arena), book_(base ? *base : ProcedureBook()), course_(course_with_provisions(book_)), scope_(course_), reader_(cursor, book_, scope_, arena) {}

bool AmendedProcedure::sees_row() const { return c_.sees(words::step) || c_.sees(words::requirement) || c_.sees(words::duty) || c_.sees(words::right); }

void AmendedProcedure::need() const {
  if (!base_) c_.wrong(c_.now().at, {"у этого акта процедура не закодирована: ни шагов, ни требований, ни обязанностей, ни прав", "no procedure of this act is encoded: no steps, requirements, duties or rights"});
}

void AmendedProcedure::knows(std::span<Provision const> provisions) {
  if (!base_) return;
  book_.provisions = course_.provisions = provisions;
  scope_.refresh();
}

void AmendedProcedure::knows(Reading const& reading) {
  if (!base_ || book_.readings.size() >= most_readings) return;
  std::vector<Reading> all(book_.readings.begin(), book_.readings.end());
  all.push_back(reading);
  book_.readings = course_.readings = arena_.keep(std::move(all));
  scope_.refresh();
}

bool AmendedProcedure::has_reading(std::string_view id) const { return scope_.reading(id).has_value(); }

Sentence AmendedProcedure::put(bool fresh, std::vector<PlacedName>& written) {
  need();
  auto const read = *reader_.row();
  if (!touched_) first_at_ = read.at;
  touched_ = true;
  auto const tell = [&](Words kind, PlacedName::Kind placed, auto& table, auto const& row) {
    put(table, row, read, fresh, kind);
    written.push_back({placed, row.head.id, {}, read.at});
    return fresh ? done("добавлено: ", "added: ", kind, std::string(row.head.id)) : done("заменено: ", "replaced: ", kind, std::string(row.head.id));
  };
  if (auto const* t = std::get_if<TransitionInfo>(&read.row)) return tell(words::step, PlacedName::Kind::step, book_.transitions, *t);
  if (auto const* c = std::get_if<ConditionInfo>(&read.row)) return tell(words::requirement, PlacedName::Kind::requirement, book_.conditions, *c);
  auto const& c = std::get<CallInfo>(read.row);
  return tell(words::calls[static_cast<std::size_t>(c.head.call)], PlacedName::Kind::call, book_.calls, c);
}

template <class Row>
void AmendedProcedure::put(std::vector<Row>& table, Row const& row, ReadProcedureRow const& read, bool fresh, Words kind) {
  auto const id = std::string(row.head.id);
  auto const old = std::ranges::find_if(table, [&](Row const& r) { return r.head.id == row.head.id; });
  if (fresh && old != table.end()) c_.wrong(read.at, {"номер уже занят; чтобы изменить, «заменить»: " + id, "this id is taken already; to change the row, `replace`: " + id});
  if (fresh && table.size() == most_rows) c_.wrong(read.at, {std::string(many(kind)) + " не больше " + std::to_string(most_rows), "a procedure has no more than " + std::to_string(most_rows) + " " + plural(kind)});
  if (!fresh && old == table.end()) c_.wrong(read.at, unknown({std::string(kind.ru), std::string(kind.en)}, id, ids_of(table)));
  if (fresh) table.push_back(row);
  else {
    if constexpr (requires { row.updates; }) replaced_at_ = read.at;
    *old = row;
  }
  remember(row.head.interval, read);
  keep_dates_held(read.at);
}

void AmendedProcedure::remember(Interval const& days, ReadProcedureRow const& read) {
  // What began before the first day that is encoded stands on all of them; what ends after the last is over on none.
  if (days.from > book_.editions.front().interval.from) changes_.push_back({days.from, read.from_at});
  if (days.until < book_.editions.back().interval.until) changes_.push_back({days.until, read.to_at, true});
}

void AmendedProcedure::keep_dates_held(std::size_t at) const {
  auto const beyond = beyond_dates(book_);
  if (!beyond) return;
  auto const years = std::to_string(beyond->from) + "–" + std::to_string(beyond->to), held = std::to_string(first_held) + "–" + std::to_string(last_held);
  c_.wrong(at, {"дата может выйти за годы " + held + ": " + years + " (" + beyond->row + ")", "a date may lie outside the years " + held + ": " + years + " (" + beyond->row + ")"});
}

Sentence AmendedProcedure::end() {
  need();
  if (!touched_) first_at_ = c_.now().at;
  touched_ = true;
  if (c_.passes(words::step)) return end_in(book_.transitions, words::step);
  if (c_.passes(words::requirement)) return end_in(book_.conditions, words::requirement);
  auto const kind = c_.passes(words::duty) ? Call::must : Call::may;
  if (kind == Call::may) c_.expect(words::right);
  auto const of = words::calls[static_cast<std::size_t>(kind)];
  auto const id = c_.now();
  for (auto const& c : book_.calls)
    if (id.kind == Kind::quoted && c.head.id == id.text && c.head.call != kind) {
      auto const is = words::calls[static_cast<std::size_t>(c.head.call)];
      c_.wrong(id.at, {"под этим номером — " + std::string(is.ru) + ": " + id.text, "this id is that of a " + std::string(is.en) + ": " + id.text});
    }
  return end_in(book_.calls, of);
}

template <class Row>
Sentence AmendedProcedure::end_in(std::vector<Row>& table, Words kind) {
  auto const at = c_.now().at;
  auto const id = c_.quoted({"номер в кавычках", "the id in quotation marks"});
  c_.expect(words::on_day);
  auto const day_at = c_.now().at;
  auto const day = c_.date();
  auto const old = std::ranges::find_if(table, [&](Row const& r) { return r.head.id == id; });
  if (old == table.end()) c_.wrong(at, unknown({std::string(kind.ru), std::string(kind.en)}, id, ids_of(table)));
  auto& days = old->head.interval;
  auto const row = std::string(kind.en) + " " + id, ru = std::string(kind.ru) + " " + id;
  if (day >= days.until) c_.wrong(day_at, {ru + " не действует раньше этого дня: с " + iso_date(days.until), row + " ended earlier: " + iso_date(days.until)});
  if (day <= days.from) c_.wrong(day_at, {ru + " начинает действовать позже или в этот же день: " + iso_date(days.from), row + " begins later or on this day: " + iso_date(days.from)});
  days.until = day;
  changes_.push_back({day, day_at, true});
  return {"с " + iso_date(day) + " прекращено: " + ru, "ended on " + iso_date(day) + ": " + row};
}

void AmendedProcedure::settle(std::vector<EditionInfo> const& of_act) {
  if (!base_) return;
  while (book_.readings.size() > base_->readings.size() && !asks_reading(book_, book_.readings.size() - 1)) book_.readings = book_.readings.first(book_.readings.size() - 1);
  if (!touched_) return;
  begin_editions(of_act);
  keep_events_performed();
  if (auto const wrong = fault_of(book_)) c_.wrong(first_at_, {"такой процедуры не может быть; " + wrong->table + ": ожидалось " + wrong->expected, "this is no procedure; " + wrong->table + ": expected " + wrong->expected});
}

void AmendedProcedure::begin_editions(std::vector<EditionInfo> const& of_act) {
  for (auto const& c : changes_) {
    auto const day = iso_date(c.day);
    auto const e = edition_on(book_, c.day);
    if (e == book_.editions.size()) {
      auto const first = iso_date(book_.editions.front().interval.from), last = iso_date(previous_day(book_.editions.back().interval.until));
      throw Wrong{c.at, {"процедура этого дня не закодирована: " + day + "; закодирована с " + first + " по " + last, "the procedure of this day is not encoded: " + day + "; it is from " + first + " to " + last}};
    }
    auto& old = book_.editions[e];
    if (old.interval.from == c.day) continue;
    auto const act = std::ranges::find(of_act, c.day, [](EditionInfo const& x) { return x.interval.from; });
    if (act == of_act.end())
      throw Wrong{c.at, {(c.end ? "строка прекращалась бы " : "") + day + (c.end ? ", но" : ":") + " с этого дня не начинается ни одна редакция; в проекте нужна строка: редакция с " + day + " по постановлению \"…\"",
                         (c.end ? "the row would end on " : "") + day + (c.end ? ", but" : ":") + " no edition begins on this day; the draft needs the line: edition from " + day + " by decree \"…\""}};
    EditionInfo const next{{c.day, old.interval.until}, act->decree};
    old.interval.until = c.day;
    book_.editions.insert(book_.editions.begin() + static_cast<std::ptrdiff_t>(e) + 1, next);
  }
}

void AmendedProcedure::keep_events_performed() const {
  for (auto const e : numbers_of(book_.events)) {
    auto const& event = book_.events[e - 1u];
    if (event.actors == 0 || std::ranges::any_of(book_.transitions, [&](TransitionInfo const& t) { return t.head.event == e; })) continue;
    c_.wrong(replaced_at_, {"события " + std::string(event.name) + " не остается ни в одном шаге; шаг не заменяют, а прекращают", "no step has the event " + std::string(event.name) + " any more; end the step instead of replacing it"});
  }
}

}  // namespace norma::rulebook
