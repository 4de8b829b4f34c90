// Words of a text in the language of rules.
#pragma once
#include <stdexcept>
#include <vector>

#include "rulebook/text_fault.hpp"

namespace norma::rulebook {

enum class Kind : std::uint8_t {
  word,    // letters, digits and _, joined by . or :, with what stands in [] behind: and, 1y, 95:13:2, history.current.until, until[1y]
  number,  // digits
  date,    // 2020-05-09; whether the calendar has the day is asked later
  quoted,  // "…", with \", \\ and \n inside; `text` is what it stands for
  symbol,  // ( ) , : = ≠ < ≤ > ≥ + -
  end
};

struct Token {
  Kind kind{};
  std::string text;
  std::size_t at = 0;  // the byte where it begins
};

// Thrown within this room only.
struct Wrong {
  std::size_t at;
  Sentence said;
};

// The words, the last of kind `end`. The text is UTF-8. A # begins a remark that ends with its line. != <= >= are read as ≠ ≤ ≥. Throws Wrong.
std::vector<Token> words_of(std::string_view text);

// True if the text stands for itself as one token of kind word.
bool is_plain_word(std::string_view text);

}  // namespace norma::rulebook
