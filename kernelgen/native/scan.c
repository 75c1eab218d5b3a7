#include "scan.h"

#include <math.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

#include "team.h"
#include "variants.h"

/* The elements are computed block by block, by the launch's own entry, into the outputs themselves, and combined there
   while the block is in the first cache: several sequences at a time, whose sums do not wait for each other, and side by
   side where the innermost axis is another than that of the scan ("columns"). What lies in memory as it is, is read from
   there. Threads share the sequences. */

#define BLOCK 2048   /* elements of a block, at most */
#define SIDE 4       /* sequences that are scanned at once */
#define NARROW 8     /* results side by side from which columns pay */
#define BREADTH 512  /* and how many are scanned at a time, at most */

/* Elements along an axis, and sequences of them. */
typedef struct {
    char *at;
    int64_t step, row;
} kg_scanned;

typedef struct {
    void (*rows)(kg_scanned from, kg_scanned to, int64_t count, int64_t rows, bool goes_on);
    void (*beside)(kg_scanned from, kg_scanned to, const char *before, int64_t rows);
    int64_t bytes;
} kg_scanner;

#define ITEMS "scan_items.h"
#define OWN(name) name##_scanner
#define OWN_TYPE kg_scanner
#include "each_type.h"

static const kg_scanner *scanner_of(const kg_operand_spec *operand)
{
    if (operand->role != KG_ROLE_OUTPUT || operand->combine.operation < 0) return NULL;
    return every[operand->combine.type][operand->combine.operation];
}

/* A launch, and how it is divided. */
typedef struct {
    const kg_launch *launch;
    int32_t along; /* the axis of the scan; -1 where each sequence has one element */
    int32_t map[KG_MAX_NDIM], nmap, noutputs;
    int32_t *outputs, *sources;
    const kg_scanner **by;
    bool direct, columns;
    int64_t length, each, blocks; /* of a sequence; sequences of an item, and how many such there are along the first axis */
    atomic_bool failed;
} plan;

static int64_t smaller(int64_t a, int64_t b)
{
    return a < b ? a : b;
}

static int64_t step_of(const plan *own, int32_t operand, int32_t axis)
{
    return axis < 0 ? 0 : own->launch->steps[axis * own->launch->noperands + operand];
}

/* Moves all pointers along an axis. */
static void move(const plan *own, char **pointers, int32_t axis, int64_t count)
{
    for (int32_t k = 0; k < own->launch->noperands; ++k) pointers[k] += count * step_of(own, k, axis);
}

/* Adds an axis to the steps and extents of a block; one that goes on where the last one ends becomes a part of it. */
static int64_t add_axis(const plan *own, int32_t axis, int64_t extent, int64_t naxes, int64_t *extents, int64_t *steps)
{
    const int64_t count = own->launch->noperands;
    if (axis < 0 || extent == 1) return naxes;
    bool joined = naxes > 0;
    for (int32_t k = 0; k < count; ++k) {
        steps[naxes * count + k] = step_of(own, k, axis);
        joined = joined && steps[naxes * count + k] == steps[(naxes - 1) * count + k] * extents[naxes - 1];
    }
    if (joined) extents[naxes - 1] *= extent;
    else extents[naxes++] = extent;
    return naxes;
}

/* Computes a block of `rows` sequences at the pointers, `count` elements of each. */
static void compute(const plan *own, char **pointers, int64_t *steps, int64_t rows, int64_t count)
{
    int64_t extents[2] = {1, 1}, naxes = 0;
    const int32_t across = own->nmap ? own->map[0] : -1;
    if (own->columns) naxes = add_axis(own, across, rows, naxes, extents, steps);
    naxes = add_axis(own, own->along, count, naxes, extents, steps);
    if (!own->columns) naxes = add_axis(own, across, rows, naxes, extents, steps);
    if (naxes == 0) memset(steps, 0, (size_t)own->launch->noperands * sizeof *steps), naxes = 1;
    own->launch->entry(pointers, extents, steps, &naxes);
}

/* Combines the elements of a block with those before it. */
static void combine(const plan *own, char **pointers, int64_t rows, int64_t count, bool goes_on)
{
    const int32_t across = own->nmap ? own->map[0] : -1;
    for (int32_t j = 0; j < own->noutputs; ++j) {
        const kg_scanner *by = own->by[j];
        const int32_t output = own->outputs[j], source = own->direct ? own->sources[j] : output;
        kg_scanned to = {pointers[output], step_of(own, output, own->along), step_of(own, output, across)};
        kg_scanned from = {pointers[source], step_of(own, source, own->along), step_of(own, source, across)};
        if (!own->columns) {
            by->rows(from, to, count, rows, goes_on);
            continue;
        }
        int64_t k = 0;
        if (!goes_on) by->rows(from, to, 1, rows, false), k = 1;
        for (from.at += k * from.step, to.at += k * to.step; k < count; ++k, from.at += from.step, to.at += to.step)
            by->beside(from, to, to.at - to.step, rows);
    }
}

static void run_items(void *context, int64_t start, int64_t items)
{
    plan *own = context;
    const kg_launch *launch = own->launch;
    const size_t count = (size_t)launch->noperands;
    char **pointers = malloc(2 * count * sizeof *pointers + 2 * count * sizeof(int64_t));
    if (!pointers) {
        atomic_store(&own->failed, true);
        return;
    }
    char **moving = pointers + count;
    int64_t *steps = (int64_t *)(moving + count);
    const int64_t extent = own->nmap ? launch->extents[own->map[0]] : 1;
    for (int64_t item = start; item < start + items; ++item) {
        const int64_t first = item % own->blocks * own->each, rows = smaller(own->each, extent - first);
        const int64_t piece = BLOCK / rows > 1 ? BLOCK / rows : 1;
        int64_t rest = item / own->blocks;
        memcpy(moving, launch->pointers, count * sizeof *moving);
        if (first) move(own, moving, own->map[0], first);
        for (int32_t k = 1; k < own->nmap; rest /= launch->extents[own->map[k++]])
            move(own, moving, own->map[k], rest % launch->extents[own->map[k]]);
        for (int64_t at = 0, length; at < own->length; at += length) {
            length = smaller(piece, own->length - at);
            memcpy(pointers, moving, count * sizeof *pointers); /* An entry may change them. */
            if (!own->direct) compute(own, pointers, steps, rows, length);
            combine(own, moving, rows, length, at > 0);
            move(own, moving, own->along, length);
        }
    }
    free(pointers);
}

bool kg_is_scan(const kg_launch *launch, const kg_operand_spec *operands)
{
    for (int32_t k = 0; k < launch->noperands; ++k) {
        if (!scanner_of(&operands[k])) continue;
        for (int32_t d = 0; d < operands[k].leaf.ndim; ++d)
            if (operands[k].leaf.axes[d] < 0) return false;
        return true;
    }
    return false;
}

kg_outcome kg_scan_run(const kg_launch *launch, const kg_operand_spec *operands, const bool *reduced, int64_t threads)
{
    const size_t count = (size_t)launch->noperands;
    plan own = {.launch = launch, .along = -1, .length = 1, .direct = true};
    int64_t results = 1;
    own.by = malloc(count * (sizeof *own.by + 2 * sizeof *own.outputs));
    if (!own.by) return KG_NO_MEMORY;
    own.outputs = (int32_t *)(own.by + count);
    own.sources = own.outputs + count;
    for (int32_t k = 0; k < launch->noperands; ++k) {
        const kg_scanner *by = scanner_of(&operands[k]);
        if (operands[k].role == KG_ROLE_OUTPUT) own.direct = own.direct && by && operands[k].source >= 0;
        if (!by) continue;
        own.by[own.noutputs] = by;
        own.sources[own.noutputs] = operands[k].source;
        own.outputs[own.noutputs++] = k;
    }
    for (int32_t axis = 0; axis < launch->naxes; ++axis) {
        if (reduced[axis]) {
            own.along = axis;
            own.length = launch->extents[axis];
        } else {
            own.map[own.nmap++] = axis;
            results *= launch->extents[axis];
        }
    }
    if (results && own.length) {
        const int64_t extent = own.nmap ? launch->extents[own.map[0]] : 1;
        own.columns = own.along > 0 && extent >= NARROW;
        const int64_t most = own.columns ? BREADTH : own.length * SIDE < BLOCK ? BLOCK / own.length : SIDE;
        own.blocks = (extent + most - 1) / most;
        own.each = smaller(most, extent);
        int64_t items = results / extent * own.blocks;
        const kg_launch shared = {.naxes = 1, .work = launch->work, .extents = &items, .part = run_items, .context = &own};
        kg_team_run(&shared, threads);
    }
    free(own.by);
    return atomic_load(&own.failed) ? KG_NO_MEMORY : KG_DONE;
}
