/* Memory of arrays that are kept between nests: those that no nests need at the same time share it. */

#ifndef KERNELGEN_SHARE_H
#define KERNELGEN_SHARE_H

#include "plan.h"

/* Gives kept arrays offsets as their addresses, by the nests that write them first and read them last.

   bytes   for each derived array the bytes that it takes, in whole cache lines; 0 for one that takes none

   Returns the bytes that all take together; -1 where there is no memory to find them, and nothing has changed. */
int64_t kg_share_memory(const kg_program *program, kg_view *arrays, const int64_t *bytes);

#endif
