#include "oracle/procedure/diagram_words.hpp"

#include <fmt/format.h>

#include "oracle/procedure/any_of_names.hpp"

namespace norma::oracle {
namespace {

// The states to which the events of the set lead.
std::uint64_t targets(Chart const& chart, std::uint64_t events) {
  std::uint64_t out = 0;
  for (auto const& e : chart.edges)
    for (auto const& s : e.steps)
      if (holds(events, s.event)) out |= std::uint64_t{1} << (e.to - 1);
  return out;
}

std::string due_words(ProcedureBook const& book, Chart const& chart, ChartDeadline const& d, std::uint16_t from, Lang lang) {
  bool const ru = lang == Lang::ru;
  auto const period = book.calls[d.call].head.period;
  auto words = unbroken(period_words(period, lang));
  if (d.since == 0) return words + (ru ? " со дня, который зависит от дела" : " from a day that depends on the case");
  if (from != 0 && targets(chart, d.since) == std::uint64_t{1} << (from - 1)) return words;
  auto const events = any_of_names(book.events, d.since, lang, true);
  if (period.count == 0) return words + (ru ? ", что и " : " as ") + events;
  return words + (ru ? " со дня события " : " from the day of ") + events;
}

}  // namespace

std::string period_words(Period p, Lang lang) {
  bool const ru = lang == Lang::ru;
  if (p.dated() && p.count == 0) return ru ? "в тот же день" : "the same day";
  char const* const s = p.count == 1 ? "" : "s";
  switch (p.unit) {
    case Unit::working_days: return fmt::format(fmt::runtime(ru ? "{} раб. дн." : "{} working day{}"), p.count, s);
    case Unit::days: return fmt::format(fmt::runtime(ru ? "{} дн." : "{} day{}"), p.count, s);
    case Unit::months: return fmt::format(fmt::runtime(ru ? "{} мес." : "{} month{}"), p.count, s);
    default: return "";
  }
}

std::string unbroken(std::string_view text) {
  std::string out;
  for (auto const c : text) {
    if (c == ' ') out += "\u00A0";
    else out += c;
  }
  return out;
}

std::string actor_words(ProcedureBook const& book, std::uint64_t actors, Lang lang) {
  return any_of_names(book.actors, actors, lang);
}

std::string cite_words(ProcedureBook const& book, std::vector<std::uint16_t> const& provisions) {
  std::string out;
  for (auto const p : provisions) (out += out.empty() ? "" : ", ") += unbroken(book.provisions[p].cite);
  return out;
}

std::vector<std::string> deadline_lines(ProcedureBook const& book, Chart const& chart,
                                        std::vector<ChartDeadline> const& deadlines, std::uint16_t from, bool what, Lang lang) {
  bool const ru = lang == Lang::ru;
  std::vector<std::pair<std::string, std::string>> lines;  // what is due when, and who is bound by which provisions
  for (auto const& d : deadlines) {
    auto const& head = book.calls[d.call].head;
    auto due = what ? any_of_names(book.events, head.actions, lang, true) + ": " : "";
    if (head.call == Call::may) due += ru ? "вправе в течение " : "may within ";
    due += due_words(book, chart, d, from, lang);
    std::vector<std::uint16_t> provisions;
    for (auto const c : head.cites) provisions.push_back(c.provision);
    auto const who = actor_words(book, head.actors, lang) + ", " + cite_words(book, provisions);
    auto const same = std::find_if(lines.begin(), lines.end(), [&](auto const& l) { return l.first == due; });
    if (same == lines.end()) lines.emplace_back(due, who);
    else if (same->second != who) same->second += "; " + who;
  }
  std::vector<std::string> out;
  out.reserve(lines.size());
  for (auto& [due, who] : lines) out.push_back(std::move(due.append(", ").append(who)));
  return out;
}

std::string_view dead_end_words(DeadEnd dead_end, Lang lang) {
  bool const ru = lang == Lang::ru;
  switch (dead_end) {
    case DeadEnd::yes: return ru ? "никто не обязан к сроку" : "nobody bound by a date";
    case DeadEnd::undecided: return ru ? "не решено, обязан ли кто-нибудь к сроку" : "undecided whether anybody is bound by a date";
    default: return "";
  }
}

std::string_view reach_words(Reach reach, Lang lang) {
  bool const ru = lang == Lang::ru;
  switch (reach) {
    case Reach::unreachable: return ru ? "недостижимо" : "unreachable";
    case Reach::unshown: return ru ? "недостижимо по показанному тексту" : "unreachable by the text shown";
    case Reach::undecided: return ru ? "достижимость не решена" : "reachability undecided";
    default: return "";
  }
}

}  // namespace norma::oracle
