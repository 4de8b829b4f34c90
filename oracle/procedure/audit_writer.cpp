#include "oracle/world.hpp"
#include "oracle/procedure/audit_writer.hpp"

#include <algorithm>

#include "oracle/json_text.hpp"
#include "oracle/outside_acts.hpp"
#include "oracle/procedure/any_of_names.hpp"
#include "oracle/words.hpp"

namespace norma::oracle {
namespace {

bool is_last(ProcedureBook const& book, std::size_t slot) { return slot >= book.last && slot < book.last + book.events.size(); }

std::string cited(ProcedureBook const& book, Cites const& cites) {
  std::string out;
  for (auto const c : cites) (out += out.empty() ? "" : ", ") += book.provisions[c.provision].cite;
  return out;
}

template <class Names>
void append_names(std::string& out, Names const& names, std::uint64_t set) {
  out += '[';
  bool first = true;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if ((set >> i & 1) == 0) continue;
    if (!first) out += ',';
    first = false;
    append_quoted(out, names[i].name);
  }
  out += ']';
}

void append_provisions(std::string& out, ProcedureBook const& book, Cites const& cites) {
  out += "\"provisions\":[";
  for (auto const& c : cites) {
    if (&c != cites.begin()) out += ',';
    append_quoted(out, book.provisions[c.provision].id);
  }
  out += ']';
}

// As logs name them: events, facts, sets.
std::vector<std::string> names_unstated(ProcedureBook const& book, std::vector<std::uint16_t> const& slots) {
  std::vector<std::string> out;
  for (auto const s : slots) {
    auto name = is_last(book, s) ? std::string(book.events[s - book.last].name) : book.facts[s].path.substr(0, book.facts[s].path.find('['));
    if (std::find(out.begin(), out.end(), name) == out.end()) out.push_back(std::move(name));
  }
  return out;
}

// The same in words.
std::string unstated_words(ProcedureBook const& book, std::vector<std::uint16_t> const& slots, Lang lang) {
  std::vector<std::string> all;
  for (auto const s : slots) {
    auto const words = is_last(book, s) ? book.events[s - book.last].words : book.facts[s].words;
    auto text = is_last(book, s) ? quotation(words.in(lang), lang) : std::string(words.in(lang));
    if (std::find(all.begin(), all.end(), text) == all.end()) all.push_back(std::move(text));
  }
  std::string out;
  for (auto const& text : all) (out += out.empty() ? "" : ", ") += text;
  return out;
}

void append_violation(std::string& out, ProcedureBook const& book, EventLog const& log, Violation const& v, Lang lang) {
  out += "{\"event\":";
  if (v.event < 0) out += "null";
  else {
    auto const& e = log.events[static_cast<std::size_t>(v.event)];
    out += std::to_string(v.event + 1) + ",\"name\":";
    append_quoted(out, book.events[e.event - 1u].name);
    out += ",\"on\":";
    append_date(out, e.on);
  }
  out += ",\"kind\":";
  append_quoted(out, name_of(v.kind));
  out += ',';
  append_provisions(out, book, v.cites);
  if (v.due.given()) {
    out += ",\"due\":";
    append_date(out, v.due);
  }
  if (v.actors != 0) {
    out += ",\"who\":";
    append_names(out, book.actors, v.actors);
  }
  if (v.actions != 0) {
    out += ",\"what\":";
    append_names(out, book.events, v.actions);
  }
  if (!v.unstated.empty()) {
    out += ",\"needed\":[";
    auto const needed = names_unstated(book, v.unstated);
    for (auto const& name : needed) {
      if (&name != &needed.front()) out += ',';
      append_quoted(out, name);
    }
    out += ']';
  }
  if (!v.depends_on.empty()) {
    out += ",\"depends_on\":[";
    for (auto const& o : v.depends_on) {
      if (&o != &v.depends_on.front()) out += ',';
      append_quoted(out, named(book, o));
    }
    out += ']';
  }
  out += ",\"text\":";
  append_quoted(out, sentence(book, log, v, lang));
  out += '}';
}

void append_open(std::string& out, ProcedureBook const& book, OpenDuty const& duty) {
  auto const& head = book.calls[duty.call].head;
  out += "{\"what\":";
  append_names(out, book.events, head.actions);
  out += ",\"who\":";
  append_names(out, book.actors, head.actors);
  out += ",\"due\":";
  append_date(out, duty.due);
  out += ',';
  append_provisions(out, book, head.cites);
  out += '}';
}

}  // namespace

std::vector<std::string> readings_asked(ProcedureBook const& book, Audit const& audit) {
  std::vector<std::string> out;
  for (auto const r : positions_in(book.readings)) {
    auto const asks = [&](Violation const& v) {
      return std::any_of(v.depends_on.begin(), v.depends_on.end(), [&](Otherwise const& o) { return o.reading == r; });
    };
    if (std::any_of(audit.violations.begin(), audit.violations.end(), asks) || std::any_of(audit.elsewhere.begin(), audit.elsewhere.end(), asks) ||
        std::find(audit.swayed_by.begin(), audit.swayed_by.end(), r) != audit.swayed_by.end())
      out.emplace_back(book.readings[r].id);
  }
  return out;
}

LogVerdict verdict_of(Audit const& audit) {
  bool const firm = std::any_of(audit.violations.begin(), audit.violations.end(), [](Violation const& v) { return v.depends_on.empty(); });
  if (firm) return LogVerdict::unlawful;
  if (!audit.violations.empty()) return LogVerdict::depends_on_reading;
  if (!audit.not_encoded.empty() || !audit.unclear.empty() || audit.no_calendar) return LogVerdict::cannot_be_judged;
  return audit.not_provided.empty() ? LogVerdict::lawful : LogVerdict::not_provided_for;
}

std::string_view name_of(LogVerdict verdict) {
  constexpr std::string_view names[] = {"lawful", "not_provided_for", "cannot_be_judged", "depends_on_reading", "unlawful"};
  return names[static_cast<std::size_t>(verdict)];
}

std::string named(ProcedureBook const& book, Otherwise const& o) {
  return choice(book.readings, {o.reading, o.alternative});
}

namespace {

// The events from which the period of a duty or right runs.
std::string triggers_of(ProcedureBook const& book, std::string_view row, Lang lang) {
  auto const call = std::find_if(book.calls.begin(), book.calls.end(), [&](CallInfo const& c) { return c.head.id == row; });
  return call == book.calls.end() ? std::string() : any_of_names(book.events, call->head.triggers, lang);
}

}  // namespace

std::string sentence(ProcedureBook const& book, EventLog const& log, Violation const& v, Lang lang) {
  bool const ru = lang == Lang::ru;
  std::string const law = cited(book, v.cites);
  std::string name, day;
  if (v.event >= 0) {
    auto const& e = log.events[static_cast<std::size_t>(v.event)];
    name = book.events[e.event - 1u].words.in(lang);
    day = date_words(e.on, lang);
  }
  auto const who = any_of_names(book.actors, v.actors, lang), what = any_of_names(book.events, v.actions, lang);
  bool const dated = v.kind == Violation::Kind::late || v.kind == Violation::Kind::out_of_time;
  if (dated && !v.due.given()) {
    auto const since = triggers_of(book, v.row, lang);
    return ru ? day + " «" + name + "»: в срок ли, не видно: не указан день, с которого он идет: «" + since + "» (" + law + ")"
              : day + " \"" + name + "\": whether in time cannot be seen: the day from which the period runs is not stated: \"" + since + "\" (" + law + ")";
  }
  switch (v.kind) {
    case Violation::Kind::no_ground:
      return ru ? day + " «" + name + "»: в этом положении текст о таком шаге молчит (ср. " + law + ")"
                : day + " \"" + name + "\": of such a step from here the text is silent (cf. " + law + ")";
    case Violation::Kind::wrong_actor:
      return ru ? day + " «" + name + "»: по тексту это делает " + who + " (" + law + ")"
                : day + " \"" + name + "\": by the text this is done by " + who + " (" + law + ")";
    case Violation::Kind::condition:
      if (!v.unstated.empty()) {
        auto const unstated = unstated_words(book, v.unstated, lang);
        return ru ? day + " «" + name + "»: не видно, соблюдено ли условие, " + law + "; в журнале не указано: " + unstated
                  : day + " \"" + name + "\": it cannot be seen whether a condition is met, " + law + "; the log does not state: " + unstated;
      }
      if (v.would_meet != 0) {
        auto const lacking = any_of_names(book.events, v.would_meet, lang, true);
        return ru ? day + " «" + name + "»: не соблюдено условие, " + law + ": не было " + lacking : day + " \"" + name + "\": a condition is not met, " + law + ": there was no " + lacking;
      }
      return ru ? day + " «" + name + "»: не соблюдено условие, " + law : day + " \"" + name + "\": a condition is not met, " + law;
    case Violation::Kind::late:
      return ru ? day + " «" + name + "»: с опозданием, последний день — " + date_words(v.due, lang) + "; кто обязан: " + who + " (" + law + ")"
                : day + " \"" + name + "\": late, the last day was " + date_words(v.due, lang) + ", due from " + who + " (" + law + ")";
    case Violation::Kind::overdue:
      return ru ? "не сделано «" + what + "»: последний день — " + date_words(v.due, lang) + "; кто обязан: " + who + " (" + law + ")"
                : "not done \"" + what + "\": the last day was " + date_words(v.due, lang) + ", due from " + who + " (" + law + ")";
    default:
      return ru ? day + " «" + name + "»: срок права истек " + date_words(v.due, lang) + " (" + law + ")"
                : day + " \"" + name + "\": the right ended on " + date_words(v.due, lang) + " (" + law + ")";
  }
}

void append_audit(std::string& out, ProcedureBook const& book, EventLog const& log, Audit const& audit, Lang lang) {
  auto const list = [&](char const* key, auto const& items, auto append) {
    out += ",\"";
    out += key;
    out += "\":[";
    bool first = true;
    for (auto const& item : items) {
      if (!first) out += ',';
      first = false;
      append(item);
    }
    out += ']';
  };
  out += "{\"log\":";
  append_quoted(out, log.id);
  out += ",\"verdict\":\"";
  out += name_of(verdict_of(audit));
  out += "\",\"as_of\":";
  append_date(out, audit.as_of);
  out += ",\"state\":";
  append_quoted(out, book.states[audit.state - 1u].name);
  list("violations", audit.violations, [&](Violation const& v) { append_violation(out, book, log, v, lang); });
  list("not_provided_for", audit.not_provided, [&](Violation const& v) { append_violation(out, book, log, v, lang); });
  list("not_stated", audit.unclear, [&](Violation const& v) { append_violation(out, book, log, v, lang); });
  list("not_encoded", audit.not_encoded, [&](int at) { out += std::to_string(at + 1); });
  list("depends_on", readings_asked(book, audit), [&](std::string const& id) { append_quoted(out, id); });
  list("under_other_readings", audit.elsewhere, [&](Violation const& v) { append_violation(out, book, log, v, lang); });
  if (audit.no_calendar) out += ",\"no_calendar\":" + std::to_string(*audit.no_calendar);
  if (log.not_completed > 0) out += ",\"not_completed\":" + std::to_string(log.not_completed);
  if (!audit.outside.empty())
    list("also_governed_by", audit.outside, [&](std::size_t o) { append_outside_act(out, book.outside[o]); });
  list("open", audit.open, [&](OpenDuty const& d) { append_open(out, book, d); });
  out += "}\n";
}

}  // namespace norma::oracle
