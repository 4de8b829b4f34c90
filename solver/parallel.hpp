// Independent pieces of work on some threads.
#pragma once
#include <cstddef>
#include <functional>

namespace norma::solver {

// Runs f(0) .. f(n - 1) on some threads; the first exception is rethrown.
void in_parallel(std::size_t n, unsigned threads, std::function<void(std::size_t)> const& f);

}  // namespace norma::solver
