#include "rulebook/text_lexer.hpp"

#include <algorithm>
#include <array>

namespace norma::rulebook {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }
bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

// The first byte that does not belong to a character of UTF-8 (RFC 3629), or the size.
std::size_t not_utf8(std::string_view s) {
  auto const byte = [&](std::size_t i) { return i < s.size() ? static_cast<unsigned char>(s[i]) : 0u; };
  for (std::size_t i = 0; i < s.size();) {
    auto const lead = byte(i);
    std::size_t const n = lead < 0x80 ? 1 : lead >= 0xC2 && lead <= 0xDF ? 2 : lead >= 0xE0 && lead <= 0xEF ? 3 : lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
    if (n == 0) return i;
    for (std::size_t k = 1; k < n; ++k)
      if ((byte(i + k) & 0xC0) != 0x80) return i;
    auto const second = byte(i + 1);
    bool const overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
    bool const surrogate = lead == 0xED && second > 0x9F;
    if (overlong || surrogate || (lead == 0xF4 && second > 0x8F)) return i;
    i += n;
  }
  return s.size();
}

class Lexer {
 public:
  explicit Lexer(std::string_view text) : text_(text) {}

  std::vector<Token> run() {
    if (text_.starts_with("\xEF\xBB\xBF")) at_ = 3;  // a byte order mark
    for (skip(); at_ < text_.size(); skip()) out_.push_back(next());
    out_.push_back({Kind::end, {}, text_.size()});
    return std::move(out_);
  }

  Token next() {
    auto const begin = at_;
    if (text_[at_] == '"') return quoted();
    if (auto const d = date()) return {Kind::date, std::string(take(d)), begin};
    if (letter(at_) > 0) return word();
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 16> symbols{{
        {"!=", "≠"}, {"<=", "≤"}, {">=", "≥"}, {"≠", "≠"}, {"≤", "≤"}, {"≥", "≥"}, {"(", "("}, {")", ")"}, {",", ","},
        {":", ":"}, {"=", "="}, {"<", "<"}, {">", ">"}, {"+", "+"}, {"-", "-"}, {"−", "-"}}};
    for (auto const& [written, meant] : symbols)
      if (text_.substr(at_).starts_with(written)) {
        at_ += written.size();
        return {Kind::symbol, std::string(meant), begin};
      }
    auto const sign = std::string(text_.substr(begin, character(begin)));
    Sentence said{"такого знака в языке норм нет: " + sign, "the language of rules has no such sign: " + sign};
    for (auto const& [wrong, ru, en] : taken_for)
      if (sign == wrong) said.ru += "; " + std::string(ru), said.en += "; " + std::string(en);
    throw Wrong{begin, said};
  }

 private:
  static constexpr std::array<std::array<std::string_view, 3>, 8> taken_for{{
      {"«", "имена и слова стоят в кавычках \"…\"", "names and words stand between \"…\""}, {"»", "имена и слова стоят в кавычках \"…\"", "names and words stand between \"…\""},
      {"“", "имена и слова стоят в кавычках \"…\"", "names and words stand between \"…\""}, {"”", "имена и слова стоят в кавычках \"…\"", "names and words stand between \"…\""},
      {"„", "имена и слова стоят в кавычках \"…\"", "names and words stand between \"…\""}, {"&", "надо «и»", "write `and`"},
      {"|", "надо «или»", "write `or`"}, {";", "точки с запятой не нужны", "no semicolon is needed"}}};

  // Bytes of the character that begins there; the text is UTF-8.
  std::size_t character(std::size_t i) const {
    std::size_t n = 1;
    while (i + n < text_.size() && (static_cast<unsigned char>(text_[i + n]) & 0xC0) == 0x80) ++n;
    return n;
  }

  void skip() {
    while (at_ < text_.size() && (is_space(text_[at_]) || text_[at_] == '#')) {
      if (text_[at_] == '#') at_ = std::min(text_.find('\n', at_), text_.size());
      else ++at_;
    }
  }

  std::string_view take(std::size_t n) {
    at_ += n;
    return text_.substr(at_ - n, n);
  }

  // Bytes of the letter, digit or _ that stands there, or 0: ASCII, or the two bytes of U+0080 to U+07FF but for the
  // signs below U+00C0.
  std::size_t letter(std::size_t i) const {
    if (i >= text_.size()) return 0;
    if (is_digit(text_[i]) || is_ascii_letter(text_[i])) return 1;
    auto const byte = [&](std::size_t k) { return k < text_.size() ? static_cast<unsigned char>(text_[k]) : 0u; };
    return byte(i) >= 0xC3 && byte(i) <= 0xDF && (byte(i + 1) & 0xC0) == 0x80 ? 2 : 0;
  }

  std::size_t date() const {
    constexpr std::string_view form = "dddd-dd-dd";
    if (text_.size() - at_ < form.size()) return 0;
    for (std::size_t i = 0; i < form.size(); ++i)
      if (form[i] == 'd' ? !is_digit(text_[at_ + i]) : text_[at_ + i] != '-') return 0;
    return letter(at_ + form.size()) > 0 ? 0 : form.size();
  }

  Token word() {
    Token t{Kind::word, {}, at_};
    bool digits = true;
    for (auto n = letter(at_); n > 0; n = letter(at_)) {
      digits &= n == 1 && is_digit(text_[at_]);
      t.text += take(n);
      if (at_ + 1 < text_.size() && (text_[at_] == '.' || text_[at_] == ':') && letter(at_ + 1) > 0) {
        t.text += take(1);
        digits = false;
      }
    }
    if (digits) t.kind = Kind::number;
    else if (at_ < text_.size() && text_[at_] == '[') t.text += bracket();
    return t;
  }

  std::string_view bracket() {
    auto const end = text_.find_first_of("]\n", at_);
    if (end == text_.npos || text_[end] == '\n') throw Wrong{at_, {"ожидалась скобка ] на той же строке", "expected a closing ] on the same line"}};
    return take(end + 1 - at_);
  }

  Token quoted() {
    Token t{Kind::quoted, {}, at_};
    for (++at_; at_ < text_.size() && text_[at_] != '"' && text_[at_] != '\n'; ++at_) {
      bool const escape = text_[at_] == '\\' && at_ + 1 < text_.size();
      if (escape && text_[at_ + 1] == 'n') t.text += '\n', ++at_;
      else t.text += text_[escape && (text_[at_ + 1] == '"' || text_[at_ + 1] == '\\') ? ++at_ : at_];
    }
    if (at_ == text_.size() || text_[at_] == '\n') throw Wrong{t.at, {"кавычка не закрыта на той же строке", "a quotation mark is not closed on the same line"}};
    ++at_;
    return t;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<Token> out_;
};

}  // namespace

std::vector<Token> words_of(std::string_view text) {
  if (auto const at = not_utf8(text); at < text.size()) throw Wrong{at, {"текст не в UTF-8", "the text is not UTF-8"}};
  return Lexer(text).run();
}

bool is_plain_word(std::string_view text) {
  if (text.empty()) return false;
  try {
    auto const t = words_of(text);
    return t.size() == 2 && t[0].kind == Kind::word && t[0].text == text;
  } catch (Wrong const&) {
    return false;
  }
}

}  // namespace norma::rulebook
