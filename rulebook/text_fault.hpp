// What is wrong with a text in the language of rules, and where.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "model/enumeration.hpp"

namespace norma::rulebook {

// A sentence in both languages.
struct Sentence {
  std::string ru, en;
  std::string const& in(Lang l) const { return l == Lang::ru ? ru : en; }
};

// Lines and columns are counted from 1, columns in characters; `source` is the line.
struct Fault {
  Sentence said;
  std::uint32_t line = 1, column = 1;
  std::string source;
};

// A fault at this byte of the text.
Fault fault_at(std::string_view text, std::size_t byte, Sentence said);

// file:line:column: the sentence; the line; a caret under the column. Ends with a newline.
std::string shown(Fault const& fault, std::string_view file, Lang lang);

}  // namespace norma::rulebook
