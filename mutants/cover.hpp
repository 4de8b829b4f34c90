// Set cover: as few sets as the greedy method finds, of which none can be spared (Chvátal 1979; then each is tried in turn).
#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

namespace norma::mutants {

// `holds[e]` are the sets that hold element e, a bit each of `sets`; elements that no set holds are left out. Positions of the
// chosen sets, ascending. With each of them gone some element would be held by none.
std::vector<std::size_t> cover(std::vector<std::vector<std::uint64_t>> const& holds, std::size_t sets);

}  // namespace norma::mutants
