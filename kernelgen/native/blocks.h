/* Nests that run together, block by block of an axis that they share: what one leaves for the next is in the cache
   then, and an array that nobody else reads need not be longer than a block. */

#ifndef KERNELGEN_BLOCKS_H
#define KERNELGEN_BLOCKS_H

#include "plan.h"

/* The most nests of a program whose nests run together. */
#define KG_MOST_NESTS 64

/* Nests one after the other, which share an axis: position `k` of it needs nothing of other positions but what lay in
   memory before. */
typedef struct {
    int32_t first, count;
    int64_t rows, each; /* positions along the axis, and those of a block */
    int64_t work;
    int32_t axes[KG_MOST_NESTS]; /* for each nest, which axis of its space it is */
} kg_block;

/* Whether several nests from `first` on run together, which depends on nothing but shapes.

   arrays   inputs and derived arrays */
bool kg_find_block(const kg_program *program, const kg_view *arrays, int32_t first, kg_block *block);

/* Whether a program's nests touch so much that some may run together: seen at a glance. */
bool kg_may_have_blocks(const kg_program *program, const kg_view *arrays);

/* Gives the derived arrays that exist only for a block at a time an address that says so. */
void kg_mark_local(const kg_program *program, kg_view *arrays);
bool kg_is_local(const kg_view *array);

/* Runs such nests on at most so many threads. */
kg_outcome kg_run_block(const kg_program *program, const kg_block *block, const kg_view *arrays, const kg_view *outputs,
                        int64_t threads);

#endif
