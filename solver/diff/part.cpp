// A part of a class of change: the cases of it in which what is said of the class holds, or the others.
#include <algorithm>

#include "solver/diff/comparer.hpp"

namespace norma::solver {
namespace {

bool goes(Directions const& d, Question q, Result const& was, Result const& is) {
  if (!q.date || d.any()) return true;
  auto const given = [&](Result const& r) { return said(r, q).state == State::answered && r.value[q.index] != 0; };
  bool const before = given(was), after = given(is);
  if (before && after) return is.value[q.index] < was.value[q.index] ? d.earlier : d.later;
  return before ? d.gone : after && d.given;
}

}  // namespace

bool Comparer::covered(Cover const& cover, Question q, Slots const& slots, World const& world, Result const& was, Result const& is) const {
  auto const day = Date::from_key(oracle_.value(book_, laws_.governing, slots, world));
  return std::all_of(cover.begin(), cover.end(), [&](auto const& list) {
    return std::any_of(list.begin(), list.end(), [&](Extent const& e) {
      return e.days.contains(day) && goes(e.directions, q, was, is) && (e.when.empty() || oracle_.holds(book_, e.when, slots, world, is));
    });
  });
}

// Classes may share cases: one that another class declares is asked of this class all the same, which errs toward "not covered".
std::optional<Change> Comparer::part(Change const& f, Cover const& cover, bool inside) {
  for (auto const made : f.readings)
    if (auto out = part(f, cover, inside, made)) return out;
  if (!f.readings.empty()) return std::nullopt;
  auto out = part(f, cover, inside, std::nullopt);
  if (out || !switches_too_) return out;
  // None by default; under which switch first, if under one.
  Question const q{f.date, f.index};
  auto const said_of_it = formulas_.covered(cover, q);
  std::optional<std::size_t> made;
  {
    Assumed const elsewhere(session_, formulas_.region(f) && (inside ? said_of_it : !said_of_it));
    made = first_switch(q);
  }
  if (!made) return std::nullopt;
  auto const s = formulas_.readings().switches[*made];
  out = part(f, cover, inside, s);
  if (!out) throw GaveUp{"a case found once is not found again"};
  out->readings = {s};
  return out;
}

std::optional<Change> Comparer::part(Change const& f, Cover const& cover, bool inside, std::optional<Selection> made) {
  Question const q{f.date, f.index};
  auto const& all = formulas_.readings().switches;
  auto const among = made ? formulas_.readings().is(static_cast<std::size_t>(std::find(all.begin(), all.end(), *made) - all.begin())) : formulas_.readings().none();
  auto const said_of_it = formulas_.covered(cover, q);
  Assumed const of_the_class(session_, formulas_.region(f) && among);
  std::vector<Change> const no_other;
  auto const of_the_shift = shows(q, f.shift, made, no_other);
  auto const [before, after] = worlds(made);
  auto const shows_it = [&, before = before, after = after](Slots const& slots) {
    if (!of_the_shift(slots)) return false;
    auto const is = oracle_.decide(book_, slots, after);
    return suffices(f.by, slots, is, q, made) && covered(cover, q, slots, after, oracle_.decide(laws_.before.book, slots, before), is) == inside;
  };
  auto const slots = canonical(q, {inside ? said_of_it : !said_of_it}, shows_it);
  if (!slots) return std::nullopt;
  if (!shows_it(*slots)) disagree(q);
  auto out = f;
  out.witness = *slots, out.world_before = before, out.world_after = after;
  out.was = oracle_.decide(laws_.before.book, *slots, before), out.is = oracle_.decide(book_, *slots, after);
  out.before = said(out.was, q), out.after = said(out.is, q);
  return out;
}

}  // namespace norma::solver
