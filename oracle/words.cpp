#include "oracle/words.hpp"

#include <fmt/format.h>

namespace norma::oracle {

std::string date_words(Date d, Lang lang) {
  constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                    "May",       "June",     "July",     "August",
                                                    "September", "October",  "November", "December"};
  if (!d.given()) return lang == Lang::ru ? "нет" : "none";
  if (lang == Lang::ru) return fmt::format("{:02}.{:02}.{}", d.dom(), d.month(), d.year());
  return fmt::format("{} {} {}", d.dom(), months[static_cast<std::size_t>(d.month() - 1)], d.year());
}

std::string value_words(Sort sort, EnumInfo names, std::int32_t value, Lang lang) {
  switch (sort) {
    case Sort::date: return date_words(Date::from_key(value), lang);
    case Sort::boolean: return std::string(truth_table[value != 0].words.in(lang));
    default: break;
  }
  if (value == 0) return lang == Lang::ru ? "нет" : "none";
  if (sort == Sort::integer) return std::to_string(value);
  return std::string(names[static_cast<std::size_t>(value - 1)].words.in(lang));
}

std::string outcome_words(Rulebook const& book, std::string_view name, Lang lang) {
  for (auto const& d : book.decisions)
    for (auto const& o : d.outcomes)
      if (o.name == name) return std::string(o.words.in(lang));
  return std::string(name);
}

std::string element_words(Rulebook const& book, std::string_view element, Lang lang) {
  auto const p = find_provision(book.provisions, element);
  if (p < book.provisions.size()) return std::string(book.provisions[p].cite);
  if (element == unlisted_condition) return lang == Lang::ru ? "заболевание вне перечня" : "a disease outside the list";
  return outcome_words(book, element, lang);
}

std::string outcomes_words(DecisionInfo const& decision, std::uint32_t mask, Lang lang) {
  std::string out;
  for (std::size_t o = 0; o < decision.outcomes.size(); ++o)
    if (mask >> o & 1) out += (out.empty() ? "" : ", ") + std::string(decision.outcomes[o].words.in(lang));
  return out;
}

std::string beginning(std::string_view s, std::size_t characters) {
  std::size_t i = 0;
  for (std::size_t n = 0; i < s.size(); ++i) {
    if ((static_cast<unsigned char>(s[i]) & 0xC0) != 0x80) ++n;
    if (n > characters && s[i] == ' ') break;
  }
  if (i == s.size()) return std::string(s);
  auto const end = s.find_last_not_of(",;:", i - 1);
  return std::string(s.substr(0, end + 1)) + "…";
}

std::string_view counted(std::size_t n, std::string_view one, std::string_view few, std::string_view many) {
  auto const tens = n % 100 / 10, units = n % 10;
  if (tens == 1 || units == 0 || units > 4) return many;
  return units == 1 ? one : few;
}

std::string quotation(std::string_view s, Lang lang) {
  while (s.ends_with('.')) s.remove_suffix(1);
  bool const ru = lang == Lang::ru;
  std::string out(s);
  auto const replace = [&](std::string_view from, std::string_view to) {
    for (auto at = out.find(from); at != std::string::npos; at = out.find(from, at + to.size()))
      out.replace(at, from.size(), to);
  };
  replace("«", "„");
  replace("»", "“");
  replace("\"", ru ? "“" : "'");
  return ru ? "«" + out + "»" : "\"" + out + "\"";
}

std::string capitalised(std::string_view s) {
  std::string out(s);
  if (out.empty()) return out;
  auto const first = static_cast<unsigned char>(out[0]);
  if (first >= 'a' && first <= 'z') out[0] = static_cast<char>(first - 'a' + 'A');
  if (out.size() < 2 || (first != 0xD0 && first != 0xD1)) return out;
  // Cyrillic in UTF-8: «а»..«п» are D0 B0..BF, «р»..«я» are D1 80..8F; their capitals D0 90..9F and D0 A0..AF.
  auto const second = static_cast<unsigned char>(out[1]);
  if (first == 0xD0 && second >= 0xB0) out[1] = static_cast<char>(second - 0x20);
  if (first == 0xD1 && second <= 0x8F) {
    out[0] = static_cast<char>(0xD0);
    out[1] = static_cast<char>(second + 0x20);
  }
  return out;
}

std::string enumerated(std::vector<std::string> const& parts, Lang lang) {
  std::string out;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) out += i + 1 < parts.size() ? ", " : lang == Lang::ru ? " и " : " and ";
    out += parts[i];
  }
  return out;
}

}  // namespace norma::oracle
