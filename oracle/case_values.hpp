// Reads JSON values as facts. Each `read` returns false after filling the error.
#pragma once
#include <simdjson.h>

#include <span>

#include "oracle/case_format.hpp"
#include "oracle/json_text.hpp"
#include "oracle/name_index.hpp"

namespace norma::oracle {
namespace json = simdjson::dom;

// A place in the file, told only when something is wrong there.
struct Place {
  Place const* up = nullptr;
  std::string_view name{};
  std::size_t index = 0;  // of an element of an array, if the name is empty

  std::string path() const {
    if (!up) return std::string(name);
    std::string const above = up->path();
    if (name.empty()) return above + "[" + std::to_string(index) + "]";
    return above.empty() ? std::string(name) : above + "." + std::string(name);
  }
};

// The element as a person would quote it: a string bare where a string was due, anything else as JSON.
inline std::string found_text(json::element e, bool bare_strings) {
  std::string_view s;
  constexpr std::size_t enough = 80;
  if (bare_strings && e.get(s) == simdjson::SUCCESS) return shortened(s, enough);
  return shortened(simdjson::minify(e), enough);
}

template <class T>
inline constexpr bool is_number = is_ranged<T>;
template <class T>
inline constexpr bool is_number<std::optional<T>> = is_ranged<T>;

// What was wrong first.
class Complaint {
 public:
  explicit Complaint(InputError& error) : error_(error) {}

  bool say(Place const& at, Phrase expected, Quoted found) const {
    error_ = {at.path(), std::move(expected), std::move(found)};
    return false;
  }
  // A text is quoted where a number or a truth value was due.
  template <class T>
  bool wrong(Place const& at, json::element e) const {
    return say(at, expected_of<T>(), found_text(e, !std::is_same_v<T, bool> && !is_number<T>));
  }
  bool repeated(Place const& at, Phrase what, Quoted found) const {
    return say(at, {what.ru + " только один раз", what.en + " only once"}, std::move(found));
  }
  bool repeated_field(Place const& at) const { return repeated(at, {"поле", "a field"}, field_again); }
  bool unknown_field(Place const& at, std::string const& known) const {
    return say(at, {"одно из полей: " + known, "one of the fields " + known}, std::string(at.name));
  }

 private:
  InputError& error_;
};

inline bool read_scalar(json::element e, bool& out) { return e.get(out) == simdjson::SUCCESS; }

inline bool read_scalar(json::element e, Date& out) {
  std::string_view s;
  if (e.get(s) != simdjson::SUCCESS) return false;
  auto const date = parse_date(s);
  out = date.value_or(Date{});
  return date.has_value();
}

// The answer to a yes-or-no question, which may be written as a truth value, too.
template <Enumeration E>
inline constexpr bool is_answer = [] {
  auto const& table = enumeration<E>::table;
  return std::size(table) == 2 && table[0].name == "yes" && table[1].name == "no";
}();

template <Enumeration E>
bool read_scalar(json::element e, E& out) {
  if constexpr (is_answer<E>) {
    bool yes = false;
    if (e.get(yes) == simdjson::SUCCESS) return out = static_cast<E>(yes ? 1 : 2), true;
  }
  std::string_view s;
  if (e.get(s) != simdjson::SUCCESS) return false;
  for (std::size_t i = 0; i < count_of<E>; ++i)
    if (enumeration<E>::table[i].name == s) {
      out = static_cast<E>(i + 1);
      return true;
    }
  return false;
}

template <int L, int H>
bool read_scalar(json::element e, Ranged<L, H>& out) {
  std::int64_t n = 0;
  if (e.get(n) != simdjson::SUCCESS || n < L || n > H) return false;
  out.value = static_cast<int>(n);
  return true;
}

template <class T>
bool read_scalar(json::element e, std::optional<T>& out) {
  if (!e.is_null()) return read_scalar(e, out.emplace());
  out.reset();
  return true;
}

// The name that was meant, if `name` differs from one of the names only by letters of another alphabet that look
// alike (Latin "a" for Cyrillic "а").
std::optional<std::string> mixed_alphabet(std::string_view name, std::span<std::string_view const> names);
// Says which character is of the wrong alphabet, and where it stands.
Phrase mixed_words(std::string_view name, std::string_view mended);

template <auto const& Names, bool Short>
bool read_items(Complaint const& complain, Place const& at, json::array array, ItemSet<Names, Short>& out) {
  using Index = NameIndex<Names>;
  out = {};
  Place here{&at};
  for (auto const item : array) {
    std::string_view s;
    auto const i = item.get(s) == simdjson::SUCCESS ? Index::find(s) : Index::size;
    if (i == Index::size) {
      auto const some = std::to_string(Index::size) + ": " + std::string(Names[0]) + " … " + std::string(Names[i - 1]);
      Phrase expected{"подпункт перечня, один из " + some, "an item of the list, one of " + some};
      if (auto const mended = mixed_alphabet(s, Names)) expected = mixed_words(s, *mended);
      return complain.say(here, std::move(expected), found_text(item, true));
    }
    if (out.has[i]) return complain.repeated(here, {"подпункт", "an item"}, std::string(s));
    out.has[i] = true;
    ++here.index;
  }
  return true;
}

template <class E, bool Twice>
bool read_entry(Complaint const& complain, Place const& at, json::object entry, Dated<E, Twice>& out) {
  std::optional<E> key;
  std::optional<Date> date;
  auto const read_once = [&](auto name, json::element value, auto& field) {
    using T = typename std::remove_cvref_t<decltype(field)>::value_type;
    Place const here{&at, name};
    if (field) return complain.repeated_field(here);
    return read_scalar(value, field.emplace()) || complain.wrong<T>(here, value);
  };
  for (auto const [name, value] : entry) {
    if (name == dated_key) {
      if (!read_once(name, value, key)) return false;
    } else if (name == dated_date) {
      if (!read_once(name, value, date)) return false;
    } else return complain.unknown_field({&at, name}, std::string(dated_key) + ", " + std::string(dated_date));
  }
  if (!key) return complain.say({&at, dated_key}, expected_of<E>(), nothing_found);
  if (!date) return complain.say({&at, dated_date}, expected_of<Date>(), nothing_found);
  auto const place = static_cast<std::size_t>(*key) - 1;
  auto& on = out.on[place];
  if constexpr (Twice) {
    auto& again = out.on[place + count_of<E>];
    if (on && again)
      return complain.say({&at, dated_key}, {"не больше двух документов об одной причине", "at most two documents on one cause"},
                          std::string(name_of(*key)));
    if (on) {
      again = std::max(*on, *date);
      on = std::min(*on, *date);
      return true;
    }
  }
  if (on) return complain.repeated({&at, dated_key}, {"причина", "a cause"}, std::string(name_of(*key)));
  on = date;
  return true;
}

template <class E, bool Twice>
bool read_dated(Complaint const& complain, Place const& at, json::array array, Dated<E, Twice>& out) {
  out = {};
  Place here{&at};
  for (auto const element : array) {
    json::object entry;
    if (element.get(entry) != simdjson::SUCCESS)
      return complain.say(here, {"объект", "an object"}, found_text(element, false));
    if (!read_entry(complain, here, entry, out)) return false;
    ++here.index;
  }
  return true;
}

}  // namespace norma::oracle
