#include "oracle/procedure/audit_writer.hpp"

#include "oracle/json_text.hpp"

namespace norma::oracle {
namespace {

template <class Names>
std::string joined(Names const& names, std::uint64_t set, Lang lang) {
  std::string out;
  for (std::size_t i = 0; i < names.size(); ++i)
    if ((set >> i & 1) != 0) (out += out.empty() ? "" : lang == Lang::ru ? " или " : " or ") += names[i].words.in(lang);
  return out;
}

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

LogVerdict verdict_of(Audit const& audit) {
  if (!audit.violations.empty()) return LogVerdict::unlawful;
  return audit.not_encoded.empty() && !audit.no_calendar ? LogVerdict::lawful : LogVerdict::not_encoded;
}

std::string sentence(ProcedureBook const& book, EventLog const& log, Violation const& v, Lang lang) {
  bool const ru = lang == Lang::ru;
  std::string const law = cited(book, v.cites);
  std::string name, day;
  if (v.event >= 0) {
    auto const& e = log.events[static_cast<std::size_t>(v.event)];
    name = book.events[e.event - 1u].words.in(lang);
    day = iso_date(e.on);
  }
  auto const who = joined(book.actors, v.actors, lang), what = joined(book.events, v.actions, lang);
  switch (v.kind) {
    case Violation::Kind::no_ground:
      return ru ? day + " «" + name + "»: в этом положении право этого дня такого шага не знает (" + law + ")"
                : day + " \"" + name + "\": from where the course stands, the law of that day knows no such step (" + law + ")";
    case Violation::Kind::wrong_actor:
      return ru ? day + " «" + name + "»: это может сделать только " + who + " (" + law + ")"
                : day + " \"" + name + "\": only " + who + " can do so (" + law + ")";
    case Violation::Kind::condition:
      return ru ? day + " «" + name + "»: не соблюдено условие, " + law : day + " \"" + name + "\": a condition is not met, " + law;
    case Violation::Kind::late:
      return ru ? day + " «" + name + "»: с опозданием, последний день " + iso_date(v.due) + ", обязан " + who + " (" + law + ")"
                : day + " \"" + name + "\": late, the last day was " + iso_date(v.due) + ", due from " + who + " (" + law + ")";
    case Violation::Kind::overdue:
      return ru ? "не сделано «" + what + "»: последний день " + iso_date(v.due) + ", обязан " + who + " (" + law + ")"
                : "not done \"" + what + "\": the last day was " + iso_date(v.due) + ", due from " + who + " (" + law + ")";
    default:
      return ru ? day + " «" + name + "»: срок права истек " + iso_date(v.due) + " (" + law + ")"
                : day + " \"" + name + "\": the right ended on " + iso_date(v.due) + " (" + law + ")";
  }
}

void append_audit(std::string& out, ProcedureBook const& book, EventLog const& log, Audit const& audit, Lang lang) {
  constexpr std::string_view verdicts[] = {"lawful", "unlawful", "not_encoded"};
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
  out += verdicts[static_cast<std::size_t>(verdict_of(audit))];
  out += "\",\"as_of\":";
  append_date(out, audit.as_of);
  out += ",\"state\":";
  append_quoted(out, book.states[audit.state - 1u].name);
  list("violations", audit.violations, [&](Violation const& v) { append_violation(out, book, log, v, lang); });
  list("not_encoded", audit.not_encoded, [&](int at) { out += std::to_string(at + 1); });
  if (audit.no_calendar) out += ",\"no_calendar\":" + std::to_string(*audit.no_calendar);
  list("open", audit.open, [&](OpenDuty const& d) { append_open(out, book, d); });
  out += "}\n";
}

}  // namespace norma::oracle
