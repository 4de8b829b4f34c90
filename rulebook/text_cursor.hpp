// The place in a text up to which it has been read.
#pragma once
#include <algorithm>
#include <span>

#include "model/date.hpp"
#include "model/rulebook.hpp"
#include "rulebook/text_lexer.hpp"
#include "rulebook/text_words.hpp"

namespace norma::rulebook {

class Cursor {
 public:
  explicit Cursor(std::string_view text) : tokens_(words_of(text)) {}

  Token const& now() const { return tokens_[next_]; }
  Token take() { return next_ + 1 < tokens_.size() ? tokens_[next_++] : tokens_[next_]; }
  std::size_t mark() const { return next_; }
  void back(std::size_t mark) { next_ = mark; }
  bool ended() const { return now().kind == Kind::end; }

  // True if the phrase stands here, in either language.
  bool sees(Words phrase) const { return length(phrase.ru) > 0 || length(phrase.en) > 0; }
  // Passes the phrase if it stands here.
  bool passes(Words phrase) {
    auto const n = std::max(length(phrase.ru), length(phrase.en));
    next_ += n;
    return n > 0;
  }
  bool passes(std::string_view symbol) {
    bool const is = now().kind == Kind::symbol && now().text == symbol;
    next_ += is;
    return is;
  }

  void expect(Words phrase) {
    if (!passes(phrase)) missing({"«" + std::string(phrase.ru) + "»", "`" + std::string(phrase.en) + "`"});
  }
  void expect(std::string_view symbol) {
    if (!passes(symbol)) missing({"«" + std::string(symbol) + "»", "`" + std::string(symbol) + "`"});
  }

  // Throws Wrong: what was expected here, and what stands here.
  [[noreturn]] void missing(Sentence const& what) const;
  [[noreturn]] void wrong(std::size_t at, Sentence said) const { throw Wrong{at, std::move(said)}; }

  // A name: a word, a number or what stands in quotation marks.
  Token name(Sentence const& what);
  std::string quoted(Sentence const& what);
  std::int32_t number(std::int32_t low, std::int32_t high);
  Date date();

 private:
  // Words of the phrase, if it stands here; else 0.
  std::size_t length(std::string_view phrase) const;

  std::vector<Token> tokens_;
  std::size_t next_ = 0;
};

// Says that it is no outcome of the decision's domain, and which are.
Sentence no_outcome(DecisionInfo const& decision, std::string_view written);

// Says that there is no such name, and which one may have been meant.
Sentence unknown(Sentence const& what, std::string_view written, std::span<std::string const> names);

}  // namespace norma::rulebook
