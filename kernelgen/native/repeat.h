/* A kernel that is called again and again on two sets of arrays that take turns: the call of each set is planned once. */

#ifndef KERNELGEN_REPEAT_H
#define KERNELGEN_REPEAT_H

#include "plan.h"

/* A planned call. */
typedef struct kg_planned kg_planned;

/* Plans a call of a program whose derived arrays have been placed; NULL where there is no memory.

   left_out   a bit for each of the first 64 nests that need not run */
kg_planned *kg_plan_call(const kg_program *program, const kg_view *inputs, const kg_view *outputs, uint64_t left_out);

kg_outcome kg_run_planned(kg_planned *call, int64_t threads);

void kg_free_planned(kg_planned *call);

#endif
