#include "verify/flat_replay.hpp"

#include <memory>

#include "oracle/clash.hpp"
#include "oracle/flat.hpp"

namespace norma::verify {

using Slots = std::vector<std::int32_t>;

solver::Replay flat_replay(Rulebook const& book) { return flat_replay(std::make_shared<Rulebook const>(book)); }

solver::Replay flat_replay(std::shared_ptr<Rulebook const> kept) {
  return {.decide = [kept](Slots const& s, World const& w) { return oracle::decide_flat(*kept, s.data(), w); },
          .decide_without = [kept](Slots const& s, World const& w, std::size_t rule) { return oracle::decide_flat_without(*kept, s.data(), w, rule); },
          .clash = [kept](Result const& r, Slots const& s, World const& w, std::size_t asked) { return oracle::minimal_clash_of(*kept, r, s.data(), w, asked); },
          .apart = [kept](Result const& r, Slots const& s, World const& w, std::uint16_t a, std::uint16_t b) { return oracle::give_apart(*kept, r, s.data(), w, a, b); },
          .satisfies = [kept](std::size_t p, Slots const& s, World const& w, Result const& r) { return oracle::satisfies(*kept, kept->properties[p], s.data(), w, r); },
          .broken = [kept](Slots const& s) { return oracle::broken_flat(*kept, s.data(), default_world(*kept)); },
          .breaks = [kept](Slots const& s, std::size_t k) { return oracle::breaks_flat(*kept, s.data(), default_world(*kept), k); }};
}

}  // namespace norma::verify
