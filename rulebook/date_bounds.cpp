#include "rulebook/date_bounds.hpp"

#include <algorithm>
#include <vector>

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
  Years of(Expr e) const {
    std::vector<Years> at;
    for (auto const& n : e) at.push_back(of(n, at));
    return at.back();
  }

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

}  // namespace

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
