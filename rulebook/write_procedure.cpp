#include "rulebook/write_procedure.hpp"

#include "rulebook/course.hpp"
#include "rulebook/names.hpp"
#include "rulebook/write_parts.hpp"

namespace norma::rulebook {
namespace {

using Json = OrderedJson;

// What numbers from 1 stand for, a bit each, by name.
template <class Table>
Json named(std::uint64_t set, Table const& table) {
  auto out = Json::array();
  for (auto const n : numbers_of(table))
    if (has(set, n)) out.push_back(table[n - 1u].name);
  return out;
}

Json period_json(Period p) {
  if (!p.dated()) return nullptr;
  return {{unit_names[static_cast<std::size_t>(p.unit) - 1], p.count}};
}

Json days_json(std::span<Date const> days) {
  auto out = Json::array();
  for (auto const d : days) out.push_back(json_of(d));
  return out;
}

class ProcedureWriter {
 public:
  explicit ProcedureWriter(ProcedureBook const& book) : b_(book), course_(course_of(book)) {}

  std::string text() {
    header();
    out_.rows("readings", b_.readings, [](Reading const& r) { return json_of(r); });
    out_.rows("editions", b_.editions, [](EditionInfo const& e) { return json_of(e); });
    out_.rows("calendar", b_.calendar, [](CalendarYear const& y) {
      return Json{{"year", y.year}, {"days_off", days_json(y.days_off)}, {"working_weekends", days_json(y.working_weekends)}, {"presidential", days_json(y.presidential)}};
    });
    out_.rows("actors", b_.actors, [](Enumerator const& a) { return Json{{"name", a.name}, {"words", json_of(a.words)}}; });
    out_.rows("facts", b_.facts, [this](FactInfo const& f) { return json_of(f, b_.facts); });
    out_.rows("states", b_.states, [](StateInfo const& s) { return state(s); });
    out_.rows("events", b_.events, [this](EventInfo const& e) { return event(e); });
    out_.rows("steps", b_.transitions, [this](TransitionInfo const& t) { return step(t); });
    out_.rows("conditions", b_.conditions, [this](ConditionInfo const& c) { return condition(c); });
    out_.rows("calls", b_.calls, [this](CallInfo const& c) { return call(c); });
    out_.rows("outside", b_.outside, [](OutsideAct const& o) { return json_of(o); });
    concerns();
    return out_.take();
  }

 private:
  void header() {
    out_.line("title", json_of(b_.title));
    out_.line("today", b_.facts[b_.today].path);
    out_.line("actor", b_.facts[b_.actor].path);
    out_.line("last", b_.facts[b_.last].path);
    out_.line("presidential_days_off", selection(b_.presidential));
    out_.line("last_day_moves", selection(b_.rolling));
  }

  Json selection(Selection s) const { return Json{b_.readings[s.reading].id, b_.readings[s.reading].alternatives[s.alternative - 1u].name}; }
  Json events(std::uint64_t set) const { return named(set, b_.events); }
  Json actors(std::uint64_t set) const { return named(set, b_.actors); }
  Json states(std::uint64_t set) const { return named(set, b_.states); }
  Json cites(Cites const& list) const { return json_of(list, b_.provisions); }
  Json expr(Expr e) const { return json_of(e, course_); }

  static Json state(StateInfo const& s) {
    Json j{{"name", s.name}, {"words", json_of(s.words)}};
    if (s.declared) j["rest"] = rest_names[static_cast<std::size_t>(s.rest)];
    if (s.initial) j["initial"] = true;
    return j;
  }

  Json event(EventInfo const& e) const {
    Json j{{"name", e.name}, {"words", json_of(e.words)}, {"nature", nature_names[static_cast<std::size_t>(e.nature)]}, {"actors", actors(e.actors)}, {"carries", Json::array()}};
    for (auto const& c : e.carries) {
      Json one{{"fact", carried_name(b_, c)}};
      if (!c.required) one["optional"] = true;
      j["carries"].push_back(std::move(one));
    }
    return j;
  }

  // What rows of every kind begin with.
  template <class Head>
  Json head(Head const& h) const {
    return {{"id", h.id}, {"cites", cites(h.cites)}, {"from", json_of(h.interval.from)}, {"until", json_of_end(h.interval.until)}};
  }

  Json step(TransitionInfo const& t) const {
    auto const& h = t.head;
    auto j = head(h);
    j["event"] = b_.events[h.event - 1u].name;
    j["in"] = states(h.from);
    j["when"] = expr(t.guard);
    j["to"] = h.to == 0 ? Json(nullptr) : Json(b_.states[h.to - 1u].name);
    for (auto const& u : t.updates) {
      Json one{{"fact", b_.facts[u.slot].path}, {"is", expr(u.value)}};
      if (u.period.dated()) one["after"] = period_json(u.period);
      j["sets"].push_back(std::move(one));
    }
    if (h.forgets != 0) j["forgets"] = events(h.forgets);
    if (h.standing == Standing::unshown) j["unshown"] = true;
    if (h.begins) j["begins"] = true;
    if (h.again) j["again"] = true;
    if (h.rare) j["rare"] = true;
    if (h.beside) j["beside"] = true;
    return j;
  }

  Json condition(ConditionInfo const& c) const {
    auto j = head(c.head);
    j["events"] = events(c.head.events);
    j["holds"] = expr(c.holds);
    if (c.head.in_order) j["in_order"] = true;
    return j;
  }

  Json call(CallInfo const& c) const {
    auto const& h = c.head;
    auto j = head(h);
    j["call"] = call_names[static_cast<std::size_t>(h.call)];
    j["after"] = events(h.triggers);
    j["when"] = expr(c.guard);
    j["actors"] = actors(h.actors);
    j["actions"] = events(h.actions);
    j["period"] = period_json(h.period);
    j["since"] = expr(c.since);
    if (h.releases != 0) j["released_by"] = events(h.releases);
    if (h.moot) j["moot"] = true;
    if (h.beside) j["beside"] = true;
    return j;
  }

  void concerns() {
    auto const& c = b_.concerns;
    Json status = nullptr;
    if (c.status_begins != 0) {
      status = {{"begins", b_.events[c.status_begins - 1u].name}, {"fact", b_.facts[c.status].path}, {"values", named(c.status_values, b_.facts[c.status].names)}, {"ends", Json::array()}};
      for (auto const slot : c.status_ends) status["ends"].push_back(b_.facts[slot].path);
    }
    out_.line("concerns", {{"person", actors(c.person)}, {"attended", events(c.attended)}, {"burdens", events(c.burdens)}, {"status_courses", events(c.status_courses)}, {"status", status}});
    auto const pair = [this](auto const& x) { return Json{{"by", events(x.by)}, {"of", events(x.of)}}; };
    out_.rows("tellings", c.tellings, pair);
    out_.rows("contests", c.contests, pair);
    out_.rows("world", c.world, [this](WorldEvent const& w) {
      auto j = head(w);
      j["words"] = json_of(w.words);
      j["in"] = states(w.states);
      if (w.answers != 0) j["answers"] = events(w.answers);
      if (w.after != 0) j["after"] = events(w.after);
      return j;
    });
    out_.rows("settled", c.settled, [](std::string_view id) { return Json(id); });
    out_.rows("answered", c.answered, [](AnsweredOmission const& a) {
      Json j{{"omission", a.key}, {"because", json_of(a.because)}};
      if (a.from.given()) j["from"] = json_of(a.from);
      return j;
    });
  }

  ProcedureBook const& b_;
  Rulebook course_;
  ObjectText out_;
};

}  // namespace

std::string write_procedure(ProcedureBook const& book) { return ProcedureWriter(book).text(); }

}  // namespace norma::rulebook
