#include "mutants/procedure/past_duty.hpp"

#include <algorithm>
#include <bit>

#include "oracle/procedure/between.hpp"
#include "oracle/procedure/implied.hpp"

namespace norma::mutants::procedure {
namespace {

using oracle::Slots;

void gather_slots(Expr e, std::size_t at, Slots& slots, bool& reads_law) {
  auto const& n = e[at];
  if (n.op == Op::fact) slots.set(static_cast<std::size_t>(n.value));
  reads_law = reads_law || n.op == Op::reading || n.op == Op::definition || n.op == Op::lawful || n.op == Op::value_of;
  std::uint16_t const children[] = {n.a, n.b, n.c};
  for (int i = 0; i < arity(n.op); ++i) gather_slots(e, children[i], slots, reads_law);
}

Slots slots_of(Expr e) {
  Slots out;
  bool any = false;
  gather_slots(e, e.size() - 1, out, any);
  return out;
}

void split(Expr e, std::size_t at, std::vector<Expr>& out) {
  if (e[at].op != Op::conjunction) return out.push_back(e.first(at + 1));
  split(e, e[at].a, out);
  split(e, e[at].b, out);
}

}  // namespace

PastDuty::PastDuty(ProcedureBook const& book, std::uint16_t call, oracle::CourseState const& begin)
    : book_(&book), call_(call), begin_{begin.state, begin.slots, {}, std::vector<bool>(begin.slots.size(), true)}, ground_(oracle::ground_facts(book)) {
  for (auto const s : ground_) begin_.unknown[s] = begin.unknown[s];
}

std::vector<Expr> PastDuty::conjuncts() const {
  std::vector<Expr> out;
  auto const guard = book_->calls[call_].guard;
  split(guard, guard.size() - 1, out);
  return out;
}

PastDuty::Truth PastDuty::by_ground(Expr part, oracle::CourseState const& course) const {
  Slots slots;
  bool reads_law = false;
  gather_slots(part, part.size() - 1, slots, reads_law);
  for (auto const s : ground_) slots.reset(s);
  auto const world = default_world(*book_);
  if (reads_law || slots.any() || oracle::unclear(part, course, world)) return Truth::open;
  return oracle::evaluate(part, {course.slots.data(), world.data(), nullptr, nullptr, nullptr}) != 0 ? Truth::yes : Truth::no;
}

std::uint64_t PastDuty::changing(std::vector<Slots> const& touched) const {
  auto const asked = slots_of(book_->calls[call_].guard) | slots_of(book_->calls[call_].since);
  std::uint64_t out = 0;
  for (auto const e : numbers_of(book_->events))
    if ((touched[e] & asked).any()) out |= std::uint64_t{1} << (e - 1u);
  return out;
}

bool PastDuty::excluded(std::uint64_t since, std::vector<Slots> const& touched) const {
  auto then = begin_;
  then.unknown[book_->today] = false;
  for (auto const e : numbers_of(book_->events))
    for (auto const s : ground_)
      if (has(since, e) && touched[e].test(s)) then.unknown[s] = true;
  if (oracle::unclear(book_->calls[call_].since, then, default_world(*book_))) return false;
  auto const parts = conjuncts();
  return std::any_of(parts.begin(), parts.end(), [&](Expr part) { return by_ground(part, then) == Truth::no; });
}

// What a later event makes unknown leaves it in doubt, too.
bool PastDuty::never_sure() const {
  auto const parts = conjuncts();
  return std::any_of(parts.begin(), parts.end(), [&](Expr part) {
    Slots slots;
    bool reads_law = false;
    gather_slots(part, part.size() - 1, slots, reads_law);
    for (auto const s : ground_) slots.reset(s);
    return !reads_law && slots.none() && by_ground(part, begin_) != Truth::yes;
  });
}

bool PastDuty::untold(std::uint16_t what, std::vector<Slots> const& touched) const {
  auto const& head = book_->calls[call_].head;
  auto const since = slots_of(book_->calls[call_].since);
  bool const alone = std::none_of(book_->calls.begin(), book_->calls.end(), [&](CallInfo const& k) { return &k != &book_->calls[call_] && k.head.call == Call::must && (k.head.actions & head.actions) != 0; });
  if (head.period.dated() || std::popcount(head.actions) != 1 || !alone || !never_sure() || (since & ~Slots{}.set(book_->today)).any()) return false;
  if (has(head.actions, what)) return true;  // it has a day, so that it is not denied
  if (has(head.releases, what)) return false;
  // What it changes of the guard is no more than whether the act itself has been done: where that is denied it has not.
  auto const act = book_->last + static_cast<std::size_t>(std::countr_zero(head.actions));
  auto const parts = conjuncts();
  return std::all_of(parts.begin(), parts.end(), [&](Expr part) {
    auto const slots = slots_of(part);
    if ((slots & touched[what]).none()) return true;
    auto denied = begin_;
    denied.slots[act] = 0;
    auto const world = default_world(*book_);
    return slots == Slots{}.set(act) && oracle::evaluate(part, {denied.slots.data(), world.data(), nullptr, nullptr, nullptr}) != 0;
  });
}

}  // namespace norma::mutants::procedure
