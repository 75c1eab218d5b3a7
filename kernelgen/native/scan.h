/* Scans: launches whose outputs get, at each element, what it and those before it along an axis come to.

   Elements are combined one by one in their order, as NumPy's `accumulate` does, so that results have its bits. */

#ifndef KERNELGEN_SCAN_H
#define KERNELGEN_SCAN_H

#include "plan.h"

/* Whether outputs keep the axis along which elements are combined; a launch has either such or those that lose it. */
bool kg_is_scan(const kg_launch *launch, const kg_operand_spec *operands);

/* Runs a launch, with flags in `reduced` for the axes along which elements are combined: one at most, as those of one
   position are left out. Outputs that are not combined are stored as they are. */
kg_outcome kg_scan_run(const kg_launch *launch, const kg_operand_spec *operands, const bool *reduced, int64_t threads);

#endif
