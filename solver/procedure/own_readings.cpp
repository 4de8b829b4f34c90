#include "solver/procedure/own_readings.hpp"

#include <set>

namespace norma::solver {
namespace {

class Asked {
 public:
  explicit Asked(ProcedureBook const& book) : b_(book) {}

  void call(std::uint16_t at) {
    auto const& c = b_.calls[at];
    expression(c.guard), expression(c.since), period(c.head.period);
  }
  void transition(std::uint16_t at) {
    auto const& t = b_.transitions[at];
    expression(t.guard);
    for (auto const& u : t.updates) expression(u.value), period(u.period);
  }
  std::vector<std::uint16_t> list() const { return {all_.begin(), all_.end()}; }

 private:
  void expression(Expr e) {
    for (auto const& n : e)
      if (n.op == Op::reading) all_.insert(static_cast<std::uint16_t>(n.value));
  }
  // Working days hang on the days declared non-working; a last day of other periods, on what becomes of a day off, too.
  void period(Period const& p) {
    if (!p.dated()) return;
    ask(b_.presidential.reading);
    if (p.unit != Unit::working_days) ask(b_.rolling.reading);
  }
  void ask(std::size_t reading) {
    if (reading < b_.readings.size()) all_.insert(static_cast<std::uint16_t>(reading));
  }

  ProcedureBook const& b_;
  std::set<std::uint16_t> all_;
};

}  // namespace

std::vector<std::uint16_t> own_readings(ProcedureBook const& book, ProcedureObligation const& o) {
  Asked asked(book);
  switch (o.kind) {
    case ProcedureKind::unreachable_state: case ProcedureKind::dead_end: case ProcedureKind::uncalled_action: break;
    case ProcedureKind::ambiguous_step: asked.transition(o.other); [[fallthrough]];
    case ProcedureKind::unreachable_transition: case ProcedureKind::unbounded_loop: case ProcedureKind::life_loop: asked.transition(o.index); break;
    case ProcedureKind::race: asked.call(o.other); [[fallthrough]];
    default: asked.call(o.index);
  }
  return asked.list();
}

}  // namespace norma::solver
