#include "oracle/procedure/audit_text.hpp"

#include "oracle/outside_acts.hpp"
#include "oracle/procedure/any_of_names.hpp"
#include "oracle/words.hpp"

namespace norma::oracle {
namespace {

std::string open_duty(ProcedureBook const& book, OpenDuty const& duty, Lang lang) {
  bool const ru = lang == Lang::ru;
  auto const& head = book.calls[duty.call].head;
  std::string cites;
  for (auto const c : head.cites) (cites += cites.empty() ? "" : ", ") += book.provisions[c.provision].cite;
  std::string const until = !duty.due.given() ? (ru ? "срок не назван" : "no date is set") : (ru ? "не позднее " : "by ") + date_words(duty.due, lang);
  return (ru ? "предстоит: «" : "to be done: \"") + any_of_names(book.events, head.actions, lang) + (ru ? "», " : "\", ") +
         any_of_names(book.actors, head.actors, lang) + ", " + until + " (" + cites + ")";
}

// The wording, in short, of each provision that a sentence cites, on the day of which it speaks.
std::string summaries(ProcedureBook const& book, EventLog const& log, Violation const& v, Lang lang) {
  auto const day = v.event >= 0 ? log.events[static_cast<std::size_t>(v.event)].on : v.due;
  std::string out;
  for (auto const c : v.cites)
    if (auto const& unit = book.provisions[c.provision]; auto const words = unit.words_on(day)) out += "    " + std::string(unit.cite) + " — " + std::string(words->in(lang)) + "\n";
  return out;
}

void append_paragraph(std::string& out, ProcedureBook const& book, EventLog const& log, Audit const& audit, Lang lang, bool in_short) {
  bool const ru = lang == Lang::ru;
  out += log.id + ": ";
  out += verdict_words(verdict_of(audit)).in(lang);
  if (audit.as_of.given()) out += (ru ? "; на " : "; as of ") + date_words(audit.as_of, lang);
  out += ": ";
  out += book.states[audit.state - 1u].words.in(lang);
  out += '\n';
  auto const line = [&](std::string const& words) { out += "  " + words + '\n'; };
  auto const readings = [&](Violation const& v) {
    std::string names;
    for (auto const& o : v.depends_on) (names += names.empty() ? "" : ", ") += named(book, o);
    return names;
  };
  for (auto const& v : audit.violations) {
    auto const under = readings(v);
    line(sentence(book, log, v, lang) + (under.empty() ? "" : (ru ? "; не при " : "; not under ") + under));
    if (!in_short) out += summaries(book, log, v, lang);
  }
  for (auto const& v : audit.elsewhere) line((ru ? "только при " : "only under ") + readings(v) + ": " + sentence(book, log, v, lang));
  for (auto const& v : audit.not_provided) line(sentence(book, log, v, lang));
  for (auto const& v : audit.unclear) {
    auto const* why = v.unstated.empty() ? ru ? ", в журнале нет нужного факта" : ", the log does not state a fact" : "";
    line((ru ? "не оценить" : "cannot be judged") + std::string(why) + ": " + sentence(book, log, v, lang));
    if (!in_short) out += summaries(book, log, v, lang);
  }
  for (auto const at : audit.not_encoded) {
    auto const& event = log.events[static_cast<std::size_t>(at)];
    auto const name = std::string(book.events[event.event - 1u].words.in(lang));
    line(date_words(event.on, lang) + (ru ? " «" + name + "»: право этого дня не закодировано" : " \"" + name + "\": the law of that day is not encoded"));
  }
  for (auto const i : audit.outside)
    line((ru ? "над этим порядком стоял другой акт, аудит его не учитывает: " : "another act stood over this procedure; the audit leaves it out: ") + outside_act_words(book.outside[i], lang));
  if (auto const asked = readings_asked(book, audit); !in_short && !asked.empty()) {
    std::string ids;
    for (auto const& id : asked) ids += (ids.empty() ? "" : ", ") + id;
    line((ru ? "ответ зависит от толкования: " : "the answer depends on reading: ") + ids + " (norma readings)");
  }
  if (audit.no_calendar) {
    auto const year = std::to_string(*audit.no_calendar);
    line(ru ? "не на весь срок, который начинается в " + year + " году, есть производственный календарь"
            : "the production calendar does not cover all of a period that begins in " + year);
  }
  if (log.not_completed > 0)
    line((ru ? "начато, но не завершено событий: " : "events begun and not completed: ") + std::to_string(log.not_completed));
  for (auto const& duty : audit.open)
    if (!duty.due.given() || duty.due >= audit.as_of) line(open_duty(book, duty, lang));  // the others are told as overdue
  out += '\n';
}

}  // namespace

Words verdict_words(LogVerdict verdict) {
  switch (verdict) {
    case LogVerdict::lawful: return {"нарушений нет", "lawful"};
    case LogVerdict::unlawful: return {"есть нарушения", "unlawful"};
    case LogVerdict::not_provided_for: return {"нарушений нет, о части шагов текст молчит", "lawful, and the text is silent of some steps"};
    case LogVerdict::depends_on_reading: return {"есть нарушения, но не при всех толкованиях", "unlawful, but not under every reading"};
    default:
      return {"нарушений не найдено, но не все события можно оценить", "nothing unlawful found, but not every event can be judged"};
  }
}

void append_audit_text(std::string& out, ProcedureBook const& book, EventLog const& log, Audit const& audit, Lang lang) { append_paragraph(out, book, log, audit, lang, false); }
void append_audit_sentences(std::string& out, ProcedureBook const& book, EventLog const& log, Audit const& audit, Lang lang) { append_paragraph(out, book, log, audit, lang, true); }

}  // namespace norma::oracle
