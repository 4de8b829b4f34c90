#include "solver/diff/extent.hpp"

#include <atomic>
#include <memory>
#include <mutex>

#include "solver/diff/comparer.hpp"
#include "solver/parallel.hpp"

namespace norma::solver {

std::vector<Part> parts(TwoLaws const& laws, Oracle const& oracle, DiffOptions const& options, Difference& difference, std::vector<PartAsked> const& asked) {
  std::vector<Part> out(asked.size());
  std::vector<std::unique_ptr<Comparer>> comparers(std::max(1u, options.threads));
  std::atomic<std::size_t> next = 0;
  std::mutex guard;
  in_parallel(comparers.size(), options.threads, [&](std::size_t t) {
    for (auto i = next++; i < asked.size(); i = next++) {
      if (!comparers[t]) comparers[t] = std::make_unique<Comparer>(laws, oracle, options);
      try {
        out[i].shown = comparers[t]->part(difference.changes[asked[i].change], asked[i].cover, asked[i].covered);
      } catch (GaveUp const& g) {
        out[i].undecided = g.why;
      } catch (z3::exception const& e) {
        out[i].undecided = e.msg();
      }
      std::lock_guard const lock(guard);
      if (options.progress) options.progress(i + 1, asked.size());
    }
  });
  for (auto const& c : comparers)
    if (c) c->account(difference);
  ask_second(options, difference);
  return out;
}

}  // namespace norma::solver
