/* Calls kernels that kernelgen compiled ahead of time, from C99 and C++11.

   Every kernel of a bundle has a header of its own, with a function

       int BUNDLE_KERNEL(const kg_array *inputs, const kg_array *outputs);

   that takes one kg_array for each input and output, in order, and returns KG_OK or another kg_status.
   Shapes broadcast as NumPy's do; strides may be anything, negative and zero ones too; the caller allocates
   the outputs, whose shape must be the result's. An output may be the same array as an input, with the same
   shape and strides; otherwise outputs must not overlap inputs or each other. Calls may be made from several
   threads at once; one call runs on the thread that makes it. */

#ifndef KERNELGEN_H
#define KERNELGEN_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>
#if defined(__x86_64__)
#include <cpuid.h>
#endif

#ifdef __cplusplus
extern "C" {
#endif

#define KG_ABI 1
#define KG_MAX_DIMS 64

#ifndef KG_API
#define KG_API static inline
#endif

typedef enum {
    KG_OK = 0,
    KG_ERROR_NULL,   /* an argument, its data or its shape is a null pointer */
    KG_ERROR_DTYPE,  /* an array has another dtype than the kernel's */
    KG_ERROR_RANK,   /* an array has another number of axes than the kernel's */
    KG_ERROR_SHAPE,  /* the inputs do not broadcast, or an output has another shape than the result */
    KG_ERROR_CPU     /* the library has no code that this CPU runs */
} kg_status;

/* The dtypes in the order of their codes, with the bytes of an element. */
#define KG_DTYPES(X) \
    X(KG_BOOL, 1) X(KG_INT8, 1) X(KG_INT16, 2) X(KG_INT32, 4) X(KG_INT64, 8) \
    X(KG_UINT8, 1) X(KG_UINT16, 2) X(KG_UINT32, 4) X(KG_UINT64, 8) \
    X(KG_FLOAT16, 2) X(KG_FLOAT32, 4) X(KG_FLOAT64, 8) X(KG_COMPLEX64, 8) X(KG_COMPLEX128, 16) X(KG_BFLOAT16, 2)

typedef enum {
#define KG_CODE(name, bytes) name,
    KG_DTYPES(KG_CODE)
#undef KG_CODE
    KG_DTYPE_COUNT
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

static inline kg_array kg_scalar(void *data, kg_dtype dtype)
{
    kg_array array;
    array.data = data;
    array.dtype = (int32_t)dtype;
    array.ndim = 0;
    array.shape = NULL;
    array.strides = NULL;
    return array;
}

static inline kg_array kg_dense(void *data, kg_dtype dtype, int32_t ndim, const int64_t *shape)
{
    kg_array array = kg_scalar(data, dtype);
    array.ndim = ndim;
    array.shape = shape;
    return array;
}

static inline kg_array kg_strided(void *data, kg_dtype dtype, int32_t ndim, const int64_t *shape,
                                  const int64_t *strides)
{
    kg_array array = kg_dense(data, dtype, ndim, shape);
    array.strides = strides;
    return array;
}

static inline const char *kg_message(int status)
{
    static const char *const texts[] = {
        "no error", "an argument is a null pointer", "an array has the wrong dtype",
        "an array has the wrong number of axes", "the shapes do not fit", "the CPU lacks the instructions needed"
    };
    return status >= 0 && status <= KG_ERROR_CPU ? texts[status] : "an unknown error";
}

/* What follows is for the kernels' own headers. */

typedef void (*kg_entry)(char **args, const int64_t *dims, const int64_t *steps, const int64_t *axes);

typedef struct { int32_t dtype, ndim; } kg_kind;
typedef struct { int32_t input, ndim; const int8_t *axes; } kg_leaf; /* -1 stands for a new axis */
typedef struct { int32_t dtype, ndim, nleaves; const kg_leaf *leaves; } kg_result;
/* Calls in which what has `leaves` is larger than what has `target` are refused. */
typedef struct { int32_t ntarget, nleaves; const kg_leaf *target, *leaves; } kg_fit;
typedef enum { KG_ROLE_SCALAR, KG_ROLE_SIZE, KG_ROLE_INPUT, KG_ROLE_OUTPUT } kg_role;
/* `leaf` of an input or scalar, `output` of an output, `leaves` and `axis` (0: all) of a size. */
typedef struct {
    int32_t role, output, axis, nleaves;
    kg_leaf leaf;
    const kg_leaf *leaves;
} kg_pointer;
typedef struct { int32_t npointers; const kg_pointer *pointers; } kg_nest;
typedef struct {
    int32_t ninputs, noutputs, ncaptured, nnests, nfits;
    const kg_kind *inputs; /* the captured arrays come after the caller's */
    const kg_result *outputs;
    const kg_array *captured;
    const kg_nest *nests;
    const kg_fit *fits;
} kg_kernel;

/* Memory for one call, as large as the kernel needs it. */
typedef struct { kg_array *arrays; int64_t *strides; char **args; int64_t *sizes; int64_t *steps; } kg_work;

#if defined(__x86_64__)
static inline int kg_find_x86_64_level(void)
{
    unsigned a, b, c, d, b7 = 0, ext = 0, low = 0, high = 0;
    const unsigned v2 = 1u << 0 | 1u << 9 | 1u << 13 | 1u << 19 | 1u << 20 | 1u << 23;
    const unsigned v3 = 1u << 12 | 1u << 22 | 1u << 27 | 1u << 28 | 1u << 29;
    const unsigned b3 = 1u << 3 | 1u << 5 | 1u << 8;
    const unsigned b4 = 1u << 16 | 1u << 17 | 1u << 28 | 1u << 30 | 1u << 31;
    if (!__get_cpuid(1, &a, &b, &c, &d) || (c & v2) != v2) return 1;
    if (__get_cpuid(0x80000001u, &a, &b, &ext, &d) == 0 || !(ext & 1u)) return 1;
    if ((c & v3) != v3 || !(ext & 1u << 5)) return 2;
    __asm__ volatile("xgetbv" : "=a"(low), "=d"(high) : "c"(0));
    if ((low & 6u) != 6u || !__get_cpuid_count(7, 0, &a, &b7, &ext, &d) || (b7 & b3) != b3) return 2;
    return (low & 0xe6u) == 0xe6u && (b7 & b4) == b4 ? 4 : 3;
}

/* The x86-64 level (2, 3 or 4) of this CPU and system; 1 for the rest. Asked once: the answer is slow. */
static inline int kg_x86_64_level(void)
{
    static int known = 0;
    int level = __atomic_load_n(&known, __ATOMIC_RELAXED);
    if (!level) {
        level = kg_find_x86_64_level();
        __atomic_store_n(&known, level, __ATOMIC_RELAXED);
    }
    return level;
}
#endif

static inline int kg_check(const kg_array *array, int32_t dtype, int32_t ndim)
{
    int32_t k;
    int64_t size = 1;
    if (array->ndim != ndim) return KG_ERROR_RANK;
    if (array->dtype != dtype) return KG_ERROR_DTYPE;
    if (ndim && !array->shape) return KG_ERROR_NULL;
    for (k = 0; k < ndim; ++k) {
        if (array->shape[k] < 0) return KG_ERROR_SHAPE;
        size *= array->shape[k];
    }
    return array->data || !size ? KG_OK : KG_ERROR_NULL;
}

/* The array with strides that are its own. */
static inline kg_array kg_with_strides(kg_array array, int64_t *strides)
{
#define KG_BYTES(name, bytes) bytes,
    static const int8_t bytes[] = {KG_DTYPES(KG_BYTES) 0};
#undef KG_BYTES
    int64_t step = bytes[array.dtype];
    int32_t k;
    if (array.strides || !array.ndim) return array;
    for (k = array.ndim - 1; k >= 0; --k) {
        strides[k] = step;
        step *= array.shape[k];
    }
    array.strides = strides;
    return array;
}

/* The shape that leaves broadcast to, in the last of `ndim` axes; those before are 1. */
static inline int kg_broadcast(const kg_leaf *leaves, int32_t count, const kg_array *arrays, int32_t ndim,
                               int64_t *shape)
{
    int32_t k, d;
    for (d = 0; d < ndim; ++d) shape[d] = 1;
    for (k = 0; k < count; ++k) {
        int64_t *last = shape + ndim - leaves[k].ndim;
        for (d = 0; d < leaves[k].ndim; ++d) {
            int8_t axis = leaves[k].axes[d];
            int64_t extent = axis < 0 ? 1 : arrays[leaves[k].input].shape[axis];
            if (extent == 1 || extent == last[d]) continue;
            if (last[d] != 1) return KG_ERROR_SHAPE;
            last[d] = extent;
        }
    }
    return KG_OK;
}

static inline int kg_fits(const kg_fit *fit, const kg_array *arrays)
{
    int64_t target[KG_MAX_DIMS], shape[KG_MAX_DIMS];
    int32_t d, status = kg_broadcast(fit->target, fit->ntarget, arrays, KG_MAX_DIMS, target);
    if (!status) status = kg_broadcast(fit->leaves, fit->nleaves, arrays, KG_MAX_DIMS, shape);
    for (d = 0; !status && d < KG_MAX_DIMS; ++d)
        if (shape[d] != 1 && shape[d] != target[d]) status = KG_ERROR_SHAPE;
    return status;
}

static inline int kg_same_leaf(const kg_leaf *a, const kg_leaf *b)
{
    return a->input == b->input && a->ndim == b->ndim && (!a->ndim || !memcmp(a->axes, b->axes, (size_t)a->ndim));
}

static inline int kg_same_shape(const kg_array *a, const kg_array *b)
{
    return a->ndim == b->ndim && (!a->ndim || !memcmp(a->shape, b->shape, (size_t)a->ndim * sizeof(int64_t)));
}

/* Whether an output of this shape needs the leaf; the others' elements are not read. */
static inline int kg_needed(const kg_kernel *kernel, const kg_nest *nest, const kg_array *outputs,
                            const kg_array *like, const kg_leaf *leaf)
{
    int32_t k, j;
    for (k = 0; k < nest->npointers; ++k) {
        const kg_pointer *p = &nest->pointers[k];
        const kg_result *result;
        if (p->role != KG_ROLE_OUTPUT || !kg_same_shape(&outputs[p->output], like)) continue;
        result = &kernel->outputs[p->output];
        for (j = 0; j < result->nleaves; ++j)
            if (kg_same_leaf(&result->leaves[j], leaf)) return 1;
    }
    return 0;
}

/* Calls a nest for its outputs of one shape; the other operands point to memory that nobody looks at. */
static inline int kg_walk(const kg_kernel *kernel, const kg_nest *nest, kg_entry entry, const kg_array *outputs,
                          const kg_array *like, const kg_work *work)
{
    static const int64_t nothing[8] = {0};
    int64_t sink[8], shape[KG_MAX_DIMS], dims[KG_MAX_DIMS], steps_of[KG_MAX_DIMS], naxes = 0;
    int32_t order[KG_MAX_DIMS], ndim = like->ndim, count = nest->npointers, k, j, d;
    for (d = 0; d < ndim; ++d) {
        if (!like->shape[d]) return KG_OK;
        order[d] = d;
        steps_of[d] = like->strides[d] < 0 ? -like->strides[d] : like->strides[d];
    }
    /* The innermost axis is that of the output's shortest steps. */
    for (d = 1; d < ndim; ++d)
        for (j = d; j > 0 && steps_of[order[j - 1]] < steps_of[order[j]]; --j) {
            int32_t other = order[j];
            order[j] = order[j - 1];
            order[j - 1] = other;
        }
    for (k = 0; k < count; ++k) {
        const kg_pointer *p = &nest->pointers[k];
        int64_t *steps = work->steps + (size_t)k * (size_t)(ndim ? ndim : 1);
        for (d = 0; d < (ndim ? ndim : 1); ++d) steps[d] = 0;
        if (p->role == KG_ROLE_SIZE) {
            int64_t all = 1;
            int status, rank = 0;
            for (j = 0; j < p->nleaves; ++j) rank = p->leaves[j].ndim > rank ? p->leaves[j].ndim : rank;
            status = kg_broadcast(p->leaves, p->nleaves, work->arrays, rank, shape);
            if (status) return status;
            for (d = 0; d < rank; ++d) all *= shape[d];
            work->sizes[k] = !p->axis ? all : -p->axis <= rank ? shape[rank + p->axis] : 1;
            work->args[k] = (char *)&work->sizes[k];
        } else if (p->role == KG_ROLE_SCALAR) {
            work->args[k] = (char *)work->arrays[p->leaf.input].data;
        } else if (p->role == KG_ROLE_OUTPUT) {
            const kg_array *array = &outputs[p->output];
            int same = kg_same_shape(array, like);
            work->args[k] = same ? (char *)array->data : (char *)sink;
            for (d = 0; same && d < ndim; ++d) steps[d] = array->shape[d] == 1 ? 0 : array->strides[d];
        } else if (kg_needed(kernel, nest, outputs, like, &p->leaf)) {
            const kg_array *array = &work->arrays[p->leaf.input];
            work->args[k] = (char *)array->data;
            for (d = 0; d < p->leaf.ndim; ++d) {
                int8_t axis = p->leaf.axes[d];
                if (axis >= 0 && array->shape[axis] != 1)
                    steps[ndim - p->leaf.ndim + d] = array->strides[axis];
            }
        } else {
            work->args[k] = (char *)(uintptr_t)nothing;
        }
    }
    /* From the innermost axis outward; axes that continue each other in every operand are one. */
    {
        int64_t *flat = work->steps + (size_t)count * (size_t)(ndim ? ndim : 1);
        for (j = ndim - 1; j >= 0; --j) {
            int joined = naxes > 0;
            if (like->shape[order[j]] == 1) continue;
            for (k = 0; joined && k < count; ++k)
                joined = work->steps[k * ndim + order[j]] == flat[(naxes - 1) * count + k] * dims[naxes - 1];
            if (joined) {
                dims[naxes - 1] *= like->shape[order[j]];
                continue;
            }
            for (k = 0; k < count; ++k) flat[naxes * count + k] = work->steps[k * ndim + order[j]];
            dims[naxes++] = like->shape[order[j]];
        }
        if (!naxes) {
            for (k = 0; k < count; ++k) flat[k] = 0;
            dims[naxes++] = 1;
        }
        entry(work->args, dims, flat, &naxes);
    }
    return KG_OK;
}

static inline int kg_run(const kg_kernel *kernel, const kg_entry *entries, const kg_array *inputs,
                         const kg_array *outputs, const kg_work *work)
{
    int32_t total = kernel->ninputs + kernel->ncaptured, k, j, i;
    int64_t shape[KG_MAX_DIMS];
    kg_array *results = work->arrays + total;
    if (!entries) return KG_ERROR_CPU;
    if ((!inputs && kernel->ninputs) || !outputs) return KG_ERROR_NULL;
    for (k = 0; k < total; ++k) {
        const kg_array *given = k < kernel->ninputs ? &inputs[k] : &kernel->captured[k - kernel->ninputs];
        int status = kg_check(given, kernel->inputs[k].dtype, kernel->inputs[k].ndim);
        if (status) return status;
        work->arrays[k] = kg_with_strides(*given, work->strides + (size_t)k * KG_MAX_DIMS);
    }
    for (k = 0; k < kernel->nfits; ++k) {
        int status = kg_fits(&kernel->fits[k], work->arrays);
        if (status) return status;
    }
    for (k = 0; k < kernel->noutputs; ++k) {
        const kg_result *result = &kernel->outputs[k];
        int status = kg_check(&outputs[k], result->dtype, result->ndim);
        if (!status) status = kg_broadcast(result->leaves, result->nleaves, work->arrays, result->ndim, shape);
        if (status) return status;
        for (i = 0; i < result->ndim; ++i)
            if (outputs[k].shape[i] != shape[i]) return KG_ERROR_SHAPE;
        results[k] = kg_with_strides(outputs[k], work->strides + (size_t)(total + k) * KG_MAX_DIMS);
    }
    for (j = 0; j < kernel->nnests; ++j) {
        const kg_nest *nest = &kernel->nests[j];
        for (k = 0; k < nest->npointers; ++k) {
            const kg_pointer *p = &nest->pointers[k];
            int first = p->role == KG_ROLE_OUTPUT, status;
            for (i = 0; first && i < k; ++i)
                if (nest->pointers[i].role == KG_ROLE_OUTPUT)
                    first = !kg_same_shape(&results[nest->pointers[i].output], &results[p->output]);
            if (!first) continue;
            status = kg_walk(kernel, nest, entries[j], results, &results[p->output], work);
            if (status) return status;
        }
    }
    return KG_OK;
}

#ifdef __cplusplus
}
#endif

#endif
