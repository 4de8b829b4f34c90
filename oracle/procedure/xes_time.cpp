#include "oracle/procedure/xes_time.hpp"

#include <algorithm>

namespace norma::oracle {
namespace {

constexpr int minutes_of_day = 24 * 60;

// Two digits up to `most`, or -1.
int two_digits(std::string_view text, int most) {
  auto const digit = [](char c) { return c >= '0' && c <= '9'; };
  if (text.size() < 2 || !digit(text[0]) || !digit(text[1])) return -1;
  int const n = (text[0] - '0') * 10 + (text[1] - '0');
  return n <= most ? n : -1;
}

// hh:mm:ss with a fraction or not; what follows it stays in `text`. The minute of the day, or -1.
int take_time(std::string_view& text) {
  if (text.size() < 8 || text[2] != ':' || text[5] != ':') return -1;
  int const hour = two_digits(text, 23), minute = two_digits(text.substr(3), 59), second = two_digits(text.substr(6), 59);
  if (hour < 0 || minute < 0 || second < 0) return -1;
  text.remove_prefix(8);
  if (!text.starts_with('.')) return hour * 60 + minute;
  text.remove_prefix(1);
  auto const end = std::min(text.find_first_not_of("0123456789"), text.size());
  if (end == 0) return -1;
  text.remove_prefix(end);
  return hour * 60 + minute;
}

}  // namespace

std::optional<int> parse_zone(std::string_view text) {
  if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':') return std::nullopt;
  int const hours = two_digits(text.substr(1), 14), minutes = two_digits(text.substr(4), 59);
  if (hours < 0 || minutes < 0) return std::nullopt;
  return (text[0] == '-' ? -1 : 1) * (hours * 60 + minutes);
}

std::optional<Date> XesClock::day(std::string_view timestamp, Phrase& expected) {
  expected = {"дата ГГГГ-ММ-ДД или время ГГГГ-ММ-ДДTчч:мм:сс+чч:мм", "a date YYYY-MM-DD or a time YYYY-MM-DDThh:mm:ss+hh:mm"};
  auto const date = parse_date(timestamp.substr(0, 10));
  if (!date || timestamp.size() <= 10) return date;
  auto rest = timestamp.substr(10);
  if (!rest.starts_with('T')) return std::nullopt;
  rest.remove_prefix(1);
  int const minute = take_time(rest);
  if (minute < 0) return std::nullopt;
  if (rest.empty()) return date;  // as the clock of the place showed
  auto const offset = rest == "Z" ? std::optional(0) : parse_zone(rest);
  if (!offset) return std::nullopt;
  if (!zone_) {
    if (rest == "Z") {
      expected = {"смещение места, где велся журнал, или --zone: Z места не называет", "the offset of the place where the log was kept, or --zone: Z names no place"};
      return std::nullopt;
    }
    if (written_ && *written_ != *offset) {
      expected = {"одно смещение во всем файле, или --zone: от смещения зависит день", "one offset throughout the file, or --zone: the day hangs on it"};
      return std::nullopt;
    }
    written_ = offset;
    return date;
  }
  int const there = minute - *offset + *zone_;
  return there < 0 ? *date - days(1) : there >= minutes_of_day ? *date + days(1) : *date;
}

}  // namespace norma::oracle
