/* Functions that are compiled for several instruction sets, of which the process takes the best. */

#ifndef KERNELGEN_VARIANTS_H
#define KERNELGEN_VARIANTS_H

#if defined(__x86_64__) && defined(__GNUC__) && (!defined(__clang__) || __clang_major__ >= 14)
#define VECTORIZED __attribute__((target_clones("avx2", "default")))
#else
#define VECTORIZED
#endif

#endif
