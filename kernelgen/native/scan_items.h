/* What scans do with items of one type by one operation. Included with ITEM, NAME, WIDTH and COMBINE(a, b), where `a`
   comes before `b`. Steps are bytes; results may lie where the elements do. */

#define PASTE_(a, b) a##_##b
#define PASTE(a, b) PASTE_(a, b)
#define BYTES ((int64_t)sizeof(ITEM) * WIDTH)

/* A few sequences at once, whose sums do not wait for each other. */
static inline __attribute__((always_inline)) void PASTE(NAME, few)(kg_scanned from, kg_scanned to, int64_t count, int rows,
                                                                   bool goes_on)
{
    ITEM sums[SIDE][WIDTH];
    for (int64_t k = 0; k < count; ++k) {
#pragma GCC unroll 4
        for (int r = 0; r < rows; ++r) {
            const ITEM *item = (const ITEM *)(from.at + r * from.row + k * from.step);
            ITEM *result = (ITEM *)(to.at + r * to.row + k * to.step);
#pragma GCC unroll 2
            for (int l = 0; l < WIDTH; ++l) {
                if (k)
                    sums[r][l] = COMBINE(sums[r][l], item[l]);
                else if (goes_on)
                    sums[r][l] = COMBINE(((const ITEM *)(to.at + r * to.row - to.step))[l], item[l]);
                else
                    sums[r][l] = item[l];
                result[l] = sums[r][l];
            }
        }
    }
}

/* The same with steps that are known while compiling, where they are those of neighbours. */
static inline __attribute__((always_inline)) void PASTE(NAME, some)(kg_scanned from, kg_scanned to, int64_t count, int rows,
                                                                    bool goes_on)
{
    if (from.step == BYTES && to.step == BYTES) {
        from.step = to.step = BYTES;
        PASTE(NAME, few)(from, to, count, rows, goes_on);
    } else {
        PASTE(NAME, few)(from, to, count, rows, goes_on);
    }
}

/* Scans `count` elements of each of several sequences, which go on after those that lie before them or begin. */
static void PASTE(NAME, rows)(kg_scanned from, kg_scanned to, int64_t count, int64_t rows, bool goes_on)
{
    int64_t r = 0;
    for (; r + SIDE <= rows; r += SIDE, from.at += SIDE * from.row, to.at += SIDE * to.row)
        PASTE(NAME, some)(from, to, count, SIDE, goes_on);
    for (; r < rows; ++r, from.at += from.row, to.at += to.row) PASTE(NAME, some)(from, to, count, 1, goes_on);
}

/* One element of each of `rows` sequences that lie beside each other; `before` has what those before it come to. */
VECTORIZED static void PASTE(NAME, beside)(kg_scanned from, kg_scanned to, const char *before, int64_t rows)
{
    if (from.row == BYTES && to.row == BYTES) {
        const ITEM *items = (const ITEM *)from.at, *sums = (const ITEM *)before;
        ITEM *results = (ITEM *)to.at;
#pragma GCC ivdep
        for (int64_t k = 0; k < rows * WIDTH; ++k) results[k] = COMBINE(sums[k], items[k]);
        return;
    }
    for (int64_t r = 0; r < rows; ++r)
        for (int l = 0; l < WIDTH; ++l)
            ((ITEM *)(to.at + r * to.row))[l] =
                COMBINE(((const ITEM *)(before + r * to.row))[l], ((const ITEM *)(from.at + r * from.row))[l]);
}

static const kg_scanner PASTE(NAME, scanner) = {PASTE(NAME, rows), PASTE(NAME, beside), BYTES};

#undef PASTE
#undef PASTE_
#undef BYTES
#undef ITEM
#undef NAME
#undef IDENTITY
#undef COMBINE
#undef COMBINE_VECTORS
#undef COMBINE_KEEPING_NAN
#undef SETTLED
