#include "solver/diff/difference.hpp"

#include <algorithm>
#include <atomic>
#include <memory>
#include <mutex>

#include "solver/diff/comparer.hpp"
#include "solver/parallel.hpp"

namespace norma::solver {
namespace {

// Cases that one of the laws takes, and the other refuses as impossible or by a fit that only it has. Not told: a case that a fit
// of both refuses under one law, because the decision which it reads is another there. It is of no class either, so this errs
// toward "equal" for cases that state a fact which fits the one decision alone (a month of the next examination); the decision's
// change is told by the cases that do not state it.
void compare_domains(TwoLaws const& laws, DiffOptions const& options, Difference& out) {
  z3::context c;
  ComparisonFormulas formulas(c, laws);
  Session session(c, formulas.facts(), {formulas.in_window(), formulas.readings().none()}, options.limits, options.sinks);
  auto const all = [&](std::vector<z3::expr> const& parts) {
    z3::expr_vector v(c);
    for (auto const& p : parts) v.push_back(p);
    return z3::mk_and(v);
  };
  auto const& book = laws.after.book;
  auto const b = canonical_witness(book, formulas.facts(), session, "diff domain before", {all(formulas.accepted_before()), !all(formulas.own_after())}, book.editions.size() - 1);
  auto const a = canonical_witness(book, formulas.facts(), session, "diff domain after", {all(formulas.accepted_after()), !all(formulas.own_before())}, book.editions.size() - 1);
  out.only_before = b.slots, out.only_after = a.slots;
  out.domain_known = !a.gave_up && !b.gave_up;
  account(out, session);
}

// One piece of work: a shift of a question's answer, and which classes of it are wanted.
struct Unit {
  std::size_t question;
  Shift shift;
  bool by_default = false, by_switch = false;
  std::vector<Change> found{};
};

void merge(std::vector<Unit>& units, std::size_t question, std::vector<Shift> const& shifts, bool by_switch) {
  for (auto const& s : shifts) {
    auto at = std::find_if(units.begin(), units.end(), [&](Unit const& u) { return u.question == question && u.shift == s; });
    if (at == units.end()) at = units.insert(units.end(), Unit{question, s});
    (by_switch ? at->by_switch : at->by_default) = true;
  }
}

class Work {
 public:
  Work(TwoLaws const& laws, Oracle const& oracle, DiffOptions const& options, Difference& out)
      : laws_(laws), oracle_(oracle), options_(options), out_(out), list_(questions(laws.after.book)), comparers_(std::max(1u, options.threads)) {
    for (auto const q : list_) out_.asked.push_back({q.date, q.index, Comparison::equal, {}, {}});
  }

  void run() {
    std::vector<std::vector<Shift>> by_default(list_.size()), by_switch(list_.size());
    share(list_.size(), [&](Comparer& c, std::size_t i) {
      guarded(i, [&] {
        by_default[i] = c.shifts(list_[i], false);
        if (options_.readings) by_switch[i] = c.shifts(list_[i], true);
      });
    });
    std::vector<Unit> units;
    for (std::size_t i = 0; i < list_.size(); ++i) merge(units, i, by_default[i], false), merge(units, i, by_switch[i], true);
    share(units.size(), [&](Comparer& c, std::size_t u) {
      guarded(units[u].question, [&] { c.classes(list_[units[u].question], units[u].shift, units[u].by_default, units[u].by_switch, units[u].found); });
    });
    for (auto& u : units)
      for (auto& f : u.found) {
        out_.asked[u.question].changes.push_back(out_.changes.size());
        out_.changes.push_back(std::move(f));
      }
    for (auto& q : out_.asked)
      if (q.verdict == Comparison::equal && !q.changes.empty()) q.verdict = Comparison::differs;
    for (auto const& c : comparers_)
      if (c) c->account(out_);
  }

 private:
  // Each thread takes the next piece; what comes out does not depend on who takes it.
  void share(std::size_t n, std::function<void(Comparer&, std::size_t)> const& f) {
    std::atomic<std::size_t> next = 0;
    in_parallel(comparers_.size(), options_.threads, [&](std::size_t t) {
      for (auto i = next++; i < n; i = next++) {
        if (!comparers_[t]) comparers_[t] = std::make_unique<Comparer>(laws_, oracle_, options_);
        f(*comparers_[t], i);
        std::lock_guard const lock(guard_);
        if (options_.progress) options_.progress(std::min<std::size_t>(next, n), n);
      }
    });
  }

  void guarded(std::size_t question, std::function<void()> const& f) {
    try {
      f();
    } catch (GaveUp const& g) {
      leave_open(question, g.why);
    } catch (z3::exception const& e) {
      leave_open(question, e.msg());
    }
  }

  void leave_open(std::size_t question, std::string why) {
    std::lock_guard const lock(guard_);
    out_.asked[question].verdict = Comparison::undecided;
    out_.asked[question].reason = std::move(why);
  }

  TwoLaws const& laws_;
  Oracle const& oracle_;
  DiffOptions const& options_;
  Difference& out_;
  std::vector<Question> list_;
  std::vector<std::unique_ptr<Comparer>> comparers_;
  std::mutex guard_;
};

}  // namespace

Difference compare(TwoLaws const& laws, Oracle const& oracle, DiffOptions const& options) {
  Difference out;
  Work work(laws, oracle, options, out);
  if (!laws.changed.empty()) work.run();
  compare_domains(laws, options, out);
  ask_second(options, out);
  return out;
}

}  // namespace norma::solver
