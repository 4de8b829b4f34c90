#include "impact/counts.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "model/outcome.hpp"

namespace norma::impact {
namespace {

using Json = nlohmann::ordered_json;
constexpr int version = 2;

Json written(Says const& s, bool date) {
  Json j{{"state", s.state}};
  if (!date) j["lawful"] = s.lawful;
  return j;
}

Json written(Class const& c) {
  Json j{{"question", c.place}, {c.date ? "date" : "decision", c.question}};
  if (!c.of.empty()) j["of"] = c.of;
  j["before"] = written(c.before, c.date);
  j["after"] = written(c.after, c.date);
  j["provisions"] = {{"before", c.lost}, {"after", c.come}};
  return j;
}

Json written(oracle::Phrase const& p) { return {{"ru", p.ru}, {"en", p.en}}; }
oracle::Phrase phrase(Json const& j) { return {j.at("ru").get<std::string>(), j.at("en").get<std::string>()}; }

Says said(Json const& j) {
  Says s{j.at("state").get<std::string>(), {}};
  constexpr State states[]{State::not_due, State::answered, State::gap, State::conflict, State::not_encoded};
  if (std::ranges::none_of(states, [&](State x) { return name_of(x) == s.state; })) throw std::runtime_error("no such state: " + s.state);
  if (j.contains("lawful")) s.lawful = j.at("lawful").get<std::vector<std::string>>();
  return s;
}

Class class_of(Json const& j) {
  Class c;
  c.place = j.at("question").get<std::uint32_t>();
  c.date = j.contains("date");
  c.question = j.at(c.date ? "date" : "decision").get<std::string>();
  if (j.contains("of")) c.of = j.at("of").get<std::string>();
  c.before = said(j.at("before"));
  c.after = said(j.at("after"));
  c.lost = j.at("provisions").at("before").get<std::vector<std::string>>();
  c.come = j.at("provisions").at("after").get<std::vector<std::string>>();
  return c;
}

std::string lines(std::vector<Json> const& items) {
  std::string out = "[";
  for (std::size_t i = 0; i < items.size(); ++i) out += (i ? ",\n" : "\n") + items[i].dump();
  return out + (items.empty() ? "]" : "\n]");
}

// Counts that stand twice in a part are not of one run.
template <class Map>
void once(Map& map, typename Map::key_type key, typename Map::mapped_type value) {
  if (!map.try_emplace(std::move(key), std::move(value)).second) throw std::runtime_error("a class or a group of facts twice");
}

Counts counts_of(Json const& j) {
  Counts c;
  if (j.at("impact") != version) throw std::runtime_error("another version of the format");
  j.at("act").get_to(c.act);
  c.from = phrase(j.at("from"));
  c.to = phrase(j.at("to"));
  j.at("laws").get_to(c.laws);
  j.at("by").get_to(c.by);
  j.at("cases").get_to(c.cases);
  j.at("changed").get_to(c.changed);
  j.at("unfit").get_to(c.unfit);
  j.at("refused").get_to(c.refused);
  for (auto const& one : j.at("classes")) {
    auto const of = class_of(one);
    once(c.classes, of, one.at("cases").get<std::uint64_t>());
    if (one.contains("groups"))
      for (auto const& g : one.at("groups")) once(c.class_groups[of], g.at("values").get<Group>(), g.at("cases").get<std::uint64_t>());
  }
  for (auto const& g : j.at("groups")) once(c.groups, g.at("values").get<Group>(), {g.at("cases").get<std::uint64_t>(), g.at("changed").get<std::uint64_t>()});
  return c;
}

}  // namespace

void Counts::add(Counts const& part) {
  cases += part.cases;
  changed += part.changed;
  unfit += part.unfit;
  refused += part.refused;
  for (auto const& [c, n] : part.classes) classes[c] += n;
  for (auto const& [g, n] : part.groups) {
    groups[g].cases += n.cases;
    groups[g].changed += n.changed;
  }
  for (auto const& [c, of] : part.class_groups)
    for (auto const& [g, n] : of) class_groups[c][g] += n;
}

std::string json(Counts const& c) {
  std::string out = "{\"impact\": " + std::to_string(version);
  auto const field = [&](char const* name, Json const& value) { out += std::string(",\n\"") + name + "\": " + value.dump(); };
  field("act", c.act);
  field("from", written(c.from));
  field("to", written(c.to));
  field("laws", c.laws);
  field("by", c.by);
  field("cases", c.cases);
  field("changed", c.changed);
  field("unfit", c.unfit);
  field("refused", c.refused);
  std::vector<Json> items;
  for (auto const& [of, n] : c.classes) {
    auto& j = items.emplace_back(written(of));
    j["cases"] = n;
    if (auto const at = c.class_groups.find(of); at != c.class_groups.end()) {
      j["groups"] = Json::array();
      for (auto const& [g, k] : at->second) j["groups"].push_back({{"values", g}, {"cases", k}});
    }
  }
  out += ",\n\"classes\": " + lines(items);
  items.clear();
  for (auto const& [g, n] : c.groups) items.push_back({{"values", g}, {"cases", n.cases}, {"changed", n.changed}});
  return out + ",\n\"groups\": " + lines(items) + "}\n";
}

std::variant<Counts, std::string> read_counts(std::string const& text) {
  auto const expected = [](std::string const& found) { return "expected what `norma impact --format json` writes, found " + found; };
  if (text.find_first_not_of(" \t\r\n") == text.npos) return expected("nothing: the file is empty");
  auto const j = Json::parse(text, nullptr, false);
  if (j.is_discarded()) return expected("what is not one whole JSON document");
  try {
    return counts_of(j);
  } catch (Json::exception const&) {  // its words are of its own matters
    return expected("another JSON document, or one with a field missing or of another kind");
  } catch (std::exception const& e) {
    return expected(e.what());
  }
}

std::variant<Counts, std::string> merged(std::vector<Counts> const& parts) {
  Counts sum = parts.front();
  for (std::size_t i = 1; i < parts.size(); ++i) {
    auto const& p = parts[i];
    if (p.act != sum.act || p.from.en != sum.from.en || p.to.en != sum.to.en || p.laws != sum.laws) return "the parts compare different laws: " + sum.from.en + " → " + sum.to.en + ", " + p.from.en + " → " + p.to.en;
    if (p.by != sum.by) return "the parts are counted by different facts";
    sum.add(p);
  }
  return sum;
}

}  // namespace norma::impact
