#include "solver/diff/coverage.hpp"

#include <algorithm>

namespace norma::solver {
namespace {

bool covers(Rulebook const& book, Date day) { return edition_on(book, day) < book.editions.size(); }
bool begins(Rulebook const& book, Date day) {
  return std::any_of(book.editions.begin(), book.editions.end(), [&](auto const& e) { return e.interval.from == day; });
}

// Days of one law that the other does not cover.
void days(Rulebook const& of, Rulebook const& other, bool former, std::vector<Apart>& out) {
  std::vector<Interval> left;
  for (auto const& own : of.editions) {
    auto at = own.interval.from;
    auto const add = [&](Date from, Date until) {
      if (!(from < until)) return;
      if (!left.empty() && left.back().until == from) left.back().until = until;
      else left.push_back({from, until});
    };
    for (auto const& e : other.editions) {
      if (!e.interval.meets({at, own.interval.until})) continue;
      add(at, e.interval.from);
      at = std::max(at, e.interval.until);
      if (!(at < own.interval.until)) break;
    }
    add(at, own.interval.until);
  }
  for (auto const i : left) out.push_back({.part = Apart::Part::days, .former = former, .days = i});
}

void editions(Rulebook const& of, Rulebook const& other, bool former, std::vector<Apart>& out) {
  for (std::size_t e = 1; e < of.editions.size(); ++e) {
    auto const i = of.editions[e].interval;
    if (covers(other, i.from) && !begins(other, i.from)) out.push_back({.part = Apart::Part::edition, .former = former, .days = i});
  }
}

void readings(Rulebook const& of, Rulebook const& other, bool former, std::vector<Apart>& out) {
  for (auto const& r : of.readings) {
    auto const there = std::find_if(other.readings.begin(), other.readings.end(), [&](auto const& x) { return x.id == r.id; });
    if (there == other.readings.end()) {
      out.push_back({.part = Apart::Part::reading, .former = former, .days = {}, .name = std::string(r.id)});
      continue;
    }
    for (std::size_t a = 0; a < r.count(); ++a) {
      auto const& name = r.alternatives[a].name;
      auto const& all = there->alternatives;
      if (std::none_of(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(there->count()), [&](auto const& x) { return x.name == name; }))
        out.push_back({.part = Apart::Part::alternative, .former = former, .days = {}, .name = std::string(r.id) + "=" + std::string(name)});
    }
  }
}

}  // namespace

std::vector<Apart> readings_apart(Rulebook const& before, Rulebook const& after) {
  std::vector<Apart> out;
  readings(before, after, true, out), readings(after, before, false, out);
  return out;
}

std::vector<Apart> apart(Rulebook const& before, Rulebook const& after) {
  std::vector<Apart> out;
  days(before, after, true, out), days(after, before, false, out);
  editions(before, after, true, out), editions(after, before, false, out);
  auto const rest = readings_apart(before, after);
  out.insert(out.end(), rest.begin(), rest.end());
  return out;
}

Interval whole_editions(Rulebook const& book, Interval in_force) {
  auto const first_from = [&](Date day) {
    auto const at = std::find_if(book.editions.begin(), book.editions.end(), [&](auto const& e) { return !(e.interval.from < day); });
    return at == book.editions.end() ? never : at == book.editions.begin() ? since_adoption : at->interval.from;
  };
  return {first_from(in_force.from), first_from(in_force.until)};
}

}  // namespace norma::solver
