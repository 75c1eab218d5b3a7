#include "plan.h"

#include <stdlib.h>
#include <string.h>

#include "reduce.h"
#include "team.h"

/* Positions along an axis from which it is worth sharing among threads. */
#define ENOUGH 64

/* Words of scratch memory on the stack; larger launches take theirs from the heap. */
#define STACK_WORDS 512

static int64_t absolute(int64_t value)
{
    return value < 0 ? -value : value;
}

static int64_t extent_of(const kg_leaf *leaf, const kg_view *inputs, int32_t axis)
{
    return leaf->axes[axis] < 0 ? 1 : inputs[leaf->input].shape[leaf->axes[axis]];
}

static int64_t stride_of(const kg_leaf *leaf, const kg_view *inputs, int32_t axis)
{
    const int8_t own = leaf->axes[axis];
    return own < 0 || inputs[leaf->input].shape[own] == 1 ? 0 : inputs[leaf->input].strides[own];
}

/* The shape that leaves broadcast to, in the last of `ndim` axes; those before are 1. */
static kg_outcome broadcast(const kg_leaf *leaves, int32_t count, const kg_view *inputs, int32_t ndim,
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
    return KG_DONE;
}

static int32_t rank_of(const kg_leaf *leaves, int32_t count)
{
    int32_t ndim = 0;
    for (int32_t k = 0; k < count; ++k)
        if (leaves[k].ndim > ndim) ndim = leaves[k].ndim;
    return ndim;
}

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
    if (step > 0)
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
        step *= extents[d] > 1 ? extents[d] : 1;
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
        if (extent < 0 || __builtin_mul_overflow(step, extent > 1 ? extent : 1, &step) || step > (int64_t)1 << 48)
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

static int64_t bytes_of(const kg_derived_spec *spec, const kg_view *view)
{
    int64_t bytes = spec->itemsize;
    if (spec->kind != KG_COUNT && (spec->kind != KG_STORED || spec->result != -1)) return 0;
    for (int32_t d = 0; d < spec->ndim; ++d) bytes *= view->shape[d];
    return (bytes + 63) / 64 * 64;
}

int64_t kg_derived_bytes(const kg_program *program, const kg_view *arrays)
{
    int64_t bytes = 0;
    for (int32_t k = 0; k < program->nderived; ++k)
        bytes += bytes_of(&program->derived[k], &arrays[program->ninputs + k]);
    return bytes;
}

void kg_place_derived(const kg_program *program, kg_view *arrays, const kg_view *outputs, char *memory)
{
    for (int32_t k = 0; k < program->nderived; ++k) {
        const kg_derived_spec *spec = &program->derived[k];
        kg_view *view = &arrays[program->ninputs + k];
        if (spec->kind == KG_NUMBER || spec->kind == KG_SHAPE) {
            continue;
        } else if (spec->kind == KG_COUNT) {
            int64_t *items = (int64_t *)memory;
            for (int64_t i = 0; i < view->shape[0]; ++i) items[i] = i;
            view->data = memory;
            memory += bytes_of(spec, view);
        } else if (spec->kind == KG_PART) {
            derive_view(spec, arrays, view); /* The steps of what it is a view of may be known only now. */
            view->data = arrays[spec->leaves[0].input].data + (intptr_t)view->data;
        } else if (spec->result >= 0) {
            view->data = outputs[spec->result].data;
            for (int32_t d = 0; d < spec->ndim; ++d) ((int64_t *)view->strides)[d] = outputs[spec->result].strides[d];
        } else {
            view->data = memory;
            memory += bytes_of(spec, view);
        }
    }
}

kg_outcome kg_result_shape(const kg_program *program, int32_t result, const kg_view *inputs, int64_t *shape)
{
    const kg_result_spec *spec = &program->results[result];
    return broadcast(spec->leaves, spec->nleaves, inputs, spec->ndim, shape);
}

/* Whether `axis` lies outside of `other`: 1 or 0 where the steps of the operands say so, -1 where none tells. */
static int goes_outside(int32_t axis, int32_t other, const int64_t *steps, int32_t count, int32_t ndim)
{
    int verdict = -1;
    for (int32_t k = 0; k < count; ++k) {
        const int64_t a = absolute(steps[k * ndim + axis]), b = absolute(steps[k * ndim + other]);
        if (a == 0 || b == 0) continue;
        if (a <= b) return 0;
        verdict = 1;
    }
    return verdict;
}

/* Axes from the outermost to the innermost, so that memory is walked forward: the rule of NumPy's nditer. An axis
   moves outward past another if some operand's steps say so and none says otherwise; ties keep C order.

   steps   `steps[operand * ndim + axis]` of `count` operands */
static void order_axes(const int64_t *steps, int32_t count, int32_t ndim, int32_t *order)
{
    for (int32_t axis = 0; axis < ndim; ++axis) {
        int32_t place = axis;
        for (int32_t position = axis - 1; position >= 0; --position) {
            const int outside = goes_outside(axis, order[position], steps, count, ndim);
            if (outside < 0) continue;
            if (!outside) break;
            place = position;
        }
        memmove(order + place + 1, order + place, (size_t)(axis - place) * sizeof *order);
        order[place] = axis;
    }
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
        int64_t room[STACK_WORDS];
        const int32_t most = STACK_WORDS / ndim; /* More operands than that have no say. */
        for (int32_t k = 0; k < nest->noperands && count < most; ++k) {
            const kg_operand_spec *operand = &nest->operands[k];
            if (operand->role != KG_ROLE_INPUT || !has_shape(&operand->leaf, inputs, shape, ndim)) continue;
            for (int32_t d = 0; d < ndim; ++d) room[count * ndim + d] = stride_of(&operand->leaf, inputs, d);
            ++count;
        }
        order_axes(room, count, ndim, order);
    }
    int64_t step = program->results[result].itemsize;
    for (int32_t j = ndim - 1; j >= 0; --j) {
        strides[order[j]] = step;
        step *= shape[order[j]] > 1 ? shape[order[j]] : 1;
    }
}

static int64_t size_of(const int64_t *shape, int32_t ndim)
{
    int64_t size = 1;
    for (int32_t d = 0; d < ndim; ++d) size *= shape[d];
    return size;
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

void kg_run_flat(const kg_program *program, char **pointers, const int64_t *steps, int64_t size, int64_t threads)
{
    const kg_nest_spec *nest = program->nests;
    const kg_launch launch = {nest->entry, 1, nest->noperands, 0, size * nest->work, &size, (int64_t *)steps, pointers,
                              NULL, NULL};
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

/* The shape of a nest's iteration space, which does not depend on its outputs. */
static bool space_of(const kg_nest_spec *nest, const kg_view *inputs, int64_t *shape)
{
    return broadcast(nest->leaves, nest->nleaves, inputs, nest->ndim, shape) == KG_DONE;
}

int64_t kg_work(const kg_program *program, const kg_view *inputs, const kg_view *outputs)
{
    int64_t work = 0;
    for (int32_t n = 0; n < program->nnests; ++n) {
        const kg_nest_spec *nest = &program->nests[n];
        int64_t most = 0, shape[KG_MAX_NDIM];
        if (nest->ndim >= 0) {
            most = space_of(nest, inputs, shape) ? size_of(shape, nest->ndim) : 0;
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

static bool same_shape(const kg_program *program, const kg_view *outputs, int32_t a, int32_t b)
{
    const int32_t ndim = program->results[a].ndim;
    return a == b || (program->results[b].ndim == ndim &&
                      (ndim == 0 || !memcmp(outputs[a].shape, outputs[b].shape, (size_t)ndim * sizeof(int64_t))));
}

static bool same_leaf(const kg_leaf *a, const kg_leaf *b)
{
    return a->input == b->input && a->ndim == b->ndim && (a->ndim == 0 || !memcmp(a->axes, b->axes, (size_t)a->ndim));
}

/* Whether the results of a nest that have the shape of `like` need the elements of a leaf; where all results have one
   shape, every leaf is needed. */
static bool is_needed(const kg_program *program, const kg_nest_spec *nest, const kg_view *outputs, int32_t like,
                      const kg_leaf *leaf)
{
    for (int32_t k = 0; k < nest->noperands; ++k) {
        const kg_operand_spec *operand = &nest->operands[k];
        if (operand->role != KG_ROLE_OUTPUT || !same_shape(program, outputs, operand->result, like)) continue;
        const kg_result_spec *result = &program->results[operand->result];
        for (int32_t j = 0; j < result->nleaves; ++j)
            if (same_leaf(&result->leaves[j], leaf)) return true;
    }
    return false;
}

static bool has_one_shape(const kg_program *program, const kg_nest_spec *nest, const kg_view *outputs, int32_t like)
{
    for (int32_t k = 0; k < nest->noperands; ++k)
        if (nest->operands[k].role == KG_ROLE_OUTPUT &&
            !same_shape(program, outputs, nest->operands[k].result, like))
            return false;
    return true;
}

/* Memory of one launch: on the stack where it is small. */
typedef struct {
    int64_t words[STACK_WORDS];
    int64_t *heap;
    int64_t *seen;  /* steps by operand and axis, as the shape has the axes */
    int64_t *sizes; /* the values of symbolic sizes, one for each operand */
    int64_t sink[8];
} room;

static const int64_t nothing[8] = {0};

static bool take_room(room *own, int32_t ndim, int32_t count, kg_launch *launch)
{
    const size_t axes = ndim ? (size_t)ndim : 1, n = (size_t)count;
    const size_t need = axes + 2 * axes * n + 2 * n;
    int64_t *at = own->words;
    own->heap = NULL;
    if (need > STACK_WORDS) {
        at = own->heap = malloc(need * sizeof *at);
        if (!at) return false;
    }
    launch->extents = at;
    launch->steps = at + axes;
    own->seen = launch->steps + axes * n;
    own->sizes = own->seen + axes * n;
    launch->pointers = (char **)(own->sizes + n);
    return true;
}

static kg_outcome read_size(const kg_operand_spec *operand, const kg_view *inputs, int64_t *value)
{
    int64_t shape[KG_MAX_NDIM];
    const int32_t ndim = rank_of(operand->leaves, operand->nleaves);
    const kg_outcome outcome = broadcast(operand->leaves, operand->nleaves, inputs, ndim, shape);
    if (outcome != KG_DONE) return outcome;
    if (operand->axis == 0)
        *value = size_of(shape, ndim);
    else
        *value = -operand->axis <= ndim ? shape[ndim + operand->axis] : 1;
    return KG_DONE;
}

/* The steps of an output along the axes of the space of its nest. */
static char *locate_output(const kg_operand_spec *operand, const kg_view *inputs, const kg_view *outputs,
                           const int64_t *shape, int64_t *steps)
{
    const kg_view *array = operand->leaf.input >= 0 ? &inputs[operand->leaf.input] : &outputs[operand->result];
    for (int32_t d = 0; d < operand->leaf.ndim; ++d)
        if (operand->leaf.axes[d] >= 0 && shape[d] != 1) steps[d] = array->strides[operand->leaf.axes[d]];
    return array->data;
}

/* Puts the axes along which elements are combined in C order, in the places that they have among the others. */
static void order_reduced(const bool *reduced, int32_t ndim, int32_t *order)
{
    int32_t next = 0;
    for (int32_t j = 0; j < ndim; ++j) {
        if (!reduced[order[j]]) continue;
        while (!reduced[next]) ++next;
        order[j] = next++;
    }
}

/* The launch of a nest: of one that has an iteration space, or for its results of the shape of result `like`, where
   operands that these do not need point to memory that nobody looks at.

   reduced   set for each axis of the launch along which elements are combined */
static kg_outcome make_launch(const kg_program *program, const kg_nest_spec *nest, const kg_view *inputs,
                              const kg_view *outputs, int32_t like, kg_launch *launch, room *own, bool *reduced)
{
    const bool has_space = nest->ndim >= 0;
    const int32_t ndim = has_space ? nest->ndim : program->results[like].ndim, count = nest->noperands;
    int64_t space[KG_MAX_NDIM];
    bool combined[KG_MAX_NDIM] = {false};
    if (has_space && !space_of(nest, inputs, space)) return KG_MISMATCH;
    const int64_t *shape = has_space ? space : outputs[like].shape;
    const bool all_needed = has_space || has_one_shape(program, nest, outputs, like);
    if (!take_room(own, ndim, count, launch)) return KG_NO_MEMORY;
    for (int32_t k = 0; k < nest->nreduced; ++k) combined[nest->reduced[k]] = true;
    launch->entry = nest->entry;
    launch->part = NULL;
    launch->noperands = count;
    for (int32_t k = 0; k < count; ++k) {
        const kg_operand_spec *operand = &nest->operands[k];
        int64_t *steps = own->seen + (int64_t)k * ndim;
        for (int32_t d = 0; d < ndim; ++d) steps[d] = 0;
        switch (operand->role) {
        case KG_ROLE_SIZE: {
            const kg_outcome outcome = read_size(operand, inputs, &own->sizes[k]);
            if (outcome != KG_DONE) return outcome;
            launch->pointers[k] = (char *)&own->sizes[k];
            break;
        }
        case KG_ROLE_SCALAR:
            launch->pointers[k] = inputs[operand->leaf.input].data;
            break;
        case KG_ROLE_OUTPUT: {
            if (has_space) {
                launch->pointers[k] = locate_output(operand, inputs, outputs, shape, steps);
                break;
            }
            const kg_view *array = &outputs[operand->result];
            if (!all_needed && !same_shape(program, outputs, operand->result, like)) {
                launch->pointers[k] = (char *)own->sink;
                break;
            }
            launch->pointers[k] = array->data;
            for (int32_t d = 0; d < ndim; ++d) steps[d] = shape[d] == 1 ? 0 : array->strides[d];
            break;
        }
        case KG_ROLE_INPUT:
            if (!all_needed && !is_needed(program, nest, outputs, like, &operand->leaf)) {
                launch->pointers[k] = (char *)(uintptr_t)nothing;
                break;
            }
            launch->pointers[k] = inputs[operand->leaf.input].data;
            for (int32_t d = 0, own_ndim = operand->leaf.ndim; d < own_ndim; ++d)
                steps[ndim - own_ndim + d] = stride_of(&operand->leaf, inputs, d);
            break;
        }
    }
    /* From the innermost axis outward; axes that continue each other in every operand are one. */
    int32_t order[KG_MAX_NDIM];
    order_axes(own->seen, count, ndim, order);
    if (nest->nreduced) order_reduced(combined, ndim, order);
    int64_t naxes = 0, size = 1;
    for (int32_t j = ndim - 1; j >= 0; --j) {
        const int32_t axis = order[j];
        const int64_t extent = shape[axis];
        size *= extent;
        if (extent == 1) continue;
        bool joined = naxes > 0 && reduced[naxes - 1] == combined[axis];
        for (int32_t k = 0; joined && k < count; ++k)
            joined = own->seen[k * ndim + axis] ==
                     launch->steps[(naxes - 1) * count + k] * launch->extents[naxes - 1];
        if (joined) {
            launch->extents[naxes - 1] *= extent;
            continue;
        }
        for (int32_t k = 0; k < count; ++k) launch->steps[naxes * count + k] = own->seen[k * ndim + axis];
        reduced[naxes] = combined[axis];
        launch->extents[naxes++] = extent;
    }
    if (naxes == 0) {
        for (int32_t k = 0; k < count; ++k) launch->steps[k] = 0;
        reduced[naxes] = false;
        launch->extents[naxes++] = 1;
    }
    /* Threads share the outermost axis, unless it is too short to keep several of them busy. */
    int64_t split = 0;
    for (int64_t a = 0; a < naxes; ++a)
        if (launch->extents[a] >= launch->extents[split]) split = a;
    for (int64_t a = 0; a < naxes; ++a)
        if (launch->extents[a] >= ENOUGH) split = a;
    launch->naxes = naxes;
    launch->split = split;
    launch->work = size * nest->work;
    return KG_DONE;
}

/* Runs a nest; `like` is any result where the nest has a space of its own. */
static kg_outcome run_nest(const kg_program *program, const kg_nest_spec *nest, const kg_view *inputs,
                           const kg_view *outputs, int32_t like, int64_t threads)
{
    kg_launch launch;
    room own;
    bool reduced[KG_MAX_NDIM];
    own.heap = NULL;
    kg_outcome outcome = make_launch(program, nest, inputs, outputs, like, &launch, &own, reduced);
    if (outcome == KG_DONE) {
        if (nest->nreduced)
            outcome = kg_reduce_run(&launch, nest->operands, reduced, threads);
        else if (launch.work)
            kg_team_run(&launch, threads);
    }
    free(own.heap);
    return outcome;
}

kg_outcome kg_run(const kg_program *program, const kg_view *inputs, const kg_view *outputs, int64_t threads)
{
    for (int32_t n = 0; n < program->nnests; ++n) {
        const kg_nest_spec *nest = &program->nests[n];
        if (nest->ndim >= 0) {
            const kg_outcome outcome = run_nest(program, nest, inputs, outputs, 0, threads);
            if (outcome != KG_DONE) return outcome;
            continue;
        }
        for (int32_t k = 0; k < nest->noperands; ++k) {
            if (nest->operands[k].role != KG_ROLE_OUTPUT) continue;
            const int32_t like = nest->operands[k].result;
            bool first = true;
            for (int32_t i = 0; first && i < k; ++i)
                first = nest->operands[i].role != KG_ROLE_OUTPUT ||
                        !same_shape(program, outputs, nest->operands[i].result, like);
            if (!first || size_of(outputs[like].shape, program->results[like].ndim) == 0) continue;
            const kg_outcome outcome = run_nest(program, nest, inputs, outputs, like, threads);
            if (outcome != KG_DONE) return outcome;
        }
    }
    return KG_DONE;
}

/* Overlap. */

typedef struct {
    const char *low, *high;
} range;

static range range_of(const kg_view *array, int32_t ndim, int32_t itemsize)
{
    range bytes = {array->data, array->data + itemsize};
    for (int32_t d = 0; d < ndim; ++d) {
        const int64_t reach = (array->shape[d] - 1) * array->strides[d];
        if (array->shape[d] == 0) return (range){array->data, array->data};
        if (reach < 0)
            bytes.low += reach;
        else
            bytes.high += reach;
    }
    return bytes;
}

static bool meet(range a, range b)
{
    return a.low < b.high && b.low < a.high;
}

/* Whether a kernel's only launch walks an input just as it walks an output, so that each element is read before it is
   written. */
static kg_outcome walks_alike(const kg_program *program, const kg_view *inputs, const kg_view *outputs, int32_t output,
                              int32_t input)
{
    const kg_nest_spec *nest = &program->nests[0];
    kg_launch launch;
    room own;
    bool reduced[KG_MAX_NDIM];
    own.heap = NULL;
    if (program->nnests != 1 || program->nderived || !has_one_shape(program, nest, outputs, output)) return KG_OVERLAP;
    kg_outcome outcome = make_launch(program, nest, inputs, outputs, output, &launch, &own, reduced);
    int32_t place = -1;
    for (int32_t k = 0; outcome == KG_DONE && k < nest->noperands; ++k)
        if (nest->operands[k].role == KG_ROLE_OUTPUT && nest->operands[k].result == output) place = k;
    for (int32_t k = 0; outcome == KG_DONE && k < nest->noperands; ++k) {
        const kg_operand_spec *operand = &nest->operands[k];
        if (operand->role != KG_ROLE_INPUT && operand->role != KG_ROLE_SCALAR) continue;
        if (operand->leaf.input != input) continue;
        for (int64_t a = 0; a < launch.naxes; ++a)
            if (launch.steps[a * nest->noperands + k] != launch.steps[a * nest->noperands + place])
                outcome = KG_OVERLAP;
    }
    free(own.heap);
    return outcome;
}

kg_outcome kg_check_overlap(const kg_program *program, const kg_view *inputs, const kg_view *outputs,
                            const bool *given)
{
    for (int32_t j = 0; j < program->nresults; ++j) {
        if (!given[j]) continue;
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
            const kg_outcome outcome = walks_alike(program, inputs, outputs, j, k);
            if (outcome != KG_DONE) return outcome;
        }
        for (int32_t i = 0; i < j; ++i)
            if (given[i] && meet(mine, range_of(&outputs[i], program->results[i].ndim, program->results[i].itemsize)))
                return KG_OVERLAP;
    }
    return KG_DONE;
}
