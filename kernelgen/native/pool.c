#define _GNU_SOURCE
#include "pool.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#define MAX_BLOCKS 1024 /* with the limit of 256 MiB, more than there can be */
#define HUGE ((size_t)1 << 21) /* blocks of at least two of these start at a huge page */

typedef struct {
    char *start;
    size_t capacity;
} block;

/* The oldest block comes first. */
static struct {
    pthread_mutex_t lock;
    block blocks[MAX_BLOCKS];
    int count;
    size_t bytes, limit;
} pool = {.lock = PTHREAD_MUTEX_INITIALIZER, .limit = (size_t)1 << 28};

static _Thread_local int64_t next_place = KG_POOL_HEAD;

void kg_pool_place(int64_t place)
{
    next_place = place;
}

static block remove_block(int index)
{
    const block taken = pool.blocks[index];
    pool.bytes -= taken.capacity;
    --pool.count;
    memmove(pool.blocks + index, pool.blocks + index + 1, (size_t)(pool.count - index) * sizeof *pool.blocks);
    return taken;
}

static void free_down_to(size_t limit)
{
    while (pool.count && pool.bytes > limit) free(remove_block(0).start);
}

/* The data of a block, with the block's description before it. */
static void *placed(block taken)
{
    char *data = taken.start + next_place;
    memcpy(data - KG_POOL_HEAD, &taken, sizeof taken);
    next_place = KG_POOL_HEAD;
    return data;
}

static block block_of(const void *data)
{
    block found;
    memcpy(&found, (const char *)data - KG_POOL_HEAD, sizeof found);
    return found;
}

void *kg_pool_take(size_t size)
{
    if (size > (size_t)1 << 62) return NULL;
    const size_t need = size + KG_POOL_PAGE;
    block found = {NULL, 0};
    pthread_mutex_lock(&pool.lock);
    for (int k = pool.count - 1; k >= 0 && !found.start; --k)
        if (pool.blocks[k].capacity >= need && pool.blocks[k].capacity <= need + need / 8 + KG_POOL_PAGE)
            found = remove_block(k);
    pthread_mutex_unlock(&pool.lock);
    if (!found.start) {
        const size_t align = need >= 2 * HUGE ? HUGE : KG_POOL_PAGE;
        found.capacity = (need + KG_POOL_PAGE - 1) / KG_POOL_PAGE * KG_POOL_PAGE;
        found.start = aligned_alloc(align, (found.capacity + align - 1) / align * align);
        if (!found.start) return NULL;
#ifdef MADV_HUGEPAGE
        if (align == HUGE) madvise(found.start, found.capacity, MADV_HUGEPAGE);
#endif
    }
    return placed(found);
}

void *kg_pool_take_zeros(size_t count, size_t size)
{
    size_t bytes;
    if (__builtin_mul_overflow(count, size, &bytes)) return NULL;
    void *data = kg_pool_take(bytes);
    if (data) memset(data, 0, bytes);
    return data;
}

void kg_pool_give_back(void *data)
{
    if (!data) return;
    const block given = block_of(data);
    pthread_mutex_lock(&pool.lock);
    if (given.capacity > pool.limit) {
        pthread_mutex_unlock(&pool.lock);
        free(given.start);
        return;
    }
    free_down_to(pool.limit - given.capacity);
    if (pool.count == MAX_BLOCKS) free(remove_block(0).start);
    pool.blocks[pool.count++] = given;
    pool.bytes += given.capacity;
    pthread_mutex_unlock(&pool.lock);
}

void *kg_pool_resize(void *data, size_t size)
{
    void *fresh = kg_pool_take(size);
    if (fresh && data) {
        const block old = block_of(data);
        const size_t held = (size_t)(old.start + old.capacity - (char *)data);
        memcpy(fresh, data, size < held ? size : held);
        kg_pool_give_back(data);
    }
    return fresh;
}

void kg_pool_set_limit(int64_t limit)
{
    pthread_mutex_lock(&pool.lock);
    pool.limit = (size_t)limit;
    free_down_to(pool.limit);
    pthread_mutex_unlock(&pool.lock);
}

int64_t kg_pool_kept(int64_t *blocks)
{
    pthread_mutex_lock(&pool.lock);
    const int64_t bytes = (int64_t)pool.bytes;
    if (blocks) *blocks = pool.count;
    pthread_mutex_unlock(&pool.lock);
    return bytes;
}

void kg_pool_renew(void)
{
    pthread_mutex_init(&pool.lock, NULL);
}
