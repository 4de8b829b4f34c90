// What is wrong with an input, as a value.
#pragma once
#include <string>

#include "model/enumeration.hpp"

namespace norma::oracle {

// Words that are put together at run time.
struct Phrase {
  std::string ru, en;
  std::string const& in(Lang l) const { return l == Lang::ru ? ru : en; }
};

struct InputError {
  std::string field;   // path of the field: "history.current.until", "findings.listed[2]"
  Phrase expected;
  std::string found;   // the text found, or "nothing"
  std::string case_id{};  // empty if the input does not tell
};

// Appends {"error":{...}} and no line end. `line` is the line on which the case begins, counted from 1; with a `column`, it
// is the line of the fault.
void append_error(std::string& out, InputError const& error, std::size_t line, std::size_t column = 0);

// "person.born_on: expected a date, found …", in the language; with a line, "line 3, case x, " comes before it.
std::string sentence(InputError const& error, Lang lang);
std::string sentence(InputError const& error, std::size_t line, Lang lang);

}  // namespace norma::oracle
