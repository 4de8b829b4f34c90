#include "oracle/explain_impl.hpp"
#include "rules/acts.hpp"

namespace norma::oracle {

#define NORMA_INSTANTIATE(folder) template class Explainer<::norma::folder::Case>;
NORMA_EACH_ACT(NORMA_INSTANTIATE)
#undef NORMA_INSTANTIATE

}  // namespace norma::oracle
