/* Shapes of leaves: inputs and derived arrays, seen through axes. */

#ifndef KERNELGEN_SHAPES_H
#define KERNELGEN_SHAPES_H

#include "plan.h"

static inline int64_t absolute(int64_t value)
{
    return value < 0 ? -value : value;
}

static inline int64_t extent_of(const kg_leaf *leaf, const kg_view *inputs, int32_t axis)
{
    return leaf->axes[axis] < 0 ? 1 : inputs[leaf->input].shape[leaf->axes[axis]];
}

static inline int64_t stride_of(const kg_leaf *leaf, const kg_view *inputs, int32_t axis)
{
    const int8_t own = leaf->axes[axis];
    return own < 0 || inputs[leaf->input].shape[own] == 1 ? 0 : inputs[leaf->input].strides[own];
}

/* The shape that leaves broadcast to, in the last of `ndim` axes; those before are 1. Its elements can be counted, also
   where an axis of none hides how many the others have: sizes that are computed later do not overflow. */
static inline kg_outcome broadcast(const kg_leaf *leaves, int32_t count, const kg_view *inputs, int32_t ndim,
                            int64_t *shape)
{
    for (int32_t d = 0; d < ndim; ++d) shape[d] = 1;
    for (int32_t k = 0; k < count; ++k) {
        int64_t *last = shape + ndim - leaves[k].ndim;
        for (int32_t d = 0; d < leaves[k].ndim; ++d) {
            const int64_t extent = extent_of(&leaves[k], inputs, d);
            if (extent == 1 || extent == last[d]) continue;
            if (last[d] != 1) return KG_MISMATCH;
            last[d] = extent;
        }
    }
    int64_t size = 1;
    for (int32_t d = 0; d < ndim; ++d)
        if (shape[d] > 1 && __builtin_mul_overflow(size, shape[d], &size)) return KG_MISMATCH;
    return KG_DONE;
}

static inline int32_t rank_of(const kg_leaf *leaves, int32_t count)
{
    int32_t ndim = 0;
    for (int32_t k = 0; k < count; ++k)
        if (leaves[k].ndim > ndim) ndim = leaves[k].ndim;
    return ndim;
}

static inline int64_t size_of(const int64_t *shape, int32_t ndim)
{
    int64_t size = 1;
    for (int32_t d = 0; d < ndim; ++d) size *= shape[d];
    return size;
}

/* The bytes from the first to behind the last element of an array. */
typedef struct {
    const char *low, *high;
} range;

static inline range range_of(const kg_view *array, int32_t ndim, int32_t itemsize)
{
    int64_t low = 0, high = itemsize;
    bool empty = false; /* Then it may have no memory. */
    for (int32_t d = 0; d < ndim; ++d) {
        const int64_t reach = (array->shape[d] - 1) * array->strides[d];
        low += reach < 0 ? reach : 0;
        high += reach > 0 ? reach : 0;
        empty |= array->shape[d] == 0;
    }
    return empty ? (range){array->data, array->data} : (range){array->data + low, array->data + high};
}

/* Whether ranges have a byte in common. */
static inline bool meet(range a, range b)
{
    return a.low < a.high && b.low < b.high && a.low < b.high && b.low < a.high;
}

#endif
