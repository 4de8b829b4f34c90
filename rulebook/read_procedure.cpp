#include "rulebook/read_procedure.hpp"

#include "rulebook/course.hpp"
#include "rulebook/names.hpp"
#include "rulebook/procedure_whole.hpp"
#include "rulebook/read_concerns.hpp"

namespace norma::rulebook {
namespace {

using nlohmann::json;

constexpr std::size_t most_rows = 1000, most_carried = 60, most_updates = 6;

class ProcedureReader {
 public:
  ProcedureReader(json const& root, Rulebook const& act, Positions const& provisions, Positions const& decisions, Arena& arena)
      : top_(root, "procedure", arena), act_(act), provisions_(provisions), decisions_(decisions), arena_(arena) {}

  ProcedureBook read() {
    b_.act = act_.act;
    b_.provisions = act_.provisions;
    b_.title = top_.words("title");
    readings();
    rows("editions", 200, [&](Fields const& f) { b_.editions.push_back(edition_of(f)); });
    calendar();
    b_.actors = enumerators_of(top_, "actors");
    if (b_.actors.size() > most_numbered) top_.fail("actors", "at most 64");
    for (auto const& a : b_.actors) declare(names_.actors, a.name, top_, "actors");
    rows("facts", 2000, [&](Fields const& f) {
      b_.facts.push_back(fact_of(f));
      if (b_.facts.back().sort == Sort::integer) f.fail("sort", "boolean, date or enumeration");
      declare(names_.of_course.facts, b_.facts.back().path, f, "path");
    });
    course_ = course_of(b_);
    rows("states", most_numbered, [&](Fields const& f) { state(f); });
    rows("events", most_numbered, [&](Fields const& f) { event(f); });
    slots();
    rows("steps", most_rows, [&](Fields const& f) { step(f); });
    rows("conditions", most_rows, [&](Fields const& f) { condition(f); });
    rows("calls", most_rows, [&](Fields const& f) { call(f); });
    rows("outside", 100, [&](Fields const& f) { b_.outside.push_back(outside_of(f, decisions_, act_.decisions)); });
    b_.concerns = read_concerns(top_, b_, names_, provisions_);
    top_.nothing_else();
    if (auto const wrong = fault_of(b_)) top_.fail(wrong->table, wrong->expected);
    return std::move(b_);
  }

 private:
  void rows(char const* table, std::size_t most, auto const& row) { rows_of(top_, "procedure.", table, most, row); }

  void readings() {
    std::vector<Reading> out;
    rows("readings", 250, [&](Fields const& f) {
      out.push_back(reading_of(f));
      declare(names_.of_course.readings, out.back().id, f, "id");
    });
    b_.readings = arena_.keep(std::move(out));
  }

  std::span<Date const> days(Fields const& f, char const* field) {
    std::vector<Date> out;
    for (auto const& text : f.texts(field)) {
      auto const day = parse_date(text);
      if (!day) f.fail(field, "dates YYYY-MM-DD, found " + text);
      out.push_back(*day);
    }
    return arena_.keep(std::move(out));
  }

  void calendar() {
    std::vector<CalendarYear> out;
    rows("calendar", 200, [&](Fields const& f) {
      out.push_back({f.number("year", first_supported.year(), last_supported.year()), days(f, "days_off"), days(f, "working_weekends"), days(f, "presidential")});
    });
    b_.calendar = arena_.keep(std::move(out));
  }

  std::uint64_t actors(Fields const& f, char const* field) const { return names_.actors_in(f, field); }
  std::uint64_t states(Fields const& f, char const* field) const { return names_.states_in(f, field); }
  std::uint64_t events(Fields const& f, char const* field) const { return names_.events_in(f, field); }
  std::uint16_t event_at(Fields const& f, char const* field) const { return static_cast<std::uint16_t>(position(names_.events, f, field, "the name of an event") + 1); }
  std::uint16_t fact_at(Fields const& f, char const* field) const { return position(names_.of_course.facts, f, field, "the path of a fact"); }

  Expr expr(Fields const& f, char const* field, Sort sort) const { return read_expression(f.at(field), course_, names_.of_course, sort, f.where() + "." + field, arena_); }

  template <class E, std::size_t N>
  E one_of(std::array<std::string_view, N> const& names, Fields const& f, char const* field) const {
    if (auto const e = named<E>(names, f.text(field))) return *e;
    std::string all;
    for (auto const name : names) (all += all.empty() ? "" : " or ") += name;
    f.fail(field, all);
  }

  Selection selection(char const* field) const {
    auto const pair = top_.texts(field);
    auto const at = pair.size() == 2 ? names_.of_course.readings.find(pair[0]) : names_.of_course.readings.end();
    if (at != names_.of_course.readings.end()) {
      auto const& r = b_.readings[at->second];
      for (std::uint16_t a = 0; a < r.count(); ++a)
        if (r.alternatives[a].name == pair[1]) return {at->second, static_cast<std::uint16_t>(a + 1)};
    }
    top_.fail(field, "the id of a reading and an alternative of it");
  }

  void slots() {
    b_.today = fact_at(top_, "today");
    b_.actor = fact_at(top_, "actor");
    b_.last = fact_at(top_, "last");
    b_.presidential = selection("presidential_days_off");
    b_.rolling = selection("last_day_moves");
  }

  void state(Fields const& f) {
    StateInfo s{f.words("words"), f.text("name"), f.has("rest"), f.flag("initial")};
    if (s.declared) s.rest = one_of<Rest>(rest_names, f, "rest");
    declare(names_.states, s.name, f, "name");
    b_.states.push_back(s);
  }

  Carried carried(Fields const& f) const {
    auto const name = f.text("fact");
    Carried out{0, 0, !f.flag("optional")};
    for (auto const s : positions_in(b_.facts))
      if (carried_name(b_, {s}) == name) {
        if (out.slots++ == 0) out.slot = s;
        if (out.slot + out.slots != s + 1) f.fail("fact", "a set whose items stand together");
      }
    if (out.slots == 0) f.fail("fact", "the path of a fact or the name of a set");
    return out;
  }

  void event(Fields const& f) {
    EventInfo e{f.text("name"), f.words("words"), one_of<Nature>(nature_names, f, "nature"), actors(f, "actors"), {}};
    auto const& list = f.at("carries");
    if (!list.is_array() || list.size() > most_carried) f.fail("carries", "a list of at most " + std::to_string(most_carried));
    for (std::size_t i = 0; i < list.size(); ++i) {
      Fields const c(list[i], f.where() + ".carries[" + std::to_string(i) + "]", arena_);
      e.carries.push_back(carried(c));
      c.nothing_else();
    }
    declare(names_.events, e.name, f, "name");
    b_.events.push_back(std::move(e));
  }

  Period period(Fields const& f, char const* field) const {
    auto const& j = f.at(field);
    if (j.is_null()) return {};
    Fields const p(j, f.where() + "." + field, arena_);
    for (std::size_t u = 0; u < unit_names.size(); ++u) {
      auto const unit = std::string(unit_names[u]);
      if (!p.has(unit.c_str())) continue;
      Period const out{static_cast<Unit>(u + 1), p.number(unit.c_str(), 0, 5000)};
      p.nothing_else();
      return out;
    }
    p.fail("", "null, or a number of working_days, days or months");
  }

  void step(Fields const& f) {
    TransitionInfo t{head_of_row<TransitionHead>(f, provisions_, names_.steps), {}, {}};
    t.head.event = event_at(f, "event");
    t.head.from = states(f, "in");
    t.guard = expr(f, "when", Sort::boolean);
    if (!f.at("to").is_null()) t.head.to = static_cast<std::uint16_t>(position(names_.states, f, "to", "null or the name of a state") + 1);
    if (f.has("sets")) updates(f, t.updates);
    t.head.forgets = events(f, "forgets");
    t.head.standing = f.flag("unshown") ? Standing::unshown : Standing::shown;
    t.head.begins = f.flag("begins");
    t.head.again = f.flag("again");
    t.head.rare = f.flag("rare");
    t.head.beside = f.flag("beside");
    b_.transitions.push_back(std::move(t));
  }

  void updates(Fields const& f, std::vector<UpdateInfo>& out) const {
    auto const& list = f.at("sets");
    if (!list.is_array() || list.empty() || list.size() > most_updates) f.fail("sets", "a list of one to " + std::to_string(most_updates) + " facts");
    for (std::size_t i = 0; i < list.size(); ++i) {
      Fields const u(list[i], f.where() + ".sets[" + std::to_string(i) + "]", arena_);
      auto const slot = fact_at(u, "fact");
      auto const sort = b_.facts[slot].sort;
      UpdateInfo info{slot, expr(u, "is", sort), {}};
      if (sort == Sort::date && u.has("after")) info.period = period(u, "after");
      u.nothing_else();
      out.push_back(info);
    }
  }

  void condition(Fields const& f) {
    ConditionInfo c{head_of_row<ConditionHead>(f, provisions_, names_.conditions), expr(f, "holds", Sort::boolean)};
    c.head.events = events(f, "events");
    c.head.in_order = f.flag("in_order");
    b_.conditions.push_back(c);
  }

  void call(Fields const& f) {
    CallInfo c{head_of_row<CallHead>(f, provisions_, names_.calls), expr(f, "when", Sort::boolean), expr(f, "since", Sort::date)};
    c.head.call = one_of<Call>(call_names, f, "call");
    c.head.triggers = events(f, "after");
    c.head.actors = actors(f, "actors");
    c.head.actions = events(f, "actions");
    c.head.period = period(f, "period");
    c.head.releases = events(f, "released_by");
    c.head.moot = f.flag("moot");
    c.head.beside = f.flag("beside");
    b_.calls.push_back(c);
  }

  Fields top_;
  Rulebook const& act_;
  Positions const &provisions_, &decisions_;
  Arena& arena_;
  ProcedureBook b_;
  Rulebook course_;
  ProcedureNames names_;
};

}  // namespace

ProcedureBook read_procedure(json const& root, Rulebook const& act, Positions const& provisions, Positions const& decisions, Arena& arena) {
  return ProcedureReader(root, act, provisions, decisions, arena).read();
}

}  // namespace norma::rulebook
