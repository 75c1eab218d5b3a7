#include "blocks.h"

#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

#include "launch.h"
#include "shapes.h"
#include "team.h"

/* What a block touches: about half of a second cache; what nests touch from which blocks pay. Tests define less. */
#ifndef BLOCK_BYTES
#define BLOCK_BYTES (128 << 10)
#define LEAST_BYTES (512 << 10)
#endif
#define LONG_ROW (1 << 20)      /* bytes of a position that is worth a thread of its own, if there are enough of them */
#define FEW_ROWS 16
#define NARROW 64 /* positions of a block along an axis that is innermost, and what their number is a multiple of */

/* What a block has of the derived arrays: for each the axis of it that is walked, -1 where no nest of it stores it. */
typedef struct {
    const kg_program *program;
    const kg_view *arrays;
    kg_block *block;
    int8_t *stored;
} search;

static const kg_derived_spec *derived_of(const kg_program *program, int32_t array)
{
    return array < program->ninputs ? NULL : &program->derived[array - program->ninputs];
}

/* The array that a view shows, itself no view. */
static int32_t shown_by(const kg_program *program, int32_t array)
{
    const kg_derived_spec *spec;
    while ((spec = derived_of(program, array)) && spec->kind == KG_PART) array = spec->leaves[0].input;
    return array;
}

/* The axis of a nest that is the walked axis of a block's array which it reads: -1 for what is no such array, -2 for one
   that is not read position by position. */
static int32_t axis_read(const search *own, const kg_nest_spec *nest, const kg_operand_spec *operand)
{
    const kg_program *program = own->program;
    const int32_t array = operand->leaf.input, shown = shown_by(program, array);
    if (shown < program->ninputs || own->stored[shown - program->ninputs] < 0) return -1;
    if (shown != array || operand->role != KG_ROLE_INPUT) return -2;
    for (int32_t d = 0; d < operand->leaf.ndim; ++d)
        if (operand->leaf.axes[d] == own->stored[array - program->ninputs]) return nest->ndim - operand->leaf.ndim + d;
    return -2;
}

static bool same_leaves(const kg_nest_spec *a, const kg_nest_spec *b)
{
    if (a->ndim != b->ndim || a->nleaves != b->nleaves) return false;
    for (int32_t k = 0; k < a->nleaves; ++k) {
        const kg_leaf *x = &a->leaves[k], *y = &b->leaves[k];
        if (x->input != y->input || x->ndim != y->ndim) return false;
        if (x->ndim && memcmp(x->axes, y->axes, (size_t)x->ndim)) return false;
    }
    return true;
}

/* The axis that a nest would share with those of the block; negative where there is none. */
static int32_t shared_axis(const search *own, const kg_nest_spec *nest)
{
    const kg_block *block = own->block;
    const kg_nest_spec *nests = own->program->nests + block->first;
    int32_t axis = -1;
    for (int32_t k = 0; k < nest->noperands; ++k) {
        const kg_operand_spec *operand = &nest->operands[k];
        if (operand->role == KG_ROLE_SIZE || operand->role == KG_ROLE_OUTPUT) continue;
        const int32_t read = axis_read(own, nest, operand);
        if (read == -1) continue;
        if (read < 0 || (axis >= 0 && read != axis)) return -2;
        axis = read;
    }
    for (int32_t n = 0; axis < 0 && n < block->count; ++n)
        if (same_leaves(&nests[n], nest)) axis = block->axes[n];
    return axis;
}

/* Adds the next nest to a block, if it shares this axis. */
static bool add_nest(const search *own, int32_t axis)
{
    const kg_program *program = own->program;
    kg_block *block = own->block;
    const kg_nest_spec *nest = &program->nests[block->first + block->count];
    int64_t shape[KG_MAX_NDIM];
    if (axis < 0 || axis >= nest->ndim || !kg_nest_space(nest, own->arrays, shape)) return false;
    if (block->count && shape[axis] != block->rows) return false;
    for (int32_t k = 0; k < nest->nreduced; ++k)
        if (nest->reduced[k] == axis) return false;
    for (int32_t k = 0; k < nest->noperands; ++k) {
        const kg_operand_spec *operand = &nest->operands[k];
        if (operand->role != KG_ROLE_OUTPUT) continue;
        const kg_derived_spec *spec = derived_of(program, operand->leaf.input);
        if (operand->leaf.axes[axis] < 0 || (spec && spec->kind != KG_STORED)) return false;
    }
    for (int32_t k = 0; k < nest->noperands; ++k) {
        const kg_operand_spec *operand = &nest->operands[k];
        if (operand->role == KG_ROLE_OUTPUT && operand->leaf.input >= program->ninputs)
            own->stored[operand->leaf.input - program->ninputs] = operand->leaf.axes[axis];
    }
    block->rows = shape[axis];
    block->work += size_of(shape, nest->ndim) * nest->work;
    block->axes[block->count++] = axis;
    return true;
}

/* Makes a block as long as it gets, along an axis of its first nest. */
static void fill_block(const search *own, int32_t axis)
{
    const kg_program *program = own->program;
    kg_block *block = own->block;
    block->count = 0;
    block->work = 0;
    memset(own->stored, -1, (size_t)program->nderived);
    if (!add_nest(own, axis)) return;
    while (block->first + block->count < program->nnests) {
        const kg_nest_spec *nest = &program->nests[block->first + block->count];
        if (nest->ndim < 0 || !add_nest(own, shared_axis(own, nest))) break;
    }
}

/* Bytes that one position of a nest touches, of arrays that no nest of the block before it did: `seen` has those. */
static double bytes_touched(const search *own, const kg_nest_spec *nest, int32_t axis, bool *seen)
{
    const kg_program *program = own->program;
    int64_t shape[KG_MAX_NDIM];
    double bytes = 0;
    kg_nest_space(nest, own->arrays, shape);
    for (int32_t k = 0; k < nest->noperands; ++k) {
        const kg_operand_spec *operand = &nest->operands[k];
        const int32_t array = operand->leaf.input, missing = nest->ndim - operand->leaf.ndim;
        if (operand->role != KG_ROLE_INPUT && operand->role != KG_ROLE_OUTPUT) continue;
        if (array >= 0) {
            const int32_t shown = shown_by(program, array);
            if (seen[shown]) continue;
            seen[shown] = true;
        }
        double items = (double)(array < 0 ? program->results[operand->result].itemsize : kg_itemsize(program, array));
        for (int32_t d = 0; d < operand->leaf.ndim; ++d) {
            if (operand->leaf.axes[d] < 0 || d + missing == axis) continue;
            const bool is_output = operand->role == KG_ROLE_OUTPUT;
            items *= (double)(is_output ? shape[d] : extent_of(&operand->leaf, own->arrays, d));
        }
        bytes += items;
    }
    return bytes;
}

bool kg_may_have_blocks(const kg_program *program, const kg_view *arrays)
{
    int64_t shape[KG_MAX_NDIM], bytes = 0;
    if (!program->nderived || program->nnests < 2 || program->nnests > KG_MOST_NESTS) return false;
    for (int32_t k = 0; k < program->ninputs + program->nderived && bytes < LEAST_BYTES; ++k) {
        const kg_derived_spec *spec = derived_of(program, k);
        const int32_t ndim = spec ? spec->ndim : program->inputs[k].ndim;
        if (ndim && !(spec && spec->kind == KG_PART)) bytes += size_of(arrays[k].shape, ndim) * kg_itemsize(program, k);
    }
    for (int32_t n = 0; n < program->nnests && bytes < LEAST_BYTES; ++n) {
        const kg_nest_spec *nest = &program->nests[n];
        int64_t items = 0;
        for (int32_t k = 0; k < nest->noperands; ++k) {
            const kg_operand_spec *operand = &nest->operands[k];
            if (operand->role == KG_ROLE_OUTPUT && operand->leaf.input < 0) items += program->results[operand->result].itemsize;
        }
        if (items && nest->ndim >= 0 && kg_nest_space(nest, arrays, shape)) bytes += size_of(shape, nest->ndim) * items;
    }
    return bytes >= LEAST_BYTES;
}

bool kg_find_block(const kg_program *program, const kg_view *arrays, int32_t first, kg_block *block)
{
    const kg_nest_spec *nest = &program->nests[first];
    int32_t best = -1, most = 1;
    if (first + 1 >= program->nnests || nest->ndim < 1) return false;
    int8_t stored[program->nderived];
    const search own = {program, arrays, block, stored};
    block->first = first;
    for (int32_t axis = 0; axis < nest->ndim; ++axis) {
        fill_block(&own, axis);
        if (block->count <= most) continue;
        most = block->count;
        best = axis;
    }
    if (best < 0) return false;
    fill_block(&own, best);
    bool seen[program->ninputs + program->nderived];
    memset(seen, 0, sizeof seen);
    double bytes = 0;
    for (int32_t k = 0; k < block->count; ++k) bytes += bytes_touched(&own, &nest[k], block->axes[k], seen);
    if (bytes * (double)block->rows < LEAST_BYTES || (block->rows < FEW_ROWS && bytes > LONG_ROW)) return false;
    const double fitting = BLOCK_BYTES / (bytes > 1 ? bytes : 1);
    block->each = fitting < 1 ? 1 : (int64_t)fitting;
    if (best > 0 && best == nest->ndim - 1 && block->each < NARROW) block->each = NARROW;
    if (block->each > NARROW) block->each -= block->each % NARROW;
    return block->each < block->rows;
}

/* Whether anything but the nests of a block reads or writes an array that they store. */
static bool is_used_outside(const kg_program *program, const kg_block *block, int32_t array)
{
    for (int32_t k = 0; k < program->nderived; ++k)
        if (program->derived[k].kind == KG_PART && program->derived[k].leaves[0].input == array) return true;
    for (int32_t n = 0; n < program->nnests; ++n) {
        const kg_nest_spec *nest = &program->nests[n];
        if (n >= block->first && n < block->first + block->count) continue;
        for (int32_t k = 0; k < nest->noperands; ++k)
            if (nest->operands[k].role != KG_ROLE_SIZE && nest->operands[k].leaf.input == array) return true;
    }
    return false;
}

static char local; /* the address of arrays that exist only for a block at a time */

bool kg_is_local(const kg_view *array)
{
    return array->data == &local;
}

void kg_mark_local(const kg_program *program, kg_view *arrays)
{
    if (!kg_may_have_blocks(program, arrays)) return;
    for (int32_t n = 0; n < program->nnests; ++n) {
        kg_block block;
        if (!kg_find_block(program, arrays, n, &block)) continue;
        for (; n < block.first + block.count; ++n) {
            const kg_nest_spec *nest = &program->nests[n];
            for (int32_t k = 0; k < nest->noperands; ++k) {
                const int32_t array = nest->operands[k].leaf.input;
                if (nest->operands[k].role != KG_ROLE_OUTPUT || array < program->ninputs) continue;
                if (derived_of(program, array)->result == -1 && !is_used_outside(program, &block, array))
                    arrays[array].data = &local;
            }
        }
        --n;
    }
}

typedef struct {
    const kg_program *program;
    const kg_block *block;
    const kg_view *arrays, *outputs;
    atomic_int outcome;
} run;

/* An array that exists for a block at a time. */
typedef struct {
    kg_view *view;
    char *memory;
    int64_t step; /* bytes from a position to the next */
} window;

/* The axis of a derived array along which a block stores it. */
static int32_t axis_stored(const kg_program *program, const kg_block *block, int32_t array)
{
    for (int32_t n = 0; n < block->count; ++n) {
        const kg_nest_spec *nest = &program->nests[block->first + n];
        for (int32_t k = 0; k < nest->noperands; ++k)
            if (nest->operands[k].role == KG_ROLE_OUTPUT && nest->operands[k].leaf.input == array)
                return nest->operands[k].leaf.axes[block->axes[n]];
    }
    return -1;
}

static bool is_window(const run *own, int32_t k)
{
    const int32_t array = own->program->ninputs + k;
    return kg_is_local(&own->arrays[array]) && axis_stored(own->program, own->block, array) >= 0;
}

static int64_t window_bytes(const run *own, int32_t k)
{
    const kg_program *program = own->program;
    const kg_derived_spec *spec = &program->derived[k];
    const int32_t axis = axis_stored(program, own->block, program->ninputs + k);
    int64_t items = own->block->each;
    for (int32_t d = 0; d < spec->ndim; ++d)
        if (d != axis) items *= own->arrays[program->ninputs + k].shape[d];
    return (items * spec->itemsize + 63) / 64 * 64;
}

static window open_window(const run *own, int32_t k, kg_view *view, int64_t *strides, char *memory)
{
    const kg_program *program = own->program;
    const kg_derived_spec *spec = &program->derived[k];
    const int32_t axis = axis_stored(program, own->block, program->ninputs + k);
    int64_t step = spec->itemsize;
    for (int32_t d = spec->ndim - 1; d >= 0; --d) {
        const int64_t extent = d == axis ? own->block->each : view->shape[d];
        strides[d] = step;
        step *= extent > 1 ? extent : 1;
    }
    view->strides = strides;
    return (window){view, memory, strides[axis]};
}

static void run_blocks(void *context, int64_t start, int64_t count)
{
    run *own = context;
    const kg_program *program = own->program;
    const kg_block *block = own->block;
    const int32_t narrays = program->ninputs + program->nderived;
    int32_t nwindows = 0;
    int64_t words = 0, bytes = 0;
    for (int32_t k = 0; k < program->nderived; ++k) {
        if (!is_window(own, k)) continue;
        ++nwindows;
        words += program->derived[k].ndim;
        bytes += window_bytes(own, k);
    }
    const size_t views = (size_t)narrays * sizeof(kg_view), windows_bytes = (size_t)nwindows * sizeof(window);
    char *heap = malloc(views + windows_bytes + (size_t)words * sizeof(int64_t) + (size_t)bytes + 64);
    if (!heap) {
        atomic_store(&own->outcome, KG_NO_MEMORY);
        return;
    }
    kg_view *arrays = (kg_view *)heap;
    window *windows = (window *)(heap + views);
    int64_t *strides = (int64_t *)(heap + views + windows_bytes);
    char *memory = (char *)(((uintptr_t)(strides + words) + 63) & ~(uintptr_t)63);
    memcpy(arrays, own->arrays, views);
    nwindows = 0;
    for (int32_t k = 0; k < program->nderived; ++k) {
        if (!is_window(own, k)) continue;
        windows[nwindows++] = open_window(own, k, &arrays[program->ninputs + k], strides, memory);
        strides += program->derived[k].ndim;
        memory += window_bytes(own, k);
    }
    for (int64_t b = start; b < start + count && atomic_load(&own->outcome) == KG_DONE; ++b) {
        const int64_t row = b * block->each, left = block->rows - row;
        for (int32_t k = 0; k < nwindows; ++k) /* An address before the memory, where position 0 would be. */
            windows[k].view->data = (char *)((uintptr_t)windows[k].memory - (uintptr_t)(row * windows[k].step));
        for (int32_t n = 0; n < block->count; ++n) {
            const kg_span span = {block->axes[n], row, left < block->each ? left : block->each};
            const kg_outcome outcome =
                kg_run_nest(program, &program->nests[block->first + n], arrays, own->outputs, 0, &span, 1);
            if (outcome != KG_DONE) {
                atomic_store(&own->outcome, (int)outcome);
                break;
            }
        }
    }
    free(heap);
}

kg_outcome kg_run_block(const kg_program *program, const kg_block *block, const kg_view *arrays, const kg_view *outputs,
                        int64_t threads)
{
    run own = {program, block, arrays, outputs, KG_DONE};
    int64_t blocks = (block->rows + block->each - 1) / block->each;
    const kg_launch shared = {.naxes = 1, .work = block->work, .extents = &blocks, .part = run_blocks, .context = &own};
    kg_team_run(&shared, threads);
    return (kg_outcome)atomic_load(&own.outcome);
}
