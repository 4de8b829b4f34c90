#define NORMA_VECTOR 64
#include "oracle/batch/kernels.inc"

namespace norma::oracle::batch {
extern Kernels const avx512_kernels;
Kernels const avx512_kernels{"avx512", &run_steps, &transpose_rows};
}  // namespace norma::oracle::batch
