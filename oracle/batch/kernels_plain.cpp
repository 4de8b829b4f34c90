#define NORMA_VECTOR 16
#include "oracle/batch/kernels.inc"

namespace norma::oracle::batch {
extern Kernels const plain_kernels;
Kernels const plain_kernels{"plain", &run_steps, &transpose_rows};
}  // namespace norma::oracle::batch
