#include "oracle/batch/kernels.hpp"

namespace norma::oracle::batch {

extern Kernels const plain_kernels;
#ifdef NORMA_WIDE_KERNELS
extern Kernels const avx2_kernels, avx512_kernels;
#endif

KernelList kernels_here() {
  KernelList k{{&plain_kernels}, 1};
#ifdef NORMA_WIDE_KERNELS
  __builtin_cpu_init();
  if (__builtin_cpu_supports("avx2")) k.list[k.size++] = &avx2_kernels;
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512dq"))
    k.list[k.size++] = &avx512_kernels;
#endif
  return k;
}

Kernels const& widest_kernels() {
  auto const k = kernels_here();
  return *k.list[k.size - 1];
}

}  // namespace norma::oracle::batch
