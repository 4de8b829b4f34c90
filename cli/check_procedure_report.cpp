#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <map>
#include <nlohmann/json.hpp>

#include "cli/check_procedure.hpp"
#include "report/confirmed_words.hpp"
#include "oracle/procedure/any_of_names.hpp"
#include "oracle/procedure/event_words.hpp"
#include "oracle/words.hpp"
#include "oracle/world.hpp"
#include "report/columns.hpp"
#include "report/json_lines.hpp"
#include "cli/finding_words.hpp"
#include "cli/omission_words.hpp"
#include "solver/procedure/own_readings.hpp"

namespace norma::cli {

using report::padded;
using report::append_lines;
namespace {

using namespace solver;
constexpr std::size_t procedure_verdicts = 4;

constexpr std::array<Words, static_cast<std::size_t>(ProcedureKind::undated_right)> first_kind_words{{
    {"недостижимое состояние", "unreachable state"}, {"невозможный шаг", "unreachable transition"}, {"неоднозначный шаг", "ambiguous step"},
    {"тупик: никто не обязан к сроку", "dead end: nobody bound by a date"}, {"обязанность просрочена при рождении", "duty late at birth"},
    {"срок зависит от другого", "deadline that hangs on another"}, {"сроки несовместимы", "deadlines that race"},
    {"весь срок — нерабочие дни", "period of days off only"}, {"бесконечный круг", "unbounded loop"},
    {"круг жизни: новое обращение без конца", "round of a life: applying anew for ever"}, {"обязанность без срока", "duty without a date"},
    {"действие, к которому ничто не призывает", "action never called for"}}};
Words heading(std::size_t kind) { return kind < first_kind_words.size() ? first_kind_words[kind] : omission_kind_words[kind - first_kind_words.size()]; }
constexpr std::array<Words, procedure_verdicts> procedure_verdict_words{{{"доказано", "proven"}, {"опровергнуто", "refuted"}, {"текст не показан", "unshown"}, {"не решено", "undecided"}}};

std::string trimmed(std::string s) {
  while (!s.empty() && s.back() == ' ') s.pop_back();
  return s;
}

std::string table(ProcedureView const& v, Lang lang) {
  std::array<std::array<std::size_t, procedure_verdicts>, procedure_kinds> count{};
  for (auto const& o : v.report.obligations) ++count[static_cast<std::size_t>(o.kind)][static_cast<std::size_t>(o.verdict)];
  std::string head = padded(lang == Lang::ru ? "проверка" : "question", 48) + padded(lang == Lang::ru ? "всего" : "asked", 8);
  for (auto const& w : procedure_verdict_words) head += padded(w.in(lang), 18);
  std::string out = trimmed(head) + "\n";
  for (std::size_t k = 0; k < procedure_kinds; ++k) {
    std::size_t total = 0;
    for (auto const n : count[k]) total += n;
    std::string row = padded(heading(k).in(lang), 48) + padded(std::to_string(total), 8);
    for (auto const n : count[k]) row += padded(n == 0 ? "·" : std::to_string(n), 18);
    out += trimmed(row) + "\n";
  }
  return out;
}

// A subject that names calls, with what each is about: «направление возвращено» (19_2:2 return) + …; any other as it is.
std::string in_words(ProcedureBook const& b, std::string const& subject, Lang lang) {
  constexpr std::string_view between = " + ";
  std::string out;
  for (std::size_t at = 0; at <= subject.size();) {
    auto const end = std::min(subject.find(between, at), subject.size());
    auto const id = subject.substr(at, end - at);
    auto const call = std::find_if(b.calls.begin(), b.calls.end(), [&](auto const& c) { return c.head.id == id; });
    out += (at == 0 ? "" : std::string(between)) + (call == b.calls.end() ? id : oracle::any_of_names(b.events, call->head.actions, lang, true) + " (" + id + ")");
    at = end + between.size();
  }
  return out;
}

std::string subject_text(ProcedureBook const& b, ProcedureFinding const& f, Lang lang) {
  auto const quote = [&](std::string_view s) { return oracle::quotation(s, lang); };
  if (about_omission(f.kind)) return omission_subject_words(b, f, lang);
  switch (f.kind) {
    case ProcedureKind::unreachable_state: case ProcedureKind::dead_end: return quote(b.states[f.index - 1u].words.in(lang));
    case ProcedureKind::uncalled_action: return quote(b.events[f.index - 1u].words.in(lang));
    case ProcedureKind::unreachable_transition: return quote(b.events[b.transitions[f.index].head.event - 1u].words.in(lang));
    default: return in_words(b, f.subject, lang);
  }
}

std::string finding_text(ProcedureView const& v, std::size_t i, Lang lang) {
  auto const& f = v.report.findings[i];
  std::string out = fmt::format("{}. {}: {}\n   {}  [{}]\n", i + 1, heading(static_cast<std::size_t>(f.kind)).in(lang),
                                subject_text(v.book, f, lang), f.key(), editions_words(v.book.editions, f.editions, lang));
  if (about_omission(f.kind)) out += "   " + omission_sentence(v.book, f, lang) + "\n";
  for (auto const p : f.provisions) out += fmt::format("   {} — {}\n", v.book.provisions[p].cite, v.book.provisions[p].words().in(lang));
  for (auto const& line : run_words(v.book, f, lang)) out += "     " + line + "\n";
  return out + acceptance_line(v.comparison, v.accepted, i, lang);
}

// The alternatives of the readings that the obligation's own rows ask.
std::vector<std::string> rests_on(ProcedureView const& v, solver::ProcedureObligation const& o) {
  std::vector<std::string> out;
  for (auto const r : solver::own_readings(v.book, o)) out.push_back(oracle::choice(v.book.readings, {r, v.world[r]}));
  return out;
}

// How many proofs are of rows that ask a reading, by its alternative taken: the others are not covered by them.
std::string uncovered(ProcedureView const& v, Lang lang) {
  std::map<std::string, std::size_t> count;
  for (auto const& o : v.report.obligations)
    if (o.verdict == ProcedureVerdict::proven)
      for (auto const& r : rests_on(v, o)) ++count[r];
  std::string list;
  for (auto const& [reading, n] : count) list += fmt::format("{}{} ({})", list.empty() ? "" : ", ", reading, n);
  if (list.empty()) return "";
  return (lang == Lang::ru ? "Доказанное, строки которого сами спрашивают толкование, доказано лишь при нем: " : "What is proven of rows that ask a reading themselves is proven under it only: ") + list +
         (lang == Lang::ru ? ". Прочие спрашивает --reading.\n\n" : ". --reading asks the others.\n\n");
}

nlohmann::ordered_json trace_json(ProcedureBook const& b, Trace const& trace) {
  auto out = nlohmann::ordered_json::array();
  for (auto const& e : trace) {
    nlohmann::ordered_json event{{"event", b.events[e.event - 1u].name}, {"on", iso_date(e.on)}, {"by", b.actors[e.actor - 1u].name}};
    for (auto const& c : b.events[e.event - 1u].carries) {
      auto const& f = b.facts[c.slot];
      auto const name = f.path.substr(f.path.rfind('.') + 1, f.path.find('[') - f.path.rfind('.') - 1);
      auto items = nlohmann::ordered_json::array();
      for (auto const& [slot, value] : e.stated) {
        if (slot < c.slot || slot >= c.slot + c.slots) continue;
        if (!f.element.empty()) {
          if (value != 0) items.push_back(b.facts[slot].element);
        } else if (f.sort == Sort::boolean) event[name] = value != 0;
        else if (value == 0) event[name] = nullptr;
        else if (f.sort == Sort::date) event[name] = iso_date(Date::from_key(value));
        else event[name] = f.names[static_cast<std::size_t>(value - 1)].name;
      }
      if (!f.element.empty()) event[name] = items;
    }
    out.push_back(std::move(event));
  }
  return out;
}

}  // namespace

std::string headline(ProcedureBook const& b, ProcedureFinding const& f, Lang lang) {
  auto const sentence = about_omission(f.kind) ? omission_sentence(b, f, lang) : std::string();
  return oracle::capitalised(std::string(heading(static_cast<std::size_t>(f.kind)).in(lang))) + ": " + subject_text(b, f, lang) + (sentence.empty() ? "" : ". " + sentence);
}

std::vector<std::string> run_words(ProcedureBook const& b, ProcedureFinding const& f, Lang lang) {
  std::vector<std::string> out;
  for (std::size_t k = 0; k < f.trace.size(); ++k) {
    if (about_loop(f.kind) && k == f.loop_from) out.emplace_back(lang == Lang::ru ? "— и снова:" : "— and again:");
    out.push_back(oracle::event_words(b, f.trace[k].event, f.trace[k].actor, f.trace[k].on, f.trace[k].stated, lang));
  }
  return out;
}

std::string run_of(ProcedureBook const& b, ProcedureFinding const& f) {
  if (f.trace.empty()) return {};
  return nlohmann::ordered_json{{"log", f.key()}, {"events", trace_json(b, f.trace)}}.dump();
}

std::string report_text(ProcedureView const& v, Lang lang) {
  bool const ru = lang == Lang::ru;
  auto out = origin_words(v.origin, v.options, v.interrupted, lang) + report::confirmed_words(v.report.confirmations, v.one_solver, lang) + other_acts(v.book.outside, lang);
  for (auto const r : positions_in(v.book.readings))
    if (v.world[r] != 1) out += fmt::format("{} {}={}: {}\n", ru ? "толкование" : "reading", v.book.readings[r].id, v.book.readings[r].alternatives[v.world[r] - 1u].name, v.book.readings[r].alternatives[v.world[r] - 1u].words.in(lang));
  out += "\n" + table(v, lang) + "\n" + uncovered(v, lang);
  for (std::size_t i = 0; i < v.report.findings.size(); ++i) out += finding_text(v, i, lang) + "\n";
  for (auto const& o : v.report.obligations)
    if (o.verdict == ProcedureVerdict::undecided)
      out += fmt::format("{}: {} {} {}: {}\n", ru ? "не решено" : "undecided", iso_date(v.book.editions[o.edition].interval.from), name_of(o.kind), o.subject, o.method);
  if (v.interrupted) out += ru ? "ПРЕРВАНО: отчет неполон.\n" : "INTERRUPTED: the report is incomplete.\n";
  for (auto const i : v.comparison.stale)
    out += fmt::format("{}: {}\n", ru ? "принято, но больше не найдено" : "accepted, but found no longer", v.accepted[i].finding);
  for (auto const& d : v.report.disagreements) out += fmt::format("{}: {}: {}\n", ru ? "внутреннее разногласие" : "internal disagreement", d.query, d.what);
  for (auto const& d : v.report.unconfirmed) out += fmt::format("{}: {}: {}\n", ru ? "не подтверждено вторым решателем" : "not confirmed by the second solver", d.query, d.what);
  auto const& c = v.comparison;
  out += ru ? fmt::format("{} находок: {} принято, {} новых, {} устаревших; запросов {}\n", v.report.findings.size(), v.report.findings.size() - c.fresh, c.fresh, c.stale.size(), v.report.queries)
            : fmt::format("{} findings: {} accepted, {} new, {} stale acceptances; {} queries\n", v.report.findings.size(), v.report.findings.size() - c.fresh, c.fresh, c.stale.size(), v.report.queries);
  return out;
}

std::string report_json(ProcedureView const& v) {
  using Json = nlohmann::ordered_json;
  auto const edition = [&](std::size_t e) { return iso_date(v.book.editions[e].interval.from); };
  std::string out = "{\"act\": " + Json(v.book.act).dump() + ",\n\"origin\": " + origin_json(v.origin, v.options, v.interrupted) + ",\n";
  out += "\"confirmed\": " + report::confirmed_json(v.report.confirmations, v.one_solver).dump() + ",\n";
  append_lines(out, "findings", v.report.findings.size(), [&](std::size_t i) {
    auto const& f = v.report.findings[i];
    Json provisions = Json::array(), editions = Json::array();
    for (auto const p : f.provisions) provisions.push_back(v.book.provisions[p].id);
    for (auto const e : f.editions) editions.push_back(edition(e));
    Json finding{{"key", f.key()}, {"kind", name_of(f.kind)}, {"subject", f.subject}, {"provisions", provisions}, {"editions", editions},
                 {"law_of", edition(f.trace_edition)}, {"trace", trace_json(v.book, f.trace)}};
    if (about_loop(f.kind)) finding["loop_from"] = f.loop_from + 1;
    if (about_omission(f.kind)) finding["says"] = {{"ru", omission_sentence(v.book, f, Lang::ru)}, {"en", omission_sentence(v.book, f, Lang::en)}};
    if (!f.among.empty()) finding["among"] = omission_names(v.book, f);
    finding["accepted"] = v.comparison.reason[i] >= 0;
    return finding;
  });
  append_lines(out, "obligations", v.report.obligations.size(), [&](std::size_t i) {
    auto const& o = v.report.obligations[i];
    return Json{{"kind", name_of(o.kind)}, {"subject", o.subject}, {"edition", edition(o.edition)},
                {"verdict", name_of(o.verdict)}, {"method", o.method}, {"rests_on", rests_on(v, o)}, {"trace", trace_json(v.book, o.trace)}};
  });
  append_lines(out, "stale", v.comparison.stale.size(), [&](std::size_t i) { return Json(v.accepted[v.comparison.stale[i]].finding); });
  auto const remarks = [&](char const* name, std::vector<solver::ProcedureDisagreement> const& list) {
    append_lines(out, name, list.size(), [&](std::size_t i) { return Json{{"query", list[i].query}, {"what", list[i].what}}; });
  };
  remarks("disagreements", v.report.disagreements);
  remarks("unconfirmed", v.report.unconfirmed);
  auto readings = Json::object();
  for (auto const r : positions_in(v.book.readings)) readings[std::string(v.book.readings[r].id)] = v.book.readings[r].alternatives[v.world[r] - 1u].name;
  out += "\"readings\": " + readings.dump() + ",\n";
  return out + "\"queries\": " + std::to_string(v.report.queries) + "}\n";
}

}  // namespace norma::cli
