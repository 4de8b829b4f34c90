#include "oracle/world.hpp"

#include <algorithm>

namespace norma::oracle {
namespace {

std::string listed(std::string list, std::string_view name) {
  return (list.empty() ? list : list + ", ") + std::string(name);
}

std::optional<InputError> unknown(std::string field, std::string const& known, std::string_view found) {
  return InputError{std::move(field), {"одно из: " + known, "one of: " + known}, std::string(found)};
}

std::pair<std::string_view, std::string_view> parts_of(std::string_view choice) {
  auto const equals = choice.find('=');
  return {choice.substr(0, equals), equals == choice.npos ? std::string_view() : choice.substr(equals + 1)};
}

bool has(Reading const& r, std::string_view value) {
  for (std::size_t a = 0; a < r.count(); ++a)
    if (r.alternatives[a].name == value) return true;
  return false;
}

}  // namespace

std::optional<InputError> select_reading(std::span<Reading const> known, World& world, std::string_view name,
                                         std::string_view value) {
  std::string readings;
  for (std::size_t r = 0; r < known.size(); ++r) {
    auto const& reading = known[r];
    readings = listed(std::move(readings), reading.id);
    if (reading.id != name) continue;
    std::string values;
    for (std::size_t a = 0; a < reading.count(); ++a) {
      if (reading.alternatives[a].name == value) {
        world[r] = static_cast<std::uint8_t>(a + 1);
        return std::nullopt;
      }
      values = listed(std::move(values), reading.alternatives[a].name);
    }
    return unknown("reading " + std::string(name), values, value);
  }
  return unknown("reading", readings, name);
}

std::vector<std::string> choices_among(std::span<Reading const> known, std::vector<std::string> const& choices, std::vector<char>& taken) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    auto const parts = parts_of(choices[i]);
    auto const &name = parts.first, &value = parts.second;
    if (std::none_of(known.begin(), known.end(), [&](Reading const& r) { return r.id == name && has(r, value); })) continue;
    taken[i] = 1;
    out.push_back(choices[i]);
  }
  return out;
}

std::optional<InputError> not_among(std::span<std::span<Reading const> const> laws, std::string_view choice) {
  auto const [name, value] = parts_of(choice);
  std::string names, values;
  std::vector<std::string_view> listed_already;
  auto const add = [&](std::string& list, std::string_view one) {
    if (std::find(listed_already.begin(), listed_already.end(), one) != listed_already.end()) return;
    listed_already.push_back(one);
    list = listed(std::move(list), one);
  };
  for (auto const& law : laws)
    for (auto const& r : law) {
      if (r.id != name) continue;
      for (std::size_t a = 0; a < r.count(); ++a) {
        if (r.alternatives[a].name == value) return std::nullopt;
        add(values, r.alternatives[a].name);
      }
    }
  if (!values.empty()) return unknown("reading " + std::string(name), values, value);
  listed_already.clear();
  for (auto const& law : laws)
    for (auto const& r : law) add(names, r.id);
  return unknown("reading", names, name);
}

std::string choice(std::span<Reading const> readings, Selection made) {
  auto const& r = readings[made.reading];
  return std::string(r.id) + "=" + std::string(r.alternatives[made.alternative - 1u].name);
}

std::vector<std::string> readings_of(std::span<Reading const> known, World const& world) {
  std::vector<std::string> out;
  for (std::size_t r = 0; r < world.size(); ++r)
    if (world[r] != 1) out.push_back(choice(known, {static_cast<std::uint16_t>(r), world[r]}));
  return out;
}

}  // namespace norma::oracle
