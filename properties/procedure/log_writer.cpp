#include "properties/procedure/log_writer.hpp"

#include <map>

namespace norma::properties::procedure {
namespace {

std::string quoted(std::string_view s) { return '"' + std::string(s) + '"'; }  // names hold nothing to escape

// "referral.purposes[а]" is stated as "purposes".
std::string field_of(FactInfo const& f) {
  auto const name = f.path.substr(f.path.rfind('.') + 1);
  return name.substr(0, name.find('['));
}

std::string value_of(FactInfo const& f, std::int32_t value) {
  if (f.sort == Sort::boolean) return value != 0 ? "true" : "false";
  if (value == 0) return "null";
  return f.sort == Sort::date ? quoted(text(Date::from_key(value))) : quoted(f.names[static_cast<std::size_t>(value - 1)].name);
}

// `,"field":value` for each field that has a slot among these.
std::string fields_of(ProcedureBook const& book, std::vector<std::pair<std::uint16_t, std::int32_t>> const& stated) {
  std::string out;
  std::map<std::string, std::string> sets;
  for (auto const& [slot, value] : stated) {
    auto const& f = book.facts[slot];
    if (f.element.empty()) {
      out += "," + quoted(field_of(f)) + ":" + value_of(f, value);
      continue;
    }
    auto& items = sets[field_of(f)];
    if (value != 0) items += (items.empty() ? "" : ",") + quoted(f.element);
  }
  for (auto const& [name, items] : sets) out += "," + quoted(name) + ":[" + items + "]";
  return out;
}

std::string begin_of(ProcedureBook const& book, oracle::CourseState const& begin) {
  std::string last;
  std::vector<std::pair<std::uint16_t, std::int32_t>> stated;
  for (auto const s : positions_in(book.facts)) {
    if (s == book.today || s == book.actor) continue;
    auto const value = begin.slots[s];
    if (s < book.last || s >= book.last + book.events.size()) stated.emplace_back(s, value);
    else last += (last.empty() ? "" : ",") + quoted(book.events[s - book.last].name) + ":" + value_of(book.facts[s], value);
  }
  return R"({"state":)" + quoted(book.states[begin.state - 1u].name) + R"(,"last":{)" + last + "}" + fields_of(book, stated) + "}";
}

}  // namespace

std::string text(Date d) {
  return d.given() ? iso_date(d) : "no date";
}

std::string write_log(ProcedureBook const& book, oracle::EventLog const& log) {
  auto const initial = oracle::initial_course(book);
  std::string out = R"({"log":)" + quoted(log.id);
  if (log.begin.state != initial.state || log.begin.slots != initial.slots) out += R"(,"begin":)" + begin_of(book, log.begin);
  out += R"(,"events":[)";
  for (auto const& h : log.events) {
    if (&h != &log.events.front()) out += ",";
    out += R"({"event":)" + quoted(book.events[h.event - 1u].name) + R"(,"on":)" + quoted(text(h.on)) + R"(,"by":)" +
           quoted(book.actors[h.actor - 1u].name) + fields_of(book, h.stated) + "}";
  }
  return out + "]}";
}

}  // namespace norma::properties::procedure
