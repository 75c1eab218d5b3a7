/* Walks random iteration spaces with the outer loops and compares with one element after the other.

   Every array is allocated apart and no larger than it must be, as the nest's scratch memory is, so that the address
   sanitizer sees every byte that is touched outside of them; bytes between an output's items must stay as they were.
   Usage: check_nest SEED CASES */

#include "nest.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST = 8, RANK = 5 };

struct array {
    char *memory, *data; /* what was allocated; the first element */
    int64_t bytes;
    int64_t steps[RANK]; /* the innermost axis first */
};

static uint64_t state;

/* A random number below a limit (https://prng.di.unimi.it/splitmix64.c). */
static int64_t below(int64_t limit)
{
    uint64_t z = (state += 0x9e3779b97f4a7c15u);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return (int64_t)((z ^ (z >> 31)) % (uint64_t)limit);
}

static void fail(const char *what)
{
    printf("%s\n", what);
    exit(1);
}

/* What the body is compiled for; the outer loops know of it what `kg_code` says. */
static struct {
    struct kg_code code;
    struct kg_operand operands[MOST];
} kernel;

static int plain;  /* whether arrays are dense, but for narrow inputs */
static int in_row; /* whether the body for rows runs, to which a narrow input is one item */

static int is_written(int k) { return kernel.operands[k].kind == KG_OUTPUT || kernel.operands[k].kind == KG_UPDATE; }

/* Byte `b` of an output's item: a mixture of all that is read at the same place. */
static char mixed(char *const *items, int output, int b)
{
    unsigned value = (unsigned)(7 * output + b);
    for (int k = 0; k < kernel.code.total; ++k)
        if (!is_written(k)) value = 31 * value + (unsigned char)items[k][b % kernel.operands[k].item];
    return (char)(value ^ value >> 8);
}

/* All outputs' items of one place, from the items read there. Temporaries are a mixture of the rest. */
static void one_element(char *const *items)
{
    char results[MOST][16];
    for (int k = 0; k < kernel.code.total; ++k)
        if (is_written(k))
            for (int b = 0; b < kernel.operands[k].item; ++b) results[k][b] = mixed(items, k, b);
    for (int k = 0; k < kernel.code.total; ++k)
        if (is_written(k)) memcpy(items[k], results[k], (size_t)kernel.operands[k].item);
}

static void fill_temporaries(char *const *items)
{
    for (int k = kernel.code.passed; k < kernel.code.total; ++k)
        for (int b = 0; b < kernel.operands[k].item; ++b) items[k][b] = (char)(b + items[0][0]);
}

static void items_at(char *items[MOST], char *const *pointers, int64_t element)
{
    for (int k = 0; k < kernel.code.total; ++k) {
        const struct kg_operand *o = &kernel.operands[k];
        items[k] = pointers[k] + (o->kind == KG_SCALAR || (in_row && o->narrow) ? 0 : element * o->item);
    }
}

static void check_apart(char *const *pointers, int64_t elements)
{
    for (int k = 0; k < kernel.code.total; ++k)
        for (int j = 0; j < kernel.code.total; ++j) {
            const struct kg_operand *one = &kernel.operands[k], *other = &kernel.operands[j];
            if (j == k || one->kind != KG_OUTPUT || other->kind == KG_SCALAR || (in_row && other->narrow)) continue;
            if (pointers[k] < pointers[j] + elements * other->item && pointers[j] < pointers[k] + elements * one->item)
                fail("an output and another operand overlap in the body");
        }
}

static void body(char **pointers, const int64_t *advances, int64_t elements, int64_t tiles)
{
    char *items[MOST];
    if (elements <= 0 || tiles <= 0 || elements % kernel.code.lanes) fail("the body's elements are no multiple of lanes");
    for (int64_t t = 0; t < tiles; ++t) {
        if (t)
            for (int k = 0; k < kernel.code.total; ++k)
                if (kernel.operands[k].kind != KG_SCALAR) pointers[k] += advances[k];
        check_apart(pointers, elements);
        /* One loop after the other, as compiled kernels have them: what goes between them is kept in a block. */
        for (int64_t i = 0; i < elements; ++i) items_at(items, pointers, i), fill_temporaries(items);
        for (int64_t i = 0; i < elements; ++i) items_at(items, pointers, i), one_element(items);
    }
}

static void row_body(char **pointers, const int64_t *advances, int64_t elements, int64_t tiles)
{
    in_row = 1;
    body(pointers, advances, elements, tiles);
    in_row = 0;
}

/* An array for an operand, with axes in any order, gaps, negative steps and, for inputs, repeated axes. */
static struct array made(int k, int rank, const int64_t *extents)
{
    struct array a = {0};
    const int64_t item = kernel.operands[k].item;
    int64_t step = item, low = 0, high = 0;
    int order[RANK];
    const int shuffled = !plain && below(3) == 0, gaps = !plain && below(3) == 0, flips = !plain && below(4) == 0,
              repeats = !plain && below(3) == 0;
    for (int d = 0; d < rank; ++d) order[d] = d;
    for (int d = rank - 1; shuffled && d > 0; --d) {
        const int other = (int)below(d + 1), kept = order[d];
        order[d] = order[other];
        order[other] = kept;
    }
    for (int d = 0; d < rank; ++d) {
        const int64_t extent = extents[order[d]];
        if (kernel.operands[k].narrow && order[d] == 0 && below(8)) continue;
        if (gaps) step = step * (1 + below(5)) + item * below(2) * (d > 0);
        if (repeats && kernel.operands[k].kind == KG_INPUT && below(2)) continue;
        a.steps[order[d]] = flips && below(2) ? -step : step;
        *(a.steps[order[d]] < 0 ? &low : &high) += (extent - 1) * a.steps[order[d]];
        step *= extent;
    }
    const int64_t offset = below(4) ? 0 : below(8);
    a.bytes = high - low + item + offset;
    a.memory = malloc((size_t)a.bytes);
    for (int64_t b = 0; b < a.bytes; ++b) a.memory[b] = (char)below(256);
    a.data = a.memory + offset - low;
    return a;
}

static void walk_plainly(char *const *args, int rank, const int64_t *extents, const int64_t *steps)
{
    int64_t index[RANK] = {0};
    char temporaries[MOST][16];
    for (;;) {
        char *items[MOST];
        int d = 0;
        for (int k = 0; k < kernel.code.total; ++k) {
            items[k] = k < kernel.code.passed ? args[k] : temporaries[k];
            for (int e = 0; k < kernel.code.passed && e < rank; ++e)
                items[k] += index[e] * steps[e * kernel.code.passed + k];
        }
        fill_temporaries(items);
        one_element(items);
        while (d < rank && ++index[d] == extents[d]) index[d++] = 0;
        if (d == rank) return;
    }
}

static int64_t extent(void)
{
    switch (below(6)) {
    case 0: return 1 + below(3);
    case 1: return 64 * (1 + below(below(4) ? 3 : 40));
    case 2: return 1 + below(500);
    default: return 1 + below(70);
    }
}

static void choose_kernel(void)
{
    static const int items[] = {1, 2, 4, 8, 8, 4, 16}, lanes[] = {1, 1, 4, 8, 16}, blocks[] = {128, 128, 256, 512, 4096};
    const int same = below(2) ? 1 << (2 + below(2)) : 0, inputs = 1 + (int)below(3), outputs = 1 + (int)below(2);
    int n = 0;
    for (; n < inputs; ++n) kernel.operands[n].kind = n && below(5) == 0 ? KG_SCALAR : KG_INPUT;
    for (; n < inputs + outputs; ++n) kernel.operands[n].kind = outputs == 1 && below(2) ? KG_UPDATE : KG_OUTPUT;
    kernel.code.row_body = NULL;
    for (int k = 0; k < n; ++k) {
        kernel.operands[k].narrow = k && kernel.operands[k].kind == KG_INPUT && below(2);
        if (kernel.operands[k].narrow) kernel.code.row_body = row_body;
    }
    kernel.code.passed = n;
    if (below(4) == 0) kernel.operands[n++].kind = KG_TEMPORARY;
    kernel.code.total = n;
    for (int k = 0; k < n; ++k) kernel.operands[k].item = same ? same : items[below(7)];
    kernel.code.body = body;
    kernel.code.lanes = lanes[below(5)];
    kernel.code.block = blocks[below(5)];
}

static void run_case(void)
{
    struct array arrays[MOST];
    int64_t extents[RANK], steps[RANK * MOST] = {0}, elements = 1;
    char *args[MOST], *given[MOST], *copies[MOST] = {0};
    choose_kernel();
    plain = kernel.code.row_body && below(2);
    const int rank = 1 + (int)below(1 + below(RANK));
    const int passed = kernel.code.passed;
    for (int d = 0; d < rank; ++d) {
        extents[d] = extent();
        if (elements * extents[d] > 6000) extents[d] = 1;
        elements *= extents[d];
    }
    for (int k = 0; k < passed; ++k) {
        arrays[k] = made(k, kernel.operands[k].kind == KG_SCALAR ? 0 : rank, extents);
        /* Now and then, an output is the very array of the first input. */
        if (is_written(k) && below(4) == 0 && kernel.operands[k].item == kernel.operands[0].item && k == passed - 1) {
            struct array *input = &arrays[0];
            free(input->memory);
            *input = arrays[k];
        }
        for (int d = 0; d < rank; ++d) steps[d * passed + k] = arrays[k].steps[d];
    }
    for (int d = 0; d < rank; ++d) steps[d * passed] = arrays[0].steps[d];
    for (int k = 0; k < passed; ++k) args[k] = given[k] = arrays[k].data;
    for (int k = 0; k < passed; ++k)
        if (is_written(k)) {
            copies[k] = malloc((size_t)arrays[k].bytes);
            memcpy(copies[k], arrays[k].memory, (size_t)arrays[k].bytes);
        }
    KG_NEST(&kernel.code, args, extents, steps, rank);
    /* The plain walk starts from the same bytes; its results are compared with those of the outer loops. */
    for (int k = 0; k < passed; ++k)
        if (copies[k])
            for (int64_t b = 0; b < arrays[k].bytes; ++b) {
                const char result = arrays[k].memory[b];
                arrays[k].memory[b] = copies[k][b];
                copies[k][b] = result;
            }
    walk_plainly(given, rank, extents, steps);
    for (int k = 0; k < passed; ++k)
        if (copies[k] && memcmp(copies[k], arrays[k].memory, (size_t)arrays[k].bytes)) fail("a result differs");
    for (int k = 0; k < passed; ++k) {
        free(copies[k]);
        if (k == 0 || arrays[k].memory != arrays[0].memory) free(arrays[k].memory);
    }
}

int main(int count, char **values)
{
    if (count != 3) fail("usage: check_nest SEED CASES");
    for (int k = 0; k < atoi(values[2]); ++k) {
        state = (uint64_t)atoll(values[1]) * 1000003u + (uint64_t)k;
        run_case();
    }
    printf("all good\n");
    return 0;
}
