#include "oracle/engine_impl.hpp"
#include "rules/acts.hpp"

namespace norma::oracle {

#define NORMA_INSTANTIATE(folder) template class Engine<::norma::folder::Case>;
NORMA_EACH_ACT(NORMA_INSTANTIATE)
#undef NORMA_INSTANTIATE

}  // namespace norma::oracle
