/* The team of worker threads, seen from inside: includes its source to reach what is private to it.

   Build with -fsanitize=thread to look for races. Exits 0 and prints "right" where all holds. */

#include "team.c"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define CHECK(condition)                                                                                         \
    do {                                                                                                         \
        if (!(condition)) {                                                                                      \
            printf("line %d: %s\n", __LINE__, #condition);                                                       \
            exit(1);                                                                                             \
        }                                                                                                        \
    } while (0)

/* output[i] = input[i] + 1, along one or two axes. */
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

static void run_and_check(int64_t rows, int64_t columns, int64_t split, int64_t threads)
{
    int64_t *input = malloc((size_t)(rows * columns) * 8), *output = calloc((size_t)(rows * columns), 8);
    int64_t extents[] = {columns, rows}, steps[] = {8, 8, 8 * columns, 8 * columns};
    char *pointers[] = {(char *)input, (char *)output};
    for (int64_t k = 0; k < rows * columns; ++k) input[k] = 3 * k;
    const kg_launch launch = {
        .entry = add_one, .naxes = 2, .noperands = 2, .split = split, .work = (int64_t)1 << 40,
        .extents = extents, .steps = steps, .pointers = pointers};
    kg_team_run(&launch, threads);
    for (int64_t k = 0; k < rows * columns; ++k) CHECK(output[k] == 3 * k + 1);
    free(input);
    free(output);
}

static void *call_often(void *unused)
{
    (void)unused;
    for (int k = 0; k < 300; ++k) run_and_check(1 + k % 7, 200 + k, k % 2, 1 + k % 5);
    return NULL;
}

static bool falls_asleep(int number)
{
    const struct timespec moment = {0, 1000000};
    for (int k = 0; k < 20000; ++k) {
        if (atomic_load(&team.workers[number].asleep)) return true;
        nanosleep(&moment, NULL);
    }
    return false;
}

int main(void)
{
    kg_team_set(1000, 100);
    for (int64_t threads = 1; threads <= 70; threads += 23) run_and_check(300, 70, 1, threads);
    CHECK(team.enlisted == MAX_WORKERS);

    pthread_t callers[4];
    for (int k = 0; k < 4; ++k) CHECK(!pthread_create(&callers[k], NULL, call_often, NULL));
    for (int k = 0; k < 4; ++k) pthread_join(callers[k], NULL);

    /* A worker that is woken for nothing, as by a caller that was held up between opening a generation and waking its
       workers, can be woken again. */
    CHECK(falls_asleep(0));
    int asleep = 1;
    CHECK(atomic_compare_exchange_strong(&team.workers[0].asleep, &asleep, 0));
    sem_post(&team.workers[0].wake);
    CHECK(falls_asleep(0));
    const int64_t before = kg_team_generation();
    run_and_check(64, 4096, 1, 2);
    CHECK(kg_team_generation() == before + 1);
    CHECK(falls_asleep(0));

    puts("right");
    return 0;
}
