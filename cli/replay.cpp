#include "cli/replay.hpp"

#include <stdexcept>

#include "oracle/clash.hpp"
#include "oracle/flat.hpp"

namespace norma::cli {
namespace {

using Slots = std::vector<std::int32_t>;

Result decide(oracle::Law const& law, Slots const& slots, World const& world) {
  auto const typed = law.decide(slots, world);
  auto const flat = oracle::decide_flat(law.book(), slots.data(), world);
  if (typed.lawful != flat.lawful || typed.state != flat.state || typed.value != flat.value || typed.live != flat.live)
    throw std::logic_error("the typed and the flat evaluator disagree on a witness");
  return typed;
}

}  // namespace

solver::Replay make_replay(Act<acts::first::Case> const& act) { return make_replay(oracle::law_over(act)); }

solver::Replay make_replay(std::shared_ptr<oracle::Law const> law) {
  return {
      .decide = [law](Slots const& s, World const& w) { return decide(*law, s, w); },
      .decide_without = [law](Slots const& s, World const& w, std::size_t rule) {
        return oracle::decide_flat_without(law->book(), s.data(), w, rule);
      },
      .clash = [law](Result const& r, Slots const& s, World const& w, std::size_t asked) { return oracle::minimal_clash_of(law->book(), r, s.data(), w, asked); },
      .apart = [law](Result const& r, Slots const& s, World const& w, std::uint16_t a, std::uint16_t b) { return oracle::give_apart(law->book(), r, s.data(), w, a, b); },
      .satisfies = [law](std::size_t p, Slots const& s, World const& w, Result const& r) {
        return oracle::satisfies(law->book(), law->book().properties[p], s.data(), w, r);
      },
      .broken = [law](Slots const& s) { return law->broken(s); },
      .breaks = [law](Slots const& s, std::size_t k) { return oracle::breaks_flat(law->book(), s.data(), default_world(law->book()), k); }};
}

}  // namespace norma::cli
