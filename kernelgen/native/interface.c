/* Calls from C: checks what the caller passes, and has the kernel run on this thread. */

#include "kernelgen.h"

#include <stdlib.h>
#if defined(__x86_64__)
#include <cpuid.h>
#endif

#include "plan.h"
#include "team.h"

/* Bytes, extents and strides beyond this are no array's, and sums of them overflow. */
#define LARGEST ((int64_t)1 << 60)

/* Operands, words of extents and strides, and bytes of derived arrays that fit the stack. */
#define STACK_OPERANDS 24
#define STACK_WORDS 192
#define STACK_BYTES 1024

void kg_team_run(const kg_launch *launch, int64_t threads)
{
    (void)threads;
    kg_run_alone(launch);
}

/* The level of x86-64 (2, 3 or 4) of this CPU and system, 1 for less; 0 for other architectures. */
static int find_level(void)
{
#if defined(__x86_64__)
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
#else
    return 0;
#endif
}

/* Asked once: the answer is slow. */
static int level_of_cpu(void)
{
    static int known = -1;
    int level = __atomic_load_n(&known, __ATOMIC_RELAXED);
    if (level < 0) {
        level = find_level();
        __atomic_store_n(&known, level, __ATOMIC_RELAXED);
    }
    return level;
}

/* The best code of a kernel for this CPU; NULL where there is none. */
static const kg_program *program_of(const kg_kernel *kernel)
{
    for (int level = level_of_cpu(); level >= 0; --level)
        if (kernel->levels[level]) return kernel->levels[level];
    return NULL;
}

static int64_t alignment_of(int32_t dtype, int32_t itemsize)
{
    return dtype == KG_COMPLEX64 || dtype == KG_COMPLEX128 ? itemsize / 2 : itemsize;
}

/* Checks an array, and notes it as the planner has it; extents and strides go to `words`. */
static int look_at(const kg_array *array, int32_t dtype, int32_t ndim, int32_t itemsize, kg_view *view, int64_t *words)
{
    int64_t *shape = words, *strides = words + ndim, step = itemsize, reach = itemsize;
    const int64_t alignment = alignment_of(dtype, itemsize);
    bool empty = false, aligned = (uintptr_t)array->data % (uintptr_t)alignment == 0;
    if (array->ndim != ndim) return KG_ERROR_RANK;
    if (array->dtype != dtype) return KG_ERROR_DTYPE;
    if (ndim && !array->shape) return KG_ERROR_NULL;
    for (int32_t d = ndim - 1; d >= 0; --d) {
        const int64_t extent = array->shape[d], stride = array->strides ? array->strides[d] : step;
        int64_t far;
        if (extent < 0 || extent > LARGEST) return KG_ERROR_SHAPE;
        shape[d] = extent;
        strides[d] = extent > 1 ? stride : 0;
        empty = empty || extent == 0;
        if (extent < 2) continue;
        aligned = aligned && stride % alignment == 0;
        if (__builtin_mul_overflow(step, extent, &step) && !array->strides) return KG_ERROR_SHAPE;
        if (stride == INT64_MIN || __builtin_mul_overflow(stride < 0 ? -stride : stride, extent - 1, &far) ||
            __builtin_add_overflow(reach, far, &reach) || reach > LARGEST)
            return KG_ERROR_SHAPE;
    }
    if (!empty && !array->data) return KG_ERROR_NULL;
    if (!empty && !aligned) return KG_ERROR_ALIGNMENT;
    *view = (kg_view){array->data, shape, strides};
    return KG_OK;
}

static int status_of(kg_outcome outcome)
{
    switch (outcome) {
    case KG_DONE: return KG_OK;
    case KG_REFUSED: return KG_ERROR_VALUE;
    case KG_OVERLAP: return KG_ERROR_OVERLAP;
    case KG_NO_MEMORY: return KG_ERROR_MEMORY;
    default: return KG_ERROR_SHAPE;
    }
}

/* Checks shapes and overlap, and runs. */
static int run(const kg_program *program, kg_view *views, const kg_view *outputs)
{
    _Alignas(64) char stack[STACK_BYTES];
    char *memory = stack;
    kg_outcome outcome = kg_derive(program, views);
    if (outcome == KG_DONE) outcome = kg_check_fits(program, views);
    for (int32_t j = 0; outcome == KG_DONE && j < program->nresults; ++j) {
        int64_t shape[KG_MAX_NDIM];
        outcome = kg_result_shape(program, j, views, shape);
        for (int32_t d = 0; outcome == KG_DONE && d < program->results[j].ndim; ++d)
            if (shape[d] != outputs[j].shape[d]) outcome = KG_MISMATCH;
    }
    if (outcome == KG_DONE) outcome = kg_check_overlap(program, views, outputs, NULL);
    if (outcome != KG_DONE) return status_of(outcome);
    const int64_t bytes = kg_derived_bytes(program, views);
    if (bytes > STACK_BYTES) memory = malloc((size_t)bytes);
    if (!memory) return KG_ERROR_MEMORY;
    kg_place_derived(program, views, outputs, memory);
    outcome = kg_run(program, views, outputs, 1);
    if (memory != stack) free(memory);
    return status_of(outcome);
}

/* Looks at all arrays. `views` has room for the inputs, the derived arrays and the results, `words` for their extents and
   strides. */
static int call(const kg_program *program, const kg_array *captured, const kg_array *inputs, const kg_array *outputs,
                kg_view *views, int64_t *words)
{
    for (int32_t k = 0; k < program->ninputs; ++k) {
        const kg_input_spec *spec = &program->inputs[k];
        const kg_array *array = captured && captured[k].data ? &captured[k] : inputs++;
        const int status = look_at(array, spec->kind, spec->ndim, spec->itemsize, &views[k], words);
        if (status) return status;
        words += 2 * spec->ndim;
    }
    for (int32_t k = 0; k < program->nderived; ++k) {
        const int32_t ndim = program->derived[k].ndim;
        views[program->ninputs + k] = (kg_view){NULL, words, words + ndim};
        words += 2 * ndim;
    }
    kg_view *results = views + program->ninputs + program->nderived;
    for (int32_t j = 0; j < program->nresults; ++j) {
        const kg_result_spec *spec = &program->results[j];
        const int status = look_at(&outputs[j], spec->kind, spec->ndim, spec->itemsize, &results[j], words);
        if (status) return status;
        words += 2 * spec->ndim;
    }
    return run(program, views, results);
}

/* Visible, for programs that include a kernel's header may link with the shared library. */
__attribute__((visibility("default")))
int kernelgen_call(const kg_kernel *kernel, const kg_array *inputs, const kg_array *outputs)
{
    const kg_program *program = program_of(kernel);
    kg_view stack_views[STACK_OPERANDS], *views = stack_views;
    int64_t stack_words[STACK_WORDS], *words = stack_words;
    if (!program) return KG_ERROR_CPU;
    int32_t passed = program->ninputs;
    size_t nviews = (size_t)(program->ninputs + program->nderived + program->nresults), nwords = 0;
    for (int32_t k = 0; k < program->ninputs; ++k) {
        passed -= kernel->captured && kernel->captured[k].data;
        nwords += 2 * (size_t)program->inputs[k].ndim;
    }
    for (int32_t k = 0; k < program->nderived; ++k) nwords += 2 * (size_t)program->derived[k].ndim;
    for (int32_t j = 0; j < program->nresults; ++j) nwords += 2 * (size_t)program->results[j].ndim;
    if ((passed && !inputs) || !outputs) return KG_ERROR_NULL;
    void *heap = NULL;
    if (nviews > STACK_OPERANDS || nwords > STACK_WORDS) {
        heap = malloc(nviews * sizeof *views + nwords * sizeof *words);
        if (!heap) return KG_ERROR_MEMORY;
        views = heap;
        words = (int64_t *)(views + nviews);
    }
    const int status = call(program, kernel->captured, inputs, outputs, views, words);
    free(heap);
    return status;
}
