#include "oracle/procedure/xes_trace.hpp"

#include <algorithm>
#include <array>

#include "oracle/json_text.hpp"
#include "oracle/procedure/implied.hpp"

namespace norma::oracle {
namespace {

Phrase const a_time{"время ГГГГ-ММ-ДДTчч:мм:сс+чч:мм", "a time YYYY-MM-DDThh:mm:ss+hh:mm"};
Quoted const attribute_again{Phrase{"атрибут еще раз", "the attribute again"}};
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

XesAttribute const* find(std::vector<XesAttribute> const& attributes, std::string_view key) {
  for (auto const& a : attributes)
    if (a.key == key) return &a;
  return nullptr;
}

bool states_fact(XesAttribute const& a) { return a.key.find(':') == std::string::npos; }

}  // namespace

XesTrace::XesTrace(LogFields const& fields, std::optional<int> zone) : fields_(fields), clock_(zone), initial_(initial_course(fields.book())), beginnings_(fields.book()) {}

void XesTrace::begin(TextPlace place) {
  log_ = {{}, initial_, {}};
  failed_ = named_ = begins_later_ = lists_events_ = false;
  begun_events_.clear();
  stated_at_begin_.assign(initial_.slots.size(), false);
  begun_ = place;
}

// The first fault of a trace counts.
bool XesTrace::fail(std::string field, Phrase expected, Quoted found, TextPlace place) {
  if (failed_) return false;
  failed_ = true;
  error_ = {std::move(field), std::move(expected), std::move(found)};
  wrong_ = place;
  return false;
}

std::pair<LogOrError, TextPlace> XesTrace::end() {
  if (!named_) fail("concept:name", {"имя журнала", "a name of the log"}, nothing_found, begun_);
  log_.not_completed = begun_events_.size();
  if (auto late = fields_.listed_too_late(log_)) fail("begin:last:" + late->event, std::move(late->expected), iso_date(late->on), begun_);
  if (begins_later_ && !failed_) log_.begin.unknown = fields_.not_stated(log_.begin, stated_at_begin_, lists_events_, beginnings_);
  if (!failed_) return {std::move(log_), begun_};
  error_.case_id = log_.id;
  return {std::move(error_), wrong_};
}

bool XesTrace::read_day(XesAttribute const& a, std::string const& path, Date& out) {
  Phrase expected;
  auto const day = clock_.day(a.value, expected);
  if (!day) return fail(path, std::move(expected), found_text(a), a.place);
  out = *day;
  return true;
}

bool XesTrace::read_fact(LogField const& field, XesAttribute const& a, std::string const& path, Stated& out) {
  auto const sort = fields_.book().facts[field.slot].sort;
  LogValue value = std::string_view(a.value);
  if (a.kind == "list") value = std::vector<std::string_view>(a.items.begin(), a.items.end());
  else if (field.set) value = split(a.value);
  else if (sort == Sort::boolean && (a.value == "true" || a.value == "false")) value = a.value == "true";
  // A date that is stated is a day of the calendar, whatever time XES makes of it.
  if (sort == Sort::date && (a.value.size() <= 10 || a.value[10] == 'T')) value = std::string_view(a.value).substr(0, 10);
  auto expected = fields_.read(field, value, out);
  return !expected || fail(path, std::move(*expected), found_text(a), a.place);
}

bool XesTrace::read_begin(XesAttribute const& a, std::string_view name) {
  constexpr std::string_view last = "last:";
  begins_later_ = true;
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
    stated_at_begin_[fields_.book().last + event - 1u] = true;
    lists_events_ = true;
    return true;
  }
  auto const* field = fields_.of_course(name);
  if (!field)
    return fail(a.key, {"state, last:СОБЫТИЕ или факт хода дела", "state, last:EVENT or a fact of the course"}, std::string(name),
                a.place);
  Stated stated;
  if (!read_fact(*field, a, a.key, stated)) return false;
  for (auto const& [slot, value] : stated) {
    log_.begin.slots[slot] = value;
    stated_at_begin_[slot] = true;
  }
  return true;
}

void XesTrace::take_attribute(XesAttribute const& a) {
  constexpr std::string_view begin = "begin:";
  if (a.key == "concept:name") {
    if (named_) fail(a.key, only_once, attribute_again, a.place);
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
  if (!name) return fail(path + ".concept:name", fields_.expected_event(), nothing_found, place);
  h.event = fields_.event(name->value);
  if (h.event == 0) return fail(path + ".concept:name", fields_.expected_event(), found_text(*name), name->place);
  if (!on) return fail(path + ".time:timestamp", a_time, nothing_found, place);
  if (!read_day(*on, path + ".time:timestamp", h.on)) return false;
  if (!by) return fail(path + ".org:role", fields_.expected_actor(), nothing_found, place);
  h.actor = fields_.actor(by->value);
  if (h.actor == 0) return fail(path + "." + by->key, fields_.expected_actor(), found_text(*by), by->place);
  return read_facts(attributes, path, h);
}

bool XesTrace::read_facts(std::vector<XesAttribute> const& attributes, std::string const& path, Happening& h) {
  for (auto const& a : attributes) {
    if (find(attributes, a.key) != &a) return fail(path + "." + a.key, only_once, attribute_again, a.place);
    if (!states_fact(a)) continue;
    auto const* field = fields_.stated_by(h.event, a.key);
    if (!field) return fail(path + "." + a.key, fields_.expected_field(h.event), a.key, a.place);
    if (!read_fact(*field, a, path + "." + a.key, h.stated)) return false;
  }
  h.not_stated = fields_.missing(h.event, h.stated);
  return true;
}

// What has been planned or begun happens when it is completed, and not before.
bool XesTrace::completed(std::vector<XesAttribute> const& attributes, std::string const& path) {
  constexpr std::array<std::string_view, 12> others{"schedule", "assign", "reassign", "start", "suspend", "resume", "withdraw",
                                                    "manualskip", "autoskip", "pi_abort", "ate_abort", "unknown"};
  auto const* phase = find(attributes, "lifecycle:transition");
  auto const* name = find(attributes, "concept:name");
  if (!phase || !name) return true;
  std::string stage = phase->value;
  for (auto& c : stage) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  auto const begun = std::find(begun_events_.begin(), begun_events_.end(), name->value);
  if (stage == "complete") {
    if (begun != begun_events_.end()) begun_events_.erase(begun);
    return true;
  }
  if (std::find(others.begin(), others.end(), stage) == others.end())
    return fail(path + "." + phase->key, {"стадия из lifecycle:transition, например start или complete", "a stage of lifecycle:transition, such as start or complete"}, found_text(*phase), phase->place);
  if (begun == begun_events_.end()) begun_events_.push_back(name->value);
  return false;
}

void XesTrace::take_event(std::vector<XesAttribute> const& attributes, TextPlace place) {
  if (failed_) return;
  auto const path = "events[" + std::to_string(log_.events.size()) + "]";
  Happening h;
  if (!completed(attributes, path) || !read_event(attributes, path, place, h)) return;
  if (!log_.events.empty() && h.on < log_.events.back().on) {
    auto const day = iso_date(log_.events.back().on);
    fail(path + ".time:timestamp", {"события по порядку: не раньше " + day, "events in order: not before " + day},
         iso_date(h.on), place);
    return;
  }
  log_.events.push_back(std::move(h));
}

}  // namespace norma::oracle
