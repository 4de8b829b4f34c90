#include "cli/replay.hpp"

#include <map>
#include <memory>
#include <mutex>
#include <stdexcept>

#include "oracle/clash.hpp"
#include "oracle/engine.hpp"
#include "oracle/flat.hpp"

namespace norma::cli {
namespace {

using Slots = std::vector<std::int32_t>;

class Engines {
 public:
  explicit Engines(Act<mse::Case> act) : act_(std::move(act)) {}

  oracle::Engine<mse::Case> const& of(World const& world) {
    std::lock_guard const lock(guard_);
    auto& engine = engines_[world];
    if (!engine) engine = std::make_unique<oracle::Engine<mse::Case>>(act_, world);
    return *engine;
  }
  Rulebook const& book() const { return act_.book; }

 private:
  Act<mse::Case> act_;
  std::mutex guard_;
  std::map<World, std::unique_ptr<oracle::Engine<mse::Case>>> engines_;
};

Result decide(Engines& engines, Slots const& slots, World const& world) {
  mse::Case facts;
  unflatten(facts, slots.data());
  auto const typed = engines.of(world).decide(facts);
  auto const flat = oracle::decide_flat(engines.book(), slots.data(), world);
  if (typed.lawful != flat.lawful || typed.state != flat.state || typed.value != flat.value || typed.live != flat.live)
    throw std::logic_error("the typed and the flat evaluator disagree on a witness");
  return typed;
}

}  // namespace

solver::Replay make_replay(Act<mse::Case> const& act) {
  auto const engines = std::make_shared<Engines>(act);
  return {
      .decide = [engines](Slots const& s, World const& w) { return decide(*engines, s, w); },
      .decide_without = [engines](Slots const& s, World const& w, std::size_t rule) {
        return oracle::decide_flat_without(engines->book(), s.data(), w, rule);
      },
      .clash = [engines](Result const& r, std::size_t d) { return oracle::minimal_clash(engines->book(), r, d); },
      .satisfies = [engines](std::size_t p, Slots const& s, World const& w, Result const& r) {
        return oracle::satisfies(engines->book(), engines->book().properties[p], s.data(), w, r);
      },
      .broken = [engines](Slots const& s) {
        mse::Case facts;
        unflatten(facts, s.data());
        return engines->of(default_world(engines->book())).broken(facts);
      },
      .breaks = [engines](Slots const& s, std::size_t k) { return oracle::breaks_flat(engines->book(), s.data(), default_world(engines->book()), k); }};
}

}  // namespace norma::cli
