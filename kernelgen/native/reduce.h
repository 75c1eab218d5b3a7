/* Reductions: launches whose outputs are combined along some axes.

   The order in which floating-point numbers are added depends on nothing but their number, so that the bits of a sum
   are the same for every layout and any number of threads. The elements of one result are taken in C order of the
   combined axes, in chunks of 256 (512 where an item has 4 bytes). In a chunk, element k goes to lane k modulo 16 (32);
   each lane is added in order, and then the lanes as a tree. The chunks are added as a binary tree. So an element
   passes through at most 12 + log2(n) additions, which is the bound of NumPy's pairwise sums, and the error is at most
   that many units of rounding of the sum of the absolute values (Higham, "The accuracy of floating point summation",
   SIAM J. Sci. Comput. 14, 1993). Products are formed alike. */

#ifndef KERNELGEN_REDUCE_H
#define KERNELGEN_REDUCE_H

#include "plan.h"

/* Whether items of a type are combined by an operation. */
bool kg_is_reduced(kg_combine combine);

/* Runs a launch, with flags in `reduced` for the axes along which elements are combined. Outputs that are not combined
   are stored as they are. */
kg_outcome kg_reduce_run(const kg_launch *launch, const kg_operand_spec *operands, const bool *reduced, int64_t threads);

#endif
