#include "mutants/procedure/ways.hpp"

#include <algorithm>
#include <bit>

#include "mutants/procedure/past.hpp"
#include "mutants/procedure/past_duty.hpp"
#include "oracle/procedure/between.hpp"

namespace norma::mutants::procedure {
namespace {

using Set = std::uint64_t;
using oracle::Ways;

Set bit(std::size_t number) { return Set{1} << (number - 1u); }
bool within(Set part, Set whole) { return (part & ~whole) == 0; }

// A step on the ways of one of the two and not of the other.
struct Extra {
  std::uint16_t event;
  Set from, to;
};

std::vector<Extra> extras(ProcedureBook const& b, Ways const& of, Ways const& other) {
  std::vector<Extra> out;
  for (auto const e : numbers_of(b.events))
    for (auto const s : numbers_of(b.states))
      for (auto to = of.led(e, bit(s)) & ~other.led(e, bit(s)); to != 0; to &= to - 1) out.push_back({e, bit(s), to & ~(to - 1)});
  return out;
}

// Sets of events are asked all at once: whatever happened since the trigger is at least `least` and at most `most`.
struct Range {
  Set least, most;
};

// One question: whether `what` may have followed `first`. What it asks of ways, by the fewest events and by the most.
struct Asked {
  std::uint16_t first, what;
  bool differs_after;  // `what` itself leads elsewhere by the two
  Set start;
  Set few_events, most_events;
  Ways::Followed few, most;

  Asked(Ways const& ways, std::uint16_t trigger, std::uint16_t event, bool elsewhere, Range range)
      : first(trigger), what(event), differs_after(elsewhere), start(ways.after(trigger, ~Set{0})), few_events(ways.with_forgotten(range.least | bit(event)) & ~bit(trigger)),
        most_events(ways.with_forgotten(range.most | bit(event)) & ~bit(trigger)), few(ways.followed(trigger, event, few_events)), most(ways.followed(trigger, event, most_events)) {}
};

// Why the two answer alike in the whole range. Of each it is asked whether an extra step u → v of `of` is taken nowhere, or only where
// the other comes to v, too; by this in both directions the states are the same.
struct SameStates {
  bool without = true, through = true;

  SameStates(Asked const& of, Asked const& other, std::vector<Extra> const& extra) {
    auto const made_up = [&](Extra const& x, Set from, Set to) { return !has(of.most_events, x.event) || (from & x.from) == 0 || within(x.to, to); };
    bool before = of.start == other.start;
    without = before;
    for (auto const& x : extra) {
      before = before && made_up(x, of.most.before, other.few.before) && x.event != of.what;
      without = without && (x.event == of.what || made_up(x, of.most.without, other.few.without));
      through = through && made_up(x, of.most.through, other.few.through);
    }
    through = through && ((before && !of.differs_after && !other.differs_after) || within(of.most.just_after, other.few.just_after));
  }
};

// Through `what` they come to the same states; and where an extra step makes a difference without it, v is among those states, and so is
// whatever is reached from there: of those both say yes.
bool told_by_what_follows(Asked const& of, Asked const& other, std::vector<Extra> const& extra) {
  return of.start == other.start && std::all_of(extra.begin(), extra.end(), [&](Extra const& x) {
    return x.event == of.what || !has(of.most_events, x.event) || (of.most.without & x.from) == 0 || within(x.to, other.few.without) || within(x.to, of.few.through & other.few.through);
  });
}

// Without `what` no extra step is taken, and `what` leads to the same states. Every way that leaves the states from which it goes enters
// what the other reaches through `what`: both say yes of all states but those from which it goes; and to these none leads from v, or the
// other says yes of them.
bool followed_whichever_way(ProcedureBook const& b, Ways const& ways, Ways const& other_ways, Asked const& of, Asked const& other, std::vector<Extra> const& extra) {
  if (of.start != other.start || !within(of.most.just_after, other.few.just_after)) return false;
  for (auto const& x : extra) {
    if (!has(of.most_events, x.event)) continue;
    if ((x.event != of.what && (of.most.without & x.from) != 0) || !within(of.start & ways.reached(x.to, of.most_events), other.few.through)) return false;
  }
  for (auto const e : numbers_of(b.events))
    if (e != of.what && has(of.most_events, e) && !within(ways.led(e, of.start) & ~of.start, other_ways.led(e, other.few.through))) return false;
  return true;
}

class Search {
 public:
  Search(ProcedureBook const& book, ProcedureBook const& mutant, oracle::CourseState const& course, std::vector<oracle::Slots> const& touched)
      : book_(&book), touched_(&touched), act_(book, oracle::open_by_ground(book, course, course.unknown)), other_(mutant, oracle::open_by_ground(mutant, course, course.unknown)),
        extra_(extras(book, act_, other_)), extra_of_other_(extras(book, other_, act_)) {
    for (auto const s : numbers_of(book.states)) {
      if (book.states[s - 1u].declared) states_ |= bit(s);
      for (auto const e : numbers_of(book.events))
        if (act_.after(e, bit(s)) != other_.after(e, bit(s))) elsewhere_ |= bit(e);
    }
  }

  bool parts() const { return elsewhere_ != 0 || !extra_.empty() || !extra_of_other_.empty(); }

  // The states, and the events since the trigger, for which the two answer differently; none: no states. False: given up, for `budget`, the
  // sets of events that may still be looked at, was used up.
  bool find(PastDuty const& duty, PartedWay& at, Set least, int& budget) {
    budget_ = &budget;
    duty_ = &duty, at_ = &at;
    at.states = 0;
    return look({least, book_->events.size() == 64 ? ~Set{0} : bit(book_->events.size() + 1) - 1});
  }

 private:
  bool look(Range range) {
    if (--*budget_ < 0) return false;
    if (duty_->excluded(range.most & ~bit(at_->trigger), *touched_)) return true;
    bool const elsewhere = has(elsewhere_, at_->what);
    Asked const act(act_, at_->trigger, at_->what, elsewhere, range), other(other_, at_->trigger, at_->what, elsewhere, range);
    if (alike(act, other)) return true;
    if (range.least == range.most) {
      auto const yes = [](Asked const& a) { return ~a.few.without | a.few.through; };
      at_->states = (yes(act) ^ yes(other)) & states_;
      at_->since = range.least;
      return true;
    }
    auto const next = bit(branch(act, other, range.most & ~range.least));
    if (!look({range.least, range.most & ~next})) return false;
    return at_->states != 0 || look({range.least | next, range.most});
  }

  bool alike(Asked const& act, Asked const& other) const {
    SameStates const one(act, other, extra_), two(other, act, extra_of_other_);
    bool const through = one.through && two.through;
    if (through && one.without && two.without) return true;
    if (((act.most.without | other.most.without) & ~(act.few.through & other.few.through) & states_) == 0) return true;  // both say yes of each
    if (through && told_by_what_follows(act, other, extra_) && told_by_what_follows(other, act, extra_of_other_)) return true;
    return followed_whichever_way(*book_, act_, other_, act, other, extra_) && followed_whichever_way(*book_, other_, act_, other, act, extra_of_other_);
  }

  // An event that is open still, by which one comes further, or which makes one forgotten by which one does; else any.
  std::uint16_t branch(Asked const& act, Asked const& other, Set open) const {
    Set on = 0;
    for (auto const e : numbers_of(book_->events))
      for (auto const& [ways, a] : {std::pair{&act_, &act}, std::pair{&other_, &other}})
        if (has(a->most_events & ~a->few_events, e))
          for (auto const from : {a->few.without, a->few.through})
            if ((ways->led(e, from) & ~from) != 0) on |= bit(e);
    auto pick = open & on;
    if (pick == 0)
      for (auto const e : numbers_of(book_->events))
        if (has(open, e) && (act_.with_forgotten(bit(e)) & on) != 0) pick |= bit(e);
    if (pick == 0) pick = open;
    return static_cast<std::uint16_t>(std::countr_zero(pick) + 1);
  }

  ProcedureBook const* book_;
  std::vector<oracle::Slots> const* touched_;
  Ways act_, other_;
  std::vector<Extra> extra_, extra_of_other_;
  Set states_ = 0;
  Set elsewhere_ = 0;  // events that lead elsewhere by the two, whether open or not
  PastDuty const* duty_ = nullptr;
  PartedWay* at_ = nullptr;
  int* budget_ = nullptr;
};

}  // namespace

// What an audit asks (oracle/procedure/stepper_past): of an event of the day of the trigger whether it discharged the duty, or changed what
// it hangs on; of any, whether it performed a duty of which it is not doubted that it is owed.
PartedWays parted_ways(ProcedureBook const& book, ProcedureBook const& mutant, std::size_t most) {
  constexpr int looks = 300'000;  // sets of events, in all questions
  int budget = looks;
  PartedWays out;
  auto const touched = oracle::touched_slots(book);
  bool const told = each_ground(book, [&](oracle::CourseState const& course) {
    Search search(book, mutant, course, touched);
    if (!search.parts()) return;
    PartedWay at;
    for (auto const s : oracle::ground_facts(book))
      if (!course.unknown[s]) at.ground.emplace_back(s, course.slots[s]);
    for (auto const c : positions_in(book.calls)) {
      auto const& head = book.calls[c].head;
      if (head.call != Call::must) continue;
      at.call = c;
      PastDuty const duty(book, c, course);
      auto const of_its_day = head.actions | head.releases | duty.changing(touched);
      for (auto const t : numbers_of(book.events))
        for (auto const w : numbers_of(book.events)) {
          if (!has(head.triggers, t) || t == w) continue;
          at.trigger = t, at.what = w;
          std::vector<Set> least;
          if (has(of_its_day, w) && !duty.untold(w, touched)) least.push_back(bit(t) | bit(w));
          if (has(head.actions, w) && !duty.never_sure()) least.push_back(bit(t));
          for (auto const from : least) {
            if (!out.all || out.found.size() >= most) return;
            out.all = search.find(duty, at, from, budget);
            if (at.states != 0) out.found.push_back(at);
          }
        }
    }
  });
  out.all = out.all && told;
  return out;
}

}  // namespace norma::mutants::procedure
