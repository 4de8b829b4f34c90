#define NORMA_VECTOR 32
#include "oracle/batch/kernels.inc"

namespace norma::oracle::batch {
extern Kernels const avx2_kernels;
Kernels const avx2_kernels{"avx2", &run_steps, &transpose_rows};
}  // namespace norma::oracle::batch
