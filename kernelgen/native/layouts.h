/* Plans that are kept: where arrays lie as those of a recent call of the same kernel did, its launch is the same.

   A plan takes as long as some hundred elements, so a small call is planned anew only where its layout is. What is kept
   depends on nothing but extents and strides; addresses, overlap and dtypes are looked at in each call. */

#ifndef KERNELGEN_LAYOUTS_H
#define KERNELGEN_LAYOUTS_H

#include "plan.h"

/* What fits a plan; larger ones are made for each call. */
#define KG_PLAN_AXES 8
#define KG_PLAN_STEPS 64
#define KG_PLAN_OPERANDS 24

/* The launch of a kernel's only nest, without addresses. */
typedef struct {
    int64_t naxes, split, work;
    int64_t extents[KG_PLAN_AXES], steps[KG_PLAN_STEPS];
} kg_plan;

/* The plans of a kernel's last calls. Threads may share it: a call that comes while another looks a plan up, or keeps one,
   makes its own. */
typedef struct kg_layouts kg_layouts;

/* A table for a kernel; NULL where its calls have no plan, or there is no memory.

   A call has one if the kernel has a single nest that stores results alone, without derived arrays, reductions or checks. */
kg_layouts *kg_layouts_new(const kg_program *program);
void kg_layouts_free(kg_layouts *own);

/* The plan for a layout, if it is kept; of results that are to be made, it writes shape and strides.

   words    extents and strides of the inputs, one after the other, then those of the outputs
   given    one flag for each result: false for one that is to be made, of which `words` has nothing yet */
bool kg_find_plan(kg_layouts *own, int64_t *words, const bool *given, kg_plan *plan);

/* Makes the plan of a call whose outputs' shapes and strides are known; false where it has none, because results differ
   in shape, or because it is too large. */
bool kg_make_plan(const kg_program *program, const kg_view *inputs, const kg_view *outputs, kg_plan *plan);

/* Keeps a plan, and what `words` has of the results, in the place of an older one. */
void kg_keep_plan(kg_layouts *own, const int64_t *words, const bool *given, const kg_plan *plan);

/* Runs a plan on arrays that lie so, on at most so many threads. */
void kg_run_plan(const kg_program *program, const kg_plan *plan, const kg_view *inputs, const kg_view *outputs,
                 int64_t threads);

#endif
