/* Calls kernels that kernelgen compiled ahead of time, from C99 and C++11.

   Every kernel of a bundle has a header of its own, with a function

       int BUNDLE_KERNEL(const kg_array *inputs, const kg_array *outputs);

   that takes one kg_array for each input and output, in order, and returns KG_OK or another kg_status. Where the status
   is another, nothing was written (after KG_ERROR_MEMORY and KG_ERROR_VALUE, something may have been). Shapes broadcast as NumPy's do; strides may be anything, negative and zero ones too,
   but elements must be aligned; the caller allocates the outputs, whose shape must be the result's. An output may be the
   same array as an input, with the same shape and strides, where each element is read before it is written; any other
   overlap of an output with an input or another output is refused. Calls may be made from several threads at once; one
   call runs on the thread that makes it. */

#ifndef KERNELGEN_H
#define KERNELGEN_H

#include <stddef.h>
#include <stdint.h>

#include "program.h"

#ifdef __cplusplus
extern "C" {
#endif

#ifndef KG_API
#define KG_API static inline
#endif

typedef enum {
    KG_OK = 0,
    KG_ERROR_NULL,      /* an argument, its data or its shape is a null pointer */
    KG_ERROR_DTYPE,     /* an array has another dtype than the kernel's */
    KG_ERROR_RANK,      /* an array has another number of axes than the kernel's */
    KG_ERROR_SHAPE,     /* the inputs do not go together, an index is out of range, or an output has not the result's shape */
    KG_ERROR_CPU,       /* the library has no code that this CPU runs */
    KG_ERROR_OVERLAP,   /* an output shares memory with another array, or its elements with each other */
    KG_ERROR_ALIGNMENT, /* the elements of an array do not lie at multiples of their size */
    KG_ERROR_MEMORY,    /* there is too little memory for values between the loops */
    KG_ERROR_VALUE      /* an index in an array is out of range, or an exponent of integers negative */
} kg_status;

typedef enum {
    KG_BOOL,
    KG_INT8,
    KG_INT16,
    KG_INT32,
    KG_INT64,
    KG_UINT8,
    KG_UINT16,
    KG_UINT32,
    KG_UINT64,
    KG_FLOAT16,
    KG_FLOAT32,
    KG_FLOAT64,
    KG_COMPLEX64,
    KG_COMPLEX128,
    KG_BFLOAT16
} kg_dtype;

/* An array in memory: `shape` has `ndim` extents, `strides` as many distances in bytes. Null strides stand for
   C order without gaps; a null shape is allowed for ndim 0, a scalar. */
typedef struct {
    void *data;
    int32_t dtype;
    int32_t ndim;
    const int64_t *shape;
    const int64_t *strides;
} kg_array;

static inline kg_array kg_strided(void *data, kg_dtype dtype, int32_t ndim, const int64_t *shape,
                                  const int64_t *strides)
{
    kg_array array;
    array.data = data;
    array.dtype = (int32_t)dtype;
    array.ndim = ndim;
    array.shape = shape;
    array.strides = strides;
    return array;
}

static inline kg_array kg_dense(void *data, kg_dtype dtype, int32_t ndim, const int64_t *shape)
{
    return kg_strided(data, dtype, ndim, shape, NULL);
}

static inline kg_array kg_scalar(void *data, kg_dtype dtype)
{
    return kg_strided(data, dtype, 0, NULL, NULL);
}

static inline const char *kg_message(int status)
{
    static const char *const texts[] = {
        "no error",
        "an argument is a null pointer",
        "an array has the wrong dtype",
        "an array has the wrong number of axes",
        "the shapes do not fit, or an index is out of range",
        "the CPU lacks the instructions needed",
        "an output overlaps another array",
        "an array is not aligned",
        "there is too little memory",
        "an index is out of range, or an exponent of integers is negative"
    };
    return status >= 0 && status <= KG_ERROR_VALUE ? texts[status] : "an unknown error";
}

/* What follows is for the kernels' own headers. */

/* The code of a kernel by the level of x86-64 that it needs, or at 0 where there are no levels; null where there is
   none. For each input, the array that it is bound to; without data where the caller passes it. */
typedef struct {
    const kg_program *levels[5];
    const kg_array *captured;
} kg_kernel;

/* Runs a kernel. In a bundle's library, it has a name of the bundle's own. */
int kernelgen_call(const kg_kernel *kernel, const kg_array *inputs, const kg_array *outputs);

#ifdef __cplusplus
}
#endif

#endif
