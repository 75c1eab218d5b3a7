/* The operations on one type. Included with T, SUFFIX, LEAST and MOST; LARGEST and SMALLEST combine; HAS_NAN says that T
   has NaNs. ONLY_ADDED leaves the others out, ONLY_COMPARED sums and products: those of signed integers are the ones of
   unsigned integers, which wrap. */

#define NAMED_(a, b) a##_##b
#define NAMED(a, b) NAMED_(a, b)

/* Where both numbers that are added are NaN, compilers choose whose bits a sum has: so it has the same ones always. */
#if defined(HAS_NAN) || defined(ONLY_ADDED)
#define ONE_NAN(a) ((a) == (a) ? (a) : (T)NAN)
#else
#define ONE_NAN(a) (a)
#endif

#ifndef ONLY_COMPARED

#define ITEM T
#define NAME NAMED(add, SUFFIX)
#define IDENTITY 0
#define COMBINE(a, b) ((a) + (b))
#define COMBINE_VECTORS COMBINE
#define SETTLED(a) ONE_NAN((a) + 0)
#include ITEMS

#endif

#ifndef ONLY_ADDED

#ifndef ONLY_COMPARED

#define ITEM T
#define NAME NAMED(multiply, SUFFIX)
#define IDENTITY 1
#define COMBINE(a, b) (1u * (a) * (b)) /* never of int, which short integers become */
#define COMBINE_VECTORS(a, b) ((a) * (b))
#define SETTLED ONE_NAN
#include ITEMS

#endif

#define ITEM T
#define NAME NAMED(maximum, SUFFIX)
#define IDENTITY LEAST
#define COMBINE LARGEST
#define COMBINE_VECTORS(a, b) CHOOSE((b) > (a), b, a)
#ifdef HAS_NAN
#define COMBINE_KEEPING_NAN(a, b) CHOOSE(((b) > (a)) | ((b) != (b)), b, a)
#endif
#include ITEMS

#define ITEM T
#define NAME NAMED(minimum, SUFFIX)
#define IDENTITY MOST
#define COMBINE SMALLEST
#define COMBINE_VECTORS(a, b) CHOOSE((b) < (a), b, a)
#ifdef HAS_NAN
#define COMBINE_KEEPING_NAN(a, b) CHOOSE(((b) < (a)) | ((b) != (b)), b, a)
#endif
#include ITEMS

#ifdef HAS_NAN

#define ITEM T
#define NAME NAMED(fmax, SUFFIX)
#define IDENTITY NAN
#define COMBINE LARGER_NUMBER
#define COMBINE_VECTORS(a, b) CHOOSE(((b) > (a)) | ((a) != (a)), b, a)
#include ITEMS

#define ITEM T
#define NAME NAMED(fmin, SUFFIX)
#define IDENTITY NAN
#define COMBINE SMALLER_NUMBER
#define COMBINE_VECTORS(a, b) CHOOSE(((b) < (a)) | ((a) != (a)), b, a)
#include ITEMS

#endif

#endif

#undef ONE_NAN
#undef NAMED
#undef NAMED_
#undef HAS_NAN
#undef ONLY_ADDED
#undef ONLY_COMPARED
#undef T
#undef SUFFIX
#undef LEAST
#undef MOST
