#define _GNU_SOURCE
#include "team.h"

#include <pthread.h>
#include <sched.h>
#include <semaphore.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <string.h>

/* Every thread, the caller's too, has chunks of its own, the same at every call, so that what it touched lies in its
   core's cache; then it takes those that others have not begun. So a worker that wakes late costs nothing; the caller
   waits only for those that are inside of a chunk.

   A worker spins for some microseconds after its last chunk, then sleeps on a semaphore of its own. Waking it costs
   microseconds, too, so calls with little work do so only now and then: if they come often, the worker stays awake for
   the next ones. A worker that finds itself on the caller's CPU moves to another. */

#define MAX_WORKERS 64
#define MAX_OPERANDS 256
#define CHUNKS 4          /* the most chunks for each thread: enough to make up for one that is late */
#define LINE 64           /* chunks are multiples of so many elements, so that threads write cache lines of their own */
#define MANY (1 << 12)    /* positions of an outer axis from which its chunks are such multiples too */
#define WORTH_WAKING 8    /* times the smallest shared work from which sleeping workers are woken at once */
#define OFTEN 16          /* of so many calls with less work, one wakes sleeping workers */
#define PATIENCE 1000     /* looks at the workers inside of a chunk before the caller yields its CPU */

typedef struct {
    _Alignas(64) atomic_int asleep;
    _Alignas(64) atomic_llong taken; /* chunks of this thread that were taken */
    sem_t wake;
    int number;
} worker;

static struct {
    _Alignas(64) atomic_int busy;
    _Alignas(64) atomic_int open; /* whether the current launch has chunks to take */
    _Alignas(64) atomic_int inside; /* workers that may be running chunks */
    _Alignas(64) atomic_llong generation; /* of the current launch */
    _Alignas(64) atomic_llong taken; /* chunks of the caller's that were taken */
    _Alignas(64) const kg_launch *launch;
    int64_t chunks; /* for each thread */
    atomic_int wanted; /* workers of the current launch */
    atomic_int cpu; /* the caller's */
    int enlisted;
    int64_t passed, min_work, spins;
    worker workers[MAX_WORKERS];
} team = {.min_work = 200000, .spins = 2000};

static void relax(void)
{
#if defined(__x86_64__)
    __builtin_ia32_pause();
#elif defined(__aarch64__)
    __asm__ volatile("yield");
#endif
}

static void run_part(const kg_launch *launch, int64_t start, int64_t count)
{
    if (launch->part) {
        launch->part(launch->context, start, count);
        return;
    }
    int64_t extents[KG_MAX_NDIM];
    char *pointers[MAX_OPERANDS];
    const int64_t *steps = launch->steps + launch->split * launch->noperands;
    memcpy(extents, launch->extents, (size_t)launch->naxes * sizeof *extents);
    extents[launch->split] = count;
    for (int64_t k = 0; k < launch->noperands; ++k) pointers[k] = launch->pointers[k] + start * steps[k];
    int64_t naxes = launch->naxes;
    launch->entry(pointers, extents, launch->steps, &naxes);
}

static void run_chunk(const kg_launch *launch, int64_t number, int64_t chunks)
{
    const int64_t extent = launch->extents[launch->split];
    int64_t start = extent * number / chunks, stop = extent * (number + 1) / chunks;
    if (!launch->part && (launch->split == 0 || extent >= MANY)) {
        start = start / LINE * LINE;
        if (number + 1 < chunks) stop = stop / LINE * LINE;
    }
    if (stop > start) run_part(launch, start, stop - start);
}

/* The number of a thread's chunks that were taken; the caller is thread 0. */
static atomic_llong *taken_of(int thread)
{
    return thread == 0 ? &team.taken : &team.workers[thread - 1].taken;
}

/* Runs a thread's chunks, then those left of the threads after it. */
static void take_chunks(int thread)
{
    const kg_launch *launch = team.launch;
    const int64_t chunks = team.chunks;
    const int threads = atomic_load_explicit(&team.wanted, memory_order_relaxed) + 1;
    for (int k = 0; k < threads; ++k) {
        const int owner = (thread + k) % threads;
        atomic_llong *taken = taken_of(owner);
        for (int64_t number = atomic_fetch_add(taken, 1); number < chunks; number = atomic_fetch_add(taken, 1))
            run_chunk(launch, owner * chunks + number, threads * chunks);
    }
}

/* Returns when the team's generation is another than `seen`. */
static void await_generation(worker *self, int64_t seen)
{
    for (int64_t k = 0; k < team.spins; ++k) {
        if (atomic_load(&team.generation) != seen) return;
        relax();
    }
    /* A caller that was held up may wake the worker for a generation that it has already seen: it must be marked as
       asleep again, or nobody would ever wake it. A needless post is one more round of the loop. */
    for (;;) {
        atomic_store(&self->asleep, 1);
        if (atomic_load(&team.generation) != seen) {
            atomic_store(&self->asleep, 0);
            return;
        }
        sem_wait(&self->wake);
    }
}

/* Moves this thread to another CPU of those that it may use, if there is one. */
static void leave_cpu(int cpu, const cpu_set_t *every)
{
    cpu_set_t others = *every;
    if (cpu < 0 || cpu >= CPU_SETSIZE) return;
    CPU_CLR(cpu, &others);
    if (CPU_COUNT(&others) > 0) sched_setaffinity(0, sizeof others, &others);
}

static void *work(void *argument)
{
    worker *self = argument;
    cpu_set_t every;
    int64_t seen = 0;
    CPU_ZERO(&every);
    sched_getaffinity(0, sizeof every, &every);
    for (;;) {
        await_generation(self, seen);
        seen = atomic_load(&team.generation);
        const int cpu = atomic_load_explicit(&team.cpu, memory_order_relaxed);
        if (self->number < atomic_load_explicit(&team.wanted, memory_order_relaxed) && sched_getcpu() == cpu)
            leave_cpu(cpu, &every);
        atomic_fetch_add(&team.inside, 1);
        if (atomic_load(&team.open) && self->number < atomic_load_explicit(&team.wanted, memory_order_relaxed))
            take_chunks(self->number + 1);
        atomic_fetch_sub(&team.inside, 1);
    }
    return NULL;
}

/* Starts workers up to a number; returns how many there are. Only the holder of `busy` comes here. */
static int enlist(int wanted)
{
    if (wanted > MAX_WORKERS) wanted = MAX_WORKERS;
    if (team.enlisted >= wanted) return team.enlisted;
    sigset_t every, before;
    sigfillset(&every);
    pthread_sigmask(SIG_SETMASK, &every, &before); /* Python's signal handlers run on its own threads. */
    while (team.enlisted < wanted) {
        worker *next = &team.workers[team.enlisted];
        pthread_t thread;
        atomic_store(&next->asleep, 0);
        next->number = team.enlisted;
        if (sem_init(&next->wake, 0, 0) || pthread_create(&thread, NULL, work, next)) break;
        pthread_detach(thread);
        ++team.enlisted;
    }
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    return team.enlisted;
}

/* Whether to share a launch now: there is much work, a worker is awake, or it is time to wake one. */
static bool is_ready(int helpers, int64_t worth)
{
    if (worth >= WORTH_WAKING) return true;
    for (int k = 0; k < helpers; ++k)
        if (!atomic_load(&team.workers[k].asleep)) return true;
    return ++team.passed % OFTEN == 0;
}

static void run_together(const kg_launch *launch, int helpers, int64_t chunks)
{
    team.launch = launch;
    team.chunks = chunks;
    atomic_store_explicit(&team.wanted, helpers, memory_order_relaxed);
    atomic_store_explicit(&team.cpu, sched_getcpu(), memory_order_relaxed);
    for (int thread = 0; thread <= helpers; ++thread)
        atomic_store_explicit(taken_of(thread), 0, memory_order_relaxed);
    atomic_store(&team.open, 1);
    atomic_fetch_add(&team.generation, 1);
    for (int k = 0; k < helpers; ++k) {
        int asleep = 1;
        if (atomic_compare_exchange_strong(&team.workers[k].asleep, &asleep, 0)) sem_post(&team.workers[k].wake);
    }
    take_chunks(0);
    atomic_store(&team.open, 0);
    for (int64_t looks = 0; atomic_load(&team.inside); ++looks) {
        relax();
        if (looks > PATIENCE) sched_yield();
    }
}

void kg_team_run(const kg_launch *launch, int64_t threads)
{
    if (threads < 2 || launch->work < 2 * team.min_work) {
        kg_run_alone(launch);
        return;
    }
    const int64_t worth = launch->work / team.min_work;
    const int64_t count = threads < worth ? threads : worth;
    bool shared = false;
    if (count > 1 && launch->noperands <= MAX_OPERANDS && !atomic_exchange(&team.busy, 1)) {
        const int there = enlist(count - 1 > MAX_WORKERS ? MAX_WORKERS : (int)(count - 1));
        const int helpers = there < count - 1 ? there : (int)(count - 1);
        if (helpers > 0 && is_ready(helpers, worth)) {
            const int64_t chunks = worth / count;
            run_together(launch, helpers, chunks < 2 ? 2 : chunks > CHUNKS ? CHUNKS : chunks);
            shared = true;
        }
        atomic_store(&team.busy, 0);
    }
    if (!shared) kg_run_alone(launch);
}

void kg_team_set(int64_t min_work, int64_t spins)
{
    team.min_work = min_work > 0 ? min_work : 1;
    team.spins = spins;
}

int64_t kg_team_generation(void)
{
    return atomic_load(&team.generation);
}

void kg_team_forget(void)
{
    atomic_store(&team.busy, 0);
    atomic_store(&team.open, 0);
    atomic_store(&team.inside, 0);
    team.enlisted = 0;
    team.passed = 0;
}
