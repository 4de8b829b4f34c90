// Logs written out and read back.
#include "oracle/procedure/log_reader.hpp"
#include "properties/procedure/property.hpp"
#include "properties/procedure/view.hpp"

namespace norma::properties::procedure {
namespace {

std::vector<std::pair<std::uint16_t, std::int32_t>> sorted(std::vector<std::pair<std::uint16_t, std::int32_t>> stated) {
  std::sort(stated.begin(), stated.end());
  return stated;
}

std::string unlike(ProcedureBook const& book, EventLog const& a, EventLog const& b) {
  if (auto const d = difference(book, a.begin, b.begin); !d.empty()) return "the beginning: " + d;
  if (a.id != b.id || a.events.size() != b.events.size()) return "another log";
  for (std::size_t i = 0; i < a.events.size(); ++i) {
    auto const &x = a.events[i], &y = b.events[i];
    if (x.event != y.event || x.actor != y.actor || x.on != y.on || sorted(x.stated) != sorted(y.stated)) return "event " + std::to_string(i + 1);
  }
  return {};
}

Verdict comes_back(Law const& law, Walk const& w, EventLog const& log) {
  oracle::LogFields const fields(law.book);
  auto const read = oracle::LogReader(fields).read(write_log(law.book, log));
  if (auto const* error = std::get_if<oracle::InputError>(&read)) return wrong("not read: " + sentence(*error, Lang::en));
  auto const& back = std::get<EventLog>(read);
  if (auto const d = unlike(law.book, log, back); !d.empty()) return wrong(d);
  auto const auditor = w.auditor(law.book);
  return wrong(same(auditor.audit(log), auditor.audit(back)) ? "" : "another audit");
}

Verdict survives_json(Law const& law, Walk const& w) { return comes_back(law, w, w.log); }

// The rest of the walk from some event on. Which duties are open then, no log can say; nor who acted last, and when.
Verdict the_rest_survives_json(Law const& law, Walk const& w) {
  if (w.log.events.empty()) return does_not_apply();
  auto const cut = w.chance % w.log.events.size();
  auto const stepper = w.stepper(law.book);
  auto log = w.log;
  for (std::size_t i = 0; i < cut; ++i) stepper.take(log.begin, log.events[i]);
  log.events.erase(log.events.begin(), log.events.begin() + static_cast<std::ptrdiff_t>(cut));
  log.begin.calls.assign(log.begin.calls.size(), {});
  for (auto const e : positions_in(law.book.events))
    if (log.begin.slots[law.book.last + e] == 0) log.denied |= std::uint64_t{1} << e;
  for (auto const slot : {law.book.today, law.book.actor}) log.begin.slots[slot] = law.book.facts[slot].ordinary;
  return comes_back(law, w, log);
}

}  // namespace

std::vector<Property> format_properties() {
  return {{"survives_json", "a log written as JSON is read back as it was, and audited alike", Habit::wild, survives_json},
          {"the_rest_survives_json", "so is a log that begins in the middle", Habit::wild, the_rest_survives_json}};
}

}  // namespace norma::properties::procedure
