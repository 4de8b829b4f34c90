#include "cli/law_argument.hpp"

#include <algorithm>

#include "cli/chosen_law.hpp"
#include "cli/options.hpp"
#include "oracle/by_date.hpp"
#include "oracle/words.hpp"

namespace norma::cli {
namespace {

constexpr char const* built_in = "act";

// A text taken apart; the book of the act that is built in is not there yet.
std::variant<LawArgument, std::string> parsed(std::string const& text) {
  auto const at = text.rfind('@');
  auto const name = at == std::string::npos ? text : text.substr(0, at), tail = at == std::string::npos ? text : text.substr(at + 1);
  auto const day = parse_date(tail);
  if (at != std::string::npos && !day) return text + ": expected FILE@DAY with a day YYYY-MM-DD";
  if (name == built_in || (at == std::string::npos && day)) return LawArgument{{}, day};
  auto read = law_of_file(name);
  // What has a dot or a slash was meant as a file.
  if (auto* wrong = std::get_if<std::string>(&read)) return std::move(*wrong) + (name.find_first_of("./") == std::string::npos ? "; expected a day YYYY-MM-DD, `act`, or a rulebook's file (norma export)" : "");
  auto& law = std::get<LawOfFile>(read);
  return LawArgument{std::move(law.book), day, name, std::move(law.owner), std::move(law.digest), std::move(law.procedure)};
}

bool has_day(std::size_t act, Date day) {
  auto const law = oracle::law_at(act);
  return edition_on(law->book(), day) < law->book().editions.size();
}

// The act meant where none is named.
std::size_t act_meant(std::vector<LawArgument> const& laws) {
  constexpr std::size_t first = 0;
  for (auto const& l : laws)
    if (auto const named = place_named_by(l.book); !l.file.empty() && named < oracle::listings().size()) return named;
  auto const all = [&](auto const& holds) { return std::all_of(laws.begin(), laws.end(), holds); };
  if (laws.empty() || !all([](auto const& l) { return l.day && l.file.empty(); })) return first;
  if (all([](auto const& l) { return has_day(first, *l.day); })) return first;
  auto const of_day = oracle::act_of_day(*laws.front().day);
  return all([&](auto const& l) { return oracle::act_of_day(*l.day) == of_day && has_day(of_day, *l.day); }) ? of_day : first;
}

// Why the act cannot answer for the day, and which act can.
std::string day_of_another_act(std::size_t act, Date day) {
  auto const law = oracle::law_at(act);
  auto const& editions = law->book().editions;
  auto out = "act " + std::string(law->listing().name) + " does not hold the law of " + iso_date(day) + " (encoded from " + iso_date(editions.front().interval.from) + " to " + iso_date(previous_day(editions.back().interval.until)) + ")";
  if (auto const other = oracle::act_of_day(day); other != act && has_day(other, day))
    out += "; act " + std::string(oracle::law_at(other)->listing().name) + " has (--act), but laws of two acts are not compared";
  return out;
}

// Two files of different acts, by name; empty: there are none.
std::string of_two_acts(std::vector<LawArgument> const& laws) {
  LawArgument const* first = nullptr;
  for (auto const& l : laws) {
    if (l.file.empty()) continue;
    if (!first) first = &l;
    if (l.book.act != first->book.act) return first->file + " is of act " + std::string(first->book.act) + ", " + l.file + " of act " + std::string(l.book.act) + ": laws of two acts are not compared";
  }
  return {};
}

}  // namespace

std::string LawArgument::words(Lang lang) const {
  std::string out = file;
  if (day) out = (lang == Lang::ru ? "право " : "the law of ") + oracle::date_words(*day, lang) + (out.empty() ? "" : ", " + out);
  else if (out.empty()) out = lang == Lang::ru ? "встроенный акт" : "the act that is built in";
  return out;
}

std::optional<NamedLaws> named_laws(std::string const& command, std::string const& act, std::vector<std::string> const& texts) {
  auto const asked = place_of_act(act);
  if (!asked) return std::nullopt;
  auto const refuse = [&](std::string const& why) {
    complain(command + ": " + why);
    return std::nullopt;
  };
  NamedLaws out;
  for (auto const& text : texts) {
    auto law = parsed(text);
    if (auto const* wrong = std::get_if<std::string>(&law)) return refuse(*wrong);
    out.laws.push_back(std::move(std::get<LawArgument>(law)));
  }
  if (auto const wrong = of_two_acts(out.laws); !wrong.empty()) return refuse(wrong);
  auto const place = act.empty() ? act_meant(out.laws) : *asked;
  for (auto const& l : out.laws)
    if (l.file.empty() && l.day && !has_day(place, *l.day)) return refuse(day_of_another_act(place, *l.day));
  out.act = oracle::law_at(place);
  for (auto& l : out.laws) {
    if (l.file.empty()) l.book = out.act->book(), l.owner = out.act, l.procedure = procedure_of(out.act->listing());
    else if (auto const wrong = of_another_act(l.file, l.book, place); !act.empty() && !wrong.empty()) return refuse(wrong);
  }
  return out;
}

std::function<std::string(std::string const&, std::vector<std::int32_t> const&)> case_writer(std::shared_ptr<oracle::Law const> act, Rulebook const& book) {
  auto const& own = act->book().facts;
  bool const same = std::equal(own.begin(), own.end(), book.facts.begin(), book.facts.end(), [](auto const& a, auto const& b) { return a.path == b.path; });
  return [act, same](std::string const& id, std::vector<std::int32_t> const& slots) { return same ? act->write_case(id, slots) : std::string(); };
}

}  // namespace norma::cli
