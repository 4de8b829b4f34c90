#include "procedures/aside.hpp"

#include <algorithm>
#include <array>

namespace norma::procedures {
namespace {

using Json = rulebook::OrderedJson;
using Entries = std::vector<std::pair<std::string, Json>>;

constexpr std::array tables{
    Beside{"title", {"название", "title"}},
    Beside{"today", {"факт «сегодня»", "the fact of the day"}},
    Beside{"actor", {"факт о том, кто действует", "the fact of who acts"}},
    Beside{"last", {"факты о прошлых событиях", "the facts of past events"}},
    Beside{"presidential_days_off", {"дни, объявленные нерабочими Президентом", "days off that the President declared"}},
    Beside{"last_day_moves", {"перенос последнего дня срока", "the move of a period's last day"}},
    Beside{"readings", {"толкования", "readings"}},
    Beside{"editions", {"редакции", "editions"}},
    Beside{"calendar", {"календарь", "calendar"}},
    Beside{"actors", {"участники", "actors"}},
    Beside{"facts", {"факты", "facts"}},
    Beside{"states", {"положения дела", "states"}},
    Beside{"events", {"события", "events"}},
    Beside{"outside", {"иные акты", "outside acts"}},
    Beside{"concerns", {"кого и что касается дело", "whom and what a course concerns"}},
    Beside{"tellings", {"что сообщает о чем", "what tells of what"}},
    Beside{"contests", {"чем что обжалуется", "what contests what"}},
    Beside{"world", {"события мира", "events of the world"}},
    Beside{"settled", {"строки, о которых вопросы решены", "rows of which questions are settled"}},
    Beside{"answered", {"ответы на умолчания", "answers to omissions"}}};

std::string name_of(Json const& entry) {
  if (entry.is_string()) return entry;
  for (char const* key : {"name", "path", "id", "omission", "act", "year", "from"})
    if (entry.is_object() && entry.contains(key)) return entry[key].is_string() ? entry[key].get<std::string>() : entry[key].dump();
  return entry.dump();
}

// What a table holds, by name: the entries of a list, the fields of an object, or the one value.
Entries entries_of(Json const& table) {
  Entries out;
  if (table.is_object())
    for (auto const& [key, value] : table.items()) out.emplace_back(key, value);
  else if (table.is_array())
    for (auto const& x : table) out.emplace_back(name_of(x), x);
  else if (!table.is_null()) out.emplace_back(name_of(table), table);
  return out;
}

// All entries of one name, for a name may stand for several (an act that speaks twice).
Json named(Entries const& entries, std::string const& name) {
  auto out = Json::array();
  for (auto const& [n, value] : entries)
    if (n == name) out.push_back(value);
  return out;
}

Aside aside(std::string const& what, Json const& before, Json const& after) {
  Aside out{what, {}, {}};
  auto const a = entries_of(before), b = entries_of(after);
  auto const note = [](std::vector<std::string>& list, std::string const& name) {
    if (std::find(list.begin(), list.end(), name) == list.end()) list.push_back(name);
  };
  for (auto const& [name, _] : a) {
    auto const was = named(a, name), is = named(b, name);
    if (is.empty()) note(out.before, name);
    else if (was != is) note(out.altered, name);
  }
  for (auto const& [name, _] : b)
    if (named(a, name).empty()) note(out.after, name);
  return out;
}

}  // namespace

std::span<Beside const> all_beside() { return tables; }

Beside const* find_beside(std::string_view name) {
  auto const at = std::find_if(tables.begin(), tables.end(), [&](auto const& t) { return t.name == name; });
  return at == tables.end() ? nullptr : &*at;
}

std::vector<std::string> names_of(Json const& table) {
  std::vector<std::string> out;
  for (auto const& [name, _] : entries_of(table)) out.push_back(name);
  return out;
}

std::vector<Aside> asides(Json const& before, Json const& after) {
  std::vector<Aside> out;
  auto const value = [](Json const& of, std::string const& key) { return of.value(key, Json()); };
  auto const by_rows = [&](std::string const& key) {
    return key == "steps" || key == "conditions" || key == "calls" || (key == "events" && names_of(value(before, key)) == names_of(value(after, key)));
  };
  for (auto const& [key, was] : before.items())
    if (!by_rows(key) && was != value(after, key)) out.push_back(aside(key, was, value(after, key)));
  for (auto const& [key, is] : after.items())
    if (!before.contains(key)) out.push_back(aside(key, Json(), is));
  return out;
}

}  // namespace norma::procedures
