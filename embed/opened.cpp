#include "embed/opened.hpp"

#include <nlohmann/json.hpp>

#include <array>
#include <optional>
#include <span>

#include "oracle/by_date.hpp"
#include "oracle/world.hpp"
#include "rulebook/read.hpp"
#include "solver/diff/two_laws.hpp"

namespace norma::embed {
namespace {

using Json = nlohmann::json;

struct Options {
  std::string act, rulebook;
  std::optional<Date> day;
  std::vector<std::string> readings;
  Lang lang = Lang::ru;
};

using Wrong = std::optional<std::string>;

Wrong read(std::string const& text, Options& out) {
  auto const json = Json::parse(text, nullptr, false);
  if (!json.is_object()) return "options: expected a JSON object";
  for (auto const& [name, value] : json.items()) {
    auto const string = [&](std::string& to) { return value.is_string() ? (to = value.get<std::string>(), Wrong()) : Wrong("options: " + name + ": expected a string"); };
    Wrong wrong;
    if (name == "act") wrong = string(out.act);
    else if (name == "rulebook") wrong = string(out.rulebook);
    else if (name == "day") {
      std::string day;
      wrong = string(day);
      out.day = parse_date(day);
      if (!wrong && !out.day) wrong = "options: day: expected a date YYYY-MM-DD, found " + day;
    } else if (name == "lang") {
      std::string lang;
      wrong = string(lang);
      if (!wrong && lang != "ru" && lang != "en") wrong = "options: lang: expected ru or en, found " + lang;
      out.lang = lang == "en" ? Lang::en : Lang::ru;
    } else if (name == "readings") {
      if (!value.is_array()) return "options: readings: expected an array of \"NAME=VALUE\"";
      for (auto const& one : value) {
        if (!one.is_string() || one.get<std::string>().find('=') == std::string::npos) return "options: readings: expected \"NAME=VALUE\", found " + one.dump();
        out.readings.push_back(one.get<std::string>());
      }
    } else return "options: expected act, rulebook, day, readings or lang, found " + name;
    if (wrong) return wrong;
  }
  return std::nullopt;
}

// Of the law's readings those that are chosen; marks them as known.
Wrong choose(Rulebook const& book, std::vector<std::string> const& chosen, World& world, std::vector<char>& known) {
  world = default_world(book);
  for (auto const& choice : oracle::choices_among(book.readings, chosen, known)) {
    auto const equals = choice.find('=');
    if (auto const error = oracle::select_reading(book.readings, world, choice.substr(0, equals), choice.substr(equals + 1))) return oracle::sentence(*error, Lang::en);
  }
  return std::nullopt;
}

Wrong unknown(std::span<std::span<Reading const> const> laws, std::vector<std::string> const& chosen, std::vector<char> const& known) {
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    if (known[i]) continue;
    auto const name = std::string_view(chosen[i]).substr(0, chosen[i].find('='));
    for (auto const& law : laws)
      for (auto const& r : law)
        if (r.id == name)
          if (auto const error = oracle::not_among(laws, chosen[i])) return oracle::sentence(*error, Lang::en);
    return "options: readings: no such reading, found " + chosen[i];
  }
  return std::nullopt;
}

using LawOrWrong = std::variant<std::shared_ptr<oracle::Law const>, std::string>;

// The law of the day, asked of cases of all days.
LawOrWrong of_day(std::shared_ptr<oracle::Law const> law, Date day) {
  struct Owned {
    std::shared_ptr<oracle::Law const> law;
    solver::NodeArena nodes;
  };
  auto const owned = std::make_shared<Owned>(Owned{law, {}});
  auto const& book = law->book();
  auto const edition = edition_on(book, day);
  if (edition == book.editions.size()) return "options: day: the law of " + iso_date(day) + " is not encoded";
  std::string obstacle;
  auto out = law->by(solver::law_of_day(book, day, book.editions[edition], owned->nodes), owned, obstacle);
  if (!out) return "options: day: " + obstacle;
  return out;
}

LawOrWrong law_of(Options const& o) {
  std::size_t act = 0;
  if (!o.act.empty()) {
    act = oracle::law_named(o.act);
    if (act == oracle::listings().size()) return "options: act: no such act, found " + o.act;
  }
  if (o.rulebook.empty()) return oracle::law_at(act);
  auto file = rulebook::read_file(o.rulebook);
  if (auto* wrong = std::get_if<std::string>(&file)) return std::move(*wrong);
  auto& loaded = std::get<rulebook::Loaded>(file);
  if (auto const named = oracle::law_named(loaded.book.act); o.act.empty() && named < oracle::listings().size()) act = named;
  std::string obstacle;
  auto law = oracle::law_at(act)->by(std::move(loaded.book), std::move(loaded.owner), obstacle);
  if (!law) return o.rulebook + ": " + obstacle;
  return law;
}

}  // namespace

std::variant<Opened, std::string> open(std::string const& text) {
  Options o;
  if (auto const wrong = read(text, o)) return *wrong;
  std::vector<char> known(o.readings.size(), 0);
  auto const both = [&](auto const& make) { return Opened{make(oracle::AnsweringOptions{}), make(oracle::AnsweringOptions{.explained_in = o.lang})}; };
  if (o.act.empty() && o.rulebook.empty() && !o.day) {
    oracle::ByDate::Worlds worlds(oracle::listings().size());
    std::vector<std::span<Reading const>> lists;
    for (std::size_t i = 0; i < worlds.size(); ++i) {
      auto const law = oracle::law_at(i);
      if (auto const wrong = choose(law->book(), o.readings, worlds[i], known)) return *wrong;
      lists.push_back(law->book().readings);
    }
    if (auto const wrong = unknown(lists, o.readings, known)) return *wrong;
    return both([&](oracle::AnsweringOptions a) { return std::make_unique<oracle::ByDate>(worlds, a); });
  }
  auto law = law_of(o);
  if (auto const* const whole = std::get_if<0>(&law); whole && o.day) law = of_day(*whole, *o.day);
  if (auto* wrong = std::get_if<std::string>(&law)) return std::move(*wrong);
  auto const& of = std::get<0>(law);
  World world;
  if (auto const wrong = choose(of->book(), o.readings, world, known)) return *wrong;
  std::array const its{std::span<Reading const>(of->book().readings)};
  if (auto const wrong = unknown(its, o.readings, known)) return *wrong;
  return both([&](oracle::AnsweringOptions a) { return std::make_unique<oracle::ByLaw>(of, world, a); });
}

}  // namespace norma::embed
