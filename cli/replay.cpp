#include "cli/replay.hpp"

#include <stdexcept>

#include "oracle/flat.hpp"
#include "verify/flat_replay.hpp"

namespace norma::cli {
namespace {

using Slots = std::vector<std::int32_t>;

Result decide(oracle::Law const& law, Slots const& slots, World const& world) {
  auto const typed = law.decide(slots, world);
  auto const flat = oracle::decide_flat(law.book(), slots.data(), world);
  if (typed.lawful != flat.lawful || typed.state != flat.state || typed.value != flat.value || typed.value_state != flat.value_state || typed.live != flat.live)
    throw std::logic_error("the typed and the flat evaluator disagree on a witness");
  return typed;
}

}  // namespace

solver::Replay make_replay(std::shared_ptr<oracle::Law const> law) {
  auto out = verify::flat_replay(std::shared_ptr<Rulebook const>(law, &law->book()));
  out.decide = [law](Slots const& s, World const& w) { return decide(*law, s, w); };
  out.broken = [law](Slots const& s) { return law->broken(s); };
  return out;
}

}  // namespace norma::cli
