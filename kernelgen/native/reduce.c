#include "reduce.h"

#include <math.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

#include "scan.h"
#include "team.h"
#include "variants.h"

/* The elements of a launch are computed block by block into memory that stays in the first cache, by the launch's own
   entry, whose reduced outputs point there; then they are combined. Blocks hold whole sequences, or pieces of one
   sequence, with the combined axes innermost ("rows"); or, where the innermost axis is one that stays, a row of results
   for each combined element ("columns"). Short sequences are columns, too, where less has to be moved for that: then a
   block holds all of them ("stacked"), and its rows are combined with each other. */

#define BLOCK 2048          /* elements of a block, at most */
#define SEVERAL (1 << 13)   /* elements of short sequences that are combined one after the other, if nothing stores them */
#define UNIT (1 << 15)      /* elements of a sequence that one thread combines: a whole number of chunks, a power of 2 */
#define LEAST_UNIT (1 << 13) /* and where threads would else have too few of them */
#define SHARE 8             /* of so many, the last ones hardly keep a thread waiting for another */
#define LOOK (1 << 13)      /* elements after which truth values are looked at: whole chunks, a power of 2 */
#define BREADTH 256         /* results side by side in columns */
#define NARROW 16           /* results side by side from which columns pay */
#define STACKED 64          /* elements of sequences that are stacked, at most */
#define MOST_BYTES 16       /* of an item */
#define STACK_BYTES (17 << 10) /* what an entry that combines stacked sequences uses, for each operand */
#define LEVELS 48
#define SPREAD 1            /* what it costs to spread an element in memory, and to pack it */
#define PACKED 4
#define FEW 8               /* elements that it pays to spread, at least */
#define READ_AGAIN 2        /* how often an input is read if it is copied as blocks have it, at least */
#define COPIED_BYTES (1 << 18) /* of such an input, at most: it stays in the second cache */
#define LARGEST_CHUNK 512
#define TOGETHER 8          /* chunks that are combined by one call: a power of 2 */

/* What is done with the items of one dtype: combining up to a block of them in each of several rows, whole chunks, the
   rows of columns side by side, two rows side by side; what a chunk of columns comes to; the value of no items; values of
   chunks as a tree, of which all but the last one are of whole chunks. */
typedef struct {
    void (*fold)(const void *items, int64_t from_step, int64_t count, void *values, int64_t to_step, int64_t rows);
    void (*chunks)(const void *items, void *value);
    void (*stack)(void *into, const void *items, int64_t step, int64_t count, int64_t breadth);
    void (*join)(void *into, const void *items, int64_t count);
    void (*settle)(void *values, int64_t count);
    void (*fill)(void *into, int64_t count);
    void (*tree)(void *values, int64_t count);
    int64_t lanes, chunk, bytes;
} kg_reducer;

/* The items of one vector where a mask is set, of another elsewhere: one instruction, as compilers see. */
#define CHOOSE(mask, a, b)                                                                                           \
    ({                                                                                                               \
        const __typeof__(mask) chosen = mask;                                                                        \
        (__typeof__(b))((chosen & (__typeof__(mask))(a)) | (~chosen & (__typeof__(mask))(b)));                       \
    })

#define ITEMS "reduce_items.h"
#define OWN(name) name##_reducer
#define OWN_TYPE kg_reducer
#include "each_type.h"

bool kg_is_reduced(kg_combine combine)
{
    return combine.type >= 0 && every[combine.type][combine.operation];
}

static const kg_reducer *reducer_of(const kg_operand_spec *operand)
{
    if (operand->role != KG_ROLE_OUTPUT || operand->combine.operation < 0) return NULL;
    return every[operand->combine.type][operand->combine.operation];
}

/* A binary tree over values that come one after another: level k holds the sum of 2^k of them where bit k of `count`
   is set. Each value is a row of `breadth` items. */
typedef struct {
    const kg_reducer *reducer;
    int64_t count, breadth;
    char *levels;
} tree;

static void push(tree *own, char *value, int64_t chunks)
{
    const size_t bytes = (size_t)(own->breadth * own->reducer->bytes);
    char *level = own->levels;
    int64_t bits = own->count;
    own->count += chunks;
    for (; chunks > 1; chunks /= 2, bits >>= 1) level += bytes;
    for (; bits & 1; bits >>= 1, level += bytes) {
        own->reducer->join(level, value, own->breadth);
        value = level;
    }
    if (value != level) memcpy(level, value, bytes);
}

/* The address of the whole sum of at least one value, as a result. */
static char *sum_of(tree *own)
{
    const int64_t bytes = own->breadth * own->reducer->bytes;
    char *sum = NULL, *level = own->levels;
    for (int64_t bits = own->count; bits; bits >>= 1, level += bytes) {
        if (!(bits & 1)) continue;
        if (sum) own->reducer->join(level, sum, own->breadth);
        sum = level;
    }
    own->reducer->settle(sum, own->breadth);
    return sum;
}

/* Adds the items of whole chunks, and a last part of one, as they lie in memory. */
static void push_chunks(tree *own, const char *items, int64_t count)
{
    const kg_reducer *by = own->reducer;
    char value[MOST_BYTES] __attribute__((aligned(16)));
    for (int64_t k = 0; k < count;) {
        if (own->count % TOGETHER == 0 && count - k >= TOGETHER * by->chunk) {
            by->chunks(items + k * by->bytes, value);
            push(own, value, TOGETHER);
            k += TOGETHER * by->chunk;
            continue;
        }
        const int64_t length = by->chunk < count - k ? by->chunk : count - k;
        by->fold(items + k * by->bytes, 0, length, value, 0, 1);
        push(own, value, 1);
        k += length;
    }
}

/* Adds what whole chunks come to; the tree has whole pieces of as many, or none yet. */
static void push_values(tree *own, char *values, int64_t count)
{
    const kg_reducer *by = own->reducer;
    for (int64_t part = UNIT; part; part /= 2) {
        if (!(count & part)) continue;
        by->tree(values, part);
        push(own, values, part);
        values += part * by->bytes;
    }
}

/* A launch that is combined, and how it is divided. */
typedef struct {
    const kg_launch *launch;
    const kg_operand_spec *operands;
    int32_t nmap, ncombined, noutputs;
    int32_t map[KG_MAX_NDIM], combined[KG_MAX_NDIM]; /* axes, innermost first */
    int32_t *outputs;                                /* the operands that are combined */
    int32_t *sources;                                /* the inputs that these are, as they lie in memory */
    const kg_reducer **by;                           /* how */
    bool direct;                                     /* whether the elements are read from there */
    int64_t results, length;                         /* how many, and of how many elements each */
    int64_t units, unit;                             /* pieces of a sequence that are combined on their own; their elements */
    int64_t block;                                   /* elements of a sequence that are computed at a time, at most */
    int64_t breadth;                                 /* results that are computed together, along the innermost axis */
    int64_t blocks;                                  /* of so many results along that axis */
    bool columns, stacked;
    int64_t chunk; /* of all outputs; 0 where they have several, or elements lie along several axes */
    bool truths; /* whether all results are decided by one element each, and nothing else is done with elements */
    atomic_bool *decided; /* then, whether they are; NULL where outputs have several */
    size_t bytes;  /* of the largest item */
    char *partial; /* for each output, unit and result */
    atomic_bool failed;
} plan;

static int64_t smaller(int64_t a, int64_t b)
{
    return a < b ? a : b;
}

/* The step of an operand along an axis of the launch; 0 for no axis. */
static int64_t step_of(const plan *own, int32_t operand, int32_t axis)
{
    return axis < 0 ? 0 : own->launch->steps[axis * own->launch->noperands + operand];
}

/* The address of an operand at result `number` and element `at` of its sequence. */
static char *address(const plan *own, int32_t operand, int64_t number, int64_t at)
{
    const int64_t *extents = own->launch->extents;
    char *place = own->launch->pointers[operand];
    for (int32_t k = 0; k < own->nmap && number; ++k) {
        place += number % extents[own->map[k]] * step_of(own, operand, own->map[k]);
        number /= extents[own->map[k]];
    }
    for (int32_t k = 0; k < own->ncombined && at; ++k) {
        place += at % extents[own->combined[k]] * step_of(own, operand, own->combined[k]);
        at /= extents[own->combined[k]];
    }
    return place;
}

/* The memory that one thread works in. */
typedef struct {
    const plan *plan;
    char **pointers;   /* of a block's operands */
    int64_t *steps;    /* of its axes */
    int64_t extents[KG_MAX_NDIM];
    char **blocks;     /* the elements of each combined output */
    tree *trees;
    char *lanes;       /* of columns */
    void *heap;
} workplace;

static size_t rounded(size_t bytes)
{
    return (bytes + 63) & ~(size_t)63;
}

static bool open_workplace(workplace *own, const plan *plan)
{
    const kg_launch *launch = plan->launch;
    const size_t operands = (size_t)launch->noperands, outputs = (size_t)plan->noutputs;
    const bool whole = plan->columns && !plan->stacked;
    const size_t breadth = whole ? (size_t)plan->breadth : 1;
    const size_t block = rounded((size_t)(plan->block + LARGEST_CHUNK) * plan->bytes);
    const size_t levels = rounded((whole ? 16 : LEVELS) * breadth * plan->bytes);
    const size_t lanes = whole ? rounded(32 * breadth * plan->bytes) : 0;
    const size_t stack = plan->stacked ? operands * STACK_BYTES : 0;
    const size_t axes = launch->naxes > 2 ? (size_t)launch->naxes : 2;
    const size_t head = rounded((operands + 1) * sizeof(char *) + axes * operands * sizeof(int64_t) +
                                outputs * (sizeof(char *) + sizeof(tree)));
    char *at = own->heap = malloc(head + 64 + outputs * (block + levels + lanes) + stack);
    if (!at) return false;
    own->plan = plan;
    own->pointers = (char **)at;
    own->steps = (int64_t *)(own->pointers + operands + 1);
    own->blocks = (char **)(own->steps + axes * operands);
    own->trees = (tree *)(own->blocks + outputs);
    at = (char *)(((uintptr_t)at + head + 63) & ~(uintptr_t)63);
    for (size_t j = 0; j < outputs; ++j, at += block) own->blocks[j] = at;
    own->lanes = at;
    at += outputs * lanes;
    for (size_t j = 0; j < outputs; ++j, at += levels)
        own->trees[j] = (tree){plan->by[j], 0, (int64_t)breadth, at};
    own->pointers[operands] = at;
    return true;
}

/* Adds an axis to a block: of the launch, with the step of its combined outputs in their blocks, in items. */
static int64_t add_axis(workplace *own, int64_t naxes, int32_t axis, int64_t extent, int64_t step)
{
    const plan *plan = own->plan;
    const kg_launch *launch = plan->launch;
    const int64_t count = launch->noperands;
    int64_t *steps = own->steps + naxes * count;
    if (extent == 1) return naxes;
    memcpy(steps, launch->steps + axis * count, (size_t)count * sizeof *steps);
    for (int32_t j = 0; j < plan->noutputs; ++j) steps[plan->outputs[j]] = step * plan->by[j]->bytes;
    bool joined = naxes > 0;
    for (int64_t k = 0; joined && k < count; ++k)
        joined = steps[k] == steps[k - count] * own->extents[naxes - 1];
    if (joined) {
        own->extents[naxes - 1] *= extent;
        return naxes;
    }
    own->extents[naxes] = extent;
    return naxes + 1;
}

/* Points to all operands at result `number`. */
static void point_to(workplace *own, int64_t number)
{
    const plan *plan = own->plan;
    const kg_launch *launch = plan->launch;
    const int64_t count = launch->noperands;
    memcpy(own->pointers, launch->pointers, (size_t)count * sizeof *own->pointers);
    for (int32_t k = 0; k < plan->nmap && number; ++k) {
        const int32_t axis = plan->map[k];
        const int64_t at = number % launch->extents[axis];
        number /= launch->extents[axis];
        if (at)
            for (int64_t i = 0; i < count; ++i) own->pointers[i] += at * launch->steps[axis * count + i];
    }
}

/* Computes a block: `breadth` results from result `number` on, for each of them the elements from `start` on, as many as
   make up a part of the space, at most `most`. Returns how many. The elements go to `offset` items after the beginnings
   of the blocks; in rows those of one result are neighbours, in columns those of one element. */
static int64_t compute(workplace *own, int64_t number, int64_t breadth, int64_t start, int64_t most, int64_t offset)
{
    const plan *plan = own->plan;
    const kg_launch *launch = plan->launch;
    const int64_t count = launch->noperands;
    point_to(own, number);
    /* The inner axes that are taken whole, and the part of the next one. */
    int32_t whole = 0;
    int64_t inner = 1, rest = start;
    while (whole < plan->ncombined - 1) {
        const int64_t extent = launch->extents[plan->combined[whole]];
        if (rest % extent || inner * extent > most) break;
        rest /= extent;
        inner *= extent;
        ++whole;
    }
    for (int32_t k = whole; k < plan->ncombined; ++k) {
        const int32_t axis = plan->combined[k];
        const int64_t extent = launch->extents[axis], at = k + 1 < plan->ncombined ? rest % extent : rest;
        if (k == whole) most = smaller(most / inner, extent - at);
        rest /= extent;
        if (at)
            for (int64_t i = 0; i < count; ++i) own->pointers[i] += at * launch->steps[axis * count + i];
    }
    const int64_t length = most * inner, unit = plan->columns ? breadth : 1;
    for (int32_t j = 0; j < plan->noutputs; ++j)
        own->pointers[plan->outputs[j]] = own->blocks[j] + offset * plan->by[j]->bytes;
    int64_t naxes = 0;
    if (plan->columns) naxes = add_axis(own, naxes, plan->map[0], breadth, 1);
    for (int32_t k = 0, step = 1; k <= whole; ++k) {
        const int64_t extent = k == whole ? most : launch->extents[plan->combined[k]];
        naxes = add_axis(own, naxes, plan->combined[k], extent, step * unit);
        step *= (int32_t)extent;
    }
    if (!plan->columns && plan->nmap) naxes = add_axis(own, naxes, plan->map[0], breadth, length);
    if (naxes == 0) {
        memset(own->steps, 0, (size_t)count * sizeof *own->steps);
        own->extents[naxes++] = 1;
    }
    launch->entry(own->pointers, own->extents, own->steps, &naxes);
    return length;
}

/* Stores a row of results, which lie `step` bytes apart. */
static void store_results(char *place, int64_t step, const char *from, int64_t bytes, int64_t breadth)
{
    if (step == bytes)
        memcpy(place, from, (size_t)(breadth * bytes));
    else
        for (int64_t r = 0; r < breadth; ++r) memcpy(place + r * step, from + r * bytes, (size_t)bytes);
}

/* Has the entry combine elements as it computes them: of `breadth` results from result `number` on, the elements from
   `start` to `stop`. What it makes of them is put into the blocks. Returns whether it did. */
static bool run_folded(workplace *own, int64_t way, int64_t number, int64_t breadth, int64_t start, int64_t stop)
{
    const plan *plan = own->plan;
    const kg_launch *launch = plan->launch;
    const size_t count = (size_t)launch->noperands;
    const int32_t first = plan->columns ? plan->map[0] : plan->combined[0];
    const int32_t second = plan->columns ? plan->combined[0] : plan->nmap ? plan->map[0] : -1;
    int64_t naxes = way;
    memcpy(own->steps, launch->steps + (size_t)first * count, count * sizeof *own->steps);
    if (second < 0)
        memset(own->steps + count, 0, count * sizeof *own->steps);
    else
        memcpy(own->steps + count, launch->steps + (size_t)second * count, count * sizeof *own->steps);
    own->extents[0] = plan->columns ? breadth : stop - start;
    own->extents[1] = plan->columns ? stop - start : breadth;
    point_to(own, number);
    for (int32_t k = 0; start && k < launch->noperands; ++k)
        own->pointers[k] += start * step_of(plan, k, plan->combined[0]);
    for (int32_t j = 0; j < plan->noutputs; ++j) own->pointers[plan->outputs[j]] = own->blocks[j];
    launch->entry(own->pointers, own->extents, own->steps, &naxes);
    return naxes == 0;
}

/* Several short sequences that the entry combines; returns whether it did. */
static bool run_rows(workplace *own, int64_t number, int64_t breadth)
{
    const plan *plan = own->plan;
    const int64_t chunks = (plan->length + plan->chunk - 1) / plan->chunk;
    if (!run_folded(own, KG_FOLD_ROWS, number, breadth, 0, plan->length)) return false;
    for (int32_t j = 0; j < plan->noutputs; ++j) {
        const kg_reducer *by = plan->by[j];
        const int64_t step = step_of(plan, plan->outputs[j], plan->nmap ? plan->map[0] : -1);
        char *values = own->blocks[j], *place = address(plan, plan->outputs[j], number, 0);
        if (chunks == 1) {
            store_results(place, step, values, by->bytes, breadth);
            continue;
        }
        for (int64_t r = 0; r < breadth; ++r, place += step, values += chunks * by->bytes) {
            by->tree(values, chunks);
            by->settle(values, 1);
            memcpy(place, values, (size_t)by->bytes);
        }
    }
    return true;
}

/* Several short sequences whose elements are stored first, or lie in memory. */
static void run_stored(workplace *own, int64_t number, int64_t breadth)
{
    const plan *plan = own->plan;
    if (!plan->direct) compute(own, number, breadth, 0, plan->length, 0);
    for (int32_t j = 0; j < plan->noutputs; ++j) {
        const kg_reducer *by = plan->by[j];
        const int64_t step = step_of(plan, plan->outputs[j], plan->nmap ? plan->map[0] : -1);
        int64_t from_step = plan->length * by->bytes;
        const char *items = own->blocks[j];
        if (plan->direct) {
            items = address(plan, plan->sources[j], number, 0);
            from_step = step_of(plan, plan->sources[j], plan->nmap ? plan->map[0] : -1);
        }
        by->fold(items, from_step, plan->length, address(plan, plan->outputs[j], number, 0), step, breadth);
    }
}

/* Several short sequences. */
static void run_short(workplace *own, int64_t number, int64_t breadth)
{
    const plan *plan = own->plan;
    if (plan->chunk && !plan->direct && plan->length >= plan->by[0]->lanes && run_rows(own, number, breadth)) return;
    const int64_t each = plan->direct ? breadth : BLOCK / plan->length;
    for (int64_t r = 0; r < breadth; r += each) run_stored(own, number + r, smaller(each, breadth - r));
}

/* Combines the lanes of a chunk, each a row, into the first one. */
static void combine_lanes(const kg_reducer *by, char *lanes, int64_t there, int64_t breadth)
{
    const int64_t bytes = breadth * by->bytes;
    for (int64_t half = by->lanes / 2; half; half /= 2)
        for (int64_t l = 0; l < half && l + half < there; ++l)
            by->join(lanes + l * bytes, lanes + (l + half) * bytes, breadth);
    by->settle(lanes, breadth);
}

/* Combines what is stacked, sequences no longer than a chunk, into the first row of an output's block. */
static void combine_stacked(workplace *own, int32_t output, int64_t number, int64_t breadth)
{
    const plan *plan = own->plan;
    const kg_reducer *by = plan->by[output];
    const int64_t bytes = breadth * by->bytes, length = plan->length, there = smaller(length, by->lanes);
    char *lanes = own->blocks[output];
    if (plan->direct) {
        const char *row = address(plan, plan->sources[output], number, 0);
        const int64_t step = step_of(plan, plan->sources[output], plan->combined[0]);
        for (int64_t l = 0; l < there; ++l)
            by->stack(lanes + l * bytes, row + l * step, by->lanes * step, (length - l + by->lanes - 1) / by->lanes,
                      breadth);
    } else {
        for (int64_t k = there; k < length; ++k)
            by->join(lanes + k % by->lanes * bytes, lanes + k * bytes, breadth);
    }
    combine_lanes(by, lanes, there, breadth);
}

/* Several short sequences, stacked. */
static void run_stacked(workplace *own, int64_t number, int64_t breadth)
{
    const plan *plan = own->plan;
    bool folded = plan->chunk && !plan->direct && plan->length > 1;
    for (int32_t j = 0; j < plan->noutputs; ++j)
        folded = folded && plan->length <= plan->by[j]->lanes && breadth >= plan->by[j]->lanes;
    folded = folded && run_folded(own, KG_FOLD_STACKED, number, breadth, 0, plan->length);
    if (!folded && !plan->direct) compute(own, number, breadth, 0, plan->length, 0);
    for (int32_t j = 0; j < plan->noutputs; ++j) {
        const int64_t step = step_of(plan, plan->outputs[j], plan->map[0]);
        if (!folded) combine_stacked(own, j, number, breadth);
        store_results(address(plan, plan->outputs[j], number, 0), step, own->blocks[j], plan->by[j]->bytes, breadth);
    }
}

/* The truth value of an element that decides a result. */
static char deciding(const plan *own, int32_t output)
{
    return own->operands[own->outputs[output]].combine.operation == KG_LOGICAL_OR;
}

/* Whether no further element changes what trees of truth values come to. */
static bool is_decided(const workplace *own)
{
    const plan *plan = own->plan;
    for (int32_t j = 0; j < plan->noutputs; ++j) {
        const tree *sums = &own->trees[j];
        bool found = false;
        for (int64_t level = 0; sums->count >> level; ++level)
            if (sums->count >> level & 1 && sums->levels[level] == deciding(plan, j)) found = true;
        if (!found) return false;
    }
    return true;
}

/* A unit of one long sequence, piece by piece; what does not fill a chunk waits for the next piece. */
static void run_long(workplace *own, int64_t number, int64_t start, int64_t stop)
{
    const plan *plan = own->plan;
    const int64_t piece = plan->truths ? LOOK : UNIT;
    int64_t kept = 0;
    for (int32_t j = 0; j < plan->noutputs; ++j) {
        own->trees[j].count = 0;
        if (plan->direct) push_chunks(&own->trees[j], address(plan, plan->sources[j], number, start), stop - start);
    }
    if (plan->direct) return;
    while (plan->chunk && start < stop) {
        const int64_t end = smaller(start + piece, stop);
        if (!run_folded(own, KG_FOLD_ROWS, number, 1, start, end)) break;
        for (int32_t j = 0; j < plan->noutputs; ++j)
            push_values(&own->trees[j], own->blocks[j], (end - start + plan->chunk - 1) / plan->chunk);
        start = end;
        if (plan->truths && is_decided(own)) return;
    }
    while (start < stop) {
        const int64_t length = compute(own, number, 1, start, smaller(plan->block, stop - start), kept);
        const int64_t there = kept + length;
        start += length;
        kept = start == stop ? 0 : there % LARGEST_CHUNK;
        for (int32_t j = 0; j < plan->noutputs; ++j) {
            const int64_t bytes = plan->by[j]->bytes, taken = there - kept;
            if (taken) push_chunks(&own->trees[j], own->blocks[j], taken);
            if (kept && taken) memmove(own->blocks[j], own->blocks[j] + taken * bytes, (size_t)(kept * bytes));
        }
        if (plan->truths && is_decided(own)) return;
    }
}

/* Adds a chunk of rows whose lanes are filled. */
static void push_lanes(tree *own, char *lanes, int64_t there)
{
    combine_lanes(own->reducer, lanes, there, own->breadth);
    push(own, lanes, 1);
}

/* Adds the rows of an array as they lie in memory, `step` bytes apart. */
static void push_rows(tree *own, char *lanes, const char *row, int64_t step, int64_t count)
{
    const kg_reducer *by = own->reducer;
    for (int64_t length; count; count -= length, row += length * step) {
        length = smaller(by->chunk, count);
        const int64_t there = smaller(length, by->lanes);
        for (int64_t l = 0; l < there; ++l)
            by->stack(lanes + l * own->breadth * by->bytes, row + l * step, by->lanes * step,
                      (length - l + by->lanes - 1) / by->lanes, own->breadth);
        push_lanes(own, lanes, there);
    }
}

/* A unit of the sequences of `breadth` results side by side. */
static void run_columns(workplace *own, int64_t number, int64_t breadth, int64_t start, int64_t stop)
{
    const plan *plan = own->plan;
    const int64_t rows = smaller(BLOCK / breadth, INT32_MAX);
    const size_t lanes = rounded((size_t)(32 * plan->breadth) * plan->bytes);
    for (int32_t j = 0; j < plan->noutputs; ++j) {
        own->trees[j].count = 0;
        own->trees[j].breadth = breadth;
        if (!plan->direct) continue;
        const char *row = address(plan, plan->sources[j], number, start);
        const int64_t step = step_of(plan, plan->sources[j], plan->combined[0]);
        push_rows(&own->trees[j], own->lanes + (size_t)j * lanes, row, step, stop - start);
    }
    for (int64_t at = start; at < stop && !plan->direct;) {
        const int64_t length = compute(own, number, breadth, at, smaller(rows, stop - at), 0);
        for (int32_t j = 0; j < plan->noutputs; ++j) {
            const kg_reducer *by = plan->by[j];
            const int64_t bytes = breadth * by->bytes;
            char *own_lanes = own->lanes + (size_t)j * lanes;
            const char *row = own->blocks[j];
            for (int64_t k = 0; k < length; ++k, row += bytes) {
                const int64_t place = (at + k - start) % by->chunk, lane = place % by->lanes;
                if (place < by->lanes)
                    memcpy(own_lanes + lane * bytes, row, (size_t)bytes);
                else
                    by->join(own_lanes + lane * bytes, row, breadth);
                if (place + 1 < by->chunk && at + k + 1 < stop) continue;
                push_lanes(&own->trees[j], own_lanes, smaller(place + 1, by->lanes));
            }
        }
        at += length;
    }
}

static void run_item(workplace *own, int64_t item)
{
    const plan *plan = own->plan;
    const kg_launch *launch = plan->launch;
    const int64_t unit = item % plan->units, block = item / plan->units;
    const int64_t extent = plan->nmap ? launch->extents[plan->map[0]] : 1;
    const int64_t first = block % plan->blocks * plan->breadth;
    const int64_t breadth = smaller(plan->breadth, extent - first), number = block / plan->blocks * extent + first;
    const int64_t start = unit * plan->unit, stop = smaller(start + plan->unit, plan->length);
    if (plan->stacked) {
        run_stacked(own, number, breadth);
        return;
    }
    if (!plan->columns && plan->length <= BLOCK) {
        run_short(own, number, breadth);
        return;
    }
    if (plan->columns)
        run_columns(own, number, breadth, start, stop);
    else if (plan->decided && atomic_load_explicit(plan->decided, memory_order_relaxed))
        for (int32_t j = 0; j < plan->noutputs; ++j) {
            char value = deciding(plan, j);
            own->trees[j].count = 0;
            push(&own->trees[j], &value, 1);
        }
    else
        run_long(own, number, start, stop);
    if (plan->decided && is_decided(own)) atomic_store_explicit(plan->decided, true, memory_order_relaxed);
    char *partial = plan->partial;
    for (int32_t j = 0; j < plan->noutputs; ++j) {
        const int64_t bytes = plan->by[j]->bytes;
        const char *sums = sum_of(&own->trees[j]);
        if (plan->units > 1) {
            memcpy(partial + (unit * plan->results + number) * bytes, sums, (size_t)(breadth * bytes));
            partial += plan->units * plan->results * bytes;
            continue;
        }
        const int64_t step = step_of(plan, plan->outputs[j], plan->nmap ? plan->map[0] : -1);
        store_results(address(plan, plan->outputs[j], number, 0), step, sums, bytes, breadth);
    }
}

static void run_items(void *context, int64_t start, int64_t count)
{
    plan *own = context;
    workplace place;
    if (!open_workplace(&place, own)) {
        atomic_store(&own->failed, true);
        return;
    }
    for (int64_t item = start; item < start + count; ++item) run_item(&place, item);
    free(place.heap);
}

/* Combines the units of each result. */
static void combine_units(const plan *own)
{
    char levels[LEVELS * MOST_BYTES] __attribute__((aligned(16)));
    char *partial = own->partial;
    for (int32_t j = 0; j < own->noutputs; ++j) {
        const int64_t bytes = own->by[j]->bytes;
        for (int64_t number = 0; number < own->results; ++number) {
            tree sum = {own->by[j], 0, 1, levels};
            for (int64_t unit = 0; unit < own->units; ++unit)
                push(&sum, partial + (unit * own->results + number) * bytes, 1);
            memcpy(address(own, own->outputs[j], number, 0), sum_of(&sum), (size_t)bytes);
        }
        partial += own->units * own->results * bytes;
    }
}

/* Whether an operand lies along an outer one of the combined axes: then blocks are so long that they have several
   positions of that one, as cache lines have. */
static bool is_turned(const plan *own)
{
    for (int32_t k = 0; own->ncombined > 1 && k < own->launch->noperands; ++k) {
        const int64_t inner = step_of(own, k, own->combined[0]), outer = step_of(own, k, own->combined[1]);
        if (inner && outer && llabs(outer) < llabs(inner)) return true;
    }
    return false;
}

/* Copies the items of an input along the axes where it has several positions; the first one of `axes` lies innermost in
   the copy. Returns how many bytes that takes; writes nothing without `to`. */
static int64_t copy_along(const kg_launch *launch, int32_t operand, const int32_t *axes, int32_t naxes, char *to)
{
    const int64_t item = launch->items[operand];
    int64_t count = 1, at[KG_MAX_NDIM] = {0};
    const char *from = launch->pointers[operand];
    for (int32_t a = 0; a < naxes; ++a) count *= launch->extents[axes[a]];
    if (!to) return count * item;
    const int64_t length = launch->extents[axes[0]], step = launch->steps[axes[0] * launch->noperands + operand];
    for (int64_t row = 0; row < count / length; ++row, to += length * item) {
        switch (item) {
        case 4:
            for (int64_t k = 0; k < length; ++k) memcpy(to + k * 4, from + k * step, 4);
            break;
        case 8: /* Complex numbers of 8 bytes are aligned to 4. */
            for (int64_t k = 0; k < length; ++k) memcpy(to + k * 8, from + k * step, 8);
            break;
        default:
            for (int64_t k = 0; k < length; ++k) memcpy(to + k * item, from + k * step, (size_t)item);
        }
        for (int32_t a = 1; a < naxes; ++a) {
            const int64_t own = launch->steps[axes[a] * launch->noperands + operand];
            from += own;
            if (++at[a] < launch->extents[axes[a]]) break;
            from -= launch->extents[axes[a]] * own;
            at[a] = 0;
        }
    }
    return count * item;
}

/* Whether an input is read several times, and not as blocks have it: then it is copied once, if it is small. `axes` gets
   those along which it has several positions, the innermost one of blocks first. */
static bool is_copied(const plan *own, int32_t operand, int32_t inner, int32_t *axes, int32_t *naxes)
{
    const kg_launch *launch = own->launch;
    const int64_t item = launch->items[operand], step = inner < 0 ? 0 : step_of(own, operand, inner);
    int64_t bytes = item, times = 1;
    if (!item || step == 0 || step == item) return false;
    axes[0] = inner;
    *naxes = 1;
    for (int32_t a = 0; a < launch->naxes; ++a) {
        const bool several = step_of(own, operand, a) != 0;
        if (several && a != inner) axes[(*naxes)++] = a;
        if (several && __builtin_mul_overflow(bytes, launch->extents[a], &bytes)) return false;
        if (!several) times = smaller(times * launch->extents[a], READ_AGAIN);
    }
    return times >= READ_AGAIN && bytes <= COPIED_BYTES;
}

/* Copies inputs as blocks have them, with `inner` as the innermost axis; returns a launch with these copies in memory that
   the caller frees, or the launch that there was. */
static const kg_launch *with_copies(const plan *own, int32_t inner, kg_launch *made, char **memory)
{
    const kg_launch *launch = own->launch;
    const size_t count = (size_t)launch->noperands, steps = (size_t)launch->naxes * count;
    int32_t axes[KG_MAX_NDIM], naxes;
    size_t bytes = 0;
    for (int32_t k = 0; k < launch->noperands; ++k)
        if (is_copied(own, k, inner, axes, &naxes)) bytes += rounded((size_t)copy_along(launch, k, axes, naxes, NULL));
    *memory = NULL;
    if (!bytes || !(*memory = malloc(bytes + 64 + steps * sizeof *launch->steps + count * sizeof *launch->pointers)))
        return launch;
    *made = *launch;
    made->steps = (int64_t *)*memory;
    made->pointers = (char **)(made->steps + steps);
    memcpy(made->steps, launch->steps, steps * sizeof *made->steps);
    memcpy(made->pointers, launch->pointers, count * sizeof *made->pointers);
    char *at = (char *)(((uintptr_t)(made->pointers + count) + 63) & ~(uintptr_t)63);
    for (int32_t k = 0; k < launch->noperands; ++k) {
        if (!is_copied(own, k, inner, axes, &naxes)) continue;
        const size_t own_bytes = (size_t)copy_along(launch, k, axes, naxes, at);
        int64_t step = launch->items[k];
        for (int32_t a = 0; a < naxes; step *= launch->extents[axes[a++]])
            made->steps[axes[a] * launch->noperands + k] = step;
        made->pointers[k] = at;
        at += rounded(own_bytes);
    }
    return made;
}

/* What it costs to move what a block is computed of, for each element: an input that is not as the block has it is packed,
   and one that is the same along an axis is spread. */
static int64_t moved(const plan *own, bool columns)
{
    const int32_t across = own->map[0], along = own->combined[0];
    int32_t axes[KG_MAX_NDIM], naxes;
    int64_t cost = 0;
    for (int32_t k = 0; k < own->launch->noperands; ++k) {
        const int64_t item = own->launch->items[k], side = step_of(own, k, across), next = step_of(own, k, along);
        if (!item || is_copied(own, k, columns ? across : along, axes, &naxes)) continue;
        if (columns)
            cost += side == item ? 0 : side == 0 ? SPREAD : PACKED;
        else if (own->ncombined == 1 && next == 0)
            cost += own->length < FEW ? PACKED : SPREAD;
        else if (own->ncombined > 1 || next != item)
            cost += PACKED;
        else if (side != own->length * item)
            cost += side == 0 ? SPREAD : PACKED;
    }
    return cost;
}

static void fill_empty(const plan *own)
{
    for (int32_t j = 0; j < own->noutputs; ++j)
        for (int64_t number = 0; number < own->results; ++number) own->by[j]->fill(address(own, own->outputs[j], number, 0), 1);
}

/* Into how many units sequences are divided: the tree of all their chunks is the same for every such number. */
static int64_t units_of(plan *own, int64_t sequences, int64_t threads)
{
    int64_t units = (own->length + own->unit - 1) / own->unit;
    while (threads > 1 && own->unit > LEAST_UNIT && sequences * units < SHARE * threads) {
        own->unit /= 2;
        units = (own->length + own->unit - 1) / own->unit;
    }
    return units;
}

kg_outcome kg_reduce_run(const kg_launch *launch, const kg_operand_spec *operands, const bool *reduced, int64_t threads)
{
    if (kg_is_scan(launch, operands)) return kg_scan_run(launch, operands, reduced, threads);
    atomic_bool decided = false;
    plan own = {.launch = launch, .operands = operands, .results = 1, .length = 1, .units = 1, .unit = UNIT, .block = BLOCK, .breadth = 1, .blocks = 1};
    const size_t count = (size_t)launch->noperands;
    void *memory = malloc(count * (2 * sizeof *own.outputs + sizeof *own.by));
    if (!memory) return KG_NO_MEMORY;
    own.by = memory;
    own.outputs = (int32_t *)(own.by + count);
    own.sources = own.outputs + count;
    own.direct = own.truths = true;
    int64_t bytes = 0;
    for (int32_t k = 0; k < launch->noperands; ++k) {
        own.by[own.noutputs] = reducer_of(&operands[k]);
        if (!own.by[own.noutputs]) continue;
        bytes += own.by[own.noutputs]->bytes;
        if ((size_t)own.by[own.noutputs]->bytes > own.bytes) own.bytes = (size_t)own.by[own.noutputs]->bytes;
        own.sources[own.noutputs] = operands[k].source;
        own.direct = own.direct && operands[k].source >= 0;
        const int8_t operation = operands[k].combine.operation;
        own.truths = own.truths && (operation == KG_LOGICAL_OR || operation == KG_LOGICAL_AND);
        own.outputs[own.noutputs++] = k;
    }
    for (int32_t k = 0; k < launch->noperands; ++k) /* What is stored as it is must be computed. */
        if (operands[k].role == KG_ROLE_OUTPUT && operands[k].combine.operation < 0) own.direct = own.truths = false;
    for (int32_t axis = 0; axis < launch->naxes; ++axis) {
        if (reduced[axis]) {
            own.combined[own.ncombined++] = axis;
            own.length *= launch->extents[axis];
        } else {
            own.map[own.nmap++] = axis;
            own.results *= launch->extents[axis];
        }
    }
    kg_outcome outcome = KG_DONE;
    kg_launch copied;
    char *copies = NULL;
    if (own.results && !own.length) {
        fill_empty(&own);
    } else if (own.results) {
        const int64_t extent = own.nmap ? launch->extents[own.map[0]] : 1;
        own.columns = own.nmap && own.map[0] == 0 && extent >= NARROW && own.length > 1;
        if (own.nmap && own.ncombined && extent >= NARROW && own.length <= STACKED)
            own.stacked = own.columns = own.columns || moved(&own, true) <= moved(&own, false);
        if (own.stacked)
            own.breadth = smaller(extent, BLOCK / own.length / NARROW * NARROW);
        else if (own.columns)
            own.breadth = smaller(extent, BREADTH);
        else if (own.length <= BLOCK)
            own.breadth = smaller(extent, SEVERAL / own.length);
        own.blocks = (extent + own.breadth - 1) / own.breadth;
        const int32_t inner = own.columns ? own.map[0] : own.ncombined ? own.combined[0] : -1;
        own.launch = with_copies(&own, inner, &copied, &copies);
        own.direct = own.direct && own.ncombined < 2;
        for (int32_t j = 0; j < own.noutputs && inner >= 0; ++j)
            own.direct = own.direct && step_of(&own, own.sources[j], inner) == own.by[j]->bytes;
        if (!own.columns && own.length > BLOCK && is_turned(&own)) own.block = UNIT;
        if (own.ncombined == 1 && (!own.columns || own.stacked)) own.chunk = own.by[0]->chunk;
        for (int32_t j = 1; j < own.noutputs; ++j)
            if (own.by[j]->chunk != own.chunk) own.chunk = 0;
        own.truths = own.truths && !launch->checks && !own.columns;
        if (own.truths && own.results == 1) own.decided = &decided;
        if (own.length > UNIT) own.units = units_of(&own, own.results / extent * own.blocks, threads);
        if (own.units > 1 && !(own.partial = malloc((size_t)(own.units * own.results * bytes)))) {
            free(copies);
            free(memory);
            return KG_NO_MEMORY;
        }
        int64_t items = own.results / extent * own.blocks * own.units;
        const kg_launch shared = {.naxes = 1, .work = launch->work, .extents = &items, .part = run_items, .context = &own};
        kg_team_run(&shared, threads);
        if (atomic_load(&own.failed))
            outcome = KG_NO_MEMORY;
        else if (own.units > 1)
            combine_units(&own);
    }
    free(own.partial);
    free(copies);
    free(memory);
    return outcome;
}
