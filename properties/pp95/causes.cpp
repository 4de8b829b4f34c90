// The cause of disability: decree 95, п. 14.
#include "properties/pp95/calendar.hpp"
#include "properties/pp95/property.hpp"
#include "properties/pp95/view.hpp"

namespace norma::properties::pp95 {
namespace {

using mse::Cause;

constexpr std::uint32_t general = 1;  // the bit of general_disease

std::optional<Date>& document(Case& c, std::size_t cause) { return c.documents.causes.on[cause]; }
std::optional<Date> const& document(Case const& c, std::size_t cause) { return c.documents.causes.on[cause]; }
bool is_dagestan(std::size_t cause) { return static_cast<Cause>(cause + 1) == Cause::dagestan_self_defence; }

// A document of this date is one that the bureau counts on the day of the decision.
bool counts(Case const& c, std::size_t cause, Date received) {
  bool const exists = day(2020, 1, 1) <= c.decided_on;  // a document that is in the file by then counts (N20)
  return received <= c.decided_on && (!is_dagestan(cause) || exists);
}

Verdict the_cause_is_what_documents_show(Bench const& b, Case const& c) {
  auto const r = b.engine.decide(c);
  if (!is_recognised(r)) return does_not_apply();
  std::uint32_t shown = 0;
  for (std::size_t i = 1; i < count_of<Cause>; ++i)
    if (document(c, i) && counts(c, i, *document(c, i))) shown |= 1u << i;
  return wrong(r.lawful[mse::cause.index] == (shown ? shown : general) ? "" : text(b.book(), r, mse::cause.index));
}

Verdict a_document_only_adds_causes(Bench const& b, Case const& c) {
  auto const base = b.engine.decide(c);
  if (!is_recognised(base)) return does_not_apply();
  auto const before = base.lawful[mse::cause.index];
  for (std::size_t i = 1; i < count_of<Cause>; ++i) {
    if (document(c, i)) continue;
    for (auto const received : {c.received_on, c.decided_on}) {
      Case other = c;
      document(other, i) = received;
      document(other, i + count_of<Cause>).reset();
      auto const r = b.engine.decide(other);
      auto const after = r.lawful[mse::cause.index];
      bool const lost = ((before & ~general) & ~after) != 0,
                 regained = (after & general) != 0 && (before & general) == 0;
      bool const ignored = counts(c, i, received) && after & general;
      if (lost || regained || ignored)
        return wrong(text(b.book(), base, mse::cause.index) + " became " + text(b.book(), r, mse::cause.index));
      auto const rest = difference(b.book(), base, r, 1u << mse::cause.index);
      if (!rest.empty()) return wrong(rest);
    }
  }
  return holds();
}

Verdict later_documents_change_only_the_later_cause(Bench const& b, Case const& c) {
  auto const base = b.engine.decide(c);
  if (!base.encoded()) return does_not_apply();
  for (std::size_t i = 1; i < count_of<Cause>; ++i) {
    if (document(c, i) && *document(c, i) <= c.decided_on) continue;
    for (int const days : {1, 31, 400}) {
      Case other = c;
      auto const received = days_after(c.decided_on, days);
      document(other, i) = received;
      document(other, i + count_of<Cause>).reset();
      auto const r = b.engine.decide(other);
      auto const changes = mse::cause_changes_on(static_cast<Cause>(i + 1));
      auto const d = difference(b.book(), base, r, 0, std::uint64_t{1} << changes.index);
      if (!d.empty()) return wrong(d);
      bool const expected = is_recognised(base) && (!is_dagestan(i) || day(2020, 1, 1) <= received);
      if (date_of(r, changes) != (expected ? received : Date()))
        return wrong("cause changes on " + text(date_of(r, changes)));
    }
  }
  return holds();
}

}  // namespace

std::vector<Property> cause_properties() {
  return {{"the_cause_is_what_documents_show",
           "the causes are those with a document by the decision; without one, general disease",
           the_cause_is_what_documents_show},
          {"a_document_only_adds_causes",
           "a document never makes general disease lawful again, nor takes another cause away",
           a_document_only_adds_causes},
          {"later_documents_change_only_the_later_cause",
           "a document after the decision changes the cause from its day, and nothing decided",
           later_documents_change_only_the_later_cause}};
}

}  // namespace norma::properties::pp95
