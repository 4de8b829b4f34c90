#include "mutants/procedure/log_text.hpp"

namespace norma::mutants::procedure {
namespace {

Json value_of(FactInfo const& f, std::int32_t value) {
  if (f.sort == Sort::boolean) return value != 0;
  if (value == 0) return nullptr;
  if (f.sort == Sort::date) return iso_date(Date::from_key(value));
  return std::string(f.names[static_cast<std::size_t>(value - 1)].name);
}

// The field's value from its slots.
Json value_of(ProcedureBook const& book, oracle::LogField const& field, auto const& value) {
  if (!field.set) return value_of(book.facts[field.slot], value(field.slot));
  auto items = Json::array();
  for (std::size_t s = field.slot; s < field.slot + std::size_t{field.slots}; ++s)
    if (value(s) != 0) items.push_back(std::string(book.facts[s].element));
  return items;
}

class Writer {
 public:
  explicit Writer(ProcedureBook const& book) : book_(book), fields_(book), initial_(oracle::initial_course(book)) {}

  Json log(oracle::EventLog const& log) const {
    Json out{{"log", log.id}};
    if (auto begin = begin_of(log.begin, log.denied); !begin.empty()) out["begin"] = std::move(begin);
    auto& events = out["events"] = Json::array();
    for (auto const& h : log.events) events.push_back(event_of(h));
    if (log.end_of_observation) out["end_of_observation"] = iso_date(*log.end_of_observation);
    return out;
  }

 private:
  Json begin_of(oracle::CourseState const& begin, std::uint64_t denied) const {
    auto last = Json::object();
    std::vector<bool> carried(book_.facts.size(), false);
    bool listed = false;  // else nothing is known of any event
    for (auto const e : positions_in(book_.events)) {
      auto const on = begin.slots[book_.last + e];
      bool const open = !begin.unknown.empty() && begin.unknown[book_.last + e];
      listed = listed || !open;
      if (on != 0) last[std::string(book_.events[e].name)] = iso_date(Date::from_key(on));
      else if (has(denied, e + 1u)) last[std::string(book_.events[e].name)] = nullptr;
      if (on != 0 || open)
        for (auto const& c : book_.events[e].carries)
          for (std::size_t s = c.slot; s < c.slot + std::size_t{c.slots}; ++s) carried[s] = true;
    }
    Json out{{"state", std::string(book_.states[begin.state - 1u].name)}};
    for (auto const& f : fields_.all()) {
      bool needed = false, known = true;
      for (std::size_t s = f.slot; s < f.slot + std::size_t{f.slots}; ++s) {
        needed = needed || carried[s] || begin.slots[s] != initial_.slots[s];
        known = known && (begin.unknown.empty() || !begin.unknown[s]);
      }
      if (!needed || !known) continue;
      auto value = value_of(book_, f, [&](std::size_t s) { return begin.slots[s]; });
      if (!value.is_null() || book_.facts[f.slot].nullable) out[f.name] = std::move(value);
    }
    if (listed && (!last.empty() || out.size() > 1 || begin.state != initial_.state)) out["last"] = std::move(last);
    return begin.state == initial_.state && out.size() == 1 && listed ? Json::object() : out;
  }

  Json event_of(oracle::Happening const& h) const {
    Json out{{"event", std::string(book_.events[h.event - 1u].name)}, {"on", iso_date(h.on)}, {"by", std::string(book_.actors[h.actor - 1u].name)}};
    for (auto const& f : fields_.all()) {
      auto const stated = [&](std::size_t slot) { return std::find_if(h.stated.begin(), h.stated.end(), [&](auto const& s) { return s.first == slot; }); };
      if (stated(f.slot) == h.stated.end()) continue;
      out[f.name] = value_of(book_, f, [&](std::size_t s) {
        auto const at = stated(s);
        return at == h.stated.end() ? 0 : at->second;
      });
    }
    return out;
  }

  ProcedureBook const& book_;
  oracle::LogFields fields_;
  oracle::CourseState initial_;
};

}  // namespace

Json json_of(ProcedureBook const& book, oracle::EventLog const& log) { return Writer(book).log(log); }

Json readings_of(ProcedureBook const& book, World const& world) {
  Json out;
  for (std::size_t r = 0; r < world.size(); ++r)
    if (world[r] != 1) out[std::string(book.readings[r].id)] = std::string(book.readings[r].alternatives[world[r] - 1u].name);
  return out;
}

}  // namespace norma::mutants::procedure
