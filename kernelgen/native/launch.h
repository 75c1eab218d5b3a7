/* Launches: a nest's operands and axes, ready for its entry. */

#ifndef KERNELGEN_LAUNCH_H
#define KERNELGEN_LAUNCH_H

#include "plan.h"

/* Words of scratch memory on the stack; larger launches take theirs from the heap. */
#define KG_STACK_WORDS 512

/* Memory of one launch: on the stack where it is small. Whoever makes the launch frees the heap. */
typedef struct {
    int64_t words[KG_STACK_WORDS];
    int64_t *heap;
    int64_t *seen;  /* steps by operand and axis, as the shape has the axes */
    int64_t *sizes; /* the values of symbolic sizes, one for each operand */
    int64_t sink[8];
} kg_room;

/* Some positions along an axis of a nest's iteration space. */
typedef struct {
    int32_t axis;
    int64_t start, count;
} kg_span;

/* Bytes of an item of an array, by its place. */
static inline int64_t kg_itemsize(const kg_program *program, int32_t array)
{
    return array < program->ninputs ? program->inputs[array].itemsize
                                    : program->derived[array - program->ninputs].itemsize;
}

/* Whether an array, by its place, is a truth value by which nests refuse a call. */
bool kg_is_check(const kg_program *program, int32_t array);

/* The shape of a nest's iteration space, which does not depend on its outputs; false where there is none. */
bool kg_nest_space(const kg_nest_spec *nest, const kg_view *inputs, int64_t *shape);

bool kg_same_shape(const kg_program *program, const kg_view *outputs, int32_t a, int32_t b);

/* Whether all results of a nest have the shape of result `like`. */
bool kg_has_one_shape(const kg_program *program, const kg_nest_spec *nest, const kg_view *outputs, int32_t like);

/* Axes from the outermost to the innermost, so that memory is walked forward: the rule of NumPy's nditer. An axis
   moves outward past another if some operand's steps say so and none says otherwise; ties keep C order.

   steps   `steps[operand * ndim + axis]` of `count` operands */
void kg_order_axes(const int64_t *steps, int32_t count, int32_t ndim, int32_t *order);

/* The launch of a nest: of one that has an iteration space, or for its results of the shape of result `like`, where
   operands that these do not need point to memory that nobody looks at.

   span      the part of a space that is walked; NULL for all of it
   reduced   set for each axis of the launch along which elements are combined */
kg_outcome kg_make_launch(const kg_program *program, const kg_nest_spec *nest, const kg_view *inputs,
                          const kg_view *outputs, int32_t like, const kg_span *span, kg_launch *launch, kg_room *own,
                          bool *reduced);

/* Runs a nest; `like` is any result where the nest has a space of its own. */
kg_outcome kg_run_nest(const kg_program *program, const kg_nest_spec *nest, const kg_view *inputs,
                       const kg_view *outputs, int32_t like, const kg_span *span, int64_t threads);

#endif
