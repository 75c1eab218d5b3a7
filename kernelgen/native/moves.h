/* How items move between an array and a scratch block: copies with steps, repetition, transposition.

   These are the innermost loops of the nest where an operand is not contiguous. Items with small steps are read by
   whole vectors, of which the wanted ones are chosen; with other steps one by one, for gathers and scatters are
   slower than that on the CPUs measured. Addresses need not be aligned.

   A vector is one group of 16 bytes, or two where the CPU has such vectors. The groups of a vector are always
   shuffled alike, and are put together when they are loaded: to exchange items between them costs more. */

#ifndef KERNELGEN_MOVES_H
#define KERNELGEN_MOVES_H

#include <stdint.h>
#include <string.h>
#ifdef __AVX2__
#include <immintrin.h>
#endif

#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic ignored "-Wpsabi" /* Every function that takes or gives a vector is inlined. */
#endif

#define KG_INLINE static inline __attribute__((always_inline))

/* Bytes of vectors. Wider ones cross two lines of the cache each where the array is not aligned. */
#ifdef __AVX2__
#define KG_WIDE 32
#else
#define KG_WIDE 16
#endif

typedef uint8_t kg_vector __attribute__((vector_size(KG_WIDE)));
typedef uint8_t kg_group __attribute__((vector_size(16), aligned(1), may_alias));

/* A vector of the 16 bytes at `first`, and, where it has two groups, of those at `second`. */
KG_INLINE kg_vector two_groups(const char *first, const char *second)
{
#ifdef __AVX2__
    return (kg_vector)_mm256_inserti128_si256(_mm256_castsi128_si256((__m128i) * (const kg_group *)first),
                                              (__m128i) * (const kg_group *)second, 1);
#else
    (void)second;
    return *(const kg_group *)first;
#endif
}

/* What a shuffle of both groups leaves of their order is mended by these: parts of 8 or of 4 bytes are taken from the
   groups in turn; the groups are exchanged. Words are reversed in one step. */
typedef uint64_t kg_longs __attribute__((vector_size(KG_WIDE)));
typedef uint32_t kg_words __attribute__((vector_size(KG_WIDE)));
#if KG_WIDE == 32
KG_INLINE kg_longs dealt_8(kg_longs v) { return __builtin_shufflevector(v, v, 0, 2, 1, 3); }
KG_INLINE kg_words dealt_4(kg_words v) { return __builtin_shufflevector(v, v, 0, 4, 1, 5, 2, 6, 3, 7); }
KG_INLINE kg_words reversed_4(kg_words v) { return __builtin_shufflevector(v, v, 7, 6, 5, 4, 3, 2, 1, 0); }
KG_INLINE kg_longs exchanged(kg_longs v) { return __builtin_shufflevector(v, v, 2, 3, 0, 1); }
#else
KG_INLINE kg_longs dealt_8(kg_longs v) { return v; }
KG_INLINE kg_words dealt_4(kg_words v) { return v; }
KG_INLINE kg_words reversed_4(kg_words v) { return __builtin_shufflevector(v, v, 3, 2, 1, 0); }
KG_INLINE kg_longs exchanged(kg_longs v) { return v; }
#endif

/* Shuffles of two vectors, by the number of items in a group. A place is one of a group of the left vector, or behind
   these of the right one's; what it gives is done in both groups of a vector. */
#if KG_WIDE == 32
#define KG_IN(n, place) ((place) % (n) + (place) / (n) * 2 * (n))
#define KG_FIRST(n, place) KG_IN(n, place)
#define KG_SECOND(n, place) , KG_IN(n, place) + (n)
#else
#define KG_FIRST(n, place) (place)
#define KG_SECOND(n, place)
#endif
#define KG_SHUFFLE_2(l, r, a, b)                                                                                 \
    __builtin_shufflevector(l, r, KG_FIRST(2, a), KG_FIRST(2, b) KG_SECOND(2, a) KG_SECOND(2, b))
#define KG_SHUFFLE_4(l, r, a, b, c, d)                                                                           \
    __builtin_shufflevector(l, r, KG_FIRST(4, a), KG_FIRST(4, b), KG_FIRST(4, c),                                \
                            KG_FIRST(4, d) KG_SECOND(4, a) KG_SECOND(4, b) KG_SECOND(4, c) KG_SECOND(4, d))
#define KG_SHUFFLE_8(l, r, a, b, c, d, e, f, g, h)                                                               \
    __builtin_shufflevector(l, r, KG_FIRST(8, a), KG_FIRST(8, b), KG_FIRST(8, c), KG_FIRST(8, d),                \
                            KG_FIRST(8, e), KG_FIRST(8, f), KG_FIRST(8, g),                                      \
                            KG_FIRST(8, h) KG_SECOND(8, a) KG_SECOND(8, b) KG_SECOND(8, c) KG_SECOND(8, d)       \
                                KG_SECOND(8, e) KG_SECOND(8, f) KG_SECOND(8, g) KG_SECOND(8, h))
#define KG_SHUFFLE_16(l, r, a, b, c, d, e, f, g, h, i, j, k, m, n, o, p, q)                                      \
    __builtin_shufflevector(l, r, KG_FIRST(16, a), KG_FIRST(16, b), KG_FIRST(16, c), KG_FIRST(16, d),            \
                            KG_FIRST(16, e), KG_FIRST(16, f), KG_FIRST(16, g), KG_FIRST(16, h), KG_FIRST(16, i), \
                            KG_FIRST(16, j), KG_FIRST(16, k), KG_FIRST(16, m), KG_FIRST(16, n), KG_FIRST(16, o), \
                            KG_FIRST(16, p),                                                                     \
                            KG_FIRST(16, q) KG_SECOND(16, a) KG_SECOND(16, b) KG_SECOND(16, c) KG_SECOND(16, d)  \
                                KG_SECOND(16, e) KG_SECOND(16, f) KG_SECOND(16, g) KG_SECOND(16, h)              \
                                    KG_SECOND(16, i) KG_SECOND(16, j) KG_SECOND(16, k) KG_SECOND(16, m)          \
                                        KG_SECOND(16, n) KG_SECOND(16, o) KG_SECOND(16, p) KG_SECOND(16, q))
#define KG_CALL(macro, ...) macro(__VA_ARGS__)

/* Places of items in two groups that follow each other, by the number of items in one: every second item; the second
   and third of three groups' every third item, and all of these with the first group's; one group in reverse. */
#define KG_EVEN_2 0, 2
#define KG_EVEN_4 0, 2, 4, 6
#define KG_EVEN_8 0, 2, 4, 6, 8, 10, 12, 14
#define KG_EVEN_16 0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30
#define KG_THIRD_LATER_2 0, 1
#define KG_THIRD_LATER_4 2, 2, 5, 5
#define KG_THIRD_LATER_8 1, 4, 7, 10, 13, 13, 13, 13
#define KG_THIRD_LATER_16 2, 5, 8, 11, 14, 17, 20, 23, 26, 29, 29, 29, 29, 29, 29, 29
#define KG_THIRD_2 0, 3
#define KG_THIRD_4 0, 3, 4, 6
#define KG_THIRD_8 0, 3, 6, 8, 9, 10, 11, 12
#define KG_THIRD_16 0, 3, 6, 9, 12, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25
#define KG_REVERSED_2 1, 0
#define KG_REVERSED_4 3, 2, 1, 0
#define KG_REVERSED_8 7, 6, 5, 4, 3, 2, 1, 0
#define KG_REVERSED_16 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0

#define KG_ITEM uint8_t
#define KG_ELEMENT uint8_t
#define KG_BITS 8
#define KG_GROUP 16
#include "copy_items.h"

#define KG_ITEM uint16_t
#define KG_ELEMENT uint16_t
#define KG_BITS 16
#define KG_GROUP 8
#include "copy_items.h"

#define KG_ITEM uint32_t
#define KG_ELEMENT float
#define KG_BITS 32
#define KG_GROUP 4
#include "copy_items.h"

#define KG_ITEM uint64_t
#define KG_ELEMENT double
#define KG_BITS 64
#define KG_GROUP 2
#include "copy_items.h"

/* Copies `count` items of 1, 2, 4, 8 or 16 bytes between addresses with steps in bytes.

   `beyond` is 1 where the source has items behind the last one, 0 where it may end there. */
KG_INLINE void copy(char *target, int64_t target_step, const char *source, int64_t source_step, int64_t count,
                    int64_t item, int64_t beyond)
{
    switch (item) {
    case 8:
        copy_64(target, target_step, source, source_step, count, beyond);
        break;
    case 4:
        copy_32(target, target_step, source, source_step, count, beyond);
        break;
    case 1:
        copy_8(target, target_step, source, source_step, count, beyond);
        break;
    case 2:
        copy_16(target, target_step, source, source_step, count, beyond);
        break;
    default:
        for (int64_t k = 0; k < count; ++k)
            *(kg_group *)(target + k * target_step) = *(const kg_group *)(source + k * source_step);
    }
}

/* Copies `rows` x `cols` items; the longer axis is the inner loop. */
static void copy_rows(char *target, int64_t target_step, int64_t target_row, const char *source,
                      int64_t source_step, int64_t source_row, int64_t rows, int64_t cols, int64_t item)
{
    if (cols < rows)
        for (int64_t c = 0; c < cols; ++c)
            copy(target + c * target_step, target_row, source + c * source_step, source_row, rows, item, 0);
    else
        for (int64_t r = 0; r < rows; ++r)
            copy(target + r * target_row, target_step, source + r * source_row, source_step, cols, item, 0);
}

/* Fills a block of `wanted` items with its first `given` ones, again and again. */
static void repeat(char *block, int64_t given, int64_t wanted, int64_t item)
{
    for (int64_t done = given, more; done < wanted; done += more) {
        more = done < wanted - done ? done : wanted - done;
        memcpy(block + done * item, block, (size_t)(more * item));
    }
}

/* The side of the squares that are transposed in registers: a group of each of so many rows. */
#define KG_SIDE_32 (KG_WIDE / 4)
#define KG_SIDE_64 (KG_WIDE / 8)

/* A group of row `k`, and where vectors are wider of the row half a square below it, too. */
#define KG_ROW(bits, k)                                                                                          \
    (vector_##bits) two_groups(source + (k)*source_step, source + ((k) + KG_SIDE_##bits / 2) * source_step)

KG_INLINE void square_32(char *target, int64_t target_step, const char *source, int64_t source_step)
{
    for (int col = 0; col < KG_SIDE_32; col += 4, source += 16, target += 4 * target_step) {
        const vector_32 a = KG_ROW(32, 0), b = KG_ROW(32, 1), c = KG_ROW(32, 2), d = KG_ROW(32, 3);
        const vector_32 ab_low = KG_SHUFFLE_4(a, b, 0, 4, 1, 5), ab_high = KG_SHUFFLE_4(a, b, 2, 6, 3, 7);
        const vector_32 cd_low = KG_SHUFFLE_4(c, d, 0, 4, 1, 5), cd_high = KG_SHUFFLE_4(c, d, 2, 6, 3, 7);
        *(vector_32 *)target = KG_SHUFFLE_4(ab_low, cd_low, 0, 1, 4, 5);
        *(vector_32 *)(target + target_step) = KG_SHUFFLE_4(ab_low, cd_low, 2, 3, 6, 7);
        *(vector_32 *)(target + 2 * target_step) = KG_SHUFFLE_4(ab_high, cd_high, 0, 1, 4, 5);
        *(vector_32 *)(target + 3 * target_step) = KG_SHUFFLE_4(ab_high, cd_high, 2, 3, 6, 7);
    }
}

KG_INLINE void square_64(char *target, int64_t target_step, const char *source, int64_t source_step)
{
    for (int col = 0; col < KG_SIDE_64; col += 2, source += 16, target += 2 * target_step) {
        const vector_64 a = KG_ROW(64, 0), b = KG_ROW(64, 1);
        *(vector_64 *)target = KG_SHUFFLE_2(a, b, 0, 2);
        *(vector_64 *)(target + target_step) = KG_SHUFFLE_2(a, b, 1, 3);
    }
}

/* Transposes items of so many bytes in squares; the last one of a row or column of them overlaps the one before. */
#define KG_TRANSPOSE(bits)                                                                                       \
    static void transpose_##bits(char *target, int64_t target_row, const char *source, int64_t source_row,       \
                                 int64_t rows, int64_t cols)                                                     \
    {                                                                                                            \
        const int64_t side = KG_SIDE_##bits, item = bits / 8;                                                    \
        for (int64_t c = 0; c < cols; c += side) {                                                               \
            const int64_t left = c < cols - side ? c : cols - side;                                              \
            const char *from = source + left * source_row;                                                       \
            char *to = target + left * item;                                                                     \
            int64_t rest = rows;                                                                                 \
            for (; rest >= side; rest -= side, from += side * item, to += side * target_row)                     \
                square_##bits(to, target_row, from, source_row);                                                 \
            if (rest) square_##bits(to - (side - rest) * target_row, target_row, from - (side - rest) * item,    \
                                    source_row);                                                                 \
        }                                                                                                        \
    }
KG_TRANSPOSE(32)
KG_TRANSPOSE(64)

/* Copies `rows` x `cols` items that lie column by column, to where they lie row by row.

   Item (r, c) moves from `source + c * source_row + r * item` to `target + r * target_row + c * item`. */
static void transpose(char *target, int64_t target_row, const char *source, int64_t source_row, int64_t rows,
                      int64_t cols, int64_t item)
{
    const int64_t shorter = rows < cols ? rows : cols;
    if (item == 4 && shorter >= KG_SIDE_32)
        transpose_32(target, target_row, source, source_row, rows, cols);
    else if (item == 8 && shorter >= KG_SIDE_64)
        transpose_64(target, target_row, source, source_row, rows, cols);
    else
        for (int64_t r = 0; r < rows; ++r)
            copy(target + r * target_row, item, source + r * item, source_row, cols, item, 0);
}

#endif
