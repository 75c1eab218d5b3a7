/* What reductions do with items of one type by one operation. Included with ITEM, NAME, LANES, CHUNK, WIDTH, IDENTITY,
   COMBINE(a, b), where `a` comes before `b`, and COMBINE_VECTORS(a, b), of vectors. Where items may be NaN and the latter
   loses that, COMBINE_KEEPING_NAN(a, b) does not, and is slower. SETTLED(a) is what a result becomes, if that is another:
   a sum of negative zeros is positive, as if it had begun with 0, and there is one NaN. */

#define PASTE_(a, b) a##_##b
#define PASTE(a, b) PASTE_(a, b)
#define VECTOR PASTE(NAME, vector)

/* The lanes are vectors of 32 bytes, or of 16 where that is all of them. */
#define VECTOR_BYTES (LANES * WIDTH * sizeof(ITEM) < 32 ? 16 : 32)
typedef ITEM VECTOR __attribute__((vector_size(VECTOR_BYTES)));
#define LOOSE PASTE(NAME, loose) /* anywhere in memory */
typedef ITEM LOOSE __attribute__((vector_size(VECTOR_BYTES), aligned(sizeof(ITEM)), may_alias));

enum { PASTE(NAME, each) = VECTOR_BYTES / sizeof(ITEM), PASTE(NAME, vectors) = LANES * WIDTH / PASTE(NAME, each) };
#define EACH PASTE(NAME, each)
#define VECTORS PASTE(NAME, vectors)
#define MASK __typeof__((VECTOR){0} == (VECTOR){0})

#ifdef COMBINE_KEEPING_NAN
#define COMBINE_LAST COMBINE_KEEPING_NAN
#else
#define COMBINE_LAST COMBINE_VECTORS
#endif
#ifndef SETTLED
#define SETTLED(a) (a)
#endif

#ifdef COMBINE_KEEPING_NAN
/* Whether one of the items is NaN. */
static bool PASTE(NAME, has_nan)(const ITEM *from, int64_t count)
{
    for (int64_t k = 0; k < count; ++k)
        if (from[k] != from[k]) return true;
    return false;
}
#endif

/* Combines the items of a vector. */
static inline __attribute__((always_inline)) void PASTE(NAME, across)(VECTOR sums, ITEM *value)
{
#pragma GCC unroll 8
    for (int step = EACH / 2; step >= WIDTH; step /= 2) {
        VECTOR others = sums;
#pragma GCC unroll 16
        for (int e = 0; e < step; ++e) others[e] = sums[e + step];
        sums = COMBINE_LAST(sums, others);
    }
    for (int l = 0; l < WIDTH; ++l) value[l] = SETTLED(sums[l]);
}

/* Combines fewer than LANES items in each of several rows that follow each other; `needed` vectors hold them. Returns
   how many rows were combined: all but the last ones, of which vectors would reach beyond the items. */
static inline __attribute__((always_inline)) int64_t PASTE(NAME, few)(const ITEM *from, int64_t count, char *to,
                                                                      int64_t to_step, int64_t rows, int needed)
{
    const int64_t length = count * WIDTH;
    VECTOR padding;
    MASK masks[VECTORS];
    int64_t r = 0;
    for (int e = 0; e < EACH; ++e) padding[e] = IDENTITY;
    for (int64_t l = 0; l < needed * EACH; ++l) masks[l / EACH][l % EACH] = l < length ? -1 : 0;
    for (; r * length + needed * EACH <= rows * length; ++r, from += length, to += to_step) {
        VECTOR sums[VECTORS];
#pragma GCC unroll 8
        for (int v = 0; v < needed; ++v) sums[v] = CHOOSE(masks[v], ((const LOOSE *)from)[v], padding);
#pragma GCC unroll 4
        for (int v = needed / 2; v; v /= 2) {
#pragma GCC unroll 4
            for (int w = 0; w < v; ++w) sums[w] = COMBINE_LAST(sums[w], sums[w + v]);
        }
        PASTE(NAME, across)(sums[0], (ITEM *)to);
    }
    return r;
}

/* Fewer items than a vector has, and the identity. */
static inline __attribute__((always_inline)) VECTOR PASTE(NAME, padded)(const ITEM *from, int64_t count)
{
    VECTOR items;
    for (int e = 0; e < EACH; ++e) items[e] = e < count ? from[e] : IDENTITY;
    return items;
}

/* Combines fewer than LANES items, one by one. */
static inline void PASTE(NAME, scarce)(const ITEM *from, int64_t count, ITEM *value)
{
    ITEM lanes[LANES * WIDTH];
    int64_t half = LANES / 2;
    for (int64_t l = 0; l < count * WIDTH; ++l) lanes[l] = from[l];
    while (half >= count && half) half /= 2;
    for (; half; half /= 2)
        for (int64_t l = 0; l < half * WIDTH && l + half * WIDTH < count * WIDTH; ++l)
            lanes[l] = COMBINE(lanes[l], lanes[l + half * WIDTH]);
    for (int l = 0; l < WIDTH; ++l) value[l] = SETTLED(lanes[l]);
}

/* Combines up to CHUNK items, of which each is WIDTH numbers. */
static inline __attribute__((always_inline)) void PASTE(NAME, sequence)(const ITEM *from, int64_t count, ITEM *value)
{
    if (count < 1) __builtin_unreachable();
    if (count < LANES) {
        PASTE(NAME, scarce)(from, count, value);
        return;
    }
    const LOOSE *rows = (const LOOSE *)from;
    int64_t k = LANES;
    VECTOR sums[VECTORS];
#pragma GCC unroll 8
    for (int v = 0; v < VECTORS; ++v) sums[v] = rows[v];
#ifdef COMBINE_KEEPING_NAN
    VECTOR checks[VECTORS]; /* Their sum is NaN where an item is, and seldom where none is. */
#pragma GCC unroll 8
    for (int v = 0; v < VECTORS; ++v) checks[v] = rows[v];
#endif
#pragma GCC unroll 1
    for (; k + LANES <= count; k += LANES) {
        rows += VECTORS;
#pragma GCC unroll 8
        for (int v = 0; v < VECTORS; ++v) {
            const VECTOR items = rows[v];
            sums[v] = COMBINE_VECTORS(sums[v], items);
#ifdef COMBINE_KEEPING_NAN
            checks[v] += items;
#endif
        }
    }
    const int64_t rest = (count - k) * WIDTH;
    if (rest) {
        rows += VECTORS;
#pragma GCC unroll 8
        for (int v = 0; v < VECTORS; ++v) {
            if (rest <= v * EACH) continue;
            VECTOR items;
            if (rest >= (v + 1) * EACH)
                items = rows[v];
            else
                items = PASTE(NAME, padded)((const ITEM *)&rows[v], rest - v * EACH);
            sums[v] = COMBINE_VECTORS(sums[v], items);
#ifdef COMBINE_KEEPING_NAN
            checks[v] += items;
#endif
        }
    }
#ifdef COMBINE_KEEPING_NAN
    ITEM check = 0;
    for (int v = 1; v < VECTORS; ++v) checks[0] += checks[v];
    for (int e = 0; e < EACH; ++e) check += checks[0][e];
    if (check != check && PASTE(NAME, has_nan)(from, count)) {
        *value = (ITEM)NAN;
        return;
    }
#endif
#pragma GCC unroll 4
    for (int v = VECTORS / 2; v; v /= 2) {
#pragma GCC unroll 4
        for (int w = 0; w < v; ++w) sums[w] = COMBINE_VECTORS(sums[w], sums[w + v]);
    }
    PASTE(NAME, across)(sums[0], value);
}

/* The item of a column of `count` rows, which lie `step` bytes apart, combined one after the other. */
static inline ITEM PASTE(NAME, column)(const char *from, int64_t step, int64_t count)
{
    ITEM sum = *(const ITEM *)from;
    for (int64_t r = 1; r < count; ++r) sum = COMBINE(sum, *(const ITEM *)(from + r * step));
    return sum;
}

/* The same of `breadth` columns side by side. */
VECTORIZED static void PASTE(NAME, stack)(void *into, const void *items, int64_t step, int64_t count, int64_t breadth)
{
    enum { SIDE = 4 };
    ITEM *to = into;
    int64_t k = 0;
    for (; k + SIDE * EACH <= breadth * WIDTH; k += SIDE * EACH) {
        const char *first = (const char *)((const ITEM *)items + k), *from = first;
        VECTOR sums[SIDE];
#pragma GCC unroll 4
        for (int v = 0; v < SIDE; ++v) sums[v] = ((const LOOSE *)from)[v];
#ifdef COMBINE_KEEPING_NAN
        VECTOR checks[SIDE];
#pragma GCC unroll 4
        for (int v = 0; v < SIDE; ++v) checks[v] = sums[v];
#endif
        for (int64_t r = 1; r < count; ++r) {
            from += step;
#pragma GCC unroll 4
            for (int v = 0; v < SIDE; ++v) {
                const VECTOR row = ((const LOOSE *)from)[v];
                sums[v] = COMBINE_VECTORS(sums[v], row);
#ifdef COMBINE_KEEPING_NAN
                checks[v] += row;
#endif
            }
        }
#pragma GCC unroll 4
        for (int v = 0; v < SIDE; ++v) *(LOOSE *)(to + k + v * EACH) = sums[v];
#ifdef COMBINE_KEEPING_NAN
        for (int e = 0; e < SIDE * EACH; ++e)
            if (checks[e / EACH][e % EACH] != checks[e / EACH][e % EACH])
                to[k + e] = PASTE(NAME, column)(first + e * (int64_t)sizeof(ITEM), step, count);
#endif
    }
    for (; k < breadth * WIDTH; ++k)
        to[k] = PASTE(NAME, column)((const char *)((const ITEM *)items + k), step, count);
}

/* Combines values of chunks as a binary tree into the first one. */
static inline void PASTE(NAME, tree)(void *values, int64_t count)
{
    ITEM *sums = values;
    while (count > 1) {
        const int64_t pairs = count / 2;
        for (int64_t c = 0; c < pairs; ++c)
            for (int l = 0; l < WIDTH; ++l)
                sums[c * WIDTH + l] = COMBINE(sums[2 * c * WIDTH + l], sums[(2 * c + 1) * WIDTH + l]);
        if (count % 2)
            for (int l = 0; l < WIDTH; ++l) sums[pairs * WIDTH + l] = sums[2 * pairs * WIDTH + l];
        count -= pairs;
    }
}

/* Combines the items, at most BLOCK, of each of several rows, which lie `from_step` bytes apart, into values `to_step`
   bytes apart. */
VECTORIZED static void PASTE(NAME, fold)(const void *items, int64_t from_step, int64_t count, void *values,
                                         int64_t to_step, int64_t rows)
{
    const char *from = items;
    char *to = values;
    int64_t r = 0;
    if (count < LANES && from_step == count * WIDTH * (int64_t)sizeof(ITEM)) {
        const ITEM *first = items;
        if (count * WIDTH <= EACH)
            r = PASTE(NAME, few)(first, count, to, to_step, rows, 1);
        else if (count * WIDTH <= 2 * EACH && VECTORS > 2)
            r = PASTE(NAME, few)(first, count, to, to_step, rows, 2);
        else
            r = PASTE(NAME, few)(first, count, to, to_step, rows, VECTORS);
        from += r * from_step;
        to += r * to_step;
    }
    for (; r < rows; ++r, from += from_step, to += to_step) {
        ITEM sums[BLOCK / CHUNK * WIDTH];
        int64_t chunks = 0;
        for (int64_t k = 0; k < count; k += CHUNK, ++chunks) {
            const int64_t length = count - k < CHUNK ? count - k : CHUNK;
            PASTE(NAME, sequence)((const ITEM *)from + k * WIDTH, length, sums + chunks * WIDTH);
        }
        PASTE(NAME, tree)(sums, chunks);
        for (int l = 0; l < WIDTH; ++l) ((ITEM *)to)[l] = chunks > 1 ? SETTLED(sums[l]) : sums[l];
    }
}

/* Combines TOGETHER whole chunks. */
VECTORIZED static void PASTE(NAME, chunks)(const void *items, void *value)
{
    ITEM sums[TOGETHER * WIDTH];
#ifdef COMBINE_KEEPING_NAN
    PASTE(NAME, fold)(items, CHUNK * WIDTH * sizeof(ITEM), CHUNK, sums, WIDTH * sizeof(ITEM), TOGETHER);
#else
    const LOOSE *rows = items;
    for (int c = 0; c < TOGETHER; ++c, rows += VECTORS) {
        VECTOR own[VECTORS];
#pragma GCC unroll 8
        for (int v = 0; v < VECTORS; ++v) own[v] = rows[v];
#pragma GCC unroll 1
        for (int k = 1; k < CHUNK / LANES; ++k) {
            rows += VECTORS;
#pragma GCC unroll 8
            for (int v = 0; v < VECTORS; ++v) own[v] = COMBINE_VECTORS(own[v], rows[v]);
        }
#pragma GCC unroll 4
        for (int v = VECTORS / 2; v; v /= 2) {
#pragma GCC unroll 4
            for (int w = 0; w < v; ++w) own[w] = COMBINE_VECTORS(own[w], own[w + v]);
        }
        PASTE(NAME, across)(own[0], sums + c * WIDTH);
    }
#endif
    PASTE(NAME, tree)(sums, TOGETHER);
    memcpy(value, sums, sizeof(ITEM) * WIDTH);
}

/* into[k] = into[k] combined with items[k] */
VECTORIZED static void PASTE(NAME, join)(void *into, const void *items, int64_t count)
{
    ITEM *restrict to = into;
    const ITEM *restrict from = items;
    for (int64_t k = 0; k < count * WIDTH; ++k) to[k] = COMBINE(to[k], from[k]);
}

VECTORIZED static void PASTE(NAME, settle)(void *values, int64_t count)
{
    ITEM *to = values;
    for (int64_t k = 0; k < count * WIDTH; ++k) to[k] = SETTLED(to[k]);
}

static void PASTE(NAME, fill)(void *into, int64_t count)
{
    ITEM *to = into;
    for (int64_t k = 0; k < count * WIDTH; ++k) to[k] = IDENTITY;
}

static const kg_reducer PASTE(NAME, reducer) = {
    PASTE(NAME, fold), PASTE(NAME, chunks), PASTE(NAME, stack), PASTE(NAME, join),
    PASTE(NAME, settle), PASTE(NAME, fill), PASTE(NAME, tree), LANES, CHUNK, sizeof(ITEM) * WIDTH};

#undef PASTE
#undef PASTE_
#undef ITEM
#undef NAME
#undef IDENTITY
#undef COMBINE
#undef COMBINE_VECTORS
#undef VECTOR
#undef VECTOR_BYTES
#undef EACH
#undef LOOSE
#undef VECTORS
#undef COMBINE_KEEPING_NAN
#undef COMBINE_LAST
#undef SETTLED
#undef MASK
