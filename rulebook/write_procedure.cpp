#include "rulebook/write_procedure.hpp"

#include "rulebook/course.hpp"
#include "rulebook/names.hpp"
#include "rulebook/procedure_rows.hpp"
#include "rulebook/write_parts.hpp"

namespace norma::rulebook {
namespace {

using Json = OrderedJson;

Json days_json(std::span<Date const> days) {
  auto out = Json::array();
  for (auto const d : days) out.push_back(json_of(d));
  return out;
}

class ProcedureWriter {
 public:
  explicit ProcedureWriter(ProcedureBook const& book) : b_(book), rows_(book) {}

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
    out_.rows("events", b_.events, [this](EventInfo const& e) { return rows_.of(e); });
    out_.rows("steps", b_.transitions, [this](TransitionInfo const& t) { return rows_.of(t); });
    out_.rows("conditions", b_.conditions, [this](ConditionInfo const& c) { return rows_.of(c); });
    out_.rows("calls", b_.calls, [this](CallInfo const& c) { return rows_.of(c); });
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
  Json events(std::uint64_t set) const { return names_in(set, b_.events); }
  Json actors(std::uint64_t set) const { return names_in(set, b_.actors); }
  Json states(std::uint64_t set) const { return names_in(set, b_.states); }

  static Json state(StateInfo const& s) {
    Json j{{"name", s.name}, {"words", json_of(s.words)}};
    if (s.declared) j["rest"] = rest_names[static_cast<std::size_t>(s.rest)];
    if (s.initial) j["initial"] = true;
    return j;
  }

  void concerns() {
    auto const& c = b_.concerns;
    Json status = nullptr;
    if (c.status_begins != 0) {
      status = {{"begins", b_.events[c.status_begins - 1u].name}, {"fact", b_.facts[c.status].path}, {"values", names_in(c.status_values, b_.facts[c.status].names)}, {"ends", Json::array()}};
      for (auto const slot : c.status_ends) status["ends"].push_back(b_.facts[slot].path);
    }
    out_.line("concerns", {{"person", actors(c.person)}, {"attended", events(c.attended)}, {"burdens", events(c.burdens)}, {"status_courses", events(c.status_courses)}, {"status", status}});
    auto const pair = [this](auto const& x) { return Json{{"by", events(x.by)}, {"of", events(x.of)}}; };
    out_.rows("tellings", c.tellings, pair);
    out_.rows("contests", c.contests, pair);
    out_.rows("world", c.world, [this](WorldEvent const& w) {
      auto j = rows_.head(w);
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
  ProcedureRows rows_;
  ObjectText out_;
};

}  // namespace

std::string write_procedure(ProcedureBook const& book) { return ProcedureWriter(book).text(); }

}  // namespace norma::rulebook
