#include "launch.h"

#include <stdlib.h>
#include <string.h>

#include "reduce.h"
#include "shapes.h"
#include "team.h"

/* Positions along an axis from which it is worth sharing among threads. */
#define ENOUGH 64

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

void kg_order_axes(const int64_t *steps, int32_t count, int32_t ndim, int32_t *order)
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

bool kg_is_check(const kg_program *program, int32_t array)
{
    for (int32_t k = 0; k < program->nchecks; ++k)
        if (program->checks[k] == array) return true;
    return false;
}

bool kg_nest_space(const kg_nest_spec *nest, const kg_view *inputs, int64_t *shape)
{
    return broadcast(nest->leaves, nest->nleaves, inputs, nest->ndim, shape) == KG_DONE;
}

bool kg_same_shape(const kg_program *program, const kg_view *outputs, int32_t a, int32_t b)
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
        if (operand->role != KG_ROLE_OUTPUT || !kg_same_shape(program, outputs, operand->result, like)) continue;
        const kg_result_spec *result = &program->results[operand->result];
        for (int32_t j = 0; j < result->nleaves; ++j)
            if (same_leaf(&result->leaves[j], leaf)) return true;
    }
    return false;
}

bool kg_has_one_shape(const kg_program *program, const kg_nest_spec *nest, const kg_view *outputs, int32_t like)
{
    for (int32_t k = 0; k < nest->noperands; ++k)
        if (nest->operands[k].role == KG_ROLE_OUTPUT &&
            !kg_same_shape(program, outputs, nest->operands[k].result, like))
            return false;
    return true;
}

static const int64_t nothing[8] = {0};

static bool take_room(kg_room *own, int32_t ndim, int32_t count, kg_launch *launch)
{
    const size_t axes = ndim ? (size_t)ndim : 1, n = (size_t)count;
    const size_t need = axes + 2 * axes * n + 3 * n;
    int64_t *at = own->words;
    own->heap = NULL;
    if (need > KG_STACK_WORDS) {
        at = own->heap = malloc(need * sizeof *at);
        if (!at) return false;
    }
    launch->extents = at;
    launch->steps = at + axes;
    own->seen = launch->steps + axes * n;
    own->sizes = own->seen + axes * n;
    launch->items = own->sizes + n;
    launch->pointers = (char **)(launch->items + n);
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

kg_outcome kg_make_launch(const kg_program *program, const kg_nest_spec *nest, const kg_view *inputs,
                          const kg_view *outputs, int32_t like, const kg_span *span, kg_launch *launch, kg_room *own,
                          bool *reduced)
{
    const bool has_space = nest->ndim >= 0;
    const int32_t ndim = has_space ? nest->ndim : program->results[like].ndim, count = nest->noperands;
    int64_t space[KG_MAX_NDIM];
    bool combined[KG_MAX_NDIM] = {false};
    if (has_space && !kg_nest_space(nest, inputs, space)) return KG_MISMATCH;
    const int64_t *shape = has_space ? space : outputs[like].shape;
    const bool all_needed = has_space || kg_has_one_shape(program, nest, outputs, like);
    if (!take_room(own, ndim, count, launch)) return KG_NO_MEMORY;
    for (int32_t k = 0; k < nest->nreduced; ++k) combined[nest->reduced[k]] = true;
    launch->entry = nest->entry;
    launch->part = NULL;
    launch->checks = false;
    launch->noperands = count;
    for (int32_t k = 0; k < count; ++k) {
        const kg_operand_spec *operand = &nest->operands[k];
        int64_t *steps = own->seen + (int64_t)k * ndim;
        for (int32_t d = 0; d < ndim; ++d) steps[d] = 0;
        launch->items[k] = 0;
        switch (operand->role) {
        case KG_ROLE_SIZE: {
            const kg_outcome outcome = read_size(operand, inputs, &own->sizes[k]);
            if (outcome != KG_DONE) return outcome;
            launch->pointers[k] = (char *)&own->sizes[k];
            break;
        }
        case KG_ROLE_SCALAR:
            launch->pointers[k] = inputs[operand->leaf.input].data;
            launch->checks = launch->checks || kg_is_check(program, operand->leaf.input);
            break;
        case KG_ROLE_TABLE:
            launch->pointers[k] = inputs[operand->leaf.input].data;
            for (int32_t d = 0; d < operand->leaf.ndim; ++d) /* Of an array without elements, something else is read. */
                if (extent_of(&operand->leaf, inputs, d) == 0) launch->pointers[k] = (char *)(uintptr_t)nothing;
            break;
        case KG_ROLE_STRIDE:
            own->sizes[k] = stride_of(&operand->leaf, inputs, operand->axis) / operand->unit;
            launch->pointers[k] = (char *)&own->sizes[k];
            break;
        case KG_ROLE_OUTPUT: {
            if (has_space) {
                launch->pointers[k] = locate_output(operand, inputs, outputs, shape, steps);
                break;
            }
            const kg_view *array = &outputs[operand->result];
            if (!all_needed && !kg_same_shape(program, outputs, operand->result, like)) {
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
            launch->items[k] = kg_itemsize(program, operand->leaf.input);
            for (int32_t d = 0, own_ndim = operand->leaf.ndim; d < own_ndim; ++d)
                steps[ndim - own_ndim + d] = stride_of(&operand->leaf, inputs, d);
            break;
        }
    }
    if (span) {
        for (int32_t k = 0; k < count; ++k)
            launch->pointers[k] += span->start * own->seen[(int64_t)k * ndim + span->axis];
        space[span->axis] = span->count;
    }
    /* From the innermost axis outward; axes that continue each other in every operand are one. */
    int32_t order[KG_MAX_NDIM];
    kg_order_axes(own->seen, count, ndim, order);
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

kg_outcome kg_run_nest(const kg_program *program, const kg_nest_spec *nest, const kg_view *inputs,
                       const kg_view *outputs, int32_t like, const kg_span *span, int64_t threads)
{
    kg_launch launch;
    kg_room own;
    bool reduced[KG_MAX_NDIM];
    own.heap = NULL;
    kg_outcome outcome = kg_make_launch(program, nest, inputs, outputs, like, span, &launch, &own, reduced);
    if (outcome == KG_DONE) {
        if (nest->nreduced)
            outcome = kg_reduce_run(&launch, nest->operands, reduced, threads);
        else if (launch.work)
            kg_team_run(&launch, threads);
    }
    free(own.heap);
    return outcome;
}

