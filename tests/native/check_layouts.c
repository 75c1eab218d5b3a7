/* Plans that are kept, found and kept by several threads at once: each is the plan of its layout.

   Build with -fsanitize=thread to look for races. Exits 0 and prints "right" where all holds. */

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "layouts.h"
#include "reduce.h"
#include "team.h"

#define CHECK(condition)                                                                                         \
    do {                                                                                                         \
        if (!(condition)) {                                                                                      \
            printf("line %d: %s\n", __LINE__, #condition);                                                       \
            exit(1);                                                                                             \
        }                                                                                                        \
    } while (0)

enum { WORDS = 8, THREADS = 4, CALLS = 20000 };

void kg_team_run(const kg_launch *launch, int64_t threads)
{
    (void)threads;
    kg_run_alone(launch);
}

/* The kernel has no reductions, whose source does not start under the thread sanitizer: it chooses code by the CPU. */
kg_outcome kg_reduce_run(const kg_launch *launch, const kg_operand_spec *operands, const bool *reduced, int64_t threads)
{
    (void)launch, (void)operands, (void)reduced, (void)threads;
    return KG_NO_MEMORY;
}

/* output[i, j] = input[i, j] + 1, over one or two axes. */
static void add_one(char **args, const int64_t *extents, const int64_t *steps, int64_t *naxes)
{
    const int64_t rows = *naxes > 1 ? extents[1] : 1;
    for (int64_t r = 0; r < rows; ++r)
        for (int64_t k = 0; k < extents[0]; ++k) {
            const int64_t in = k * steps[0] + (*naxes > 1 ? r * steps[2] : 0);
            const int64_t out = k * steps[1] + (*naxes > 1 ? r * steps[3] : 0);
            *(int64_t *)(args[1] + out) = *(int64_t *)(args[0] + in) + 1;
        }
}

static const int8_t axes[] = {0, 1};
static const kg_leaf leaf = {0, 2, axes};
static const kg_input_spec input = {2, 8, 0};
static const kg_result_spec result = {2, 8, 0, 1, &leaf};
static const kg_operand_spec operands[] = {
    {.role = KG_ROLE_INPUT, .leaf = {0, 2, axes}},
    {.role = KG_ROLE_OUTPUT, .leaf = {-1, 2, axes}, .combine = {-1, 0}},
};
static const kg_nest_spec nest = {.entry = add_one, .noperands = 2, .operands = operands, .work = 1, .ndim = -1};
static const kg_program program = {
    .ninputs = 1, .nresults = 1, .nnests = 1, .inputs = &input, .results = &result, .nests = &nest};

static kg_layouts *layouts;

/* A call of one of some layouts, which are more than are kept: `words` as `kg_find_plan` takes them. */
static bool call(int number, bool given)
{
    int64_t from[15 * 9], to[15 * 9];
    const int64_t rows = 2 + number % 5, columns = 3 + number % 3, step = number % 2 ? 8 * rows : 8;
    int64_t words[WORDS] = {rows, columns, number % 2 ? 8 : 8 * columns, step, rows, columns, 8 * columns, 8};
    for (int k = 0; k < 15 * 9; ++k) from[k] = 7 * k;
    if (!given) memset(words + 4, 0, 4 * sizeof *words);
    kg_plan plan;
    const bool found = kg_find_plan(layouts, words, &given, &plan);
    if (!found && !given) { /* The new array is dense, in C order. */
        const int64_t own[] = {rows, columns, 8 * columns, 8};
        memcpy(words + 4, own, sizeof own);
    }
    const kg_view source = {(char *)from, words, words + 2}, target = {(char *)to, words + 4, words + 6};
    if (!found) {
        CHECK(kg_make_plan(&program, &source, &target, &plan));
        kg_keep_plan(layouts, words, &given, &plan);
    }
    CHECK(words[4] == rows && words[5] == columns && words[6] == 8 * columns && words[7] == 8);
    kg_run_plan(&program, &plan, &source, &target, 1);
    for (int64_t i = 0; i < rows; ++i)
        for (int64_t j = 0; j < columns; ++j)
            CHECK(to[i * columns + j] == *(int64_t *)((char *)from + i * words[2] + j * words[3]) + 1);
    return found;
}

static void *call_often(void *first)
{
    for (int k = 0; k < CALLS; ++k) call((int)(intptr_t)first + k / 3 % 7, k % 2);
    return NULL;
}

int main(void)
{
    CHECK(layouts = kg_layouts_new(&program));
    for (int k = 0; k < 4; ++k) CHECK(!call(k, false));
    for (int k = 0; k < 4; ++k) CHECK(call(k, false));
    CHECK(!call(0, true)); /* Whether a result is given is part of a layout. */
    CHECK(call(0, true));
    int kept = 0;
    for (int k = 0; k < 4; ++k) kept += call(k, false);
    CHECK(kept < 4);
    pthread_t threads[THREADS];
    for (intptr_t t = 0; t < THREADS; ++t) CHECK(!pthread_create(&threads[t], NULL, call_often, (void *)t));
    for (int t = 0; t < THREADS; ++t) CHECK(!pthread_join(threads[t], NULL));
    kg_layouts_free(layouts);
    printf("right\n");
    return 0;
}
