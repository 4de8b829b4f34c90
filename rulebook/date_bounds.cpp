#include "rulebook/date_bounds.hpp"

#include <algorithm>
#include <vector>

#include "rulebook/course.hpp"

namespace norma::rulebook {
namespace {

struct Years {
  int from = last_held + 1, to = first_held - 1;  // empty: no date at all
  bool empty() const { return from > to; }
  bool held() const { return empty() || (first_held <= from && to <= last_held); }
  bool operator==(Years const&) const = default;
  Years moved(int less, int more) const { return empty() ? *this : Years{from + less, to + more}; }
  Years with(Years o) const { return empty() ? o : o.empty() ? *this : Years{std::min(from, o.from), std::max(to, o.to)}; }
};

Years of_keys(std::int32_t low, std::int32_t high) { return {Date::from_key(low).year(), Date::from_key(high).year()}; }

// Months that reach into another year at either end of a year.
int years_down(int months) { return months < 0 ? -((-months + 11) / 12) : months / 12; }
int years_up(int months) { return months > 0 ? (months + 11) / 12 : -(-months / 12); }

class Bounds {
 public:
  explicit Bounds(Rulebook const& book) : book_(book), definitions_(book.definitions.size()), derived_(book.derived.size()) {
    // Definitions and derived dates ask for one another: until nothing grows, or something has left what is held.
    for (bool fresh = true; fresh && std::all_of(derived_.begin(), derived_.end(), [](Years const& y) { return y.held(); });) {
      auto const before = derived_;
      for (std::size_t d = 0; d < book.definitions.size(); ++d) definitions_[d] = of(book.definitions[d].expr);
      for (auto const& r : book.rules)
        if (r.assigns) derived_[r.target] = derived_[r.target].with(of(r.value));
      fresh = before != derived_;
    }
  }

  Years of(Expr e) const {
    std::vector<Years> at;
    for (auto const& n : e) at.push_back(of(n, at));
    return at.back();
  }

  // The years of every date in the expression; the first that is not held ends the search.
  std::optional<Years> beyond(Expr e) const {
    std::vector<Years> at;
    for (auto const& n : e) {
      at.push_back(of(n, at));
      if (!at.back().held()) return at.back();
    }
    return std::nullopt;
  }

 private:
  Years of(Node const& n, std::vector<Years> const& at) const {
    if (n.sort != Sort::date) return {};
    switch (n.op) {
      case Op::fact: return of_keys(book_.facts[static_cast<std::size_t>(n.value)].low, book_.facts[static_cast<std::size_t>(n.value)].high);
      case Op::literal: return n.value == 0 ? Years{} : of_keys(n.value, n.value);
      case Op::definition: return definitions_[static_cast<std::size_t>(n.value)];
      case Op::value_of: return derived_[static_cast<std::size_t>(n.value)];
      case Op::choose: return at[n.b].with(at[n.c]);
      case Op::add_years: case Op::roll_years: return at[n.a].moved(n.value, n.value);
      case Op::add_months: return at[n.a].moved(years_down(n.value), years_up(n.value));
      default: return at[n.a];  // a day on, a day back, the first of the next month: the ends of the years held are no one's day
    }
  }

  Rulebook const& book_;
  std::vector<Years> definitions_, derived_;
};

// The years of the last day of a period that runs from these.
Years ended(Years from, Period p) {
  if (p.unit == Unit::months) return from.moved(0, years_up(p.count));
  return p.dated() ? from.moved(0, p.count / 200 + 1) : from;  // no year has fewer working days
}

// Facts of a course take the days that steps set, and these may be counted from them again: until nothing grows.
std::optional<BeyondDates> widened(ProcedureBook const& book, Rulebook& course, Bounds const& bounds) {
  for (bool fresh = true; fresh;) {
    fresh = false;
    for (auto const& t : book.transitions)
      for (auto const& u : t.updates) {
        auto& fact = course.facts[u.slot];
        if (fact.sort != Sort::date) continue;
        auto const years = ended(bounds.of(u.value), u.period);
        if (years.empty()) continue;
        if (!years.held()) return BeyondDates{"step " + std::string(t.head.id), years.from, years.to};
        auto const low = std::min(fact.low, Date(years.from, 1, 1).key()), high = std::max(fact.high, Date(years.to, 12, 31).key());
        fresh = fresh || low != fact.low || high != fact.high;
        fact.low = low, fact.high = high;
      }
  }
  return std::nullopt;
}

}  // namespace

std::string beyond_held(BeyondDates const& b) {
  return "dates of the years " + std::to_string(first_held) + " to " + std::to_string(last_held) + " only; " + b.row + " may come to " + std::to_string(b.from) + " to " + std::to_string(b.to);
}

std::optional<BeyondDates> beyond_dates(ProcedureBook const& book) {
  auto course = course_of(book);
  Bounds const bounds(course);
  auto out = widened(book, course, bounds);
  auto const ask = [&](char const* kind, std::string_view name, Expr e, Period p = {}) {
    if (out) return;
    auto years = bounds.beyond(e);
    if (auto const last = ended(bounds.of(e), p); !years && !last.held()) years = last;
    if (years) out = BeyondDates{std::string(kind) + " " + std::string(name), years->from, years->to};
  };
  for (auto const& t : book.transitions) {
    ask("step", t.head.id, t.guard);
    for (auto const& u : t.updates) ask("step", t.head.id, u.value);
  }
  for (auto const& c : book.conditions) ask("condition", c.head.id, c.holds);
  for (auto const& c : book.calls) ask("call", c.head.id, c.guard), ask("call", c.head.id, c.since, c.head.period);
  return out;
}

std::optional<BeyondDates> beyond_dates(Rulebook const& book) {
  Bounds const bounds(book);
  std::optional<BeyondDates> out;
  auto const ask = [&](char const* kind, std::string_view name, Expr e) {
    if (out || e.empty()) return;
    if (auto const years = bounds.beyond(e)) out = BeyondDates{std::string(kind) + " " + std::string(name), years->from, years->to};
  };
  for (auto const& d : book.definitions) ask("definition", d.name, d.expr);
  for (auto const& d : book.decisions) ask("decision", d.name, d.due);
  for (auto const& r : book.rules) {
    ask("rule", r.head.id, r.guard);
    if (r.assigns) ask("rule", r.head.id, r.value);
  }
  for (auto const& c : book.constraints) ask("constraint", c.name, c.expr);
  for (auto const& c : book.fits) ask("fit", c.name, c.expr);
  for (auto const& p : book.properties) ask("property", p.name, p.expr);
  return out;
}

}  // namespace norma::rulebook
