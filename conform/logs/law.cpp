#include "conform/logs/law.hpp"

#include <algorithm>

#include "oracle/json_text.hpp"

namespace norma::conform::logs {
namespace {

using oracle::Audit;
using oracle::LogVerdict;
using report::Verdict;

// The text is silent of a step: nobody did wrong, so that who says no more than that is right, too. What hangs on a reading is
// unlawful under the reading that the log is judged by.
std::vector<std::string> verdicts_of(Audit const& audit) {
  auto const v = verdict_of(audit);
  std::vector<std::string> out{std::string(name_of(v))};
  if (v == LogVerdict::not_provided_for) out.emplace_back(name_of(LogVerdict::lawful));
  if (v == LogVerdict::depends_on_reading) out.insert(out.begin(), std::string(name_of(LogVerdict::unlawful)));
  return out;
}

bool known(std::string const& verdict) {
  for (int v = 0; v <= static_cast<int>(LogVerdict::unlawful); ++v)
    if (name_of(static_cast<LogVerdict>(v)) == verdict) return true;
  return false;
}

Verdict worse(Verdict a, Verdict b) { return a == Verdict::mismatch || b == Verdict::mismatch ? Verdict::mismatch : a == Verdict::permitted || b == Verdict::permitted ? Verdict::permitted : Verdict::match; }

// Each of one list has its like in the other.
bool alike(auto const& said, auto const& lawful, auto right) {
  return std::all_of(said.begin(), said.end(), [&](auto const& s) { return std::any_of(lawful.begin(), lawful.end(), [&](auto const& l) { return right(s, l); }); }) &&
         std::all_of(lawful.begin(), lawful.end(), [&](auto const& l) { return std::any_of(said.begin(), said.end(), [&](auto const& s) { return right(s, l); }); });
}

std::vector<oracle::OpenDuty> dated(Audit const& audit) {
  auto out = audit.open;
  std::erase_if(out, [](auto const& d) { return !d.due.given(); });
  return out;
}

template <class Names>
std::string names_json(Names const& names, std::uint64_t set) {
  std::string out = "[";
  for (std::size_t i = 1; i <= names.size(); ++i)
    if (has(set, i)) out += (out.size() > 1 ? "," : "") + oracle::quoted(names[i - 1].name);
  return out + "]";
}

std::string provisions_json(ProcedureBook const& book, Cites const& cites) {
  std::string out = "[";
  for (auto const c : cites) out += (out.size() > 1 ? "," : "") + oracle::quoted(book.provisions[c.provision].id);
  return out + "]";
}

void add_cites(ProcedureBook const& book, Cites const& cites, std::vector<std::string>& out) {
  for (auto const c : cites)
    if (std::string id(book.provisions[c.provision].id); std::find(out.begin(), out.end(), id) == out.end()) out.push_back(std::move(id));
}

}  // namespace

Words words_of(Part part) {
  switch (part) {
    case Part::verdict: return {"законность хода дела", "lawfulness of the course"};
    case Part::violations: return {"нарушения", "violations"};
    case Part::open: break;
  }
  return {"что и к какому дню еще нужно сделать", "what is to be done by when"};
}

Audit LogLaw::audit(oracle::EventLog const& log, World const& world) const {
  auto at = auditors_.find(world);
  if (at == auditors_.end()) at = auditors_.try_emplace(world, book_, world).first;
  return at->second.audit(log);
}

bool LogLaw::answers(Audit const& audit) { return audit.not_encoded.empty() && audit.unclear.empty() && !audit.no_calendar; }

bool LogLaw::names(Cites const& cites, std::string const& provision) const {
  return std::any_of(cites.begin(), cites.end(), [&](Cite c) { return book_.provisions[c.provision].id == provision; });
}

bool LogLaw::right(SaidBreach const& said, oracle::Violation const& v) const {
  auto const event = v.event < 0 ? std::optional<std::size_t>() : std::optional(static_cast<std::size_t>(v.event) + 1);
  return said.event == event && names(v.cites, said.provision) && (said.kind.empty() || said.kind == name_of(v.kind)) && (!said.due || (v.due.given() && *said.due == iso_date(v.due)));
}

bool LogLaw::right(SaidDuty const& said, oracle::OpenDuty const& d) const {
  auto const& head = book_.calls[d.call].head;
  auto const named = [](auto const& table, std::uint64_t set, std::string const& name) {
    for (std::size_t i = 1; i <= table.size(); ++i)
      if (has(set, i) && table[i - 1].name == name) return true;
    return false;
  };
  return named(book_.events, head.actions, said.action) && named(book_.actors, head.actors, said.by) && said.due == iso_date(d.due);
}

std::string LogLaw::lawful(Part part, Audit const& audit) const {
  std::string out = "[";
  auto const add = [&](std::string const& one) { out += (out.size() > 1 ? "," : "") + one; };
  switch (part) {
    case Part::verdict:
      for (auto const& v : verdicts_of(audit)) add(oracle::quoted(v));
      break;
    case Part::violations:
      for (auto const& v : audit.violations)
        add("{\"event\":" + (v.event < 0 ? "null" : std::to_string(v.event + 1)) + ",\"kind\":" + oracle::quoted(name_of(v.kind)) + ",\"provisions\":" + provisions_json(book_, v.cites) +
            (v.due.given() ? ",\"due\":" + oracle::quoted(iso_date(v.due)) : "") + "}");
      break;
    case Part::open:
      for (auto const& d : dated(audit)) {
        auto const& head = book_.calls[d.call].head;
        add("{\"what\":" + names_json(book_.events, head.actions) + ",\"who\":" + names_json(book_.actors, head.actors) + ",\"due\":" + oracle::quoted(iso_date(d.due)) + "}");
      }
  }
  return out + "]";
}

std::vector<std::string> LogLaw::provisions(Part part, Audit const& audit, std::vector<std::string> const& cites) const {
  std::vector<std::string> out;
  if (part == Part::open)
    for (auto const& d : dated(audit)) add_cites(book_, book_.calls[d.call].head.cites, out);
  else
    for (auto const& v : audit.violations) add_cites(book_, v.cites, out);
  return out.empty() ? cites : out;
}

Judged LogLaw::judge(Judgement const& said, Parts const& asked, Audit const& audit, std::vector<std::string> const& cites) const {
  Judged out{Verdict::match, {}, {}};
  auto const add = [&](Part part, Verdict verdict, std::string words) {
    out.verdict = worse(out.verdict, verdict);
    out.parts.push_back({std::string(part_names[static_cast<std::size_t>(part)]), verdict, std::move(words), lawful(part, audit), provisions(part, audit, cites)});
  };
  auto const either = [](bool right) { return right ? Verdict::match : Verdict::mismatch; };
  if (asked[static_cast<std::size_t>(Part::verdict)]) {
    if (said.verdict && !known(*said.verdict)) out.problem = "judgement.verdict: expected lawful, unlawful, not_provided_for, depends_on_reading or cannot_be_judged, found " + oracle::shortened(*said.verdict, 80);
    auto const right = verdicts_of(audit);
    bool const one = said.verdict && std::find(right.begin(), right.end(), *said.verdict) != right.end();
    add(Part::verdict, one && right.size() > 1 ? Verdict::permitted : either(one), said.verdict ? oracle::quoted(*said.verdict) : "null");
  }
  if (asked[static_cast<std::size_t>(Part::violations)]) {
    bool const same = said.violations && alike(*said.violations, audit.violations, [&](auto const& s, auto const& v) { return right(s, v); });
    add(Part::violations, either(same), said.violations ? list_of(*said.violations) : "null");
  }
  if (asked[static_cast<std::size_t>(Part::open)]) {
    bool const same = said.open && alike(*said.open, dated(audit), [&](auto const& s, auto const& d) { return right(s, d); });
    add(Part::open, either(same), said.open ? list_of(*said.open) : "null");
  }
  if (!out.problem.empty()) out.verdict = Verdict::protocol;
  return out;
}

}  // namespace norma::conform::logs
