#include "oracle/procedure/xes_trace.hpp"

#include "oracle/json_text.hpp"

namespace norma::oracle {
namespace {

Phrase const a_date{"дата ГГГГ-ММ-ДД", "a date YYYY-MM-DD"};
Phrase const only_once{"атрибут только один раз", "an attribute only once"};

std::string found_text(XesAttribute const& a) {
  constexpr std::size_t enough = 80;
  if (a.kind != "list") return shortened(a.value, enough);
  std::string items;
  for (auto const& i : a.items) (items += items.empty() ? "" : ",") += i;
  return shortened(items, enough);
}

std::vector<std::string_view> split(std::string_view text) {
  std::vector<std::string_view> items;
  while (!text.empty()) {
    auto const comma = std::min(text.find(','), text.size());
    auto item = text.substr(0, comma);
    while (item.starts_with(' ')) item.remove_prefix(1);
    while (item.ends_with(' ')) item.remove_suffix(1);
    items.push_back(item);
    text.remove_prefix(std::min(comma + 1, text.size()));
  }
  return items;
}

// The day as written: xs:dateTime begins with it, whatever time and zone follow.
std::optional<Date> day_of(std::string_view timestamp) {
  if (timestamp.size() > 10 && timestamp[10] != 'T') return std::nullopt;
  return parse_date(timestamp.substr(0, 10));
}

XesAttribute const* find(std::vector<XesAttribute> const& attributes, std::string_view key) {
  for (auto const& a : attributes)
    if (a.key == key) return &a;
  return nullptr;
}

bool states_fact(XesAttribute const& a) { return a.key.find(':') == std::string::npos; }

}  // namespace

XesTrace::XesTrace(LogFields const& fields) : fields_(fields), initial_(initial_course(fields.book())) {}

void XesTrace::begin(TextPlace place) {
  log_ = {{}, initial_, {}};
  failed_ = named_ = false;
  begun_ = place;
}

// The first fault of a trace counts.
bool XesTrace::fail(std::string field, Phrase expected, std::string found, TextPlace place) {
  if (failed_) return false;
  failed_ = true;
  error_ = {std::move(field), std::move(expected), std::move(found)};
  wrong_ = place;
  return false;
}

std::pair<LogOrError, TextPlace> XesTrace::end() {
  if (!named_) fail("concept:name", {"имя журнала", "a name of the log"}, "nothing", begun_);
  if (!failed_) return {std::move(log_), begun_};
  error_.case_id = log_.id;
  return {std::move(error_), wrong_};
}

bool XesTrace::read_day(XesAttribute const& a, std::string const& path, Date& out) {
  auto const day = day_of(a.value);
  if (!day) return fail(path, a_date, found_text(a), a.place);
  out = *day;
  return true;
}

bool XesTrace::read_fact(LogField const& field, XesAttribute const& a, std::string const& path, Stated& out) {
  auto const sort = fields_.book().facts[field.slot].sort;
  LogValue value = std::string_view(a.value);
  if (a.kind == "list") value = std::vector<std::string_view>(a.items.begin(), a.items.end());
  else if (field.set) value = split(a.value);
  else if (sort == Sort::boolean && (a.value == "true" || a.value == "false")) value = a.value == "true";
  else if (sort == Sort::date && day_of(a.value)) value = std::string_view(a.value).substr(0, 10);
  auto expected = fields_.read(field, value, out);
  return !expected || fail(path, std::move(*expected), found_text(a), a.place);
}

bool XesTrace::read_begin(XesAttribute const& a, std::string_view name) {
  constexpr std::string_view last = "last:";
  if (name == "state") {
    log_.begin.state = fields_.state(a.value);
    return log_.begin.state != 0 || fail(a.key, fields_.expected_state(), found_text(a), a.place);
  }
  if (name.starts_with(last)) {
    auto const event = fields_.event(name.substr(last.size()));
    if (event == 0) return fail(a.key, fields_.expected_event(), std::string(name.substr(last.size())), a.place);
    Date on;
    if (!read_day(a, a.key, on)) return false;
    log_.begin.slots[fields_.book().last + event - 1u] = on.key();
    return true;
  }
  auto const* field = fields_.of_course(name);
  if (!field)
    return fail(a.key, {"state, last:СОБЫТИЕ или факт хода дела", "state, last:EVENT or a fact of the course"}, std::string(name),
                a.place);
  Stated stated;
  if (!read_fact(*field, a, a.key, stated)) return false;
  for (auto const& [slot, value] : stated) log_.begin.slots[slot] = value;
  return true;
}

void XesTrace::take_attribute(XesAttribute const& a) {
  constexpr std::string_view begin = "begin:";
  if (a.key == "concept:name") {
    if (named_) fail(a.key, only_once, "the attribute again", a.place);
    else log_.id = a.value;  // after a fault, too: it is told with the name of its trace
    named_ = true;
  } else if (!failed_ && a.key.starts_with(begin)) {
    read_begin(a, std::string_view(a.key).substr(begin.size()));
  }
}

bool XesTrace::read_event(std::vector<XesAttribute> const& attributes, std::string const& path, TextPlace place, Happening& h) {
  auto const *name = find(attributes, "concept:name"), *on = find(attributes, "time:timestamp");
  auto const* by = find(attributes, "org:role");
  if (!by) by = find(attributes, "org:resource");
  if (!name) return fail(path + ".concept:name", fields_.expected_event(), "nothing", place);
  h.event = fields_.event(name->value);
  if (h.event == 0) return fail(path + ".concept:name", fields_.expected_event(), found_text(*name), name->place);
  if (!on) return fail(path + ".time:timestamp", a_date, "nothing", place);
  if (!read_day(*on, path + ".time:timestamp", h.on)) return false;
  if (!by) return fail(path + ".org:role", fields_.expected_actor(), "nothing", place);
  h.actor = fields_.actor(by->value);
  if (h.actor == 0) return fail(path + "." + by->key, fields_.expected_actor(), found_text(*by), by->place);
  auto const* phase = find(attributes, "lifecycle:transition");
  if (phase && phase->value != "complete" && phase->value != "COMPLETE")
    return fail(path + "." + phase->key, {"complete", "complete"}, found_text(*phase), phase->place);
  return read_facts(attributes, path, place, h);
}

bool XesTrace::read_facts(std::vector<XesAttribute> const& attributes, std::string const& path, TextPlace place, Happening& h) {
  for (auto const& a : attributes) {
    if (find(attributes, a.key) != &a) return fail(path + "." + a.key, only_once, "the attribute again", a.place);
    if (!states_fact(a)) continue;
    auto const* field = fields_.stated_by(h.event, a.key);
    if (!field) return fail(path + "." + a.key, fields_.expected_field(h.event), a.key, a.place);
    if (!read_fact(*field, a, path + "." + a.key, h.stated)) return false;
  }
  auto const missing = fields_.missing(h.event, h.stated);
  if (missing.empty()) return true;
  auto const& words = fields_.book().facts[fields_.of_course(missing)->slot].words;
  return fail(path + "." + std::string(missing), {std::string(words.ru), std::string(words.en)}, "nothing", place);
}

void XesTrace::take_event(std::vector<XesAttribute> const& attributes, TextPlace place) {
  if (failed_) return;
  auto const path = "events[" + std::to_string(log_.events.size()) + "]";
  Happening h;
  if (!read_event(attributes, path, place, h)) return;
  if (!log_.events.empty() && h.on < log_.events.back().on) {
    auto const day = iso_date(log_.events.back().on);
    fail(path + ".time:timestamp", {"события по порядку: не раньше " + day, "events in order: not before " + day},
         iso_date(h.on), place);
    return;
  }
  log_.events.push_back(std::move(h));
}

}  // namespace norma::oracle
