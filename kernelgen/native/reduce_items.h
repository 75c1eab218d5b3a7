/* What reductions do with items of one type by one operation. Included with ITEM, NAME, LANES, CHUNK, WIDTH, IDENTITY,
   COMBINE(a, b), where `a` comes before `b`, and COMBINE_VECTORS(a, b), of vectors. Where items may be NaN and the latter
   loses that, KEEPS_NAN is defined. */

#define PASTE_(a, b) a##_##b
#define PASTE(a, b) PASTE_(a, b)
#define VECTOR PASTE(NAME, vector)

/* The lanes are vectors of 32 bytes, or of 16 where that is all of them. */
#define VECTOR_BYTES (LANES * WIDTH * sizeof(ITEM) < 32 ? 16 : 32)
typedef ITEM VECTOR __attribute__((vector_size(VECTOR_BYTES)));

/* Combines up to CHUNK items, of which each is WIDTH numbers. */
static inline __attribute__((always_inline)) void PASTE(NAME, sequence)(const ITEM *from, int64_t count, ITEM *value)
{
    enum { EACH = VECTOR_BYTES / sizeof(ITEM), VECTORS = LANES * WIDTH / EACH };
    ITEM lanes[LANES * WIDTH];
    int64_t k = LANES;
    if (count < 1) __builtin_unreachable();
    if (count < LANES) {
        for (int64_t l = 0; l < count * WIDTH; ++l) lanes[l] = from[l];
    } else {
        VECTOR sums[VECTORS], items;
        memcpy(sums, from, sizeof sums);
#ifdef KEEPS_NAN
        __typeof__(sums[0] != sums[0]) missing = sums[0] != sums[0];
        for (int v = 1; v < VECTORS; ++v) missing |= sums[v] != sums[v];
#endif
        for (; k + LANES <= count; k += LANES) {
#pragma GCC unroll 8
            for (int v = 0; v < VECTORS; ++v) {
                memcpy(&items, from + k * WIDTH + v * EACH, sizeof items);
                sums[v] = COMBINE_VECTORS(sums[v], items);
#ifdef KEEPS_NAN
                missing |= items != items;
#endif
            }
        }
        memcpy(lanes, sums, sizeof lanes);
#ifdef KEEPS_NAN
        for (int l = 0; l < EACH; ++l)
            if (missing[l]) lanes[l] = (ITEM)NAN;
#endif
        for (int64_t l = 0; l < (count - k) * WIDTH; ++l) lanes[l] = COMBINE(lanes[l], from[k * WIDTH + l]);
        count = LANES;
    }
    int64_t half = LANES / 2;
    while (half >= count && half) half /= 2;
    for (; half; half /= 2)
        for (int64_t l = 0; l < half * WIDTH && l + half * WIDTH < count * WIDTH; ++l)
            lanes[l] = COMBINE(lanes[l], lanes[l + half * WIDTH]);
    for (int l = 0; l < WIDTH; ++l) value[l] = lanes[l];
}

/* Combines the items of each of several rows, which lie `from_step` bytes apart, into values `to_step` bytes apart. */
VECTORIZED static void PASTE(NAME, fold)(const void *items, int64_t from_step, int64_t count, void *values,
                                         int64_t to_step, int64_t rows)
{
    const char *from = items;
    char *to = values;
    for (int64_t r = 0; r < rows; ++r, from += from_step, to += to_step)
        PASTE(NAME, sequence)((const ITEM *)from, count, (ITEM *)to);
}

/* into[k] = into[k] combined with items[k] */
VECTORIZED static void PASTE(NAME, join)(void *into, const void *items, int64_t count)
{
    ITEM *restrict to = into;
    const ITEM *restrict from = items;
    for (int64_t k = 0; k < count * WIDTH; ++k) to[k] = COMBINE(to[k], from[k]);
}

static void PASTE(NAME, fill)(void *into, int64_t count)
{
    ITEM *to = into;
    for (int64_t k = 0; k < count * WIDTH; ++k) to[k] = IDENTITY;
}

static const kg_reducer PASTE(NAME, reducer) = {
    PASTE(NAME, fold), PASTE(NAME, join), PASTE(NAME, fill), LANES, CHUNK, sizeof(ITEM) * WIDTH};

#undef PASTE
#undef PASTE_
#undef ITEM
#undef NAME
#undef IDENTITY
#undef COMBINE
#undef COMBINE_VECTORS
#undef VECTOR
#undef VECTOR_BYTES
#undef KEEPS_NAN
