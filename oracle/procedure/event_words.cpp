#include "oracle/procedure/event_words.hpp"

#include "oracle/words.hpp"

namespace norma::oracle {

std::string fact_words(ProcedureBook const& b, std::uint16_t slot, std::int32_t value, Lang lang) {
  auto const& f = b.facts[slot];
  std::string out(f.words.in(lang));
  if (!f.element.empty()) return out + ": " + std::string(f.element);
  if (f.sort == Sort::boolean) return value != 0 ? out : (lang == Lang::ru ? "нет: " : "not: ") + out;
  if (value == 0 && f.sort != Sort::integer) return out + (lang == Lang::ru ? ": нет" : ": none");
  return out + ": " + value_words(f.sort, f.names, value, lang);
}

std::string event_words(ProcedureBook const& b, std::uint16_t event, std::uint16_t actor, Date on, std::vector<std::pair<std::uint16_t, std::int32_t>> const& stated, Lang lang) {
  std::string out = date_words(on, lang) + "  " + std::string(b.events[event - 1u].words.in(lang));
  if (b.events[event - 1u].nature == Nature::act) out += " — " + std::string(b.actors[actor - 1u].words.in(lang));
  std::string facts;
  for (auto const& [slot, value] : stated)
    if (value != b.facts[slot].ordinary) facts += (facts.empty() ? "" : "; ") + fact_words(b, slot, value, lang);
  return facts.empty() ? out : out + " (" + facts + ")";
}

std::string length_words(Period p, Lang lang) {
  if (!p.dated()) return "";
  bool const ru = lang == Lang::ru;
  auto const n = static_cast<std::size_t>(p.count);
  auto const unit = [&]() -> std::string {
    switch (p.unit) {
      case Unit::working_days: return ru ? std::string(counted(n, "рабочий день", "рабочих дня", "рабочих дней")) : n == 1 ? "working day" : "working days";
      case Unit::months: return ru ? std::string(counted(n, "месяц", "месяца", "месяцев")) : n == 1 ? "month" : "months";
      default: return ru ? std::string(counted(n, "день", "дня", "дней")) : n == 1 ? "day" : "days";
    }
  }();
  return std::to_string(n) + " " + unit;
}

}  // namespace norma::oracle
