#include "rulebook/procedure_rows.hpp"

#include "rulebook/course.hpp"
#include "rulebook/names.hpp"

namespace norma::rulebook {
namespace {

OrderedJson period_json(Period p) {
  if (!p.dated()) return nullptr;
  return {{unit_names[static_cast<std::size_t>(p.unit) - 1], p.count}};
}

}  // namespace

ProcedureRows::ProcedureRows(ProcedureBook const& book) : b_(book), course_(course_of(book)) {}

OrderedJson ProcedureRows::of(TransitionInfo const& t) const {
  auto const& h = t.head;
  auto j = head(h);
  j["event"] = b_.events[h.event - 1u].name;
  j["in"] = names_in(h.from, b_.states);
  j["when"] = json_of(t.guard, course_);
  j["to"] = h.to == 0 ? OrderedJson(nullptr) : OrderedJson(b_.states[h.to - 1u].name);
  for (auto const& u : t.updates) {
    OrderedJson one{{"fact", b_.facts[u.slot].path}, {"is", json_of(u.value, course_)}};
    if (u.period.dated()) one["after"] = period_json(u.period);
    j["sets"].push_back(std::move(one));
  }
  if (h.forgets != 0) j["forgets"] = names_in(h.forgets, b_.events);
  if (h.standing == Standing::unshown) j["unshown"] = true;
  if (h.begins) j["begins"] = true;
  if (h.again) j["again"] = true;
  if (h.rare) j["rare"] = true;
  if (h.beside) j["beside"] = true;
  return j;
}

OrderedJson ProcedureRows::of(ConditionInfo const& c) const {
  auto j = head(c.head);
  j["events"] = names_in(c.head.events, b_.events);
  j["holds"] = json_of(c.holds, course_);
  if (c.head.in_order) j["in_order"] = true;
  return j;
}

OrderedJson ProcedureRows::of(CallInfo const& c) const {
  auto const& h = c.head;
  auto j = head(h);
  j["call"] = call_names[static_cast<std::size_t>(h.call)];
  j["after"] = names_in(h.triggers, b_.events);
  j["when"] = json_of(c.guard, course_);
  j["actors"] = names_in(h.actors, b_.actors);
  j["actions"] = names_in(h.actions, b_.events);
  j["period"] = period_json(h.period);
  j["since"] = json_of(c.since, course_);
  if (h.releases != 0) j["released_by"] = names_in(h.releases, b_.events);
  if (h.moot) j["moot"] = true;
  if (h.beside) j["beside"] = true;
  return j;
}

OrderedJson ProcedureRows::of(EventInfo const& e) const {
  OrderedJson j{{"name", e.name}, {"words", json_of(e.words)}, {"nature", nature_names[static_cast<std::size_t>(e.nature)]}, {"actors", names_in(e.actors, b_.actors)}, {"carries", OrderedJson::array()}};
  for (auto const& c : e.carries) {
    OrderedJson one{{"fact", carried_name(b_, c)}};
    if (!c.required) one["optional"] = true;
    j["carries"].push_back(std::move(one));
  }
  return j;
}

}  // namespace norma::rulebook
