#include "rulebook/text_cursor.hpp"

#include <charconv>

#include "model/date.hpp"
#include "rulebook/nearest.hpp"

namespace norma::rulebook {
namespace {

// What a reader sees of a long word.
std::string cut(std::string_view s) {
  constexpr std::size_t most = 60;
  auto n = std::min(s.size(), most);
  while (n > 0 && n < s.size() && (static_cast<unsigned char>(s[n]) & 0xC0) == 0x80) --n;
  return std::string(s.substr(0, n)) + (n < s.size() ? "…" : "");
}

}  // namespace

std::size_t Cursor::length(std::string_view phrase) const {
  std::size_t n = 0;
  for (std::size_t at = 0; at < phrase.size(); ++n) {
    auto const end = std::min(phrase.find(' ', at), phrase.size());
    if (next_ + n >= tokens_.size()) return 0;
    auto const& t = tokens_[next_ + n];
    if (t.kind != Kind::word || t.text != phrase.substr(at, end - at)) return 0;
    at = end + 1;
  }
  return n;
}

void Cursor::missing(Sentence const& what) const {
  auto const& t = now();
  if (t.kind == Kind::end) throw Wrong{t.at, {"ожидалось: " + what.ru + "; текст кончился", "expected " + what.en + ", but the text ends"}};
  auto const found = t.kind == Kind::quoted ? "\"" + cut(t.text) + "\"" : cut(t.text);
  throw Wrong{t.at, {"ожидалось: " + what.ru + "; найдено: " + found, "expected " + what.en + ", found " + found}};
}

Token Cursor::name(Sentence const& what) {
  if (now().kind != Kind::word && now().kind != Kind::number && now().kind != Kind::quoted) missing(what);
  return take();
}

std::string Cursor::quoted(Sentence const& what) {
  if (now().kind != Kind::quoted) missing(what);
  return take().text;
}

std::int32_t Cursor::number(std::int32_t low, std::int32_t high) {
  std::int64_t n = 0;
  auto const& t = now();
  auto const end = t.text.data() + t.text.size();
  auto const range = std::to_string(low) + " — " + std::to_string(high);
  bool const read = t.kind == Kind::number && std::from_chars(t.text.data(), end, n) == std::from_chars_result{end, std::errc{}};
  if (!read || n < low || n > high) missing({"целое число, " + range, "a whole number, " + range});
  take();
  return static_cast<std::int32_t>(n);
}

Date Cursor::date() {
  if (now().kind != Kind::date) missing({"дата ГГГГ-ММ-ДД", "a date YYYY-MM-DD"});
  auto const d = parse_date(now().text);
  if (!d) wrong(now().at, {"дата — это день календаря с 1901-03-01 по 2099-12-31", "a date must be a day of the calendar from 1901-03-01 to 2099-12-31"});
  take();
  return *d;
}

Sentence no_outcome(DecisionInfo const& decision, std::string_view written) {
  std::vector<std::string> all;
  for (std::size_t o = 0; o < decision.outcomes.size(); ++o)
    if ((decision.domain >> o & 1) != 0) all.emplace_back(decision.outcomes[o].name);
  std::string list;
  for (auto const& n : all) list += (list.empty() ? "" : ", ") + n;
  auto const near = written.size() > 200 ? std::string() : nearest(written, all);
  auto const name = std::string(decision.name);
  return {"исход должен быть из числа исходов своего решения: " + cut(written) + (near.empty() ? "" : "; может быть, " + near + "?") + " (" + name + ": " + list + ")",
          "an outcome must belong to its decision's domain: " + cut(written) + (near.empty() ? "" : "; did you mean " + near + "?") + " (" + name + ": " + list + ")"};
}

Sentence unknown(Sentence const& what, std::string_view written, std::span<std::string const> names) {
  auto const near = written.size() > 200 ? std::string() : nearest(written, names);
  Sentence out{"нет такого: " + what.ru + " " + cut(written), "there is no " + what.en + " " + cut(written)};
  if (!near.empty()) {
    out.ru += "; может быть, " + near + "?";
    out.en += "; did you mean " + near + "?";
  }
  return out;
}

}  // namespace norma::rulebook
