#include "properties/procedure/view.hpp"

#include <algorithm>

namespace norma::properties::procedure {

std::string text(oracle::Violation const& v) {
  auto const number = v.event < 0 ? "-" : std::to_string(v.event + 1);
  return std::string(name_of(v.kind)) + " " + number + " " + std::string(v.row) + (v.due.given() ? " due " + text(v.due) : "");
}

std::string violations(oracle::Audit const& audit) {
  std::string out;
  for (auto const& v : audit.violations) out += (out.empty() ? "" : "; ") + text(v);
  return out.empty() ? "none" : out;
}

bool same(oracle::Violation const& a, oracle::Violation const& b) {
  return a.kind == b.kind && a.event == b.event && a.row == b.row && std::equal(a.cites.begin(), a.cites.end(), b.cites.begin(), b.cites.end()) &&
         a.actors == b.actors && a.actions == b.actions && a.due == b.due;
}

bool same(oracle::Audit const& a, oracle::Audit const& b) {
  auto const duties = [](oracle::OpenDuty const& x, oracle::OpenDuty const& y) { return x.call == y.call && x.due == y.due; };
  return std::equal(a.violations.begin(), a.violations.end(), b.violations.begin(), b.violations.end(),
                    [](auto const& x, auto const& y) { return same(x, y); }) &&
         std::equal(a.open.begin(), a.open.end(), b.open.begin(), b.open.end(), duties) && a.not_encoded == b.not_encoded &&
         a.as_of == b.as_of && a.state == b.state && a.no_calendar == b.no_calendar;
}

bool same(Step const& a, Step const& b) {
  return a.transition == b.transition && a.encoded == b.encoded && a.actor_named == b.actor_named && a.broken == b.broken &&
         a.late == b.late && a.lapsed == b.lapsed && a.no_calendar == b.no_calendar;
}

std::string difference(ProcedureBook const& book, CourseState const& a, CourseState const& b) {
  if (a.state != b.state) return "state " + std::string(book.states[a.state - 1u].name) + " and " + std::string(book.states[b.state - 1u].name);
  for (std::size_t s = 0; s < a.slots.size(); ++s)
    if (a.slots[s] != b.slots[s]) return book.facts[s].path + " " + std::to_string(a.slots[s]) + " and " + std::to_string(b.slots[s]);
  auto const told = [](oracle::OpenCall const& c) { return c.open ? "open, due " + text(c.due) : "not open"; };
  for (std::size_t c = 0; c < a.calls.size(); ++c)
    if (a.calls[c].open != b.calls[c].open || a.calls[c].due != b.calls[c].due)
      return std::string(book.calls[c].head.id) + " " + told(a.calls[c]) + " and " + told(b.calls[c]);
  return {};
}

}  // namespace norma::properties::procedure
