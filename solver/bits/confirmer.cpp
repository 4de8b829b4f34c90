#include "solver/bits/confirmer.hpp"

#include <cadical.hpp>

#include <chrono>

#include "solver/bits/translation.hpp"
#include "solver/interruption.hpp"

namespace norma::solver::bits {
namespace {

// Of one question, so that what is confirmed does not hang on the machine. The act's hardest takes about a second.
constexpr int most_conflicts = 2'000'000;

// An interruption, and time as a safety net.
class Ends : public CaDiCaL::Terminator {
 public:
  explicit Ends(unsigned milliseconds) : milliseconds_(milliseconds) {}
  void begin() { until_ = std::chrono::steady_clock::now() + std::chrono::milliseconds(milliseconds_); }
  bool terminate() override { return interrupted() || std::chrono::steady_clock::now() > until_; }

 private:
  unsigned milliseconds_;
  std::chrono::steady_clock::time_point until_{};
};

}  // namespace

struct Confirmer::Live {
  explicit Live(unsigned milliseconds) : ends(milliseconds) {
    solver.set("quiet", 1);
    solver.connect_terminator(&ends);
  }
  ~Live() { solver.disconnect_terminator(); }

  Ends ends;
  CaDiCaL::Solver solver;
  Circuit circuit{[this](Circuit::Clause const& c) {
    for (auto const l : c) solver.add(l);
    solver.add(0);
  }};
  Translation translation{circuit};
  bool begun = false;
  Word assumed;  // of the last question, in the order of its formulas
  std::string why;

  bool translate(z3::expr const& e, Literal& out) {
    auto const w = translation.of(e);
    if (w) out = w->front();
    else why = "not translated: " + translation.unknown();
    return w.has_value();
  }
};

std::string second_engine() { return std::string("CaDiCaL ") + CaDiCaL::Solver::version(); }

Confirmer::Confirmer(std::vector<z3::expr> always, Limits limits) : always_(std::move(always)), limits_(limits) {}
Confirmer::~Confirmer() = default;

std::string const& Confirmer::why() const { return live_->why; }

Outcome Confirmer::check(std::vector<z3::expr> const& formulas) {
  if (!live_) live_ = std::make_unique<Live>(limits_.milliseconds);
  auto& l = *live_;
  Literal literal = 0;
  if (!l.begun) {
    for (auto const& a : always_) {
      if (!l.translate(a, literal)) return Outcome::unknown;
      l.solver.add(literal);
      l.solver.add(0);
    }
    l.begun = true;
  }
  l.assumed.clear();
  for (auto const& f : formulas) {
    if (!l.translate(f, literal)) return Outcome::unknown;
    l.assumed.push_back(literal);
  }
  if (interrupted()) {
    l.why = "interrupted";
    return Outcome::unknown;
  }
  for (auto const a : l.assumed) l.solver.assume(a);
  l.solver.limit("conflicts", most_conflicts);
  l.ends.begin();
  switch (l.solver.solve()) {
    case 10: return Outcome::satisfiable;
    case 20: return Outcome::unsatisfiable;
    default: break;
  }
  l.why = interrupted() ? "interrupted" : "a limit";
  return Outcome::unknown;
}

std::vector<std::size_t> Confirmer::core() const {
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < live_->assumed.size(); ++i)
    if (live_->solver.failed(live_->assumed[i])) out.push_back(i);
  return out;
}

std::int32_t Confirmer::value(z3::expr const& constant) const {
  if (live_->solver.status() != 10) return 0;
  auto const bits = live_->translation.known(constant);
  std::uint32_t value = 0;
  for (std::size_t i = 0; bits && i < bits->size(); ++i)
    if (live_->solver.val((*bits)[i]) > 0) value |= std::uint32_t{1} << i;
  return static_cast<std::int32_t>(value);
}

}  // namespace norma::solver::bits
