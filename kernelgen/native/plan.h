/* The planner: from a kernel's description and arrays in memory to calls of its entries.

   A kernel is a `kg_program`, see program.h. Its results have the shapes to which their leaves broadcast. Each of its
   nests is one entry of machine code that walks an iteration space; it runs once for each shape among its results. A
   plan is made at every call. Nothing here needs Python. */

#ifndef KERNELGEN_PLAN_H
#define KERNELGEN_PLAN_H

#include "program.h"

/* What a small call passes through. The linker puts it together, wherever else code grows or shrinks: by how its branches
   fall together, such a call takes up to a tenth more or less. */
#define KG_HOT __attribute__((hot))

/* An array as the caller describes it; in what follows, `inputs` are the inputs and then the derived arrays; `shape` and
   `strides` (bytes) have as many entries as the program says. */
typedef struct {
    char *data;
    const int64_t *shape, *strides;
} kg_view;

typedef enum {
    KG_DONE = 0,
    KG_MISMATCH, /* the inputs do not broadcast, or do not fit where the kernel puts them; an index is out of range */
    KG_REFUSED, /* a check of the kernel failed: an index is out of range, an exponent negative; results are written by then */
    KG_OVERLAP,  /* a given output shares memory with another operand in a way that needs copies */
    KG_NO_MEMORY
} kg_outcome;

/* One call of an entry. */
typedef struct {
    kg_entry entry;
    int64_t naxes, noperands;
    int64_t split; /* the axis that threads may share */
    int64_t work;  /* of all elements */
    int64_t *extents, *steps;
    int64_t *items; /* bytes of an item of each input that is walked; 0 for other operands */
    char **pointers;
    bool checks; /* whether elements may have the call refused, so that all of them are computed */
    /* Instead of the entry, where it is set: runs positions of the split axis. */
    void (*part)(void *context, int64_t start, int64_t count);
    void *context;
} kg_launch;

/* Runs a launch on this thread. */
static inline void kg_run_alone(const kg_launch *launch)
{
    int64_t naxes = launch->naxes;
    if (launch->part)
        launch->part(launch->context, 0, launch->extents[0]);
    else
        launch->entry(launch->pointers, launch->extents, launch->steps, &naxes);
}

/* Whether arrays of one shape may be walked as one axis: a kernel with the meaning of a ufunc, whose operands are its
   inputs in order, each seen as it is, and its results, all of one rank. */
bool kg_is_elementwise(const kg_program *program);

/* Runs an elementwise kernel on `size` elements that lie `steps[operand]` bytes apart, on this thread. */
void kg_run_flat(const kg_program *program, char **pointers, const int64_t *steps, int64_t size);

/* The same on at most so many threads. */
void kg_share_flat(const kg_program *program, char **pointers, int64_t *steps, int64_t size, int64_t threads);

/* Whether the elements of the results of an elementwise kernel share no memory with other operands, but with an input
   that is walked alike.

   given   one flag for each result: false for one that is still to be made */
bool kg_flat_apart(const kg_program *program, char *const *pointers, const int64_t *steps, int64_t size,
                   const bool *given);

/* Finds the shapes of the derived arrays, and of views their strides, too. `arrays` has the inputs, then room for them,
   whose `shape` and `strides` point to memory that may be written; their `data` becomes an offset from what they are
   views of. Returns KG_DONE, KG_MISMATCH or, for one that is larger than any memory, KG_NO_MEMORY. */
kg_outcome kg_derive(const kg_program *program, kg_view *arrays);

/* The bytes of memory that the derived arrays of the call's own take; their `data` becomes an offset in it. Those that
   will exist only for a block of nests at a time, and take none, get an address that says so. */
int64_t kg_derived_bytes(const kg_program *program, kg_view *arrays);

/* Gives the derived arrays their addresses, once those of the outputs are known. */
void kg_place_derived(const kg_program *program, kg_view *arrays, const kg_view *outputs, char *memory);

/* Checks that what the kernel puts into a shape fits into it; returns KG_DONE or KG_MISMATCH. */
kg_outcome kg_check_fits(const kg_program *program, const kg_view *inputs);

/* Writes the shape of a result; returns KG_DONE or KG_MISMATCH. */
kg_outcome kg_result_shape(const kg_program *program, int32_t result, const kg_view *inputs, int64_t *shape);

/* Writes the strides of a new array of this shape for a result: dense, with its axes in the order in which the
   inputs of that shape lie in memory, as NumPy's order "K" has it. */
void kg_new_strides(const kg_program *program, int32_t result, const kg_view *inputs, const int64_t *shape,
                    int64_t *strides);

/* Whether the given outputs share no memory with other operands, or only such that elementwise order is safe.

   given   one flag for each result: false for an output that was just made, which overlaps nothing; NULL where all are
           the caller's */
kg_outcome kg_check_overlap(const kg_program *program, const kg_view *inputs, const kg_view *outputs,
                            const bool *given);

/* Runs all nests on at most so many threads; returns KG_DONE, KG_REFUSED or KG_NO_MEMORY. */
kg_outcome kg_run(const kg_program *program, const kg_view *inputs, const kg_view *outputs, int64_t threads);

/* The work of a call, by which the caller decides whether to let other threads of Python run. */
int64_t kg_work(const kg_program *program, const kg_view *inputs, const kg_view *outputs);

#endif
