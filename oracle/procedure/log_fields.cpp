#include "oracle/procedure/log_fields.hpp"

namespace norma::oracle {
namespace {

template <class Rows, class Name>
std::string listed(Rows const& rows, Name name) {
  std::string out;
  for (auto const& r : rows) (out += out.empty() ? "" : ", ") += name(r);
  return out;
}

Phrase one_of(std::string ru, std::string en, std::string const& names) {
  return {std::move(ru) + ", одно из: " + names, std::move(en) + ", one of " + names};
}

}  // namespace

LogFields::LogFields(ProcedureBook const& book) : book_(&book) {
  for (auto const i : positions_in(book.events)) events_[book.events[i].name] = static_cast<std::uint16_t>(i + 1);
  for (auto const i : positions_in(book.actors)) actors_[book.actors[i].name] = static_cast<std::uint16_t>(i + 1);
  for (auto const i : positions_in(book.states)) states_[book.states[i].name] = static_cast<std::uint16_t>(i + 1);
  for (auto const s : positions_in(book.facts)) {
    if (s == book.today || s == book.actor || (s >= book.last && s < book.last + book.events.size())) continue;
    auto const& f = book.facts[s];
    auto const dot = f.path.rfind('.');
    auto name = f.path.substr(dot == std::string::npos ? 0 : dot + 1);
    if (auto const bracket = name.find('['); bracket != std::string::npos) name.resize(bracket);
    if (!fields_.empty() && fields_.back().name == name) ++fields_.back().slots;
    else fields_.push_back({std::move(name), s, 1, !f.element.empty()});
  }
  for (auto const i : positions_in(fields_)) by_name_[fields_[i].name] = i;
}

LogField const* LogFields::of_course(std::string_view name) const {
  auto const at = by_name_.find(name);
  return at == by_name_.end() ? nullptr : &fields_[at->second];
}

LogField const* LogFields::stated_by(std::uint16_t event, std::string_view name) const {
  auto const* field = of_course(name);
  if (!field) return nullptr;
  for (auto const& c : book_->events[event - 1u].carries)
    if (c.slot == field->slot) return field;
  return nullptr;
}

std::vector<std::uint16_t> LogFields::missing(std::uint16_t event, std::vector<std::pair<std::uint16_t, std::int32_t>> const& stated) const {
  std::vector<std::uint16_t> out;
  for (auto const& c : book_->events[event - 1u].carries) {
    if (!c.required) continue;
    bool const there = std::any_of(stated.begin(), stated.end(), [&](auto const& s) {
      return s.first == c.slot && (s.second != 0 || !book_->facts[c.slot].nullable);
    });
    for (std::uint16_t s = c.slot; !there && s < c.slot + c.slots; ++s) out.push_back(s);
  }
  return out;
}

std::optional<Phrase> LogFields::read(LogField const& field, LogValue const& value,
                                      std::vector<std::pair<std::uint16_t, std::int32_t>>& out) const {
  auto const& fact = book_->facts[field.slot];
  if (field.set) {
    auto const* items = std::get_if<std::vector<std::string_view>>(&value);
    std::vector<std::int32_t> has(field.slots, 0);
    bool good = items != nullptr;
    for (std::size_t i = 0; good && i < items->size(); ++i) {
      std::size_t s = 0;
      while (s < field.slots && book_->facts[field.slot + s].element != (*items)[i]) ++s;
      good = s < field.slots && has[s] == 0;
      if (good) has[s] = 1;
    }
    if (!good) {
      std::string names;
      for (std::size_t s = 0; s < field.slots; ++s) (names += s ? ", " : "") += book_->facts[field.slot + s].element;
      return Phrase{"список без повторов из: " + names, "a list without repetition of " + names};
    }
    for (std::size_t s = 0; s < field.slots; ++s) out.emplace_back(field.slot + s, has[s]);
    return std::nullopt;
  }
  if (std::holds_alternative<std::monostate>(value) && fact.nullable) {
    out.emplace_back(field.slot, 0);
    return std::nullopt;
  }
  if (fact.sort == Sort::boolean) {
    if (auto const* b = std::get_if<bool>(&value)) {
      out.emplace_back(field.slot, *b ? 1 : 0);
      return std::nullopt;
    }
    return Phrase{"true или false", "true or false"};
  }
  auto const* text = std::get_if<std::string_view>(&value);
  if (fact.sort == Sort::date) {
    auto const date = text ? parse_date(*text) : std::nullopt;
    if (date) {
      out.emplace_back(field.slot, date->key());
      return std::nullopt;
    }
    return Phrase{"дата ГГГГ-ММ-ДД", "a date YYYY-MM-DD"};
  }
  for (std::size_t i = 0; text && i < fact.names.size(); ++i)
    if (fact.names[i].name == *text) {
      out.emplace_back(field.slot, static_cast<std::int32_t>(i + 1));
      return std::nullopt;
    }
  return one_of(std::string(fact.words.ru), std::string(fact.words.en), listed(fact.names, [](auto const& n) { return n.name; }));
}

std::vector<bool> LogFields::not_stated(CourseState const& begin, std::vector<bool> const& stated, bool lists_events, Beginnings& beginnings) const {
  auto const& slots = begin.slots;
  std::vector<bool> out(slots.size(), false);
  for (auto const e : positions_in(book_->events)) {
    bool const listed = lists_events && slots[book_->last + e] != 0;
    bool const untold = !stated[book_->last + e] && (!lists_events || has(beginnings.implied(begin.state), e + 1u));
    if (untold) out[book_->last + e] = true;
    if (!listed && !untold) continue;
    for (auto const& c : book_->events[e].carries)
      for (std::size_t s = c.slot; s < c.slot + std::size_t{c.slots}; ++s) out[s] = !stated[s];
  }
  if (lists_events) {
    auto const untold = beginnings.untold_triggers(begin, stated, out);
    for (auto const e : numbers_of(book_->events))
      if (has(untold, e)) out[book_->last + e - 1u] = true;
    for (auto const s : beginnings.untold_facts(begin, stated)) out[s] = true;
  }
  return out;
}

std::optional<LogFields::TooLate> LogFields::listed_too_late(EventLog const& log) const {
  if (log.events.empty()) return std::nullopt;
  auto const first = log.events.front().on;
  for (auto const e : positions_in(book_->events))
    if (auto const on = Date::from_key(log.begin.slots[book_->last + e]); first < on)
      return TooLate{std::string(book_->events[e].name), on, {"день не позже первого события: " + iso_date(first), "a day no later than the first event: " + iso_date(first)}};
  return std::nullopt;
}

Phrase LogFields::expected_event() const {
  return one_of("событие", "an event", listed(book_->events, [](auto const& e) { return e.name; }));
}
Phrase LogFields::expected_actor() const {
  return one_of("кто действует", "who acts", listed(book_->actors, [](auto const& e) { return e.name; }));
}
Phrase LogFields::expected_state() const {
  return one_of("состояние", "a state", listed(book_->states, [](auto const& e) { return e.name; }));
}
Phrase LogFields::expected_field(std::uint16_t event) const {
  std::string names = "event, on, by";
  for (auto const& f : fields_)
    if (stated_by(event, f.name)) names += ", " + f.name;
  return one_of("поле события", "a field of the event", names);
}

}  // namespace norma::oracle
