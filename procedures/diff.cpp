#include "procedures/diff.hpp"

#include "solver/interruption.hpp"

namespace norma::procedures {

Diff diff(United laws, ShowOptions const& options) {
  Diff out{std::move(laws), {}};
  out.shown = shown(out.laws, options);
  out.interrupted = solver::interrupted();
  return out;
}

}  // namespace norma::procedures
