/* `copy` for items of one size; moves.h includes this file once for each.

   KG_ITEM     the type of an item
   KG_ELEMENT  a type of the same size, of whose vectors the compiler makes the best shuffles
   KG_BITS     the bits of an item, which name what is defined here: copy_32 and so on
   KG_GROUP    items in a group of 16 bytes, as a literal number */

#define KG_JOIN_(a, b) a##_##b
#define KG_JOIN(a, b) KG_JOIN_(a, b)
#define KG_NAMED(name) KG_JOIN(name, KG_BITS)
#define KG_SHUFFLE(left, right, places)                                                                          \
    KG_CALL(KG_JOIN(KG_SHUFFLE, KG_GROUP), left, right, KG_JOIN(places, KG_GROUP))
#define KG_VECTOR KG_NAMED(vector)
#define KG_FOUR KG_NAMED(four)

typedef KG_ELEMENT KG_VECTOR __attribute__((vector_size(KG_WIDE), aligned(1), may_alias));
typedef KG_ITEM KG_NAMED(values) __attribute__((vector_size(KG_WIDE), aligned(1), may_alias));
typedef KG_ITEM KG_FOUR __attribute__((vector_size(4 * sizeof(KG_ITEM)), aligned(1), may_alias));
typedef KG_ITEM KG_NAMED(item) __attribute__((aligned(1), may_alias));

KG_INLINE KG_VECTOR KG_NAMED(part)(const char *source, int k) { return *(const KG_VECTOR *)(source + k * KG_WIDE); }

/* Group `k` of the vector's items, where these lie `factor` items apart; where a vector has two groups, the other
   is as far behind as the items of one reach. */
KG_INLINE KG_VECTOR KG_NAMED(groups)(const char *source, int factor, int k)
{
    return (KG_VECTOR)two_groups(source + 16 * k, source + 16 * (factor + k));
}

/* A vector of the items that lie `factor` items apart: 2, 3, 4, or -1 for items in reverse. */
KG_INLINE KG_VECTOR KG_NAMED(chosen)(const char *source, int factor)
{
    KG_VECTOR first, later;
    switch (factor) {
    case 2:
        first = KG_SHUFFLE(KG_NAMED(part)(source, 0), KG_NAMED(part)(source, 1), KG_EVEN);
        return (KG_VECTOR)dealt_8((kg_longs)first);
    case 3:
        later = KG_SHUFFLE(KG_NAMED(groups)(source, 3, 1), KG_NAMED(groups)(source, 3, 2), KG_THIRD_LATER);
        return KG_SHUFFLE(KG_NAMED(groups)(source, 3, 0), later, KG_THIRD);
    case 4:
        if (sizeof(KG_ITEM) == 8) /* Every second group has none of the items. */
            return KG_SHUFFLE(KG_NAMED(groups)(source, 4, 0), KG_NAMED(groups)(source, 4, 2), KG_EVEN);
        first = KG_SHUFFLE(KG_NAMED(part)(source, 0), KG_NAMED(part)(source, 1), KG_EVEN);
        later = KG_SHUFFLE(KG_NAMED(part)(source, 2), KG_NAMED(part)(source, 3), KG_EVEN);
        return (KG_VECTOR)dealt_4((kg_words)KG_SHUFFLE(first, later, KG_EVEN));
    default:
        first = *(const KG_VECTOR *)(source + sizeof(KG_ITEM) - KG_WIDE);
        if (sizeof(KG_ITEM) == 4) return (KG_VECTOR)reversed_4((kg_words)first);
        return (KG_VECTOR)exchanged((kg_longs)KG_SHUFFLE(first, first, KG_REVERSED));
    }
}

/* Packs items that lie `factor` items apart, whole vectors of them; returns how many of `count` it packed.

   A vector is read with all that lies between its items and behind its last: there must be `beyond`. */
KG_INLINE int64_t KG_NAMED(comb)(char *target, const char *source, int64_t count, int64_t beyond, int factor)
{
    const int64_t size = sizeof(KG_ITEM), lanes = KG_WIDE / size;
    int64_t done = 0;
    for (; done + lanes < count + beyond; done += lanes)
        *(KG_VECTOR *)(target + done * size) = KG_NAMED(chosen)(source + done * factor * size, factor);
    return done;
}

static void KG_NAMED(copy)(char *target, int64_t target_step, const char *source, int64_t source_step,
                           int64_t count, int64_t beyond)
{
    const int64_t size = sizeof(KG_ITEM), lanes = KG_WIDE / size;
    int64_t done = 0;
    if (target_step == size && source_step == size) {
        memcpy(target, source, (size_t)(count * size));
        return;
    }
    if (target_step == size && source_step == 0) {
        const KG_ITEM value = *(const KG_NAMED(item) *)source;
        const KG_NAMED(values) values = value - (KG_NAMED(values)){0};
        for (; done + lanes <= count; done += lanes) *(KG_NAMED(values) *)(target + done * size) = values;
        for (; done < count; ++done) *(KG_NAMED(item) *)(target + done * size) = value;
        return;
    }
    if (target_step == size) {
        if (source_step == 2 * size)
            done = KG_NAMED(comb)(target, source, count, beyond, 2);
        else if (source_step == 3 * size)
            done = KG_NAMED(comb)(target, source, count, beyond, 3);
        else if (source_step == 4 * size)
            done = KG_NAMED(comb)(target, source, count, beyond, 4);
        else if (source_step == -size)
            done = KG_NAMED(comb)(target, source, count, 1, -1);
    }
    const char *from = source + done * source_step;
    char *to = target + done * target_step;
    if (target_step == size) {
        for (; done + 4 <= count; done += 4, from += 4 * source_step, to += 4 * size)
            *(KG_FOUR *)to = (KG_FOUR){*(const KG_NAMED(item) *)from, *(const KG_NAMED(item) *)(from + source_step),
                                       *(const KG_NAMED(item) *)(from + 2 * source_step),
                                       *(const KG_NAMED(item) *)(from + 3 * source_step)};
    } else if (source_step == size) {
        for (; done + 4 <= count; done += 4, from += 4 * size, to += 4 * target_step) {
            const KG_FOUR four = *(const KG_FOUR *)from;
            for (int k = 0; k < 4; ++k) *(KG_NAMED(item) *)(to + k * target_step) = four[k];
        }
    } else {
        for (; done + 4 <= count; done += 4, from += 4 * source_step, to += 4 * target_step)
            for (int k = 0; k < 4; ++k)
                *(KG_NAMED(item) *)(to + k * target_step) = *(const KG_NAMED(item) *)(from + k * source_step);
    }
    for (; done < count; ++done, from += source_step, to += target_step)
        *(KG_NAMED(item) *)to = *(const KG_NAMED(item) *)from;
}

#undef KG_FOUR
#undef KG_VECTOR
#undef KG_SHUFFLE
#undef KG_NAMED
#undef KG_JOIN
#undef KG_JOIN_
#undef KG_GROUP
#undef KG_BITS
#undef KG_ELEMENT
#undef KG_ITEM
