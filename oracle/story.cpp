#include "oracle/story.hpp"

#include <optional>

#include "oracle/words.hpp"

namespace norma::oracle {
namespace {

// Slot of the fact, by its path.
std::size_t slot_named(Rulebook const& book, std::string_view path) {
  std::size_t i = 0;
  while (i < book.facts.size() && book.facts[i].path != path) ++i;
  return i;
}

// Full years from one day to another.
int age(Date born, Date on) {
  int const n = on.year() - born.year();
  return roll_years(born, n) <= on ? n : n - 1;
}

std::string years_old(int n, Lang lang) {
  if (lang == Lang::en) return std::to_string(n) + (n == 1 ? " year old" : " years old");
  int const tens = n % 100, ones = n % 10;
  if (tens >= 11 && tens <= 14) return std::to_string(n) + " лет";
  return std::to_string(n) + (ones == 1 ? " год" : ones >= 2 && ones <= 4 ? " года" : " лет");
}

std::string whole_opening(Date born, Date received, Date decided, std::string const& old, Lang lang) {
  if (lang == Lang::ru)
    return "Гражданин родился " + date_words(born, lang) + ", на день решения ему " + old + ". Направление поступило " +
           date_words(received, lang) + ", решение принято " + date_words(decided, lang) + ".";
  return "A person born on " + date_words(born, lang) + " is " + old + " on the day of the decision. The referral arrived on " +
         date_words(received, lang) + ", the decision was made on " + date_words(decided, lang) + ".";
}

// Of an act that knows no arrival apart from the decision only the day is told; of one that knows no birth, no age.
std::string opening(std::optional<Date> born, std::optional<Date> received, Date decided, Lang lang) {
  bool const ru = lang == Lang::ru;
  auto const on = date_words(decided, lang);
  if (!born) return (ru ? "День вопроса — " : "The day of the question is ") + on + ".";
  auto const old = years_old(age(*born, decided), lang);
  if (!received)
    return ru ? "Гражданин родился " + date_words(*born, lang) + ", " + on + " ему " + old + "." : "A person born on " + date_words(*born, lang) + " is " + old + " on " + on + ".";
  return whole_opening(*born, *received, decided, old, lang);
}

// A unit of the act by what it says, too: a number alone tells a reader nothing.
std::string named_in_words(Rulebook const& book, std::string_view element, Date day, Lang lang) {
  auto const p = find_provision(book.provisions, element);
  if (p == book.provisions.size()) return element_words(book, element, lang);
  constexpr std::size_t enough = 70;
  return quotation(beginning(book.provisions[p].words_on(day).value_or(book.provisions[p].words()).in(lang), enough), lang) + " (" + std::string(book.provisions[p].cite) + ")";
}

}  // namespace

std::string decided_words(DecisionInfo const& d, State s, std::uint32_t lawful, Lang lang) {
  constexpr Words not_due{"не требуется", "not due"}, gap{"нет ответа", "no answer"}, conflict{"противоречие", "conflict"},
      unknown{"редакция не закодирована", "wording not encoded"};
  switch (s) {
    case State::answered: return outcomes_words(d, lawful, lang);
    case State::not_due: return std::string(not_due.in(lang));
    case State::gap: return std::string(gap.in(lang));
    case State::conflict: return std::string(conflict.in(lang));
    default: return std::string(unknown.in(lang));
  }
}

std::string tell_case(Rulebook const& book, std::vector<std::int32_t> const& slots, Lang lang) {
  auto const born = slot_named(book, "person.born_on");
  auto const day = [&](std::size_t i) { return Date::from_key(slots[i]); };
  std::string story = opening(born < book.facts.size() ? std::optional(day(born)) : std::nullopt,
                              book.received_on == book.decided_on ? std::nullopt : std::optional(day(book.received_on)), day(book.decided_on), lang);
  for (std::size_t i = 0; i < slots.size(); ++i) {
    auto const& f = book.facts[i];
    if (i == born || i == book.received_on || i == book.decided_on || slots[i] == f.ordinary) continue;
    story += " " + capitalised(f.words.in(lang)) + ": ";
    if (f.element.empty()) story += value_words(f.sort, f.names, slots[i], lang);
    else {
      story += named_in_words(book, f.element, day(book.decided_on), lang);
      if (f.sort == Sort::date) story += ", " + value_words(f.sort, f.names, slots[i], lang);
    }
    story += ".";
  }
  return story;
}

std::vector<std::string> tell_difference(Rulebook const& book, Result const& before, Result const& after, Lang lang) {
  std::vector<std::string> lines;
  if (before.edition != after.edition)
    lines.push_back(lang == Lang::ru ? "применяется право другой редакции" : "the law of another edition applies");
  for (std::size_t d = 0; d < book.decisions.size(); ++d) {
    auto const& info = book.decisions[d];
    if (info.internal || (before.state[d] == after.state[d] && before.lawful[d] == after.lawful[d])) continue;
    lines.push_back(std::string(info.words.in(lang)) + ": " + decided_words(info, before.state[d], before.lawful[d], lang) + " → " +
                    decided_words(info, after.state[d], after.lawful[d], lang));
  }
  for (std::size_t x = 0; x < book.derived.size(); ++x) {
    if (before.value[x] == after.value[x]) continue;
    auto const& info = book.derived[x];
    auto const words = [&](std::int32_t key) {
      return key == 0 ? std::string(lang == Lang::ru ? "нет" : "none") : date_words(Date::from_key(key), lang);
    };
    auto const key = info.key.empty() ? std::string() : " (" + outcome_words(book, info.key, lang) + ")";
    lines.push_back(std::string(info.words.in(lang)) + key + ": " + words(before.value[x]) + " → " + words(after.value[x]));
  }
  return lines;
}

}  // namespace norma::oracle
