// What is wrong with an input, as a value.
#pragma once
#include <string>
#include <string_view>
#include <utility>

#include "model/enumeration.hpp"

namespace norma::oracle {

// Words that are put together at run time.
struct Phrase {
  std::string ru, en;
  std::string const& in(Lang l) const { return l == Lang::ru ? ru : en; }
};

// The input's own text, which is the same in every language, or words about the input. A literal is neither: it is no input,
// and words are written in both languages.
struct Quoted : Phrase {
  Quoted() = default;
  Quoted(std::string text) : Phrase{text, text} {}
  explicit Quoted(Phrase words) : Phrase(std::move(words)) {}
  bool empty() const { return en.empty(); }
  friend bool operator==(Quoted const& q, std::string_view english) { return q.en == english; }
};
inline Quoted const nothing_found{Phrase{"ничего", "nothing"}};
inline Quoted const field_again{Phrase{"поле еще раз", "the field again"}};
inline Quoted const whole_line{Phrase{"строка целиком", "(line)"}};

struct InputError {
  Quoted field;  // path of the field: "history.current.until", "findings.listed[2]", or words for the whole
  Phrase expected;
  Quoted found;
  std::string case_id{};  // empty if the input does not tell
};

// Appends {"error":{...}} and no line end. `line` is the line on which the case begins, counted from 1; with a `column`, it
// is the line of the fault.
void append_error(std::string& out, InputError const& error, std::size_t line, std::size_t column = 0);

// "person.born_on: expected a date, found …", in the language; with a line, "line 3, case x, " comes before it.
std::string sentence(InputError const& error, Lang lang);
std::string sentence(InputError const& error, std::size_t line, Lang lang);

}  // namespace norma::oracle
