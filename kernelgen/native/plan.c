#include "plan.h"

#include <stdlib.h>
#include <string.h>

#include "blocks.h"
#include "launch.h"
#include "share.h"
#include "shapes.h"
#include "team.h"

/* Bytes of an array from which no machine has them: it need not be tried, and products of sizes do not overflow. */
#define TOO_MUCH ((int64_t)1 << 48)

/* Bytes of kept arrays from which they share memory. Tests define less. */
#ifndef SHARED_BYTES
#define SHARED_BYTES (64 << 10)
#endif

kg_outcome kg_check_fits(const kg_program *program, const kg_view *inputs)
{
    for (int32_t k = 0; k < program->nfits; ++k) {
        const kg_fit_spec *fit = &program->fits[k];
        int64_t target[KG_MAX_NDIM], value[KG_MAX_NDIM];
        const int32_t ndim = rank_of(fit->target, fit->ntarget), own = rank_of(fit->leaves, fit->nleaves);
        if (own > ndim || broadcast(fit->target, fit->ntarget, inputs, ndim, target) != KG_DONE ||
            broadcast(fit->leaves, fit->nleaves, inputs, ndim, value) != KG_DONE)
            return KG_MISMATCH;
        for (int32_t d = 0; d < ndim; ++d)
            if (value[d] != 1 && value[d] != target[d]) return KG_MISMATCH;
    }
    return KG_DONE;
}

/* Derived arrays. */

/* Python's slice along an axis of `extent` positions: the first of them and how many. */
static int64_t slice_start(const kg_dim *dim, int64_t extent, int64_t *count)
{
    const int64_t step = dim->step == KG_NONE ? 1 : dim->step;
    const int64_t lowest = step < 0 ? -1 : 0, highest = step < 0 ? extent - 1 : extent;
    int64_t start = dim->start, stop = dim->stop;
    if (start == KG_NONE) {
        start = step < 0 ? highest : lowest;
    } else {
        if (start < 0) start += extent;
        if (start < lowest) start = lowest;
        if (start > highest) start = highest;
    }
    if (stop == KG_NONE) {
        stop = step < 0 ? lowest : highest;
    } else {
        if (stop < 0) stop += extent;
        if (stop < lowest) stop = lowest;
        if (stop > highest) stop = highest;
    }
    if (step == 1) /* Most slices, without a division. */
        *count = stop > start ? stop - start : 0;
    else if (step > 0)
        *count = stop > start ? (stop - start - 1) / step + 1 : 0;
    else
        *count = start > stop ? (start - stop - 1) / -step + 1 : 0;
    return start;
}

/* The value of a derived number. */
static int64_t number_at(const kg_view *arrays, int64_t place)
{
    return (int64_t)(intptr_t)arrays[place].data;
}

/* A bound that a number gives, which never is the one that stands for None. */
static int64_t bound_at(const kg_view *arrays, int64_t place)
{
    const int64_t value = number_at(arrays, place);
    return value == KG_NONE ? KG_NONE + 1 : value;
}

static kg_dim given_dim(const kg_dim *dim, const kg_view *arrays)
{
    kg_dim given = *dim;
    if (dim->start_given) given.start = bound_at(arrays, dim->start);
    if (dim->stop_given) given.stop = bound_at(arrays, dim->stop);
    return given;
}

static kg_outcome derive_view(const kg_derived_spec *spec, const kg_view *arrays, kg_view *view)
{
    int64_t shape[KG_MAX_NDIM], *extents = (int64_t *)view->shape, *strides = (int64_t *)view->strides;
    const kg_leaf *leaf = &spec->leaves[0];
    int64_t offset = 0;
    int32_t own = 0;
    if (broadcast(spec->leaves, spec->nleaves, arrays, spec->nspace, shape) != KG_DONE) return KG_MISMATCH;
    for (int32_t d = 0; d < spec->nspace; ++d) {
        const int32_t seen = d - (spec->nspace - leaf->ndim);
        const int64_t stride = seen < 0 ? 0 : stride_of(leaf, arrays, seen), extent = shape[d];
        const kg_dim dim = given_dim(&spec->dims[d], arrays);
        if (dim.index) {
            const int64_t at = dim.start < 0 ? dim.start + extent : dim.start;
            if (at < 0 || at >= extent) return KG_MISMATCH;
            offset += at * stride;
            continue;
        }
        const int64_t start = slice_start(&dim, extent, &extents[own]);
        if (extents[own]) offset += start * stride;
        strides[own++] = stride * (dim.step == KG_NONE ? 1 : dim.step);
    }
    view->data = (char *)(intptr_t)offset;
    return KG_DONE;
}

static kg_outcome derive_array(const kg_derived_spec *spec, const kg_view *arrays, kg_view *view)
{
    int64_t shape[KG_MAX_NDIM], *extents = (int64_t *)view->shape, *strides = (int64_t *)view->strides;
    int64_t length = 1, step = spec->itemsize;
    if (broadcast(spec->leaves, spec->nleaves, arrays, spec->nspace, shape) != KG_DONE) return KG_MISMATCH;
    for (int32_t d = 0; d < spec->nspace; ++d) {
        if (spec->kept[d] >= 0)
            extents[spec->kept[d]] = shape[d];
        else
            length *= shape[d];
    }
    if (spec->required && !length) return KG_MISMATCH;
    for (int32_t d = spec->ndim - 1; d >= 0; --d) {
        strides[d] = step;
        if (__builtin_mul_overflow(step, extents[d] > 1 ? extents[d] : 1, &step) || step > TOO_MUCH)
            return KG_NO_MEMORY;
    }
    view->data = NULL;
    return KG_DONE;
}

static kg_outcome derive_number(const kg_derived_spec *spec, const kg_view *arrays, kg_view *view)
{
    const kg_arithmetic arithmetic = spec->arithmetic;
    int64_t a = 0, b = 0, value = 0, shape[KG_MAX_NDIM];
    bool fails = false;
    if (arithmetic >= KG_IS_SUM) {
        a = number_at(arrays, spec->a);
        b = number_at(arrays, spec->b);
    }
    switch (arithmetic) {
    case KG_IS_VALUE: value = spec->a; break;
    case KG_IS_INPUT: memcpy(&value, arrays[spec->a].data, sizeof value); break;
    case KG_IS_SIZE: {
        const int32_t ndim = rank_of(spec->leaves, spec->nleaves);
        fails = broadcast(spec->leaves, spec->nleaves, arrays, ndim, shape) != KG_DONE;
        if (fails) break;
        value = 1;
        if (spec->a == 0)
            for (int32_t d = 0; d < ndim; ++d) value *= shape[d];
        else if (-spec->a <= ndim)
            value = shape[ndim + spec->a];
        break;
    }
    case KG_IS_SUM: fails = __builtin_add_overflow(a, b, &value); break;
    case KG_IS_DIFFERENCE: fails = __builtin_sub_overflow(a, b, &value); break;
    case KG_IS_PRODUCT: fails = __builtin_mul_overflow(a, b, &value); break;
    case KG_IS_QUOTIENT:
    case KG_IS_REMAINDER:
        fails = b == 0 || (a == INT64_MIN && b == -1);
        if (fails) break;
        value = a % b;
        const bool down = value != 0 && (value < 0) != (b < 0); /* Python rounds down. */
        value = arithmetic == KG_IS_QUOTIENT ? a / b - down : value + (down ? b : 0);
        break;
    case KG_IS_LESSER: value = a < b ? a : b; break;
    case KG_IS_GREATER: value = a > b ? a : b; break;
    case KG_IS_NEGATIVE: fails = __builtin_sub_overflow((int64_t)0, a, &value); break;
    case KG_SAME:
        fails = a != b;
        value = a;
        break;
    default: fails = true;
    }
    view->data = (char *)(intptr_t)value;
    return fails ? KG_MISMATCH : KG_DONE;
}

/* A shape of numbers; the sizes of arrays are not negative, and their bytes are a number. */
static kg_outcome derive_shape(const kg_derived_spec *spec, const kg_view *arrays, kg_view *view)
{
    int64_t *extents = (int64_t *)view->shape, *strides = (int64_t *)view->strides, step = spec->itemsize;
    for (int32_t d = spec->ndim - 1; d >= 0; --d) {
        const int64_t extent = number_at(arrays, spec->kind == KG_COUNT ? spec->a : spec->extents[d]);
        extents[d] = extent;
        strides[d] = step;
        if (extent < 0 || __builtin_mul_overflow(step, extent > 1 ? extent : 1, &step) || step > TOO_MUCH)
            return KG_MISMATCH;
    }
    view->data = NULL;
    return KG_DONE;
}

static kg_outcome derive(const kg_derived_spec *spec, const kg_view *arrays, kg_view *view)
{
    switch (spec->kind) {
    case KG_PART: return derive_view(spec, arrays, view);
    case KG_NUMBER: return derive_number(spec, arrays, view);
    case KG_SHAPE:
    case KG_COUNT: return derive_shape(spec, arrays, view);
    default: return derive_array(spec, arrays, view);
    }
}

kg_outcome kg_derive(const kg_program *program, kg_view *arrays)
{
    for (int32_t k = 0; k < program->nderived; ++k) {
        const kg_outcome outcome = derive(&program->derived[k], arrays, &arrays[program->ninputs + k]);
        if (outcome != KG_DONE) return outcome;
    }
    return KG_DONE;
}

/* Bytes of a derived array of the call's own, in whole cache lines. */
static int64_t bytes_of(const kg_derived_spec *spec, const kg_view *view)
{
    if (spec->kind != KG_COUNT && (spec->kind != KG_STORED || spec->result != -1)) return 0;
    return (spec->itemsize * size_of(view->shape, spec->ndim) + 63) / 64 * 64;
}

int64_t kg_derived_bytes(const kg_program *program, kg_view *arrays)
{
    int64_t total = 0, *bytes;
    kg_mark_local(program, arrays);
    for (int32_t k = 0; k < program->nderived; ++k) {
        kg_view *view = &arrays[program->ninputs + k];
        const int64_t own = kg_is_local(view) ? 0 : bytes_of(&program->derived[k], view);
        if (!own) continue;
        view->data = (char *)(intptr_t)total;
        total += own;
    }
    if (total < SHARED_BYTES || !(bytes = malloc((size_t)program->nderived * sizeof *bytes))) return total;
    for (int32_t k = 0; k < program->nderived; ++k) {
        const kg_view *view = &arrays[program->ninputs + k];
        bytes[k] = kg_is_local(view) ? 0 : bytes_of(&program->derived[k], view);
    }
    const int64_t shared = kg_share_memory(program, arrays, bytes);
    free(bytes);
    return shared < 0 ? total : shared;
}

void kg_place_derived(const kg_program *program, kg_view *arrays, const kg_view *outputs, char *memory)
{
    for (int32_t k = 0; k < program->nderived; ++k) {
        const kg_derived_spec *spec = &program->derived[k];
        kg_view *view = &arrays[program->ninputs + k];
        if (spec->kind == KG_NUMBER || spec->kind == KG_SHAPE || kg_is_local(view)) {
            continue;
        } else if (spec->kind == KG_COUNT) {
            view->data = memory + (intptr_t)view->data;
            int64_t *items = (int64_t *)view->data;
            for (int64_t i = 0; i < view->shape[0]; ++i) items[i] = i;
        } else if (spec->kind == KG_PART) {
            if (spec->leaves[0].input >= program->ninputs) /* The steps of what it is a view of may be known only now. */
                derive_view(spec, arrays, view);
            view->data = arrays[spec->leaves[0].input].data + (intptr_t)view->data;
        } else if (spec->result >= 0) {
            view->data = outputs[spec->result].data;
            for (int32_t d = 0; d < spec->ndim; ++d) ((int64_t *)view->strides)[d] = outputs[spec->result].strides[d];
        } else {
            view->data = memory + (intptr_t)view->data;
        }
    }
    for (int32_t k = 0; k < program->nchecks; ++k) *arrays[program->checks[k]].data = 0;
}

kg_outcome kg_result_shape(const kg_program *program, int32_t result, const kg_view *inputs, int64_t *shape)
{
    const kg_result_spec *spec = &program->results[result];
    return broadcast(spec->leaves, spec->nleaves, inputs, spec->ndim, shape);
}

static bool has_shape(const kg_leaf *leaf, const kg_view *inputs, const int64_t *shape, int32_t ndim)
{
    if (leaf->ndim != ndim) return false;
    for (int32_t d = 0; d < ndim; ++d)
        if (extent_of(leaf, inputs, d) != shape[d]) return false;
    return true;
}

void kg_new_strides(const kg_program *program, int32_t result, const kg_view *inputs, const int64_t *shape,
                    int64_t *strides)
{
    const int32_t ndim = program->results[result].ndim;
    const kg_nest_spec *nest = NULL;
    for (int32_t n = 0; n < program->nnests && !nest; ++n)
        for (int32_t k = 0; k < program->nests[n].noperands; ++k)
            if (program->nests[n].operands[k].role == KG_ROLE_OUTPUT &&
                program->nests[n].operands[k].result == result)
                nest = &program->nests[n];
    int32_t order[KG_MAX_NDIM], count = 0;
    for (int32_t d = 0; d < ndim; ++d) order[d] = d;
    if (nest && ndim > 1) {
        int64_t room[KG_STACK_WORDS];
        const int32_t most = KG_STACK_WORDS / ndim; /* More operands than that have no say. */
        for (int32_t k = 0; k < nest->noperands && count < most; ++k) {
            const kg_operand_spec *operand = &nest->operands[k];
            if (operand->role != KG_ROLE_INPUT || !has_shape(&operand->leaf, inputs, shape, ndim)) continue;
            for (int32_t d = 0; d < ndim; ++d) room[count * ndim + d] = stride_of(&operand->leaf, inputs, d);
            ++count;
        }
        kg_order_axes(room, count, ndim, order);
    }
    int64_t step = program->results[result].itemsize;
    for (int32_t j = ndim - 1; j >= 0; --j) {
        strides[order[j]] = step;
        step *= shape[order[j]] > 1 ? shape[order[j]] : 1;
    }
}

bool kg_is_elementwise(const kg_program *program)
{
    const kg_nest_spec *nest = program->nests;
    int32_t ndim = 0, arrays = 0;
    if (program->nnests != 1 || program->nfits || program->nderived || nest->noperands != program->ninputs + program->nresults) return false;
    for (int32_t k = 0; k < program->ninputs; ++k) {
        const kg_operand_spec *operand = &nest->operands[k];
        const int32_t own = program->inputs[k].ndim;
        if ((operand->role != KG_ROLE_INPUT && operand->role != KG_ROLE_SCALAR) || operand->leaf.input != k)
            return false;
        if (own == 0) continue;
        if (operand->leaf.ndim != own || (arrays && own != ndim)) return false;
        for (int32_t d = 0; d < own; ++d)
            if (operand->leaf.axes[d] != d) return false;
        ndim = own;
        ++arrays;
    }
    for (int32_t j = 0; j < program->nresults; ++j) {
        const kg_operand_spec *operand = &nest->operands[program->ninputs + j];
        const kg_result_spec *result = &program->results[j];
        if (operand->role != KG_ROLE_OUTPUT || operand->result != j || result->ndim != ndim ||
            result->nleaves != arrays)
            return false;
        for (int32_t k = 0; k < result->nleaves; ++k) { /* Each of the arrays, once, as it is. */
            const kg_leaf *leaf = &result->leaves[k];
            if (leaf->ndim != ndim) return false;
            for (int32_t d = 0; d < ndim; ++d)
                if (leaf->axes[d] != d) return false;
            for (int32_t i = 0; i < k; ++i)
                if (result->leaves[i].input == leaf->input) return false;
        }
    }
    return arrays > 0;
}

KG_HOT void kg_run_flat(const kg_program *program, char **pointers, const int64_t *steps, int64_t size)
{
    int64_t naxes = 1;
    if (size) program->nests[0].entry(pointers, &size, steps, &naxes);
}

void kg_share_flat(const kg_program *program, char **pointers, int64_t *steps, int64_t size, int64_t threads)
{
    const kg_nest_spec *nest = &program->nests[0];
    const kg_launch launch = {.entry = nest->entry,
                              .naxes = 1,
                              .noperands = nest->noperands,
                              .work = size * nest->work,
                              .extents = &size,
                              .steps = steps,
                              .pointers = pointers};
    if (size) kg_team_run(&launch, threads);
}

bool kg_flat_apart(const kg_program *program, char *const *pointers, const int64_t *steps, int64_t size,
                   const bool *given)
{
    const int32_t ninputs = program->ninputs;
    for (int32_t j = 0; j < program->nresults; ++j) {
        const int32_t k = ninputs + j;
        if (!given[j] || size == 0) continue;
        const int64_t item = program->results[j].itemsize, reach = (size - 1) * steps[k];
        const char *low = pointers[k] + (reach < 0 ? reach : 0), *high = pointers[k] + (reach > 0 ? reach : 0) + item;
        if (absolute(steps[k]) < item && size > 1) return false;
        for (int32_t i = 0; i < k; ++i) {
            if (i >= ninputs && !given[i - ninputs]) continue;
            const bool input = i < ninputs;
            const int64_t other = (size - 1) * steps[i];
            const int64_t its_item = input ? program->inputs[i].itemsize : program->results[i - ninputs].itemsize;
            if (pointers[i] + (other < 0 ? other : 0) >= high || pointers[i] + (other > 0 ? other : 0) + its_item <= low)
                continue;
            if (!input || pointers[i] != pointers[k] || steps[i] != steps[k] ||
                program->inputs[i].kind != program->results[j].kind)
                return false;
        }
    }
    return true;
}

int64_t kg_work(const kg_program *program, const kg_view *inputs, const kg_view *outputs)
{
    int64_t work = 0;
    for (int32_t n = 0; n < program->nnests; ++n) {
        const kg_nest_spec *nest = &program->nests[n];
        int64_t most = 0, shape[KG_MAX_NDIM];
        if (nest->ndim >= 0) {
            most = kg_nest_space(nest, inputs, shape) ? size_of(shape, nest->ndim) : 0;
            work += most * nest->work;
            continue;
        }
        for (int32_t k = 0; k < nest->noperands; ++k) {
            const kg_operand_spec *operand = &nest->operands[k];
            if (operand->role != KG_ROLE_OUTPUT) continue;
            const int64_t size = size_of(outputs[operand->result].shape, program->results[operand->result].ndim);
            most = size > most ? size : most;
        }
        work += most * nest->work;
    }
    return work;
}

static kg_outcome run_nests(const kg_program *program, const kg_view *inputs, const kg_view *outputs, int64_t threads)
{
    const bool blocks = kg_may_have_blocks(program, inputs);
    for (int32_t n = 0; n < program->nnests; ++n) {
        const kg_nest_spec *nest = &program->nests[n];
        kg_block block;
        if (blocks && kg_find_block(program, inputs, n, &block)) {
            const kg_outcome outcome = kg_run_block(program, &block, inputs, outputs, threads);
            if (outcome != KG_DONE) return outcome;
            n += block.count - 1;
            continue;
        }
        if (nest->ndim >= 0) {
            const kg_outcome outcome = kg_run_nest(program, nest, inputs, outputs, 0, NULL, threads);
            if (outcome != KG_DONE) return outcome;
            continue;
        }
        for (int32_t k = 0; k < nest->noperands; ++k) {
            if (nest->operands[k].role != KG_ROLE_OUTPUT) continue;
            const int32_t like = nest->operands[k].result;
            bool first = true;
            for (int32_t i = 0; first && i < k; ++i)
                first = nest->operands[i].role != KG_ROLE_OUTPUT ||
                        !kg_same_shape(program, outputs, nest->operands[i].result, like);
            if (!first || size_of(outputs[like].shape, program->results[like].ndim) == 0) continue;
            const kg_outcome outcome = kg_run_nest(program, nest, inputs, outputs, like, NULL, threads);
            if (outcome != KG_DONE) return outcome;
        }
    }
    return KG_DONE;
}

kg_outcome kg_run(const kg_program *program, const kg_view *inputs, const kg_view *outputs, int64_t threads)
{
    const kg_outcome outcome = run_nests(program, inputs, outputs, threads);
    for (int32_t k = 0; outcome == KG_DONE && k < program->nchecks; ++k)
        if (*inputs[program->checks[k]].data) return KG_REFUSED;
    return outcome;
}

/* Overlap. */

/* The nest that writes a result, whose only array is the result itself; NULL where that is not one nest. */
static const kg_nest_spec *writer_of(const kg_program *program, int32_t output, int32_t *place)
{
    const kg_nest_spec *writer = NULL;
    for (int32_t k = 0; k < program->nderived; ++k)
        if (program->derived[k].kind == KG_STORED && program->derived[k].result == output) return NULL;
    for (int32_t n = 0; n < program->nnests; ++n) {
        const kg_nest_spec *nest = &program->nests[n];
        for (int32_t k = 0; k < nest->noperands; ++k) {
            if (nest->operands[k].role != KG_ROLE_OUTPUT || nest->operands[k].result != output) continue;
            if (writer) return NULL;
            writer = nest;
            *place = k;
        }
    }
    return writer;
}

static bool reads(const kg_operand_spec *operand, int32_t input)
{
    return operand->role != KG_ROLE_SIZE && operand->role != KG_ROLE_OUTPUT && operand->leaf.input == input;
}

/* Whether a launch walks an input just as it walks an output, so that each element is read before it is written. */
static kg_outcome walks_alike(const kg_program *program, const kg_nest_spec *nest, const kg_view *inputs,
                              const kg_view *outputs, int32_t output, int32_t place, int32_t input)
{
    kg_launch launch;
    kg_room own;
    bool reduced[KG_MAX_NDIM];
    own.heap = NULL;
    if (nest->operands[place].combine.operation >= 0) return KG_OVERLAP;
    /* Whatever a nest that combines elements stores besides has the shape of its space. */
    if (!nest->nreduced && !kg_has_one_shape(program, nest, outputs, output)) return KG_OVERLAP;
    kg_outcome outcome = kg_make_launch(program, nest, inputs, outputs, output, NULL, &launch, &own, reduced);
    for (int32_t k = 0; outcome == KG_DONE && k < nest->noperands; ++k) {
        const kg_operand_spec *operand = &nest->operands[k];
        if (!reads(operand, input)) continue;
        if (operand->role == KG_ROLE_TABLE) outcome = KG_OVERLAP;
        for (int64_t a = 0; a < launch.naxes; ++a)
            if (launch.steps[a * nest->noperands + k] != launch.steps[a * nest->noperands + place])
                outcome = KG_OVERLAP;
    }
    free(own.heap);
    return outcome;
}

/* Whether arrays are one and the same, no two of whose elements overlap. */
static bool is_same_array(const kg_view *a, const kg_view *b, int32_t ndim, int64_t itemsize)
{
    for (int32_t d = 0; d < ndim; ++d) {
        if (a->shape[d] != b->shape[d]) return false;
        if (a->shape[d] == 1) continue;
        const int64_t step = absolute(a->strides[d]);
        if (a->strides[d] != b->strides[d]) return false;
        int64_t inside = itemsize; /* Bytes that positions of the axes with shorter steps lie in. */
        for (int32_t e = 0; e < ndim; ++e)
            if (e != d && absolute(a->strides[e]) <= step) inside += absolute(a->strides[e]) * (a->shape[e] - 1);
        if (step < inside) return false;
    }
    return true;
}

/* Whether the nests that run block by block with the one that writes an output read of an input, at each position of the
   axis that they share, nothing but what the output's elements of that position replace. */
static bool reads_in_blocks(const kg_program *program, const kg_view *inputs, const kg_nest_spec *writer, int32_t place,
                            int32_t input)
{
    kg_block block;
    if (!kg_may_have_blocks(program, inputs)) return true;
    for (int32_t n = 0; n < program->nnests; ++n) {
        if (!kg_find_block(program, inputs, n, &block)) continue;
        const int32_t mine = (int32_t)(writer - program->nests) - n;
        n += block.count - 1;
        if (mine < 0 || mine >= block.count) continue;
        const int32_t axis = writer->operands[place].leaf.axes[block.axes[mine]];
        for (int32_t i = 0; i < mine; ++i) {
            const kg_nest_spec *nest = &program->nests[block.first + i];
            for (int32_t k = 0; k < nest->noperands; ++k) {
                const kg_operand_spec *operand = &nest->operands[k];
                const int32_t d = block.axes[i] - (nest->ndim - operand->leaf.ndim);
                if (!reads(operand, input)) continue;
                if (operand->role != KG_ROLE_INPUT || d < 0 || operand->leaf.axes[d] != axis) return false;
            }
        }
        return true;
    }
    return true;
}

/* Whether an output may be written over an input that begins where it does. */
static kg_outcome may_replace(const kg_program *program, const kg_view *inputs, const kg_view *outputs, int32_t output,
                              int32_t input)
{
    int32_t place = -1;
    const kg_nest_spec *writer = writer_of(program, output, &place);
    if (!writer || program->nchecks) return KG_OVERLAP; /* A call that is refused leaves its inputs as they were. */
    for (int32_t k = 0; k < program->nderived; ++k)
        if (program->derived[k].kind == KG_PART && program->derived[k].leaves[0].input == input) return KG_OVERLAP;
    for (const kg_nest_spec *nest = writer + 1; nest < program->nests + program->nnests; ++nest)
        for (int32_t k = 0; k < nest->noperands; ++k)
            if (reads(&nest->operands[k], input)) return KG_OVERLAP;
    if (program->nnests > 1 || writer->nreduced) {
        const int32_t ndim = program->results[output].ndim;
        if (ndim != program->inputs[input].ndim) return KG_OVERLAP;
        if (!is_same_array(&inputs[input], &outputs[output], ndim, program->results[output].itemsize)) return KG_OVERLAP;
        if (!reads_in_blocks(program, inputs, writer, place, input)) return KG_OVERLAP;
    }
    return walks_alike(program, writer, inputs, outputs, output, place, input);
}

kg_outcome kg_check_overlap(const kg_program *program, const kg_view *inputs, const kg_view *outputs,
                            const bool *given)
{
    for (int32_t j = 0; j < program->nresults; ++j) {
        if (given && !given[j]) continue;
        const kg_result_spec *result = &program->results[j];
        const range mine = range_of(&outputs[j], result->ndim, result->itemsize);
        for (int32_t d = 0; d < result->ndim; ++d) {
            const int64_t step = absolute(outputs[j].strides[d]);
            if (outputs[j].shape[d] > 1 && step < result->itemsize) return KG_OVERLAP;
        }
        for (int32_t k = 0; k < program->ninputs; ++k) {
            const kg_input_spec *input = &program->inputs[k];
            if (!meet(mine, range_of(&inputs[k], input->ndim, input->itemsize))) continue;
            if (inputs[k].data != outputs[j].data || input->kind != result->kind) return KG_OVERLAP;
            const kg_outcome outcome = may_replace(program, inputs, outputs, j, k);
            if (outcome != KG_DONE) return outcome;
        }
        for (int32_t i = 0; i < j; ++i)
            if ((!given || given[i]) &&
                meet(mine, range_of(&outputs[i], program->results[i].ndim, program->results[i].itemsize)))
                return KG_OVERLAP;
    }
    return KG_DONE;
}
